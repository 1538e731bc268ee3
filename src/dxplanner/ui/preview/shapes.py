"""Rules, boxes, patterns and polygons with QPainter, in device pixels. The same shapes as on paper.

Level and upright lines are put on whole pixels and are at least one pixel wide, so that tables stay crisp when the
page is small; a line thinner than that gets paler instead.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from dxplanner.documents.typeset.geometry import Box, Dash, Image, Pattern, Polygon, Rect, Rule
from dxplanner.documents.typeset.patterns import DASHES, DOT, DOUBLE_GAP, PATTERN_WEIGHT, dots, lines

_PALEST: Final = 0.4
_FINEST: Final = 0.55


def grey(value: float) -> QColor:
    level = round(value * 255)
    return QColor(level, level, level)


def draw_rule(painter: QPainter, rule: Rule, scale: float) -> None:
    _line(painter, rule.x1 * scale, rule.y1 * scale, rule.x2 * scale, rule.y2 * scale,
          weight=rule.weight * scale, dash=rule.dash, value=rule.grey, scale=scale)  # fmt: skip


def draw_box(painter: QPainter, box: Box, scale: float) -> None:
    if box.fill is not None:
        painter.fillRect(snapped(box.rect, scale), grey(box.fill))
    if box.pattern is not Pattern.NONE:
        _pattern(painter, box.pattern, box.rect, scale)
    if box.line:
        _border(painter, box.rect, box, scale)
        if box.double:
            rect, gap = box.rect, DOUBLE_GAP
            inner = Rect(rect.x + gap, rect.y + gap, rect.width - 2 * gap, rect.height - 2 * gap)
            _border(painter, inner, box, scale)


def draw_polygon(painter: QPainter, shape: Polygon, scale: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if shape.fill is None else grey(shape.fill))
    pen = QPen(Qt.PenStyle.NoPen)
    if shape.line:
        pen = QPen(grey(0.0), max(shape.line * scale, 1.0))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawPolygon(QPolygonF([QPointF(x * scale, y * scale) for x, y in shape.points]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def draw_image(painter: QPainter, image: Image, scale: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(snapped(image.rect, scale), QImage.fromData(image.png))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)


SHAPES: Final[dict[type, Callable[[QPainter, Any, float], None]]] = {
    Rule: draw_rule,
    Box: draw_box,
    Polygon: draw_polygon,
    Image: draw_image,
}


def snapped(rect: Rect, scale: float) -> QRect:
    """The whole pixels a rectangle covers; neighbours share their edge, nothing vanishes."""
    left, top = round(rect.x * scale), round(rect.y * scale)
    right, bottom = round(rect.right * scale), round(rect.bottom * scale)
    return QRect(left, top, max(right - left, 1), max(bottom - top, 1))


def _border(painter: QPainter, rect: Rect, box: Box, scale: float) -> None:
    left, top, right, bottom = (side * scale for side in (rect.x, rect.y, rect.right, rect.bottom))
    reach = 0.0 if box.dash is not Dash.SOLID else max(box.line * scale, 1.0) / 2
    for x1, y1, x2, y2 in (
        (left - reach, top, right + reach, top),
        (left - reach, bottom, right + reach, bottom),
        (left, top, left, bottom),
        (right, top, right, bottom),
    ):
        _line(painter, x1, y1, x2, y2, weight=box.line * scale, dash=box.dash, value=0.0, scale=scale)


def _line(
    painter: QPainter, x1: float, y1: float, x2: float, y2: float,
    *, weight: float, dash: Dash, value: float, scale: float,
) -> None:  # fmt: skip
    """One line, given in pixels."""
    colour = grey(value)
    if weight < 1.0:
        colour.setAlphaF(max(weight, _PALEST))
    thick = max(1, round(weight))
    if dash is Dash.SOLID and (x1 == x2 or y1 == y2):
        level = y1 == y2
        across = round((y1 if level else x1) - thick / 2)
        start, end = sorted((x1, x2) if level else (y1, y2))
        first, length = round(start), max(round(end) - round(start), 1)
        area = QRect(first, across, length, thick) if level else QRect(across, first, thick, length)
        painter.fillRect(area, colour)
        return
    pen = QPen(colour, max(weight, 1.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash is not Dash.SOLID:
        pen.setDashPattern([part * scale / pen.widthF() for part in DASHES[dash]])
        if dash is Dash.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawLine(QLineF(x1, y1, x2, y2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _pattern(painter: QPainter, pattern: Pattern, rect: Rect, scale: float) -> None:
    painter.save()
    painter.setClipRect(snapped(rect, scale), Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pattern is Pattern.DOTS:
        size = DOT * scale
        for x, y in dots(rect):
            painter.fillRect(QRectF(x * scale - size / 2, y * scale - size / 2, size, size), grey(0.0))
    else:
        painter.setPen(QPen(grey(0.0), max(PATTERN_WEIGHT * scale, _FINEST)))
        painter.drawLines(
            [
                QLineF(x1 * scale, y1 * scale, x2 * scale, y2 * scale)
                for x1, y1, x2, y2 in lines(pattern, rect)
            ]
        )
    painter.restore()
