"""The lines of an organisation chart: ranks joined by a bus, hung families by a trunk, the rest by a quiet detour.

The plain form of a line is kept where nothing stands in its way; otherwise it finds its way around.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import ChartEdge, EdgeKind
from dxplanner.documents.typeset.fonts import FontKey
from dxplanner.documents.typeset.geometry import Box, Dash, Item, Rect, Rule
from dxplanner.documents.typeset.inline import set_text
from dxplanner.documents.typeset.linebreak import natural_width
from dxplanner.documents.typeset.measures import TextStyle
from dxplanner.documents.typeset.orgplace import GAP_Y, HANG_INDENT, Placement
from dxplanner.documents.typeset.orgroute import Point, Ways, passes_behind, straightened
from dxplanner.documents.typeset.orgtree import Forest, Tree

LABEL: Final = TextStyle(font=FontKey.GOTHIC, size=7.0, pitch=9.0)
_DASHES: Final[dict[EdgeKind, Dash]] = {
    EdgeKind.COMMAND: Dash.SOLID,
    EdgeKind.ASSIST: Dash.SOLID,
    EdgeKind.ADVISE: Dash.DASHED,
    EdgeKind.SUPPORT: Dash.DOTTED,
}
_LEAST_DROP: Final = 5.0
_ABOVE: Final = 5.0
"""How far above a hung family the line runs that joins its columns."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a line runs, from box to box, and where its word begins (None: on its longest free leg)."""

    edge: ChartEdge
    points: tuple[Point, ...]
    word: Point | None


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


def routes(forest: Forest, placement: Placement, frame: Rect) -> tuple[Route, ...]:
    """Every line of the chart: those of the tree first, so that the others keep away from them."""
    rects = placement.rects
    ways = Ways(tuple(rects.values()), frame)
    plain = [
        route
        for root in forest.roots
        for tree in root.walk()
        for route in (*_family(tree, placement), *_beside(tree, rects))
    ]
    blocked: list[Route] = []
    result: list[Route] = []
    for route in plain:
        ends = {route.edge.source, route.edge.target}
        others = [rect for key, rect in rects.items() if key not in ends]
        own = [rects[key] for key in ends]
        if not route.points or passes_behind(route.points, others) or passes_behind(route.points, own):
            blocked.append(route)
        else:
            ways.take(route.points)
            result.append(route)
    for edge in (*(route.edge for route in blocked), *forest.crossing):
        points = ways.between(rects[edge.source], rects[edge.target], downwards=edge.kind is EdgeKind.COMMAND)
        if points:
            ways.take(points)
            result.append(Route(edge, points, None))
    return tuple(result)


def draw_routes(drawn: Sequence[Route], placement: Placement) -> Iterator[Item]:
    """All lines first, words after, so that no line goes through a word."""
    for route in drawn:
        dash, weight = pen(route.edge)
        for (x1, y1), (x2, y2) in pairwise(route.points):
            if (x1, y1) != (x2, y2):
                yield Rule(x1=x1, y1=y1, x2=x2, y2=y2, weight=weight, dash=dash)
    words: list[Rect] = []
    for route in drawn:
        if text := label_of(route.edge):
            width = natural_width(text, LABEL.font, LABEL.size) + 0.5
            x, y = route.word or _clear_place(route.points, width, placement, words)
            x, y = max(min(x, placement.width - width), 0.0), max(y, 0.0)
            words.append(Rect(x, y, width, LABEL.pitch))
            items, height = set_text(text, LABEL, x, y, width + 1)
            yield Box(rect=Rect(x - 0.5, y + 0.5, width, height - 1), fill=1.0)
            yield from items


def _family(tree: Tree, placement: Placement) -> Iterator[Route]:
    """The plain lines down to the nodes below; without points where one does not stand below any more."""
    rects = placement.rects
    own = rects[tree.node.id]
    for edge, child in tree.children:
        rect = rects[child.node.id]
        if tree.node.id in placement.hung:
            start, trunk = own.x + HANG_INDENT / 2, rect.x - HANG_INDENT / 2
            bus = min(rects[member.node.id].y for _, member in tree.children) - _ABOVE
            y = rect.y + min(rect.height / 2, 12.0)
            stands = bus > own.bottom and y > bus
            points: tuple[Point, ...] = straightened(
                ((start, own.bottom), (start, bus), (trunk, bus), (trunk, y), (rect.x, y))
            )
            word = (rect.x, rect.y - 1 - LABEL.pitch)
        else:
            bus = rect.y - GAP_Y / 2
            top, middle = own.x + own.width / 2, rect.x + rect.width / 2
            stands = bus >= own.bottom + _LEAST_DROP
            points = ((top, own.bottom), (top, bus), (middle, bus), (middle, rect.y))
            word = (middle + 2, rect.y - 1 - LABEL.pitch)
        yield Route(edge, points if stands else (), word)


def _beside(tree: Tree, rects: Mapping[str, Rect]) -> Iterator[Route]:
    own = rects[tree.node.id]
    for edge, node in tree.beside:
        rect = rects[node.id]
        if tree.node.id not in (edge.source, edge.target):
            yield _companion(edge, rects[edge.source], rects[edge.target])
            continue
        y = max(rect.y, own.y) + min(rect.height, own.height) / 2
        near, far = (own.right, rect.x) if rect.x > own.x else (own.x, rect.right)
        apart = rect.x >= own.right or rect.right <= own.x
        if own.y <= y <= min(own.bottom, rect.bottom):
            points: tuple[Point, ...] = ((near, y), (far, y))
            word: Point | None = (min(near, far) + 3, y - LABEL.pitch - 1)
        else:
            turn, start = (near + far) / 2, own.y + own.height / 2
            y = rect.y + rect.height / 2
            points = ((near, start), (turn, start), (turn, y), (far, y))
            word = None
        yield Route(edge, points if apart else (), word)


def _companion(edge: ChartEdge, source: Rect, target: Rect) -> Route:
    """Straight down between two that stand beside the same node, one below the other."""
    upper, lower = (source, target) if source.y < target.y else (target, source)
    left, right = max(source.x, target.x), min(source.right, target.right)
    if lower.y <= upper.bottom or left >= right:
        return Route(edge, (), None)
    x = left + min((right - left) / 2, 24.0)
    word = (x + 3, (upper.bottom + lower.y - LABEL.pitch) / 2)
    return Route(edge, ((x, upper.bottom), (x, lower.y)), word)


def _clear_place(path: Sequence[Point], width: float, placement: Placement, words: Sequence[Rect]) -> Point:
    """On the longest leg where the word lies over no box and no word; on the longest where there is none."""
    legs = sorted(pairwise(path), key=_length, reverse=True)
    places = [
        (x1 + (x2 - x1) * share - width / 2, y1 + (y2 - y1) * share - LABEL.pitch / 2)
        for (x1, y1), (x2, y2) in legs
        for share in (0.5, 0.25, 0.75, 0.12, 0.88)
    ]
    for x, y in places:
        word = Rect(min(max(x, 0.0), placement.width - width), max(y, 0.0), width, LABEL.pitch)
        if not any(word.overlaps(rect) for rect in (*placement.rects.values(), *words)):
            return x, y
    return places[0]


def _length(leg: tuple[Point, Point]) -> float:
    (x1, y1), (x2, y2) = leg
    return abs(x2 - x1) + abs(y2 - y1)
