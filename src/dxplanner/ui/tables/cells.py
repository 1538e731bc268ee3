"""One cell of a table: its input, and under it the sentence when it does not parse."""

from math import ceil

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dxplanner.core.reflect import FieldShape
from dxplanner.plan.plan import Plan
from dxplanner.ui import keys
from dxplanner.ui.binding import Binding
from dxplanner.ui.bindings import make_input
from dxplanner.ui.desk import Desk
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.parts import column, label, set_shown
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.wrapped import WrappedLabel, escaped
from dxplanner.wizards.engine import column_shape
from dxplanner.wizards.spec import RowColumn, TableField

HEADING_HEIGHT = 145
"""Line height of headings in per cent."""


def column_label(item: TableField, spec: RowColumn) -> str:
    return spec.label or column_shape(item, spec).label


class ColumnName(WrappedLabel):
    """The heading of a column. Several lines are of about the same length: never one character left over."""

    def __init__(self, theme: Theme, item: TableField, spec: RowColumn) -> None:
        super().__init__()
        self._theme = theme
        self._label = column_label(item, spec)
        unit = column_shape(item, spec).unit
        self._unit = "" if self._label.endswith(unit) else unit  # 「議会の月」 says its unit itself
        self._required = spec.required
        self._shown: tuple[int, bool] = (0, False)
        self._wanting = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self._write(1)

    def set_wanting(self, wanting: bool) -> None:
        """Whether something stands empty under it that a document needs: only then it says ※必須."""
        self._wanting = wanting and self._required
        self._write(self._shown[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write(self._lines_needed())

    def words(self) -> str:
        return f"{self._label}（{self._unit}）" if self._unit else self._label

    def _lines_needed(self) -> int:
        whole = self.fontMetrics().horizontalAdvance(self.words())
        return max(1, ceil(whole / max(1, self.width())))

    def _write(self, lines: int) -> None:
        if self._shown == (lines, self._wanting) and self.text():
            return
        self._shown = (lines, self._wanting)
        words = "<br>".join(escaped(part) for part in balanced(self._label, self._unit, lines))
        colour = self._theme.tokens.fix
        required = f' <span style="color:{colour}"><nobr>※必須</nobr></span>' if self._wanting else ""
        self.setText(f'<p style="margin:0; line-height:{HEADING_HEIGHT}%">{words}{required}</p>')


def balanced(label: str, unit: str, lines: int) -> list[str]:
    """The heading in so many parts of about one length; a unit stays in one piece."""
    tail = f"（{unit}）" if unit else ""
    if lines <= 1:
        return [label + tail]
    if tail and len(tail) * lines >= len(label):
        return [*balanced(label, "", lines - 1), tail]
    length = ceil(len(label + tail) / lines)
    whole = label + tail
    return [whole[start : start + length] for start in range(0, len(whole), length)]


class Cell(QWidget):
    fault_changed = Signal()
    pasted = Signal(str, list)
    """Column name and rows of cells."""

    entered = Signal(object)
    """The cursor came here: the column's `RowColumn`."""

    def __init__(
        self,
        desk: Desk,
        item: TableField,
        spec: RowColumn,
        row_path: str,
        number: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
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
        set_shown(self.fault, bool(sentence))
        self.input.set_names(self._said, f"{sentence}{self._description}")
        self.fault_changed.emit()

    def refresh(self, plan: Plan) -> None:
        self.binding.refresh(plan)

    @property
    def is_empty(self) -> bool:
        return self.binding.is_empty


class RowTools(QPushButton):
    """「操作」 of a row: move, remove. The same by keyboard: Alt+↑, Alt+↓, Ctrl+Delete while in the row."""

    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("操作", parent)
        set_chevron(self, desk.theme, "down", after=True)
        set_role(self, "quiet")
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
