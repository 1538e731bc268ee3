"""下部組織 and 意見交換会 of a 推進本部. A body that answers a 諮問 needs a 条例 and is never set up here."""

from typing import Final

from dxplanner.documents.builders.answers import compose
from dxplanner.documents.builders.charters.drafting import Draft
from dxplanner.documents.builders.charters.pieces import clause
from dxplanner.documents.builders.charters.ranks import ranks_of
from dxplanner.documents.builders.charters.seats import chairs, nodes_by_id
from dxplanner.documents.builders.charters.words import as_matter, as_task, bare_members, undecided
from dxplanner.documents.model import Clause, Inline, Span, plain
from dxplanner.plan.organisation import BodyKind, NodeKind, OrgNode, RelationKind

_WORKING: Final = (BodyKind.STEERING, BodyKind.LIAISON, BodyKind.WORKING_GROUP)


def _of_kind(draft: Draft, *kinds: BodyKind) -> tuple[OrgNode, ...]:
    """Bodies of these kinds, in the order of the kinds."""
    organisation = draft.plan.organisation
    return tuple(
        node
        for kind in kinds
        for node in organisation.nodes
        if node.kind is NodeKind.BODY and node.body_kind is kind and node.id != organisation.headquarters
    )


def working_bodies(draft: Draft) -> tuple[OrgNode, ...]:
    return tuple(node for node in _of_kind(draft, *_WORKING) if not node.outside_members)


def advisory_councils(draft: Draft) -> tuple[OrgNode, ...]:
    """附属機関: by 条例 only."""
    outside = tuple(node for node in _of_kind(draft, *_WORKING) if node.outside_members)
    return (*_of_kind(draft, BodyKind.COUNCIL), *outside)


def of_leaders(draft: Draft) -> tuple[OrgNode, ...]:
    """Working bodies in which the DX推進リーダー sit, by a line of the chart."""
    nodes = nodes_by_id(draft.plan)
    seated = {
        line.target
        for line in draft.plan.organisation.relations
        if line.kind is RelationKind.MEMBER_OF
        and line.source in nodes
        and nodes[line.source].kind is NodeKind.ROLE_GROUP
    }
    return tuple(node for node in working_bodies(draft) if node.id in seated)


def title(draft: Draft, body: OrgNode) -> Inline:
    path = f"organisation.nodes[{body.id}].title"
    return draft.answers.say(path) if body.title else undecided(path)


def caption(draft: Draft) -> Inline:
    found = working_bodies(draft)
    return title(draft, found[0]) if len(found) == 1 else plain("下部組織")


def working(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    found = working_bodies(draft)
    if not found:
        return []
    if len(found) == 1:
        return _single(draft, found[0])
    set_up = clause(
        f"{rank.short}に次の各号に掲げる組織を置き、その所掌する事務は、当該各号に定めるとおりとする。",
        items=[_with_matter(draft, body) for body in found],
    )
    return [set_up, *(_composed(draft, body) for body in found)]


def _single(draft: Draft, body: OrgNode) -> list[Clause]:
    rank = ranks_of(draft.plan)
    name = title(draft, body)
    duties = draft.article("duties")
    return [
        clause(
            f"{rank.short}に、{duties}に掲げる事務に関し必要な調査及び検討を行わせるため、", name, "を置く。"
        ),
        *([clause(name, "は、", _task(body))] if body.duty else []),
        _composed(draft, body),
    ]


def _task(body: OrgNode) -> Inline:
    return (Span(as_task(body.duty or ""), f"organisation.nodes[{body.id}].duty"),)


def _with_matter(draft: Draft, body: OrgNode) -> Inline:
    path = f"organisation.nodes[{body.id}].duty"
    matter = (Span(as_matter(body.duty), path),) if body.duty else undecided(path)
    return compose(title(draft, body), "　", matter)


def _composed(draft: Draft, body: OrgNode) -> Clause:
    path = f"organisation.nodes[{body.id}].members"
    members = (Span(bare_members(body.members), path),) if body.members else undecided(path)
    heads = chairs(draft.plan, body)
    head = draft.answers.say(f"organisation.nodes[{heads[0].id}].title") if heads else ()
    return clause(
        title(draft, body),
        "は、",
        members,
        "をもって組織し、その長は、",
        head or undecided("organisation.relations"),
        "をもって充てる。",
    )


def exchange(draft: Draft) -> list[Clause]:
    """意見交換会: hears people, decides nothing."""
    rank = ranks_of(draft.plan)
    found = _of_kind(draft, BodyKind.EXCHANGE)
    opened = [
        clause(
            f"{rank.head}は、DXに関し{draft.town.residents}その他の者の意見を聴くため、",
            title(draft, body),
            "を開くことができる。",
        )
        for body in found
    ]
    before = "前項" if len(found) == 1 else "前各項"
    bound = clause(f"{before}の意見交換会は、諮問に対する答申、調停、審査及び議決を行わない。")
    return [*opened, bound] if opened else []
