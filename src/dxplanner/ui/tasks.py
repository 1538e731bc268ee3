"""Work that takes longer than half a second, away from the window's thread. With the worker of the preview, the only threads of `ui`.

Work is a plain function that touches no widget; what it answers, or the sentence of what went wrong, comes back
on the window's thread.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

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


class Task(QObject):
    """One piece of work. Exactly one of `finished`, `failed` and `stopped` is sent."""

    finished = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    progressed = Signal(int, int, str)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self.problem: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="dxplanner-task", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        self._stop.set()

    def wait(self, seconds: float | None = None) -> None:
        """Until the thread has ended; its signals may still be on their way."""
        self._thread.join(seconds)

    def _run(self) -> None:
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
        try:
            signal.emit(*values)
        except RuntimeError:  # the window is gone: nobody is left to tell
            self._stop.set()
