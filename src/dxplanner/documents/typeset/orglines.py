"""The lines of an organisation chart: ranks joined by a bus, hung families by a trunk, the rest by a quiet detour."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from dxplanner.documents.model import ChartEdge, EdgeKind
from dxplanner.documents.typeset.fonts import FontKey
from dxplanner.documents.typeset.geometry import Box, Dash, Item, Rect, Rule
from dxplanner.documents.typeset.inline import set_text
from dxplanner.documents.typeset.linebreak import natural_width
from dxplanner.documents.typeset.measures import TextStyle
from dxplanner.documents.typeset.orgplace import GAP_Y, HANG_INDENT, Placement
from dxplanner.documents.typeset.orgtree import Forest, Tree

LABEL: Final = TextStyle(font=FontKey.GOTHIC, size=7.0, pitch=9.0)
_DASHES: Final[dict[EdgeKind, Dash]] = {
    EdgeKind.COMMAND: Dash.SOLID,
    EdgeKind.ASSIST: Dash.SOLID,
    EdgeKind.ADVISE: Dash.DASHED,
    EdgeKind.SUPPORT: Dash.DOTTED,
}
_CLEAR: Final = 5.0
"""A detour keeps this far from boxes."""

Point = tuple[float, float]


def pen(edge: ChartEdge) -> tuple[Dash, float]:
    if edge.reconstructed:
        return Dash.DASHED, 0.4
    return _DASHES[edge.kind], 1.0 if edge.kind is EdgeKind.SUPPORT else 0.8


def label_of(edge: ChartEdge) -> str:
    return edge.label + ("（推定）" if edge.reconstructed else "")


def side_gaps(forest: Forest) -> dict[str, float]:
    """Room for the words on the lines to those beside each node."""
    return {
        tree.node.id: max(
            [14.0, *(natural_width(label_of(edge), LABEL.font, LABEL.size) + 6 for edge, _ in tree.beside)]
        )
        for root in forest.roots
        for tree in root.walk()
    }


def draw_lines_of(forest: Forest, placement: Placement) -> Iterator[Item]:
    """All lines first, labels after, so that no line goes through a word."""
    labels: list[Item] = []
    for root in forest.roots:
        for tree in root.walk():
            yield from _family(tree, placement, labels)
            yield from _beside(tree, placement.rects, labels)
    for number, edge in enumerate(forest.crossing):
        yield from _detour(edge, placement, number, labels)
    yield from labels


def _rules(points: Sequence[Point], edge: ChartEdge) -> Iterator[Rule]:
    dash, weight = pen(edge)
    for (x1, y1), (x2, y2) in pairwise(points):
        if (x1, y1) != (x2, y2):
            yield Rule(x1=x1, y1=y1, x2=x2, y2=y2, weight=weight, dash=dash)


def _family(tree: Tree, placement: Placement, labels: list[Item]) -> Iterator[Rule]:
    rects = placement.rects
    own = rects[tree.node.id]
    for edge, child in tree.children:
        rect = rects[child.node.id]
        if tree.node.id in placement.hung:
            trunk = own.x + HANG_INDENT / 2
            y = rect.y + min(rect.height / 2, 12.0)
            yield from _rules(((trunk, own.bottom), (trunk, y), (rect.x, y)), edge)
            at = (rect.x, rect.y - 1)
        else:
            bus = rect.y - GAP_Y / 2
            top, middle = (own.x + own.width / 2, own.bottom), rect.x + rect.width / 2
            yield from _rules((top, (top[0], bus), (middle, bus), (middle, rect.y)), edge)
            at = (middle + 2, rect.y - 1)
        if label_of(edge):
            labels.extend(_label(label_of(edge), at[0], at[1] - LABEL.pitch, placement.width))


def _beside(tree: Tree, rects: Mapping[str, Rect], labels: list[Item]) -> Iterator[Rule]:
    own = rects[tree.node.id]
    for edge, node in tree.beside:
        rect = rects[node.id]
        y = max(rect.y, own.y) + min(rect.height, own.height) / 2
        reachable = own.y <= y <= own.bottom
        near, far = (own.right, rect.x) if rect.x > own.x else (own.x, rect.right)
        if reachable:
            points: tuple[Point, ...] = ((near, y), (far, y))
        else:
            turn, start = (near + far) / 2, own.y + own.height / 2
            y = rect.y + rect.height / 2
            points = ((near, start), (turn, start), (turn, y), (far, y))
        yield from _rules(points, edge)
        if label_of(edge):
            x = min(near, far) + 3
            labels.extend(_label(label_of(edge), x, y - LABEL.pitch, max(near, far)))


def _label(text: str, x: float, y: float, right: float) -> list[Item]:
    width = natural_width(text, LABEL.font, LABEL.size) + 0.5
    x = max(min(x, right - width), 0.0)
    y = max(y, 0.0)
    items, height = set_text(text, LABEL, x, y, width + 1)
    return [Box(rect=Rect(x - 0.5, y + 0.5, width, height - 1), fill=1.0), *items]


def _detour(edge: ChartEdge, placement: Placement, number: int, labels: list[Item]) -> Iterator[Rule]:
    """The path that meets the fewest boxes, then the shortest."""
    source, target = placement.rects[edge.source], placement.rects[edge.target]
    others = [rect for key, rect in placement.rects.items() if key not in {edge.source, edge.target}]
    paths = list(_paths(source, target, others, placement, number))
    best = min(paths, key=lambda path: (_hits(path, others), _length(path), path))
    yield from _rules(best, edge)
    if label_of(edge):
        width = natural_width(label_of(edge), LABEL.font, LABEL.size)
        x, y = _clear_place(best, width, placement)
        labels.extend(_label(label_of(edge), x, y, placement.width))


def _clear_place(path: Sequence[Point], width: float, placement: Placement) -> Point:
    """On the longest leg where the word lies over no box; in the middle of the longest where there is none."""
    legs = sorted(pairwise(path), key=_length, reverse=True)
    places = [
        (x1 + (x2 - x1) * share - width / 2, y1 + (y2 - y1) * share - LABEL.pitch / 2)
        for (x1, y1), (x2, y2) in legs
        for share in (0.5, 0.25, 0.75)
    ]
    for x, y in places:
        word = Rect(min(max(x, 0.0), placement.width - width), max(y, 0.0), width, LABEL.pitch)
        if not any(word.overlaps(rect) for rect in placement.rects.values()):
            return x, y
    return places[0]


def _paths(
    source: Rect, target: Rect, others: Sequence[Rect], placement: Placement, number: int
) -> Iterator[tuple[Point, ...]]:
    """Out of one side, along a channel between boxes, into a side of the other."""
    shift = _CLEAR + 1.6 * (number % 3)
    channels = {0.0, placement.width}
    for rect in (*others, source, target):
        channels.update((rect.x - shift, rect.right + shift))
    start_y, end_y = source.y + source.height * 0.7, target.y + target.height * 0.3
    for channel in sorted(x for x in channels if 0 <= x <= placement.width):
        if source.x < channel < source.right or target.x < channel < target.right:
            continue
        start = (source.x if channel <= source.x else source.right, start_y)
        end = (target.x if channel <= target.x else target.right, end_y)
        yield start, (channel, start_y), (channel, end_y), end


def _hits(path: Sequence[Point], rects: Sequence[Rect]) -> int:
    return sum(_crosses(leg[0], leg[1], rect) for leg in pairwise(path) for rect in rects)


def _crosses(start: Point, end: Point, rect: Rect) -> bool:
    x1, x2 = sorted((start[0], end[0]))
    y1, y2 = sorted((start[1], end[1]))
    return x1 < rect.right + 1 and x2 > rect.x - 1 and y1 < rect.bottom + 1 and y2 > rect.y - 1


def _length(path: Sequence[Point]) -> float:
    return sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(path))
