"""The left side: ホーム, the chapters with their steps and states in words, 書類を出す."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from dxplanner.plan.plan import Plan
from dxplanner.ui.states import state_colour, state_words
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.engine import StepState, chapter_state, step_state
from dxplanner.wizards.spec import Chapter

PLACE = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1
HOME = ("", "")
EXPORT = ("export", "")
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


def _state_of(index: Index) -> StepState | None:
    """Qt keeps the stored word of a state only."""
    stored = index.data(STATE)
    return next((state for state in StepState if str(state) == stored), None)


class _Painter(QStyledItemDelegate):
    """Title on the left, wrapping; state on the right. The place one is at has a bar and a tint."""

    def __init__(self, theme: Theme, tree: "StepList") -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree

    def _font(self, index: Index) -> QFont:
        top = not index.parent().isValid()
        return self._theme.font(15 if top else 14, bold=index == self._tree.current_index())

    def _parts(self, rect: QRect, index: Index) -> tuple[QRect, QRect]:
        theme = self._theme
        top = not index.parent().isValid()
        left = rect.left() + theme.px(16 if top else 30)
        state = _state_of(index)
        width = QFontMetrics(theme.font(13)).horizontalAdvance(state_words(state)) if state else 0
        state_left = rect.right() - width - theme.px(12)
        words = QRect(left, rect.top(), max(theme.em(2), state_left - theme.px(8) - left), rect.height())
        return words, QRect(state_left, rect.top(), width + theme.px(2), rect.height())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._theme
        width = self._tree.viewport().width()
        words, _state = self._parts(QRect(0, 0, width, 10_000), index)
        needed = QFontMetrics(self._font(index)).boundingRect(words, _WRAP, str(index.data())).height()
        top = not index.parent().isValid()
        return QSize(width, max(theme.px(42 if top else 34), needed + theme.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        rect = QRect(0, option.rect.top(), self._tree.viewport().width(), option.rect.height())
        current = index == self._tree.current_index()
        painter.save()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.tint))
        if current:
            painter.fillRect(QRect(0, rect.top(), theme.px(4), rect.height()), QColor(tokens.action))
        words, place = self._parts(rect, index)
        painter.setFont(self._font(index))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(words, _WRAP, str(index.data()))
        state = _state_of(index)
        if state is not None:
            painter.setFont(theme.font(13))
            painter.setPen(QColor(state_colour(tokens, state)))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, state_words(state)
            )
        if option.state & QStyle.StateFlag.State_HasFocus and self._tree.hasFocus():
            painter.setPen(QPen(QColor(tokens.action), theme.px(2)))
            inset = theme.px(2)
            painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
        painter.restore()


class StepList(QTreeWidget):
    """Single click or Enter goes there; arrow keys only move the ring, so nothing changes by walking over it."""

    place_wanted = Signal(str, str)

    def __init__(self, theme: Theme, chapters: tuple[Chapter, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._chapters = chapters
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self._current: QTreeWidgetItem | None = None
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName("章とページの一覧")
        self.setMinimumWidth(theme.em(10))
        self._fill()
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def _fill(self) -> None:
        self._add(None, "ホーム", HOME)
        for chapter in self._chapters:
            top = self._add(None, f"{chapter.number} {chapter.title}", (chapter.id, ""))
            for step in chapter.steps:
                self._add(top, step.title, (chapter.id, step.id))
        self._add(None, "書類を出す", EXPORT)

    def _add(self, parent: QTreeWidgetItem | None, words: str, place: tuple[str, str]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent if parent is not None else self, [words])  # type: ignore[arg-type]
        item.setData(0, PLACE, place)
        item.setToolTip(0, words)
        self._items[place] = item
        return item

    def current_index(self) -> QModelIndex:
        return self.indexFromItem(self._current) if self._current is not None else QModelIndex()

    def _go(self, item: QTreeWidgetItem) -> None:
        chapter_id, step_id = item.data(0, PLACE)
        self.place_wanted.emit(chapter_id, step_id)

    def show_place(self, chapter_id: str, step_id: str) -> None:
        """Mark where one is; the chapter one is in stands open, the others closed."""
        for chapter in self._chapters:
            self._items[(chapter.id, "")].setExpanded(chapter.id == chapter_id)
        self._current = self._items.get((chapter_id, step_id))
        if self._current is not None:
            self.setCurrentItem(self._current)
            self.scrollToItem(self._current)
        self.viewport().update()

    def refresh(self, plan: Plan) -> None:
        """Write the states anew."""
        for chapter in self._chapters:
            self._set_state(self._items[(chapter.id, "")], chapter_state(plan, chapter))
            for step in chapter.steps:
                self._set_state(self._items[(chapter.id, step.id)], step_state(plan, step))

    def _set_state(self, item: QTreeWidgetItem, state: StepState) -> None:
        if item.data(0, STATE) == str(state):
            return
        item.setData(0, STATE, str(state))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)}　{state.label}")

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
