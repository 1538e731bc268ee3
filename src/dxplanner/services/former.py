"""The version a paper compares with: chosen by the officer, or the last one that was decided. Knows no Qt."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from dxplanner.core.calendar import date_label
from dxplanner.core.errors import BadInput
from dxplanner.documents.builders.answers import Former
from dxplanner.documents.registry import COMPARING, SPEAKING, DocumentKind, document_kind
from dxplanner.documents.whereabouts import whereabouts
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.services.exporting import FORMATS, Exported, Task, export
from dxplanner.services.session import Session
from dxplanner.wizards.compared import compared

NOW = "今の計画"


class Entry(Protocol):
    """A version without its plan."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def state(self) -> VersionState | None: ...

    @property
    def created_at(self) -> datetime: ...


def called(entry: Entry) -> str:
    """「素案（令和8年12月14日）」."""
    return f"{entry.name}（{date_label(entry.created_at.date())}）"


def former_plan(plan: Plan, earlier: Plan, name: str, printed_on: date, now: str = NOW) -> Former:
    """Where things are printed is looked up only when a paper asks."""
    return Former(
        plan=earlier,
        name=name,
        now=now,
        where=whereabouts(plan, printed_on),
        was=whereabouts(earlier, printed_on),
    )


def usual_former(
    plan: Plan, entries: Sequence[Entry], read: Callable[[str], Plan], printed_on: date
) -> Former | None:
    """The newest decided version that says something else than the plan; without one, the newest of any state."""
    newest = sorted(entries, key=lambda entry: entry.created_at, reverse=True)
    decided = [entry for entry in newest if entry.state is not None and entry.state.final]
    for entry in dict.fromkeys((*decided, *newest)):
        earlier = read(entry.id)
        if compared(earlier, plan):
            return former_plan(plan, earlier, called(entry), printed_on)
    return None


def former_of_session(session: Session, plan: Plan, printed_on: date) -> Former | None:
    entries = session.in_file(lambda keeper: keeper.versions())
    return usual_former(
        plan,
        entries,
        lambda version_id: session.in_file(lambda keeper: keeper.read_version(version_id)).plan,
        printed_on,
    )


def with_former(
    path: Path, other: Path | None, tasks: Sequence[Task], printed_on: date
) -> tuple[Plan, Former | None]:
    """The plan of a file and what it is compared with: `other`, or a version in the file. Versions are read only
    where a paper speaks of one. Raises BadInput or DxError."""
    from dxplanner.services.files import read_plan, read_plan_file

    if other is not None:
        plan = read_plan(path)
        return plan, former_of_file(other, plan, printed_on)
    if not any(kind.id in SPEAKING for kind, _format in tasks):
        return read_plan(path), None
    content = read_plan_file(path)
    kept = {version.id: version.plan for version in content.versions}
    return content.plan, usual_former(content.plan, content.versions, kept.__getitem__, printed_on)


def former_of_file(path: Path, plan: Plan, printed_on: date) -> Former:
    """Another plan's file. Raises BadInput or DxError when it cannot be read."""
    from dxplanner.services.files import read_plan

    return former_plan(plan, read_plan(path), f"「{path.name}」", printed_on)


def write_comparison(
    plan: Plan,
    former: Former,
    folder: Path,
    printed_on: date,
    documents: Sequence[str] = COMPARING,
    formats: Sequence[str] = FORMATS,
) -> tuple[Exported, ...]:
    """新旧対照表 and 変更点一覧 of two plans, whole or not at all."""
    tasks = [(kind, name) for kind in _kinds(documents) for name in kind.formats if name in formats]
    return export(plan, folder, printed_on=printed_on, tasks=tasks, former=former)


def _kinds(documents: Sequence[str]) -> list[DocumentKind]:
    kinds = [document_kind(name) for name in documents]
    if None in kinds:
        raise BadInput("比べる書類は、新旧対照表か変更点一覧から選んでください。")
    return [kind for kind in kinds if kind is not None]
