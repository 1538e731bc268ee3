"""The left side: ホーム, the chapters with their steps and states in words, 書類を出す."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from dxplanner.plan.plan import Plan
from dxplanner.ui.places import CHECK, CHECK_TITLE, EXPORT, HOME
from dxplanner.ui.states import state_colour, state_words
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.engine import StepState, state_of_all, step_state, steps_of
from dxplanner.wizards.spec import Chapter

PLACE = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1
LINE_HEIGHT = 1.45
_ABOVE = 12
"""Room above the heading of a part."""
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STATES = {str(state): state for state in StepState}
Index = QModelIndex | QPersistentModelIndex


def _state_of(index: Index) -> StepState | None:
    """Qt keeps the stored word of a state only."""
    return _STATES.get(index.data(STATE))


def _is_heading(index: Index) -> bool:
    return index.data(PLACE) is None


def _lines(text: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The lines of a title at a width, of about the same length: no character is left over by itself."""
    lines = _lines(text, font, width)
    if len(lines) < 2:
        return lines
    metrics = QFontMetrics(font)
    even = metrics.horizontalAdvance(text) / len(lines) + metrics.horizontalAdvance("漢")
    balanced = _lines(text, font, min(even, width))
    return balanced if len(balanced) == len(lines) else lines


_Letters = tuple[int, bool]
"""Size in px at 100 % and whether they are bold."""


