"""Connections to a plan database: on bytes in memory or on our own working copy, never on the officer's file.

Transactions are begun by us (`isolation_level=None`): the driver's do not roll back ALTER and user_version.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dxplanner.store.places import sqlite_uri

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",  # what was deleted does not travel along with the file
    "PRAGMA temp_store = MEMORY",
)


def in_memory(data: bytes | None = None) -> sqlite3.Connection:
    """An empty database, or one with this content; writing to it touches no file."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    if data is not None:
        connection.deserialize(_without_wal(data))
    return _prepared(connection)


def on_working_copy(path: Path) -> sqlite3.Connection:
    """A half-done transaction of a killed process is rolled back by SQLite at the first look."""
    uri = sqlite_uri(path, "rw")
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    return _prepared(connection)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing. Links are checked at the end."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def _without_wal(data: bytes) -> bytes:
    """A database once used with a write-ahead log says so in its head; in memory there is no log."""
    return data[:18] + b"\x01\x01" + data[20:] if data[18:20] == b"\x02\x02" else data
