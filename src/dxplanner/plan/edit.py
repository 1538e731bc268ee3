"""The changes a plan knows, as values. `applied` makes the new plan or refuses with a sentence; it never half-does.

A change says what it cleared on the way (links to a removed row, marks on it), so that the screen can tell.
"""

import dataclasses
from datetime import date
from typing import Any, TypeAlias, Union

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import Kind
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Draft, Mark, MarkKind
from dxplanner.plan.removal import Edited, remove, without_draft, without_mark
from dxplanner.plan.sound import (
    PLACES_OF_NOTES,
    bare,
    check_all,
    check_place,
    check_row,
    check_value,
    same_table,
)


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


def applied(plan: Plan, change: Change) -> Edited:
    """Raises BadInput, naming the field, when the change cannot stand. The given plan is never touched."""
    edited: Edited = _APPLY[type(change)](plan, change)
    return edited


def new_id(plan: Plan, table: str, prefix: str) -> str:
    """A row id that no row of this table has: prefix and the next number."""
    if "[" in table:
        taken = {
            row.id for path, _shape, rows in tree.tables(plan) if same_table(path, table) for row in rows
        }
    else:  # a table that stands only once
        taken = {row.id for row in tree.get(plan, table)}
    numbers = [int(i[len(prefix) :]) for i in taken if i.startswith(prefix) and i[len(prefix) :].isdecimal()]
    return f"{prefix}{max(numbers, default=0) + 1}"


def _set_value(plan: Plan, change: SetValue) -> Edited:
    shape = tree.shape_at(Plan, change.path)
    check_value(plan, change.path, shape, change.value)
    if change.value is not None and bare(change.path) in PLACES_OF_NOTES:
        check_place(plan, change.value, change.path)
    plan = tree.put(plan, change.path, change.value)
    plan = without_draft(plan, change.path)
    if change.value is not None:
        plan = without_mark(plan, change.path, MarkKind.UNKNOWN, None)
        plan = without_mark(plan, change.path, MarkKind.NOT_APPLICABLE, None)
    return Edited(plan)


def _set_draft(plan: Plan, change: SetDraft) -> Edited:
    shape = tree.shape_at(Plan, change.path)
    check_value(plan, change.path, shape, None)
    plan = tree.put(plan, change.path, None)
    plan = without_draft(plan, change.path)
    draft = Draft(id=new_id(plan, "drafts", "d"), path=change.path, raw=change.raw)
    check_row(plan, "drafts", draft)
    return Edited(tree.insert(plan, "drafts", len(plan.drafts), draft))


def _add_row(plan: Plan, change: AddRow) -> Edited:
    shape = tree.shape_at(Plan, change.table)
    is_table = shape.kind is Kind.ROWS and tree.parse_path(change.table)[-1].row is None
    if not is_table or shape.node is not type(change.row):
        raise BadInput("この表には、その行を入れられません。", change.table)
    check_row(plan, change.table, change.row)
    table = tree.get(plan, change.table)
    position = len(table) if change.position is None else max(0, min(change.position, len(table)))
    return Edited(tree.insert(plan, change.table, position, change.row))


def _remove_row(plan: Plan, change: RemoveRow) -> Edited:
    return remove(plan, change.path)


def _move_row(plan: Plan, change: MoveRow) -> Edited:
    return Edited(tree.move(plan, change.path, max(0, change.position)))


def _set_mark(plan: Plan, change: SetMark) -> Edited:
    if not tree.exists(plan, change.path):
        raise BadInput("印を付ける項目が、この計画にありません。", change.path)
    plan = without_mark(plan, change.path, change.kind, change.finding)
    fields = {
        name: getattr(change, name) for name in ("path", "kind", "finding", "reason", "source", "by", "on")
    }
    mark = Mark(id=new_id(plan, "marks", "m"), **fields)
    check_row(plan, "marks", mark)
    return Edited(tree.insert(plan, "marks", len(plan.marks), mark))


def _clear_mark(plan: Plan, change: ClearMark) -> Edited:
    return Edited(without_mark(plan, change.path, change.kind, change.finding))


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
