"""案Ａ・案Ｂ side by side: people, 人役, meetings, burden and gaps; keeping one, and taking one back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.documents.builders.option_words import LABELS, option_words
from dxplanner.plan.alternatives import Alternative
from dxplanner.plan.edit import Change
from dxplanner.plan.plan import Plan
from dxplanner.rules.alternatives import same
from dxplanner.services import alternatives
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import PausingView

NOTHING_YET = (
    "案は、まだありません。今の体制を案として控えてから、体制図を直してもう一つ控えると、ここに並びます。"
)
NO_CHART = "役職、会議体又は部署を入力すると、今の体制を案として控えることができます。"
KEPT = "今の体制を案として控えました。体制図を直しても、控えた案は変わりません。"
TAKEN = "案を今の体制にしました。「元に戻す」で取り消せます。"
TAKEN_KEEPING = f"案を今の体制にしました。それまでの体制は「{alternatives.BEFORE}」として控えてあります。"


class AlternativesView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.alternatives, plan.organisation, plan.costs)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        options = plan.alternatives.options
        if not options:
            self._whole.addWidget(reading(NOTHING_YET if plan.organisation.nodes else NO_CHART, "support"))
        for option in options:
            self._whole.addWidget(self._card(plan, option))
        self.keep = button("今の体制を案として控える", "", self._keep)
        self.keep.setEnabled(bool(plan.organisation.nodes) and not self.desk.editor.read_only)
        self._whole.addWidget(self.keep)

    def _card(self, plan: Plan, option: Alternative) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=4, margins=(14, 10, 14, 12))
        chosen = "（採る案）" if plan.alternatives.chosen == option.id else ""
        name = option.title or "名称のない案"
        inside.addWidget(label(f"{name}{chosen}", "field_label", wrap=True))
        if option.idea:
            inside.addWidget(reading(option.idea, "support", height=135))
        for words, text in zip(LABELS, option_words(plan, option), strict=True):
            inside.addWidget(rule())
            inside.addWidget(label(words, "support", wrap=True))
            inside.addWidget(reading(text, height=135))
        holder = QWidget()
        flow = FlowLayout(holder, theme.px(12), theme.px(4))
        if same(plan, option):
            flow.addWidget(label("今の体制と同じです。", "support"))
        else:
            take = button("この案を今の体制にする", "", partial(self._take, option.id))
            take.setAccessibleName(f"{name}を今の体制にする")
            take.setEnabled(not self.desk.editor.read_only)
            flow.addWidget(take)
        inside.addWidget(holder)
        return box

    def _keep(self) -> None:
        self._make(alternatives.keep(self.desk.plan), "案の控え", KEPT)

    def _take(self, option: str) -> None:
        words = TAKEN_KEEPING if alternatives.unkept(self.desk.plan) else TAKEN
        self._make(alternatives.take(self.desk.plan, option), "案への切り替え", words)

    def _make(self, change: Change | None, words: str, said: str) -> None:
        if change is not None and self.desk.editor.make(change, words):
            self._draw_now()
            self.desk.announce(said)
