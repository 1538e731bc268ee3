"""The tables of `schema` as SQLAlchemy knows them, for writing. They are filled here, never created: migrations do that."""

from functools import cache

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import INTEGER_KINDS, FieldShape, Kind
from dxplanner.store.schema import ONLY, Mapped, schema, table_name


@dataclass(frozen=True, slots=True)
class Tables:
    """`plan` by path, as in `schema`."""

    metadata: MetaData
    plan: dict[str, Table]
    meta: Table
    versions: Table


@cache
def tables() -> Tables:
    metadata = MetaData()
    plan = {path: _table(metadata, mapped) for path, mapped in schema().items()}
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
        Column("by", Text, nullable=False, server_default=""),
        sqlite_strict=True,
    )
    return Tables(metadata, plan, meta, versions)


def _table(metadata: MetaData, mapped: Mapped) -> Table:
    return Table(
        mapped.name,
        metadata,
        *(_keys(mapped.parent) if mapped.rows else _only_key()),
        *(_column(field) for field in mapped.leaves if field.kind is not Kind.ID),
        sqlite_strict=True,
    )


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
