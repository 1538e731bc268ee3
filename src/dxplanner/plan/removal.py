"""Taking rows out, and what goes with them: links, rows that lived by them, marks, drafts, places of questions."""

from collections.abc import Iterable

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import Kind
from dxplanner.plan.look import NOTES
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.plan.sound import bare


@dataclass(frozen=True, slots=True)
class Edited:
    """The new plan and the paths that were cleared or removed along with the change."""

    plan: Plan
    cleared: tuple[str, ...] = ()


def remove(plan: Plan, path: str) -> Edited:
    """Take a row out, clear links to it (and to rows inside it), and drop marks and drafts that stood on it.

    An open question about it stays, and no longer says where it belongs.
    """
    table = tree.table_of(path)
    row = tree.get(plan, path)
    gone = {(bare(table), row.id)}
    gone |= {(bare(inner), item.id) for inner, _shape, rows in tree.tables(row, path) for item in rows}
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
            if not _stands_in(note.path, row) or not tree.exists(plan, here):
                continue
            if kind == "questions":
                plan = tree.put(plan, f"{here}.path", None)
                cleared.append(f"{here}.path")
            else:
                inner = _without_notes_on(tree.delete(plan, here), here)
                plan = inner.plan
                cleared += inner.cleared
    return Edited(plan, tuple(cleared))


def _stands_in(path: str | None, row: str) -> bool:
    return path is not None and (path == row or path.startswith(f"{row}."))


def without_draft(plan: Plan, path: str) -> Plan:
    return _without_rows(plan, "drafts", (draft.id for draft in plan.drafts if draft.path == path))


def without_mark(plan: Plan, path: str, kind: MarkKind, finding: str | None) -> Plan:
    found = (mark.id for mark in plan.marks if (mark.path, mark.kind, mark.finding) == (path, kind, finding))
    return _without_rows(plan, "marks", found)


def _without_rows(plan: Plan, table: str, ids: Iterable[str]) -> Plan:
    for row_id in ids:
        here = tree.row_path(table, row_id)
        if tree.exists(plan, here):
            plan = _without_notes_on(tree.delete(plan, here), here).plan
    return plan
