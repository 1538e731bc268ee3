"""What may stand in a plan: a value in its field, a row in its table, a whole plan from outside.

Raises BadInput naming the place; changes nothing.
"""

from collections.abc import Iterable
from typing import Any

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import FieldShape, Kind, fault, shape_of
from dxplanner.plan.look import NOTES, check_notes
from dxplanner.plan.plan import Plan


def same_table(path: str, table: str) -> bool:
    """Nested tables share one id space: `roadmap.rows[r1].stages` and `roadmap.rows[r2].stages`."""
    return bare(path) == bare(table)


def bare(path: str) -> str:
    return ".".join(segment.name for segment in tree.parse_path(path))


def row_ids(plan: Plan, table: str) -> frozenset[str]:
    """Ids of the rows a link to this table may hold."""
    return frozenset(row.id for row in tree.get(plan, table))


def check_value(plan: Plan, path: str, shape: FieldShape, value: Any) -> None:
    """Raises BadInput when the value, or the row it links to, cannot stand at the path."""
    if shape.kind in (Kind.CHILD, Kind.ROWS, Kind.ID):
        raise BadInput("この項目は、まとめて書き換えることができません。", path)
    problem = fault(shape, value)
    if (
        not problem
        and shape.kind is Kind.LINK
        and value is not None
        and value not in row_ids(plan, shape.target)
    ):
        problem = "選んだ行は、この計画にありません。もう一度選んでください。"
    if problem:
        raise BadInput(f"「{shape.label}」：{problem}", path)


PLACES_OF_NOTES = frozenset(f"{table}.path" for table in NOTES)


def check_place(plan: Plan, place: str, path: str) -> None:
    if not tree.exists(plan, place):
        raise BadInput(f"場所「{place[:80]}」が、この計画にありません。", path)


def check_row(plan: Plan, table: str, row: Any) -> None:
    here = tree.row_path(table, row.id)
    problem = fault(shape_of(type(row)).by_name["id"], row.id)
    if problem:  # before anything is looked up inside the row
        raise BadInput(problem, here)
    new = [(table, (row,)), *((path, rows) for path, _shape, rows in tree.tables(row, here))]
    tables = {bare(path) for path, _rows in new}
    if "[" not in table and len(new) == 1:  # a table that stands only once, a row with no rows in it
        there: Iterable[tuple[str, Any]] = [(table, tree.get(plan, table))]
    else:
        there = ((path, rows) for path, _shape, rows in tree.tables(plan) if bare(path) in tables)
    taken = {(bare(path), item.id) for path, rows in there for item in rows}
    for path, rows in new:
        for item in rows:
            if (bare(path), item.id) in taken:
                raise BadInput(f"番号「{item.id}」の行は、すでにあります。", tree.row_path(path, item.id))
            taken.add((bare(path), item.id))
    if table in NOTES and row.path is not None:
        check_place(plan, row.path, f"{here}.path")
    for path, shape, value in tree.leaves(row, here):
        problem = fault(shape, value)
        if (
            not problem
            and shape.kind is Kind.LINK
            and value is not None
            and value not in row_ids(plan, shape.target)
        ):
            problem = "つながりの先の行が、この計画にありません。"
        if problem:
            raise BadInput(f"「{shape.label}」：{problem}", path)


def check_all(plan: Plan) -> None:
    """Raises BadInput, naming the place, when a plan from outside holds what no edit could have put there."""
    seen: set[tuple[str, str]] = set()
    for path, _shape, rows in tree.tables(plan):
        table = bare(path)
        for row in rows:
            if (table, row.id) in seen:
                raise BadInput(f"番号「{row.id}」の行が、二つあります。", tree.row_path(path, row.id))
            seen.add((table, row.id))
    for path, shape, value in tree.leaves(plan):
        problem = fault(shape, value)
        dangling = shape.kind is Kind.LINK and value is not None and (shape.target, value) not in seen
        if not problem and dangling:
            problem = "つながりの先の行が、この計画にありません。"
        if problem:
            raise BadInput(f"「{shape.label}」：{problem}", path)
    check_notes(plan)
