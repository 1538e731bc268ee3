"""Notices in a running Qt program when a widget has been painted, and waits without holding up its events."""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

POLL_MS = 1
PATIENCE_SECONDS = 60


class Painted(QObject):
    """Calls `then` with the first widget that `wanted` accepts, once its first painting is through."""

    def __init__(
        self, watched: QObject, wanted: Callable[[QWidget], bool], then: Callable[[QWidget], None]
    ) -> None:
        super().__init__(watched)
        self._watched = watched
        self._wanted = wanted
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(thing, QWidget) and self._wanted(thing):
            self._watched.removeEventFilter(self)
            QTimer.singleShot(0, self, lambda: self._then(thing))  # after this painting
        return False


def first_paint(application: QApplication, then: Callable[[QWidget], None]) -> None:
    """The first window of the program, whichever it makes."""
    Painted(application, lambda widget: widget.isWindow(), then)


def turn(milliseconds: int) -> None:
    """Let the program go on for a while; also with throwing away, which Qt leaves to the loop outside of this one."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def happens(start: Callable[[Callable[[], None]], None]) -> None:
    """`start` gets what to call when it has happened; the program goes on till then.

    Nothing is asked again and again meanwhile: each time would take the interpreter from the program. Raises
    TimeoutError when it never comes about: a number that was not reached is not reported.
    """
    loop = QEventLoop()
    come: list[bool] = []

    def happened() -> None:
        come.append(True)
        loop.quit()

    start(happened)
    if not come:
        QTimer.singleShot(PATIENCE_SECONDS * 1000, loop, loop.quit)
        loop.exec()
    if not come:
        raise TimeoutError(start.__name__)


def until(ready: Callable[[], object]) -> None:
    """Raises TimeoutError when it never comes about: a number that was not reached is not reported."""
    patience = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        if time.monotonic() > patience:
            raise TimeoutError(getattr(ready, "__name__", "the awaited state"))
        turn(POLL_MS)


def press(widget: QWidget, letter: str) -> None:
    """One key, down and up, as the window system delivers it."""
    key = ord(letter.upper())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def answer(**found: Any) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
