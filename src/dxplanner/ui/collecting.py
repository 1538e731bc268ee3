"""Cyclic garbage is collected on the window's thread only.

Python collects in whichever thread happens to allocate. A worker that lays out pages would then take widgets apart
outside the thread Qt allows it in, and the process ends. So the automatic collection is off, and a timer of the
window collects what is due.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

PAUSE_MS: Final = 500


def collect_due() -> int:
    """Collect the oldest generation whose time has come, as Python itself would; how many objects were freed."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [number for number in range(3) if limits[number] and counts[number] > limits[number]]
    return gc.collect(due[-1]) if due and counts[0] > limits[0] else 0


class Collector(QObject):
    """Lives as long as its parent, the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(collect_due)

    def start(self) -> None:
        """What is loaded by now stays for good and is not looked through again."""
        gc.freeze()
        self._timer.start()
