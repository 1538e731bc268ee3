"""Which pages the window has, under names for files, and how to get to each. The steps come from the registry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from dxplanner.ui.shell import Shell
from dxplanner.ui.step_list import EXPORT, HOME
from dxplanner.ui.window import Window
from dxplanner.wizards.registry import CHAPTERS
from tools.sample_desk import sample_session

PANES_BESIDE = ("policy", "vision")
"""The step the panes at the side are photographed with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`show` brings it on the screen; it answers the widget when it is not in the window itself."""

    name: str
    show: Callable[[Window], QWidget | None]


def pages(window: Window) -> tuple[Page, ...]:
    """Start page, home, every step of every chapter, export, what the window names itself, panes and menus."""
    return (
        Page(name="00-start", show=_start),
        _place("00-home", *HOME),
        *(
            _place(f"{chapter.number:02}-{chapter.id}-{step.id}", chapter.id, step.id)
            for chapter in CHAPTERS
            for step in chapter.steps
        ),
        _place("80-export", *EXPORT),
        *(Page(name=f"85-{name}", show=_named(name)) for name in named(window)),
        *(Page(name=f"90-pane-{number}", show=_pane(number)) for number in range(1, _pane_count(window) + 1)),
        Page(name="95-menu-plan", show=lambda window: _opened(shell_of(window), window.plan_menu)),
        Page(name="95-menu-view", show=lambda window: _opened(shell_of(window), window.view_menu)),
    )


def named(window: Window) -> Mapping[str, Callable[[], QWidget | None]]:
    """Further pages and dialogs under a name of the window's own: `Window.named_pages`, ASCII name → opens it."""
    found: Mapping[str, Callable[[], QWidget | None]] = getattr(window, "named_pages", {})
    return found


def shell_of(window: Window) -> Shell:
    """The open plan; the sample is opened where there is none."""
    if window.shell is None:
        window.show_session(sample_session())
    if window.shell is None:
        raise LookupError("the plan did not open")
    return window.shell


def _start(window: Window) -> None:
    if window.shell is not None:
        window.leave_plan()


def _place(name: str, chapter: str, step: str) -> Page:
    return Page(name=name, show=lambda window: shell_of(window).go_to(chapter, step))


def _named(name: str) -> Callable[[Window], QWidget | None]:
    def show(window: Window) -> QWidget | None:
        shell_of(window)
        return named(window)[name]()

    return show


# ---- panes and menus --------------------------------------------------------------------------------------


def _tabs(shell: Shell) -> list[QPushButton]:
    return [tab for tab in shell.side.findChildren(QPushButton) if tab.property("role") == "tab"]


def _pane_count(window: Window) -> int:
    """Counted on an open plan, which is left again."""
    count = len(_tabs(shell_of(window)))
    window.leave_plan()
    return count


def _pane(number: int) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        shell = shell_of(window)
        shell.go_to(*PANES_BESIDE)
        QApplication.processEvents()  # the cursor is in its field before the pane comes over the page
        shell.show_side(True)
        _tabs(shell)[number - 1].click()

    return show


def _opened(_shell: Shell, menu: QMenu) -> QMenu:
    menu.adjustSize()
    return menu
