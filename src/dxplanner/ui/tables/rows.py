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
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.parts import button, column, frame, label, line, reading
from dxplanner.ui.tables.cells import Cell, RowTools, column_name
from dxplanner.wizards.engine import column_shape
from dxplanner.wizards.spec import RowColumn, TableField

CARD_EM = 2
"""What the border and padding of a card take."""
_MOVES = {QKeySequence(keys.ROW_UP[0]): -1, QKeySequence(keys.ROW_DOWN[0]): 1}
_REMOVE = QKeySequence(keys.ROW_REMOVE[0])


def nested_item(item: TableField, row_path: str) -> TableField | None:
    """The table inside a row, bound to that row."""
    if item.nested is None:
        return None
    return dataclasses.replace(item.nested, path=f"{row_path}.{item.nested.path}")


class Row(QWidget):
    """What grid rows and cards have in common: cells, tools, keys."""

    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)
    pasted = Signal(str, str, list)
    fault_changed = Signal()
    entered = Signal()
    """The cursor came into this row."""

    def __init__(self, desk: Desk, item: TableField, row_id: str, number: int) -> None:
        super().__init__()
        self.desk = desk
        self.item = item
        self.row_id = row_id
        self.number = number
        self.path = f"{item.path}[{row_id}]"
        self.cells: list[Cell] = []
        self.tools = RowTools(desk)
        self.tools.move_wanted.connect(lambda by: self.move_wanted.emit(row_id, by))
        self.tools.remove_wanted.connect(lambda: self.remove_wanted.emit(row_id))

    def make_cell(self, spec: RowColumn) -> Cell:
        cell = Cell(self.desk, self.item, spec, self.path, self.number)
        cell.fault_changed.connect(self.fault_changed)
        cell.pasted.connect(lambda name, rows: self.pasted.emit(self.row_id, name, rows))
        for widget in (cell.input.focus_target(), *cell.input.findChildren(QWidget)):
            widget.installEventFilter(self)
        self.cells.append(cell)
        return cell

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(QKeySequence(event.keyCombination()))
        return False

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
            self.cells[0].input.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        word = f"{self.item.row_word}{self.number}"
        return tuple((c.path, f"{word}の{c.name}", c.binding.fault) for c in self.cells if c.binding.fault)

    def path_of(self, widget: QWidget) -> str:
        return next((cell.path for cell in self.cells if cell.isAncestorOf(widget)), "")

    def focus_path(self, path: str) -> bool:
        for cell in self.cells:
            if cell.path == path:
                cell.input.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        if path == self.path:
            self.focus_first()
            return True
        return False


class GridRow(Row):
    """Makes its cells at once; the grid places them."""

    def __init__(self, desk: Desk, item: TableField, row_id: str, number: int) -> None:
        super().__init__(desk, item, row_id, number)
        for spec in item.columns:
            self.make_cell(spec)


class CardRow(Row):
    """Closed, it is a title; open, all its fields. The fields are made when it is opened for the first time.

    `make_table` makes the table inside the row, for a width in em.
    """

    toggled = Signal(str, bool)

    def __init__(
        self,
        desk: Desk,
        item: TableField,
        row_id: str,
        number: int,
        *,
        em: float,
        opened: bool,
        make_table: Callable[[TableField, float], Any],
    ) -> None:
        super().__init__(desk, item, row_id, number)
        theme = desk.theme
        self._em = em
        self._make_table = make_table
        self._opened = False
        self._title_text = ""
        self.nested: Any = None
        box = frame("card")
        column(self, theme).addWidget(box)
        self._inside = column(box, theme, gap=10, margins=(12, 6, 12, 10))
        head = line(None, theme, gap=8)
        self.title = button("", "row_title", lambda: self.set_open(not self._opened, by_person=True))
        self.title.setSizePolicy(self.title.sizePolicy().Policy.Ignored, self.title.sizePolicy().Policy.Fixed)
        self.title.installEventFilter(self)
        self._state = label("", "support")
        head.addWidget(self.title, 1)
        head.addWidget(self._state)
        head.addWidget(self.tools)
        self._inside.addLayout(head)
        self._body: QWidget | None = None
        self.set_open(opened)

    def set_open(self, opened: bool, *, by_person: bool = False) -> None:
        self._opened = opened
        if opened and self._body is None:
            self._body = self._build()
            self._inside.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(opened)
        self._show_title()
        if by_person:
            self.toggled.emit(self.row_id, opened)

    def _build(self) -> QWidget:
        body = QWidget()
        lines = column(body, self.desk.theme, gap=12)
        for group in pack(self.item.columns, self._em - CARD_EM, self._is_long):
            lines.addLayout(self._line(group))
        nested = nested_item(self.item, self.path)
        if nested is not None:
            self.nested = self._make_table(nested, self._em - CARD_EM)
            self.nested.fault_changed.connect(self.fault_changed)
            lines.addWidget(label(nested.label or nested.row_word, "field_label"))
            lines.addWidget(self.nested)
        return body

    def _is_long(self, spec: RowColumn) -> bool:
        return spec.lines > 1 or column_shape(self.item, spec).kind is Kind.LONG_TEXT

    def _line(self, group: list[RowColumn]) -> QGridLayout:
        """Columns side by side: labels, hints and fields each on one height."""
        theme = self.desk.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(3))
        for at, spec in enumerate(group):
            cell = self.make_cell(spec)
            name = column_name(theme, self.item, spec)
            name.setBuddy(cell.input.focus_target())
            grid.addWidget(name, 0, at, Qt.AlignmentFlag.AlignBottom)
            if spec.hint:
                grid.addWidget(reading(spec.hint, "support", height=125), 1, at, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(cell, 2, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, max(1, spec.width))
        return grid

    def refresh(self, plan: Plan, row: Any, number: int) -> None:
        super().refresh(plan, row, number)
        self._title_text = self.desk.editor.title_of(self.item, row, number)
        empty = sum(1 for c in self.item.columns if c.required and getattr(row, c.name) is None)
        self._state.setText(f"未入力{empty}" if empty else "")
        self._show_title()
        if self.nested is not None:
            self.nested.refresh(plan)

    def _show_title(self) -> None:
        set_chevron(self.title, self.desk.theme, "down" if self._opened else "right")
        self.title.setText(f"{self.number}　{self._title_text}".replace("&", "&&"))
        state = "開いています" if self._opened else "閉じています"
        self.title.setAccessibleName(f"{self.item.row_word}{self.number}　{self._title_text}（{state}）")

    def focus_first(self) -> None:
        if self._opened:
            super().focus_first()
        else:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

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
