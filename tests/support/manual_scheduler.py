"""A scheduler and clock that stand still until a test moves them."""

from collections.abc import Callable


class ManualScheduler:
    """`advance(seconds)` runs what fell due. `clock` is the time source to hand to a session."""

    def __init__(self) -> None:
        self.time = 100.0
        self._due: list[tuple[float, Callable[[], None]]] = []

    def clock(self) -> float:
        return self.time

    @property
    def waiting(self) -> int:
        return len(self._due)

    def call_later(self, seconds: float, action: Callable[[], None]) -> Callable[[], None]:
        entry = (self.time + seconds, action)
        self._due.append(entry)

        def cancel() -> None:
            if entry in self._due:
                self._due.remove(entry)

        return cancel

    def advance(self, seconds: float) -> None:
        self.time += seconds
        for entry in sorted(self._due, key=lambda item: item[0]):
            if entry[0] <= self.time and entry in self._due:
                self._due.remove(entry)
                entry[1]()
