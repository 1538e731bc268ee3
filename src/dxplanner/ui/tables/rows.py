"""The rows of a table on screen: as one line of a grid, or as a card that opens and closes."""

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from dxplanner.core.reflect import Kind
from dxplanner.plan.plan import Plan
from dxplanner.ui import keys
from dxplanner.ui.desk import Desk
from dxplanner.ui.elided import ElidedButton, ElidedLabel
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.parts import column, frame, label, line, reading, set_shown
from dxplanner.ui.tables.cells import Cell, ColumnName, RowTools, column_label
from dxplanner.ui.wide import Wide
from dxplanner.ui.widgets.base import put_cursor
from dxplanner.ui.wrapped import Reading
from dxplanner.wizards.engine import column_shape
from dxplanner.wizards.row_words import row_summary
from dxplanner.wizards.spec import RowColumn, TableField

CARD_EM = 2
"""What the border and padding of a card take."""
_MOVES = {QKeySequence(keys.ROW_UP[0]): -1, QKeySequence(keys.ROW_DOWN[0]): 1}
_REMOVE = QKeySequence(keys.ROW_REMOVE[0])


def _as_calculated(plan: Plan, row: Any) -> Any:
    """A cost line with its calculated amount; the rules are loaded with the first row that has one."""
    if getattr(row, "work", None) is None:
        return row
    from dxplanner.rules.lines import effective_row

    return effective_row(plan, row)


def nested_item(item: TableField, row_path: str) -> TableField | None:
    """The table inside a row, bound to that row."""
    if item.nested is None:
        return None
    return dataclasses.replace(item.nested, path=f"{row_path}.{item.nested.path}")