class _Painter(QStyledItemDelegate):
    """Title on the left, wrapping; state on the right. The place one is at has a bar and a tint."""

    def __init__(self, theme: Theme, tree: "StepList") -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree
        # Asked for every row with each layout and painting. A new look makes a new list.
        self._wrapped: dict[tuple[str, _Letters, int], list[str]] = {}
        self._fonts: dict[_Letters, tuple[QFont, int]] = {}
        self._state_widths: dict[StepState | None, int] = {None: 0}

    def _lines(self, index: Index, width: int) -> list[str]:
        key = (str(index.data()), self._letters(index), width)
        if key not in self._wrapped:
            self._wrapped[key] = wrapped(key[0], self._font(index)[0], width)
        return self._wrapped[key]

    def _letters(self, index: Index) -> "_Letters":
        if _is_heading(index):
            return 13, True
        return 14 if index.parent().isValid() else 15, index == self._tree.current_index()

    def _font(self, index: Index) -> tuple[QFont, int]:
        """With the distance from line to line."""
        letters = self._letters(index)
        found = self._fonts.get(letters)
        if found is None:
            font = self._theme.font(letters[0], bold=letters[1])
            found = self._fonts[letters] = font, round(QFontMetrics(font).height() * LINE_HEIGHT)
        return found

    def _state_width(self, state: StepState | None) -> int:
        width = self._state_widths.get(state)
        if width is None and state is not None:
            width = QFontMetrics(self._theme.font(13)).horizontalAdvance(state_words(state))
            self._state_widths[state] = width
        return width or 0

    def _parts(self, rect: QRect, index: Index) -> tuple[QRect, QRect]:
        theme = self._theme
        top = not index.parent().isValid()
        left = rect.left() + theme.px(16 if top else 30)
        width = self._state_width(_state_of(index))
        state_left = rect.right() - width - theme.px(12)
        words = QRect(left, rect.top(), max(theme.em(2), state_left - theme.px(8) - left), rect.height())
        return words, QRect(state_left, rect.top(), width + theme.px(2), rect.height())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._theme
        width = self._tree.viewport().width()
        words, _state = self._parts(QRect(0, 0, width, 10_000), index)
        lines = self._lines(index, words.width())
        needed = len(lines) * self._font(index)[1]
        if _is_heading(index):
            return QSize(width, needed + theme.px(_ABOVE))
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
        font, pitch = self._font(index)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink_soft if _is_heading(index) else tokens.ink))
        lines = self._lines(index, words.width())
        above = words.top() + (words.height() - len(lines) * pitch) // (1 if _is_heading(index) else 2)
        for number, text in enumerate(lines):
            place_of_line = QRect(words.left(), above + number * pitch, words.width() + pitch, pitch)
            painter.drawText(place_of_line, _LINE, text)
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
    given_up = Signal()
    """Esc was pressed in the list."""

    def __init__(self, theme: Theme, chapters: tuple[Chapter, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._chapters = chapters
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self._parts: list[tuple[QTreeWidgetItem, list[tuple[str, str]]]] = []
        """The heading of a part, and the places below it."""
        self._shown: Plan | None = None
        self._needless: set[tuple[str, str]] = set()
        self._hidden: set[tuple[str, str]] = set()
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
            parts = {part.first: part.title for part in chapter.parts}
            below: list[tuple[str, str]] = []
            for step in chapter.steps:
                if step.id in parts:
                    below = []
                    self._parts.append((self._add_heading(top, parts[step.id]), below))
                self._add(top, step.title, (chapter.id, step.id))
                below.append((chapter.id, step.id))
            self._add(top, CHECK_TITLE, (chapter.id, CHECK))
        self._add(None, "書類を出す", EXPORT)

    def _add(self, parent: QTreeWidgetItem | None, words: str, place: tuple[str, str]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent if parent is not None else self, [words])  # type: ignore[arg-type]
        item.setData(0, PLACE, place)
        item.setToolTip(0, words)
        self._items[place] = item
        return item

    def _add_heading(self, parent: QTreeWidgetItem, words: str) -> QTreeWidgetItem:
        """Leads nowhere: the keys and the pointer pass over it."""
        item = QTreeWidgetItem(parent, [words])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def current_index(self) -> QModelIndex:
        return self.indexFromItem(self._current) if self._current is not None else QModelIndex()

    def _go(self, item: QTreeWidgetItem) -> None:
        chapter_id, step_id = item.data(0, PLACE)
        self.place_wanted.emit(chapter_id, step_id)

    def show_place(self, chapter_id: str, step_id: str) -> None:
        """Mark where one is; the chapter one is in stands open, the others closed."""
        self._current = self._items.get((chapter_id, step_id))  # first: to keep it in sight opens its chapter
        for chapter in self._chapters:
            self._items[(chapter.id, "")].setExpanded(chapter.id == chapter_id)
        self._hide_needless()
        if self._current is not None:
            self.setCurrentItem(self._current)
            self.show_current()
        self.viewport().update()

    def show_current(self) -> None:
        """The place one is at, whole, and where there is room with the pages around it."""
        if self._current is not None:
            self.scrollToItem(self._current)
            QTimer.singleShot(0, self, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        """Once heights are known: they depend on how titles wrap."""
        if self._current is not None and self.viewport().height() > 0:
            self.executeDelayedItemsLayout()
            self.scrollToItem(self._current)
            over = self.visualItemRect(self._current).bottom() + 1 - self.viewport().height()
            if over > 0:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        super().keyPressEvent(event)

    def refresh(self, plan: Plan) -> None:
        """Write the states anew."""
        if plan is self._shown:
            return
        self._shown = plan
        for chapter in self._chapters:
            wanted = steps_of(plan, chapter)
            states = [step_state(plan, step) for step in wanted]
            self._set_state(self._items[(chapter.id, "")], state_of_all(states))
            for step, state in zip(wanted, states, strict=True):
                self._set_state(self._items[(chapter.id, step.id)], state)
            self._needless -= {(chapter.id, step.id) for step in wanted}
            self._needless |= {(chapter.id, step.id) for step in chapter.steps if step not in wanted}
        self._hide_needless()

    def _hide_needless(self) -> None:
        """Pages this plan does not need, but for the one that is open (a search leads there)."""
        for place in self._needless | self._hidden:
            item = self._items[place]
            item.setHidden(place in self._needless and item is not self._current)
        self._hidden = set(self._needless)
        for heading, places in self._parts:
            heading.setHidden(all(self._items[place].isHidden() for place in places))

    def _set_state(self, item: QTreeWidgetItem, state: StepState) -> None:
        if item.data(0, STATE) == str(state):
            return
        item.setData(0, STATE, str(state))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)}　{state.label}")

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.show_current()
