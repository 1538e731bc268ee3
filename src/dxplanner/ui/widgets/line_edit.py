"""One line of text as the officer types it, with a Japanese menu and pasting of several lines."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QStyle,
    QStyleOptionFrame,
    QStylePainter,
    QTextEdit,
    QWidget,
)

from dxplanner.ui.keys import hand_on_window_keys

_TEXT_GAP = 2
"""What Qt leaves at both sides of the text of a line."""


def text_menu(edit: QLineEdit | QTextEdit) -> QMenu:
    """Cut, copy, paste: undo is the window's, so the menu does not offer the field's own."""
    menu = QMenu(edit)
    writable = not edit.isReadOnly()
    chosen = edit.hasSelectedText() if isinstance(edit, QLineEdit) else edit.textCursor().hasSelection()
    for words, run, enabled in (
        ("切り取り", edit.cut, writable and chosen),
        ("コピー", edit.copy, chosen),
        ("貼り付け", edit.paste, writable and bool(QGuiApplication.clipboard().text())),
        ("すべて選ぶ", edit.selectAll, True),
    ):
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False, run=run: run())
        action.setEnabled(enabled)
    return menu


def cells_of(text: str) -> list[list[str]]:
    """Pasted text as rows and cells, the way a spreadsheet puts it on the clipboard; empty lines dropped."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [row.split("\t") for row in lines if row.strip()]


class LineEdit(QLineEdit):
    """`edited` is sent for what a person did only, also when an input method put it in."""

    edited = Signal(str)
    left = Signal()
    pasted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.takes_rows = False
        """Whether several pasted lines are sent as rows instead of being joined."""
        self.marks_all = False
        """Whether one who comes by keyboard writes over what stands here: figures and dates, not text."""
        self.textEdited.connect(self.edited)
        hand_on_window_keys(self)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            if self.marks_all:
                self.selectAll()
            else:
                self.deselect()
                self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.composing = False
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            event.accept()
            return
        super().keyPressEvent(event)

    def paste(self) -> None:
        rows = cells_of(QGuiApplication.clipboard().text())
        if self.isReadOnly() or not rows:
            return
        if self.takes_rows and (len(rows) > 1 or len(rows[0]) > 1):
            self.pasted.emit(rows)
            return
        before = self.text()
        self.insert("　".join(cell.strip("\v\f") for row in rows for cell in row))
        if self.text() != before:
            self.edited.emit(self.text())

    def cut(self) -> None:
        super().cut()
        self.edited.emit(self.text())

    def shown_text(self) -> str:
        """What is to be seen while the cursor is elsewhere: 「…」 says that the text goes on."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self._room().width())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.adjusted(_TEXT_GAP, 0, -_TEXT_GAP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.text() if self.hasFocus() else self.shown_text()
        if shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._room(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.shown_text() != self.text() else "")
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text_menu(self).exec(event.globalPos())
