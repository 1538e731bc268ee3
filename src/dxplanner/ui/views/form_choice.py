"""任用等の形態の比較 on the screen: what fits the answers, each reason with its rule, and one press to choose."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules.form_choice import FormResult, Sign, Verdict, compared, recommended
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import PausingView

NOTHING_YET = "「主な仕事」を選ぶと、合う形態と理由をここに表示します。"
NONE_FITS = "全ての答えに合う形態はありません。合わない理由を見て、求めることを見直してください。"
CHOOSE = "この形態にする"
CHOSEN = "✓ この形態を選んでいます"
SIGNS = {Sign.FOR: "○", Sign.IF: "△", Sign.AGAINST: "×"}
FOOT = "※ ○は合う理由、△は整える条件、×は合わない理由です。判定は参考であり、決めるのは町です。"


class FormChoiceView(PausingView):
    """`_open`: whether the forms that do not fit are shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open = False
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.form_questions, plan.recruitment.appointment_form)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        asked = plan.recruitment.form_questions
        if asked.work is None:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        results, best = compared(asked), recommended(asked)
        if best is None:
            self._whole.addWidget(reading(NONE_FITS))
        fitting = [item for item in results if item.verdict is not Verdict.NOT]
        for verdict in (Verdict.FITS, Verdict.CONDITION):
            group = [item for item in fitting if item.verdict is verdict]
            if group:
                self._whole.addWidget(label(verdict.label, "heading", wrap=True))
            for item in group:
                self._whole.addWidget(self._card(item, best=item == best))
        rest = [item for item in results if item.verdict is Verdict.NOT]
        if rest:
            words = "合わない形態を閉じる" if self._open else f"合わない形態と理由を見る（{len(rest)}）"
            self._whole.addWidget(button(words, "link", self._toggle))
        for item in rest if self._open else ():
            self._whole.addWidget(self._card(item, best=False))
        self._whole.addWidget(reading(FOOT, "support", height=135))

    def _toggle(self) -> None:
        self._open = not self._open
        self._draw_now()

    def _card(self, item: FormResult, *, best: bool) -> QWidget:
        box = frame("note" if best else "card")
        inside = column(box, self.desk.theme, gap=5, margins=(14, 10, 14, 12))
        name = f"{item.form.name}（最も合う形態）" if best else item.form.name
        inside.addWidget(label(name, "field_label", wrap=True))
        for reason in item.reasons:
            words = f"{SIGNS[reason.sign]} {reason.text}（{reason.rests_on}）"
            inside.addWidget(reading(words, "support", height=135))
        inside.addWidget(rule())
        setup = f"準備の目安：約{item.form.setup_months}か月（{item.form.setup}）"
        for words in (
            f"支払う項目：{'、'.join(item.form.pay_items)}",
            f"財政措置：{item.form.measures}",
            setup,
        ):
            inside.addWidget(reading(words, "support", height=135))
        if self.desk.plan.recruitment.appointment_form == item.form.id:
            inside.addWidget(label(CHOSEN, "support", wrap=True))
        else:
            chooser = button(CHOOSE, "", partial(self.choose, item.form.id))
            chooser.setAccessibleName(f"{item.form.name}　{CHOOSE}")
            chooser.setEnabled(not self.desk.editor.read_only)
            inside.addWidget(chooser)
        return box

    def choose(self, form: str) -> None:
        chosen = next(item for item in AppointmentForm if item == form)
        change = SetValue(path="recruitment.appointment_form", value=chosen)
        if self.desk.editor.make(change, "任用等の形態を選ぶ"):
            self.desk.announce(f"任用等の形態を「{chosen.label}」にしました。")
