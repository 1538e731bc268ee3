"""証拠書類 on the screen: what is at hand for each year, and the usual papers put on the lines with one press."""

from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.facts.evidence import evidence_facts
from dxplanner.plan.plan import Plan
from dxplanner.rules.evidence import LineEvidence, fill_change, plan_evidence
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import pair

NOTHING_YET = "経費の明細を入れると、そろえる書類の目安をここに表示します。"
FILL = "目安の書類を一覧に入れる"


class EvidenceView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        dated = [entry for entry in plan_evidence(plan) if entry.line.fiscal_year is not None]
        if not dated:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        dated.sort(key=lambda entry: entry.line.fiscal_year or 0)
        for year, group in groupby(dated, key=lambda entry: entry.line.fiscal_year or 0):
            self._whole.addWidget(self._year(year, list(group)))
        source = evidence_facts().source
        text = f"※ 書類は目安です（{source.confidence_label}）。団体の財務規則を確かめてください。"
        self._whole.addWidget(reading(text, "support", height=135))

    def _year(self, year: int, entries: list[LineEvidence]) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=7, margins=(14, 10, 14, 12))
        name = fiscal_year_label(year)
        inside.addWidget(label(name, "heading"))
        for entry in entries:
            inside.addWidget(rule())
            ready = f"{entry.ready_count}／{len(entry.papers)}"
            title = entry.line.name or "名称のない経費"
            inside.addLayout(pair(theme, title, f"そろった書類 {ready}", f"{name}　{title}"))
            waiting = "、".join(paper.name for paper in entry.papers if not paper.ready)
            if waiting:
                inside.addWidget(reading(f"まだの書類：{waiting}", "support", height=130))
        if any(paper.item is None for entry in entries for paper in entry.papers):
            filler = button(FILL, "", partial(self._fill, year))
            filler.setAccessibleName(f"{name}の{FILL}")
            inside.addWidget(filler)
        return box

    def _fill(self, year: int) -> None:
        change = fill_change(self.desk.plan, year)
        if change is not None and self.desk.editor.make(change, FILL):
            self.desk.announce(f"{fiscal_year_label(year)}の経費に、目安の書類を入れました。")
