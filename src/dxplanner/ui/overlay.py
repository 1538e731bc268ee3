"""A sheet laid over the window that is not modal: Esc or a click elsewhere closes it and gives the cursor back."""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from dxplanner.ui.message_bar import speak
from dxplanner.ui.parts import button, column, label, line
from dxplanner.ui.tab_order import stops
from dxplanner.ui.theme.theme import Theme, set_role

TOP_PX = 56
EDGE_PX = 16
SCROLL_BAR_PX = 12


class Overlay(QFrame):
    """`widest` in em. Content goes into `body`; `begin` puts the cursor in when it is shown."""

    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, title: str, *, widest: float = 44) -> None:
        super().__init__(window)
        self._window = window
        self.theme = theme
        self._title = title
        self._widest = widest
        self._back: QWidget | None = None
        self._open = False
        self.area: QScrollArea | None = None
        self.begin: Callable[[], object] = self.setFocus
        set_role(self, "overlay")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        whole = column(self, theme, gap=10, margins=(20, 14, 20, 16))
        head = line(None, theme, gap=12)
        head.addWidget(label(title, "step_title", wrap=True), 1)
        self.close_button = button("閉じる", "quiet", self.close_sheet)
        self.close_button.setAccessibleName(f"「{title}」を閉じる（Esc）")
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body: QVBoxLayout = column(None, theme, gap=10)
        self.whole = whole
        whole.addLayout(head)
        whole.addLayout(self.body, 1)
        self.hide()

    def scrolling(self) -> QVBoxLayout:
        """Content that may be longer than the window; the cursor begins in it, so that the keys scroll it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self._title)
        inside = QWidget()
        set_role(inside, "page")
        layout = column(inside, self.theme, gap=8, margins=(4, 4, 12, 4))
        area.setWidget(inside)
        self.body.addWidget(area, 1)
        self.area = area
        self.begin = area.setFocus
        return layout

    def open_sheet(self) -> None:
        """Show it over the window, remembering where the cursor was."""
        self._back = QApplication.focusWidget()
        self._window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self._open = True
        self._place()
        self.show()
        self.raise_()
        self.begin()
        speak(self, self._title)
        QTimer.singleShot(0, self, self._place)

    def close_sheet(self, *, give_back: bool = True) -> None:
        if not self._open:
            return
        self._open = False
        self._window.removeEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._on_focus)
        back, self._back = self._back, None
        self.hide()
        if give_back and back is not None:
            with contextlib.suppress(RuntimeError):  # thrown away in the meantime
                if back.isVisible():
                    back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    @property
    def is_open(self) -> bool:
        return self._open

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A click somewhere else closes the sheet; another program in front does not."""
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close_sheet(give_back=False)

    def _place(self) -> None:
        window = self._window
        edge, top = self.theme.px(EDGE_PX), min(self.theme.px(TOP_PX), window.height() // 10)
        width = min(self.theme.em(self._widest), window.width() - 2 * edge)
        room = window.height() - top - edge
        height = min(room, self._wanted_height(width))
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def _wanted_height(self, width: int) -> int:
        """As high as what is in the scrolling part, laid out in this width of the sheet."""
        inside = self.area.widget() if self.area is not None else None
        if inside is None:
            return self.sizeHint().height()
        inner = width - self.theme.px(20 + 20 + SCROLL_BAR_PX)
        layout = inside.layout()
        needed = layout.heightForWidth(inner) if layout is not None else inside.sizeHint().height()
        return needed + self.theme.px(84)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes round within the sheet."""
        inside = [
            child for child in stops(self) if child is not self and child.isVisible() and child.isEnabled()
        ]
        focused = QApplication.focusWidget()
        if not inside:
            return True
        step = 1 if following else -1
        at = inside.index(focused) + step if focused in inside else min(0, step)
        reason = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
        inside[at % len(inside)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize and self._open:
            QTimer.singleShot(0, self, self._place)
        return False
