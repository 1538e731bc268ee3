"""What the rooms of the window ask of it. They are given the window twice: as this, and as what dialogs stand over."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import Scheme

if TYPE_CHECKING:
    from dxplanner.services.session import Session
    from dxplanner.ui.context import Context
    from dxplanner.ui.overlay import Overlay
    from dxplanner.ui.plan_actions import PlanActions
    from dxplanner.ui.shell import Shell
    from dxplanner.ui.start import StartPage


class Ways(Protocol):
    """The ways to places that are no step and no document (`doors.Doors`)."""

    def show_manual(self, target: str = "") -> None: ...

    def show_facts(self) -> None: ...

    def show_approval(self) -> None: ...


class WindowHost(Protocol):
    theme: Theme
    settings: WindowSettings
    context: "Context"
    shell: "Shell | None"
    start: "StartPage | None"
    sheet: "Overlay | None"

    @property
    def doors(self) -> Ways: ...

    @property
    def actions_of_plan(self) -> "PlanActions": ...

    def go(self, place: tuple[str, str]) -> None: ...

    def in_shell(self, run: "Callable[[Shell], object]") -> None: ...

    def set_percent(self, percent: int) -> None: ...

    def set_scheme(self, scheme: Scheme) -> None: ...

    def help(self) -> None: ...

    def show_sheet(self, sheet: "Overlay") -> None: ...

    def set_content(self, content: QWidget) -> None: ...

    def show_again(self) -> None: ...

    def show_search(self) -> None: ...

    def show_shortcuts(self) -> None: ...

    def show_about(self) -> None: ...

    def show_start(self, sentence: str = "") -> None: ...

    def show_waiting(self) -> None: ...

    def show_session(self, session: "Session") -> None: ...

    def open_plan(self, path: Path | None, *, told: str = "") -> None: ...

    def close_plan(self) -> bool: ...

    def leave_plan(self) -> None: ...

    def close(self) -> bool: ...
