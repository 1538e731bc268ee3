"""調査回答下書き on the screen: item by item what the plan answers, from where, and what is still to be checked."""

from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.calendar import date_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.survey import SurveyLine, open_count, survey_day, survey_lines
from dxplanner.services.growing import answer_row
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, label, reading, rule
from dxplanner.ui.views.base import PausingView

WORD_ANEW, GO = "回答を直す", "元の質問を開く"
TYPED = "✓ 入力した回答"


class SurveyView(PausingView):
    """`_open` are the groups whose items are shown; those with nothing left to check may stay closed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open: set[str] = set()
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        today = local_now().date()
        lines = survey_lines(plan, today)
        day = date_label(survey_day(plan, today))
        told = f"{day}現在の回答の下書きです。{len(lines)}項目のうち、確かめることがあるものは{open_count(lines)}項目です。"
        self._whole.addWidget(reading(told))
        for group, found in groupby(lines, key=lambda line: line.item.group):
            self._add_group(group, tuple(found))

    def _add_group(self, group: str, lines: tuple[SurveyLine, ...]) -> None:
        opened = group in self._open
        waiting = open_count(lines)
        state = f"！{waiting}項目を確かめます" if waiting else "✓ 確かめることはありません"
        self._whole.addWidget(rule())
        self._whole.addWidget(label(group, "heading", wrap=True))
        self._whole.addWidget(label(state, "support", wrap=True))
        words = "閉じる" if opened else f"{len(lines)}項目を見る"
        toggle = button(words, "link", partial(self.toggle, group))
        toggle.setAccessibleName(f"{group}　{words}")
        self._whole.addWidget(toggle)
        for line in lines if opened else ():
            self._add(self._whole, line)

    def _add(self, whole: QVBoxLayout, line: SurveyLine) -> None:
        whole.addWidget(rule())
        whole.addWidget(label(line.item.name, "field_label", wrap=True))
        if line.item.hint:
            whole.addWidget(reading(line.item.hint, "support", height=125))
        whole.addWidget(reading(line.answer, height=145))
        whole.addWidget(reading(f"よりどころ：{line.basis}", "support", height=125))
        if line.open:
            whole.addWidget(label(f"！{line.open}", "support", wrap=True))
        elif line.typed:
            whole.addWidget(label(TYPED, "support", wrap=True))
        whole.addWidget(self._buttons(line))

    def _buttons(self, line: SurveyLine) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(16), self.desk.theme.px(2))
        if not line.typed:
            made = button(WORD_ANEW, "link", partial(self.word_anew, line.item.id))
            made.setAccessibleName(f"{line.item.name}　{WORD_ANEW}")
            made.setEnabled(not self.desk.editor.read_only)
            row.addWidget(made)
        if line.path:
            go = button(GO, "link", partial(self.desk.jump, line.path))
            go.setAccessibleName(f"{line.item.name}　{GO}")
            row.addWidget(go)
        return holder

    def toggle(self, group: str) -> None:
        self._open ^= {group}
        self._draw_now()

    def word_anew(self, item: str) -> None:
        change, path = answer_row(self.desk.plan, item, local_now().date())
        if self.desk.editor.make(change, WORD_ANEW):
            self.desk.announce("下の表に加えました。そこで回答を直せます。")
            self.desk.go_to_path(path)
