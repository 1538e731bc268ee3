"""Rules, boxes, patterns and polygons as PDF operators. Coordinates come from the top left of the page."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from dxplanner.documents.typeset.geometry import Box, Dash, Image, Pattern, Polygon, Rect, Rule
from dxplanner.documents.typeset.patterns import DASHES, DOT, DOUBLE_GAP, PATTERN_WEIGHT, dots, lines


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
            gap = DOUBLE_GAP
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


def draw_image(canvas: Canvas, image: Image, height: float) -> None:
    rect = image.rect
    reader = ImageReader(BytesIO(image.png))
    canvas.drawImage(reader, rect.x, height - rect.bottom, width=rect.width, height=rect.height)


def _pen(canvas: Canvas, weight: float, dash: Dash, grey: float) -> None:
    canvas.setLineWidth(weight)
    canvas.setStrokeGray(grey)
    canvas.setLineCap(1 if dash is Dash.DOTTED else 0)
    canvas.setDash(list(DASHES[dash]))


def _pattern(canvas: Canvas, pattern: Pattern, rect: Rect, height: float) -> None:
    if pattern is Pattern.DOTS:
        canvas.setFillGray(0.0)
        for x, y in dots(rect):
            canvas.rect(x - DOT / 2, height - y - DOT / 2, DOT, DOT, stroke=0, fill=1)
        return
    _pen(canvas, PATTERN_WEIGHT, Dash.SOLID, 0.0)
    for x1, y1, x2, y2 in lines(pattern, rect):
        canvas.line(x1, height - y1, x2, height - y2)
