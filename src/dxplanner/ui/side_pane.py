"""What stands behind a tab at the right: words and cards under each other that scroll, drawn when somebody looks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dxplanner.ui.parts import column
from dxplanner.ui.theme.theme import Theme, set_role


class SidePane(QScrollArea):
    """The subclass draws into `parts`, in `draw`, and says `draw_soon` when something is otherwise."""

    def __init__(self, theme: Theme, name: str, *, gap: float, above: float) -> None:
        super().__init__()
        set_role(self, "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget()
        set_role(content, "panel")
        self.whole = column(content, theme, gap=0, margins=(18, above, 18, 20))
        self.parts = column(None, theme, gap=gap)
        self.whole.addLayout(self.parts)
        self.whole.addStretch(1)
        self.setWidget(content)
        self._stale = True

    def draw(self) -> None:
        raise NotImplementedError

    def draw_soon(self) -> None:
        """At once when somebody looks, else when the pane is shown next."""
        self._stale = True
        self._draw_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_if_seen()

    def _draw_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.draw()
