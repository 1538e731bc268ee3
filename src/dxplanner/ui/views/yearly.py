"""毎年度の評価 on the screen: target and actual side by side, and the rows of a year made with one press."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import fiscal_year_label, fiscal_year_of
from dxplanner.documents.builders.answers import decimal_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.yearly import Measured, evaluable_years, measured_in, missing_in, prepare
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import FigureLine, figure_table

NOTHING_YET = "計画の期間と指標を入力すると、年度ごとの目標と実績をここに表示します。"
HEADS = ("目標", "実績", "評価")


class YearlyView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        policy = plan.policy
        return (
            policy.indicators,
            policy.initiatives,
            policy.evaluations,
            policy.period_from,
            policy.period_to,
        )

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        years = evaluable_years(plan, fiscal_year_of(local_now().date()))
        if not years or not plan.policy.indicators:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        for year in years:
            self._whole.addWidget(self._year(plan, year))

    def _year(self, plan: Plan, year: int) -> QWidget:
        name = fiscal_year_label(year)
        box = frame("card")
        inside = column(box, self.desk.theme, gap=8, margins=(14, 10, 14, 12))
        inside.addWidget(label(name, "heading"))
        found = measured_in(plan, year)
        lines = tuple(FigureLine(entry.indicator.name or "（名称なし）", _figures(entry)) for entry in found)
        inside.addWidget(figure_table(self.desk.theme, "指標", HEADS, lines, narrow=self.narrow))
        late = [entry.indicator.name or "（名称なし）" for entry in found if entry.late]
        if late:
            inside.addWidget(reading(f"目標に届いていない指標：{'、'.join(late)}", "support", height=130))
        missing = missing_in(plan, year)
        if missing:
            words = f"評価の行を用意する（{len(missing)}行）"
            made = button(words, "", partial(self.prepare, year))
            made.setAccessibleName(f"{name}の{words}")
            made.setEnabled(not self.desk.editor.read_only)
            inside.addWidget(made)
        return box

    def prepare(self, year: int) -> None:
        if self.desk.editor.make(prepare(self.desk.plan, year), "評価の行の用意"):
            self.desk.announce(f"{fiscal_year_label(year)}の評価の行を、下の表に用意しました。")


def _figures(entry: Measured) -> tuple[str, ...]:
    unit = entry.indicator.unit or ""
    row = entry.found
    return (
        f"{decimal_label(entry.target)}{unit}" if entry.target is not None else "―",
        f"{decimal_label(row.actual)}{unit}" if row is not None and row.actual is not None else "―",
        row.grade.letter if row is not None and row.grade is not None else "―",
    )
