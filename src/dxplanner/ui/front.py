"""What the window shows first, before anything of the program is loaded: whose plan is coming."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from dxplanner.ui.parts import column, label
from dxplanner.ui.theme.theme import Theme, set_role

NAME = "DXプランナー"
OPENING = "計画を開いています…"


class FrontPage(QWidget):
    """`painted` is sent once, when it stands on the screen."""

    painted = Signal()

    def __init__(self, theme: Theme, title: str, words: str = "") -> None:
        super().__init__()
        set_role(self, "page")
        self._seen = False
        whole = column(self, theme, gap=14, margins=(48, 40, 48, 40))
        self.title = label(title or NAME, "page_title", wrap=True)
        self.words: QLabel = label(words, "support", wrap=True)
        whole.addWidget(self.title)
        whole.addWidget(self.words)
        whole.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)
