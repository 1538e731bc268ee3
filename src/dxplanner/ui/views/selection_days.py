"""着任の日から逆算した日程 on the screen: the calculated day beside the one entered, and one press to put days in."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from dxplanner.core.calendar import date_label, month_label
from dxplanner.facts.holidays import closed_because
from dxplanner.plan.plan import Plan
from dxplanner.rules.selection_days import PlannedDay, fill_change, planned_days, why_not
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.theme.theme import set_property
from dxplanner.ui.views.base import PausingView

FILL_OPEN = "空いている日付に入れる"
FILL_ALL = "全ての日付を計算の日にする"
FOOT = (
    "※ 土曜日、日曜日、祝日と12月29日から1月3日までを避けています。日数は目安で、法令の定めではありません。"
)


class SelectionDaysView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment, plan.roadmap.calendar)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        reason = why_not(plan)
        if reason:
            self._whole.addWidget(reading(reason, "support"))
            return
        box = frame("card")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        for at, item in enumerate(planned_days(plan)):
            if at:
                inside.addWidget(rule())
            self._row(inside, item)
        self._whole.addWidget(box)
        for words, only_open in ((FILL_OPEN, True), (FILL_ALL, False)):
            if fill_change(plan, only_open=only_open) is not None:
                presser = button(words, "" if only_open else "link", partial(self.fill, only_open))
                presser.setEnabled(not self.desk.editor.read_only)
                self._whole.addWidget(presser)
        self._whole.addWidget(reading(FOOT, "support", height=130))

    def _row(self, inside: QVBoxLayout, item: PlannedDay) -> None:
        name = f"{item.name}（{item.note}）" if item.note else item.name
        head = line(None, self.desk.theme, gap=12)
        head.addWidget(label(name, "field_label", wrap=True), 1)
        head.addWidget(label(_calculated(item)))
        inside.addLayout(head)
        if item.entered is None or item.stage == "start_on":
            return
        why = closed_because(item.entered)
        words = f"入力した日　{date_label(item.entered, weekday=True)}" + (f"　{why}" if why else "")
        entered = label(words, "support", wrap=True)
        if why:
            set_property(entered, "state", "review")
        inside.addWidget(entered)

    def fill(self, only_open: bool) -> None:
        change = fill_change(self.desk.plan, only_open=only_open)
        if change is not None and self.desk.editor.make(change, "選考の日程を入れる"):
            self.desk.announce("逆算した日付を入れました。元に戻すときは「元に戻す」を押してください。")


def _calculated(item: PlannedDay) -> str:
    return month_label(item.day) if item.whole_month else date_label(item.day, weekday=True)
