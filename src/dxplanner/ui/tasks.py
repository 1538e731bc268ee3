"""Work that takes longer than half a second, away from the window's thread. With the worker of the preview, the only threads of `ui`.

Work is a plain function that touches no widget; what it answers, or the sentence of what went wrong, comes back
on the window's thread.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from dxplanner.core.errors import DxError

UNEXPECTED = "処理の途中で止まりました。計画の内容は、そのまま残っています。もう一度行ってください。"


class Cancelled(Exception):
    """Raised by work that noticed it is no longer wanted."""


class Progress:
    """Given to the work: says how far it is and whether to stop."""

    def __init__(self, tell: Callable[[int, int, str], None], stop: threading.Event) -> None:
        self._tell = tell
        self._stop = stop

    def __call__(self, done: int, total: int, words: str = "") -> None:
        """Raises Cancelled when the officer pressed 中止."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(done, total, words)

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()


_RUNNING: set["Task"] = set()
"""Kept until their last word has arrived, whatever becomes of the page that asked."""


class Task(QObject):
    """One piece of work. Exactly one of `finished`, `failed` and `stopped` is sent."""

    finished = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    progressed = Signal(int, int, str)
    _over = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        """Not owned by `parent`: deleted with it, the task would be gone in the middle of telling something, and
        the process with it. When the parent goes, nobody is told any more."""
        super().__init__()
        if parent is not None:
            parent.destroyed.connect(self._forsake)
        self._over.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        self._work = work
        self._stop = threading.Event()
        self._told_to_nobody = False
        self.problem: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="dxplanner-task", daemon=True)

    def start(self) -> None:
        _RUNNING.add(self)
        self._thread.start()

    def _let_go(self) -> None:
        """On the window's thread, once the work has told its last."""
        _RUNNING.discard(self)

    def _forsake(self) -> None:
        self._stop.set()
        self._told_to_nobody = True

    def cancel(self) -> None:
        self._stop.set()

    def wait(self, seconds: float | None = None) -> None:
        """Until the thread has ended; its signals may still be on their way."""
        self._thread.join(seconds)

    def _run(self) -> None:
        self._work_and_tell()
        _send(self._over)

    def _work_and_tell(self) -> None:
        try:
            answer = self._work(Progress(self._tell, self._stop))
        except Cancelled:
            self._emit(self.stopped)
        except DxError as problem:
            self.problem = problem
            self._emit(self.failed, problem.message)
        except (
            Exception
        ) as problem:  # whatever a library raises: the officer gets a sentence, the log the rest
            self.problem = problem
            self._emit(self.failed, UNEXPECTED)
        else:
            self._emit(self.finished, answer)

    def _tell(self, done: int, total: int, words: str) -> None:
        self._emit(self.progressed, done, total, words)

    def _emit(self, signal: Any, *values: object) -> None:
        if not self._told_to_nobody and not _send(signal, *values):
            self._stop.set()


def _send(signal: Any, *values: object) -> bool:
    """False when the program is ending and nobody is left to tell."""
    try:
        signal.emit(*values)
    except RuntimeError:
        return False
    return True