class Row(Wide):
    """What grid rows and cards have in common: cells, tools, keys."""

    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)
    pasted = Signal(str, str, list)
    fault_changed = Signal()
    entered = Signal(object)
    """The cursor came into this row: the `RowColumn` it is in, or None."""

    def __init__(
        self, desk: Desk, item: TableField, row_id: str, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item = item
        self.row_id = row_id
        self.number = number
        self.path = f"{item.path}[{row_id}]"
        self.cells: list[Cell] = []
        self.tools = RowTools(desk, self)
        self.tools.move_wanted.connect(lambda by: self.move_wanted.emit(row_id, by))
        self.tools.remove_wanted.connect(lambda: self.remove_wanted.emit(row_id))

    def make_cell(self, spec: RowColumn, parent: QWidget) -> Cell:
        cell = Cell(self.desk, self.item, spec, self.path, self.number, parent)
        cell.fault_changed.connect(self.fault_changed)
        cell.pasted.connect(lambda name, rows: self.pasted.emit(self.row_id, name, rows))
        for widget in cell.input.keyboard_parts():
            widget.installEventFilter(self)
        self.cells.append(cell)
        return cell

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.FocusIn:
            self.entered.emit(self._column_of(watched))
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(QKeySequence(event.keyCombination()))
        return False

    def _column_of(self, watched: QObject) -> RowColumn | None:
        if not isinstance(watched, QWidget):
            return None
        return next((cell.spec for cell in self.cells if cell.isAncestorOf(watched)), None)

    def _key(self, sequence: QKeySequence) -> bool:
        if self.desk.editor.read_only:
            return False
        if sequence in _MOVES:
            self.move_wanted.emit(self.row_id, _MOVES[sequence])
            return True
        if sequence == _REMOVE:
            self.remove_wanted.emit(self.row_id)
            return True
        return False

    def refresh(self, plan: Plan, row: Any, number: int) -> None:
        self.number = number
        for cell in self.cells:
            cell.set_number(self.item, number)
            cell.refresh(plan)
        self.tools.set_name(f"{self.item.row_word}{number}")

    def focus_first(self) -> None:
        if self.cells:
            put_cursor(self.cells[0].input.focus_target())

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        word = f"{self.item.row_word}{self.number}"
        return tuple((c.path, f"{word}の{c.name}", c.binding.fault) for c in self.cells if c.binding.fault)

    def path_of(self, widget: QWidget) -> str:
        return next((cell.path for cell in self.cells if cell.isAncestorOf(widget)), "")

    def focus_path(self, path: str) -> bool:
        for cell in self.cells:
            if cell.path == path:
                put_cursor(cell.input.focus_target())
                return True
        if path == self.path:
            self.focus_first()
            return True
        return False


class GridRow(Row):
    """Makes its cells at once, as children of what holds the grid; the grid places them."""

    def __init__(self, desk: Desk, item: TableField, row_id: str, number: int, holder: QWidget) -> None:
        super().__init__(desk, item, row_id, number, holder)
        for spec in item.columns:
            self.make_cell(spec, holder)


class CardRow(Row):
    """Closed, it is a title and a line of its most telling cells; open, all its fields.

    The fields are made when it is opened for the first time. `make_table` makes the table inside the row, for a
    width in em.
    """

    toggled = Signal(str, bool)

    def __init__(
        self,
        desk: Desk,
        item: TableField,
        row_id: str,
        number: int,
        holder: QWidget,
        *,
        em: float,
        opened: bool,
        make_table: Callable[[TableField, float, QWidget], Any],
    ) -> None:
        super().__init__(desk, item, row_id, number, holder)
        theme = desk.theme
        self._em = em
        self._make_table = make_table
        self._opened = False
        self._title_text = ""
        self._names: dict[str, ColumnName] = {}
        self._hints: dict[str, Reading] = {}
        self.nested: Any = None
        box = frame("card")
        column(self, theme).addWidget(box)
        self._inside = column(box, theme, gap=10, margins=(12, 6, 12, 8))
        top = column(None, theme, gap=7)  # room for the ring around the title
        self._inside.addLayout(top)
        head = line(None, theme, gap=8)
        top.addLayout(head)
        self.title = ElidedButton("row_title")
        self.title.clicked.connect(lambda: self.set_open(not self._opened, by_person=True))
        self.title.installEventFilter(self)
        self._state = label("", "support")
        head.addWidget(self.title, 1)
        head.addWidget(self._state)
        head.addWidget(self.tools)
        self._told = ElidedLabel("support")
        told = line(None, theme, margins=(24, 0, 4, 4))
        told.addWidget(self._told, 1)
        top.addLayout(told)
        self._told.hide()
        self._body: QWidget | None = None
        set_chevron(self.title, theme, "right")
        self.entered.connect(self._show_hint)
        self.set_open(opened)

    def set_open(self, opened: bool, *, by_person: bool = False) -> None:
        if opened != self._opened:
            set_chevron(self.title, self.desk.theme, "down" if opened else "right")
        self._opened = opened
        if opened and self._body is None:
            self._build()
        if self._body is not None:
            set_shown(self._body, opened)
        self._show_title()
        if by_person:
            self.toggled.emit(self.row_id, opened)

    def _build(self) -> None:
        body = self._body = Wide()
        self._inside.addWidget(body)
        lines = column(body, self.desk.theme, gap=12)
        for group in pack(self.item.columns, self._em - CARD_EM, self._is_long):
            lines.addLayout(self._line(group, body))
        nested = nested_item(self.item, self.path)
        if nested is not None:
            self.nested = self._make_table(nested, self._em - CARD_EM, body)
            self.nested.fault_changed.connect(self.fault_changed)
            lines.addWidget(label(nested.label or nested.row_word, "field_label"))
            lines.addWidget(self.nested)

    def _is_long(self, spec: RowColumn) -> bool:
        return spec.lines > 1 or column_shape(self.item, spec).kind is Kind.LONG_TEXT

    def _line(self, group: list[RowColumn], body: QWidget) -> QGridLayout:
        """Columns side by side: labels and fields each on one height, and one hint for the column in hand."""
        theme = self.desk.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(3))
        hint = reading("", "support", height=145)
        for at, spec in enumerate(group):
            cell = self.make_cell(spec, body)
            name = self._names[spec.name] = ColumnName(theme, self.item, spec)
            name.setBuddy(cell.input.focus_target())
            name.set_wanting(cell.is_empty)
            grid.addWidget(name, 0, at, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(cell, 2, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, max(1, spec.width))
            self._hints[spec.name] = hint
        if len(group) == 1:
            hint.set_words(group[0].hint, 145)
            grid.addWidget(hint, 1, 0)
        else:
            self._show_hint(next((spec for spec in group if spec.hint), None))
            grid.addWidget(hint, 3, 0, 1, len(group))
        if not any(spec.hint for spec in group):
            hint.hide()
        return grid

    def _show_hint(self, spec: RowColumn | None) -> None:
        """Columns that stand side by side share one line of hint: that of the field in hand."""
        hint = self._hints.get(spec.name) if spec is not None else None
        if spec is None or hint is None or not spec.hint:
            return
        shared = sum(other is hint for other in self._hints.values()) > 1
        hint.set_words(hint_words(self.item, spec) if shared else spec.hint, 145)

    def refresh(self, plan: Plan, row: Any, number: int) -> None:
        super().refresh(plan, row, number)
        self._title_text = self.desk.editor.title_of(self.item, row, number)
        empty = sum(1 for c in self.item.columns if c.required and getattr(row, c.name) is None)
        self._state.setText(f"未入力{empty}" if empty else "")
        self._told.set_words(row_summary(plan, self.item, _as_calculated(plan, row)))
        for cell in self.cells:
            self._names[cell.spec.name].set_wanting(cell.is_empty)
        self._show_title()
        if self.nested is not None:
            self.nested.refresh(plan)

    def _show_title(self) -> None:
        set_shown(self._told, bool(self._told.whole) and not self._opened)
        self.title.set_words(f"{self.number}　{self._title_text}")
        state = "開いています" if self._opened else "閉じています"
        told = f"　{self._told.whole}" if self._told.whole else ""
        name = f"{self.item.row_word}{self.number}　{self._title_text}{told}（{state}）"
        if name != self.title.accessibleName():
            self.title.setAccessibleName(name)

    def focus_first(self) -> None:
        if self._opened:
            super().focus_first()
        else:
            put_cursor(self.title)

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        return super().faults() + (self.nested.faults() if self.nested is not None else ())

    def path_of(self, widget: QWidget) -> str:
        inner = self.nested.path_of(widget) if self.nested is not None else ""
        return inner or super().path_of(widget)

    def focus_path(self, path: str) -> bool:
        if path != self.path and not path.startswith(f"{self.path}."):
            return False
        self.set_open(True, by_person=True)
        return super().focus_path(path) or (self.nested is not None and self.nested.focus_path(path))


def hint_words(item: TableField, spec: RowColumn) -> str:
    """A hint that stands for one of several columns says for which."""
    return f"{column_label(item, spec)}：{spec.hint}"


def pack(columns: tuple[RowColumn, ...], em: float, is_long: Any) -> list[list[RowColumn]]:
    """Columns put side by side as far as the width goes; long text has a line of its own."""
    groups: list[list[RowColumn]] = []
    used = 0.0
    for spec in columns:
        width = em if is_long(spec) else min(max(spec.width, 7), em)
        if groups and used + 1 + width <= em:
            groups[-1].append(spec)
            used += 1 + width
        else:
            groups.append([spec])
            used = width
    return groups
