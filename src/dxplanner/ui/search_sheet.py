"""Ctrl+K: type two characters, go with the arrow keys, Enter. What is found says what it is and where it is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dxplanner.services.search import Hit, Index
from dxplanner.ui.message_bar import speak
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import label, reading
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.widgets.line_edit import LineEdit

TITLE = "探す"
START = "質問、ページ、書類、指摘、書き方、入力した言葉の一部を入れてください。↑↓で選び、Enterで移ります。"
NOTHING = "見付かりません。言葉を短くするか、別の言葉で探してください。"
HIT = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Position = QModelIndex | QPersistentModelIndex


class _Painter(QStyledItemDelegate):
    """Kind on the left, title and place beside it, the words around the place below."""

    def __init__(self, theme: Theme, owner: QListWidget) -> None:
        super().__init__(owner)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Position) -> QSize:
        px = self._theme.px
        lines = 3 if index.data(HIT).snippet else 2
        return QSize(px(100), px(14) + px(22) * lines - px(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Position) -> None:
        theme, tokens, hit = self._theme, self._theme.tokens, index.data(HIT)
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.tint))
            painter.fillRect(
                QRect(rect.left(), rect.top(), theme.px(4), rect.height()), QColor(tokens.action)
            )
        kind = theme.em(4.6)
        left, top = rect.left() + theme.px(14), rect.top() + theme.px(7)
        height, room = theme.px(22), rect.width() - theme.px(24) - kind
        rows = (
            (hit.title, theme.font(15, bold=True), tokens.ink),
            (hit.where, theme.font(13), tokens.ink_soft),
            (hit.snippet, theme.font(13), tokens.ink),
        )
        painter.setFont(theme.font(13))
        painter.setPen(QColor(tokens.action))
        painter.drawText(QRect(left, top, kind, height), _LEFT, hit.kind.label)
        for text, font, colour in rows:
            if text:
                painter.setFont(font)
                painter.setPen(QColor(colour))
                words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QRect(left + kind, top, room, height), _LEFT, words)
                top += height
        painter.restore()


class SearchSheet(Overlay):
    """`go` is called with the result after the sheet has closed. The last words searched for are offered again."""

    def __init__(
        self, window: QWidget, theme: Theme, index: Index, go: Callable[[Hit], object], last: str = ""
    ) -> None:
        super().__init__(window, theme, TITLE, widest=46)
        self._index = index
        self._go = go
        self._hits: tuple[Hit, ...] = ()
        self.edit = LineEdit()
        self.edit.setPlaceholderText("探す言葉")
        self.edit.setAccessibleName("探す言葉")
        self.edit.setAccessibleDescription(START)
        self.results = QListWidget()
        set_role(self.results, "results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAccessibleName("見付かったもの")
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setItemDelegate(_Painter(theme, self.results))
        self.words = reading(START, "support")
        self.count = label("", "support")
        for part in (self.edit, self.words, self.count):
            self.body.addWidget(part)
        self.body.addWidget(self.results, 1)
        self.edit.edited.connect(self.look_up)
        self.edit.installEventFilter(self)
        self.results.itemClicked.connect(lambda item: self._take(self.results.row(item)))
        self.edit.setText(last)
        self.look_up(last)
        self.begin = self._begin

    def _begin(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def look_up(self, text: str) -> None:
        wanted = text.strip()
        self._hits = self._index.found(wanted)
        self.results.clear()
        for hit in self._hits:
            item = QListWidgetItem()
            item.setData(HIT, hit)
            spoken = "、".join(part for part in (hit.kind.label, hit.title, hit.where, hit.snippet) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.results.addItem(item)
        self.results.setVisible(bool(self._hits))
        self.words.setVisible(not self._hits)
        self.count.setVisible(bool(self._hits))
        self.count.setText(f"{len(self._hits)}件" if self._hits else "")
        if not self._hits:
            self.words.setText(NOTHING if wanted else START)
        self._choose(0)
        if self.is_open:
            self._place()

    def _choose(self, row: int) -> None:
        if self._hits:
            self.results.setCurrentRow(row % len(self._hits))
            if self.is_open:
                speak(self.results, str(self.results.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)))

    def _wanted_height(self, width: int) -> int:
        """Room for the results there are."""
        if not self._hits:
            return self.sizeHint().height()
        rows = sum(self.results.sizeHintForRow(row) for row in range(len(self._hits)))
        return self.theme.px(150) + rows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if key in steps:
            self._choose(self.results.currentRow() + steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.results.currentRow())
            return True
        return False

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._hits):
            hit = self._hits[row]
            self.close_sheet()
            self._go(hit)
