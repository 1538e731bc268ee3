"""The organisation chart as a drawing: the largest type and the widest form that fit, with its legend.

A chart that no tree fits (very many offices) becomes an indented outline in columns, over several pages if need be.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from dxplanner.documents.model import ChartEdge, EdgeKind, OrgChart
from dxplanner.documents.typeset.fonts import FontKey
from dxplanner.documents.typeset.geometry import (
    Box,
    Drawing,
    Item,
    Pattern,
    Rect,
    Rule,
    all_moved,
    bounds,
)
from dxplanner.documents.typeset.inline import set_text
from dxplanner.documents.typeset.legend import Entry, Sample, legend
from dxplanner.documents.typeset.measures import TextStyle
from dxplanner.documents.typeset.orgboxes import FRAME, SMALLEST, draw_node, is_outside, measured
from dxplanner.documents.typeset.orgforms import families
from dxplanner.documents.typeset.orglines import draw_routes, pen, routes, side_gaps
from dxplanner.documents.typeset.orgnudge import Nudges, nudged
from dxplanner.documents.typeset.orgoutline import outline_pages
from dxplanner.documents.typeset.orgplace import Placement, Sizes, place
from dxplanner.documents.typeset.orgtree import Forest, forest_of

_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5, SMALLEST)
_EASY: Final = 8.5
"""Down to this type, a chart in ranks is preferred to larger type in an indented one."""
_LEGEND_GAP: Final = 12.0
RIM: Final = 8.0
"""Kept free around the boxes where lines may have to go around them."""
_WORDS: Final[dict[EdgeKind, str]] = {
    EdgeKind.COMMAND: "指揮・報告",
    EdgeKind.ASSIST: "補佐（横の実線）",
    EdgeKind.ADVISE: "助言・諮問",
    EdgeKind.SUPPORT: "事務局・契約・共同",
}


def chart_geometry(chart: OrgChart, width: float, height: float) -> Drawing:
    """The chart alone (its first page, should it need several)."""
    return chart_pages(chart, width, height)[0]


@lru_cache(maxsize=32)
def chart_pages(chart: OrgChart, width: float, height: float) -> tuple[Drawing, ...]:
    """The chart within a width and a height, on as many pages as it needs: nearly always one."""
    if not chart.nodes:
        return (_empty(width),)
    key = legend(_entries(chart), width)
    forest = forest_of(chart)
    room = height - key.height - _LEGEND_GAP
    fitted = _fitted(chart, forest, width, room)
    if fitted is None:
        drawings = outline_pages(forest, width, room)
    else:
        placement, size = fitted
        drawings = (_drawn(chart, forest, placement, size, room),)
    return tuple(_with_legend(drawing, key, width) for drawing in drawings)


def _empty(width: float) -> Drawing:
    style = TextStyle(font=FontKey.GOTHIC, size=9.5, pitch=14)
    items, height = set_text("〔推進体制は未記入〕", style, 0, 6, width)
    return Drawing(width=width, height=height + 12, items=tuple(items))


def _fitted(chart: OrgChart, forest: Forest, width: float, height: float) -> tuple[Placement, float] | None:
    """The largest type and the widest form in which everything stands on the page; in the page's own points."""
    gaps = side_gaps(forest)
    moved = {node.id: node.nudge for node in chart.nodes if node.nudge != (0, 0)}
    tries = [*((size, True) for size in _SIZES if size >= _EASY), *((size, False) for size in _SIZES)]
    for size, leaves_only in tries:
        sizes = {
            node.id: (box.width, box.height) for node in chart.nodes for box in (measured(node, size, width),)
        }
        if sum(w * h for w, h in sizes.values()) > width * height:
            continue
        order = families(forest, leaves_only=leaves_only)
        placement = _formed(forest, sizes, gaps, order, width - 2 * RIM, height - 2 * RIM)
        if placement is not None:
            return _on_page(placement, forest, moved, width, height), size
    return None


def _formed(
    forest: Forest,
    sizes: Sizes,
    gaps: Mapping[str, float],
    order: tuple[tuple[str, ...], ...],
    width: float,
    height: float,
) -> Placement | None:
    """Families are hung one after the other until it is narrow enough; one that reaches too far down is not."""
    hangs: frozenset[str] = frozenset()
    placement = place(forest, sizes, gaps, hangs, height)
    for family in order:
        if placement.width <= width and placement.height <= height:
            break
        tried = place(forest, sizes, gaps, hangs.union(family), height)
        if tried.height <= max(height, placement.height) and tried.width < placement.width + 0.01:
            hangs, placement = hangs.union(family), tried
    return placement if placement.width <= width and placement.height <= height else None


def _on_page(placement: Placement, forest: Forest, moved: Nudges, width: float, height: float) -> Placement:
    """In the middle of the page, with the boxes moved by hand where the officer put them."""
    left = (width - placement.width) / 2
    rects = {key: rect.moved(left, RIM) for key, rect in placement.rects.items()}
    centred = replace(placement, rects=rects, width=width, height=placement.height + RIM)
    if not moved:
        return centred
    return nudged(centred, forest, moved, Rect(RIM, RIM, width - 2 * RIM, height - 2 * RIM))


def _drawn(chart: OrgChart, forest: Forest, placement: Placement, size: float, height: float) -> Drawing:
    frame = Rect(0.0, 0.0, placement.width, height)
    items: list[Item] = list(draw_routes(routes(forest, placement, frame), placement))
    seen: set[str] = set()
    for node in chart.nodes:
        if node.id in placement.rects and node.id not in seen:
            seen.add(node.id)
            rect = placement.rects[node.id]
            items.extend(draw_node(measured(node, size, rect.width + 0.01), rect))
    lowest = max((place.bottom for item in items if (place := bounds(item)) is not None), default=0.0)
    return Drawing(width=placement.width, height=lowest, items=tuple(items))


def _with_legend(drawing: Drawing, key: Drawing, width: float) -> Drawing:
    left = max((width - drawing.width) / 2, 0.0)
    top = drawing.height + _LEGEND_GAP
    items = (*all_moved(drawing.items, left, 0.0), *all_moved(key.items, 0.0, top))
    return Drawing(width=width, height=top + key.height, items=items)


def _entries(chart: OrgChart) -> Iterator[Entry]:
    kinds = {edge.kind for edge in chart.edges}
    for kind, word in _WORDS.items():
        if kind in kinds:
            yield Entry(word, _line_sample(kind))
    if any(is_outside(node) for node in chart.nodes):
        yield Entry("外部の人材・団体", _outside_sample)
    if any(node.reconstructed for node in chart.nodes) or any(edge.reconstructed for edge in chart.edges):
        yield Entry("破線の細い枠・線：推定", None)


def _line_sample(kind: EdgeKind) -> Sample:
    dash, weight = pen(ChartEdge(source="", target="", kind=kind))

    def sample(rect: Rect) -> Sequence[Item]:
        y = rect.y + rect.height / 2
        return (Rule(x1=rect.x, y1=y, x2=rect.right, y2=y, weight=weight, dash=dash),)

    return sample


def _outside_sample(rect: Rect) -> Sequence[Item]:
    frame = FRAME * 0.7
    inner = Rect(rect.x + frame, rect.y + frame, rect.width - 2 * frame, rect.height - 2 * frame)
    return (
        Box(rect=rect, fill=1.0, line=0.8, pattern=Pattern.HATCH),
        Box(rect=inner, fill=1.0, line=0.5),
    )
