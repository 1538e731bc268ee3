"""The one page that draws any step: title, what is decided here, the questions, 戻る and 次へ."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from dxplanner.core import tree
from dxplanner.plan.plan import Plan
from dxplanner.ui import keys
from dxplanner.ui.desk import Desk
from dxplanner.ui.fault_summary import FaultSummary
from dxplanner.ui.field_block import FieldBlock, QuestionBlock
from dxplanner.ui.finding_lines import FindingLines
from dxplanner.ui.page import Page
from dxplanner.ui.parts import button, column, frame, label, line, reading, set_shown
from dxplanner.ui.table_block import TableBlock
from dxplanner.ui.theme.theme import set_role
from dxplanner.ui.theme.tokens import BASE_PX, READING_EM
from dxplanner.ui.views import VIEWS
from dxplanner.ui.views.base import View
from dxplanner.ui.wide import Wide
from dxplanner.wizards.engine import steps_of
from dxplanner.wizards.spec import Chapter, Field, Item, Step, Summary, TableField

if TYPE_CHECKING:
    from dxplanner.checks.model import Finding

MARGIN_PX = 32
SCROLL_BAR_PX = 12
FOOT_PX = 8
REBUILD_AFTER_MS = 120


class StepPage(Page):
    """Made anew for each step. `previous` and `following` are what the two buttons do; None hides the button."""

    follows = True
    chapter: Chapter
    step: Step

    def __init__(
        self,
        desk: Desk,
        chapter: Chapter,
        step: Step,
        *,
        width: int,
        previous: Callable[[], None] | None,
        following: Callable[[], None],
        returning: tuple[str, Callable[[], None]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.chapter = chapter
        self.step = step
        set_role(self, "page")
        self.blocks: list[QuestionBlock] = []
        self.views: list[View] = []
        self._found: tuple[Finding, ...] = ()
        self._built_as = 0
        self._middle: QWidget = self
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = column(self, desk.theme, gap=0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._foot(previous, following, returning))
        self._rebuild_timer = QTimer(self)
        self._rebuild_timer.setSingleShot(True)
        self._rebuild_timer.setInterval(REBUILD_AFTER_MS)
        self._rebuild_timer.timeout.connect(self._rebuild_if_needed)
        self.resize(width, self.height())
        self.build()

    # ---- building

    @property
    def reading_em(self) -> float:
        """Width of the questions in em: at most 44, less when the page is narrow. Leaves room for the scroll bar."""
        px = self.desk.theme.px
        room = (self.width() - 2 * px(MARGIN_PX) - px(SCROLL_BAR_PX)) / (BASE_PX * self.desk.theme.scale)
        return max(12.0, min(float(READING_EM), room))

    @property
    def _layout_key(self) -> int:
        """Tables are laid out for a width in whole em; a page without tables fits every width."""
        has_tables = any(isinstance(item, TableField) for item in self.step.items)
        return int(self.reading_em) if has_tables else 0

    def build(self) -> None:
        """Draw the step for the width there is.

        From the top down: a part that is put in its place before it is filled is styled once, not once for each
        place it passes through. Hidden until it is whole.
        """
        self._built_as = self._layout_key
        theme = self.desk.theme
        old = self.area.takeWidget()
        if old is not None:  # hidden first, so that the cursor and its ring leave it
            old.hide()
            old.deleteLater()
        content = Wide()
        content.hide()
        set_role(content, "page")
        self.area.setWidget(content)
        outside = line(content, theme, gap=0, margins=(MARGIN_PX, 24, MARGIN_PX, 32))
        middle = self._middle = Wide(content)
        middle.setMaximumWidth(theme.em(READING_EM))
        outside.addWidget(middle, 1)
        outside.addStretch(0)
        whole = column(middle, theme, gap=26)
        whole.addLayout(self._head())
        self.summary = FaultSummary(theme, self._go_to_fault)
        whole.addWidget(self.summary)
        self.blocks = []
        self.views = []
        for item in self.step.items:
            widget = self._draw(item)
            if widget is not None:
                whole.addWidget(widget)
        whole.addStretch(1)
        content.show()
        self._show_faults()
        self._lines = FindingLines(theme, self.blocks)
        self._lines.show(self._found)

    def _head(self):
        theme = self.desk.theme
        head = column(None, theme, gap=8)
        top = line(None, theme, gap=12)
        top.addWidget(
            label(f"{self.chapter.number}. {self.chapter.title} ＞ {self.step.title}", "crumb", wrap=True), 1
        )
        wanted = steps_of(self.desk.plan, self.chapter)
        pages = wanted if self.step in wanted else self.chapter.steps
        number = pages.index(self.step) + 1
        counter = label(f"{number}／{len(pages)}", "counter")
        counter.setAccessibleName(f"{len(pages)}ページのうち{number}ページ目")
        top.addWidget(counter, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(top)
        self.title = label(self.step.title, "step_title", wrap=True)
        head.addWidget(self.title)
        if self.step.decide:
            head.addWidget(reading(self.step.decide))
        return head

    def _draw(self, item: Field | TableField | Summary) -> QWidget | None:
        if isinstance(item, Summary):
            return self._draw_view(item)
        block: QuestionBlock
        if isinstance(item, TableField):
            block = TableBlock(self.desk, item, em=self.reading_em, parent=self._middle)
        else:
            block = FieldBlock(self.desk, item, self._middle)
        block.help_wanted.connect(self.desk.show_help)
        block.fault_changed.connect(self._show_faults)
        self.blocks.append(block)
        return block

    def _draw_view(self, item: Summary) -> QWidget | None:
        maker = VIEWS.get(item.view)
        if maker is None:
            return None
        view = maker(self.desk)
        self.views.append(view)
        if not item.label:
            return view
        holder = Wide()
        whole = column(holder, self.desk.theme, gap=10)
        whole.addWidget(label(item.label, "heading", wrap=True))
        whole.addWidget(view)
        return holder

    def _foot(
        self,
        previous: Callable[[], None] | None,
        following: Callable[[], None],
        returning: tuple[str, Callable[[], None]] | None,
    ) -> QFrame:
        theme = self.desk.theme
        foot = frame("foot")
        above = FOOT_PX / theme.scale  # the same at every text size: large text has no height to give away
        outside = line(foot, theme, margins=(MARGIN_PX, above, MARGIN_PX, above))
        inside = QWidget()
        inside.setMaximumWidth(theme.em(READING_EM))
        outside.addWidget(inside, 1)
        outside.addStretch(0)
        rows = column(inside, theme, gap=6)
        if returning is not None:
            words, go_back = returning
            self.returning = button(f"「{words}」へ戻る（{keys.BACK[0]}）", "link", go_back)
            rows.addWidget(self.returning)
        buttons = line(None, theme, gap=12)
        rows.addLayout(buttons)
        if previous is not None:
            self.back = button("戻る", "", previous)
            self.back.setToolTip("前のページへ（Alt+←）")
            buttons.addWidget(self.back)
        buttons.addStretch(1)
        self.list_button = button("章とページの一覧", "quiet", self.steps_wanted.emit)
        self.list_button.setAccessibleName("章とページの一覧を開く")
        self.list_button.hide()
        buttons.addWidget(self.list_button)
        buttons.addStretch(1)
        self.next = button("次へ", "primary", following)
        self.next.setToolTip("次のページへ（Alt+→）")
        buttons.addWidget(self.next)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rebuild_timer.start()

    def _rebuild_if_needed(self) -> None:
        if self._layout_key != self._built_as:
            path, scrolled = self.focused_path(), self.area.verticalScrollBar().value()
            self.build()
            if path and scrolled:
                self.focus_path(path)
            elif path:
                self.focus_first()

    def place_words(self) -> str:
        return f"{self.chapter.title} ＞ {self.step.title}"

    def offer_steps(self, offered: bool) -> None:
        set_shown(self.list_button, offered)

    # ---- keeping in step

    def refresh(self, plan: Plan) -> None:
        for block in self.blocks:
            block.refresh(plan)
        for view in self.views:
            view.refresh(plan)
        self._show_faults()

    def show_findings(self, found: "tuple[Finding, ...]") -> None:
        """The findings that stand; each is said under the question it is about."""
        self._found = found
        self._lines.show(found)
        for view in self.views:
            view.show_findings(found)

    def _show_faults(self) -> None:
        self.summary.show_faults(tuple(fault for block in self.blocks for fault in block.faults()))

    def _go_to_fault(self, path: str) -> None:
        self.focus_path(path)

    def focus_path(self, path: str) -> bool:
        for block in self.blocks:
            if block.focus_path(path):
                QTimer.singleShot(0, self, partial(self._reveal, block))
                return True
        return False

    def focus_item(self, item: Item) -> bool:
        """The same for a question, where several on the page are about one path."""
        for block in self.blocks:
            if block.item is item and block.focus_path(item.path):
                QTimer.singleShot(0, self, partial(self._reveal, block))
                return True
        return False

    def shows_change(self, path: str, plan: Plan) -> bool:
        """A row that is gone is still seen in its table."""
        if tree.exists(plan, path):
            return self.focus_path(path)
        return any(path.startswith(f"{block.item.path}[") for block in self.blocks)

    def focused_path(self) -> str:
        focused = QApplication.focusWidget()
        return (
            next((path for block in self.blocks if (path := block.path_of(focused))), "") if focused else ""
        )

    def focus_first(self) -> None:
        """The cursor in the first question, the page at its top."""
        for block in self.blocks:
            if block.isVisibleTo(self) and block.focus_path(block.item.path):
                self.area.verticalScrollBar().setValue(0)
                return

    def _reveal(self, block: QuestionBlock) -> None:
        focused = QApplication.focusWidget()
        content = self.area.widget()
        if focused is not None and content is not None and content.isAncestorOf(focused):
            top = focused.mapTo(content, QPoint(0, 0))
            room = self.desk.theme.px(90)
            self.area.ensureVisible(top.x(), top.y() + focused.height() // 2, 0, room + focused.height() // 2)
        else:
            self.area.ensureWidgetVisible(block)
