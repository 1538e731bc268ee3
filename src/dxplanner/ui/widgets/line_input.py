"""Fields of one line: text, figures, dates, fiscal years. All take what is typed; the page reads it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dxplanner.core.reflect import FieldShape, Kind
from dxplanner.ui.parts import label, line
from dxplanner.ui.theme.theme import Theme, set_property, set_role
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.widgets.line_edit import LineEdit

_FIGURES = frozenset({Kind.INTEGER, Kind.YEN, Kind.DECIMAL})
_WIDTHS = {Kind.INTEGER: 9.0, Kind.YEN: 12.0, Kind.DECIMAL: 9.0, Kind.DATE: 13.0, Kind.FISCAL_YEAR: 8.0}
_ECHOED = frozenset({Kind.DATE, Kind.FISCAL_YEAR, Kind.YEN})


def width_em(shape: FieldShape) -> float:
    """How wide the field is drawn, as a hint of what is expected; 0: as wide as the page."""
    if shape.kind in _WIDTHS:
        return _WIDTHS[shape.kind]
    return 16.0 if shape.max_length <= 20 else 30.0 if shape.max_length <= 60 else 0.0


class LineInput(FieldInput):
    """`cell`: inside a table, where the unit stands in the heading and the width is the column's."""

    def __init__(self, theme: Theme, shape: FieldShape, *, cell: bool = False, placeholder: str = "") -> None:
        super().__init__()
        self.edit = LineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.setFocusProxy(self.edit)
        row = line(self, theme, gap=8)
        row.addWidget(self.edit)
        if shape.kind in _FIGURES:
            set_role(self.edit, "figure")
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._echo = label("", "support") if shape.kind in _ECHOED and not cell else None
        width = width_em(shape)
        self.edit.setProperty("cell", cell)
        if cell:
            self.edit.setMinimumWidth(theme.em(3))
        else:
            if width:
                self.edit.setMaximumWidth(theme.em(width))
            if shape.unit:
                row.addWidget(label(shape.unit, "unit"))
            if self._echo is not None:
                row.addWidget(self._echo)
            if width:
                row.addStretch(1)
        self.edit.edited.connect(self.typed)
        self.edit.left.connect(self.left)
        self.edit.pasted.connect(self.pasted)
        self.edit.takes_rows = cell
        self.edit.marks_all = shape.kind is not Kind.TEXT

    @property
    def sends_text(self) -> bool:
        return True

    def show_text(self, text: str) -> None:
        if self.edit.composing or text == self.edit.text():
            return
        position = self.edit.cursorPosition()
        self.edit.setText(text)
        self.edit.setCursorPosition(min(position, len(text)) if self.edit.hasFocus() else 0)

    def set_echo(self, words: str) -> None:
        if self._echo is not None:
            self._echo.setText(words)

    def set_faulty(self, faulty: bool) -> None:
        set_property(self.edit, "faulty", "true" if faulty else "false")

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)

    def focus_target(self) -> QWidget:
        return self.edit
