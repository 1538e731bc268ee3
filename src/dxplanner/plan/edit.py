"""The changes a plan knows, as values. `applied` makes the new plan or refuses with a sentence; it never half-does.

A change says what it cleared on the way (links to a removed row, marks on it), so that the screen can tell.
"""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias, Union

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import FieldShape, Kind, fault
from dxplanner.plan.look import NOTES, check_notes
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Draft, Mark, MarkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SetValue:
    """Answer one question; `None` makes it unanswered again. Takes a draft and 「わからない」 off the field."""

    path: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDraft:
    """Keep what was typed although it does not parse; the field counts as unanswered."""

    path: str
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRow:
    table: str
    row: Any
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveRow:
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    path: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMark:
    """Put a mark on a field, or replace the mark of the same kind (and finding) there."""

    path: str
    kind: MarkKind
    finding: str | None = None
    reason: str | None = None
    source: str | None = None
    by: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearMark:
    path: str
    kind: MarkKind
    finding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Changes that are one step for the officer: done and undone together."""

    changes: tuple["Change", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceAll:
    """Put another plan in the place of this one: a named version, or an import. Its marks and drafts come
    along; the identity stays, because it is still this file's plan."""

    plan: Plan


Change: TypeAlias = Union[
    SetValue, SetDraft, AddRow, RemoveRow, MoveRow, SetMark, ClearMark, ReplaceAll, "Several"
]


@dataclass(frozen=True, slots=True)
class Edited:
    """The new plan and the paths that were cleared or removed along with the change."""

    plan: Plan
    cleared: tuple[str, ...] = ()


def applied(plan: Plan, change: Change) -> Edited:
    """Raises BadInput, naming the field, when the change cannot stand. The given plan is never touched."""
    edited: Edited = _APPLY[type(change)](plan, change)
    return edited


def new_id(plan: Plan, table: str, prefix: str) -> str:
    """A row id that no row of this table has: prefix and the next number."""
    taken = {row.id for path, _shape, rows in tree.tables(plan) if _same_table(path, table) for row in rows}
    numbers = [int(i[len(prefix) :]) for i in taken if i.startswith(prefix) and i[len(prefix) :].isdecimal()]
    return f"{prefix}{max(numbers, default=0) + 1}"


def _same_table(path: str, table: str) -> bool:
    """Nested tables share one id space: `roadmap.rows[r1].stages` and `roadmap.rows[r2].stages`."""
    return _bare(path) == _bare(table)


def _bare(path: str) -> str:
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


def _set_value(plan: Plan, change: SetValue) -> Edited:
    shape = tree.shape_at(Plan, change.path)
    check_value(plan, change.path, shape, change.value)
    if change.value is not None and _bare(change.path) in _PLACES_OF_NOTES:
        _check_place(plan, change.value, change.path)
    plan = tree.put(plan, change.path, change.value)
    plan = _without_draft(plan, change.path)
    if change.value is not None:
        plan = _without_mark(plan, change.path, MarkKind.UNKNOWN, None)
        plan = _without_mark(plan, change.path, MarkKind.NOT_APPLICABLE, None)
    return Edited(plan)


_PLACES_OF_NOTES = frozenset(f"{table}.path" for table in NOTES)


def _check_place(plan: Plan, place: str, path: str) -> None:
    if not tree.exists(plan, place):
        raise BadInput(f"場所「{place[:80]}」が、この計画にありません。", path)


def _set_draft(plan: Plan, change: SetDraft) -> Edited:
    shape = tree.shape_at(Plan, change.path)
    check_value(plan, change.path, shape, None)
    plan = tree.put(plan, change.path, None)
    plan = _without_draft(plan, change.path)
    draft = Draft(id=new_id(plan, "drafts", "d"), path=change.path, raw=change.raw)
    _check_row(plan, "drafts", draft)
    return Edited(tree.insert(plan, "drafts", len(plan.drafts), draft))


def _add_row(plan: Plan, change: AddRow) -> Edited:
    shape = tree.shape_at(Plan, change.table)
    is_table = shape.kind is Kind.ROWS and tree.parse_path(change.table)[-1].row is None
    if not is_table or shape.node is not type(change.row):
        raise BadInput("この表には、その行を入れられません。", change.table)
    _check_row(plan, change.table, change.row)
    table = tree.get(plan, change.table)
    position = len(table) if change.position is None else max(0, min(change.position, len(table)))
    return Edited(tree.insert(plan, change.table, position, change.row))


def _check_row(plan: Plan, table: str, row: Any) -> None:
    here = tree.row_path(table, row.id)
    new = [(table, (row,)), *((path, rows) for path, _shape, rows in tree.tables(row, here))]
    tables = {_bare(path) for path, _rows in new}
    taken = {
        (_bare(path), item.id)
        for path, _shape, rows in tree.tables(plan)
        if _bare(path) in tables
        for item in rows
    }
    for path, rows in new:
        for item in rows:
            if (_bare(path), item.id) in taken:
                raise BadInput(f"番号「{item.id}」の行は、すでにあります。", tree.row_path(path, item.id))
            taken.add((_bare(path), item.id))
    if table in NOTES and row.path is not None:
        _check_place(plan, row.path, f"{here}.path")
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


