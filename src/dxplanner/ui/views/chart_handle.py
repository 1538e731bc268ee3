"""One box of the organisation chart as something one can hold: with the mouse, the keys, and by its name."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import LIGHT

SIGN_PX = 16
"""Size of the sign of a fault."""
START_PX = 4
"""A press that moves less is a click."""


class Keeper(Protocol):
    """What a handle asks of the board it lies on."""

    def reached(self, handle: "BoxHandle") -> None: ...
    def key(self, handle: "BoxHandle", event: QKeyEvent) -> bool: ...
    def opened(self, handle: "BoxHandle") -> None: ...
    def clicked(self, handle: "BoxHandle") -> None: ...
    def hovers(self, handle: "BoxHandle", point: QPoint) -> None: ...
    def dropped(self, handle: "BoxHandle", by: QPoint, point: QPoint, joins: bool) -> None: ...
    def let_go(self) -> None: ...


class _Sign(QWidget):
    """A small round sign on the corner of a box, where it covers no word; only to be looked at."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        side = int(theme.px(SIGN_PX))
        self.resize(side, side)

    def sit_on(self, corner: QPoint) -> None:
        self.move(corner - QPoint(self.width() // 2, self.height() // 2))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(LIGHT.paper), 1))
        painter.setBrush(QColor(LIGHT.fix if self.words == "×" else LIGHT.ask))
        painter.drawEllipse(place)
        font = self.font()
        font.setPixelSize(int(self._theme.px(11)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.paper))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()


class BoxHandle(QWidget):
    """`sign` is what stands in its corner when something is wrong with it."""

    def __init__(self, parent: QWidget, keeper: Keeper, theme: Theme, path: str) -> None:
        super().__init__(parent)
        self.path = path
        self.moves = True
        self.sign = ""
        self._mark: _Sign | None = None
        self.aimed = False
        """Something is held over it, or a line is being drawn to it."""
        self._keeper = keeper
        self._theme = theme
        self._home = QRect()
        self._pressed_at: QPointF | None = None
        self._by = QPoint()
        self._hover = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def settle(self, place: QRect) -> None:
        self._home = place
        if self._pressed_at is None:
            self.setGeometry(place)
        if self._mark is not None:
            self._mark.sit_on(place.topRight())

    @property
    def home(self) -> QRect:
        return self._home

    @property
    def dragging(self) -> bool:
        return self._pressed_at is not None and not self._by.isNull()

    def show_sign(self, sign: str) -> None:
        if sign == self.sign:
            return
        self.sign = sign
        if self._mark is None and sign:
            self._mark = _Sign(self.parentWidget() or self, self._theme)
        if self._mark is not None:
            self._mark.words = sign
            self._mark.setVisible(bool(sign))
            self._mark.sit_on(self._home.topRight())
            self._mark.update()

    def drop_sign(self) -> None:
        """Before the handle goes: the sign lies beside it on the drawing."""
        if self._mark is not None:
            self._mark.hide()
            self._mark.deleteLater()
            self._mark = None

    def aim(self, aimed: bool) -> None:
        if aimed != self.aimed:
            self.aimed = aimed
            self.update()

    # ---- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition()
            self._by = QPoint()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self.moves:
            return
        by = (event.globalPosition() - self._pressed_at).toPoint()
        if self._by.isNull() and by.manhattanLength() < self._theme.px(START_PX):
            return
        self._by = by
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.move(self._home.topLeft() + by)
        self.raise_()
        self._keeper.hovers(self, self.mapToParent(event.position().toPoint()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        by, point = self._by, self.mapToParent(event.position().toPoint())
        joins = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._let_go()
        if by.isNull():
            self._keeper.clicked(self)
        else:
            self._keeper.dropped(self, by, point, joins)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._let_go()
            self._keeper.opened(self)

    def _let_go(self) -> None:
        self._pressed_at = None
        self._by = QPoint()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setGeometry(self._home)
        self._keeper.let_go()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hover = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover = False
        self.update()

    # ---- the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.dragging and event.key() == Qt.Key.Key_Escape:
            self._let_go()
        elif not self._keeper.key(self, event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keeper.reached(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # ---- how it looks: the paper below shows through, and is white in every theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.dragging or self.aimed:
            tint = QColor(LIGHT.action)
            tint.setAlpha(70)
            painter.fillRect(self.rect(), tint)
        width = 3 if self.aimed else 2 if self.hasFocus() else 1 if self._hover or self.dragging else 0
        if width:
            pen = self._theme.px(width)
            painter.setPen(QPen(QColor(LIGHT.action), pen))
            inset = int(pen) // 2
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()
