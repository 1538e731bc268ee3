"""Two plans side by side for 新旧対照表: one entry for each place, its text before and after. Knows no Qt and no paper.

A row of short answers of which several changed is one entry, so that a bar moved by a year is not told four times.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import Kind, shape_of
from dxplanner.core.tree import Difference
from dxplanner.plan.look import label_of
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan
from dxplanner.wizards.changes import row_words, said

ADDED, REMOVED, CHANGED, MOVED = "追加", "削除", "変更", "順番"
_KINDS = {"changed": CHANGED, "added": ADDED, "removed": REMOVED, "moved": MOVED}
_UNSAID = (
    "identity",
    "marks",
    "drafts",
    "circulation",
    "paperwork",
    "costs.records",
    "briefing.answers",
)
"""How the plan is worked on, not what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """`path` is in the plan as it is, or, for what was removed, as it was."""

    what: str
    chapter: str
    """The branch of the plan: "policy"."""
    where: str
    """Without the name of the chapter."""
    path: str
    before: str = ""
    after: str = ""


def compared(before: Plan, after: Plan) -> tuple[Compared, ...]:
    """In the order of the plan. Nothing changed: empty. Who came into the register or left it is told nowhere."""
    before, after = without_people(before), without_people(after)
    told = (item for item in tree.diff(before, after) if not _unsaid(item.path))
    found: list[Compared] = []
    for row, group in groupby(told, key=_short_row):
        changes = list(group)
        if row and len(changes) > 1:
            found.append(_whole_row(before, after, row))
        else:
            found += [_one(before, after, item) for item in changes]
    return tuple(found)


def chapter_label(chapter: str) -> str:
    shape = shape_of(Plan).field(chapter)
    return shape.label if shape is not None else ""


def _unsaid(path: str) -> bool:
    return any(path == name or path.startswith((f"{name}.", f"{name}[")) for name in _UNSAID)


def _short_row(item: Difference) -> str:
    """The row whose leaf changed, where all its answers are short; empty otherwise."""
    if item.kind != "changed":
        return ""
    row = tree.parent_of(item.path)
    if not row.endswith("]"):
        return ""
    node = tree.shape_at(Plan, row).node
    kinds = {shape.kind for shape in shape_of(node).fields} if node is not None else {Kind.LONG_TEXT}
    return "" if kinds & {Kind.LONG_TEXT, Kind.ROWS} else row


def _whole_row(before: Plan, after: Plan, row: str) -> Compared:
    return Compared(
        what=CHANGED,
        chapter=_chapter(row),
        where=_where(after, row),
        path=row,
        before=row_words(before, tree.get(before, row), "\n"),
        after=row_words(after, tree.get(after, row), "\n"),
    )


def _one(before: Plan, after: Plan, item: Difference) -> Compared:
    what = _KINDS[item.kind]
    return Compared(
        what=what,
        chapter=_chapter(item.path),
        where=_where(before if what == REMOVED else after, item.path),
        path=item.path,
        before=_text(before, item.path, item.before),
        after=_text(after, item.path, item.after),
    )


def _text(plan: Plan, path: str, value: Any) -> str:
    if value is not None and path.endswith("]"):
        return row_words(plan, value, "\n")
    return said(plan, path, value)


def _chapter(path: str) -> str:
    return tree.parse_path(path)[0].name


def _where(plan: Plan, path: str) -> str:
    return " ＞ ".join(_parts(label_of(plan, path)))


def _parts(label: str) -> Iterator[str]:
    parts = label.split(" ＞ ")
    yield from parts[1:] if len(parts) > 1 else parts
