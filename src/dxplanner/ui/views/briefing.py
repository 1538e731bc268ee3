"""想定問答 on the screen: by who asks, each answer from the plan, to be reworded; what moved on says so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.edit import Change
from dxplanner.plan.plan import Plan
from dxplanner.services import briefing
from dxplanner.services.briefing import BriefingEntry
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, label, reading, rule
from dxplanner.ui.views.base import PausingView

REWORDED = "✓ 言い方を直しています"
MOVED_ON = "！直した後で、元の答が変わりました。下の表で、直した答を見直してください。"


class BriefingView(PausingView):
    """`_open` are the questions whose answers are shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open: set[str] = set()
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        for group in briefing.briefing_page(plan, local_now().date()):
            self._whole.addWidget(label(group.asker.label, "heading", wrap=True))
            for entry in group.entries:
                self._add(self._whole, entry)

    def _add(self, whole: QVBoxLayout, entry: BriefingEntry) -> None:
        opened = entry.id in self._open
        whole.addWidget(rule())
        whole.addWidget(label(entry.question, "field_label", wrap=True))
        if entry.missing:
            whole.addWidget(label(f"！未記入の項目が{len(entry.missing)}つあります", "support", wrap=True))
        if entry.moved_on:
            whole.addWidget(label(MOVED_ON, "fault", wrap=True))
        elif entry.reworded:
            whole.addWidget(label(REWORDED, "support", wrap=True))
        if opened:
            whole.addWidget(reading(entry.answer, height=145))
            whole.addWidget(reading(f"根拠：{entry.evidence}", "support", height=135))
        whole.addWidget(self._buttons(entry, opened=opened))

    def _buttons(self, entry: BriefingEntry, *, opened: bool) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(16), self.desk.theme.px(2))
        parts: list[tuple[str, Callable[[], object], bool]] = [
            ("答を閉じる" if opened else "答を見る", partial(self.toggle, entry.id), False)
        ]
        if entry.missing:
            parts.append(("未記入の項目を開く", partial(self._open_missing, entry.missing[0]), False))
        if not entry.reworded:
            parts.append(("言い方を直す", partial(self.reword, entry.id), True))
        else:
            parts.append(("計画から作った答に戻す", partial(self.back, entry), True))
        if entry.moved_on:
            parts.append(("見直したので印を消す", partial(self.take_as_read, entry), True))
        for words, run, changes in parts:
            made = button(words, "link", run)
            made.setAccessibleName(f"{entry.question}　{words}")
            made.setEnabled(not (changes and self.desk.editor.read_only))
            row.addWidget(made)
        return holder

    def _open_missing(self, path: str) -> None:
        self.desk.go_to_path(path)

    def toggle(self, question: str) -> None:
        self._open ^= {question}
        self._draw_now()

    def _make(self, change: Change, words: str, told: str) -> None:
        if self.desk.editor.make(change, words):
            self.desk.announce(told)

    def reword(self, question: str) -> None:
        change = briefing.reword(self.desk.plan, question, local_now().date())
        self._make(change, "想定問答の言い方を直す", "下の表に加えました。そこで言い方を直せます。")

    def back(self, entry: BriefingEntry) -> None:
        change = briefing.back_to_ours(entry.reworded)
        self._make(change, "計画から作った答に戻す", "計画から作った答に戻しました。")

    def take_as_read(self, entry: BriefingEntry) -> None:
        change = briefing.take_as_read(self.desk.plan, entry.reworded, local_now().date())
        self._make(change, "想定問答の見直し", "印を消しました。直した答はそのままです。")
