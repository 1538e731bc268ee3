"""Writing what a plan file says about itself, and the named versions it keeps."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.plan.exchange import SavedVersion, read_exchange, write_exchange
from dxplanner.plan.records import VersionState
from dxplanner.store import errors
from dxplanner.store.tables import tables


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionEntry:
    """A named version without its plan, for lists."""

    id: str
    name: str
    note: str
    state: VersionState | None
    created_at: datetime
    by: str = ""
    """職"""


def save_meta(connection: Connection, old: Mapping[str, str], new: Mapping[str, str]) -> None:
    changed = [{"key": key, "value": value} for key, value in new.items() if old.get(key) != value]
    if changed:
        statement = insert(tables().meta)
        connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={"value": statement.excluded.value}),
            changed,
        )


def list_versions(connection: Connection) -> tuple[VersionEntry, ...]:
    """Oldest first."""
    table = tables().versions
    columns = [table.c.id, table.c.name, table.c.note, table.c.state, table.c.created_at, table.c.by]
    rows = _asked(connection, select(*columns).order_by(table.c.created_at, table.c.id))
    return tuple(_entry(row.id, row.name, row.note, row.state, row.created_at, row.by) for row in rows)


def _asked(connection: Connection, statement: Select[Any]) -> Sequence[Row[Any]]:
    """Versions are not looked into when a file is opened, so broken text shows only here."""
    try:
        return connection.execute(statement).all()
    except (DatabaseError, UnicodeError):
        raise errors.damaged("名前を付けた版") from None


def _entry(id: str, name: str, note: str, state: str | None, created_at: str, by: str) -> VersionEntry:
    try:
        return VersionEntry(
            id=id,
            name=name,
            note=note,
            state=None if state is None else VersionState(state),  # type: ignore[call-arg]
            created_at=datetime.fromisoformat(created_at),
            by=by,
        )
    except ValueError:
        raise errors.damaged(name, "版の日時又は状態を読み取れません") from None


def read_version(connection: Connection, version_id: str) -> SavedVersion:
    table = tables().versions
    rows = _asked(connection, select(table).where(table.c.id == version_id))
    if not rows:
        raise BadInput("その版は、このファイルにありません。", f"versions[{version_id}]")
    row = rows[0]
    entry = _entry(row.id, row.name, row.note, row.state, row.created_at, row.by)
    try:
        plan = read_exchange(row.plan).plan
    except BadInput as problem:
        raise errors.damaged(f"版「{row.name}」", problem.message) from None
    return SavedVersion(
        id=entry.id,
        name=entry.name,
        note=entry.note,
        state=entry.state,
        created_at=entry.created_at,
        plan=plan,
        by=entry.by,
    )


def entry_of(version: SavedVersion) -> VersionEntry:
    return VersionEntry(
        id=version.id,
        name=version.name,
        note=version.note,
        state=version.state,
        created_at=version.created_at,
        by=version.by,
    )


def add_version(connection: Connection, version: SavedVersion) -> None:
    row = {
        "id": version.id,
        "name": version.name,
        "note": version.note,
        "state": None if version.state is None else str(version.state),
        "created_at": version.created_at.isoformat(timespec="seconds"),
        "plan": write_exchange(version.plan),
        "by": version.by,
    }
    connection.execute(tables().versions.insert(), [row])


def remove_version(connection: Connection, version_id: str) -> None:
    table = tables().versions
    connection.execute(table.delete().where(table.c.id == version_id))
