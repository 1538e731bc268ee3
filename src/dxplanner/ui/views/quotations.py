"""見積りの比較と予算 on the screen: totals with tax, what no measure supports, and one press into 経費の明細."""

from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.quotations import (
    Priced,
    Proposal,
    accept_change,
    all_priced,
    cap_state,
    cap_words,
    cheapest,
    proposal,
)
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.views.base import PausingView
from dxplanner.ui.views.figures import figure_label

NOTHING_YET = "見積りを入れると、税込みの額を比べてここに表示します。"
NOT_CHOSEN = "採用する見積りを選ぶと、経費の明細に入れる額をここに示します。"
ACCEPT = "経費の明細に入れる"
UPDATE = "経費の明細をこの額に直す"
AGREES = "✓ 経費の明細に、この額が入っています。"
COVERED = "✓ 経費の明細に、同じ額の募集の経費があります。重ねて入れません。"


class QuotationsView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment, plan.costs)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        found = all_priced(plan)
        if not found:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        self._whole.addWidget(self._compared(plan, found))
        proposed = proposal(plan)
        if proposed is None:
            self._whole.addWidget(reading(NOT_CHOSEN, "support"))
            return
        self._whole.addWidget(self._proposal(plan, proposed))

    def _compared(self, plan: Plan, found: tuple[Priced, ...]) -> QWidget:
        least, chosen = cheapest(found), plan.recruitment.sourcing.chosen
        box = frame("card")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        for item in found:
            company = item.quotation.company or "（会社名が未入力）"
            signs = "◎ " if item.quotation.id == chosen else ""
            after = "（最も安い）" if least is item and len(found) > 1 else ""
            head = line(None, self.desk.theme, gap=12)
            head.addWidget(label(f"{signs}{company}{after}", "field_label", wrap=True), 1)
            if item.missing:
                head.addWidget(label(f"？ {item.missing}を入力してください。", "support"))
            else:
                head.addWidget(figure_label(yen_label(item.total), f"{company}　計（税込み）"))
            inside.addLayout(head)
        inside.addWidget(rule())
        inside.addWidget(
            reading("※ 採用が決まったときの料金を含む、税込みの計です。◎は採用する見積りです。", "support")
        )
        return box

    def _proposal(self, plan: Plan, found: Proposal) -> QWidget:
        box = frame("note")
        inside = column(box, self.desk.theme, gap=8, margins=(14, 10, 14, 12))
        year = fiscal_year_label(found.fiscal_year)
        inside.addWidget(label(f"{year}の予算", "field_label"))
        budget = plan.recruitment.sourcing.budget
        if budget is not None and found.chosen.total > budget:
            over = yen_label(found.chosen.total - budget)
            inside.addWidget(reading(f"？ 募集に掛けられる額を{over}超えています。"))
        inside.addWidget(reading(cap_words(cap_state(plan, found.fiscal_year, found.whole))))
        if found.covered or found.agrees:
            inside.addWidget(label(COVERED if found.covered else AGREES, wrap=True))
            return box
        for row in found.lines:
            words = f"{row.name}　{yen_label(row.budgeted)}（{row.expense_category}）"
            inside.addWidget(reading(words, "support"))
        if found.others:
            total = yen_label(sum(row.budgeted or 0 for row in found.others))
            words = (
                f"？ この年度には、ほかに募集の経費が{total}あります。同じものでないかを確かめてください。"
            )
            inside.addWidget(reading(words))
        presser = button(UPDATE if found.there else ACCEPT, "", self.accept)
        presser.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(presser)
        return box

    def accept(self) -> None:
        change = accept_change(self.desk.plan)
        if change is not None and self.desk.editor.make(change, "見積りを経費の明細に入れる"):
            self.desk.announce("見積りの額を、経費の明細に入れました。")
