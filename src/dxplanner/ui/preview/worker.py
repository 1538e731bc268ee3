"""One thread that makes pages. Only the newest question counts: older ones are not begun, and once there are pages
their answers are dropped.

The thread starts with the first question. It touches no widget; answers come on the window's thread.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import DxError
from dxplanner.plan.plan import Plan

if TYPE_CHECKING:
    from dxplanner.services.preview import PreviewPages

FAILED = "プレビューを作れませんでした。"
KEPT = "入力した内容は、そのまま残っています。入力を続けると、もう一度作ります。"
_SWITCH_SECONDS = 0.001
"""How long the thread may hold the interpreter while someone types; five times that is usual."""
_LEAVE_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`pinned` is a document chosen by hand; otherwise `path` decides, and `shown` stays when it can."""

    plan: Plan
    path: str = ""
    shown: str = ""
    pinned: str = ""


class Make(Protocol):
    """Runs in the worker's thread."""

    def __call__(self, question: Question, /) -> "PreviewPages": ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Pages, or the sentence of what went wrong."""

    question: Question
    pages: "PreviewPages | None" = None
    sentence: str = ""


class PreviewWorker(QObject):
    answered = Signal(object)
    """The `Answer` to the newest question."""
    _made = Signal(int, object)

    def __init__(self, make: Make) -> None:
        super().__init__()
        self._make = make
        self._wake = threading.Condition()
        self._waiting: tuple[int, Question] | None = None
        self._newest = 0
        self._open = False
        self._shown = False
        """Something was answered: until then a page that is a moment old is better than none."""
        self._ended = False
        self._thread: threading.Thread | None = None
        self.problem: BaseException | None = None
        """The last thing nobody had foreseen."""
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """A question has been asked and its answer is not in yet."""
        return self._open

    def ask(self, question: Question) -> None:
        """Replaces the question before, whether it is waiting or being worked on."""
        with self._wake:
            if self._ended:
                return
            self._newest += 1
            self._waiting = (self._newest, question)
            self._open = True
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="dxplanner-preview", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it; nothing is answered any more."""
        with self._wake:
            self._ended = True
            self._waiting = None
            self._newest += 1
            self._open = False
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(_LEAVE_SECONDS)

    def _run(self) -> None:
        while True:
            with self._wake:
                while self._waiting is None and not self._ended:
                    self._wake.wait()
                if self._ended or self._waiting is None:
                    return
                ticket, question = self._waiting
                self._waiting = None
            with _yielding():
                answer = self._answer(question)
            if self._wanted(ticket):
                self._tell(ticket, answer)

    def _wanted(self, ticket: int) -> bool:
        with self._wake:
            return not self._ended and (ticket == self._newest or not self._shown)

    def _answer(self, question: Question) -> Answer:
        try:
            return Answer(question=question, pages=self._make(question))
        except DxError as problem:
            return Answer(question=question, sentence=f"{FAILED}{problem.message}{KEPT}")
        except Exception as problem:  # a plan nobody thought of must not take the window down
            self.problem = problem
            return Answer(question=question, sentence=FAILED + KEPT)

    def _tell(self, ticket: int, answer: Answer) -> None:
        try:
            self._made.emit(ticket, answer)
        except RuntimeError:  # the window is gone: nobody is left to tell
            self._ended = True

    def _on_made(self, ticket: int, answer: Answer) -> None:
        newest = ticket == self._newest
        if self._ended or (self._shown and not newest):
            return
        self._open = not newest
        if answer.pages is not None:
            self._shown = True
        self.answered.emit(answer)


@contextmanager
def _yielding() -> Iterator[None]:
    """Let the window's thread in more often while pages are made."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _SWITCH_SECONDS))
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def in_thread(load: Callable[[], Make]) -> Make:
    """A maker whose libraries are loaded in the worker's thread, with the first question."""
    loaded: list[Make] = []

    def make(question: Question) -> "PreviewPages":
        if not loaded:
            loaded.append(load())
        return loaded[0](question)

    return make
