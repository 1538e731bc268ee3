"""Text of several lines in a box that grows with what is written, so that nothing hides behind a scroll bar."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from dxplanner.ui.keys import hand_on_window_keys
from dxplanner.ui.parts import column
from dxplanner.ui.theme.theme import Theme, set_property
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.widgets.line_edit import text_menu

LINE_HEIGHT = 150
"""Per cent of the font's own line: reading text is set at about 1.6 em."""
PADDING_PX = (9, 5)
"""Above and below the text, as in the style sheet: the opened lines leave their gap below."""
EDGE_PX = 2
"""The widest border there is, that of a field which does not parse."""
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class GrowingEdit(QTextEdit):
    """As high as its text, never less than `lines`."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, lines: int, *, padding_px: tuple[float, float] = PADDING_PX) -> None:
        super().__init__()
        self._theme = theme
        self._lines = lines
        self._padding_px = padding_px
        self.composing = False
        self._showing = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.em(3))
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        hand_on_window_keys(self)
        self._open_lines()
        self._fit()

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        if self.composing or text == self.toPlainText():
            return
        position = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._open_lines()
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _open_lines(self) -> None:
        """Paragraphs typed or pasted later take their line height from the one they are cut from."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        showing, self._showing = self._showing, True
        whole.mergeBlockFormat(spaced)
        self._showing = showing

    def _on_text_changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        """The height is that of the text at this width, or of the words that stand for it while it is empty."""
        line = self.fontMetrics().lineSpacing() * LINE_HEIGHT / 100
        margins = 2 * self.document().documentMargin()
        inside = max(
            self._lines * line, self.document().size().height() - margins, self._placeholder_height()
        )
        edges = 2 * self._theme.px(EDGE_PX)
        padding = sum(self._theme.px(size) for size in self._padding_px)
        height = ceil(inside + margins) + padding + edges
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _placeholder_height(self) -> float:
        words = self.placeholderText()
        if not words or not self.document().isEmpty():
            return 0
        width = self.viewport().width() - ceil(2 * self.document().documentMargin())
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return self.fontMetrics().boundingRect(QRect(0, 0, max(width, 1), 10_000), flags, words).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard goes on writing at the end; a click puts the cursor where it falls."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.moveCursor(QTextCursor.MoveOperation.End)

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
