"""One thread, latest wins: what is asked while pages are made, what is dropped, what goes wrong, how it ends."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from dxplanner.core.errors import BadInput
from dxplanner.documents.typeset.geometry import Layout, Page
from dxplanner.plan.plan import Plan
from dxplanner.services.preview import PreviewPages
from dxplanner.ui.preview.worker import FAILED, KEPT, Answer, PreviewWorker, Question, in_thread

NAME = "dxplanner-preview"


def pages(title: str) -> PreviewPages:
    sheet = Page(width=595, height=842, items=())
    return PreviewPages(
        document="policy", title=title, layout=Layout(pages=(sheet,), regions=(), bookmarks=())
    )


def ask(path: str) -> Question:
    return Question(plan=Plan(), path=path)


class Slow:
    """Makes a page when it is let; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.begun = threading.Semaphore(0)
        self.go_on = threading.Semaphore(0)

    def __call__(self, question: Question, /) -> PreviewPages:
        self.asked.append(question.path)
        self.begun.release()
        assert self.go_on.acquire(timeout=10)
        if question.path == "bad":
            raise BadInput("取組の名称がありません。")
        if question.path == "worse":
            raise ZeroDivisionError
        return pages(question.path)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def worker(qtbot, slow: Slow) -> Iterator[PreviewWorker]:
    worker = PreviewWorker(slow)
    yield worker
    for _ in range(300):
        slow.go_on.release()
    worker.stop()
    assert NAME not in [thread.name for thread in threading.enumerate()]


@pytest.fixture
def answers(worker: PreviewWorker) -> list[Answer]:
    got: list[Answer] = []
    worker.answered.connect(got.append)
    return got


def titles(answers: list[Answer]) -> list[str]:
    return [answer.pages.title for answer in answers if answer.pages is not None]


def test_no_thread_before_the_first_question(worker: PreviewWorker) -> None:
    assert NAME not in [thread.name for thread in threading.enumerate()]
    assert not worker.busy


def test_an_answer_comes_back_on_the_window_s_thread(
    qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer]
) -> None:
    where: list[str] = []
    worker.answered.connect(lambda _answer: where.append(threading.current_thread().name))
    slow.go_on.release()
    worker.ask(ask("a"))
    assert worker.busy
    qtbot.waitUntil(lambda: bool(answers))
    assert titles(answers) == ["a"]
    assert where == [threading.current_thread().name]
    assert not worker.busy


def shown(qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer]) -> None:
    """Pages stand: from now on only the newest question counts."""
    slow.go_on.release()
    worker.ask(ask("shown"))
    qtbot.waitUntil(lambda: bool(answers))
    assert slow.begun.acquire(timeout=5)
    answers.clear()
    slow.asked.clear()


def test_until_there_are_pages_the_older_ones_are_shown(
    qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer]
) -> None:
    """The first key of an officer must not put the first pages off by another turn."""
    worker.ask(ask("first"))
    assert slow.begun.acquire(timeout=5)
    worker.ask(ask("last"))
    slow.go_on.release()
    qtbot.waitUntil(lambda: titles(answers) == ["first"])
    assert worker.busy
    slow.go_on.release()
    qtbot.waitUntil(lambda: titles(answers) == ["first", "last"])
    assert not worker.busy


def test_the_latest_wins(qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer]) -> None:
    """What is under way is dropped when it comes, what waited in between is never begun."""
    shown(qtbot, worker, slow, answers)
    worker.ask(ask("first"))
    assert slow.begun.acquire(timeout=5)
    for path in ("second", "third", "last"):
        worker.ask(ask(path))
    slow.go_on.release()
    slow.go_on.release()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(30)
    assert titles(answers) == ["last"]
    assert slow.asked == ["first", "last"]


def test_an_answer_on_its_way_is_dropped_too(
    qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer]
) -> None:
    """Made and sent, but not delivered yet when the next question is asked."""
    shown(qtbot, worker, slow, answers)
    sent = threading.Event()
    worker._made.connect(lambda _ticket, _answer: sent.set(), type=Qt.ConnectionType.DirectConnection)
    slow.go_on.release()
    worker.ask(ask("old"))
    assert sent.wait(5)
    worker.ask(ask("new"))
    slow.go_on.release()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(30)
    assert titles(answers) == ["new"]


@pytest.mark.parametrize(
    ("path", "sentence"), [("bad", f"{FAILED}取組の名称がありません。{KEPT}"), ("worse", FAILED + KEPT)]
)
def test_what_goes_wrong_is_a_sentence_and_the_next_question_works(
    qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer], path: str, sentence: str
) -> None:
    slow.go_on.release()
    slow.go_on.release()
    worker.ask(ask(path))
    qtbot.waitUntil(lambda: bool(answers))
    assert (answers[0].pages, answers[0].sentence) == (None, sentence)
    worker.ask(ask("good"))
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert titles(answers) == ["good"]


def test_the_reason_is_kept_for_whoever_looks_into_it(qtbot, worker: PreviewWorker, slow: Slow) -> None:
    slow.go_on.release()
    worker.ask(ask("worse"))
    qtbot.waitUntil(lambda: not worker.busy)
    assert isinstance(worker.problem, ZeroDivisionError)


def test_two_hundred_questions_use_one_thread(
    qtbot, worker: PreviewWorker, slow: Slow, answers: list[Answer]
) -> None:
    before = threading.active_count()
    for number in range(200):
        slow.go_on.release()
        worker.ask(ask(str(number)))
        qtbot.wait(1)
    qtbot.waitUntil(lambda: not worker.busy)
    assert threading.active_count() == before + 1
    assert titles(answers)[-1] == "199"


def test_stopping_while_a_page_is_made(qtbot, slow: Slow) -> None:
    worker = PreviewWorker(slow)
    got: list[Answer] = []
    worker.answered.connect(got.append)
    worker.ask(ask("a"))
    assert slow.begun.acquire(timeout=5)
    threading.Timer(0.05, slow.go_on.release).start()
    worker.stop()
    assert NAME not in [thread.name for thread in threading.enumerate()]
    worker.ask(ask("b"))
    qtbot.wait(30)
    assert got == []
    assert slow.asked == ["a"]


def test_the_window_s_thread_gets_in_more_often_while_pages_are_made(
    qtbot, worker: PreviewWorker, slow: Slow
) -> None:
    usual = sys.getswitchinterval()
    worker.ask(ask("a"))
    assert slow.begun.acquire(timeout=5)
    assert sys.getswitchinterval() < usual
    slow.go_on.release()
    qtbot.waitUntil(lambda: not worker.busy)
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_libraries_load_in_the_worker(qtbot) -> None:
    loaded: list[str] = []

    def load():
        loaded.append(threading.current_thread().name)
        return lambda question: pages(question.path)

    worker = PreviewWorker(in_thread(load))
    assert loaded == []
    for path in ("a", "b"):
        worker.ask(ask(path))
        qtbot.waitUntil(lambda: not worker.busy)
    worker.stop()
    assert loaded == [NAME]
