"""Garbage of the window is collected on its own thread, whatever the workers allocate."""

import gc
import threading

from PySide6.QtWidgets import QApplication

from dxplanner.ui.collecting import Collector, collect_due

MANY = 20_000


class Ring:
    """Garbage that only the collector finds; says in which thread it went."""

    def __init__(self, gone: list[str]) -> None:
        self.own = self
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


def _allocate() -> None:
    kept = [[number] for number in range(MANY)]
    assert len(kept) == MANY


def test_a_worker_never_collects_and_the_window_does(qtbot, qapp: QApplication) -> None:
    gc.enable()
    collector = Collector(qapp)  # it is the program that switches it off, not the tests
    collector.start()
    gone: list[str] = []
    Ring(gone)
    worker = threading.Thread(target=_allocate, name="worker")
    worker.start()
    worker.join()
    assert gone == []
    kept = [[number] for number in range(MANY)]
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    assert gone == [threading.main_thread().name]
    gc.unfreeze()
    collector.deleteLater()
    assert len(kept) == MANY


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    assert collect_due() == 0
