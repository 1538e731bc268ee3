"""An organisation chart too large for a tree: an indented outline in columns, on as many pages as it takes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Align, ChartEdge, ChartNode, EdgeKind, Span, SpanStyle
from dxplanner.documents.typeset.geometry import Drawing, Item, Rect, Rule
from dxplanner.documents.typeset.inline import set_inline
from dxplanner.documents.typeset.orgboxes import FRAME, SMALLEST, NodeBox, draw_node, is_outside, line_style
from dxplanner.documents.typeset.orglines import label_of, pen
from dxplanner.documents.typeset.orgtree import Forest, Tree

_INDENT: Final = 12.0
_GAP: Final = 3.5
_COLUMN_GAP: Final = 14.0
_EDGE: Final = 1.0
"""Kept free at both sides, so that the outermost borders are drawn whole."""
_COLUMN: Final = 150.0
_DEEPEST: Final = 5
_PAD: Final = 2.0
_RELATIONS: Final[dict[EdgeKind, str]] = {
    EdgeKind.ASSIST: "補佐",
    EdgeKind.ADVISE: "助言・諮問",
    EdgeKind.SUPPORT: "事務局・契約・共同",
}


@dataclass(frozen=True, slots=True)
class _Row:
    node: ChartNode
    depth: int
    edge: ChartEdge | None
    above: str
    others: tuple[str, ...]
    """Lines that the outline does not draw, in words."""


@dataclass(frozen=True, slots=True)
class _Foot:
    """Where a placed row ends: the column counted over all pages, the trunk below it, its name."""

    strip: int
    x: float
    bottom: float
    title: str


def outline_pages(forest: Forest, width: float, height: float) -> tuple[Drawing, ...]:
    columns = max(int((width + _COLUMN_GAP) / (_COLUMN + _COLUMN_GAP)), 1)
    column_width = (width - 2 * _EDGE - _COLUMN_GAP * (columns - 1)) / columns
    pages: list[list[Item]] = [[]]
    column, y = 0, 0.0
    lowest = [0.0]
    feet: dict[str, _Foot] = {}
    for row in _rows(forest):
        indent = _INDENT * min(row.depth, _DEEPEST)
        strip = (len(pages) - 1) * columns + column
        box = _measured(row, column_width - indent, feet.get(row.above), strip)
        if y > 0 and y + box.height > height:
            column, y = column + 1, 0.0
            if column == columns:
                pages.append([])
                lowest.append(0.0)
                column = 0
            strip += 1
            box = _measured(row, column_width - indent, feet.get(row.above), strip)
        rect = Rect(
            _EDGE + column * (column_width + _COLUMN_GAP) + indent, y, box.width, min(box.height, height)
        )
        pages[-1].extend(_joint(row, rect, feet.get(row.above), strip))
        pages[-1].extend(draw_node(box, rect))
        feet[row.node.id] = _Foot(strip, rect.x + _INDENT / 2, rect.bottom, row.node.title)
        y = rect.bottom + _GAP
        lowest[-1] = max(lowest[-1], rect.bottom)
    return tuple(
        Drawing(width=width, height=foot, items=tuple(items))
        for items, foot in zip(pages, lowest, strict=True)
    )


def _rows(forest: Forest) -> Iterator[_Row]:
    others = _others(forest)
    for root in forest.roots:
        stack: list[tuple[Tree, int, ChartEdge | None, str]] = [(root, 0, None, "")]
        while stack:
            tree, depth, edge, above = stack.pop()
            yield _Row(tree.node, depth, edge, above, others.get(tree.node.id, ()))
            for side_edge, node in tree.beside:
                joint = side_edge if tree.node.id in (side_edge.source, side_edge.target) else None
                yield _Row(node, depth + 1, joint, tree.node.id, others.get(node.id, ()))
            stack.extend((child, depth + 1, down, tree.node.id) for down, child in reversed(tree.children))


def _others(forest: Forest) -> dict[str, tuple[str, ...]]:
    """「助言・諮問：推進本部」 at the lower end of each line left over."""
    titles: dict[str, str] = {}
    for tree in (tree for root in forest.roots for tree in root.walk()):
        titles[tree.node.id] = tree.node.title
        titles.update((node.id, node.title) for _, node in tree.beside)
    found: dict[str, tuple[str, ...]] = {}
    for edge in forest.crossing:
        word = label_of(edge) or _RELATIONS.get(edge.kind, "指揮・報告")
        found[edge.target] = (*found.get(edge.target, ()), f"{word}：{titles.get(edge.source, '')}")
    return found


def _measured(row: _Row, width: float, above: _Foot | None, strip: int) -> NodeBox:
    """Title and lines run on in one text, so that a row is low. Under a superior in another column it says so."""
    words = [*row.node.lines]
    if row.edge is not None and row.edge.kind in _RELATIONS:
        words.insert(0, label_of(row.edge) or _RELATIONS[row.edge.kind])
    words.extend(row.others)
    if row.node.reconstructed:
        words.append("推定")
    if above is not None and above.strip != strip:
        words.append(f"（{above.title}の下）")
    frame = FRAME if is_outside(row.node) else 0.0
    room = width - 2 * (_PAD + frame + 2)
    text = [Span(row.node.title or "〔未記入〕", row.node.path, SpanStyle.BOLD)]
    if words:
        text.append(Span("\u3000" + "\u3000".join(words), row.node.path))
    lines = set_inline(tuple(text), line_style(SMALLEST), room, align=Align.LEFT)
    lines = tuple(replace(line, indent=_PAD + frame + 2) for line in lines)
    return NodeBox(row.node, lines, room, width, sum(line.height for line in lines) + 2 * (_PAD + frame))


def _joint(row: _Row, rect: Rect, above: _Foot | None, strip: int) -> Iterator[Rule]:
    """An elbow from the superior, where it stands in the same column."""
    if row.edge is None or above is None or above.strip != strip or above.x >= rect.x:
        return
    dash, weight = pen(row.edge)
    y = rect.y + rect.height / 2
    yield Rule(x1=above.x, y1=above.bottom, x2=above.x, y2=y, weight=weight, dash=dash)
    yield Rule(x1=above.x, y1=y, x2=rect.x, y2=y, weight=weight, dash=dash)
