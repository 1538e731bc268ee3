"""案Ａ・案Ｂ side by side: people, 人役, meetings, burden and gaps; keeping one, and taking one back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from dxplanner.documents.builders.option_words import LABELS, option_words
from dxplanner.plan.alternatives import Alternative
from dxplanner.plan.edit import Change
from dxplanner.plan.plan import Plan
from dxplanner.rules.alternatives import same
from dxplanner.services import alternatives
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import FittedView

NOTHING_YET = (
    "案は、まだありません。今の体制を案として控えてから、体制図を直してもう一つ控えると、ここに並びます。"
)
NO_CHART = "役職、会議体又は部署を入力すると、今の体制を案として控えることができます。"
KEPT = "今の体制を案として控えました。体制図を直しても、控えた案は変わりません。"
TAKEN = "案を今の体制にしました。「元に戻す」で取り消せます。"
TAKEN_KEEPING = f"案を今の体制にしました。それまでの体制は「{alternatives.BEFORE}」として控えてあります。"
IDEA = "ねらいと主な違い"
MOST_BESIDE = 3
"""With more options than this, they stand below one another."""
_TOP = Qt.AlignmentFlag.AlignTop


class AlternativesView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.alternatives, plan.organisation, plan.costs)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        options = plan.alternatives.options
        if not options:
            self._whole.addWidget(reading(NOTHING_YET if plan.organisation.nodes else NO_CHART, "support"))
        elif self.narrow or len(options) > MOST_BESIDE:
            for option in options:
                self._whole.addWidget(self._card(plan, option))
        else:
            self._whole.addWidget(self._beside(plan, options))
        self.keep = button("今の体制を案として控える", "", self._keep)
        self.keep.setEnabled(bool(plan.organisation.nodes) and not self.desk.editor.read_only)
        self._whole.addWidget(self.keep)

    # ---- one beside the other

    def _beside(self, plan: Plan, options: tuple[Alternative, ...]) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        grid = QGridLayout(box)
        around = theme.px(14)
        grid.setContentsMargins(around, around, around, around)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 2)
        grid.setColumnMinimumWidth(0, theme.em(8))
        for at, option in enumerate(options, start=1):
            grid.setColumnStretch(at, 4)
            grid.addWidget(label(self._heading(plan, option), "field_label", wrap=True), 0, at, _TOP)
        told = [self._texts(plan, option) for option in options]
        for row, name in enumerate((IDEA, *LABELS)):
            grid.addWidget(rule(), 2 * row + 1, 0, 1, len(options) + 1)
            grid.addWidget(label(name, "support", wrap=True), 2 * row + 2, 0, _TOP)
            for at, texts in enumerate(told, start=1):
                grid.addWidget(self._text(name, options[at - 1], texts[row]), 2 * row + 2, at, _TOP)
        last = 2 * len(LABELS) + 4
        for at, option in enumerate(options, start=1):
            grid.addWidget(self._deed(plan, option), last, at, _TOP)
        return box

    def _text(self, name: str, option: Alternative, text: str) -> QLabel:
        made = reading(text, height=130)
        made.setAccessibleName(f"{option.title or ''}　{name}　{text}")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)  # options are equally wide, whatever they say
        return made

    def _texts(self, plan: Plan, option: Alternative) -> tuple[str, ...]:
        return (option.idea or "入力なし", *option_words(plan, option))

    def _heading(self, plan: Plan, option: Alternative) -> str:
        chosen = "（採る案）" if plan.alternatives.chosen == option.id else ""
        return f"{option.title or '名称のない案'}{chosen}"

    # ---- one below the other

    def _card(self, plan: Plan, option: Alternative) -> QWidget:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 12))
        inside.addWidget(label(self._heading(plan, option), "field_label", wrap=True))
        for words, text in zip((IDEA, *LABELS), self._texts(plan, option), strict=True):
            inside.addWidget(rule())
            inside.addWidget(label(words, "support", wrap=True))
            inside.addWidget(self._text(words, option, text))
        inside.addWidget(self._deed(plan, option))
        return box

    # ---- deeds

    def _deed(self, plan: Plan, option: Alternative) -> QWidget:
        if same(plan, option):
            return label("今の体制と同じです。", "support", wrap=True)
        take = button("今の体制にする", "", partial(self._take, option.id))
        take.setAccessibleName(f"{option.title or '名称のない案'}を今の体制にする")
        take.setEnabled(not self.desk.editor.read_only)
        return take

    def _keep(self) -> None:
        self._make(alternatives.keep(self.desk.plan), "案の控え", KEPT)

    def _take(self, option: str) -> None:
        words = TAKEN_KEEPING if alternatives.unkept(self.desk.plan) else TAKEN
        self._make(alternatives.take(self.desk.plan, option), "案への切り替え", words)

    def _make(self, change: Change | None, words: str, said: str) -> None:
        if change is not None and self.desk.editor.make(change, words):
            self._draw_now()
            self.desk.announce(said)
