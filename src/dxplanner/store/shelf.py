"""Writing what a plan file says about itself, and the named versions it keeps."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.plan.exchange import SavedVersion, read_exchange, write_exchange
from dxplanner.plan.records import VersionState
from dxplanner.store import errors

_SAVE_META = 'INSERT INTO "meta" VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"'
_LIST = 'SELECT "id", "name", "note", "state", "created_at", "by" FROM "versions" ORDER BY "created_at", "id"'
_READ = 'SELECT "id", "name", "note", "state", "created_at", "by", "plan" FROM "versions" WHERE "id" = ?'
_ADD = 'INSERT INTO "versions" ("id", "name", "note", "state", "created_at", "by", "plan") VALUES (?, ?, ?, ?, ?, ?, ?)'
_REMOVE = 'DELETE FROM "versions" WHERE "id" = ?'


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


def save_meta(connection: sqlite3.Connection, old: Mapping[str, str], new: Mapping[str, str]) -> None:
    connection.executemany(_SAVE_META, [item for item in new.items() if old.get(item[0]) != item[1]])


def list_versions(connection: sqlite3.Connection) -> tuple[VersionEntry, ...]:
    """Oldest first."""
    return tuple(_entry(*row) for row in _asked(connection, _LIST))


def _asked(connection: sqlite3.Connection, statement: str, *values: str) -> list[tuple[Any, ...]]:
    """Versions are not looked into when a file is opened, so broken text shows only here."""
    try:
        return connection.execute(statement, values).fetchall()
    except (sqlite3.DatabaseError, UnicodeError):
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


def read_version(connection: sqlite3.Connection, version_id: str) -> SavedVersion:
    rows = _asked(connection, _READ, version_id)
    if not rows:
        raise BadInput("その版は、このファイルにありません。", f"versions[{version_id}]")
    *about, text = rows[0]
    entry = _entry(*about)
    try:
        plan = read_exchange(text).plan
    except BadInput as problem:
        raise errors.damaged(f"版「{entry.name}」", problem.message) from None
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


def add_version(connection: sqlite3.Connection, version: SavedVersion) -> None:
    state = None if version.state is None else str(version.state)
    made = version.created_at.isoformat(timespec="seconds")
    plan = write_exchange(version.plan)
    connection.execute(_ADD, (version.id, version.name, version.note, state, made, version.by, plan))


def remove_version(connection: sqlite3.Connection, version_id: str) -> None:
    connection.execute(_REMOVE, (version_id,))
