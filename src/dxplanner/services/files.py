"""Plan files as use cases: new, open, read, save a copy, check, restore. The store is loaded when needed.

Every function raises DxError with a sentence for the officer; then nothing was changed.
"""

import dataclasses
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.identity import new_identity
from dxplanner.plan.exchange import Exchange, SavedVersion, read_exchange, write_exchange
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan
from dxplanner.services import recent
from dxplanner.services.scheduler import Scheduler
from dxplanner.services.session import Session, local_now

if TYPE_CHECKING:
    from dxplanner.store.verifying import Verification

SUFFIX = ".dxplan"
EXCHANGE_SUFFIX = ".json"
EXCHANGE_LIMIT = 20_000_000


def with_own_identity(plan: Plan) -> Plan:
    """For a new plan and for a copy that lives its own life from here on."""
    return dataclasses.replace(plan, identity=new_identity())


def new_file(
    path: Path, plan: Plan, versions: tuple[SavedVersion, ...] = (), *, overwrite: bool = False
) -> None:
    """Write a new `.dxplan` file holding exactly this plan; refuses when there is one, unless told to."""
    from dxplanner.store.opening import write_new

    write_new(path, plan, versions, overwrite=overwrite)


def open_session(
    path: Path,
    scheduler: Scheduler | None = None,
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], datetime] = local_now,
    *,
    take_over: bool = False,
) -> Session:
    """Open a `.dxplan` file; `read_only` and `remarks` tell who else has it or that nothing can be written.

    `take_over` edits although another machine's lock stands: the officer knows that nobody is there.
    """
    from dxplanner.store.opening import open_for_editing

    opened = open_for_editing(path, now, take_over=take_over)
    recent.remember(opened.file.path, title_of(opened.plan), now())
    return Session(
        opened.plan,
        keeper=opened.file,
        read_only=opened.read_only,
        scheduler=scheduler,
        clock=clock,
        now=now,
        remarks=opened.remarks,
    )


def title_of(plan: Plan) -> str:
    """「見本町　見本町DX推進計画」, as much of it as is known."""
    return "　".join(part for part in (plan.municipality.name, plan.policy.title) if part)


def read_plan_file(path: Path) -> Exchange:
    """Plan and versions from a `.dxplan` or an exchange `.json`, leaving no trace: no lock, no backup."""
    if path.suffix.lower() == EXCHANGE_SUFFIX:
        return read_exchange(_exchange_bytes(path))
    from dxplanner.store.opening import read_with_versions

    plan, versions = read_with_versions(path)
    return Exchange(plan, versions)


def read_plan(path: Path) -> Plan:
    """As `read_plan_file`, without the versions."""
    if path.suffix.lower() == EXCHANGE_SUFFIX:
        return read_exchange(_exchange_bytes(path)).plan
    from dxplanner.store.opening import read_plan as from_file

    return from_file(path)


def _exchange_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(EXCHANGE_LIMIT + 1)
    except FileNotFoundError:
        raise BadInput(f"「{path.name}」が見つかりません。場所と名前を確かめてください。") from None
    except OSError:
        raise BadInput(f"「{path.name}」を読み込めません。ファイルを読む権限を確かめてください。") from None
    if len(data) > EXCHANGE_LIMIT:
        raise BadInput(f"「{path.name}」は大きすぎます。交換用ファイルは20MBまでです。")
    return data


def write_exchange_file(
    path: Path, plan: Plan, versions: tuple[SavedVersion, ...] = (), *, with_people: bool = False
) -> None:
    """The plan as exchange JSON, whole or not at all; the rows about people only on purpose."""
    from dxplanner.store import errors
    from dxplanner.store.atomic import replace_file

    try:
        given = (plan, versions) if with_people else (without_people(plan), _without_people(versions))
        replace_file(path, write_exchange(*given).encode("utf-8"))
    except OSError as problem:
        raise errors.unwritable(path, problem) from problem


def save_copy_as(session: Session, path: Path, *, overwrite: bool = False) -> Plan:
    """Write plan and versions to another file with an identity of its own. The session stays where it is.

    The rows about people stay behind (`services.register_file` gives them out). Works for a read-only session and for one whose own file cannot be reached.
    """
    plan = with_own_identity(without_people(session.plan))
    new_file(path, plan, _without_people(_all_versions(session)), overwrite=overwrite)
    return plan


def _without_people(versions: tuple[SavedVersion, ...]) -> tuple[SavedVersion, ...]:
    return tuple(dataclasses.replace(version, plan=without_people(version.plan)) for version in versions)


def place(
    session: Session, path: Path, now: Callable[[], datetime] = local_now, *, overwrite: bool = False
) -> None:
    """Give a plan that lived in memory its file; the session goes on in it, and undo with it."""
    from dxplanner.store.opening import open_for_editing

    new_file(path, session.plan, _all_versions(session), overwrite=overwrite)
    opened = open_for_editing(path, now)
    recent.remember(opened.file.path, title_of(opened.plan), now())
    session.adopt(opened.file, read_only=opened.read_only, remarks=opened.remarks)


def _all_versions(session: Session) -> tuple[SavedVersion, ...]:
    return session.in_file(lambda keeper: tuple(keeper.read_version(entry.id) for entry in keeper.versions()))


def verify(path: Path) -> "Verification":
    """Whether the file is whole; if not, which backup is good."""
    from dxplanner.store.verifying import verify as verified

    return verified(path)


@dataclass(frozen=True, slots=True)
class BackupFile:
    path: Path
    made_at: datetime


def backups_of(path: Path) -> tuple[BackupFile, ...]:
    """控え of a file on this PC, newest first."""
    from dxplanner.store.backups import kept
    from dxplanner.store.places import whole_path

    return tuple(BackupFile(backup.path, backup.made_at) for backup in kept(whole_path(path)))


def restore_backup(backup: Path, path: Path, now: Callable[[], datetime] = local_now) -> Path | None:
    """Put a backup in the place of the file. What stood there is kept beside it, at the answered path."""
    from dxplanner.store.verifying import restore_backup as restored

    return restored(backup, path, now())
