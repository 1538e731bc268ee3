"""The box of one node of an organisation chart: how large it is, and how it is drawn in black and white."""

from collections.abc import Iterator
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Align, ChartNode, Inline, NodeKind, Span
from dxplanner.documents.typeset.fonts import FontKey
from dxplanner.documents.typeset.geometry import Box, Dash, Item, Pattern, Rect, Region
from dxplanner.documents.typeset.inline import SetLine, draw_lines, set_inline
from dxplanner.documents.typeset.measures import TextStyle

SMALLEST: Final = 7.0
_TITLE_EMS: Final = 13
_PAD_X: Final = 0.72
_PAD_Y: Final = 0.45
"""Around the words, in em."""
FRAME: Final = 3.6
"""Width of the hatched frame of what is external."""
_WEIGHTS: Final[dict[NodeKind, float]] = {NodeKind.BODY: 1.3, NodeKind.ROLE_GROUP: 0.6}
RECONSTRUCTED: Final = "推定"


@dataclass(frozen=True, slots=True)
class NodeBox:
    node: ChartNode
    lines: tuple[SetLine, ...]
    inner: float
    width: float
    height: float


def title_style(size: float) -> TextStyle:
    return TextStyle(font=FontKey.GOTHIC_BOLD, size=size, pitch=size * 1.32)


def line_style(size: float) -> TextStyle:
    small = max(size - 1, SMALLEST)
    return TextStyle(font=FontKey.GOTHIC, size=small, pitch=small * 1.32)


def is_outside(node: ChartNode) -> bool:
    return node.external or node.kind is NodeKind.OUTSIDE


def measured(node: ChartNode, size: float, widest: float) -> NodeBox:
    """The box around the words of a node, at most `widest` wide."""
    frame = FRAME if is_outside(node) else 0.0
    pad_x, pad_y = _PAD_X * size, _PAD_Y * size
    room = max(min(_TITLE_EMS * size, widest - 2 * (pad_x + frame)), size)
    title: Inline = (Span(node.title or "〔未記入〕", node.path),)
    lines = set_inline(title, title_style(size), room, align=Align.CENTER)
    for text in node.lines:
        lines += set_inline((Span(text, node.path),), line_style(size), room, align=Align.CENTER)
    if node.reconstructed:
        lines += set_inline(
            (Span(f"（{RECONSTRUCTED}）", node.path),), line_style(size), room, align=Align.CENTER
        )
    inner = max(line.line.width for line in lines)
    height = sum(line.height for line in lines) + 2 * (pad_y + frame)
    width = max(inner + 2 * (pad_x + frame), 5 * size)
    return NodeBox(node, lines, inner, min(width, widest), height)


def draw_node(box: NodeBox, rect: Rect) -> Iterator[Item]:
    """Outside people are hatched with a double border; what was reconstructed has a dashed one."""
    node = box.node
    dash = Dash.DASHED if node.reconstructed else Dash.SOLID
    weight = 0.5 if node.reconstructed else _WEIGHTS.get(node.kind, 0.8)
    yield Region(path=node.path, rect=rect)
    if is_outside(node):
        inner = Rect(rect.x + FRAME, rect.y + FRAME, rect.width - 2 * FRAME, rect.height - 2 * FRAME)
        yield Box(rect=rect, fill=1.0, line=0.8, pattern=Pattern.HATCH, dash=dash)
        yield Box(rect=inner, fill=1.0, line=0.5, dash=dash)
    else:
        grey = 0.92 if node.kind is NodeKind.ROLE_GROUP else 1.0
        yield Box(rect=rect, fill=grey, line=weight, dash=dash)
    y = rect.y + (rect.height - sum(line.height for line in box.lines)) / 2
    yield from draw_lines(box.lines, rect.x, y, rect.width)
