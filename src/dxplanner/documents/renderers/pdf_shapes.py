"""Rules, boxes, patterns and polygons as PDF operators. Coordinates come from the top left of the page.

The operators are written here: the library writes a line in five calls and sets the pen anew for each.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from dxplanner.documents.renderers.pdf_canvas import number, write
from dxplanner.documents.typeset.geometry import Box, Dash, Image, Pattern, Polygon, Rect, Rule
from dxplanner.documents.typeset.patterns import DASHES, DOT, DOUBLE_GAP, PATTERN_WEIGHT, dots, lines


class PageShapes:
    """Draws on one page and knows what pen and fill are set on it."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._pen: tuple[float, Dash, float] | None = None
        self._fill: float | None = None
        self._draw: dict[type, Callable[[Any], None]] = {
            Rule: self._rule,
            Box: self._box,
            Polygon: self._polygon,
            Image: self._image,
        }

    def draw(self, item: object) -> None:
        """Anything but text."""
        draw = self._draw.get(type(item))
        if draw is not None:
            draw(item)

    def _rule(self, rule: Rule) -> None:
        self._set_pen(rule.weight, rule.dash, rule.grey)
        self._line(rule.x1, rule.y1, rule.x2, rule.y2)

    def _box(self, box: Box) -> None:
        rect = box.rect
        if box.fill is not None:
            self._set_fill(box.fill)
            self._rect(rect, "f")
        if box.pattern is not Pattern.NONE:
            self._pattern(box.pattern, rect)
        if box.line:
            self._set_pen(box.line, box.dash, 0.0)
            self._rect(rect, "S")
            if box.double:
                gap = DOUBLE_GAP
                inner = Rect(rect.x + gap, rect.y + gap, rect.width - 2 * gap, rect.height - 2 * gap)
                self._rect(inner, "S")

    def _polygon(self, shape: Polygon) -> None:
        if shape.fill is not None:
            self._set_fill(shape.fill)
        if shape.line:
            self._set_pen(shape.line, Dash.SOLID, 0.0)
        places = [f"{number(x)} {number(self._height - y)}" for x, y in shape.points]
        paint = "n" if shape.fill is None else "f"
        if shape.line:
            paint = "S" if shape.fill is None else "B"
        write(self._canvas, f"{places[0]} m {' '.join(f'{place} l' for place in places[1:])} h {paint}")

    def _image(self, image: Image) -> None:
        rect = image.rect
        reader = ImageReader(BytesIO(image.png))
        bottom = self._height - rect.bottom
        self._canvas.drawImage(reader, rect.x, bottom, width=rect.width, height=rect.height)

    def _pattern(self, pattern: Pattern, rect: Rect) -> None:
        if pattern is Pattern.DOTS:
            self._set_fill(0.0)
            for x, y in dots(rect):
                self._rect(Rect(x - DOT / 2, y - DOT / 2, DOT, DOT), "f")
            return
        self._set_pen(PATTERN_WEIGHT, Dash.SOLID, 0.0)
        for line in lines(pattern, rect):
            self._line(*line)

    # ---- operators

    def _line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        start, end = number(self._height - y1), number(self._height - y2)
        write(self._canvas, f"{number(x1)} {start} m {number(x2)} {end} l S")

    def _rect(self, rect: Rect, paint: str) -> None:
        bottom = number(self._height - rect.bottom)
        write(
            self._canvas,
            f"{number(rect.x)} {bottom} {number(rect.width)} {number(rect.height)} re {paint}",
        )

    def _set_pen(self, weight: float, dash: Dash, grey: float) -> None:
        if (weight, dash, grey) == self._pen:
            return
        self._pen = (weight, dash, grey)
        cap = 1 if dash is Dash.DOTTED else 0
        parts = " ".join(number(part) for part in DASHES[dash])
        write(self._canvas, f"{number(weight)} w {number(grey)} G {cap} J [{parts}] 0 d")

    def _set_fill(self, grey: float) -> None:
        if grey != self._fill:
            self._fill = grey
            write(self._canvas, f"{number(grey)} g")
