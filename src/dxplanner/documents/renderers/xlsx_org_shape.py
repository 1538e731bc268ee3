"""The shape of a 推進体制図 in cells: who stands on which level, below or beside whom, and in which column.

Every end of the tree takes one slot of four columns (gap, half a box, half a box, gap), so that the middle of
a box is always an edge between two columns, along which connectors run as cell borders.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from dxplanner.documents.model import ChartEdge, ChartNode, EdgeKind, OrgChart

SLOT = 4
REACH = 4
"""Edges from the middle of a node to the middle of a helper beside its line."""
_GAP, _HALF_BOX = Decimal("0.25"), Decimal(1)
_MOST_IN_A_ROW = 7
_FEWEST_SLOTS = 5
"""Few boxes are not blown up to the width of the page: the margins grow instead."""


@dataclass(slots=True, kw_only=True)
class Place:
    """A node in the drawing. `middle` is the number of the edge its centre lies on."""

    node: ChartNode
    level: int
    edge: ChartEdge | None = None
    """How it hangs on its upper node."""
    below: list["Place"] = field(default_factory=list)
    beside: list["Place"] = field(default_factory=list)
    """Drawn left and right of the line that runs down from this node."""
    middle: int = 0


@dataclass(frozen=True, slots=True)
class OrgShape:
    roots: tuple[Place, ...]
    slots: int
    other_edges: tuple[ChartEdge, ...]
    """Lines that the tree cannot show; told in words below it."""


def org_shares(chart: OrgChart) -> tuple[Decimal, ...]:
    slots = max(org_shape(chart).slots, 1)
    slot = (_GAP, _HALF_BOX, _HALF_BOX, _GAP)
    margin = max(sum(slot, Decimal(0)) * (_FEWEST_SLOTS - slots) / 2, Decimal("0.1"))
    shares = (margin, *slot * slots, margin)
    whole = sum(shares, Decimal(0))
    return tuple(share / whole for share in shares)


def org_shape(chart: OrgChart) -> OrgShape:
    nodes = {node.id: node for node in chart.nodes}
    edges = [edge for edge in chart.edges if edge.source in nodes and edge.target in nodes]
    upper, other = _tree(edges)
    roots = [Place(node=node, level=0) for node in chart.nodes if node.id not in upper]
    for root in roots:
        _hang(root, nodes, upper)
    start = 0
    for root in roots:
        start += _settle(root, start)
    return OrgShape(tuple(roots), start, tuple(other))


def _tree(edges: Sequence[ChartEdge]) -> tuple[dict[str, ChartEdge], list[ChartEdge]]:
    """One upper edge for every node, command before anything else, never in a circle."""
    upper: dict[str, ChartEdge] = {}
    other: list[ChartEdge] = []
    for edge in sorted(edges, key=lambda edge: edge.kind is not EdgeKind.COMMAND):
        if edge.target in upper or _reaches(upper, edge.source, edge.target):
            other.append(edge)
        else:
            upper[edge.target] = edge
    return upper, other


def _reaches(upper: dict[str, ChartEdge], start: str, goal: str) -> bool:
    while start != goal and start in upper:
        start = upper[start].source
    return start == goal


def _hang(place: Place, nodes: dict[str, ChartNode], upper: dict[str, ChartEdge]) -> None:
    """The nodes under `place`, in the order of the chart; of too many, the leaves hang beside the line."""
    for node in nodes.values():
        edge = upper.get(node.id)
        if edge is None or edge.source != place.node.id:
            continue
        child = Place(node=node, level=place.level + 1, edge=edge)
        _hang(child, nodes, upper)
        leaf = not child.below and not child.beside
        (place.beside if leaf and edge.kind is not EdgeKind.COMMAND else place.below).append(child)
    leaves = [child for child in place.below if not child.below and not child.beside]
    if len(place.below) > _MOST_IN_A_ROW and leaves:
        place.beside.extend(leaves)
        place.below = [child for child in place.below if child not in leaves]
    for child in place.beside:
        child.level = place.level


def _settle(place: Place, start: int) -> int:
    """Gives every node its slots from the left; returns how many this one takes."""
    taken = sum(_settle_next(place.below, start)) if place.below else 1
    place.middle = _middle_over(place.below) if place.below else SLOT * start + SLOT // 2
    left = SLOT * start
    if len(place.beside) > 1:
        _shift(place, max(0, -(-(left + REACH + 2 - place.middle) // SLOT)))
    right = place.middle + REACH + 2 if place.beside else 0
    last = max((left + SLOT * taken, right, *(_right_end(child) for child in place.below)))
    return -(-(last - left) // SLOT)


def _settle_next(children: Sequence[Place], start: int) -> list[int]:
    widths: list[int] = []
    for child in children:
        widths.append(_settle(child, start + sum(widths)))
    return widths


def _middle_over(children: Sequence[Place]) -> int:
    middle = (children[0].middle + children[-1].middle) // 2
    return middle - middle % 2


def _shift(place: Place, slots: int) -> None:
    place.middle += SLOT * slots
    for child in place.below:
        _shift(child, slots)


def _right_end(place: Place) -> int:
    own = place.middle + (REACH + 2 if place.beside else 2)
    return max((own, *(_right_end(child) for child in place.below)))
