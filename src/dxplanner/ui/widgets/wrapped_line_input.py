"""Sentences in a field of one line: what does not fit goes on below, a line end is never taken.

Enter goes on to the next field; pasted line ends become spaces, or rows where the field stands in a table.
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from dxplanner.core.text import tidy_line
from dxplanner.ui.parts import column
from dxplanner.ui.theme.theme import Theme, set_property
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.widgets.line_edit import cells_of
from dxplanner.ui.widgets.long_text_input import GrowingEdit

PADDING_PX = (4, 0)
"""One line comes to the height of every other field."""


class WrappedEdit(GrowingEdit):
    pasted = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 1, padding_px=PADDING_PX)
        self.takes_rows = False
        """Whether several pasted lines are sent as rows instead of being joined."""
        set_property(self, "single", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Every way in of foreign text: the keys, the menu, dropping."""
        rows = cells_of(source.text())
        if self.isReadOnly() or not rows:
            return
        if self.takes_rows and (len(rows) > 1 or len(rows[0]) > 1):
            self.pasted.emit(rows)
            return
        self.textCursor().insertText(tidy_line("\n".join("　".join(row) for row in rows)))
        self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if "\n" in event.commitString():
            event.setCommitString(
                tidy_line(event.commitString()), event.replacementStart(), event.replacementLength()
            )
        super().inputMethodEvent(event)


class WrappedLineInput(FieldInput):
    def __init__(self, theme: Theme, *, cell: bool = False, placeholder: str = "") -> None:
        super().__init__()
        self.edit = WrappedEdit(theme)
        self.edit.setPlaceholderText(placeholder)
        self.edit.takes_rows = cell
        set_property(self.edit, "cell", "true" if cell else "false")
        self.setFocusProxy(self.edit)
        column(self, theme, gap=0).addWidget(self.edit)
        self.edit.edited.connect(self.typed)
        self.edit.left.connect(self.left)
        self.edit.pasted.connect(self.pasted)

    @property
    def sends_text(self) -> bool:
        return True

    def show_text(self, text: str) -> None:
        self.edit.show_text(text)

    def set_faulty(self, faulty: bool) -> None:
        set_property(self.edit, "faulty", "true" if faulty else "false")

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)
        set_property(self.edit, "quiet", "true" if read_only else "false")

    def focus_target(self) -> QWidget:
        return self.edit
