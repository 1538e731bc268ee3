"""One line at the bottom of the window for what just happened; spoken by assistive technology, gone after a while."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from dxplanner.ui.parts import button, label, line
from dxplanner.ui.theme.theme import Theme, set_role

SHOWN_MS = 9_000


def speak(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say it, when one is running."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class MessageBar(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "message")
        row = line(self, theme, gap=16, margins=(20, 8, 20, 8))
        self.words = label("", "", wrap=True)
        row.addWidget(self.words, 1)
        self._action = button("", "", self._on_action)
        row.addWidget(self._action)
        row.addWidget(button("閉じる", "", self.hide))
        self._run: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, sentence: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        self.words.setText(sentence)
        self._run = run
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        self._timer.start()
        speak(self, sentence)

    def _on_action(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()
