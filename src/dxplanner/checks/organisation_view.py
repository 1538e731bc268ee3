"""What the organisation checks share: who is head of what, who takes part, who comes from outside."""

import re
from functools import cache

from dxplanner.checks.view import View
from dxplanner.plan.municipality import OfficeSection
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    HeadquartersStyle,
    NodeKind,
    OrgNode,
    Origin,
    RelationKind,
)
from dxplanner.rules.people import people_at

EVERYBODY = re.compile("各課|全課|全ての課|課長会|各所属|各部|庁議")
_NOT_THE_OFFICE = "(?!公室|室|部局|会|の指名)"
"""町長公室長 and 町村長会 are not the 町長."""
_VICE_HEAD = re.compile("副[市町村区]長(?!室)")
ADVISORY = (BodyKind.COUNCIL, BodyKind.EXCHANGE)
FROM_OUTSIDE = (AideSource.EXTERNAL, AideSource.SHARED)


def has_headquarters(view: View) -> bool:
    organisation = view.plan.organisation
    styles = (HeadquartersStyle.OWN, HeadquartersStyle.EXECUTIVE_MEETING)
    return organisation.headquarters is not None or organisation.headquarters_style in styles


def node_path(node: OrgNode) -> str:
    return f"organisation.nodes[{node.id}]"


def headquarters(view: View) -> OrgNode | None:
    return view.nodes.get(view.plan.organisation.headquarters or "")


def is_external(node: OrgNode | None) -> bool:
    return node is not None and node.origin in (Origin.EXTERNAL, Origin.MIXED)


def people_of(view: View, node: str | None) -> set[str]:
    """Ids of those who serve at a place of the chart."""
    return {person.id for person in people_at(view.plan, node)}


def same_holder(view: View, one: str | None, other: str | None) -> bool:
    """The same place, or two places of one and the same single person."""
    if one is None or other is None:
        return False
    held, also = people_of(view, one), people_of(view, other)
    return one == other or (len(held) == 1 and held == also)


def is_person(node: OrgNode) -> bool:
    return node.kind in (NodeKind.POST, NodeKind.ROLE_GROUP)


def is_leadership(view: View, text: str | None) -> bool:
    """Whether the text names the head of the municipality or the deputy head."""
    town = view.plan.municipality
    own = "|".join(re.escape(title) for title in (town.head_title, town.vice_head_title) if title)
    pattern = f"(?:副?[市町村区]長{'|' if own else ''}{own}){_NOT_THE_OFFICE}"
    return text is not None and bool(words(pattern).search(text))


def is_vice_head(view: View, node: OrgNode) -> bool:
    title = node.title or ""
    own = view.plan.municipality.vice_head_title
    return bool(_VICE_HEAD.search(title)) or (own is not None and own in title)


def heads_of(view: View, body: str) -> set[str]:
    """Nodes that chair a body, by a line or by being named 推進本部の長."""
    organisation = view.plan.organisation
    heads = {
        item.source
        for item in organisation.relations
        if item.kind is RelationKind.CHAIRS and item.target == body and item.source
    }
    if organisation.head and body == organisation.headquarters:
        heads.add(organisation.head)
    return heads


def people_in(view: View, body: OrgNode) -> list[str]:
    """Texts that name who sits in a body."""
    members = {
        item.source
        for item in view.plan.organisation.relations
        if item.kind in (RelationKind.CHAIRS, RelationKind.MEMBER_OF) and item.target == body.id
    }
    nodes = [view.nodes[key] for key in members | heads_of(view, body.id) if key in view.nodes]
    return [text for text in (body.members, *(node.title for node in nodes)) if text]


def taking_part(view: View) -> tuple[OfficeSection, ...] | None:
    """Sections that take part anywhere in the organisation; None where nothing says who does."""
    organisation = view.plan.organisation
    written = " ".join(node.members for node in organisation.nodes if node.members)
    if organisation.headquarters_style is HeadquartersStyle.EXECUTIVE_MEETING or EVERYBODY.search(written):
        return tuple(view.sections.values()) or None
    named = {node.section for node in organisation.nodes} | {item.section for item in organisation.leaders}
    named.add(organisation.secretariat)
    found = tuple(
        section
        for section in view.sections.values()
        if section.id in named or (section.name and section.name in written)
    )
    return found or None


@cache
def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def does(section: OfficeSection, pattern: str) -> bool:
    """Whether name or duties of a section speak of this work."""
    return bool(words(pattern).search(f"{section.name or ''} {section.duties or ''}"))
