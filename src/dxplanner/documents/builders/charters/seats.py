"""Who sits in a body, post by post: lines of the chart first, then the posts its 構成員 names; 各課長 is spelt out."""

import re
from collections.abc import Iterator
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.charters.words import bare_members
from dxplanner.documents.model import Inline, Span
from dxplanner.plan.municipality import OfficeSection, SectionKind
from dxplanner.plan.organisation import NodeKind, OrgNode, RelationKind
from dxplanner.plan.plan import Plan

_SPLIT: Final = re.compile("、|，|及び|並びに|・|と(?=各)")
_POST: Final = re.compile("(長|監|員|者|官|師|係|参事|主幹|主査|主任|リーダー|担当|次長|代表|委員)$")
_EVERY_SECTION: Final = re.compile("^(?:各|全)(?:課|室|部課)(?:の)?長$")
_EVERY_OFFICE: Final = re.compile("^(?:各|全)(?:事務局|局)(?:の)?長$")
_EVERYBODY: Final = re.compile(
    "^(?:各所属(?:の)?長|各課局(?:の)?長|課長会(?:の構成員)?|各課等の長|全所属長|所属長)$"
)
ORGANS: Final = {
    SectionKind.EDUCATION: "教育委員会",
    SectionKind.COUNCIL: "議会",
    SectionKind.AGRICULTURE: "農業委員会",
    SectionKind.OTHER: "その他の執行機関",
}
"""Organs that a rule of the head does not bind."""
_BY_WORD: Final = (
    ("議会", SectionKind.COUNCIL),
    ("農業委員会", SectionKind.AGRICULTURE),
    ("教育", SectionKind.EDUCATION),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """職, with the organ it belongs to and the node that stands for it in the chart."""

    title: str
    path: str
    organ: SectionKind = SectionKind.MAYOR
    node: str = ""

    @property
    def words(self) -> Inline:
        return (Span(self.title, self.path),)


def nodes_by_id(plan: Plan) -> dict[str, OrgNode]:
    return {node.id: node for node in plan.organisation.nodes}


def seat_of(plan: Plan, node: OrgNode, path: str = "") -> Seat:
    section = next((item for item in plan.municipality.sections if item.id == node.section), None)
    organ = section.kind if section is not None and section.kind is not None else None
    title = node.title or "〔未定〕"
    return Seat(
        title=title,
        path=path or f"organisation.nodes[{node.id}].title",
        organ=organ or organ_of(plan, title),
        node=node.id,
    )


def organ_of(plan: Plan, title: str) -> SectionKind:
    """By the section the title begins with, else by what the title says."""
    for section in plan.municipality.sections:
        if section.name and section.kind is not None and title.startswith(section.name):
            return section.kind
    return next((kind for word, kind in _BY_WORD if word in title), SectionKind.MAYOR)


def chairs(plan: Plan, body: OrgNode) -> tuple[OrgNode, ...]:
    """Who chairs a body: the head of 推進本部, or the line of the chart."""
    nodes = nodes_by_id(plan)
    found: list[OrgNode] = []
    organisation = plan.organisation
    if body.id == organisation.headquarters and organisation.head in nodes:
        found.append(nodes[organisation.head])
    for line in organisation.relations:
        if line.kind is RelationKind.CHAIRS and line.target == body.id and line.source in nodes:
            node = nodes[line.source]
            if node not in found:
                found.append(node)
    return tuple(found)


def members(answers: Answers, body: OrgNode) -> tuple[Seat, ...]:
    """Every post once: chairs, those with a line to the body, and those named in its 構成員."""
    plan = answers.plan
    found: dict[str, Seat] = {}
    for seat in (*_drawn(plan, body), *_written(plan, body)):
        found.setdefault(seat.title, seat)
    return tuple(found.values())


def _drawn(plan: Plan, body: OrgNode) -> Iterator[Seat]:
    nodes = nodes_by_id(plan)
    for node in chairs(plan, body):
        yield seat_of(plan, node)
    written = bare_members(body.members or "")
    for line in plan.organisation.relations:
        if line.kind is not RelationKind.MEMBER_OF or line.target != body.id or line.source not in nodes:
            continue
        node = nodes[line.source]
        if node.kind is NodeKind.POST and (node.title or "") not in written:
            yield seat_of(plan, node)


def _written(plan: Plan, body: OrgNode) -> Iterator[Seat]:
    words = bare_members(body.members or "")
    path = f"organisation.nodes[{body.id}].members"
    parts = [part.strip(" 　") for part in _SPLIT.split(words) if part.strip(" 　")]
    leaders = _leaders_named(plan, body, words)
    if leaders:
        yield from leaders
        return
    if not all(_POST.search(part) for part in parts):
        parts = [words] if words else []
    for part in parts:
        titles = [_head_of(section) for section in _sections_named(plan, part)] or [part]
        for title in titles:
            yield _seat_called(plan, title, path)


def _leaders_named(plan: Plan, body: OrgNode, words: str) -> tuple[Seat, ...]:
    """「総務及び税務の各課の推進リーダー」, section by section, where the leaders found are as many as the body has."""
    if "リーダー" not in words and "推進員" not in words:
        return ()
    names = {section.id: section.name or "" for section in plan.municipality.sections}
    found = tuple(
        Seat(
            title=f"{names[row.section]}のDX推進リーダー",
            path=f"organisation.leaders[{row.id}].section",
            organ=organ_of(plan, names[row.section]),
        )
        for row in plan.organisation.leaders
        if row.section in names and _stem(names[row.section]) in words
    )
    return found if found and len(found) == body.count else ()


def _stem(name: str) -> str:
    """総務課 is 「総務」 in a list of sections."""
    return name.removesuffix("課") or name


def _sections_named(plan: Plan, part: str) -> tuple[OfficeSection, ...]:
    sections = tuple(section for section in plan.municipality.sections if section.name)
    if _EVERYBODY.match(part):
        return sections
    if _EVERY_OFFICE.match(part):
        return tuple(section for section in sections if (section.name or "").endswith("局"))
    if _EVERY_SECTION.match(part):
        return tuple(section for section in sections if not (section.name or "").endswith("局"))
    return ()


def _head_of(section: OfficeSection) -> str:
    return f"{section.name}長"


def _seat_called(plan: Plan, title: str, path: str) -> Seat:
    node = next((item for item in plan.organisation.nodes if item.title == title), None)
    if node is not None and node.kind is NodeKind.POST:
        return seat_of(plan, node, path)
    return Seat(title=title, path=path, organ=organ_of(plan, title))
