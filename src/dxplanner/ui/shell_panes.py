"""Who stands where in the window of an open plan: list, page and side beside each other, or as drawers over the page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.side_panes import SidePanes
from dxplanner.ui.step_list import StepList
from dxplanner.ui.steps_drawer import StepsDrawer
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.theme.tokens import BASE_PX, DRAWER_BELOW_EM

WIDTHS_EM = (16.0, 50.0, 24.0)


class ShellPanes:
    """`host` holds the splitter; `told` hears whether the side can be seen. Widths and what is hidden are remembered."""

    def __init__(
        self,
        host: QWidget,
        theme: Theme,
        settings: WindowSettings,
        parts: tuple[StepList, QStackedWidget, SidePanes],
        told: Callable[[bool], None],
    ) -> None:
        self._host = host
        self._theme = theme
        self._settings = settings
        self._steps, middle, self._side = parts
        self._told = told
        self._side_wanted = settings.is_shown("side")
        self._side_floats = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(max(1, theme.px(1)))
        self.splitter.setChildrenCollapsible(False)
        for at, (part, stretch) in enumerate(zip(parts, (0, 1, 0), strict=True)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(at, stretch)
        middle.setMinimumWidth(theme.em(18))
        stored = settings.widths("plan")
        widths = [part / 100 for part in stored] if len(stored) == 3 else list(WIDTHS_EM)
        self.splitter.setSizes([theme.em(width) for width in widths])
        self.splitter.splitterMoved.connect(self.remember_widths)
        self.drawer = StepsDrawer(theme, self._steps, self.splitter, host)

    @property
    def steps_are_hidden(self) -> bool:
        """In the drawer: a page offers the list by a button."""
        return self.drawer.narrow

    def fit(self) -> None:
        """After a change of the window's size."""
        self.drawer.fit(self._host.width(), shown=self._settings.is_shown("steps"), widths_em=WIDTHS_EM)
        self.drawer.place(self.splitter.y(), self.splitter.height(), self._host.width())
        self._fit_side()

    def _fit_side(self) -> None:
        """Beside the page when there is room, else a drawer over it."""
        theme, side, width = self._theme, self._side, self._host.width()
        narrow = width / (BASE_PX * theme.scale) < DRAWER_BELOW_EM
        if narrow != self._side_floats:
            self._side_floats = narrow
            self._side_wanted = self._settings.is_shown("side") and not narrow
            if narrow:
                side.setParent(self._host)
                set_role(side, "drawer")
                # while Qt shows a window for the first time its parts paint nothing, and a child that comes
                # in just then would keep that for good
                QTimer.singleShot(0, side, partial(side.setUpdatesEnabled, True))
            else:
                set_role(side, "panel")
                self.splitter.addWidget(side)
                self.splitter.setSizes([theme.em(em) for em in WIDTHS_EM])
        if self._side_floats:
            wide = min(theme.em(24), width - theme.em(6))
            side.setGeometry(width - wide, self.splitter.y(), wide, self.splitter.height())
            side.raise_()
        side.setVisible(self._side_wanted)
        self._told(self._side_wanted)

    def show_side(self, shown: bool) -> None:
        self._side_wanted = shown
        if not self._side_floats:
            self._settings.set_shown("side", shown)
        self._fit_side()

    def show_steps(self, shown: bool) -> None:
        if self.drawer.narrow:
            self.drawer.set_open(shown)
            return
        self._steps.setVisible(shown)
        self._settings.set_shown("steps", shown)

    def remember_widths(self) -> None:
        if not self._side_floats and self._side.isVisible():
            unit = BASE_PX * self._theme.scale
            self._settings.set_widths("plan", [round(size * 100 / unit) for size in self.splitter.sizes()])
