"""The estimate on the screen: what it comes to without any measure, year by year with status, working and 案.

Shows what the composition hands it; calculates nothing itself.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.services.estimate_page import (
    Comparison,
    EstimatePage,
    LeftOut,
    MeasureResult,
    Working,
    YearResult,
)
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule, set_shown
from dxplanner.ui.theme.theme import set_property
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.estimate_facts import add_facts_lines, record_box
from dxplanner.ui.views.facts_change import FactsChange
from dxplanner.ui.views.figures import FigureLine, figure_label, figure_table, pair
from dxplanner.ui.views.hand_panel import HandPanel
from dxplanner.ui.views.signs import status_words
from dxplanner.ui.views.strip import strip_view

WORKING = ("算出の根拠を見る", "算出の根拠を閉じる")
FACTS_CHANGE = ("前の資料による額との違いを見る", "前の資料との違いを閉じる")
BY_HAND = ("額を手で直す", "手で直すのをやめる")
REASONS = "国資料による試算と省令による試算が異なる理由"
NOTHING_YET = "経費の明細に年度と金額を入れると、年度ごとの試算をここに表示します。"


class EstimateView(FittedView):
    """`_wanted` is the 案 looked at, when it is not the chosen one; `_open` the workings that stand open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: tuple[EstimatePage | None, bool] | None = None
        self._wanted: CostOption | None = None
        self._open: set[str] = set()
        frame_of_all = column(self, desk.theme, gap=14)
        self._whole, self._strip, self._notes = (self._room(frame_of_all) for _ in range(3))
        self._strip_narrow: bool | None = None
        self.refresh(desk.plan)

    def _room(self, inside: QVBoxLayout) -> QVBoxLayout:
        """A part that is drawn by itself."""
        holder = QWidget()
        inside.addWidget(holder)
        return column(holder, self.desk.theme, gap=14)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs, plan.municipality)

    def draw(self, plan: Plan) -> None:
        page = self.desk.context.estimate(plan, self._wanted)
        if (page, self.narrow) == self._shown:
            return
        self._shown = (page, self.narrow)
        for part in (self._whole, self._notes):
            clear(part)
        if page is None:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
        else:
            self._draw_page(page)
            self._draw_notes(page)
        self._draw_strip()

    def _draw_strip(self) -> None:
        """Dated facts, the same for every plan: drawn again only for another width."""
        if self._strip_narrow is self.narrow:
            return
        self._strip_narrow = self.narrow
        clear(self._strip)
        self._strip.addSpacing(self.desk.theme.px(10))
        self._strip.addWidget(
            strip_view(self.desk.theme, self.desk.context.year_strips(), narrow=self.narrow)
        )

    def _draw_page(self, page: EstimatePage) -> None:
        self._whole.addWidget(self._result(page))
        if page.options:
            self._whole.addWidget(self._options(page))
        for year in page.years:
            self._whole.addWidget(self._year(year))
        self._whole.addWidget(record_box(self.desk, page))
        if page.earlier_facts:
            change = FactsChange(self.desk, page.option)
            self._add_opener(self._whole, page.earlier_facts, FACTS_CHANGE, change)
        if page.deck_note:
            self._whole.addWidget(reading(wording.footnote(page.deck_note), "support", height=135))
        if page.edition_reasons:
            self._whole.addWidget(label(REASONS, "field_label", wrap=True))
        for sentence in page.edition_reasons:
            self._whole.addWidget(reading(sentence, height=135))
        if page.comparison is not None:
            self._draw_comparison(page.comparison)

    def _draw_notes(self, page: EstimatePage) -> None:
        for note in page.notes:
            self._notes.addWidget(reading(wording.footnote(note), "support", height=135))
        self._notes.addWidget(reading(page.internal, "support"))

    # ---- the result

    def _result(self, page: EstimatePage) -> QWidget:
        box = frame("note")
        inside = column(box, self.desk.theme, gap=5, margins=(18, 14, 18, 14))
        inside.addWidget(label(page.question, "heading", wrap=True))
        inside.addWidget(reading(page.answer))
        if page.which:
            inside.addWidget(reading(page.which, "support"))
        return box

    def _options(self, page: EstimatePage) -> QWidget:
        """Which 案 the figures below are about."""
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(8), self.desk.theme.px(4))
        for option in page.options:
            words = f"{option.label}の額を見る"
            chip = button(words, "toggle", partial(self._look_at, option))
            chip.setCheckable(True)
            chip.setChecked(option is page.option)
            if option is page.option:
                chip.setText(f"✓ {option.label}の額")
            row.addWidget(chip)
        return holder

    def _look_at(self, option: CostOption) -> None:
        self._wanted = option
        self._shown = None
        self._draw_now()
        for chip in self.findChildren(type(button(""))):
            if chip.isCheckable() and chip.isChecked():
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- one year

    def _year(self, year: YearResult) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=8, margins=(14, 10, 14, 12))
        head = line(None, theme, gap=12)
        head.addWidget(label(year.label, "heading"), 1)
        head.addWidget(label("所要額", "support"))
        head.addWidget(figure_label(year.total, f"{year.label}　所要額"))
        inside.addLayout(head)
        if year.burden != year.total:
            inside.addLayout(
                pair(
                    theme,
                    "特定財源を除いた負担（措置がない場合）",
                    year.burden,
                    f"{year.label}　措置がない場合の負担",
                )
            )
        for measure in year.measures:
            inside.addWidget(rule())
            self._draw_measure(inside, year, measure)
        if not year.measures:
            inside.addWidget(reading("措置の対象となる経費は、ありません。", "support"))
        if year.left_out:
            inside.addWidget(rule())
            self._draw_left_out(inside, year.left_out)
        if year.by_hand:
            self._add_opener(
                inside, f"{year.label}　手修正", BY_HAND, HandPanel(self.desk, year.label, year.by_hand)
            )
        return box

    def _draw_measure(self, inside: QVBoxLayout, year: YearResult, found: MeasureResult) -> None:
        theme = self.desk.theme
        head = FlowLayout(holder := QWidget(), theme.px(10), theme.px(2))
        head.addWidget(label(found.measure, "field_label", wrap=self.narrow))
        said = f"！{found.status_label}" if found.by_hand else status_words(found.status, found.status_label)
        status = label(said)
        sure = found.status.value == "confirmed" and not found.by_hand
        set_property(status, "state", "done" if sure else "review")
        head.addWidget(status)
        inside.addWidget(holder)
        inside.addWidget(self._figures(found))
        if found.scenarios:
            inside.addWidget(label(wording.ASSUMED_HEADING, "support", wrap=True))
            for assumption, amount in found.scenarios:
                inside.addLayout(pair(theme, assumption, amount, f"{year.label}　仮定計算　{assumption}"))
            inside.addWidget(label(wording.INQUIRY_LINE, "support", wrap=True))
        for note in found.notes:
            inside.addWidget(reading(wording.footnote(note), "support", height=135))
        add_facts_lines(inside, self.desk, year, found)
        self._add_workings(inside, f"{year.label}　{found.measure}", found.workings)

    def _figures(self, found: MeasureResult) -> QWidget:
        if not found.deck_heading:
            heads: tuple[str, ...] = (found.ordinance_heading,)
            rows = tuple(FigureLine(row.label, (row.ordinance,)) for row in found.figures)
        else:
            heads = (found.ordinance_heading, found.deck_heading, wording.DIFFERENCE_HEADING)
            rows = tuple(
                FigureLine(row.label, (row.ordinance, row.deck, row.difference)) for row in found.figures
            )
        if not self.narrow:  # the rate in a line of its own
            heads = tuple(head.replace("（措置率", "\n（措置率") for head in heads)
        return figure_table(self.desk.theme, "", heads, rows, narrow=self.narrow)

    def _draw_left_out(self, inside: QVBoxLayout, costs: tuple[LeftOut, ...]) -> None:
        inside.addWidget(label("算定見込額に含めていない経費", "support"))
        reasons = dict.fromkeys(cost.reason for cost in costs)
        for cost in costs:
            inside.addLayout(pair(self.desk.theme, cost.name, cost.amount))
        for reason in reasons:
            names = "、".join(cost.name for cost in costs if cost.reason == reason)
            inside.addWidget(reading(wording.footnote(f"{names}：{reason}"), "support", height=135))

    # ---- how it was worked out

    def _add_workings(self, inside: QVBoxLayout, key: str, workings: tuple[Working, ...]) -> None:
        holder = QWidget()
        lines = column(holder, self.desk.theme, gap=6)
        for working in workings:
            lines.addWidget(label(working.title, "field_label", wrap=True))
            for step in working.lines:
                lines.addWidget(rule())
                lines.addLayout(pair(self.desk.theme, step.label, f"{step.amount:,}円"))
                lines.addWidget(reading(step.formula, "", height=125))
                lines.addWidget(reading(f"根拠：{step.source}", "support", height=125))
        self._add_opener(inside, key, WORKING, holder)

    def _add_opener(self, inside: QVBoxLayout, key: str, words: tuple[str, str], holder: QWidget) -> None:
        """A part that is opened and closed; it stays as it was when the page is drawn again."""
        opener = button("", "link")

        def show() -> None:
            opened = key in self._open
            opener.setText(words[opened])
            opener.setAccessibleName(f"{key}の{opener.text()}")
            set_shown(holder, opened)

        def toggle() -> None:
            self._open ^= {key}
            show()

        opener.clicked.connect(lambda _checked=False: toggle())
        inside.addWidget(opener)
        inside.addWidget(holder)
        show()

    # ---- the 案 side by side

    def _draw_comparison(self, found: Comparison) -> None:
        theme = self.desk.theme
        self._whole.addSpacing(theme.px(10))
        self._whole.addWidget(label("案の比較", "heading"))
        heads = ("所要額", wording.ESTIMATED_AMOUNT, "差引負担")
        for at, option in enumerate(found.options):
            rows = tuple(
                FigureLine(year, cells[at], total=number == len(found.rows) - 1)
                for number, (year, cells) in enumerate(found.rows)
            )
            self._whole.addWidget(label(option, "field_label", wrap=True))
            self._whole.addWidget(figure_table(theme, "年度", heads, rows, narrow=self.narrow))
        self._whole.addWidget(reading(wording.footnote(found.note), "support", height=135))
