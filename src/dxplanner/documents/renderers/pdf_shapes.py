"""Rules, boxes, patterns and polygons as PDF operators. Coordinates come from the top left of the page."""

from collections.abc import Iterator
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from dxplanner.documents.typeset.geometry import Box, Dash, Pattern, Polygon, Rect, Rule

_DASHES: Final[dict[Dash, tuple[float, ...]]] = {
    Dash.SOLID: (),
    Dash.DASHED: (4.0, 2.5),
    Dash.DOTTED: (0.9, 2.2),
}
_STEP: Final = 3.6
_PATTERN_WEIGHT: Final = 0.35
_DOUBLE_GAP: Final = 2.0


def draw_rule(canvas: Canvas, rule: Rule, height: float) -> None:
    _pen(canvas, rule.weight, rule.dash, rule.grey)
    canvas.line(rule.x1, height - rule.y1, rule.x2, height - rule.y2)


def draw_box(canvas: Canvas, box: Box, height: float) -> None:
    rect = box.rect
    bottom = height - rect.bottom
    if box.fill is not None:
        canvas.setFillGray(box.fill)
        canvas.rect(rect.x, bottom, rect.width, rect.height, stroke=0, fill=1)
    if box.pattern is not Pattern.NONE:
        _pattern(canvas, box.pattern, rect, height)
    if box.line:
        _pen(canvas, box.line, box.dash, 0.0)
        canvas.rect(rect.x, bottom, rect.width, rect.height, stroke=1, fill=0)
        if box.double:
            gap = _DOUBLE_GAP
            canvas.rect(
                rect.x + gap, bottom + gap, rect.width - 2 * gap, rect.height - 2 * gap, stroke=1, fill=0
            )


def draw_polygon(canvas: Canvas, shape: Polygon, height: float) -> None:
    path = canvas.beginPath()
    for index, (x, y) in enumerate(shape.points):
        (path.lineTo if index else path.moveTo)(x, height - y)
    path.close()
    if shape.fill is not None:
        canvas.setFillGray(shape.fill)
    if shape.line:
        _pen(canvas, shape.line, Dash.SOLID, 0.0)
    canvas.drawPath(path, stroke=1 if shape.line else 0, fill=0 if shape.fill is None else 1)


def _pen(canvas: Canvas, weight: float, dash: Dash, grey: float) -> None:
    canvas.setLineWidth(weight)
    canvas.setStrokeGray(grey)
    canvas.setLineCap(1 if dash is Dash.DOTTED else 0)
    canvas.setDash(list(_DASHES[dash]))


def _pattern(canvas: Canvas, pattern: Pattern, rect: Rect, height: float) -> None:
    if pattern is Pattern.DOTS:
        canvas.setFillGray(0.0)
        for x, y in _dots(rect):
            canvas.rect(x - 0.4, height - y - 0.4, 0.8, 0.8, stroke=0, fill=1)
        return
    _pen(canvas, _PATTERN_WEIGHT, Dash.SOLID, 0.0)
    for x1, y1, x2, y2 in _lines(pattern, rect):
        canvas.line(x1, height - y1, x2, height - y2)


def _dots(rect: Rect) -> Iterator[tuple[float, float]]:
    y, row = rect.y + _STEP / 2, 0
    while y < rect.bottom - 0.4:
        x = rect.x + _STEP * (0.5 if row % 2 else 1.0)
        while x < rect.right - 0.4:
            yield x, y
            x += _STEP
        y, row = y + _STEP / 2 * 1.2, row + 1


def _lines(pattern: Pattern, rect: Rect) -> Iterator[tuple[float, float, float, float]]:
    if pattern in {Pattern.HATCH, Pattern.CROSS}:
        yield from _diagonals(rect, rising=True)
    if pattern in {Pattern.BACK_HATCH, Pattern.CROSS}:
        yield from _diagonals(rect, rising=False)
    if pattern is Pattern.HORIZONTAL:
        y = rect.y + _STEP * 0.7
        while y < rect.bottom:
            yield rect.x, y, rect.right, y
            y += _STEP * 0.7
    if pattern is Pattern.VERTICAL:
        x = rect.x + _STEP * 0.7
        while x < rect.right:
            yield x, rect.y, x, rect.bottom
            x += _STEP * 0.7


def _diagonals(rect: Rect, *, rising: bool) -> Iterator[tuple[float, float, float, float]]:
    """Lines at 45°, cut at the edges of the rectangle."""
    offset = _STEP
    while offset < rect.width + rect.height:
        x1, y1 = rect.x + max(0.0, offset - rect.height), rect.y + min(offset, rect.height)
        x2, y2 = rect.x + min(offset, rect.width), rect.y + max(0.0, offset - rect.width)
        if rising:
            yield x1, y1, x2, y2
        else:
            yield x1, rect.y + rect.bottom - y1, x2, rect.y + rect.bottom - y2
        offset += _STEP