def _remove_row(plan: Plan, change: RemoveRow) -> Edited:
    return remove(plan, change.path)


def remove(plan: Plan, path: str) -> Edited:
    """Take a row out, clear links to it (and to rows inside it), and drop marks and drafts that stood on it.

    An open question about it stays, and no longer says where it belongs.
    """
    table = tree.table_of(path)
    row = tree.get(plan, path)
    gone = {(_bare(table), row.id)}
    gone |= {(_bare(inner), item.id) for inner, _shape, rows in tree.tables(row, path) for item in rows}
    plan = tree.delete(plan, path)
    cleared: list[str] = []
    dependents: list[str] = []
    for here, shape, value in tuple(tree.leaves(plan)):
        if shape.kind is Kind.LINK and (shape.target, value) in gone:
            if shape.cascade:
                dependents.append(tree.parent_of(here))
            else:
                plan = tree.put(plan, here, None)
                cleared.append(here)
    noted = _without_notes_on(plan, path)
    plan = noted.plan
    cleared += noted.cleared
    for dependent in dict.fromkeys(dependents):
        inner = remove(plan, dependent)
        plan = inner.plan
        cleared += [dependent, *inner.cleared]
    return Edited(plan, tuple(cleared))


def _without_notes_on(plan: Plan, row: str) -> Edited:
    """Marks and drafts on a row that is gone go with it; questions lose their place."""
    cleared: list[str] = []
    for kind in NOTES:
        for note in getattr(plan, kind):
            here = tree.row_path(kind, note.id)
            if not _inside(note.path, row) or not tree.exists(plan, here):
                continue
            if kind == "questions":
                plan = tree.put(plan, f"{here}.path", None)
                cleared.append(f"{here}.path")
            else:
                inner = _without_notes_on(tree.delete(plan, here), here)
                plan = inner.plan
                cleared += inner.cleared
    return Edited(plan, tuple(cleared))


def _inside(path: str | None, row: str) -> bool:
    return path is not None and (path == row or path.startswith(f"{row}."))


def _move_row(plan: Plan, change: MoveRow) -> Edited:
    return Edited(tree.move(plan, change.path, max(0, change.position)))


def _without_draft(plan: Plan, path: str) -> Plan:
    return _without_rows(plan, "drafts", (draft.id for draft in plan.drafts if draft.path == path))


def _without_mark(plan: Plan, path: str, kind: MarkKind, finding: str | None) -> Plan:
    found = (mark.id for mark in plan.marks if (mark.path, mark.kind, mark.finding) == (path, kind, finding))
    return _without_rows(plan, "marks", found)


def _without_rows(plan: Plan, table: str, ids: Iterable[str]) -> Plan:
    for row_id in ids:
        here = tree.row_path(table, row_id)
        if tree.exists(plan, here):
            plan = _without_notes_on(tree.delete(plan, here), here).plan
    return plan


def _set_mark(plan: Plan, change: SetMark) -> Edited:
    if not tree.exists(plan, change.path):
        raise BadInput("印を付ける項目が、この計画にありません。", change.path)
    plan = _without_mark(plan, change.path, change.kind, change.finding)
    fields = {
        name: getattr(change, name) for name in ("path", "kind", "finding", "reason", "source", "by", "on")
    }
    mark = Mark(id=new_id(plan, "marks", "m"), **fields)
    _check_row(plan, "marks", mark)
    return Edited(tree.insert(plan, "marks", len(plan.marks), mark))


def _clear_mark(plan: Plan, change: ClearMark) -> Edited:
    return Edited(_without_mark(plan, change.path, change.kind, change.finding))


def check_all(plan: Plan) -> None:
    """Raises BadInput, naming the place, when a plan from outside holds what no edit could have put there."""
    seen: set[tuple[str, str]] = set()
    for path, _shape, rows in tree.tables(plan):
        table = _bare(path)
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


def _replace_all(plan: Plan, change: ReplaceAll) -> Edited:
    check_all(change.plan)
    return Edited(dataclasses.replace(change.plan, identity=plan.identity))


def _several(plan: Plan, change: Several) -> Edited:
    cleared: list[str] = []
    for part in change.changes:
        edited = applied(plan, part)
        plan = edited.plan
        cleared += edited.cleared
    return Edited(plan, tuple(cleared))


_APPLY: dict[type, Any] = {
    SetValue: _set_value,
    SetDraft: _set_draft,
    AddRow: _add_row,
    RemoveRow: _remove_row,
    MoveRow: _move_row,
    SetMark: _set_mark,
    ClearMark: _clear_mark,
    ReplaceAll: _replace_all,
    Several: _several,
}
