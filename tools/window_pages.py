"""Which pages the window has, under names for files, and how to get to each. The steps come from the registry."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from dxplanner.ui.approval_sheet import ApprovalSheet
from dxplanner.ui.places import CASES, CHECK, EXPORT, FACTS, HOME, VERSIONS
from dxplanner.ui.shell import Shell
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
    """Start page, home, every step of every chapter, export, what lies over them, panes and menus."""
    return (
        Page(name="00-start", show=_start),
        _place("00-home", *HOME),
        *(
            _place(f"{chapter.number:02}-{chapter.id}-{step.id}", chapter.id, step.id)
            for chapter in CHAPTERS
            for step in chapter.steps
        ),
        _place("80-export", *EXPORT),
        *(_place(f"{chapter.number:02}-{chapter.id}-check", chapter.id, CHECK) for chapter in CHAPTERS),
        _place("81-versions", *VERSIONS),
        _place("82-facts", *FACTS),
        _place("83-cases", *CASES),
        _sheet("85-search", Window.show_search),
        _sheet("86-shortcuts", Window.show_shortcuts),
        _sheet("87-about", Window.show_about),
        _sheet("88-approval", _show_approval),
        _sheet("89-manual", lambda window: window.doors.show_manual()),
        *(Page(name=f"90-pane-{number}", show=_pane(number)) for number in range(1, _pane_count(window) + 1)),
        Page(name="95-menu-plan", show=lambda window: _opened(shell_of(window), window.plan_menu)),
        Page(name="95-menu-view", show=lambda window: _opened(shell_of(window), window.view_menu)),
    )


def shell_of(window: Window) -> Shell:
    """The open plan; the sample is opened where there is none."""
    if window.shell is None:
        window.show_session(sample_session())
    if window.shell is None:
        raise LookupError("the plan did not open")
    return window.shell


def _start(window: Window) -> None:
    _without_sheet(window)
    if window.shell is not None:
        window.leave_plan()


def _place(name: str, chapter: str, step: str) -> Page:
    def show(window: Window) -> None:
        _without_sheet(window)
        shell_of(window).go_to(chapter, step)

    return Page(name=name, show=show)


def _without_sheet(window: Window) -> None:
    if window.sheet is not None:
        window.sheet.close_sheet()


def _sheet(name: str, open_it: Callable[[Window], None]) -> Page:
    """A sheet that lies over the page of an open plan."""

    def show(window: Window) -> None:
        shell_of(window).go_to(*PANES_BESIDE)
        QApplication.processEvents()
        open_it(window)

    return Page(name=name, show=show)


def _show_approval(window: Window) -> None:
    """With its answers there."""
    window.doors.show_approval()
    if isinstance(window.sheet, ApprovalSheet):
        window.sheet.looking.wait()
        QApplication.processEvents()


# ---- panes and menus --------------------------------------------------------------------------------------


def _tabs(shell: Shell) -> list[QPushButton]:
    return [tab for tab in shell.side.findChildren(QPushButton) if tab.objectName() == "tab"]


def _pane_count(window: Window) -> int:
    """Counted on an open plan, which is left again."""
    count = len(_tabs(shell_of(window)))
    window.leave_plan()
    return count


def _pane(number: int) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _without_sheet(window)
        shell = shell_of(window)
        shell.go_to(*PANES_BESIDE)
        QApplication.processEvents()  # the cursor is in its field before the pane comes over the page
        shell.show_side(True)
        _tabs(shell)[number - 1].click()

    return show


def _opened(_shell: Shell, menu: QMenu) -> QMenu:
    menu.adjustSize()
    return menu
