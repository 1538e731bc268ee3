"""経費の計算 on the screen: per year each component with its working, 節 and rates; the totals both ways."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.keeping import step_change
from dxplanner.services.works_page import RateLine, WorkLine, WorksPage, WorkYearBlock, works_page
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule, set_shown
from dxplanner.ui.theme.theme import set_property
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import figure_label, pair

NOTHING_YET = (
    "仕事の名称、任用等の形態、年度、単価と数量を入れると、年度ごとの額と計算の式をここに表示します。"
)
NO_AMOUNT = "計算できません"
SAME_STEP = "明細を計算にそろえる"


class WorksView(FittedView):
    """`_open` holds the workings that stand open, by the path of their line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: tuple[WorksPage | None, bool] | None = None
        self._open: set[str] = set()
        self._whole = column(self, desk.theme, gap=14)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs, plan.marks, plan.drafts, plan.questions)

    def draw(self, plan: Plan) -> None:
        page = works_page(plan)
        if (page, self.narrow) == self._shown:
            return
        self._shown = (page, self.narrow)
        clear(self._whole)
        if page is None:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        self._add_step(page)
        if page.left_out:
            self._whole.addWidget(self._note(page.left_out))
        for year in page.years:
            self._whole.addWidget(self._year(year))
        if not page.years:
            self._whole.addWidget(reading(NOTHING_YET, "support"))

    def _note(self, text: str) -> QWidget:
        box = frame("note")
        column(box, self.desk.theme, margins=(14, 10, 14, 10)).addWidget(reading(text))
        return box

    def _add_step(self, page: WorksPage) -> None:
        """Lines that do not follow the calculation: an imported plan, or one changed elsewhere."""
        words = []
        if page.missing_lines:
            words.append(f"まだ明細にない経費が{page.missing_lines}件あります。")
        if page.obsolete_lines:
            words.append(f"計算にない明細が{page.obsolete_lines}件あります。")
        if page.kept_lines:
            words.append(
                f"計算にない明細のうち{page.kept_lines}件は、入力した内容があるため残しています。"
                "要らないときは「経費の明細と予算」で削除してください。"
            )
        if not words:
            return
        box = frame("note")
        inside = column(box, self.desk.theme, gap=8, margins=(14, 10, 14, 10))
        inside.addWidget(reading("".join(words)))
        if page.missing_lines or page.obsolete_lines:
            inside.addWidget(button(SAME_STEP, "", self._in_step))
        self._whole.addWidget(box)

    def _in_step(self) -> None:
        change = step_change(self.desk.plan)
        if change is not None and self.desk.editor.make(change, SAME_STEP):
            self.desk.announce("経費の明細を、計算にそろえました。")

    # ---- one year

    def _year(self, year: WorkYearBlock) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=8, margins=(14, 10, 14, 12))
        head = line(None, theme, gap=12)
        head.addWidget(label(year.label, "heading", wrap=True), 1)
        head.addWidget(label("計", "support"))
        head.addWidget(figure_label(year.total, f"{year.label}　計"))
        inside.addLayout(head)
        for entry in year.lines:
            inside.addWidget(rule())
            self._draw_line(inside, year, entry)
        inside.addWidget(rule())
        self._draw_totals(inside, year)
        return box

    def _draw_totals(self, inside: QVBoxLayout, year: WorkYearBlock) -> None:
        theme = self.desk.theme
        careful, inclusive = "対象となる経費（控えめ）", "対象となる経費（未確認の経費を含む場合）"
        inside.addLayout(pair(theme, careful, year.careful, f"{year.label}　{careful}"))
        if year.inclusive != year.careful:
            inside.addLayout(pair(theme, inclusive, year.inclusive, f"{year.label}　{inclusive}"))
        if year.incomplete:
            inside.addWidget(
                reading(wording.footnote("計算できない経費があるため、計はその分を含みません。"), "support")
            )

    def _draw_line(self, inside: QVBoxLayout, year: WorkYearBlock, entry: WorkLine) -> None:
        theme = self.desk.theme
        head = line(None, theme, gap=12)
        head.addWidget(label(entry.name, "field_label", wrap=True), 1)
        head.addWidget(figure_label(entry.amount or NO_AMOUNT, f"{year.label}　{entry.name}"))
        inside.addLayout(head)
        if entry.formula:
            inside.addWidget(reading(entry.formula, "", height=125))
        if entry.missing:
            missing = label(f"？ {entry.missing}を入力してください。", wrap=True)
            set_property(missing, "state", "review")
            inside.addWidget(missing)
        about = "　".join(words for words in (entry.category, entry.counts) if words)
        inside.addWidget(label(about, "support", wrap=True))
        if entry.replaced:
            inside.addWidget(reading(wording.footnote(entry.replaced), "support", height=125))
        self._add_rates(inside, year, entry)

    def _add_rates(self, inside: QVBoxLayout, year: WorkYearBlock, entry: WorkLine) -> None:
        if not entry.rates and not entry.notes:
            return
        holder = QWidget()
        lines = column(holder, self.desk.theme, gap=5)
        for rate in entry.rates:
            self._draw_rate(lines, rate)
        for note in entry.notes:
            lines.addWidget(reading(wording.footnote(note), "support", height=125))
        opener = button("", "link")
        doubtful = "（未確認のものがあります）" if any(rate.unconfirmed for rate in entry.rates) else ""

        def show() -> None:
            opened = entry.path in self._open
            opener.setText("率と前提を閉じる" if opened else f"率と前提を見る{doubtful}")
            opener.setAccessibleName(f"{year.label}　{entry.name}の{opener.text()}")
            set_shown(holder, opened)

        def toggle() -> None:
            self._open ^= {entry.path}
            show()

        opener.clicked.connect(lambda _checked=False: toggle())
        inside.addWidget(opener)
        inside.addWidget(holder)
        show()

    def _draw_rate(self, lines: QVBoxLayout, rate: RateLine) -> None:
        lines.addLayout(pair(self.desk.theme, rate.name, rate.figure))
        standing = label(f"{'？' if rate.unconfirmed else '✓'} {rate.standing}", "support", wrap=True)
        set_property(standing, "state", "review" if rate.unconfirmed else "done")
        lines.addWidget(standing)
        if rate.source != rate.standing:
            lines.addWidget(reading(f"根拠：{rate.source}", "support", height=125))
