"""負担金の按分（例）: each town's share, what measure it may bring, and the other models beside it."""

from PySide6.QtWidgets import QVBoxLayout

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import number_label, yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.overrides import MARK
from dxplanner.rules.sharing_from_plan import MemberShare, ModelShares, SharingResult, sharing_result
from dxplanner.services.estimate_page import NO_FIGURE, figure_text
from dxplanner.services.hand_figures import share_figures
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, set_shown
from dxplanner.ui.views.base import FittedView
from dxplanner.ui.views.figures import FigureLine, figure_table, pair
from dxplanner.ui.views.hand_panel import HandPanel

BY_HAND = ("負担額を手で直す", "手で直すのをやめる")
NOTHING_YET = "年度、総額、按分の方法と、2団体以上の人口を入れると、各団体の負担額をここに表示します。"
NOTES = (
    wording.SHARING_IS_AN_EXAMPLE,
    wording.SHARING_DEFAULTS,
    wording.SHARING_OTHERS,
    wording.PERSON_CAP_ON_SHARE,
    wording.NOT_THE_GRANT,
)


class SharingView(FittedView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._hands_open = False
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs.sharing, plan.costs.overrides, plan.municipality)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        found = sharing_result(plan)
        if not isinstance(found, SharingResult):
            self._whole.addWidget(reading(found or NOTHING_YET, "support"))
            return
        self._draw_shares(found)
        self._draw_models(found)
        for words in NOTES:
            self._whole.addWidget(reading(wording.footnote(words), "support", height=135))

    def _draw_shares(self, found: SharingResult) -> None:
        box = frame("note")
        inside = column(box, self.desk.theme, gap=6, margins=(18, 14, 18, 14))
        heading = f"{fiscal_year_label(found.fiscal_year)}　{found.shares.terms.model.label}"
        inside.addWidget(label(heading, "heading", wrap=True))
        if not found.agreed:
            inside.addWidget(label("協議の前の案です。", "support", wrap=True))
        self._totals(inside, found)
        inside.addSpacing(self.desk.theme.px(6))
        rows = tuple(
            FigureLine(
                _name(member),
                (
                    number_label(member.share.payer.population),
                    yen_label(member.share.amount),
                    figure_text(member.estimate),
                ),
                total=member.own,
            )
            for member in found.members
        )
        heads = ("人口（人）", "負担額", wording.ESTIMATED_AMOUNT)
        inside.addWidget(figure_table(self.desk.theme, "団体", heads, rows, narrow=self.narrow))
        if found.put_right.problem:
            inside.addWidget(label(f"！{found.put_right.problem}", "fault", wrap=True))
        if found.has_by_hand:
            inside.addWidget(reading(wording.footnote(wording.SHARES_BY_HAND), "support", height=135))
        self._draw_hands(inside, found)
        self._whole.addWidget(box)

    def _draw_hands(self, inside: QVBoxLayout, found: SharingResult) -> None:
        """The shares one by one, to be put right; open or closed as it was when drawn again."""
        panel = HandPanel(self.desk, "按分", share_figures(self.desk.plan, found))
        opener = button("", "link")

        def show() -> None:
            opener.setText(BY_HAND[self._hands_open])
            set_shown(panel, self._hands_open)

        def toggle() -> None:
            self._hands_open = not self._hands_open
            show()

        opener.clicked.connect(lambda _checked=False: toggle())
        inside.addWidget(opener)
        inside.addWidget(panel)
        show()

    def _totals(self, inside: QVBoxLayout, found: SharingResult) -> None:
        theme, shares = self.desk.theme, found.shares
        inside.addLayout(pair(theme, "分ける額の総額", yen_label(shares.terms.total)))
        if shares.terms.prefecture_half:
            how = MARK if found.put_right.prefecture is not None else "2分の1"
            inside.addLayout(pair(theme, f"県の負担（{how}）", yen_label(shares.prefecture)))
            inside.addLayout(pair(theme, "市町村で分ける額", yen_label(shares.municipal)))

    def _draw_models(self, found: SharingResult) -> None:
        """Every model side by side; under each other where the page is narrow."""
        self._whole.addWidget(label("ほかの方法との比較（いずれも例）", "heading", wrap=True))
        heads = tuple(item.model.label.removesuffix("（例）") for item in found.models)
        rows = tuple(
            FigureLine(member.share.payer.name, tuple(_amount(item, at) for item in found.models))
            for at, member in enumerate(found.members)
        )
        self._whole.addWidget(figure_table(self.desk.theme, "団体", heads, rows, narrow=self.narrow))
        for item in found.models:
            if item.problem:
                words = f"{item.model.label}：{item.problem}"
                self._whole.addWidget(reading(wording.footnote(words), "support", height=135))


def _name(member: MemberShare) -> str:
    own = "（自団体）" if member.own else ""
    return f"{member.share.payer.name}{own}{f'（{MARK}）' if member.by_hand is not None else ''}"


def _amount(item: ModelShares, at: int) -> str:
    return NO_FIGURE if item.shares is None else yen_label(item.shares.shares[at].amount)
