"""人役の合計 on the screen: who gives how much to what, too much, nobody to stand in, terms and moves."""

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout

from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.people import Load, loads, proposed_people, time_at, total_inside
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading
from dxplanner.ui.theme.theme import set_property
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import FigureLine, figure_table, pair

NOTHING_YET = "体制を担う人と充てる時間を入れると、人役の合計と重なりをここに表示します。"
TAKE_OVER = "役職と担当職員から写す"
HEADS = ("体制の中", "体制の外", "計")
OPEN_SHARE = "＋？"


class PeopleView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.organisation, plan.municipality)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        found = loads(plan)
        if found:
            self._draw_table(plan, found)
            self._draw_doubts(found)
            self._draw_places(plan)
        else:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
        if proposed_people(plan) is not None:
            words = "推進体制図の役職と、第1章の担当職員のうち、まだここにない職を加えます。入力済みの行は変わりません。"
            self._whole.addWidget(reading(words, "support"))
            self._whole.addWidget(button(TAKE_OVER, "", self._take_over))

    def _take_over(self) -> None:
        change = proposed_people(self.desk.plan)
        if change is not None and self.desk.editor.make(change, TAKE_OVER):
            self.desk.announce("役職と担当職員を、体制を担う人に加えました。充てる割合を確かめてください。")

    def _draw_table(self, plan: Plan, found: tuple[Load, ...]) -> None:
        rows = [_line(load) for load in found]
        whole = sum((load.outside for load in found), Decimal(0))
        inside = total_inside(plan)
        rows.append(FigureLine("計", (_fte(inside), _fte(whole), _fte(inside + whole)), total=True))
        self._whole.addWidget(figure_table(self.desk.theme, "職", HEADS, rows, narrow=self.narrow))
        self._whole.addWidget(reading("※ 1.0人役は、常勤の職員1人が1年に働く時間です。", "support"))

    def _draw_doubts(self, found: tuple[Load, ...]) -> None:
        """What a superior would ask about, each with a word and a sign."""
        for load in found:
            name = load.person.title or "職名のない人"
            if load.over:
                self._doubt(f"！ {name}：{_fte(load.over)}人役、超過しています。")
        alone = [load.person.title for load in found if load.person.backup is None and load.inside]
        named = "、".join(title for title in alone if title)
        if named:
            self._doubt(f"？ 不在のときに代わる人が決まっていません：{named}")
        coming = [words for load in found if (words := _coming(load))]
        if coming:
            self._whole.addWidget(label("任期と異動", "field_label"))
            for words in coming:
                self._whole.addWidget(reading(words, "", height=130))

    def _doubt(self, words: str) -> None:
        made = label(words, wrap=True)
        set_property(made, "state", "review")
        self._whole.addWidget(made)

    def _draw_places(self, plan: Plan) -> None:
        """人役 of each place, beside the figure the chart prints."""
        given = time_at(plan)
        shown = [node for node in plan.organisation.nodes if node.id in given]
        if not shown:
            return
        box = frame("note")
        inside: QVBoxLayout = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 10))
        inside.addWidget(label("職・部署ごとの人役", "field_label"))
        for node in shown:
            figure = f"{_fte(given[node.id])}人役"
            if node.share is not None and node.share != given[node.id]:
                figure += f"（図では{_fte(node.share)}人役）"
            inside.addLayout(pair(self.desk.theme, node.title or "名称のない職・部署", figure))
        self._whole.addWidget(box)


def _line(load: Load) -> FigureLine:
    person = load.person
    name = person.title or "職名のない人"
    if load.capacity < 1:
        name += f"（{_fte(load.capacity)}人役で勤務）"
    open_share = OPEN_SHARE if load.open else ""
    return FigureLine(
        f"！ {name}" if load.over else name,
        (_fte(load.inside), _fte(load.outside), f"{_fte(load.total)}{open_share}"),
    )


def _coming(load: Load) -> str:
    person = load.person
    parts = []
    if person.term_to is not None:
        parts.append(f"任期は{date_label(person.term_to)}まで")
    if person.moves_in is not None:
        parts.append(f"{fiscal_year_label(person.moves_in)}に異動の見込み")
    if not parts:
        return ""
    handover = f"（引継ぎ：{person.handover}）" if person.handover else "（引継ぎは未入力）"
    return f"・{person.title or '職名のない人'}　{'、'.join(parts)}{handover}"


def _fte(value: Decimal) -> str:
    whole, _, rest = f"{value:f}".partition(".")
    return f"{whole}.{rest.rstrip('0') or '0'}"
