"""理念の示し方: five styles with what each is good for; and three pillars to start from."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.facts.vision_styles import VisionStyleFacts, vision_styles
from dxplanner.plan.edit import AddRow, SetValue, Several
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Pillar
from dxplanner.plan.vision_style import VisionStyle
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, set_shown
from dxplanner.ui.views.base import PausingView

USUAL_PILLARS = (
    ("住民サービス", "来なくてよい、書かなくてよい手続を増やし、困ったときに相談できる時間を作る。"),
    ("行政運営", "業務の手順を見直し、職員が人にしかできない仕事に向き合える役場にする。"),
    ("地域と人", "防災、福祉、教育などで、誰もが使えるデジタルを広げ、支える人を育てる。"),
)


class VisionStylesView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=8)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.policy.vision_style,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        for style in VisionStyle:
            self._whole.addWidget(
                self._card(style, vision_styles()[style], style is plan.policy.vision_style)
            )

    def _card(self, style: VisionStyle, facts: VisionStyleFacts, chosen: bool) -> QWidget:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=3, margins=(14, 10, 14, 12))
        inside.addWidget(
            label(f"✓ {style.label}（選択中）" if chosen else style.label, "field_label", wrap=True)
        )
        for words in (facts.form, f"向いている場合：{facts.good_for}", f"気を付けること：{facts.caution}"):
            inside.addWidget(reading(words, height=140))
        inside.addWidget(reading(f"例：「{facts.example}」（{facts.source.title}）", "support", height=130))
        if not chosen:
            take = button(f"{style.label}にする", "link", partial(self.take, style))
            take.setEnabled(not self.desk.editor.read_only)
            inside.addWidget(take)
        return box

    def take(self, style: VisionStyle) -> None:
        if self.desk.editor.make(SetValue(path="policy.vision_style", value=style), "理念の示し方"):
            self.desk.announce(f"理念の示し方を{style.label}としました。")


class PillarsView(PausingView):
    """Hidden as soon as there is a pillar."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.policy.pillars,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        set_shown(self, not plan.policy.pillars)
        if plan.policy.pillars:
            return
        names = "、".join(name for name, _words in USUAL_PILLARS)
        self._whole.addWidget(
            reading(
                f"町村の計画では3本柱が多く見られます。まず「{names}」の3本を入れ、言葉を直すこともできます。",
                "support",
            )
        )
        take = button("3本の柱を入れる", "", self.take)
        take.setEnabled(not self.desk.editor.read_only)
        self._whole.addWidget(take)

    def take(self) -> None:
        rows = tuple(
            AddRow(table="policy.pillars", row=Pillar(id=f"h{number}", name=name, description=words))
            for number, (name, words) in enumerate(USUAL_PILLARS, start=1)
        )
        if self.desk.editor.make(Several(changes=rows), "3本の柱"):
            self.desk.announce("3本の柱を入れました。町の言葉に直してください。")
