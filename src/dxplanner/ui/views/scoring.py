"""配点の合計 on the screen: per stage the weights, their sum, and the points that pass."""

from decimal import Decimal

from dxplanner.core.money import rate_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.selection_scores import raters_of, stages_of
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import clear, column, frame, label, line, reading
from dxplanner.ui.views.base import PausingView
from dxplanner.ui.views.figures import figure_label

NOTHING_YET = "評価の項目に段階と配点を入れると、段階ごとの合計をここに表示します。"
FOOT = (
    "※ 評価表（表計算）では、委員の評点から合計、順位、同点を計算します。氏名と点数は、この計画に残りません。"
)


class ScoringView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.selecting, plan.recruitment.selection)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        found = stages_of(plan)
        if not found:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        percent, raters = plan.recruitment.selecting.pass_percent, len(raters_of(plan))
        box = frame("card")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        for stage in found:
            head = line(None, self.desk.theme, gap=12)
            head.addWidget(label(stage.method.label, "field_label", wrap=True), 1)
            head.addWidget(figure_label(f"{stage.full}点", f"{stage.method.label}　配点の合計"))
            inside.addLayout(head)
            words = "、".join(f"{item.name or '（名称が未入力）'}{item.weight}点" for item in stage.criteria)
            inside.addWidget(reading(words, "support"))
            if percent:
                limit = rate_label(Decimal(stage.full * raters * percent) / 100)
                inside.addWidget(
                    reading(f"委員{raters}人の満点{stage.full * raters}点、基準{limit}点", "support")
                )
        self._whole.addWidget(box)
        self._whole.addWidget(reading(FOOT, "support", height=130))
