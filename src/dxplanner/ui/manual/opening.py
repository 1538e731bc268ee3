"""The way from the window to the manual and back. The rest is loaded when it is first opened."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from dxplanner.services.session import local_now
from dxplanner.ui.context import Context
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from dxplanner.ui.manual.sheet import ManualSheet


class Host(Protocol):
    """What the manual needs of the window."""

    theme: Theme
    context: Context
    settings: WindowSettings
    shell: Shell | None
    sheet: Overlay | None


def manual_sheet(window: Host, parent: QWidget, target: str = "") -> "ManualSheet":
    """Made anew each time, not shown yet. Without a target: what explains the place and the question in hand."""
    from dxplanner.ui.manual.places import explained
    from dxplanner.ui.manual.sheet import ManualSheet

    shell = window.shell
    place = shell.place if shell is not None else None
    if not target:
        target = explained(place, shell.help.path if shell is not None else "")
    folder = Path(window.settings.folder("export") or window.context.plans_folder)
    return ManualSheet(parent, window.theme, target, lambda address: _go(window, address), _write, folder)


def _go(window: Host, address: str) -> bool:
    """Out of the manual to a page of the open plan."""
    from dxplanner.ui.places import EXPORT

    shell = window.shell
    if shell is None:
        return False
    if window.sheet is not None:
        window.sheet.close_sheet(give_back=False)
    kind, _, place = address.partition(":")
    if kind == "field":
        return bool(shell.go_to_path(place))
    shell.go_to(*(EXPORT if kind == "document" else place.split("/", 1)))
    return True


def _write(folder: Path) -> Path:
    from dxplanner.services.manual.printing import write_manual

    return write_manual(folder, local_now().date())
