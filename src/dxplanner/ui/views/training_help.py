"""研修の題材と無償の手段: what to say on each topic and where to learn it, opened when it is wanted."""

from PySide6.QtWidgets import QVBoxLayout

from dxplanner.documents.builders.standing import said_source
from dxplanner.facts.growing import training_offers, training_points
from dxplanner.plan.plan import Plan
from dxplanner.plan.training import TrainingTopic
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading
from dxplanner.ui.views.base import PausingView

SHOW, HIDE = "研修で扱うことと、費用の掛からない手段を見る", "研修の題材と手段を閉じる"
LABELS = {str(topic): topic.label for topic in TrainingTopic}
FREE, ASK = "✓ 無償", "？ 費用は確かめてください"
CHANGES = "条件と時期は年度により変わります。申し込む前に案内を確かめてください。"


class TrainingHelpView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open = False
        self._whole = column(self, desk.theme, gap=8)
        self.refresh(desk.plan)

    def parts_of(self, _plan: Plan) -> tuple[object, ...]:
        return (self,)

    def draw(self, _plan: Plan) -> None:
        clear(self._whole)
        self._whole.addWidget(button(HIDE if self._open else SHOW, "link", self.toggle))
        if not self._open:
            return
        for topic in TrainingTopic:
            self._add_topic(self._whole, topic)
        self._whole.addWidget(label("費用の掛からない学びの手段", "heading", wrap=True))
        for offer in training_offers().values():
            box = frame("card")
            inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 10))
            inside.addWidget(label(f"{offer.name}（{offer.provider}）", "field_label", wrap=True))
            inside.addWidget(reading(offer.gives, height=135))
            topics = "、".join(LABELS.get(topic, topic) for topic in offer.topics)
            inside.addWidget(reading(f"{FREE if offer.free else ASK}　分野：{topics}", "support", height=125))
            inside.addWidget(reading(said_source(offer.source), "support", height=125))
            self._whole.addWidget(box)
        self._whole.addWidget(reading(f"※ {CHANGES}", "support", height=135))

    def _add_topic(self, whole: QVBoxLayout, topic: TrainingTopic) -> None:
        points = [point for point in training_points() if point.topic == topic]
        if not points:
            return
        whole.addWidget(label(topic.label, "field_label", wrap=True))
        for point in points:
            whole.addWidget(reading(f"・{point.text}", height=140))
        for source in dict.fromkeys(said_source(point.source) for point in points):
            whole.addWidget(reading(source, "support", height=125))

    def toggle(self) -> None:
        self._open = not self._open
        self._draw_now()
