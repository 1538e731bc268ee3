"""案Ａ・案Ｂ of the organisation: a copy of it as it stands, a copy as an organisation again, and what to compare."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.plan.alternatives import Alternative, KeptNode, KeptRelation, KeptRole
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    Deputy,
    HeadquartersStyle,
    NodeKind,
    Organisation,
    OrgNode,
    Origin,
    Relation,
)
from dxplanner.plan.plan import Plan
from dxplanner.rules.budget_years import burdens

ROLES: Final = ("headquarters", "head", "cio", "ciso", "cdo", "cio_aide", "dx_office")
DEPUTY: Final = "deputy"
STYLES: Final = ("headquarters_style", "office_style", "aide_source")
_NODE_FIELDS: Final = (
    "kind", "title", "origin", "body_kind", "section", "share", "count", "duty", "members", "outside_members",
)  # fmt: skip
_AT_WORK: Final = (BodyKind.WORKING_GROUP, BodyKind.STEERING, BodyKind.LIAISON)


# ---- copies


def snapshot(plan: Plan, number: str = "", start: int = 1) -> Alternative:
    """The organisation as it stands. Ids of the copy are counted from `start`, under the option's own."""
    held = plan.organisation
    roles = [(role, key) for role in ROLES if (key := getattr(held, role)) is not None]
    roles += [(DEPUTY, deputy.post) for deputy in held.deputies if deputy.post]
    return Alternative(
        id=number,
        nodes=tuple(
            KeptNode(
                id=f"kn{start + at}",
                key=node.id,
                **{name: getattr(node, name) for name in _NODE_FIELDS},
            )
            for at, node in enumerate(held.nodes)
        ),
        relations=tuple(
            KeptRelation(
                id=f"kr{start + at}", source=line.source, kind=line.kind, target=line.target, note=line.note
            )
            for at, line in enumerate(held.relations)
        ),
        roles=tuple(
            KeptRole(id=f"ko{start + at}", role=role, key=key) for at, (role, key) in enumerate(roles)
        ),
        **{name: getattr(held, name) for name in STYLES},
    )


def organisation_of(plan: Plan, option: Alternative) -> Organisation:
    """The copy as an organisation again; what an option does not hold (所掌, 会議 …) is the plan's."""
    nodes = tuple(
        OrgNode(id=node.key or node.id, **{name: getattr(node, name) for name in _NODE_FIELDS})
        for node in option.nodes
    )
    known = {node.id for node in nodes}
    roles = {item.role: item.key for item in option.roles if item.role != DEPUTY and item.key in known}
    deputies = [item.key for item in option.roles if item.role == DEPUTY and item.key in known]
    relations = tuple(
        Relation(id=f"q{at}", source=line.source, kind=line.kind, target=line.target, note=line.note)
        for at, line in enumerate(option.relations, start=1)
        if line.source in known and line.target in known
    )
    values: dict[str, Any] = {role: roles.get(role) for role in ROLES}
    values |= {name: getattr(option, name) for name in STYLES}
    return replace(
        plan.organisation,
        nodes=nodes,
        relations=relations,
        deputies=tuple(Deputy(id=f"d{at}", post=post) for at, post in enumerate(deputies, start=1)),
        **values,
    )


def same(plan: Plan, option: Alternative) -> bool:
    """Whether the organisation stands as the option was put aside."""
    now = snapshot(plan)
    return (
        _bare(now.nodes) == _bare(option.nodes)
        and _bare(now.relations) == _bare(option.relations)
        and _bare(now.roles) == _bare(option.roles)
        and all(getattr(now, name) == getattr(option, name) for name in STYLES)
    )


def _bare(rows: Iterable[KeptNode | KeptRelation | KeptRole]) -> list[object]:
    return [replace(row, id="") for row in rows]


# ---- comparing


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """町負担 over the years of the plan."""

    without_support: Yen
    with_support: Yen
    unconfirmed: bool
    """Of some year the measure is not confirmed: nothing was counted for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the officer, the council and the mayor ask about a way of organising it."""

    people: int
    """Posts and staff in the chart, counted as often as they stand in it (延べ)."""
    external: int
    fte: Decimal
    """人役 where they are entered."""
    bodies: tuple[str, ...]
    """Meetings that are held anew: not those that an existing meeting takes on."""
    meetings: int | None
    burden: Burden | None
    gaps: tuple[str, ...]
    """Roles of the national guidance nobody plays."""


def compared(plan: Plan, option: Alternative) -> Comparison:
    people = [node for node in option.nodes if node.kind not in (NodeKind.BODY, NodeKind.OUTSIDE)]
    own = [node for node in people if node.origin is not Origin.EXTERNAL]
    return Comparison(
        people=sum(node.count or 1 for node in own),
        external=sum(node.count or 1 for node in people if node.origin is Origin.EXTERNAL),
        fte=sum((node.share for node in people if node.share is not None), Decimal(0)),
        bodies=_new_bodies(option),
        meetings=option.meetings_per_year,
        burden=_burden(plan, option),
        gaps=_gaps(plan, option),
    )


def _new_bodies(option: Alternative) -> tuple[str, ...]:
    shared = option.headquarters_style is HeadquartersStyle.EXECUTIVE_MEETING
    headquarters = next((item.key for item in option.roles if item.role == "headquarters"), None)
    return tuple(
        node.title or "名称のない会議体"
        for node in option.nodes
        if node.kind is NodeKind.BODY and not (shared and node.key == headquarters)
    )


def _burden(plan: Plan, option: Alternative) -> Burden | None:
    if option.cost_option is None:
        return None
    years = [year for year in burdens(plan, option.cost_option) if year.in_period]
    return Burden(
        without_support=sum(year.without_support for year in years),
        with_support=sum(year.with_support for year in years),
        unconfirmed=any(year.unconfirmed for year in years),
    )


def _gaps(plan: Plan, option: Alternative) -> tuple[str, ...]:
    keys = {node.key for node in option.nodes}
    played = {item.role for item in option.roles if item.key in keys}
    led = option.headquarters_style is not HeadquartersStyle.NONE
    at_work = any(node.body_kind in _AT_WORK for node in option.nodes)
    leaders = any(node.kind is NodeKind.ROLE_GROUP for node in option.nodes) or bool(
        plan.organisation.leaders
    )
    wanted = (
        ("CIO", "cio" in played),
        ("CIO補佐官等", "cio_aide" in played and option.aide_source is not AideSource.NONE),
        ("CISO", "ciso" in played),
        ("推進本部の長", not led or "head" in played),
        ("職務代理", not led or DEPUTY in played),
        ("DX担当部署", "dx_office" in played),
        ("実働の会議体（部会・ワーキンググループ等）", at_work),
        ("各課の担当", leaders),
    )
    return tuple(name for name, there in wanted if not there)
