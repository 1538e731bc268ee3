"""Walking and changing an immutable tree of frozen dataclasses by path: `costs.lines[c3].amount`.

Every change returns a new tree that shares what did not change. Knows shapes, not what the plan is about.
"""

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeVar

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import FieldShape, Kind, is_node, shape_of

Node = TypeVar("Node")

_SEGMENT = re.compile(r"([a-z_][a-z0-9_]*)(?:\[([A-Za-z0-9_-]+)\])?")


@dataclass(frozen=True, slots=True)
class Segment:
    name: str
    row: str | None = None


@lru_cache(maxsize=8192)  # the same questions are asked again after every key
def parse_path(path: str) -> tuple[Segment, ...]:
    """Raises BadInput when the text is not a path."""
    segments = []
    for part in path.split("."):
        match = _SEGMENT.fullmatch(part)
        if match is None:
            raise BadInput(f"項目の場所「{path[:80]}」を読み取れません。", path)
        segments.append(Segment(match[1], match[2]))
    return tuple(segments)


def join(parent: str, name: str) -> str:
    return f"{parent}.{name}" if parent else name


def row_path(table: str, row_id: str) -> str:
    return f"{table}[{row_id}]"


def parent_of(path: str) -> str:
    """`costs.lines[c3].amount` → `costs.lines[c3]`; `costs.lines[c3]` → `costs`."""
    return path.rpartition(".")[0]


def find_row(table: tuple[Any, ...], row_id: str) -> int:
    """Position of the row, or -1."""
    for position, row in enumerate(table):
        if row.id == row_id:
            return position
    return -1


def _missing(path: str) -> BadInput:
    return BadInput(f"項目「{path[:80]}」は、この計画にありません。", path)


def _step(node: Any, segment: Segment, path: str) -> tuple[FieldShape, Any]:
    shape = shape_of(type(node)).field(segment.name)
    if shape is None:
        raise _missing(path)
    value = getattr(node, segment.name)
    if segment.row is None:
        return shape, value
    if shape.kind is not Kind.ROWS:
        raise _missing(path)
    position = find_row(value, segment.row)
    if position < 0:
        raise _missing(path)
    return shape, value[position]


def get(root: Any, path: str) -> Any:
    """The value, branch, row or table at the path. Raises BadInput when the path leads nowhere."""
    node = root
    for segment in parse_path(path):
        if not is_node(node):
            raise _missing(path)
        _, node = _step(node, segment, path)
    return node


def exists(root: Any, path: str) -> bool:
    try:
        get(root, path)
    except BadInput:
        return False
    return True


def shape_at(root_class: type, path: str) -> FieldShape:
    """The declared shape at a path, whether or not the rows on the way exist."""
    cls: type | None = root_class
    shape = None
    for segment in parse_path(path):
        shape = shape_of(cls).field(segment.name) if cls is not None else None
        if shape is None or (segment.row is not None and shape.kind is not Kind.ROWS):
            raise _missing(path)
        cls = shape.node if shape.kind is Kind.CHILD or segment.row is not None else None
    if shape is None:
        raise _missing(path)
    return shape


def _rebuild(node: Any, segments: tuple[Segment, ...], path: str, change: Any) -> Any:
    segment, rest = segments[0], segments[1:]
    shape = shape_of(type(node)).field(segment.name) if is_node(node) else None
    if shape is None:
        raise _missing(path)
    value = getattr(node, segment.name)
    if segment.row is None:
        new = change(value) if not rest else _rebuild(value, rest, path, change)
    else:
        position = find_row(value, segment.row) if shape.kind is Kind.ROWS else -1
        if position < 0:
            raise _missing(path)
        row = change(value[position]) if not rest else _rebuild(value[position], rest, path, change)
        new = value if row is value[position] else (*value[:position], row, *value[position + 1 :])
    return node if new is value else dataclasses.replace(node, **{segment.name: new})


def put(root: Node, path: str, value: Any) -> Node:
    """The tree with this value at the path. The caller has checked the value."""
    return _rebuild(root, parse_path(path), path, lambda _old: value)  # type: ignore[no-any-return]


