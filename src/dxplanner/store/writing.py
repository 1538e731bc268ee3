"""Writes the rows in which two contents of a plan file differ, and nothing else."""

from typing import Any

from sqlalchemy import Connection, bindparam

from dxplanner.store.mapper import Content, Row
from dxplanner.store.schema import ONLY, Mapped, schema
from dxplanner.store.tables import tables


def save(connection: Connection, old: Content, new: Content) -> None:
    """Write the rows that differ. The caller holds the transaction; links are checked at its end."""
    for path, mapped in schema().items():
        before, after = old[path].rows, new[path].rows
        if old[path] is new[path] or old[path].digest == new[path].digest:
            continue
        _delete(connection, mapped, [key for key in before if key not in after])
        _insert(connection, mapped, [row for key, row in after.items() if key not in before])
        _update(connection, mapped, [row for key, row in after.items() if before.get(key, row) != row])


def _delete(connection: Connection, mapped: Mapped, keys: list[Any]) -> None:
    if keys:
        statement = tables().plan[mapped.path].delete().where(_key_column(mapped) == bindparam("old_key"))
        connection.execute(statement, [{"old_key": key} for key in keys])


def _insert(connection: Connection, mapped: Mapped, rows: list[Row]) -> None:
    if rows:
        names = mapped.columns
        connection.execute(
            tables().plan[mapped.path].insert(), [dict(zip(names, row, strict=True)) for row in rows]
        )


def _update(connection: Connection, mapped: Mapped, rows: list[Row]) -> None:
    if rows:
        names = mapped.columns[1:]
        statement = tables().plan[mapped.path].update().where(_key_column(mapped) == bindparam("old_key"))
        statement = statement.values({name: bindparam(f"new_{name}") for name in names})
        renamed = ["old_key", *(f"new_{name}" for name in names)]
        connection.execute(statement, [dict(zip(renamed, row, strict=True)) for row in rows])


def _key_column(mapped: Mapped) -> Any:
    return tables().plan[mapped.path].columns["id" if mapped.rows else ONLY]
