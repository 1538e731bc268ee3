"""研修の費用: per year hours, people and cost; what is in no budget line yet, put there with one click; differences."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import number_label, yen_label
from dxplanner.documents.builders.answers import decimal_label
from dxplanner.documents.builders.training import total_hours
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.training_costs import (
    Difference,
    Proposal,
    budget_change,
    differences,
    follow_change,
    proposals,
)
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import FigureLine, figure_table, pair

HEADS = ("延べ時間", "受講（実績／予定）", "費用")
ADD = "費用を経費の明細に入れる"
FOLLOW = "明細の予算を研修の費用に合わせる"
CORE = (
    "DX推進リーダーと情報担当の研修には、デジタル人材（中核となる職員）の育成の措置を当てはめます。"
    "条文を確認できるのは令和7年度までで、令和8年度以降は未確認です。そのほかの研修には措置を当てはめません。"
)


class TrainingCostsView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.policy.trainings, plan.costs)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        years = sorted({row.fiscal_year for row in plan.policy.trainings if row.fiscal_year is not None})
        if not years:
            return
        self._whole.addWidget(label("年度ごとの計", "heading", wrap=True))
        rows = tuple(self._year(plan, year) for year in years)
        self._whole.addWidget(figure_table(self.desk.theme, "年度", HEADS, rows, narrow=self.narrow))
        waiting = proposals(plan)
        if waiting:
            self._whole.addWidget(self._proposed(waiting))
        for item in differences(plan):
            self._whole.addWidget(self._differs(item))

    def _year(self, plan: Plan, year: int) -> FigureLine:
        rows = [row for row in plan.policy.trainings if row.fiscal_year == year]
        known = [row.attended for row in rows if row.attended is not None]
        came = number_label(sum(known)) if known else "―"
        return FigureLine(
            fiscal_year_label(year),
            (
                f"{decimal_label(total_hours(rows), 1)}時間",
                f"{came}／{number_label(sum(row.planned or 0 for row in rows))}人",
                yen_label(sum(row.cost or 0 for row in rows)),
            ),
        )

    def _proposed(self, waiting: tuple[Proposal, ...]) -> QWidget:
        box = frame("note")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        inside.addWidget(
            label(f"経費の明細に入っていない費用が{len(waiting)}件あります", "heading", wrap=True)
        )
        for item in waiting:
            words = f"{fiscal_year_label(item.year)}　{item.training.title}"
            words += "（同じ名称の明細と結び付けます）" if item.existing else ""
            inside.addLayout(pair(self.desk.theme, words, yen_label(item.cost)))
        inside.addWidget(reading(wording.footnote(CORE), "support", height=135))
        add = button(ADD, "", self.add)
        add.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(add)
        return box

    def _differs(self, item: Difference) -> QWidget:
        box = frame("note")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        name = item.line.name or "名称のない明細"
        inside.addWidget(label(f"！明細「{name}」の額が、研修の費用と違います", "field_label", wrap=True))
        inside.addLayout(pair(self.desk.theme, "研修の費用", yen_label(item.planned)))
        inside.addLayout(pair(self.desk.theme, "経費の明細", yen_label(item.budgeted) or "未入力"))
        if follow_change(self.desk.plan, item.line.id) is not None:
            follow = button(FOLLOW, "", partial(self.follow, item.line.id))
            follow.setEnabled(not self.desk.editor.read_only)
            inside.addWidget(follow)
        return box

    def add(self) -> None:
        change = budget_change(self.desk.plan)
        if change is not None and self.desk.editor.make(change, ADD):
            self.desk.announce("研修の費用を、経費の明細に入れました。")

    def follow(self, line: str) -> None:
        change = follow_change(self.desk.plan, line)
        if change is not None and self.desk.editor.make(change, FOLLOW):
            self.desk.announce("明細の予算を、研修の費用に合わせました。")
