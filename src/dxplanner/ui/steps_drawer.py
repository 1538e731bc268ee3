"""Where the list of chapters and pages stands: beside the page, or over it when the window has few characters.

Below the threshold the page keeps the whole width and a button of the page opens the list.
"""

from functools import partial

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from dxplanner.ui.parts import column
from dxplanner.ui.step_list import StepList
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.theme.tokens import BASE_PX, STEPS_DRAWER_BELOW_EM

WIDTH_EM = 18
LEFT_FREE_EM = 4


class StepsDrawer(QFrame):
    """`narrow` says whether the list is in here; it is seen only while open."""

    closed = Signal()

    def __init__(self, theme: Theme, steps: StepList, splitter: QSplitter, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = steps
        self._splitter = splitter
        self.narrow = False
        set_role(self, "left_drawer")
        self._inside = column(self, theme, gap=0)
        self.hide()
        steps.place_wanted.connect(self.close_list)
        steps.given_up.connect(self._give_up)

    def fit(self, width: int, *, shown: bool, widths_em: tuple[float, ...]) -> bool:
        """Move the list where it belongs at this width of the window; whether it moved. `shown`: beside the page."""
        narrow = width / (BASE_PX * self._theme.scale) < STEPS_DRAWER_BELOW_EM
        if narrow == self.narrow:
            return False
        self.narrow = narrow
        self.hide()
        if narrow:
            self._inside.addWidget(self._steps)
            self._steps.show()
            # see Shell: what comes in while a window is shown for the first time would stay unpainted
            QTimer.singleShot(0, self._steps, partial(self._steps.setUpdatesEnabled, True))
        else:
            self._splitter.insertWidget(0, self._steps)
            self._steps.setVisible(shown)
            self._splitter.setSizes([self._theme.em(em) for em in widths_em])
        return True

    def place(self, top: int, height: int, room: int) -> None:
        """Over the left of the page."""
        width = min(self._theme.em(WIDTH_EM), room - self._theme.em(LEFT_FREE_EM))
        self.setGeometry(QRect(0, top, width, height))

    def set_open(self, opened: bool) -> None:
        self.setVisible(opened)
        if opened:
            self.raise_()
            self._steps.setFocus()
            self._steps.show_current()

    def close_list(self, *_place: str) -> None:
        if self.narrow:
            self.hide()

    def _give_up(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()
