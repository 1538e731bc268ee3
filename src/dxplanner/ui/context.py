"""What the window needs from outside, as plain values and functions; the composition fills it in.

So the window knows no file, no renderer and no calculation, and a test gives it small fakes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from dxplanner.plan.plan import Plan
from dxplanner.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentPlan:
    """A plan that was open before. `found` is False when its file is no longer there."""

    path: Path
    title: str
    opened: datetime | None = None
    found: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A finished plan to look at."""

    id: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChoice:
    """A document that can be made. `formats` are `pdf`, `xlsx`, `docx`."""

    id: str
    title: str
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """What the officer asked for: document id and format, and the folder for the files."""

    folder: Path
    wanted: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceLine:
    """One line of a calculation, as it stands on screen and paper."""

    label: str
    formula: str = ""
    amount: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateRow:
    """One fiscal year of one measure. `amount` None: there is no figure to show, and `status` says why."""

    year: str
    measure: str
    status: str
    amount: int | None
    alternatives: tuple[tuple[str, str], ...] = ()
    """Assumption and amount in words, for years without a confirmed rule."""
    trace: tuple[TraceLine, ...] = ()
    notes: tuple[str, ...] = ()


class Tell(Protocol):
    """How far a long piece of work is; raises to stop it when the officer pressed 中止."""

    def __call__(self, done: int, total: int, words: str = "") -> None: ...


def _no_estimate(_plan: Plan) -> tuple[EstimateRow, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Functions that take long (`open_plan`, `new_plan`, `open_sample`, `export`) are called away from the
    window's thread; sessions are given the scheduler of the window by whoever makes them.
    """

    fonts: Path
    data_folder: Path
    plans_folder: Path
    """Where a new plan is put when the officer says nothing else."""
    version: str
    open_plan: Callable[[Path], Session]
    new_plan: Callable[[str, Path], Session]
    """Municipality code and the file to make."""
    open_sample: Callable[[str], Session]
    recent: Callable[[], tuple[RecentPlan, ...]]
    export: Callable[[Plan, ExportWish, Tell], tuple[Path, ...]]
    """The files made, in order."""
    samples: tuple[Sample, ...] = ()
    documents: tuple[DocumentChoice, ...] = ()
    estimate: Callable[[Plan], tuple[EstimateRow, ...]] = field(default=_no_estimate)

    def document_titles(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        titles = {document.id: document.title for document in self.documents}
        return tuple(titles[i] for i in ids if i in titles)
