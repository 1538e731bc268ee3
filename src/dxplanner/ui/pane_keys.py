"""Going between the panes by keyboard: F1 to the help and back, F6 round the panes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from dxplanner.ui.help_pane import HelpPane
from dxplanner.ui.side_panes import SidePanes


class PaneKeys:
    def __init__(
        self,
        steps: QWidget,
        middle: QWidget,
        side: SidePanes,
        help_pane: HelpPane,
        focus_page: Callable[[], None],
        show_side: Callable[[bool], None],
    ) -> None:
        self._stops: tuple[tuple[QWidget, Callable[[], None]], ...] = (
            (steps, steps.setFocus),
            (middle, focus_page),
            (side, side.focus_pane),
        )
        self._side = side
        self._help = help_pane
        self._focus_page = focus_page
        self._show_side = show_side
        self._back: QWidget | None = None

    def toggle_help(self) -> None:
        """F1: the help for the field in hand; F1 again goes back to the field."""
        if self._help.hasFocus():
            go_back = self._back.setFocus if self._back is not None else self._focus_page
            self._back = None
            go_back()
            return
        self._back = QApplication.focusWidget()
        if self._back is not None:
            self._back.destroyed.connect(self._forget)
        self._show_side(True)
        self._side.show_pane("help")
        self._help.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _forget(self) -> None:
        self._back = None

    def cycle(self, by: int) -> None:
        """F6: step list, page, side pane, and round again; what is hidden is left out."""
        stops = [(pane, go) for pane, go in self._stops if pane.isVisible()]
        focused = QApplication.focusWidget()
        inside = [at for at, (pane, _go) in enumerate(stops) if focused and _holds(pane, focused)]
        stops[((inside or [0])[0] + by) % len(stops)][1]()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
