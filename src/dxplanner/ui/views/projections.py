"""人口と職員数の見通し as charts, below the rows they are drawn from."""

from dxplanner.documents.builders.standing import projection_chart
from dxplanner.plan.plan import Plan
from dxplanner.plan.standing import ProjectionKind
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import clear, column, reading
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.chart_picture import chart_picture

NOTHING_YET = "区分、年及び人数を入れると、図をここに表示します。"


class ProjectionsView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.policy.statistics,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        charts = [chart for kind in ProjectionKind if (chart := projection_chart(plan, kind)) is not None]
        for chart in charts:
            self._whole.addWidget(chart_picture(self.desk.theme, chart, narrow=self.narrow))
        if not charts:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
