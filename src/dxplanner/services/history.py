"""Undo and redo: which plan stood before and after each step. Knows plans as values, not files or screens.

Changes to one field that follow each other within the merging window are one step, as the officer sees it.
"""

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.plan import Plan

STEP_LIMIT = 1_000
MERGE_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Step:
    before: Plan
    after: Plan
    label: str
    field: str | None
    """The one field this step is about; None for a step that merges with nothing."""
    at: float


class History:
    """Plans share what did not change, so a thousand steps cost little memory."""

    def __init__(self, limit: int = STEP_LIMIT, merge_seconds: float = MERGE_SECONDS) -> None:
        self._limit = limit
        self._merge_seconds = merge_seconds
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = False

    @property
    def undo_label(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def add(self, before: Plan, after: Plan, label: str, field: str | None, at: float) -> None:
        """Remember a change. A field brought back to where its step began leaves no step behind."""
        self._undone.clear()
        if self._merges(field, at):
            before = self._done.pop().before
            if before == after:
                self._open = False
                return
        self._done.append(Step(before, after, label, field, at))
        del self._done[: -self._limit]
        self._open = True

    def _merges(self, field: str | None, at: float) -> bool:
        if not self._open or field is None or not self._done:
            return False
        last = self._done[-1]
        return last.field == field and at - last.at <= self._merge_seconds

    def seal(self) -> None:
        """The next change begins a new step, whatever field it is about."""
        self._open = False

    def undo(self) -> Step | None:
        return self._shift(self._done, self._undone)

    def redo(self) -> Step | None:
        return self._shift(self._undone, self._done)

    def _shift(self, source: list[Step], target: list[Step]) -> Step | None:
        self.seal()
        if not source:
            return None
        target.append(source.pop())
        return target[-1]
