"""One bar, milestone or row of the roadmap as something one can hold: with the mouse, the keys, and by its name."""

from enum import Enum
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
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

EDGE_PX = 7
"""How near the end of a bar one stretches it instead of moving it."""


class Grip(Enum):
    """Where a bar is held: (what its start, what its end is moved by, for one quarter of the hand)."""

    START = (1, 0)
    END = (0, 1)
    WHOLE = (1, 1)
    NONE = (0, 0)


class Keeper(Protocol):
    """What a handle asks of the drawing it lies on."""

    def place_for(self, handle: "Handle", grip: Grip, by: int) -> QRect: ...
    def quarters(self, pixels: float) -> int: ...
    def dropped(self, handle: "Handle", grip: Grip, by: int) -> None: ...
    def reached(self, handle: "Handle") -> None: ...
    def key(self, handle: "Handle", event: QKeyEvent) -> bool: ...
    def opened(self, handle: "Handle") -> None: ...


_CURSORS = {
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    Grip.NONE: Qt.CursorShape.PointingHandCursor,
}


class Handle(QWidget):
    """`grips` says where it may be held; a row has none: it is only chosen."""

    def __init__(self, parent: QWidget, keeper: Keeper, theme: Theme, path: str) -> None:
        super().__init__(parent)
        self.path = path
        self.stretches = False
        self.moves = False
        self._keeper = keeper
        self._theme = theme
        self._home = QRect()
        self._grip = Grip.NONE
        self._pressed_at: QPointF | None = None
        self._by = 0
        self._hover = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def settle(self, place: QRect) -> None:
        """Its place on the drawing; a drag goes on from there."""
        self._home = place
        if self._pressed_at is None:
            self.setGeometry(place)

    @property
    def dragging(self) -> bool:
        return self._pressed_at is not None

    # ---- the mouse

    def grip_at(self, x: float) -> Grip:
        edge = min(self._theme.px(EDGE_PX), self.width() / 4)
        if self.stretches and x <= edge:
            return Grip.START
        if self.stretches and x >= self.width() - edge:
            return Grip.END
        return Grip.WHOLE if self.moves else Grip.NONE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = self.grip_at(event.position().x())
            self._pressed_at = event.globalPosition()
            self._by = 0
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            self.setCursor(_CURSORS[self.grip_at(event.position().x())])
            return
        by = self._keeper.quarters(event.globalPosition().x() - self._pressed_at.x())
        if self._grip is not Grip.NONE and by != self._by:
            self._by = by
            self.setCursor(
                Qt.CursorShape.ClosedHandCursor if self._grip is Grip.WHOLE else Qt.CursorShape.SizeHorCursor
            )
            self.setGeometry(self._keeper.place_for(self, self._grip, by))
            self.raise_()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        by, grip = self._by, self._grip
        self._let_go()
        if by and grip is not Grip.NONE:
            self._keeper.dropped(self, grip, by)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._let_go()
            self._keeper.opened(self)

    def _let_go(self) -> None:
        self._pressed_at = None
        self._by = 0
        self.setGeometry(self._home)
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

    # ---- how it looks: the paper below shows through

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.dragging and self._by:
            tint = QColor(LIGHT.action)
            tint.setAlpha(70)
            painter.fillRect(self.rect(), tint)
        width = 2 if self.hasFocus() else 1 if self._hover or self.dragging else 0
        if width:
            pen = self._theme.px(width)
            painter.setPen(QPen(QColor(LIGHT.action), pen))
            inset = int(pen) // 2
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()
