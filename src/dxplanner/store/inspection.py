"""Whether bytes are a plan file of ours that can be trusted. Looks at them in memory; no file is touched.

The head is read before SQLite sees anything, and the tables are compared with ours before any is asked: a
file from outside can hold triggers and views that act when it is read.
"""

import sqlite3
from functools import cache

from dxplanner.core.errors import BadInput
from dxplanner.plan.plan import Plan
from dxplanner.plan.sound import check_all
from dxplanner.store import errors
from dxplanner.store.about import meta_value
from dxplanner.store.database import in_memory
from dxplanner.store.mapper import Content, Undecodable, digest_of, load
from dxplanner.store.migrations import (
    APPLICATION_ID,
    LATEST,
    TABLES,
    Statements,
    migrate,
    statements_of,
    tables_digest,
)

MAGIC = b"SQLite format 3\x00"
HEAD = 100
SIZE_LIMIT = 256 * errors.MEGABYTE

UNREADABLE = (sqlite3.Error, UnicodeError, MemoryError, OverflowError)
"""What the driver raises over broken bytes: text that is no UTF-8 may even stand in its own error message."""

EDITED_OUTSIDE = (
    "このファイルの内容は、DXプランナーで保存したときと違っています。ほかの道具で書き換えたか、記憶装置の不具合で"
    "一部が変わった可能性があります。金額などを控えと見比べてください。"
)


def version_of(data: bytes, name: str) -> int:
    """The form of the file by its head. Raises NotAPlan, TooNew or Damaged."""
    if not data:
        raise errors.damaged(name, "中身が空です")
    if len(data) < HEAD or not data.startswith(MAGIC) or _number(data, 68) != APPLICATION_ID:
        raise errors.not_a_plan(name)
    version = _number(data, 60)
    if version > LATEST:
        raise errors.too_new(name)
    if version < 1:
        raise errors.damaged(name)
    return version


def _is_cut_off(data: bytes) -> bool:
    page_size = int.from_bytes(data[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    return len(data) < page_size * _number(data, 28)


def _number(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + 4], "big")


def opened(data: bytes, name: str) -> sqlite3.Connection:
    """The content in memory, checked but not yet migrated. Raises FileProblem."""
    version = version_of(data, name)
    if _is_cut_off(data):
        raise errors.damaged(name, "途中で切れています")
    connection: sqlite3.Connection | None = None
    try:
        connection = in_memory(data)
        if not _has_our_tables(connection, version):
            raise errors.foreign_schema(name)
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise errors.damaged(name)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise errors.damaged(name, "つながりの先の行がありません")
    except UNREADABLE:
        _close(connection)
        raise errors.damaged(name) from None
    except BaseException:
        _close(connection)
        raise
    return connection


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        connection.close()


def _has_our_tables(connection: sqlite3.Connection, version: int) -> bool:
    found = statements_of(connection)
    return tables_digest(found) == TABLES if version == LATEST else found == _own_statements(version)


@cache
def _own_statements(version: int) -> Statements:
    connection = in_memory()
    try:
        migrate(connection, upto=version)
        return statements_of(connection)
    finally:
        connection.close()


def read_content(connection: sqlite3.Connection, name: str) -> tuple[Plan, Content]:
    """The plan in a migrated database. Raises Damaged naming the place when a value cannot stand."""
    try:
        plan, content = load(connection)
        check_all(plan)
    except Undecodable as problem:
        raise errors.damaged(name, f"{problem}を読み取れません") from None
    except BadInput as problem:
        raise errors.damaged(name, problem.message) from None
    except UNREADABLE:
        raise errors.damaged(name) from None
    return plan, content


def remark_on(connection: sqlite3.Connection, content: Content, name: str) -> tuple[str, ...]:
    """A sentence when the content is not what was last saved. Ask before a migration may have changed it."""
    try:
        expected = meta_value(connection, "digest")
    except UNREADABLE:
        raise errors.damaged(name) from None
    return (EDITED_OUTSIDE,) if expected != digest_of(content) else ()
