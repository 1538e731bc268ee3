"""The way from the window to the manual and back. The rest is loaded when it is first opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from dxplanner.services.session import local_now

if TYPE_CHECKING:
    from dxplanner.ui.manual.sheet import ManualSheet
    from dxplanner.ui.window import Window


def manual_sheet(window: "Window", target: str = "") -> "ManualSheet":
    """Made anew each time, not shown yet. Without a target: what explains the place and the question in hand."""
    from dxplanner.ui.manual.places import explained
    from dxplanner.ui.manual.sheet import ManualSheet

    shell = window.shell
    place = shell.place if shell is not None else None
    if not target:
        target = explained(place, shell.help.path if shell is not None else "")
    folder = Path(window.settings.folder("export") or window.context.plans_folder)
    return ManualSheet(window, window.theme, target, lambda address: _go(window, address), _write, folder)


def _go(window: "Window", address: str) -> bool:
    """Out of the manual to a page of the open plan."""
    from dxplanner.ui.step_list import EXPORT

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
