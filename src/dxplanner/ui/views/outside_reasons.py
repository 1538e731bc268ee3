"""外部人材の自己点検: each reason with three answers; where it holds or is not clear, advice and the place to follow it."""

from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.documents.builders.standing import said_source
from dxplanner.facts.growing import OutsideReasonFact, outside_reasons
from dxplanner.plan.plan import Plan
from dxplanner.plan.training import Applies
from dxplanner.services.growing import judge, reason_row
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import PausingView

FOLLOW = "関係する質問を開く"


class OutsideReasonsView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=8)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.policy.outside_reasons,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        facts = sorted(outside_reasons().values(), key=lambda fact: _GROUPS.index(fact.group))
        for group, found in groupby(facts, key=lambda fact: fact.group):
            self._whole.addWidget(label(group, "heading", wrap=True))
            for fact in found:
                self._whole.addWidget(rule())
                self._add(self._whole, plan, fact)

    def _add(self, whole: QVBoxLayout, plan: Plan, fact: OutsideReasonFact) -> None:
        row = reason_row(plan, fact.id)
        applies = row.applies if row else None
        whole.addWidget(label(fact.question, "field_label", wrap=True))
        holder = QWidget()
        answers = FlowLayout(holder, self.desk.theme.px(8), self.desk.theme.px(4))
        for choice in Applies:
            words = f"✓ {choice.label}" if choice is applies else choice.label
            made = button(words, "", partial(self.judge, fact.id, choice))
            made.setAccessibleName(f"{fact.question}　{words}")
            made.setEnabled(not self.desk.editor.read_only)
            answers.addWidget(made)
        whole.addWidget(holder)
        if applies not in (Applies.YES, Applies.UNSURE):
            return
        box = frame("note")
        inside = column(box, self.desk.theme, gap=5, margins=(14, 10, 14, 10))
        inside.addWidget(reading(fact.advice, height=145))
        inside.addWidget(reading(said_source(fact.source), "support", height=125))
        follow = button(FOLLOW, "link", partial(self.desk.jump, fact.place))
        follow.setAccessibleName(f"{fact.question}　{FOLLOW}")
        inside.addWidget(follow)
        whole.addWidget(box)

    def judge(self, reason: str, applies: Applies) -> None:
        if self.desk.editor.make(judge(self.desk.plan, reason, applies), "外部人材の自己点検"):
            self.desk.announce(f"「{applies.label}」としました。")


_GROUPS = ("人がいない", "受入れの体制", "誘因がない")
