"""Starting from the organisation of another town: which is nearest, and putting its boxes into the plan.

Taking one is one change. Added to what is there, it leaves every typed word; put in its place, what stood there is
kept as 案 first, in the same step.
"""

from dataclasses import replace
from decimal import Decimal
from math import log
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.organisation_patterns import Pattern, PatternNode, organisation_patterns
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetMark, SetValue, Several, new_id
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    Deputy,
    HeadquartersStyle,
    NodeKind,
    OfficeStyle,
    OrgNode,
    Origin,
    Relation,
    RelationKind,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.rules.alternatives import ROLES
from dxplanner.services import alternatives

REASON: Final = "例の資料から読み取れず、推定で補った線"
_STYLES: Final = {
    "headquarters_style": HeadquartersStyle,
    "office_style": OfficeStyle,
    "aide_source": AideSource,
}
VICE: Final = "{vice}"
_TOO_FEW: Final = 1.0
"""As far away as a town nearly three times as large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    pattern: Pattern
    because: str


def staff_of(plan: Plan) -> Decimal | None:
    """人役 for DX and information; None while none is entered."""
    shares = [person.share for person in plan.municipality.it_staff if person.share is not None]
    return sum(shares, Decimal(0)) if shares else None


def nearest(plan: Plan) -> Nearest | None:
    """The pattern of the town most like this one in size that this one has the staff for."""
    population, staff = plan.municipality.population, staff_of(plan)
    if not population:
        return None
    vice = plan.municipality.has_vice_head is not False
    fit = [
        pattern
        for pattern in organisation_patterns().values()
        if pattern.population is not None and (vice or not pattern.needs_vice)
    ]

    def far(pattern: Pattern) -> float:
        short = staff is not None and staff < pattern.staff_from
        return abs(log(population / (pattern.population or 1))) + (_TOO_FEW if short else 0.0)

    found = min(fit, key=far, default=None)
    if found is None:
        return None
    because = f"人口{population:,}人は、{found.town}の{found.population:,}人に近い規模です。"
    if staff is not None:
        because += f"担当の職員（{staff}人役）で始められる形から選んでいます。"
    return Nearest(pattern=found, because=because)


# ---- taking one


def take(plan: Plan, pattern_id: str, *, in_place: bool) -> Change | None:
    """`in_place`: instead of what is there, which is kept as 案; otherwise besides it. None: nothing would change."""
    pattern = organisation_patterns()[pattern_id]
    if plan.municipality.has_vice_head is False:
        pattern = _without_vice(pattern)
    changes: list[Change] = []
    if in_place and plan.organisation.nodes:
        kept = alternatives.keep(plan, alternatives.BEFORE) if alternatives.unkept(plan) else None
        changes += [kept] if kept is not None else []
        changes += [RemoveRow(path=f"organisation.nodes[{node.id}]") for node in plan.organisation.nodes]
        changes += [
            SetValue(path=f"organisation.{name}", value=None)
            for name in _STYLES
            if getattr(plan.organisation, name) is not None
        ]
    changes += _rows(plan, pattern, besides=not in_place)
    return Several(changes=tuple(changes)) if changes else None


def _without_vice(pattern: Pattern) -> Pattern:
    """For a town that has no 副町長: without the post, its lines and its roles."""
    gone = {node.key for node in pattern.nodes if node.title == VICE}
    return replace(
        pattern,
        nodes=tuple(
            replace(node, members=node.members.replace(f"{VICE}、", ""))
            for node in pattern.nodes
            if node.key not in gone
        ),
        lines=tuple(line for line in pattern.lines if not {line.source, line.target} & gone),
        roles={role: key for role, key in pattern.roles.items() if key not in gone},
        deputies=tuple(key for key in pattern.deputies if key not in gone),
    )


def _rows(plan: Plan, pattern: Pattern, *, besides: bool) -> list[Change]:
    words = _words(plan)
    there = {node.title: node.id for node in plan.organisation.nodes} if besides else {}
    number = int(new_id(plan, "organisation.nodes", "n")[1:])
    ids: dict[str, str] = {}
    changes: list[Change] = []
    for item in pattern.nodes:
        title = _said(item.title, words)
        if title in there:
            ids[item.key] = there[title]
            continue
        ids[item.key] = f"n{number}"
        number += 1
        changes.append(AddRow(table="organisation.nodes", row=_node(item, ids[item.key], title, words)))
    changes += _lines(plan, pattern, ids, besides=besides)
    changes += _roles(plan, pattern, ids, besides=besides)
    return changes


def _node(item: PatternNode, number: str, title: str, words: dict[str, str]) -> OrgNode:
    return OrgNode(
        id=number,
        kind=next(kind for kind in NodeKind if kind.value == item.kind),
        title=title,
        origin=next(origin for origin in Origin if origin.value == item.origin),
        body_kind=next((kind for kind in BodyKind if kind.value == item.body_kind), None),
        count=item.count,
        duty=_said(item.duty, words) or None,
        members=_said(item.members, words) or None,
        outside_members=True if item.outside_members else None,
    )


def _lines(plan: Plan, pattern: Pattern, ids: dict[str, str], *, besides: bool) -> list[Change]:
    held = plan.organisation.relations if besides else ()
    known = {(line.source, line.kind, line.target) for line in held}
    number = int(new_id(plan, "organisation.relations", "q")[1:])
    changes: list[Change] = []
    for item in pattern.lines:
        kind = next(kind for kind in RelationKind if kind.value == item.kind)
        source, target = ids[item.source], ids[item.target]
        if (source, kind, target) in known:
            continue
        line = Relation(id=f"q{number}", source=source, kind=kind, target=target, note=item.note or None)
        number += 1
        changes.append(AddRow(table="organisation.relations", row=line))
        if item.reconstructed:
            changes.append(
                SetMark(
                    path=f"organisation.relations[{line.id}]",
                    kind=MarkKind.RECONSTRUCTED,
                    reason=REASON,
                    source=pattern.source.title,
                )
            )
    return changes


def _roles(plan: Plan, pattern: Pattern, ids: dict[str, str], *, besides: bool) -> list[Change]:
    """Roles and styles the pattern knows; besides what is there, only where nothing is answered yet."""
    held = plan.organisation
    changes: list[Change] = [
        SetValue(path=f"organisation.{role}", value=ids[pattern.roles[role]])
        for role in ROLES
        if role in pattern.roles and not (besides and getattr(held, role) is not None)
    ]
    for name, choices in _STYLES.items():
        wanted = next((item for item in choices if item.value == getattr(pattern, name)), None)
        if wanted is not None and not (besides and getattr(held, name) is not None):
            changes.append(SetValue(path=f"organisation.{name}", value=wanted))
    if not (besides and held.deputies):
        number = int(new_id(plan, "organisation.deputies", "d")[1:])
        changes += [
            AddRow(table="organisation.deputies", row=Deputy(id=f"d{number + at}", post=ids[key]))
            for at, key in enumerate(pattern.deputies)
        ]
    return changes


def _words(plan: Plan) -> dict[str, str]:
    town = plan.municipality
    size = {"city": "市", "ward": "区", "village": "村"}.get(str(town.municipality_class or ""), "町")
    head = town.head_title or f"{size}長"
    return {"{head}": head, VICE: town.vice_head_title or f"副{head}", "{town}": town.name or ""}


def _said(text: str, words: dict[str, str]) -> str:
    for place, word in words.items():
        text = text.replace(place, word)
    return text
