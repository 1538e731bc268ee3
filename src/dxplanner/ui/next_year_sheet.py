"""前年度の計画から始める: for which year, and which years move on. Nothing moves that is not ticked."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.services.next_year import Shift, usual_year
from dxplanner.ui.check_box import CheckBox
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import button, label, reading
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.combo_input import ComboBox

TITLE = "前年度の計画から始める"
WHAT = (
    "答えを引き継いだ新しい計画を作ります。元のファイルは変わりません。"
    "版は「素案」に戻り、決定日、策定経過、前の照会の日付と意見は引き継ぎません。"
    "予算と決算の額は、前年度の実績としてそのまま残ります。"
)
SHIFTS = "1年後にするもの（選ばなければ、前年度のままです）"
AFTER = "作った後は、見直すところを「指摘」に並べます。"

Begin = Callable[[int, Collection[Shift]], object]


class NextYearSheet(Overlay):
    """`start` is called with the year and what moves on, after the sheet has closed."""

    def __init__(self, window: QWidget, theme: Theme, source: str, today: date, start: Begin) -> None:
        super().__init__(window, theme, TITLE, widest=40)
        self._start = start
        inside = self.scrolling()
        inside.addWidget(label(source, "field_label", wrap=True))
        inside.addWidget(reading(WHAT, "support"))
        inside.addWidget(label("どの年度の計画にしますか", "field_label"))
        usual = usual_year(today)
        self._years = (usual - 1, usual, usual + 1)
        self.year = ComboBox(theme)
        self.year.addItems([fiscal_year_label(year) for year in self._years])
        self.year.setCurrentIndex(1)
        self.year.setAccessibleName("どの年度の計画にしますか")
        inside.addWidget(self.year)
        inside.addWidget(label(SHIFTS, "field_label", wrap=True))
        self.boxes = {shift: CheckBox(theme, shift.label) for shift in Shift}
        for box in self.boxes.values():
            inside.addWidget(box)
        inside.addWidget(reading(AFTER, "support"))
        self.go = button("置く場所を決めて始める", "primary", self._on_go)
        inside.addWidget(self.go)
        inside.addStretch(1)
        self.begin = self.year.setFocus

    def _on_go(self) -> None:
        year = self._years[self.year.currentIndex()]
        shifts = tuple(shift for shift, box in self.boxes.items() if box.isChecked())
        self.close_sheet()
        self._start(year, shifts)
