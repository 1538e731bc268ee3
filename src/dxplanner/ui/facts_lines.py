"""The parameters of the set in use, one line each, and their periods with source and 確認日 when opened."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.services.facts_page import ParameterLines, PeriodLine
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, column, frame, label, reading, rule
from dxplanner.ui.theme.theme import Theme, set_property

SIGNS = {True: "✓", False: "？"}


class ParameterRow(QWidget):
    """Closed it says what holds last; open it says all. `changed` is called when it opens or closes."""

    def __init__(self, theme: Theme, item: ParameterLines, changed: Callable[[], object]) -> None:
        super().__init__()
        self._theme = theme
        self._item = item
        self._changed = changed
        self._details: QWidget | None = None
        self._whole: QVBoxLayout = column(self, theme, gap=2, margins=(0, 6, 0, 6))
        self._whole.addWidget(label(item.name, "field_label", wrap=True))
        self._whole.addWidget(reading(_short(item), "support"))
        self.opener = button("", "link", self.toggle)
        self._whole.addWidget(self.opener)
        self._say()

    def _say(self) -> None:
        self.opener.setText("年度ごとの値と出典を閉じる" if self._details else "年度ごとの値と出典を見る")
        self.opener.setAccessibleName(f"{self._item.name}の{self.opener.text()}")

    def toggle(self) -> None:
        if self._details is None:
            self._details = self._made()
            self._whole.addWidget(self._details)
        else:
            details, self._details = self._details, None
            self._whole.removeWidget(details)
            details.hide()
            details.deleteLater()
        self._say()
        self._changed()

    def _made(self) -> QWidget:
        box = frame("example")
        inside = column(box, self._theme, gap=4, margins=(14, 8, 14, 10))
        for at, period in enumerate(self._item.periods):
            if at:
                inside.addWidget(rule())
            self._add_period(inside, period)
        return box

    def _add_period(self, inside: QVBoxLayout, period: PeriodLine) -> None:
        holder = QWidget()
        row = FlowLayout(holder, self._theme.px(14), self._theme.px(2))
        row.addWidget(label(period.years, "field_label"))
        row.addWidget(label(period.value, "figure"))
        status = label(f"{SIGNS[period.confirmed]} {period.status}")
        set_property(status, "state", "done" if period.confirmed else "review")
        row.addWidget(status)
        inside.addWidget(holder)
        inside.addWidget(reading(f"出典：{period.source}", "support", height=130))
        if period.note:
            inside.addWidget(reading(f"※ {period.note}", "support", height=130))


def _short(item: ParameterLines) -> str:
    """The last period that has a value, and what comes after it."""
    known = [at for at, period in enumerate(item.periods) if period.confirmed]
    shown = item.periods[known[-1] :] if known else item.periods[-1:]
    return "、".join(f"{one.years} {one.value}（{one.status}）" for one in shown[:2])
