"""版: naming the plan as it stands, listing, reading, putting back. The last is a change like any other."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from dxplanner.core.calendar import date_label
from dxplanner.core.errors import BadInput
from dxplanner.core.identity import new_identity
from dxplanner.plan.edit import ReplaceAll
from dxplanner.plan.exchange import SavedVersion
from dxplanner.plan.personal import with_people_of, without_people
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.plan.removal import Edited
from dxplanner.services.estimate_records import LABEL, record_change
from dxplanner.services.session import READ_ONLY, Session, local_now

if TYPE_CHECKING:
    from dxplanner.store.shelf import VersionEntry

NAME_LIMIT = 60
NOTE_LIMIT = 1000
BY_LIMIT = 60
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


def add(
    session: Session,
    name: str,
    note: str = "",
    state: VersionState | None = None,
    now: Callable[[], datetime] = local_now,
    by: str = "",
) -> SavedVersion:
    """Keep the plan as it stands under a name, its figures recorded with the facts they rest on. Raises BadInput, or FileProblem when it cannot be written."""
    if session.read_only:
        raise BadInput(READ_ONLY)
    if not name.strip() or len(name) > NAME_LIMIT:
        raise BadInput(f"版の名前を1文字から{NAME_LIMIT}文字までで付けてください。", "name")
    if len(note) > NOTE_LIMIT:
        raise BadInput(f"版の説明は{NOTE_LIMIT:,}文字までで書いてください。", "note")
    if len(by) > BY_LIMIT:
        raise BadInput(f"残す人の職は{BY_LIMIT}文字までで書いてください。", "by")
    change = record_change(session.plan, now().date())
    if change is not None:
        session.apply(change, LABEL)
    version = SavedVersion(
        id=new_identity(),
        name=name.strip(),
        note=note,
        state=state,
        created_at=now().replace(tzinfo=None, microsecond=0),
        plan=without_people(session.plan),
        by=by.strip(),
    )
    session.in_file(lambda keeper: keeper.add_version(version))
    return version


def listed(session: Session) -> "tuple[VersionEntry, ...]":
    """Oldest first, without their plans."""
    return session.in_file(lambda keeper: keeper.versions())


def read(session: Session, version_id: str) -> SavedVersion:
    return session.in_file(lambda keeper: keeper.read_version(version_id))


def read_plan(session: Session, version_id: str) -> Plan:
    return read(session, version_id).plan


def remove(session: Session, version_id: str) -> None:
    if session.read_only:
        raise BadInput(READ_ONLY)
    session.in_file(lambda keeper: keeper.remove_version(version_id))


def restore(session: Session, version_id: str) -> Edited:
    """Put a version in the place of the plan; 元に戻す brings back what stood there. The register of people is no part
    of a version: who is in it stays."""
    version = read(session, version_id)
    plan = with_people_of(version.plan, session.plan)
    return session.apply(ReplaceAll(plan=plan), f"版「{version.name}」に戻す")
