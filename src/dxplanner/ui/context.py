"""What the window needs from outside, as plain values and functions; the composition fills it in.

So the window knows no file, no renderer and no calculation, and a test gives it small fakes.
"""

from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.plan import Plan
from dxplanner.services.session import Session

if TYPE_CHECKING:  # loaded when a page asks for them, after the first paint
    from dxplanner.checks.model import Finding
    from dxplanner.documents.builders.approval.sections import Part
    from dxplanner.plan.costs import CostOption
    from dxplanner.services.estimate_page import EstimatePage
    from dxplanner.services.facts_page import FactsView
    from dxplanner.services.readiness import Readiness
    from dxplanner.services.year_strip import Strip


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


def _of_use(_plan: Plan) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChoice:
    """A document that can be made. `formats` are `pdf`, `xlsx`, `docx`; documents of a `group` stand together."""

    id: str
    title: str
    formats: tuple[str, ...]
    group: str
    basic: bool = True
    """Ticked at first where one chooses what to make."""
    not_yet: Callable[[Plan], str] = _of_use
    """Why it is of no use for a plan so far; empty when it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """What the officer asked for: document id and format, and the folder for the files."""

    folder: Path
    wanted: tuple[tuple[str, str], ...]
    session: Session | None = None
    """Where the versions are that 新旧対照表 may compare with."""


class Tell(Protocol):
    """How far a long piece of work is; raises to stop it when the officer pressed 中止."""

    def __call__(self, done: int, total: int, words: str = "") -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsDesk:
    """制度の資料. `add` (a file) and `use` (a set) are told by which post; they answer with a sentence."""

    view: "Callable[[], FactsView]"
    add: Callable[[Path, str], str]
    use: Callable[[str, str], str]


def _nothing(_path: Path) -> None:
    return None


def _nobody(_path: Path) -> str:
    return ""


def _no_readiness(_plan: Plan, _documents: tuple[str, ...], _tell: Tell) -> "tuple[Readiness, ...]":
    return ()


def _no_estimate(_plan: Plan, _option: "CostOption | None" = None) -> "EstimatePage | None":
    return None


def _no_strips() -> "tuple[Strip, ...]":
    return ()


def _no_parts() -> "tuple[Part, ...]":
    return ()


def _no_papers(_folder: Path, _plan: Plan | None) -> tuple[Path, ...]:
    return ()


def _no_findings(_plan: Plan) -> "tuple[Finding, ...]":
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
    samples: Callable[[], tuple[Sample, ...]] = tuple
    documents: tuple[DocumentChoice, ...] = ()
    estimate: "Callable[[Plan, CostOption | None], EstimatePage | None]" = field(default=_no_estimate)
    """The figures of one 案; of the chosen one when none is named."""
    year_strips: "Callable[[], tuple[Strip, ...]]" = field(default=_no_strips)
    findings: "Callable[[Plan], tuple[Finding, ...]]" = field(default=_no_findings)
    """All of them, those set aside as well, in the order they are listed."""

    forget: Callable[[Path], None] = field(default=_nothing)
    """Take a plan off the list of recent ones; its file stays."""
    holder: Callable[[Path], str] = field(default=_nobody)
    """Who has a file open elsewhere: 「情報係さん（PC-12）が11月24日9時30分から」, empty for nobody."""
    open_over: Callable[[Path], Session] | None = None
    """Open although the mark of another machine stands; None where it cannot be done."""
    readiness: "Callable[[Plan, tuple[str, ...], Tell], tuple[Readiness, ...]]" = field(default=_no_readiness)
    """What each of these documents will print as missing; takes a moment, so called away from the window's thread."""

    def document_groups(self) -> "dict[str, tuple[DocumentChoice, ...]]":
        """The documents by the heading they are listed under."""
        groups: dict[str, tuple[DocumentChoice, ...]] = {}
        for document in self.documents:
            groups[document.group] = (*groups.get(document.group, ()), document)
        return groups

    approval_parts: "Callable[[], tuple[Part, ...]]" = field(default=_no_parts)
    """What the 使用申請書 says of this program as it runs here; reads all its files, so away from the window's thread."""
    approval: Callable[[Path, Plan | None], tuple[Path, ...]] = field(default=_no_papers)
    """Write the 使用申請書 with its lists into a folder; the plan, if any, names the applicant."""

    facts: FactsDesk | None = None
    """None where there is no page about the facts."""
    remark: str = ""
    """Told on the start page when the program begins."""

    def document_titles(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        titles = {document.id: document.title for document in self.documents}
        return tuple(titles[i] for i in ids if i in titles)
