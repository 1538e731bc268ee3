"""Plans as rows and rows as plans, by the declared shapes alone. One direction for saving, one for loading.

`Content` is what a file holds, table by table; `writing` compares two of them. Branches shared by two plans are
not looked into, but nothing depends on their being shared.
"""

import hashlib
import sqlite3
from collections import defaultdict
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import FieldShape, Kind, shape_of
from dxplanner.plan.plan import Plan
from dxplanner.store.schema import Mapped, schema

Row: TypeAlias = tuple[Any, ...]
"""The values of all columns, in the order of the table."""


@dataclass(frozen=True, slots=True)
class TableContent:
    rows: dict[Any, Row]
    digest: bytes


Content: TypeAlias = dict[str, TableContent]

Children: TypeAlias = dict[tuple[str, str | None], list[Row]]
"""The rows of a table under an outer row (None when the table is not nested), in order."""


class Undecodable(ValueError):
    """A value no program of ours wrote. Carries the place."""


def digest_of(content: Content) -> str:
    """Tells whether a file still says what was saved: a flipped byte inside a figure harms no table."""
    whole = hashlib.sha256()
    for path in schema():
        whole.update(content[path].digest)
    return whole.hexdigest()


# ---- plan → rows


def content_of(plan: Plan, earlier: tuple[Plan, Content] | None = None) -> Content:
    """All rows of a plan. What it shares with an earlier plan is taken from there."""
    found: Content = {}
    before, content = earlier if earlier is not None else (None, {})
    _collect_branch(found, "", plan, before, content)
    return found


def _collect_branch(found: Content, path: str, node: Any, before: Any, earlier: Content) -> None:
    if node is before:
        found.update({p: c for p, c in earlier.items() if not path or p == path or p.startswith(f"{path}.")})
        return
    row = (1, *(_encoded(getattr(node, leaf.name)) for leaf in schema()[path].leaves))
    found[path] = _content({1: row})
    for field in shape_of(type(node)).fields:
        value, here = getattr(node, field.name), f"{path}.{field.name}" if path else field.name
        old = getattr(before, field.name) if before is not None else None
        if field.kind is Kind.CHILD:
            _collect_branch(found, here, value, old, earlier)
        elif field.kind is Kind.ROWS:
            if before is not None and value is old:
                found.update({p: c for p, c in earlier.items() if p == here or p.startswith(f"{here}.")})
            else:
                _collect_rows(found, here, [(None, value)])


def _collect_rows(found: Content, path: str, groups: list[tuple[str | None, tuple[Any, ...]]]) -> None:
    """`groups`: the rows under each outer row; a table that is not nested is one group under None."""
    mapped = schema()[path]
    names = [leaf.name for leaf in mapped.leaves if leaf.kind is not Kind.ID]
    rows: dict[Any, Row] = {}
    for parent, nodes in groups:
        outer = () if mapped.parent is None else (parent,)
        for position, node in enumerate(nodes):
            rows[node.id] = (node.id, *outer, position, *(_encoded(getattr(node, name)) for name in names))
    found[path] = _content(rows)
    for field in shape_of(mapped.cls).fields:
        if field.kind is Kind.ROWS:
            inner = [(node.id, getattr(node, field.name)) for _parent, nodes in groups for node in nodes]
            _collect_rows(found, f"{path}.{field.name}", inner)


def _content(rows: dict[Any, Row]) -> TableContent:
    text = "\n".join(repr(rows[key]) for key in sorted(rows))
    return TableContent(rows, hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())


def _encoded(value: Any) -> Any:
    if value is None or type(value) in (str, int):
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


# ---- rows → plan


def load(connection: sqlite3.Connection) -> tuple[Plan, Content]:
    """Raises Undecodable naming table and field; whether the plan makes sense is checked by the caller."""
    content = {path: _content(_fetched(connection, mapped)) for path, mapped in schema().items()}
    children: Children = defaultdict(list)
    for path, mapped in schema().items():
        if mapped.rows:
            place = 1 if mapped.parent is None else 2
            for row in sorted(content[path].rows.values(), key=lambda row: (row[place], row[0])):
                children[path, row[1] if mapped.parent is not None else None].append(row)
    plan: Plan = _branch("", Plan, content, children)
    return plan, content


def _fetched(connection: sqlite3.Connection, mapped: Mapped) -> dict[Any, Row]:
    names = ", ".join(f'"{name}"' for name in mapped.columns)
    found = connection.execute(f'SELECT {names} FROM "{mapped.name}"')
    rows: dict[Any, Row] = {row[0]: row for row in found}
    if not mapped.rows and list(rows) != [1]:
        raise Undecodable(mapped.path)
    return rows


def _branch(path: str, cls: type, content: Content, children: Children) -> Any:
    values = _decoded_leaves(schema()[path], content[path].rows[1], 1)
    for field in shape_of(cls).fields:
        here = f"{path}.{field.name}" if path else field.name
        if field.kind is Kind.CHILD and field.node is not None:
            values[field.name] = _branch(here, field.node, content, children)
        elif field.kind is Kind.ROWS:
            values[field.name] = _rows(here, None, children)
    return cls(**values)


def _rows(path: str, parent: str | None, children: Children) -> tuple[Any, ...]:
    mapped = schema()[path]
    inner = [field.name for field in shape_of(mapped.cls).fields if field.kind is Kind.ROWS]
    found = []
    for row in children.get((path, parent), ()):
        values = _decoded_leaves(mapped, row, 2 if mapped.parent is None else 3)
        for name in inner:
            values[name] = _rows(f"{path}.{name}", row[0], children)
        found.append(mapped.cls(**values))
    return tuple(found)


def _decoded_leaves(mapped: Mapped, row: Row, first: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    position = first
    for leaf in mapped.leaves:
        if leaf.kind is Kind.ID:
            values[leaf.name] = row[0]
            continue
        stored, position = row[position], position + 1
        try:
            values[leaf.name] = _decoded(leaf, stored)
        except (ValueError, InvalidOperation):
            raise Undecodable(f"{mapped.path}.{leaf.name}") from None
    return values


def _decoded(leaf: FieldShape, stored: Any) -> Any:
    if stored is None:
        return None
    if leaf.kind is Kind.BOOLEAN:
        return {0: False, 1: True}.get(stored, stored)  # anything else fails the check of the whole plan
    if leaf.kind is Kind.DECIMAL:
        return Decimal(stored)
    if leaf.kind is Kind.DATE:
        return date.fromisoformat(stored)
    if leaf.kind is Kind.CHOICE and leaf.choices is not None:
        return leaf.choices(stored)  # type: ignore[call-arg]
    return stored
