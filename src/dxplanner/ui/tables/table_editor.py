"""A table on a page: its rows kept in step with the plan, adding, suggestions, pasting, the empty state."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from dxplanner.core import tree
from dxplanner.core.reflect import Kind
from dxplanner.plan.plan import Plan
from dxplanner.ui.desk import Desk
from dxplanner.ui.editor import stored
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, column, label, line, reading, set_shown
from dxplanner.ui.tables.cells import ColumnName
from dxplanner.ui.tables.rows import CardRow, GridRow, Row, hint_words
from dxplanner.ui.wide import Wide
from dxplanner.wizards.answers import display
from dxplanner.wizards.engine import column_shape, rows_of
from dxplanner.wizards.options import label_of_option
from dxplanner.wizards.spec import RowColumn, TableField

TOOLS_EM = 4.5
GAP_EM = 0.4
SQUEEZE = 0.82
"""Columns may be this much narrower than declared before the table turns into cards."""
OPEN_ROWS = 3
"""A table with more rows shows them closed."""
CHIPS = 8


def fits_grid(item: TableField, em: float) -> bool:
    """Whether all columns stand side by side in this width."""
    long = any(c.lines > 1 or column_shape(item, c).kind is Kind.LONG_TEXT for c in item.columns)
    width = sum(c.width * SQUEEZE + GAP_EM for c in item.columns) + TOOLS_EM
    return item.nested is None and not long and width <= em


class TableEditor(Wide):
    fault_changed = Signal()
    row_entered = Signal()

    def __init__(self, desk: Desk, item: TableField, *, em: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item = item
        self._em = em
        self.as_grid = fits_grid(item, em)
        self.rows: dict[str, Row] = {}
        self._order: list[str] = []
        theme = desk.theme
        whole = column(self, theme, gap=10)
        self.empty = label(f"{item.row_word}は、まだありません。", "support", wrap=True)
        whole.addWidget(self.empty)
        self._holder = Wide(self)
        self._grid = QGridLayout(self._holder) if self.as_grid else None
        self._cards = None if self.as_grid else column(self._holder, theme, gap=8)
        if self._grid is not None:
            self._grid.setContentsMargins(0, 0, 0, 0)
            self._grid.setHorizontalSpacing(theme.px(6))
            self._grid.setVerticalSpacing(theme.px(6))
        whole.addWidget(self._holder)
        self._headings: list[ColumnName] = []
        self._hint = reading("", "support", height=145)
        self._hint.hide()
        whole.addWidget(self._hint)
        self.add_button = button(f"{item.row_word}を追加", "", self.add)
        self.add_button.setEnabled(not desk.editor.read_only)
        adding = line(None, theme)
        adding.addWidget(self.add_button)
        adding.addStretch(1)
        whole.addLayout(adding)
        self._chips = Wide()
        chips = column(self._chips, theme, gap=4)
        chips.addWidget(label("よくある例から追加", "support"))
        self._chip_box = QWidget()
        self._chip_flow = FlowLayout(self._chip_box, theme.px(8))
        chips.addWidget(self._chip_box)
        whole.addWidget(self._chips)
        self._chips_shown: tuple[Any, ...] | None = None
        self._stops: list[QWidget] = [self.add_button]
        self.refresh(desk.plan)

    # ---- keeping in step

    def refresh(self, plan: Plan) -> None:
        if not tree.exists(plan, self.item.path):
            return
        rows = rows_of(plan, self.item)
        order = [row.id for row in rows]
        if order != self._order:
            self._arrange(order)
        for number, row in enumerate(rows, 1):
            self.rows[row.id].refresh(plan, row, number)
        for at, heading in enumerate(self._headings):
            heading.set_wanting(any(row.cells[at].is_empty for row in self.rows.values()))
        set_shown(self.empty, not rows)
        set_shown(self._hint, self.as_grid and bool(rows) and any(c.hint for c in self.item.columns))
        set_shown(self._holder, bool(rows))
        self._show_chips(rows)

    def _arrange(self, order: list[str]) -> None:
        for row_id in [known for known in self.rows if known not in order]:
            self._drop(self.rows.pop(row_id))
        for number, row_id in enumerate(order, 1):
            if row_id not in self.rows:
                self.rows[row_id] = self._make(row_id, number, len(order))
        self._order = order
        if self._grid is not None:
            self._place_grid(self._grid)
        elif self._cards is not None:
            for row_id in order:
                self._cards.removeWidget(self.rows[row_id])
            for row_id in order:
                self._cards.addWidget(self.rows[row_id])
        self._set_tab_order()

    def _make(self, row_id: str, number: int, count: int) -> Row:
        row: Row
        if self.as_grid:
            row = GridRow(self.desk, self.item, row_id, number, self._holder)
            row.hide()
            row.entered.connect(self._show_hint)
        else:
            opened = count <= OPEN_ROWS or row_id in self.desk.expanded.get(self.item.path, ())
            row = CardRow(
                self.desk,
                self.item,
                row_id,
                number,
                self._holder,
                em=self._em,
                opened=opened,
                make_table=self._make_nested,
            )
            row.toggled.connect(self._on_toggled)
        row.move_wanted.connect(self.move_row)
        row.remove_wanted.connect(self.remove_row)
        row.pasted.connect(self._on_pasted)
        row.fault_changed.connect(self.fault_changed)
        row.entered.connect(lambda _spec: self.row_entered.emit())
        return row

    def _make_nested(self, item: TableField, em: float, parent: QWidget) -> "TableEditor":
        return TableEditor(self.desk, item, em=em, parent=parent)

    def _show_hint(self, spec: RowColumn | None) -> None:
        """Under a grid stands the hint of the column the cursor is in; before that, of the first with one."""
        if spec is not None and spec.hint:
            self._hint.set_words(hint_words(self.item, spec), 145)

    def _drop(self, row: Row) -> None:
        for cell in row.cells:
            cell.hide()
            cell.deleteLater()
        row.tools.hide()
        row.tools.deleteLater()
        row.hide()
        row.deleteLater()

    def _place_grid(self, grid: QGridLayout) -> None:
        while (item := grid.takeAt(0)) is not None:
            taken = item.widget()
            if isinstance(taken, QLabel):
                taken.hide()
                taken.deleteLater()
        self._headings = []
        for at, spec in enumerate(self.item.columns):
            heading = ColumnName(self.desk.theme, self.item, spec)
            self._headings.append(heading)
            if self._order:
                heading.setBuddy(self.rows[self._order[0]].cells[at].input.focus_target())
            grid.addWidget(heading, 0, at, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(at, spec.width)
        if not self._hint.text():
            self._show_hint(next((spec for spec in self.item.columns if spec.hint), None))
        for number, row_id in enumerate(self._order, 1):
            row = self.rows[row_id]
            for at, cell in enumerate(row.cells):
                grid.addWidget(cell, number, at)
                cell.show()
            grid.addWidget(row.tools, number, len(row.cells))
            row.tools.show()

    def _set_tab_order(self) -> None:
        """Rows made later, or moved, are reached where they stand."""
        stops: list[QWidget] = []
        for row_id in self._order:
            row = self.rows[row_id]
            if isinstance(row, CardRow):
                stops += [row.title, row.tools]
            stops += [cell.input.focus_target() for cell in row.cells]
            if not isinstance(row, CardRow):
                stops.append(row.tools)
            elif row.nested is not None:
                stops += row.nested.stops()
        stops.append(self.add_button)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._stops = stops

    def stops(self) -> list[QWidget]:
        return self._stops

    # ---- suggestions

    def _show_chips(self, rows: tuple[Any, ...]) -> None:
        waiting = tuple(pairs for pairs in self.item.suggestions if not self._stands(rows, pairs))
        if self.desk.editor.read_only:
            waiting = ()
        if waiting != self._chips_shown:
            self._chips_shown = waiting
            while (old := self._chip_flow.takeAt(0)) is not None:
                widget = old.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for pairs in waiting[:CHIPS]:
                self._chip_flow.addWidget(self._chip(pairs))
        set_shown(self._chips, bool(waiting))

    def _chip(self, pairs: tuple[tuple[str, str], ...]) -> QWidget:
        words = self._words(pairs)
        chip = button("", "chip", lambda: self.add(pairs))
        room = self.desk.theme.em(min(self._em, 22))
        chip.setText(
            chip.fontMetrics().elidedText(f"＋ {words}", Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        )
        chip.setToolTip(words)
        chip.setAccessibleName(f"{self.item.row_word}「{words}」を追加")
        return chip

    def _shape(self, name: str) -> Any:
        return tree.shape_at(Plan, f"{self.item.path}[x].{name}")

    def _first(self, pairs: tuple[tuple[str, str], ...]) -> tuple[str, Any]:
        """What a suggestion is known by: its first text, else its first value; (field, stored value)."""
        texts = [pair for pair in pairs if self._shape(pair[0]).kind in (Kind.TEXT, Kind.LONG_TEXT)]
        name, text = (texts or pairs)[0]
        return name, stored(self._shape(name), text)

    def _words(self, pairs: tuple[tuple[str, str], ...]) -> str:
        name, value = self._first(pairs)
        column = next((one for one in self.item.columns if one.name == name), None)
        if column is not None and column.options is not None:
            return label_of_option(column.options.source, self.desk.plan, str(value))
        return display(value, self._shape(name))

    def _stands(self, rows: tuple[Any, ...], pairs: tuple[tuple[str, str], ...]) -> bool:
        name, value = self._first(pairs)
        return any(getattr(row, name) == value for row in rows)

    # ---- what the officer does

    def add(self, given: tuple[tuple[str, str], ...] = ()) -> None:
        self.desk.expanded.setdefault(self.item.path, set())
        path = self.desk.editor.add_row(self.item, given)
        if path is not None:
            self.refresh(self.desk.plan)
            row = self.rows[path[path.rindex("[") + 1 : -1]]
            if isinstance(row, CardRow):
                row.set_open(True, by_person=True)
            if given:
                self.add_button.setFocus()
            else:
                row.focus_first()

    def move_row(self, row_id: str, by: int) -> None:
        if self.desk.editor.move_row(self.item, row_id, by):
            self.refresh(self.desk.plan)
            number = self._order.index(row_id) + 1
            self.desk.announce(f"{self.item.row_word}を{number}番目に移しました。")

    def remove_row(self, row_id: str) -> None:
        at = self._order.index(row_id)
        title = self.desk.editor.title_of(
            self.item, tree.get(self.desk.plan, tree.row_path(self.item.path, row_id)), at + 1
        )
        # said first: when links were cleared along with the row, or it could not go, that sentence comes after
        self.desk.announce(f"{self.item.row_word}「{title}」を削除しました。「元に戻す」で戻せます。")
        if not self.desk.editor.remove_row(self.item, row_id):
            return
        self.refresh(self.desk.plan)
        if self._order:
            self.rows[self._order[min(at, len(self._order) - 1)]].focus_first()
        else:
            self.add_button.setFocus()

    def _on_pasted(self, row_id: str, name: str, rows: list[list[str]]) -> None:
        if self.desk.editor.paste_rows(self.item, row_id, name, rows):
            self.refresh(self.desk.plan)
            self.desk.announce(f"{len(rows)}行を貼り付けました。")

    def _on_toggled(self, row_id: str, opened: bool) -> None:
        known = self.desk.expanded.setdefault(self.item.path, set())
        (known.add if opened else known.discard)(row_id)
        self._set_tab_order()

    # ---- asked by the page

    def faults(self) -> tuple[tuple[str, str, str], ...]:
        return tuple(fault for row_id in self._order for fault in self.rows[row_id].faults())

    def path_of(self, widget: QWidget) -> str:
        return next((path for row_id in self._order if (path := self.rows[row_id].path_of(widget))), "")

    def focus_path(self, path: str) -> bool:
        if path == self.item.path:
            (self.rows[self._order[0]].focus_first if self._order else self.add_button.setFocus)()
            return True
        return any(self.rows[row_id].focus_path(path) for row_id in self._order)
