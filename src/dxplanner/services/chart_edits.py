"""Gestures on the organisation chart as changes of the plan: add, join, move, fold, remove. Knows no Qt.

Each is one step to undo. `None` where a gesture would change nothing.
"""

from typing import Final

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.plan.edit import AddRow, Change, MoveRow, RemoveRow, SetValue, Several, new_id
from dxplanner.plan.organisation import NodeKind, OrgNode, Origin, Relation, RelationKind
from dxplanner.plan.plan import Plan

NODES, RELATIONS = "organisation.nodes", "organisation.relations"
FARTHEST: Final = 400
"""Millimetres a box may be moved by hand."""
STEP: Final = 2
"""Millimetres of one press of a key."""

NEW_TITLES: Final = {
    NodeKind.POST: "新しい役職",
    NodeKind.BODY: "新しい会議体",
    NodeKind.SECTION: "新しい部署",
    NodeKind.ROLE_GROUP: "新しい担当",
    NodeKind.OUTSIDE: "庁外の団体",
}
_UPWARDS: Final = frozenset(
    {RelationKind.REPORTS_TO, RelationKind.SECRETARIAT_OF, RelationKind.MEMBER_OF, RelationKind.ASSISTS}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A line as it reads from one of its ends."""

    path: str
    kind: RelationKind | None
    other: str
    """The id of the node at the other end."""
    outward: bool
    """From this node to the other one."""


def node_path(node: str) -> str:
    return f"{NODES}[{node}]"


def node_at(plan: Plan, path: str) -> OrgNode | None:
    """The post, body or section a path is or lies in."""
    if not path.startswith(f"{NODES}[") or not tree.exists(plan, path):
        return None
    held = tree.get(plan, path.partition("]")[0] + "]")
    return held if isinstance(held, OrgNode) else None


def title_of(plan: Plan, node: str) -> str:
    return next((item.title or "名称のない枠" for item in plan.organisation.nodes if item.id == node), "")


def lines_at(plan: Plan, node: str) -> tuple[Joined, ...]:
    found = []
    for item in plan.organisation.relations:
        if node not in (item.source, item.target):
            continue
        outward = item.source == node
        other = item.target if outward else item.source
        found.append(
            Joined(path=f"{RELATIONS}[{item.id}]", kind=item.kind, other=other or "", outward=outward)
        )
    return tuple(found)


# ---- adding


def add_node(plan: Plan, kind: NodeKind, below: str = "") -> tuple[Change, str]:
    """A new box, joined to the node with the id `below` as is usual for the two; and its path."""
    number = new_id(plan, NODES, "n")
    origin = Origin.EXTERNAL if kind is NodeKind.OUTSIDE else Origin.INTERNAL
    made = OrgNode(id=number, kind=kind, title=_free_title(plan, NEW_TITLES[kind]), origin=origin)
    changes: list[Change] = [AddRow(table=NODES, row=made)]
    upper = next((item for item in plan.organisation.nodes if item.id == below), None)
    if upper is not None:
        changes.append(AddRow(table=RELATIONS, row=_usual_line(plan, upper, made)))
    return Several(changes=tuple(changes)), node_path(number)


def _free_title(plan: Plan, title: str) -> str:
    taken = {item.title for item in plan.organisation.nodes}
    return next(
        name for at in range(1, len(taken) + 2) if (name := title if at == 1 else f"{title}{at}") not in taken
    )


def _usual_line(plan: Plan, upper: OrgNode, lower: OrgNode) -> Relation:
    source, kind, target = lower.id, RelationKind.REPORTS_TO, upper.id
    if lower.kind is NodeKind.OUTSIDE:
        source, kind, target = upper.id, RelationKind.SHARES_WITH, lower.id
    elif lower.kind is NodeKind.BODY and upper.kind is NodeKind.POST:
        source, kind, target = upper.id, RelationKind.CHAIRS, lower.id
    elif upper.kind is NodeKind.BODY and lower.kind in (NodeKind.POST, NodeKind.ROLE_GROUP):
        kind = RelationKind.MEMBER_OF
    return Relation(id=new_id(plan, RELATIONS, "q"), source=source, kind=kind, target=target)


# ---- lines


def connect(plan: Plan, source: str, target: str, kind: RelationKind) -> tuple[Change, str] | None:
    """A line from one node to another; None where it is there already, or would lead to itself."""
    same = any(
        (item.source, item.target, item.kind) == (source, target, kind)
        for item in plan.organisation.relations
    )
    if source == target or same:
        return None
    made = Relation(id=new_id(plan, RELATIONS, "q"), source=source, kind=kind, target=target)
    return AddRow(table=RELATIONS, row=made), f"{RELATIONS}[{made.id}]"


def set_kind(plan: Plan, line: str, kind: RelationKind) -> Change | None:
    return None if tree.get(plan, f"{line}.kind") is kind else SetValue(path=f"{line}.kind", value=kind)


def turn_round(plan: Plan, line: str) -> Change:
    """From where to where, exchanged."""
    held: Relation = tree.get(plan, line)
    return Several(
        changes=(
            SetValue(path=f"{line}.source", value=held.target),
            SetValue(path=f"{line}.target", value=held.source),
        )
    )


def put_under(plan: Plan, node: str, upper: str) -> Change | None:
    """Dropped on another box: it reports there now, instead of where it reported before."""
    if node == upper or upper in _all_below(plan, node):
        return None
    reports = [
        item
        for item in plan.organisation.relations
        if item.source == node and item.kind is RelationKind.REPORTS_TO
    ]
    if any(item.target == upper for item in reports):
        return None
    home = [*_home(plan, node)]
    if reports:
        first = f"{RELATIONS}[{reports[0].id}].target"
        return Several(changes=(SetValue(path=first, value=upper), *home))
    made = connect(plan, node, upper, RelationKind.REPORTS_TO)
    return None if made is None else Several(changes=(made[0], *home))


def _all_below(plan: Plan, node: str) -> set[str]:
    found: set[str] = set()
    waiting = [node]
    while waiting:
        at = waiting.pop()
        for item in plan.organisation.relations:
            if item.kind in _UPWARDS and item.target == at and item.source and item.source not in found:
                found.add(item.source)
                waiting.append(item.source)
    return found


# ---- places


def nudge(plan: Plan, node: str, right: int, down: int) -> Change | None:
    """Moved by hand, millimetres from where it stands now."""
    held: OrgNode = tree.get(plan, node_path(node))
    now = held.moved_right or 0, held.moved_down or 0
    to = tuple(min(max(a + by, -FARTHEST), FARTHEST) for a, by in zip(now, (right, down), strict=True))
    if to == now:
        return None
    return Several(
        changes=(
            SetValue(path=f"{node_path(node)}.moved_right", value=to[0] or None),
            SetValue(path=f"{node_path(node)}.moved_down", value=to[1] or None),
        )
    )


def _home(plan: Plan, node: str) -> tuple[Change, ...]:
    held = tree.get(plan, node_path(node))
    return tuple(
        SetValue(path=f"{node_path(node)}.{name}", value=None)
        for name in ("moved_right", "moved_down")
        if getattr(held, name) is not None
    )


def tidy(plan: Plan) -> Change | None:
    """Every box back to its own place."""
    changes = tuple(change for item in plan.organisation.nodes for change in _home(plan, item.id))
    return Several(changes=changes) if changes else None


def shift_order(plan: Plan, node: str, by: int) -> Change | None:
    """One place to the front or the back: among equals, the order of the rows is the order on paper."""
    at = next(n for n, item in enumerate(plan.organisation.nodes) if item.id == node)
    to = min(max(at + by, 0), len(plan.organisation.nodes) - 1)
    return None if to == at else MoveRow(path=node_path(node), position=to)


def fold(plan: Plan, node: str) -> Change:
    """Hide what is below, or show it again."""
    held: OrgNode = tree.get(plan, node_path(node))
    return SetValue(path=f"{node_path(node)}.collapsed", value=None if held.collapsed else True)


def rename(plan: Plan, node: str, title: str) -> Change | None:
    words = title.strip() or None
    return (
        None
        if tree.get(plan, node_path(node)).title == words
        else SetValue(path=f"{node_path(node)}.title", value=words)
    )


def remove(path: str) -> Change:
    return RemoveRow(path=path)
