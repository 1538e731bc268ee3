"""案Ａ・案Ｂ: kept as they stood, taken back without losing anything unsaid, compared by what is asked."""

from decimal import Decimal

import pytest

from dxplanner.plan.cost_choices import CostOption
from dxplanner.plan.edit import SetMark, SetValue, applied
from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.organisation import AideSource, HeadquartersStyle
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.rules.alternatives import compared, organisation_of, same, snapshot
from dxplanner.services import alternatives, chart_edits
from dxplanner.services.samples import sample_plan
from tests.services.test_chart_edits import plan_of


def kept(plan: Plan) -> Plan:
    change = alternatives.keep(plan)
    assert change is not None
    return applied(plan, change).plan


def without_places(plan: Plan) -> Plan:
    tidy = chart_edits.tidy(plan)
    return plan if tidy is None else applied(plan, tidy).plan


def test_an_option_is_a_copy_that_later_edits_leave_alone() -> None:
    plan = kept(plan_of())
    (option,) = plan.alternatives.options
    assert option.title == "案Ａ"
    assert option.cost_option is CostOption.A
    assert same(plan, option)
    later = applied(plan, SetValue(path="organisation.nodes[n1].title", value="村長")).plan
    assert later.alternatives.options == plan.alternatives.options
    assert not same(later, option)
    assert kept(later).alternatives.options[1].title == "案Ｂ"


def test_nothing_to_keep() -> None:
    assert alternatives.keep(Plan()) is None


@pytest.mark.parametrize("sample", ["mihon", "bandai"])
def test_every_organisation_comes_back_as_it_was(sample: str) -> None:
    plan = sample_plan(sample)
    held = organisation_of(plan, snapshot(plan, "a9"))
    assert held.nodes == without_places(plan).organisation.nodes
    assert [(r.source, r.kind, r.target, r.note) for r in held.relations] == [
        (r.source, r.kind, r.target, r.note) for r in plan.organisation.relations
    ]
    assert (held.cio, held.head, held.dx_office) == (
        plan.organisation.cio,
        plan.organisation.head,
        plan.organisation.dx_office,
    )
    assert [d.post for d in held.deputies] == [d.post for d in plan.organisation.deputies]


def test_taking_an_option_keeps_what_stood_there_in_the_same_step() -> None:
    plan = kept(plan_of())
    plan = applied(plan, chart_edits.remove("organisation.nodes[n4]")).plan
    plan = applied(plan, SetValue(path="organisation.aide_source", value=AideSource.SHARED)).plan
    assert alternatives.unkept(plan)
    change = alternatives.take(plan, plan.alternatives.options[0].id)
    assert change is not None
    after = applied(plan, change).plan
    assert same(after, after.alternatives.options[0])
    assert after.alternatives.options[1].title == alternatives.BEFORE
    assert after.alternatives.options[1].aide_source is AideSource.SHARED
    assert alternatives.take(after, after.alternatives.options[0].id) is None
    back = alternatives.take(after, after.alternatives.options[1].id)
    assert back is not None
    again = applied(after, back).plan
    assert len(again.alternatives.options) == 2, "both are copies already"
    assert again.organisation.nodes == plan.organisation.nodes


def test_what_is_noted_on_a_post_of_both_stays() -> None:
    plan = kept(plan_of())
    plan = applied(plan, SetMark(path="organisation.nodes[n1]", kind=MarkKind.RECONSTRUCTED)).plan
    plan = applied(plan, SetValue(path="organisation.nodes[n2].title", value="助役")).plan
    change = alternatives.take(plan, plan.alternatives.options[0].id)
    assert change is not None
    after = applied(plan, change).plan
    assert [mark.path for mark in after.marks] == ["organisation.nodes[n1]"]
    assert after.organisation.nodes[1].title == "副町長"


def test_the_sample_compares_its_two_options() -> None:
    plan = sample_plan("mihon")
    first, second = (compared(plan, option) for option in plan.alternatives.options)
    assert (first.people, first.external, first.fte) == (19, 1, Decimal("1.0"))
    assert first.bodies == ("DX推進ワーキンググループ",), "庁議 takes on the headquarters"
    assert first.gaps == second.gaps == ()
    assert first.burden is not None
    assert second.burden is not None
    assert first.burden.with_support == first.burden.without_support
    assert first.burden.unconfirmed
    assert (second.burden.without_support, second.burden.with_support) == (3_150_000, 945_000)


def test_gaps_against_the_roles() -> None:
    plan = applied(
        plan_of(), SetValue(path="organisation.headquarters_style", value=HeadquartersStyle.NONE)
    ).plan
    gaps = compared(plan, snapshot(plan)).gaps
    assert "CIO" in gaps
    assert "推進本部の長" not in gaps
    assert "DX担当部署" in gaps


def test_options_survive_the_exchange_format() -> None:
    plan = kept(kept(plan_of()))
    assert read_exchange(write_exchange(plan)).plan.alternatives == plan.alternatives
