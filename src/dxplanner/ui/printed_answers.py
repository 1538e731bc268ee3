"""An answer as the documents print it, with its gap and marks, for a page that lists answers. Knows no widget."""

from typing import Any

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import FieldShape, Kind
from dxplanner.documents.builders.answers import GAP, NOT_APPLICABLE, Answers
from dxplanner.plan.look import draft_at, marks_at, row_title
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.wizards.answers import display
from dxplanner.wizards.engine import column_shape, rows_of, shape_of_item
from dxplanner.wizards.options import label_of_option
from dxplanner.wizards.spec import Field, Options, TableField

_SAID = (MarkKind.UNKNOWN, MarkKind.RECONSTRUCTED, MarkKind.USER_CONFIRMED, MarkKind.OVERRIDDEN)
_OWN_WORDS = frozenset({Kind.BOOLEAN})
"""Kinds whose printed word depends on the document; here the word of the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """`lines` are what is printed; `marks` the words beside it; `open` says that something is still to be done."""

    lines: tuple[str, ...]
    marks: tuple[str, ...] = ()
    open: bool = False


def printed_answer(answers: Answers, item: Field | TableField) -> Printed:
    plan = answers.plan
    marks = {mark.kind for mark in marks_at(plan, item.path)}
    said = tuple(kind.label for kind in _SAID if kind in marks)
    if isinstance(item, TableField):
        lines, whole = _table(answers, item)
        enough = len(lines) >= item.minimum
        if not lines:
            lines = (NOT_APPLICABLE if MarkKind.NOT_APPLICABLE in marks else GAP,)
        settled = MarkKind.NOT_APPLICABLE in marks
        return Printed(
            lines=lines,
            marks=said,
            open=not settled and (not whole or (not enough and bool(item.required_by))),
        )
    text = cell_text(answers, item.path, shape_of_item(item), item.options)
    waits = text.startswith(GAP)
    if waits and not item.required_by and draft_at(plan, item.path) is None:
        text, waits = f"{text}（任意）", False
    return Printed(lines=tuple(text.split("\n")), marks=said, open=waits or MarkKind.UNKNOWN in marks)


def cell_text(answers: Answers, path: str, shape: FieldShape, options: Options | None = None) -> str:
    """One value; what could not be read is shown as it was typed, what stands for a fact by the fact's name."""
    plan = answers.plan
    value = tree.get(plan, path)
    if value is not None and options is not None:
        return label_of_option(options.source, plan, value)
    if value is not None:
        return _value(answers, shape, value)
    raw = draft_at(plan, path) if plan.drafts else None
    if raw is not None:
        return f"{GAP}（読み取れない入力「{raw}」を残しています）"
    return NOT_APPLICABLE if answers.marked(path, MarkKind.NOT_APPLICABLE) else GAP


def _value(answers: Answers, shape: FieldShape, value: Any) -> str:
    if shape.kind is Kind.LINK:
        rows = tree.get(answers.plan, shape.target)
        at = tree.find_row(rows, value)
        return (row_title(answers.plan, rows[at]) or f"{at + 1}行目") if at >= 0 else GAP
    if shape.kind in _OWN_WORDS:
        return display(value, shape)
    return answers.printed(value, shape)


def _table(answers: Answers, item: TableField) -> tuple[tuple[str, ...], bool]:
    """The lines of each row, and whether every required cell is filled."""
    lines: list[str] = []
    whole = True
    for number, row in enumerate(rows_of(answers.plan, item), 1):
        words, told, complete = _row(answers, item, tree.row_path(item.path, row.id), row)
        whole = whole and complete
        lines.append(f"{number}　{words}")
        lines += (f"　　{sentence}" for sentence in told)
    return tuple(lines), whole


def _row(answers: Answers, item: TableField, path: str, row: Any) -> tuple[str, tuple[str, ...], bool]:
    """The short cells in one line; what is told at length stands on lines of its own, under its name."""
    parts: list[str] = []
    told: list[str] = []
    complete = True
    for column in item.columns:
        here, shape = tree.join(path, column.name), column_shape(item, column)
        if shape.kind is Kind.BOOLEAN:  # a bare はい says nothing between other words
            parts += [column.label or shape.label] if getattr(row, column.name) else []
            continue
        text = cell_text(answers, here, shape, column.options).replace("\n", " ")
        if getattr(row, column.name) is not None or text != GAP:
            told.append(f"{column.label or shape.label}：{text}") if column.lines else parts.append(text)
        elif column.required:
            complete = False
            parts.append(f"〔{column.label or shape.label}：未記入〕")
    if item.nested is not None:
        parts += [words for words in _nested(answers, item.nested, path) if words]
    return "／".join(parts) or GAP, tuple(told), complete


def _nested(answers: Answers, item: TableField, row_path: str) -> tuple[str, ...]:
    table = tree.join(row_path, item.path)
    found = []
    for inner in tree.get(answers.plan, table):
        here = tree.row_path(table, inner.id)
        shapes = ((name.name, tree.shape_at(Plan, tree.join(here, name.name))) for name in item.columns)
        texts = (
            cell_text(answers, tree.join(here, name), shape)
            for name, shape in shapes
            if getattr(inner, name) is not None
        )
        found.append(" ".join(texts))
    return tuple(found)