def insert(root: Node, table: str, position: int, row: Any) -> Node:
    """The tree with a row more; `position` past the end appends."""
    return _rebuild(root, parse_path(table), table, lambda old: (*old[:position], row, *old[position:]))  # type: ignore[no-any-return]


def table_of(row: str) -> str:
    """`costs.lines[c3]` → `costs.lines`. Raises BadInput when the path does not end in a row."""
    if parse_path(row)[-1].row is None:
        raise BadInput(f"項目「{row[:80]}」は、表の行ではありません。", row)
    return row.rpartition("[")[0]


def delete(root: Node, row: str) -> Node:
    """The tree without this row (path ending in `[id]`). Links to it are the caller's business."""
    table, gone = table_of(row), get(root, row)
    return _rebuild(  # type: ignore[no-any-return]
        root, parse_path(table), row, lambda old: tuple(item for item in old if item is not gone)
    )


def move(root: Node, row: str, position: int) -> Node:
    """The tree with this row at another position of its table; the same tree when it stands there already."""
    table, moved = table_of(row), get(root, row)
    rows = get(root, table)
    if find_row(rows, moved.id) == min(position, len(rows) - 1):
        return root
    return insert(delete(root, row), table, position, moved)


def leaves(node: Any, path: str = "") -> Iterator[tuple[str, FieldShape, Any]]:
    """Every leaf below the node, in declared order: (path, shape, value)."""
    for shape in shape_of(type(node)).fields:
        value = getattr(node, shape.name)
        here = join(path, shape.name)
        if shape.kind is Kind.CHILD:
            yield from leaves(value, here)
        elif shape.kind is Kind.ROWS:
            for row in value:
                yield from leaves(row, row_path(here, row.id))
        else:
            yield here, shape, value


def tables(node: Any, path: str = "") -> Iterator[tuple[str, FieldShape, tuple[Any, ...]]]:
    """Every table below the node, outer before inner: (path, shape, rows)."""
    for shape in shape_of(type(node)).fields:
        value = getattr(node, shape.name)
        here = join(path, shape.name)
        if shape.kind is Kind.CHILD:
            yield from tables(value, here)
        elif shape.kind is Kind.ROWS:
            yield here, shape, value
            for row in value:
                yield from tables(row, row_path(here, row.id))


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind`: changed (a leaf), added, removed, moved (a row). Rows carry themselves as before or after."""

    kind: str
    path: str
    before: Any = None
    after: Any = None


def diff(old: Any, new: Any, path: str = "") -> Iterator[Difference]:
    """What changed between two trees of one class. Shared branches are skipped without a look inside."""
    if old is new:
        return
    for shape in shape_of(type(new)).fields:
        before, after = getattr(old, shape.name), getattr(new, shape.name)
        here = join(path, shape.name)
        if before is after:
            continue
        if shape.kind is Kind.CHILD:
            yield from diff(before, after, here)
        elif shape.kind is Kind.ROWS:
            yield from _diff_rows(before, after, here)
        elif before != after:
            yield Difference("changed", here, before, after)


def _diff_rows(before: tuple[Any, ...], after: tuple[Any, ...], path: str) -> Iterator[Difference]:
    old_rows = {row.id: row for row in before}
    new_rows = {row.id: row for row in after}
    for row in before:
        if row.id not in new_rows:
            yield Difference("removed", row_path(path, row.id), before=row)
    order = {row.id: position for position, row in enumerate(row for row in before if row.id in new_rows)}
    stayed = _longest_rising([order[row.id] for row in after if row.id in order])
    for row in after:
        here = row_path(path, row.id)
        if row.id not in old_rows:
            yield Difference("added", here, after=row)
            continue
        if order[row.id] not in stayed:
            yield Difference("moved", here)
        yield from diff(old_rows[row.id], row, here)


def _longest_rising(positions: list[int]) -> set[int]:
    """The rows that need not be called moved: the longest run that still stands in the old order."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for position in positions:
        place = bisect_left(ends, position)
        before[position] = ends[place - 1] if place else None
        ends[place : place + 1] = [position]
    stayed: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        stayed.add(last)
        last = before[last]
    return stayed
