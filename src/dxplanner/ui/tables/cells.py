"""One cell of a table: its input, and under it the sentence when it does not parse."""

import html

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from dxplanner.core.reflect import FieldShape
from dxplanner.plan.plan import Plan
from dxplanner.ui import keys
from dxplanner.ui.binding import Binding
from dxplanner.ui.bindings import make_input
from dxplanner.ui.desk import Desk
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.parts import column, label
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.engine import column_shape
from dxplanner.wizards.spec import RowColumn, TableField


def column_label(item: TableField, spec: RowColumn) -> str:
    return spec.label or column_shape(item, spec).label


def column_heading(item: TableField, spec: RowColumn) -> str:
    """The label with its unit, for the head of a grid."""
    unit = column_shape(item, spec).unit
    return f"{column_label(item, spec)}（{unit}）" if unit else column_label(item, spec)


def column_name(theme: Theme, item: TableField, spec: RowColumn) -> QLabel:
    """The heading of a column as a label: wraps, with ※必須 in its colour."""
    words = html.escape(column_heading(item, spec))
    required = f' <span style="color:{theme.tokens.fix}"><nobr>※必須</nobr></span>' if spec.required else ""
    widget = QLabel(f'<p style="margin:0; line-height:120%">{words}{required}</p>')
    widget.setTextFormat(Qt.TextFormat.RichText)
    widget.setWordWrap(True)
    return widget


class Cell(QWidget):
    fault_changed = Signal()
    pasted = Signal(str, list)
    """Column name and rows of cells."""

    def __init__(self, desk: Desk, item: TableField, spec: RowColumn, row_path: str, number: int) -> None:
        super().__init__()
        self.spec = spec
        self.shape: FieldShape = column_shape(item, spec)
        self.name = column_label(item, spec)
        self.path = f"{row_path}.{spec.name}"
        self.input = make_input(desk.theme, self.shape, spec, lambda: desk.plan, cell=True)
        self.fault = label("", "fault", wrap=True)
        self.fault.setVisible(False)
        whole = column(self, desk.theme, gap=2)
        whole.addWidget(self.input)
        whole.addWidget(self.fault)
        whole.addStretch(1)
        self._description = f"必須。{spec.hint}" if spec.required else spec.hint
        self._said = ""
        self.set_number(item, number)
        self.input.pasted.connect(lambda rows: self.pasted.emit(spec.name, rows))
        self.binding = Binding(desk, self.path, self.shape, spec, self.input)
        self.binding.fault_changed.connect(self._on_fault)
        self._on_fault(self.binding.fault)

    def set_number(self, item: TableField, number: int) -> None:
        self._said = f"{item.row_word}{number}の{self.name}"
        self.input.set_names(self._said, self._description)

    def _on_fault(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}" if sentence else "")
        self.fault.setVisible(bool(sentence))
        self.input.set_names(self._said, f"{sentence}{self._description}")
        self.fault_changed.emit()

    def refresh(self, plan: Plan) -> None:
        self.binding.refresh(plan)


class RowTools(QPushButton):
    """「操作」 of a row: move, remove. The same by keyboard: Alt+↑, Alt+↓, Ctrl+Delete while in the row."""

    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("操作")
        set_chevron(self, desk.theme, "down", after=True)
        self.setProperty("role", "quiet")
        self.setEnabled(not desk.editor.read_only)
        self._menu = QMenu(self)
        for words, key, run in (
            ("上へ移す", keys.ROW_UP[0], lambda: self.move_wanted.emit(-1)),
            ("下へ移す", keys.ROW_DOWN[0], lambda: self.move_wanted.emit(1)),
            ("この行を削除", keys.ROW_REMOVE[0], self.remove_wanted.emit),
        ):
            action = self._menu.addAction(f"{words}\t{keys.shown(key)}")
            action.triggered.connect(lambda _checked=False, run=run: run())
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def set_name(self, name: str) -> None:
        self.setAccessibleName(f"{name}の操作（移動、削除）")
