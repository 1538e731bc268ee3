"""Turns what the officer does into changes of the plan, with a label for undo. Knows sessions, no widgets.

Whatever cannot be read is kept as a draft; the answer of `enter` is the sentence that says what to do.
"""

import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.parse import NotParsed
from dxplanner.core.reflect import FieldShape, Kind, shape_of
from dxplanner.core.text import tidy_lines
from dxplanner.plan.edit import (
    AddRow,
    Change,
    ClearMark,
    MoveRow,
    RemoveRow,
    SetDraft,
    SetMark,
    SetValue,
    Several,
    new_id,
)
from dxplanner.plan.look import draft_at
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.services.session import Session
from dxplanner.wizards.answers import parse_input
from dxplanner.wizards.engine import rows_of
from dxplanner.wizards.row_words import row_heading
from dxplanner.wizards.spec import TableField

KEPT_AS_DRAFT = "入力したままの文字で残しています。"
_PICKED = frozenset({Kind.CHOICE, Kind.BOOLEAN, Kind.QUARTER, Kind.LINK})
"""Kinds whose field does not show what was typed; the sentence does."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at a field: a value, or the text that could not be read."""

    value: Any
    draft: str | None


def standing(plan: Plan, path: str) -> Standing:
    return Standing(tree.get(plan, path), draft_at(plan, path) if plan.drafts else None)


def sentence_of(shape: FieldShape, draft: str | None) -> str:
    """What to do about a draft; empty when there is none."""
    if draft is None:
        return ""
    result = parse_input(shape, draft)
    sentence = result.message if isinstance(result, NotParsed) else KEPT_AS_DRAFT
    return f"「{draft}」：{sentence}" if shape.kind in _PICKED else sentence


def without_control(text: str) -> str:
    """Pasted text without characters that no screen shows. Tabs and soft returns of Word stay as space and line."""
    if text.isprintable():
        return text
    text = tidy_lines(text)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))


def stored(shape: FieldShape, text: str) -> Any:
    """A value written as text in a declaration, as the plan keeps it."""
    reader = _STORED.get(shape.kind)
    if shape.kind is Kind.CHOICE and shape.choices is not None:
        return shape.choices(text)  # type: ignore[call-arg]
    return reader(text) if reader else text


_STORED: dict[Kind, Callable[[str], Any]] = {
    Kind.INTEGER: int,
    Kind.YEN: int,
    Kind.FISCAL_YEAR: int,
    Kind.QUARTER: int,
    Kind.DECIMAL: Decimal,
    Kind.DATE: date.fromisoformat,
    Kind.BOOLEAN: lambda text: text == "true",
}


