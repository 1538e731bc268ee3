"""ホーム: the task list. Each chapter with its state, what is missing and the minutes left; 続きから first."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.page import Page
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.places import CHECK
from dxplanner.ui.states import state_words
from dxplanner.ui.theme.theme import set_role
from dxplanner.ui.theme.tokens import READING_EM
from dxplanner.ui.top_bar import plan_title
from dxplanner.wizards.engine import (
    StepState,
    chapter_state,
    minutes_left,
    missing,
    next_step,
    step_state,
    steps_of,
)
from dxplanner.wizards.registry import CHAPTERS, step
from dxplanner.wizards.spec import Chapter

MISSING_SHOWN = 3


class HomePage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        set_role(self, "page")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = scroll
        column(self, desk.theme).addWidget(scroll)
        content = QWidget()
        set_role(content, "page")
        outside = line(content, desk.theme, margins=(32, 24, 32, 32))
        middle = QWidget()
        middle.setMaximumWidth(desk.theme.em(READING_EM))
        outside.addWidget(middle, 1)
        outside.addStretch(0)
        whole = column(middle, desk.theme)
        self._whole = column(None, desk.theme, gap=18)
        whole.addLayout(self._whole)
        whole.addStretch(1)
        scroll.setWidget(content)
        self.refresh(desk.plan)

    def focus_first(self) -> None:
        self.go_on.setFocus()

    def refresh(self, plan: Plan) -> None:
        clear(self._whole)
        done = sum(chapter_state(plan, chapter) is StepState.DONE for chapter in CHAPTERS)
        self._whole.addWidget(label(plan_title(plan), "page_title", wrap=True))
        left = sum(minutes_left(plan, chapter) for chapter in CHAPTERS)
        words = f"{len(CHAPTERS)}章のうち{done}章が完了しています。"
        rest = f"残りの目安は約{left}分です。" if left else "書類を出せます。"
        self._whole.addWidget(
            reading(f"{words}{rest}入力は自動で保存され、どこからでも、いつでも続けられます。", "support")
        )
        self._whole.addWidget(self._continue_box(plan))
        tasks = column(None, self.desk.theme, gap=0)
        for chapter in CHAPTERS:
            tasks.addWidget(rule())
            tasks.addWidget(self._task(plan, chapter))
        tasks.addWidget(rule())
        self._whole.addLayout(tasks)
        if not all(chapter_state(plan, chapter) is StepState.DONE for chapter in CHAPTERS):
            self._whole.addWidget(self._export_box())

    def _continue_box(self, plan: Plan) -> QWidget:
        theme = self.desk.theme
        if all(chapter_state(plan, chapter) is StepState.DONE for chapter in CHAPTERS):
            return self._finished_box()
        chapter_id, step_id = next_step(plan, CHAPTERS)
        chapter = next(item for item in CHAPTERS if item.id == chapter_id)
        page = step(chapter_id, step_id)
        box = frame("note")
        row = line(box, theme, gap=16, margins=(18, 14, 18, 14))
        words = column(None, theme, gap=5)
        state = step_state(plan, page)
        words.addWidget(label("続きから", "support"))
        words.addWidget(reading(f"{chapter.number} {chapter.title} ＞ {page.title}", "heading", height=125))
        words.addWidget(label(f"{state.label}　約{page.minutes}分", "support"))
        row.addLayout(words, 1)
        self.go_on = button("続きから入力する", "primary", lambda: self.desk.go_to(chapter_id, step_id))
        row.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _finished_box(self) -> QWidget:
        """Nothing is left to answer: what comes next is the documents."""
        box = frame("note")
        row = line(box, self.desk.theme, gap=16, margins=(18, 14, 18, 14))
        words = column(None, self.desk.theme, gap=5)
        words.addWidget(label("次にすること", "support"))
        words.addWidget(reading("書類を出す", "heading", height=125))
        words.addWidget(reading("全ての章が完了しています。書類の種類と形式を選んで作ります。", "support"))
        row.addLayout(words, 1)
        self.go_on = button("書類を出す", "primary", self.desk.export)
        row.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _task(self, plan: Plan, chapter: Chapter) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        whole = column(holder, theme, gap=4, margins=(0, 12, 0, 12))
        head = line(None, theme, gap=12)
        opener = button(f"{chapter.number} {chapter.title}", "task_link", lambda: self._open(plan, chapter))
        state = chapter_state(plan, chapter)
        minutes = minutes_left(plan, chapter)
        opener.setAccessibleDescription(f"{state.label}。あと約{minutes}分")
        head.addWidget(opener)
        head.addStretch(1)
        if state is not StepState.NOT_STARTED:
            check = button("答えを見直す", "link", partial(self.desk.go_to, chapter.id, CHECK))
            check.setAccessibleName(f"{chapter.title}の入力内容の確認")
            head.addWidget(check)
        if minutes:
            head.addWidget(label(f"あと約{minutes}分", "support"))
        word = label(state_words(state))
        word.setProperty("state", str(state))
        word.setFixedWidth(theme.em(5))
        head.addWidget(word)
        whole.addLayout(head)
        whole.addWidget(reading(chapter.intro, "support"))
        self._add_missing(whole, plan, chapter)
        return holder

    def _add_missing(self, whole, plan: Plan, chapter: Chapter) -> None:
        gaps = missing(plan, chapter)
        if not gaps or chapter_state(plan, chapter) is StepState.NOT_STARTED:
            return
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(10), 0)
        words = label(f"書類に足りない答え {len(gaps)}件：", "support")
        words.setMinimumHeight(self.desk.theme.px(28))
        row.addWidget(words)
        for gap in gaps[:MISSING_SHOWN]:
            link = button(gap.label, "link", partial(self.desk.go_to_path, gap.path))
            link.setAccessibleName(f"足りない答え「{gap.label}」へ移る")
            row.addWidget(link)
        if len(gaps) > MISSING_SHOWN:
            more = label("ほか", "support")
            more.setMinimumHeight(self.desk.theme.px(28))
            row.addWidget(more)
        whole.addWidget(holder)

    def _open(self, plan: Plan, chapter: Chapter) -> None:
        """The first page of the chapter that is not finished."""
        pages = steps_of(plan, chapter)
        waiting = [page for page in pages if step_state(plan, page) is not StepState.DONE]
        self.desk.go_to(chapter.id, (waiting or pages)[0].id)

    def _export_box(self) -> QWidget:
        holder = QWidget()
        row = line(holder, self.desk.theme, gap=16)
        words = column(None, self.desk.theme, gap=2)
        words.addWidget(label("書類を出す", "heading"))
        words.addWidget(reading("途中でも出せます。答えのないところは〔未記入〕と印刷されます。", "support"))
        row.addLayout(words, 1)
        row.addWidget(button("書類を出す", "", self.desk.export), 0, Qt.AlignmentFlag.AlignVCenter)
        return holder
