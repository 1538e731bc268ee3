"""Lets services call back later without knowing Qt: a timer on the thread of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal


class _Pending(QObject):
    """One pending call. Its timer lives on the window's thread, wherever it is asked for or cancelled."""

    _begin = Signal(int)
    _end = Signal()

    def __init__(self, home: QObject, milliseconds: int, action: Callable[[], None]) -> None:
        super().__init__()
        self._action: Callable[[], None] | None = action
        self._timer: QTimer | None = None
        self.moveToThread(home.thread())
        self._begin.connect(self._on_begin)
        self._end.connect(self._on_end)
        self._begin.emit(milliseconds)

    def cancel(self) -> None:
        self._action = None
        self._end.emit()

    def _on_begin(self, milliseconds: int) -> None:
        if self._action is not None:
            self._timer = QTimer(self)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self._on_timeout)
            self._timer.start(milliseconds)

    def _on_end(self) -> None:
        if self._timer is not None:
            self._timer.stop()

    def _on_timeout(self) -> None:
        action, self._action = self._action, None
        if action is not None:
            action()


class QtScheduler(QObject):
    """Fits `services.scheduler.Scheduler`. Actions run on the thread this was made on, the window's."""

    def call_later(self, seconds: float, action: Callable[[], None]) -> Callable[[], None]:
        return _Pending(self, round(seconds * 1000), action).cancel
