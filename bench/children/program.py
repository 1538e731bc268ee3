"""Starts the real program on a plan file, by its own entrance, and hands its window over once it is painted."""

import sys
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from bench.children.watch import Painted, first_paint, happens

if TYPE_CHECKING:  # the program loads them in its own time
    from dxplanner.services.session import Session
    from dxplanner.ui.shell import Shell
    from dxplanner.ui.window import Window

STEP = ("policy", "vision")
"""Where the cursor was last: a step with a text that stands in the policy."""


def run(then: "Callable[[Window], None]") -> int:
    """`then` ends by itself; the window is closed afterwards. Exit status of the process."""
    application = QApplication(["dxplanner"])
    failed: list[BaseException] = []

    def begin(window: QWidget) -> None:
        try:
            then(cast("Window", window))
        except BaseException as problem:  # an exception in a slot would only be printed by Qt
            failed.append(problem)
            traceback.print_exception(problem)
        window.close()
        application.quit()

    first_paint(application, begin)
    from dxplanner.app import open_window

    status = open_window(sys.argv[1:])
    _forget_size()
    return 1 if failed else status


def _forget_size() -> None:
    """The next run begins as wide as this one, whatever screen there is."""
    from dxplanner.store.places import data_dir
    from dxplanner.ui.settings import WindowSettings

    settings = WindowSettings(data_dir())
    settings.geometry = QByteArray()
    settings.flush()


def shown_words(window: QWidget) -> str:
    """What stands on the screen now, to be sure that the window is not an empty frame."""
    found: list[QLabel | QPushButton] = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    return "\n".join(widget.text() for widget in found if widget.isVisible())


def step_shown(window: "Window") -> "Shell":
    """Waits for the plan, goes to the step, and waits until it is painted."""

    def step_painted(happened: Callable[[], None]) -> None:
        show = window.show_session

        def show_session(session: "Session") -> None:
            show(session)
            if window.shell is not None and window.shell.place != STEP:
                window.shell.go_to(*STEP)
            if window.shell is not None and window.shell.page is not None:
                Painted(window.shell.page, lambda _: True, lambda _: happened())

        # in its place on this one window: nobody else tells when the plan is in
        window.show_session = show_session  # type: ignore[method-assign]

    if window.shell is not None:
        raise LookupError("the plan was open already")
    happens(step_painted)
    if window.shell is None:
        raise LookupError("the plan did not open")
    return window.shell


def text_field(shell: "Shell") -> QWidget:
    """The field the cursor is in, else the first one for text."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QTextEdit):
        return focused
    if shell.page is None:
        raise LookupError("there is no page")
    fields = (*shell.page.findChildren(QTextEdit), *shell.page.findChildren(QLineEdit))
    return next(field for field in fields if field.isVisible())
