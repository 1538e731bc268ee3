"""What listeners are told: after an edit, and about saving. Plain data: the screen decides what to redraw."""

from datetime import datetime
from enum import StrEnum

from dxplanner.core.dataclass import dataclass
from dxplanner.core.tree import Difference
from dxplanner.plan.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """`origin` is "apply", "undo", "redo" or "load"; `cleared` names paths cleared along with the change."""

    before: Plan
    after: Plan
    origin: str
    label: str
    differences: tuple[Difference, ...]
    cleared: tuple[str, ...] = ()


class SaveState(StrEnum):
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveStatus:
    """`at` is when it was saved (for `SAVED`). `message` is a sentence for the officer: why it failed, or
    something to know about a save that went well; mostly empty."""

    state: SaveState
    at: datetime | None = None
    message: str = ""