class Editor:
    """All edits of all pages. `complain` is told the sentence when a change could not stand."""

    def __init__(self, session: Session, complain: Callable[[str], None]) -> None:
        self._session = session
        self._complain = complain

    @property
    def plan(self) -> Plan:
        return self._session.plan

    @property
    def read_only(self) -> bool:
        return self._session.read_only

    def make(self, change: Change, words: str) -> bool:
        """Apply one change; False when it could not stand, and the officer was told why."""
        try:
            self._session.apply(change, words)
        except BadInput as problem:
            self._complain(problem.message)
            return False
        return True

    # ---- one field

    def enter(self, path: str, shape: FieldShape, raw: str) -> str:
        """What was typed at a field. The sentence that came back, empty when it could be read."""
        text = without_control(raw)
        result = parse_input(shape, text)
        if isinstance(result, NotParsed):
            self.make(SetDraft(path=path, raw=text), f"「{shape.label}」の入力")
            return result.message
        self.make(SetValue(path=path, value=result.value), f"「{shape.label}」の入力")
        return ""

    def choose(self, path: str, shape: FieldShape, value: Any) -> None:
        self.make(SetValue(path=path, value=value), f"「{shape.label}」の選択")

    def set_unknown(self, path: str, words: str, unknown: bool) -> None:
        change: Change
        if unknown:
            change = SetMark(path=path, kind=MarkKind.UNKNOWN)
        else:
            change = ClearMark(path=path, kind=MarkKind.UNKNOWN)
        self.make(change, f"「{words}」の「わからない」")

    # ---- rows

    def add_row(self, item: TableField, given: tuple[tuple[str, str], ...] = ()) -> str | None:
        """Add a row at the end; its path."""
        row = self._new_row(self.plan, item, given)
        done = self.make(AddRow(table=item.path, row=row), f"{item.row_word}の追加")
        return tree.row_path(item.path, row.id) if done else None

    def _new_row(self, plan: Plan, item: TableField, given: tuple[tuple[str, str], ...] = ()) -> Any:
        node = tree.shape_at(Plan, item.path).node
        if node is None:
            raise KeyError(item.path)
        defaults = tuple(
            (column.name, column.default) for column in item.columns if column.default is not None
        )
        where = (item.where,) if item.where else ()
        values = {}
        for name, text in (*defaults, *given, *where):
            shape = shape_of(node).by_name[name]
            if shape.kind is Kind.LINK and tree.find_row(tree.get(plan, shape.target), text) < 0:
                continue
            values[name] = stored(shape, text)
        return node(id=new_id(plan, item.path, item.prefix), **values)

    def remove_row(self, item: TableField, row_id: str) -> bool:
        return self.make(RemoveRow(path=tree.row_path(item.path, row_id)), f"{item.row_word}の削除")

    def move_row(self, item: TableField, row_id: str, by: int) -> bool:
        """One place up (-1) or down (1) among the rows this question shows."""
        shown = [row.id for row in rows_of(self.plan, item)]
        to = shown.index(row_id) + by
        if not 0 <= to < len(shown):
            return False
        whole = [row.id for row in tree.get(self.plan, item.path)]
        return self.make(
            MoveRow(path=tree.row_path(item.path, row_id), position=whole.index(shown[to])),
            f"{item.row_word}の移動",
        )

    def paste_rows(self, item: TableField, row_id: str, first: str, cells: list[list[str]]) -> bool:
        """Lines pasted at a cell: the first fills this row, each further line makes a row after it."""
        names = [column.name for column in item.columns]
        names = names[names.index(first) :]
        plan = self.plan
        position = tree.find_row(tree.get(plan, item.path), row_id)
        number = int(new_id(plan, item.path, item.prefix)[len(item.prefix) :])
        changes: list[Change] = []
        for offset, values in enumerate(cells):
            here = row_id
            if offset:
                here = f"{item.prefix}{number}"
                number += 1
                row = self._new_row(plan, item)
                changes.append(
                    AddRow(
                        table=item.path,
                        row=type(row)(**{**_values(row), "id": here}),
                        position=position + offset,
                    )
                )
            changes += self._cell_changes(tree.row_path(item.path, here), names, values)
        return self.make(Several(changes=tuple(changes)), f"{item.row_word}の貼り付け")

    def _cell_changes(self, row: str, names: list[str], values: list[str]) -> list[Change]:
        changes: list[Change] = []
        for name, raw in zip(names, values, strict=False):
            path = f"{row}.{name}"
            shape = tree.shape_at(Plan, path)
            text = without_control(raw).strip()
            if not text or shape.kind is Kind.LINK:
                continue
            picked = _picked(shape, text)
            result = parse_input(shape, text) if picked is None else None
            if picked is not None:
                changes.append(SetValue(path=path, value=picked))
            elif isinstance(result, NotParsed) or shape.kind in (Kind.CHOICE, Kind.BOOLEAN):
                changes.append(SetDraft(path=path, raw=text))
            elif result is not None:
                changes.append(SetValue(path=path, value=result.value))
        return changes

    def title_of(self, item: TableField, row: Any, number: int) -> str:
        return row_heading(self.plan, item, row, number)


def _values(row: Any) -> dict[str, Any]:
    return {shape.name: getattr(row, shape.name) for shape in shape_of(type(row)).fields}


def _picked(shape: FieldShape, text: str) -> Any:
    """The closed choice a pasted word names, or None."""
    if shape.kind is Kind.CHOICE and shape.choices is not None:
        return next((option for option in shape.choices if option.label == text), None)
    if shape.kind is Kind.BOOLEAN:
        return {"はい": True, "いいえ": False}.get(text)
    return None
