"""財政措置の比較: what the town pays without any measure, which measures fit, what each brings and demands."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.compare import Fit
from dxplanner.services.measures_page import MeasureCard, MeasureGroup, MeasuresPage, measures_page
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import FigureLine, figure_table, pair

BASE_HEADING = "措置がない場合の負担と、今の経費で見込む額"
BASE_HEADS = ("措置なしの負担", "算定見込額", "差引")
NOTHING_YET = "経費の明細に年度と金額を入れると、当てはまる措置と見込額をここに表示します。"
BASE_NOTE = "算定見込額は、条文を確認できた措置だけの計です。未確認の措置は、ないものとしています。"


class MeasuresView(FittedView):
    """`_open` are the groups that stand open; those that count and those that could are open from the start."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open: set[Fit] = {Fit.USED, Fit.POSSIBLE}
        self._shown: tuple[MeasuresPage, bool] | None = None
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs, plan.municipality, plan.recruitment)

    def draw(self, plan: Plan) -> None:
        page = measures_page(plan)
        if (page, self.narrow) == self._shown:
            return
        self._shown = (page, self.narrow)
        clear(self._whole)
        if not page.base:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
        else:
            self._draw_base(page)
        for group in page.groups:
            self._whole.addWidget(self._group(group))
        self._whole.addWidget(reading(wording.footnote(page.rule), "support", height=135))

    def _draw_base(self, page: MeasuresPage) -> None:
        box = frame("note")
        inside = column(box, self.desk.theme, gap=6, margins=(18, 14, 18, 14))
        inside.addWidget(label(BASE_HEADING, "heading", wrap=True))
        if page.which:
            inside.addWidget(reading(page.which, "support"))
        rows = tuple(FigureLine(year, tuple(figures)) for year, *figures in page.base)
        inside.addWidget(figure_table(self.desk.theme, "年度", BASE_HEADS, rows, narrow=self.narrow))
        inside.addWidget(reading(wording.footnote(BASE_NOTE), "support", height=135))
        self._whole.addWidget(box)

    # ---- the measures

    def _group(self, group: MeasureGroup) -> QWidget:
        holder = QWidget()
        whole = column(holder, self.desk.theme, gap=8)
        whole.addWidget(label(group.heading, "heading", wrap=True))
        if group.fit is Fit.NOT:
            self._draw_left_out(whole, group)
            return holder
        if group.note:
            whole.addWidget(reading(wording.footnote(group.note), "support", height=135))
        opened = group.fit in self._open
        if group.fit is Fit.HELP:
            words = "支援の一覧を閉じる" if opened else f"支援の一覧を見る（{len(group.cards)}件）"
            whole.addWidget(button(words, "link", partial(self._toggle, group.fit)))
        for card in group.cards if opened else ():
            whole.addWidget(self._card(card))
        return holder

    def _toggle(self, fit: Fit) -> None:
        self._open ^= {fit}
        self._shown = None
        self._draw_now()

    def _card(self, card: MeasureCard) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=4, margins=(14, 10, 14, 12))
        inside.addWidget(label(card.name, "field_label", wrap=True))
        if not card.figures:
            inside.addWidget(label(card.kind, "support", wrap=True))
        for year, figure, status in card.figures:
            inside.addWidget(rule())
            words = f"{year}　{status}" if status else year
            inside.addLayout(pair(theme, words, figure, f"{card.name}　{words}"))
        if card.figures:
            inside.addWidget(rule())
        for words in (card.gives, f"求められること：{card.demands}", f"時期：{card.window}"):
            inside.addWidget(reading(words, "support", height=135))
        for reason in card.reasons:
            inside.addWidget(reading(wording.footnote(reason), "support", height=135))
        inside.addWidget(reading(f"出典：{card.source}", "support", height=125))
        return box

    def _draw_left_out(self, whole: QVBoxLayout, group: MeasureGroup) -> None:
        for card in group.cards:
            whole.addWidget(label(card.name, "field_label", wrap=True))
            for reason in card.reasons:
                whole.addWidget(reading(reason, "support", height=135))
