"""How the scroll of pages looks: pages on the ground of the pane, the mark of the field in hand, the ring of the focus.

Paints what it is told where it is told; knows no scrolling and no mouse.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.geometry import Page
from dxplanner.ui.preview.glyphs import RawFonts
from dxplanner.ui.preview.painter import PreparedPage
from dxplanner.ui.preview.placing import PlacedPage, Placing
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import LIGHT

_KEPT_PAGES = 8
_MARK_ALPHA = 26
_LARGE = 0.2
"""A field that takes more of its page than this gets the bar only: a tinted chart is hard to read."""


@dataclass(frozen=True, slots=True)
class View:
    """Pages, where they stand, and how far they are scrolled."""

    pages: tuple[Page, ...]
    placing: Placing
    offset: QPoint


class Canvas:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts = RawFonts()
        self._prepared: dict[tuple[int, float], PreparedPage] = {}

    def keep(self, pages: Sequence[Page]) -> None:
        """Forget what was prepared for other pages than these."""
        wanted = {id(page) for page in pages}
        self._prepared = {key: page for key, page in self._prepared.items() if key[0] in wanted}

    def paint(self, painter: QPainter, exposed: QRect, ratio: float, view: View) -> None:
        """The pages that show; `ratio` is device pixels per pixel."""
        painter.fillRect(exposed, QColor(self._theme.tokens.panel))
        for page, placed in zip(view.pages, view.placing.pages, strict=True):
            shown = QRect(placed.x, placed.y, placed.width, placed.height).translated(-view.offset)
            if shown.adjusted(-1, -1, 1, 1).intersects(exposed):
                painter.setPen(QColor(self._theme.tokens.line))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))
                self._paint_page(painter, self._page(page, placed.scale * ratio), shown, exposed, ratio)

    def _paint_page(
        self, painter: QPainter, prepared: PreparedPage, shown: QRect, exposed: QRect, ratio: float
    ) -> None:
        """In device pixels, so that lines and letters are crisp on every screen."""
        part = shown.intersected(exposed)
        corner = QPoint(round(shown.x() * ratio), round(shown.y() * ratio))
        area = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        painter.save()
        painter.setClipRect(part)
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(corner)
        prepared.draw(painter, area.translated(-corner.x(), -corner.y()).adjusted(-1, -1, 1, 1))
        painter.restore()

    def _page(self, page: Page, scale: float) -> PreparedPage:
        key = (id(page), scale)  # `PreparedPage` holds the page, so its id is not given to another
        prepared = self._prepared.pop(key, None) or PreparedPage(page, scale, self._fonts)
        self._prepared[key] = prepared  # newest last
        while len(self._prepared) > _KEPT_PAGES:
            self._prepared.pop(next(iter(self._prepared)))
        return prepared

    # The paper is white in every theme, so what is drawn on it takes the colours of the light scheme.

    def paint_marks(self, painter: QPainter, rects: Sequence[QRectF], page: PlacedPage) -> None:
        """The field in hand: tinted, with a bar before its first place, which is on this page."""
        colour = QColor(LIGHT.action)
        bar = self._theme.px(3)
        painter.fillRect(QRectF(rects[0].left() - bar, rects[0].top(), bar, rects[0].height()), colour)
        if rects[0].width() * rects[0].height() > _LARGE * page.width * page.height:
            return
        area = QRegion()
        for rect in rects:
            area += rect.toAlignedRect()
        colour.setAlpha(_MARK_ALPHA)
        painter.save()
        painter.setClipRegion(area)
        painter.fillRect(area.boundingRect(), colour)
        painter.restore()

    def paint_outline(self, painter: QPainter, rect: QRectF) -> None:
        """The block under the mouse."""
        painter.setPen(QPen(QColor(LIGHT.action), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.toAlignedRect())

    def paint_words(self, painter: QPainter, rect: QRect, words: str) -> None:
        """Instead of pages."""
        painter.fillRect(rect, QColor(self._theme.tokens.panel))
        inset = self._theme.px(20)
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        painter.setFont(self._theme.font(14))
        room = rect.adjusted(inset, 2 * inset, -inset, -inset)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)

    def paint_ring(self, painter: QPainter, rect: QRect) -> None:
        width = self._theme.px(2)
        inset = width // 2
        painter.setPen(QPen(QColor(self._theme.tokens.action), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))
