"""入力内容の確認: every question of a chapter with its answer as printed, and one way to change it and come back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dxplanner.core import tree
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.plan.plan import Plan
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.page import Page
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule, set_shown
from dxplanner.ui.places import CHECK_TITLE
from dxplanner.ui.printed_answers import Printed, printed_answer
from dxplanner.ui.states import state_words
from dxplanner.ui.theme.theme import set_property, set_role
from dxplanner.ui.theme.tokens import BASE_PX, READING_EM
from dxplanner.wizards.engine import label_of_item, missing, questions, step_state
from dxplanner.wizards.spec import Chapter, Field, Step, TableField

INTRO = "書類に印刷する形で並べています。「変更」で質問へ移り、F8キー又はページの一番下の「…へ戻る」で、ここへ戻れます。"
MARGIN_PX = 32
WIDE_EM = 32
ROWS_SHOWN = 30


class CheckAnswersPage(Page):
    """`open_only` shows what is still to be done and hides the rest."""

    follows = True
    chapter: Chapter

    def __init__(
        self,
        desk: Desk,
        chapter: Chapter,
        *,
        width: int,
        previous: Callable[[], None],
        following: Callable[[], None],
    ) -> None:
        super().__init__()
        self.desk = desk
        self.chapter = chapter
        self.open_only = False
        self.links: dict[str, QPushButton] = {}
        self._wide = True
        set_role(self, "page")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        set_role(content, "page")
        outside = line(content, desk.theme, gap=0, margins=(MARGIN_PX, 24, MARGIN_PX, 32))
        middle = QWidget()
        middle.setMaximumWidth(desk.theme.em(READING_EM))
        outside.addWidget(middle, 1)
        outside.addStretch(0)
        whole = column(middle, desk.theme)
        self._parts = column(None, desk.theme, gap=12)
        whole.addLayout(self._parts)
        whole.addStretch(1)
        self.area.setWidget(content)
        layout = column(self, desk.theme, gap=0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._foot(previous, following))
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(lambda: self.refresh(desk.plan))
        self.resize(width, self.height())
        self._wide = self._fits_wide()
        self.refresh(desk.plan)

    def _fits_wide(self) -> bool:
        room = self.width() - 2 * self.desk.theme.px(MARGIN_PX)
        return room / (BASE_PX * self.desk.theme.scale) >= WIDE_EM

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits_wide() != self._wide:
            self._wide = not self._wide
            self._refit.start()

    # ---- drawing

    def refresh(self, plan: Plan) -> None:
        """Write every answer anew; the cursor stays on its question."""
        held = self.focused_path()
        clear(self._parts)
        self.links = {}
        self._head(plan)
        answers = Answers(plan, Context(printed_on=local_now().date()))
        found = 0
        for step in self.chapter.steps:
            entries = [(item, printed_answer(answers, item)) for item in questions(plan, step)]
            entries = [(item, answer) for item, answer in entries if answer.open or not self.open_only]
            found += len(entries)
            if entries:
                self._draw_step(plan, step, entries)
        if not found:
            self._parts.addWidget(reading("書き残しは、ありません。"))
        if held:
            self.focus_path(held)

    def _head(self, plan: Plan) -> None:
        theme = self.desk.theme
        self._parts.addWidget(
            label(f"{self.chapter.number}. {self.chapter.title} ＞ {CHECK_TITLE}", "crumb", wrap=True)
        )
        self._parts.addWidget(label(CHECK_TITLE, "step_title", wrap=True))
        self._parts.addWidget(reading(INTRO))
        gaps = len(missing(plan, self.chapter))
        words = f"書類に足りない答えが{gaps}件あります。" if gaps else "書類に足りない答えは、ありません。"
        row = line(None, theme, gap=12)
        row.addWidget(label(words, "", wrap=True), 1)
        self.filter = button("書き残しだけを見る", "toggle", self._toggle)
        self.filter.setCheckable(True)
        self.filter.setChecked(self.open_only)
        self.filter.setText("✓ 書き残しだけを見る" if self.open_only else "書き残しだけを見る")
        row.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(row)

    def _toggle(self) -> None:
        self.open_only = not self.open_only
        self.refresh(self.desk.plan)
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_step(self, plan: Plan, step: Step, entries: list[tuple[Field | TableField, Printed]]) -> None:
        theme = self.desk.theme
        state = step_state(plan, step)
        head = line(None, theme, gap=12, margins=(0, 14, 0, 0))
        head.addWidget(label(step.title, "heading", wrap=True), 1)
        word = label(state_words(state))
        word.setProperty("state", str(state))
        head.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(head)
        for item, answer in entries:
            self._parts.addWidget(rule())
            self._parts.addWidget(self._entry(step, item, answer))

    def _entry(self, step: Step, item: Field | TableField, answer: Printed) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        name = label(label_of_item(item), "field_label", wrap=True)
        link = self._link(step, item)
        top = Qt.AlignmentFlag.AlignTop
        if isinstance(item, TableField) or not self._wide:  # a table takes the whole width
            whole = column(holder, theme, gap=4)
            head = line(None, theme, gap=16)
            head.addWidget(name, 1, top)
            head.addWidget(link, 0, top)
            whole.addLayout(head)
            whole.addLayout(self._answer(answer))
        else:
            row = line(holder, theme, gap=16)
            row.addWidget(name, 11, top)
            row.addLayout(self._answer(answer), 20)
            row.addWidget(link, 0, top)
        return holder

    def _link(self, step: Step, item: Field | TableField) -> QPushButton:
        key = f"{step.id}.{step.items.index(item)}/{item.path}"
        link = button("変更", "link", partial(self._change, key, step, item))
        link.setAccessibleName(f"「{label_of_item(item)}」を変更")
        link.setEnabled(not self.desk.editor.read_only)
        self.links[key] = link
        return link

    def _change(self, key: str, step: Step, item: Field | TableField) -> None:
        self.links[key].setFocus(Qt.FocusReason.OtherFocusReason)  # to be found here on the way back
        self.desk.jump(item.path, (self.chapter.id, step.id), item)

    def _answer(self, answer: Printed) -> QVBoxLayout:
        theme = self.desk.theme
        whole = column(None, theme, gap=2)
        lines = list(answer.lines[:ROWS_SHOWN])
        if len(answer.lines) > ROWS_SHOWN:
            lines.append(f"ほか{len(answer.lines) - ROWS_SHOWN}行")
        words = reading("\n".join(lines), height=140)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        whole.addWidget(words)
        notes = [*(["！ 書き残しがあります"] if answer.open else []), *answer.marks]
        if notes:
            note = label("　".join(notes), "support", wrap=True)
            if answer.open:
                set_role(note, "")
                set_property(note, "state", "review")
            whole.addWidget(note)
        return whole

    def _foot(self, previous: Callable[[], None], following: Callable[[], None]) -> QWidget:
        theme = self.desk.theme
        foot = frame("foot")
        outside = line(foot, theme, margins=(MARGIN_PX, 10, MARGIN_PX, 10))
        inside = QWidget()
        inside.setMaximumWidth(theme.em(READING_EM))
        outside.addWidget(inside, 1)
        outside.addStretch(0)
        buttons = line(inside, theme, gap=12)
        buttons.addWidget(button("戻る", "", previous))
        buttons.addStretch(1)
        self.list_button = button("章とページの一覧", "quiet", self.steps_wanted.emit)
        self.list_button.setAccessibleName("章とページの一覧を開く")
        self.list_button.hide()
        buttons.addWidget(self.list_button)
        buttons.addStretch(1)
        self.next = button("次へ", "primary", following)
        buttons.addWidget(self.next)
        return foot

    def place_words(self) -> str:
        return f"{self.chapter.title} ＞ {CHECK_TITLE}"

    def offer_steps(self, offered: bool) -> None:
        set_shown(self.list_button, offered)

    # ---- the cursor

    def shows(self, path: str) -> bool:
        return self._key(path) is not None

    def _key(self, path: str) -> str | None:
        """The question a path belongs to, itself or the table around it; a table can be asked in several places."""
        if path in self.links:
            return path
        while path:
            found = next((key for key in self.links if key.partition("/")[2] == path), None)
            if found is not None:
                return found
            path = path.rpartition("[")[0] if path.endswith("]") else tree.parent_of(path)
        return None

    def focused_path(self) -> str:
        """The key of the question whose 「変更」 has the cursor: step, position and path."""
        return next((path for path, link in self.links.items() if link.hasFocus()), "")

    def focus_path(self, path: str) -> bool:
        """The cursor on 「変更」 of this question, where one can see its answer."""
        key = self._key(path)
        if key is None:
            return False
        self.links[key].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, partial(self._reveal, key))
        return True

    def _reveal(self, key: str) -> None:
        content, link = self.area.widget(), self.links.get(key)
        if link is not None and content is not None:
            place = link.mapTo(content, QPoint(0, 0))
            self.area.ensureVisible(place.x(), place.y(), 0, self.desk.theme.px(120))

    def shows_change(self, path: str, plan: Plan) -> bool:
        return self.focus_path(path)

    def focus_first(self) -> None:
        first = next(iter(self.links.values()), self.next)
        (first if first.isEnabled() else self.next).setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(0)
