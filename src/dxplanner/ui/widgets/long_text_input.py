"""Text of several lines in a box that grows with what is written, so that nothing hides behind a scroll bar."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from dxplanner.ui.keys import hand_on_window_keys
from dxplanner.ui.parts import column
from dxplanner.ui.theme.theme import Theme, set_property
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.widgets.line_edit import text_menu


class GrowingEdit(QPlainTextEdit):
    edited = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, lines: int) -> None:
        super().__init__()
        self._around = 2 * theme.px(7) + 2 * theme.px(2) + 2 * round(self.document().documentMargin())
        self._lines = lines
        self.composing = False
        self._showing = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.em(4))
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        hand_on_window_keys(self)
        self._fit()

    def show_text(self, text: str) -> None:
        if self.composing or text == self.toPlainText():
            return
        position = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text)))
        self.setTextCursor(cursor)

    def _on_text_changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        lines = max(self._lines, ceil(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + self._around
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.composing = False
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls; the box never does."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text_menu(self).exec(event.globalPos())


class LongTextInput(FieldInput):
    def __init__(self, theme: Theme, *, lines: int, placeholder: str = "") -> None:
        super().__init__()
        self.edit = GrowingEdit(theme, lines)
        self.edit.setPlaceholderText(placeholder)
        self.setFocusProxy(self.edit)
        column(self, theme, gap=0).addWidget(self.edit)
        self.edit.edited.connect(self.typed)
        self.edit.left.connect(self.left)

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
