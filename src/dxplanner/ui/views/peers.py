"""同規模団体との比較: bars of the town's own group with date, denominator and source. Hidden until the class is known."""

from PySide6.QtWidgets import QWidget

from dxplanner.documents.builders.peers import Comparison, comparison, full_share, peer_chart
from dxplanner.documents.model import text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.barchart import bar_geometry
from dxplanner.documents.typeset.measures import POINTS_PER_MM, styles_of
from dxplanner.plan.plan import Plan
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, label, reading, set_shown
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import FigureLine, figure_table
from dxplanner.ui.views.picture import Picture

HEADING = "同規模団体の状況"
CORRECTED = (
    "令和3年度と令和4年度のCIO等の公表値は後に訂正されているため、令和5年4月1日現在の値だけを用いています。"
)
COUNTS = "（　）内は、該当する団体数／回答した団体数です。割合が高いことが、そのまま良いことを示すものではありません。"
_WIDE, _NARROW = 170 * POINTS_PER_MM, 105 * POINTS_PER_MM


class PeersView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._table_open = False
        self._whole = column(self, desk.theme, gap=8)
        self.picture: Picture | None = None
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.municipality, plan.policy.statistics)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        self.picture = None
        found = comparison(plan)
        set_shown(self, found is not None)
        if found is None:
            return
        self._whole.addWidget(label(HEADING, "heading", wrap=True))
        self.picture = self._picture(found)
        self._whole.addWidget(self.picture)
        words = "全国などとの比較を閉じる" if self._table_open else "全国などとの比較を表で見る"
        self._whole.addWidget(button(words, "link", self._toggle))
        if self._table_open:
            self._whole.addWidget(self._table(found))
        for sentence in (COUNTS, CORRECTED, found.newer_note):
            if sentence:
                self._whole.addWidget(reading(f"※ {sentence}", "support", height=135))

    def _toggle(self) -> None:
        self._table_open = not self._table_open
        self.draw(self.desk.plan)

    def _picture(self, found: Comparison) -> Picture:
        chart = peer_chart(found)
        width = _NARROW if self.narrow else _WIDE
        picture = Picture(self.desk.theme, f"{HEADING}（グラフ）")
        words = "、".join(f"{bar.label}　{bar.text}" for bar in chart.bars)
        picture.show_drawing(
            bar_geometry(chart, width, styles_of(LayoutProfile())),
            {},
            f"{text_of(chart.title)}：{words}。{text_of(chart.source)}。",
        )
        return picture

    def _table(self, found: Comparison) -> QWidget:
        groups = [found.group]
        groups += [group for group in (found.whole_class, found.nation) if group.id != found.group.id]
        rows = tuple(
            FigureLine(item.name, tuple(full_share(found, group, item.id) for group in groups))
            for item in found.items
        )
        heads = tuple(group.name for group in groups)
        return figure_table(self.desk.theme, "項目", heads, rows, narrow=self.narrow or len(heads) > 2)
