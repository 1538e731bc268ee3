"""What changed between two plans, as lines an officer can read: where, before, after. Knows no Qt."""

from typing import Any

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import Kind, shape_of
from dxplanner.plan.look import label_of, row_title
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Draft, Mark
from dxplanner.wizards.answers import display

NOTHING = "（空欄）"
_HIDDEN = ("identity",)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change. `what` is 変更, 追加, 削除 or 順番; `path` leads to the question where it still stands."""

    what: str
    where: str
    before: str
    after: str
    path: str


_WORDS = {"changed": "変更", "added": "追加", "removed": "削除", "moved": "順番"}


def change_lines(before: Plan, after: Plan) -> tuple[ChangeLine, ...]:
    """In the order of the plan. Nothing changed: empty. A version holds no people, so none are told of."""
    before, after = without_people(before), without_people(after)
    return tuple(
        _line(before, after, difference)
        for difference in tree.diff(before, after)
        if difference.path not in _HIDDEN
    )


def _line(before: Plan, after: Plan, difference: tree.Difference) -> ChangeLine:
    holder = before if difference.kind == "removed" else after
    record = difference.after if difference.after is not None else difference.before
    if isinstance(record, Mark | Draft):
        return _note_line(before, after, difference, record)
    return ChangeLine(
        what=_WORDS[difference.kind],
        where=label_of(holder, difference.path),
        before=said(before, difference.path, difference.before),
        after=said(after, difference.path, difference.after),
        path="" if difference.kind == "removed" else difference.path,
    )


def _note_line(before: Plan, after: Plan, difference: tree.Difference, record: Mark | Draft) -> ChangeLine:
    """A mark or an input that does not parse yet, told at the field it stands on."""
    path = record.path or ""
    holder = before if difference.kind == "removed" else after
    return ChangeLine(
        what=_WORDS[difference.kind],
        where=label_of(holder, path) if path else "",
        before=_note(difference.before),
        after=_note(difference.after),
        path=path if path and tree.exists(after, path) else "",
    )


def _note(record: Any) -> str:
    if isinstance(record, Draft):
        return record.raw or ""
    if isinstance(record, Mark) and record.kind is not None:
        reason = f"（{record.reason}）" if record.reason else ""
        return f"印「{record.kind.label}」{reason}"
    return ""


def said(plan: Plan, path: str, value: Any) -> str:
    """A value in words; a row as its answers, a link as the name of the row it points at."""
    if value is None:
        return "" if path.endswith("]") else NOTHING
    if path.endswith("]"):
        return row_words(plan, value)
    shape = tree.shape_at(Plan, path)
    if shape.kind is Kind.LINK:
        return _link(plan, shape.target, str(value))
    return f"{display(value, shape)}{shape.unit}" if value != "" else NOTHING


def row_words(plan: Plan, row: Any, separator: str = "　") -> str:
    """A row as its answers. Rows inside it stand on lines of their own."""
    words: list[str] = []
    inner: list[str] = []
    for shape in shape_of(type(row)).fields:
        value = getattr(row, shape.name)
        if value is None or shape.kind in (Kind.ID, Kind.CHILD):
            continue
        if shape.kind is Kind.ROWS:
            inner += [f"{shape.label}　{row_words(plan, item)}" for item in value]
            continue
        shown = (
            _link(plan, shape.target, str(value))
            if shape.kind is Kind.LINK
            else f"{display(value, shape)}{shape.unit}"
        )
        words.append(f"{shape.label}：{shown}")
    return "\n".join((separator.join(words), *inner))


def _link(plan: Plan, table: str, row_id: str) -> str:
    try:
        rows = tree.get(plan, table)
    except BadInput:
        return row_id
    position = tree.find_row(rows, row_id)
    return row_title(plan, rows[position]) if position >= 0 else row_id
