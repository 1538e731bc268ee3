"""Work away from the window's thread: one answer, and no harm when the page that asked is gone before it ends."""

import threading

import shiboken6
from PySide6.QtWidgets import QWidget

from dxplanner.ui import tasks
from dxplanner.ui.tasks import UNEXPECTED, Progress, Task


def talkative(progress: Progress) -> str:
    """Tells of itself without pause, so that the page goes in the middle of a sentence."""
    for number in range(300):
        progress(number, 300, "書類")
    return "済み"


def test_a_page_may_go_while_its_task_is_telling(qtbot) -> None:
    """Once the task was deleted together with its page, from under its own thread: the process could end."""
    heard: list[str] = []
    for _ in range(60):
        page = QWidget()
        task = Task(talkative, page)
        task.finished.connect(heard.append)
        task.start()
        shiboken6.delete(page)
        del task
    qtbot.waitUntil(lambda: not tasks._RUNNING, timeout=30_000)
    assert len(heard) < 60


def test_a_task_without_a_page_is_kept_to_its_last_word(qtbot) -> None:
    heard: list[str] = []
    task = Task(lambda _progress: "済み")
    task.finished.connect(heard.append)
    task.start()
    del task
    qtbot.waitUntil(lambda: heard == ["済み"])
    qtbot.waitUntil(lambda: not tasks._RUNNING)


def test_cancelled_and_broken_work_say_so_once(qtbot) -> None:
    go = threading.Event()

    def waiting(progress: Progress) -> str:
        go.wait(10)
        progress(1, 2)
        return "済み"

    said: list[str] = []
    cancelled = Task(waiting)
    cancelled.stopped.connect(lambda: said.append("中止"))
    cancelled.finished.connect(said.append)
    cancelled.start()
    cancelled.cancel()
    go.set()
    qtbot.waitUntil(lambda: said == ["中止"])
    broken = Task(lambda _progress: 1 // 0)
    broken.failed.connect(said.append)
    broken.start()
    qtbot.waitUntil(lambda: said == ["中止", UNEXPECTED])
    assert isinstance(broken.problem, ZeroDivisionError)
