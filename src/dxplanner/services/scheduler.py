"""When to do something later. A session is given a scheduler: it knows neither Qt nor the clock."""

import threading
from collections.abc import Callable
from typing import Protocol


class Scheduler(Protocol):
    def call_later(self, seconds: float, action: Callable[[], None]) -> Callable[[], None]:
        """Run the action once, after so many seconds; the answer cancels it (harmless when it has run)."""


class ThreadScheduler:
    """For use without a window: each action runs in a timer thread that does not keep the program alive."""

    def call_later(self, seconds: float, action: Callable[[], None]) -> Callable[[], None]:
        timer = threading.Timer(seconds, action)
        timer.daemon = True
        timer.start()
        return timer.cancel
