"""手修正 in one list: what stands in the place of which calculated figure, and the way back."""

from functools import partial

from dxplanner.plan.plan import Plan
from dxplanner.services import questions
from dxplanner.services.hand_figures import OverrideEntry, override_entries
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, label, reading, rule
from dxplanner.ui.views.base import PausingView
from dxplanner.ui.views.figures import pair

NOTHING = "手で直した額は、ありません。直すときは、上の年度ごとの「額を手で直す」を選びます。"
UNUSED = "！この手修正は用いていません。理由がないか、直す額が計画にありません。"


class OverridesView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs, plan.municipality)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        entries = override_entries(plan)
        if not entries:
            self._whole.addWidget(reading(NOTHING, "support"))
        for entry in entries:
            self._add(entry)

    def _add(self, entry: OverrideEntry) -> None:
        self._whole.addWidget(rule())
        self._whole.addWidget(label(entry.label, "field_label", wrap=True))
        self._whole.addLayout(pair(self.desk.theme, "計算による額", entry.calculated))
        self._whole.addLayout(pair(self.desk.theme, "手で直した額", entry.by_hand or "（未入力）"))
        if entry.reason:
            self._whole.addWidget(reading(f"理由：{entry.reason}", height=135))
        if not entry.used:
            self._whole.addWidget(label(UNUSED, "fault", wrap=True))
        back = button("計算に戻す", "link", partial(self.back, entry))
        back.setAccessibleName(f"{entry.label}を計算に戻す")
        back.setEnabled(not self.desk.editor.read_only)
        self._whole.addWidget(back)

    def back(self, entry: OverrideEntry) -> None:
        change = questions.back_to_calculation(self.desk.plan, entry.target)
        if self.desk.editor.make(change, "計算に戻す"):
            self.desk.announce(f"「{entry.label}」を計算による額に戻しました。")
