"""Writes the rows in which two contents of a plan file differ, and nothing else."""

import sqlite3
from typing import Any

from dxplanner.store.mapper import Content, Row
from dxplanner.store.schema import Mapped, schema


def save(connection: sqlite3.Connection, old: Content, new: Content) -> None:
    """Write the rows that differ. The caller holds the transaction; links are checked at its end."""
    for path, mapped in schema().items():
        before, after = old[path].rows, new[path].rows
        if old[path] is new[path] or old[path].digest == new[path].digest:
            continue
        _delete(connection, mapped, [key for key in before if key not in after])
        _insert(connection, mapped, [row for key, row in after.items() if key not in before])
        _update(connection, mapped, [row for key, row in after.items() if before.get(key, row) != row])


def _delete(connection: sqlite3.Connection, mapped: Mapped, keys: list[Any]) -> None:
    connection.executemany(
        f'DELETE FROM "{mapped.name}" WHERE "{mapped.keys[0]}" = ?', [(key,) for key in keys]
    )


def _insert(connection: sqlite3.Connection, mapped: Mapped, rows: list[Row]) -> None:
    names = ", ".join(f'"{name}"' for name in mapped.columns)
    marks = ", ".join("?" for _name in mapped.columns)
    connection.executemany(f'INSERT INTO "{mapped.name}" ({names}) VALUES ({marks})', rows)


def _update(connection: sqlite3.Connection, mapped: Mapped, rows: list[Row]) -> None:
    key, *names = mapped.columns
    if names:  # a branch that only holds other branches has nothing that could differ
        values = ", ".join(f'"{name}" = ?' for name in names)
        statement = f'UPDATE "{mapped.name}" SET {values} WHERE "{key}" = ?'
        connection.executemany(statement, [(*row[1:], row[0]) for row in rows])
