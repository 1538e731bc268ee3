"""案Ａ・案Ｂ: what is counted of each, which bodies are new, and which roles nobody plays."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dxplanner.plan.alternatives import Alternative, KeptRelation, KeptRole
from dxplanner.plan.cost_choices import CostOption
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    HeadquartersStyle,
    NodeKind,
    Organisation,
    OrgNode,
    Origin,
    Relation,
    RelationKind,
)
from dxplanner.plan.plan import Plan
from dxplanner.rules.alternatives import DEPUTY, compared, organisation_of, same, snapshot
from dxplanner.services.samples import sample_plan

NODES = (
    OrgNode(id="n1", kind=NodeKind.POST, title="町長", origin=Origin.INTERNAL),
    OrgNode(id="n2", kind=NodeKind.POST, title="係", origin=Origin.INTERNAL, share=Decimal("0.5"), count=2),
    OrgNode(id="n3", kind=NodeKind.POST, title="補佐官", origin=Origin.EXTERNAL, share=Decimal("0.2")),
    OrgNode(id="n4", kind=NodeKind.BODY, title="推進本部", body_kind=BodyKind.HEADQUARTERS),
    OrgNode(id="n5", kind=NodeKind.BODY, body_kind=BodyKind.WORKING_GROUP),
    OrgNode(id="n6", kind=NodeKind.OUTSIDE, title="県"),
)
PLAN = Plan(
    organisation=Organisation(
        nodes=NODES,
        relations=(Relation(id="q1", source="n2", kind=RelationKind.REPORTS_TO, target="n1"),),
        headquarters="n4",
        head="n1",
        cio="n1",
        headquarters_style=HeadquartersStyle.EXECUTIVE_MEETING,
    )
)


def test_a_copy_becomes_the_same_organisation_again() -> None:
    option = snapshot(PLAN, "o1")
    assert organisation_of(PLAN, option) == PLAN.organisation
    assert same(PLAN, option)
    assert not same(Plan(), option)


def test_what_leads_to_a_place_that_is_gone_is_left_out() -> None:
    option = snapshot(PLAN, "o1")
    lost = replace(
        option,
        relations=(*option.relations, KeptRelation(id="x", source="n1", target="gone")),
        roles=(
            *option.roles,
            KeptRole(id="y", role="ciso", key="gone"),
            KeptRole(id="z", role=DEPUTY, key="n2"),
        ),
    )
    found = organisation_of(PLAN, lost)
    assert found.relations == PLAN.organisation.relations
    assert found.ciso is None
    assert [row.post for row in found.deputies] == ["n2"]


def test_people_time_and_new_bodies() -> None:
    found = compared(PLAN, snapshot(PLAN))
    assert (found.people, found.external, found.fte) == (3, 1, Decimal("0.7"))
    assert found.bodies == ("名称のない会議体",), "a meeting that exists takes the other on"
    assert found.burden is None
    own = compared(PLAN, replace(snapshot(PLAN), headquarters_style=HeadquartersStyle.OWN))
    assert own.bodies == ("推進本部", "名称のない会議体")


@pytest.mark.parametrize(
    ("option", "gaps"),
    [
        (snapshot(PLAN), ("CIO補佐官等", "CISO", "職務代理", "DX担当部署", "各課の担当")),
        (
            Alternative(id="o", headquarters_style=HeadquartersStyle.NONE, aide_source=AideSource.NONE),
            (
                "CIO",
                "CIO補佐官等",
                "CISO",
                "DX担当部署",
                "実働の会議体（部会・ワーキンググループ等）",
                "各課の担当",
            ),
        ),
    ],
)
def test_roles_nobody_plays(option: Alternative, gaps: tuple[str, ...]) -> None:
    assert compared(PLAN, option).gaps == gaps


def test_the_burden_is_that_of_its_own_costs() -> None:
    plan = sample_plan("mihon")
    option = replace(snapshot(plan), cost_option=CostOption.B)
    burden = compared(plan, option).burden
    assert burden is not None
    assert 0 <= burden.with_support < burden.without_support
