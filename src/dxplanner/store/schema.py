"""The tables of a plan file, made from the declared shapes of the plan; no class has a hand-written twin.

A branch is a table of one row, a table of the plan is a table with `id`, `position` and, inside another row,
`parent`. These tables are asked and filled; they are never created from here: migrations do that.
"""

from dataclasses import dataclass
from functools import cache

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text

from dxplanner.core.reflect import INTEGER_KINDS, FieldShape, Kind, shape_of
from dxplanner.plan.plan import Plan

ONLY = "only"
"""The key of a one-row table; always 1."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """One table and the class whose leaves are its columns. `path` has no row ids: `roadmap.rows.stages`."""

    path: str
    cls: type
    table: Table
    leaves: tuple[FieldShape, ...]
    rows: bool
    parent: str | None
    """For rows inside rows: the path of the outer table."""


@dataclass(frozen=True, slots=True)
class Schema:
    metadata: MetaData
    plan: dict[str, Mapped]
    """Outer before inner; the plan's own leaves stand under the empty path."""
    meta: Table
    versions: Table


def table_name(path: str) -> str:
    return path.replace(".", "_") or "plan"


@cache
def schema() -> Schema:
    metadata = MetaData()
    mapped: dict[str, Mapped] = {}
    _map(metadata, mapped, Plan, "", rows=False, parent=None)
    meta = Table(
        "meta",
        metadata,
        Column("key", Text, primary_key=True, nullable=False),
        Column("value", Text, nullable=False),
        sqlite_strict=True,
    )
    versions = Table(
        "versions",
        metadata,
        Column("id", Text, primary_key=True, nullable=False),
        Column("name", Text, nullable=False),
        Column("note", Text, nullable=False),
        Column("state", Text),
        Column("created_at", Text, nullable=False),
        Column("plan", Text, nullable=False),
        sqlite_strict=True,
    )
    return Schema(metadata, mapped, meta, versions)


def _map(
    metadata: MetaData, mapped: dict[str, Mapped], cls: type, path: str, *, rows: bool, parent: str | None
) -> None:
    fields = shape_of(cls).fields
    leaves = tuple(field for field in fields if field.kind not in (Kind.CHILD, Kind.ROWS))
    table = Table(
        table_name(path),
        metadata,
        *(_keys(parent) if rows else _only_key()),
        *(_column(field) for field in leaves if field.kind is not Kind.ID),
        sqlite_strict=True,
    )
    mapped[path] = Mapped(path, cls, table, leaves, rows, parent)
    for field in fields:
        if field.node is not None:
            here = f"{path}.{field.name}" if path else field.name
            inner = field.kind is Kind.ROWS
            _map(metadata, mapped, field.node, here, rows=inner, parent=path if inner and rows else None)


def _only_key() -> list[Column[int] | CheckConstraint]:
    key = Column(ONLY, Integer, primary_key=True, nullable=False, autoincrement=False)
    return [key, CheckConstraint(f"{ONLY} = 1")]


def _keys(parent: str | None) -> list[Column[str] | Column[int]]:
    keys: list[Column[str] | Column[int]] = [Column("id", Text, primary_key=True, nullable=False)]
    if parent is not None:
        keys.append(Column("parent", Text, _reference(parent), nullable=False))
    keys.append(Column("position", Integer, nullable=False))
    return keys


def _column(field: FieldShape) -> "Column[int] | Column[str]":
    if field.kind in INTEGER_KINDS or field.kind is Kind.BOOLEAN:
        return Column(field.name, Integer)
    if field.kind is Kind.LINK:
        return Column(field.name, Text, _reference(field.target))
    return Column(field.name, Text)


def _reference(path: str) -> ForeignKey:
    """Asked at the end of a transaction, so that rows may come in any order."""
    return ForeignKey(f"{table_name(path)}.id", deferrable=True, initially="DEFERRED")
