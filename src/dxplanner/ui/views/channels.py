"""媒体の届く範囲と費用 on the screen: what each chosen channel brought others and cost them, with the day of the figures."""

from PySide6.QtWidgets import QWidget

from dxplanner.core.money import yen_label
from dxplanner.facts.obstacles import obstacle_file
from dxplanner.facts.recruiting_channels import ChannelFact, channel_facts
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import Channel
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import PausingView

NOTHING_YET = "媒体を選ぶと、届く範囲と費用の例をここに表示します。"
ONLY_OWN_PAGE = "町のホームページだけでは、応募が少なくなりがちです。ほかの媒体も組み合わせてください。"


class ChannelsView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.channels,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        chosen = list(dict.fromkeys(row.channel for row in plan.recruitment.channels if row.channel))
        if not chosen:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        costs = [row.cost for row in plan.recruitment.channels if row.cost is not None]
        if costs:
            self._whole.addWidget(reading(f"費用の見込みの計：{yen_label(sum(costs))}"))
        if chosen == [Channel.TOWN_PAGE]:
            self._whole.addWidget(reading(f"？ {ONLY_OWN_PAGE}"))
        for channel in chosen:
            self._whole.addWidget(self._card(channel, channel_facts()[str(channel)]))
        demand = obstacle_file().demand
        words = (
            f"※ 転職求人倍率は、全体の{demand.overall}倍に対し、デジタル人材は{demand.digital}倍でした"
            f"（{demand.as_of}）。{demand.note}"
        )
        self._whole.addWidget(reading(words, "support", height=130))

    def _card(self, channel: Channel, fact: ChannelFact) -> QWidget:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=5, margins=(14, 10, 14, 12))
        inside.addWidget(label(channel.label, "field_label", wrap=True))
        inside.addWidget(reading(f"届く範囲：{fact.reach}", height=140))
        inside.addWidget(reading(f"費用：{fact.cost}", height=140))
        inside.addWidget(rule())
        for words in (
            f"向くとき：{fact.suits}",
            f"気を付けること：{fact.caution}",
            f"※ {fact.as_of}。出典：{fact.source.label()}〔{fact.source.confidence_label}〕",
        ):
            inside.addWidget(reading(words, "support", height=130))
        return box
