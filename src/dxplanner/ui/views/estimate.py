"""The estimate by fiscal year, with its status and the lines it was worked out by. Calculates nothing itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui.context import EstimateRow, TraceLine
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule, set_shown
from dxplanner.ui.views.base import View

NOTHING_YET = "経費の明細に年度と金額を入れると、年度ごとの試算をここに表示します。"
INTERNAL = (
    "本書は町の内部検討資料であり、国・県へ提出する様式ではありません。"
    "金額は試算であり、交付額を約束するものではありません。"
)


def yen(amount: int | None) -> str:
    return "―" if amount is None else f"{amount:,}円"


class EstimateView(View):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown: tuple[EstimateRow, ...] | None = None
        self._open: set[str] = set()
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def refresh(self, plan: Plan) -> None:
        rows = self.desk.context.estimate(plan)
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._whole)
        if not rows:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        for row in rows:
            self._whole.addWidget(self._card(row))
        self._whole.addWidget(reading(INTERNAL, "support"))

    def _card(self, row: EstimateRow) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=6, margins=(14, 10, 14, 10))
        head = line(None, theme, gap=12)
        head.addWidget(label(row.year, "field_label"))
        head.addWidget(label(row.status, "badge"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        amount = label(yen(row.amount), "figure")
        amount.setAccessibleName(f"{row.year}　試算額　{yen(row.amount)}")
        head.addWidget(amount)
        inside.addLayout(head)
        inside.addWidget(reading(row.measure, "support", height=125))
        for assumption, words in row.alternatives:
            inside.addLayout(self._pair(f"（参考）{assumption}", words))
        for note in row.notes:
            inside.addWidget(reading(f"※ {note}", "support"))
        if row.trace:
            self._add_trace(inside, row)
        return box

    def _add_trace(self, inside, row: EstimateRow) -> None:
        key = f"{row.year}/{row.measure}"
        trace = QWidget()
        lines = column(trace, self.desk.theme, gap=6)
        for step in row.trace:
            lines.addWidget(rule())
            lines.addWidget(self._trace_line(step))
        set_shown(trace, key in self._open)

        def toggle() -> None:
            self._open ^= {key}
            trace.setVisible(key in self._open)
            opener.setText("算出の根拠を閉じる" if key in self._open else "算出の根拠を見る")

        opener = button("算出の根拠を閉じる" if key in self._open else "算出の根拠を見る", "link", toggle)
        opener.setAccessibleName(f"{row.year}の算出の根拠を見る")
        inside.addWidget(opener)
        inside.addWidget(trace)

    def _trace_line(self, step: TraceLine) -> QWidget:
        holder = QWidget()
        whole = column(holder, self.desk.theme, gap=2)
        whole.addLayout(self._pair(step.label, yen(step.amount) if step.amount is not None else ""))
        if step.formula:
            whole.addWidget(reading(step.formula, "", height=125))
        if step.source:
            whole.addWidget(reading(f"出典：{step.source}", "support", height=125))
        return holder

    def _pair(self, words: str, figure: str):
        pair = line(None, self.desk.theme, gap=12)
        pair.addWidget(label(words, "", wrap=True), 1)
        if figure:
            pair.addWidget(label(figure, "figure"), 0, Qt.AlignmentFlag.AlignTop)
        return pair
