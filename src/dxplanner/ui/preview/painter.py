"""One page with QPainter: shapes first, then all text, as on paper. Paper is white and ink black in every theme.

A page is prepared once for a size and then drawn as often as the screen asks, only what shows of it.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QImage, QPainter, QPainterPath

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.geometry import GlyphRun, Item, Page, bounds
from dxplanner.ui.preview.glyphs import LARGEST_RUN, RawFonts, glyph_run, outlines
from dxplanner.ui.preview.shapes import SHAPES, grey

_AROUND = 2.0
"""Points a drawn thing may reach beyond its bounds: half a thick line, a long stroke."""


@dataclass(frozen=True, slots=True)
class _Text:
    top: float
    bottom: float
    at: QPointF
    glyphs: QGlyphRun
    colour: QColor


@dataclass(frozen=True, slots=True)
class _Shape:
    top: float
    bottom: float
    item: Item


class PreparedPage:
    """A page at so many device pixels per point."""

    __slots__ = ("_outlines", "_shapes", "_texts", "height", "page", "scale", "width")

    def __init__(self, page: Page, scale: float, fonts: RawFonts) -> None:
        self.page = page
        self.scale = scale
        self.width = round(page.width * scale)
        self.height = round(page.height * scale)
        self._outlines: dict[int, QPainterPath] = {}
        self._shapes = [
            _Shape((rect.y - _AROUND) * scale, (rect.bottom + _AROUND) * scale, item)
            for item in page.items
            if type(item) in SHAPES and (rect := bounds(item)) is not None
        ]
        self._texts = [
            _Text(
                (run.baseline - run.size * 1.2) * scale,
                (run.baseline + run.size * 0.5) * scale,
                QPointF(run.x * scale, run.baseline * scale),
                glyph_run(run, fonts, scale),
                grey(run.grey),
            )
            for run in page.items
            if isinstance(run, GlyphRun) and run.text
        ]

    def draw(self, painter: QPainter, exposed: QRectF | None = None) -> None:
        """Draw at the painter's origin. `exposed` is the part that shows, in pixels of the page."""
        whole = QRectF(0, 0, self.width, self.height)
        part = whole if exposed is None else exposed.intersected(whole)
        if part.isEmpty():
            return
        top, bottom = part.top(), part.bottom()
        painter.save()
        painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        painter.fillRect(part, Qt.GlobalColor.white)
        for shape in self._shapes:
            if shape.top < bottom and shape.bottom > top:
                SHAPES[type(shape.item)](painter, shape.item, self.scale)
        for number, text in enumerate(self._texts):
            if text.top < bottom and text.bottom > top:
                self._draw_text(painter, number, text)
        painter.restore()

    def _draw_text(self, painter: QPainter, number: int, text: _Text) -> None:
        if text.glyphs.rawFont().pixelSize() <= LARGEST_RUN:
            painter.setPen(text.colour)
            painter.drawGlyphRun(text.at, text.glyphs)
            return
        shape = self._outlines.get(number)
        if shape is None:
            shape = self._outlines[number] = outlines(text.glyphs).translated(text.at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, text.colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def page_image(page: Page, scale: float, fonts: RawFonts | None = None) -> QImage:
    """A whole page as a picture, at `scale` pixels per point."""
    prepared = PreparedPage(page, scale, fonts or RawFonts())
    image = QImage(prepared.width, prepared.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    prepared.draw(painter)
    painter.end()
    return image
