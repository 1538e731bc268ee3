"""A drawing of the paper on the screen: fitted to the width or larger, its parts clicked or walked with the keys.

Paints the same geometry as print. Knows regions by plan path and their names; what a click does is said by others.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dxplanner.documents.typeset.geometry import Drawing, Page, Region
from dxplanner.ui.preview.glyphs import RawFonts
from dxplanner.ui.preview.painter import PreparedPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import LIGHT

MARGIN = 6.0
"""White paper around the drawing, in points."""
_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip
_GO = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Picture(QWidget):
    path_clicked = Signal(str)
    region_reached = Signal(QRectF)
    """The place of the part the keys have come to, in pixels: to be scrolled into view."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._fonts = RawFonts()
        self._page = Page(width=1.0, height=1.0, items=())
        self._regions: list[Region] = []
        self._names: Mapping[str, str] = {}
        self._prepared: PreparedPage | None = None
        self._hover = ""
        self._words = ""
        self._at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ---- what is shown

    def show_drawing(self, drawing: Drawing, names: Mapping[str, str], words: str) -> None:
        """`names` says what each path is called; paths without a name cannot be chosen. `words` sums it up."""
        here = self._current_path()
        items = tuple(item for item in drawing.items if not isinstance(item, Region))
        self._page = Page(width=drawing.width, height=drawing.height, items=items)
        known = [item for item in drawing.items if isinstance(item, Region) and item.path in names]
        self._regions = sorted(known, key=lambda region: (round(region.rect.y, 1), region.rect.x))
        self._names = names
        self._prepared = None
        self._hover = ""
        self._at = next((at for at, region in enumerate(self._regions) if region.path == here), -1)
        self._words = words
        self._describe()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._regions else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    @property
    def paths(self) -> tuple[str, ...]:
        """The parts one can go to, in the order the keys walk them."""
        return tuple(region.path for region in self._regions)

    @property
    def page(self) -> Page:
        return self._page

    def _scale(self) -> float:
        """Pixels per point."""
        return max(self.width(), 1) / (self._page.width + 2 * MARGIN)

    def heightForWidth(self, width: int) -> int:
        return max(1, round((self._page.height + 2 * MARGIN) * width / (self._page.width + 2 * MARGIN)))

    def sizeHint(self) -> QSize:
        width = self._theme.em(30)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._prepared = None
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        ratio, scale = self.devicePixelRatioF(), self._scale()
        if self._prepared is None:
            self._prepared = PreparedPage(self._page, scale * ratio, self._fonts)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(round(MARGIN * scale * ratio), round(MARGIN * scale * ratio))
        self._prepared.draw(painter)
        painter.restore()
        # the paper is white in every theme, so what is drawn on it takes the colours of the light scheme
        painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        for path, width in ((self._hover, 1), (self._current_path() if self.hasFocus() else "", 3)):
            region = next((one for one in self._regions if one.path == path), None)
            if region is not None:
                painter.setPen(QPen(QColor(LIGHT.action), self._theme.px(width)))
                painter.drawRect(self.place_of(region).adjusted(-2, -2, 2, 2))
        painter.end()

    def place_of(self, region: Region) -> QRectF:
        """Where a part stands, in pixels of the widget."""
        scale, rect = self._scale(), region.rect
        return QRectF(
            (rect.x + MARGIN) * scale, (rect.y + MARGIN) * scale, rect.width * scale, rect.height * scale
        )

    # ---- the mouse

    def path_at(self, point: QPoint | QPointF) -> str:
        """The smallest part under a point; empty where there is none."""
        scale = self._scale()
        x, y = point.x() / scale - MARGIN, point.y() / scale - MARGIN
        hits = [region for region in self._regions if region.rect.contains(x, y)]
        return min(hits, key=lambda region: region.rect.width * region.rect.height).path if hits else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        path = self.path_at(event.position())
        if path != self._hover:
            self._hover = path
            self.setCursor(Qt.CursorShape.PointingHandCursor if path else Qt.CursorShape.ArrowCursor)
            self.setToolTip(f"{self._names[path]}：押すと入力欄へ移ります。" if path else "")
            self.update()

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self._hover = ""
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        path = self.path_at(event.position())
        if path and event.button() is Qt.MouseButton.LeftButton:
            self.path_clicked.emit(path)

    # ---- the keyboard

    def _current_path(self) -> str:
        return self._regions[self._at].path if 0 <= self._at < len(self._regions) else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._walk_to(max(self._at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _GO and self._current_path():
            self.path_clicked.emit(self._current_path())
        elif plain and key in _STEPS:
            self._walk_to(self._at + _STEPS[key])
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if key is Qt.Key.Key_Home else len(self._regions) - 1)
        else:
            super().keyPressEvent(event)

    def _walk_to(self, at: int) -> None:
        if not self._regions:
            return
        self._at = min(max(at, 0), len(self._regions) - 1)
        self._describe()
        self.update()
        self.region_reached.emit(self.place_of(self._regions[self._at]))

    def _describe(self) -> None:
        """What assistive technology says: the drawing in one sentence and the part the keys are at."""
        path = self._current_path()
        here = f"{self._names[path]}、{len(self._regions)}か所のうち{self._at + 1}。" if path else ""
        how = "矢印のキーで選び、Enterで入力欄へ移ります。同じ内容を「文字で読む」でも読めます。"
        self.setAccessibleDescription(f"{here}{self._words}{how if self._regions else ''}")
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
