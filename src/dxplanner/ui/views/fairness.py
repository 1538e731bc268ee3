"""調達の公平性 on the screen: the three types side by side, the clause as it will be printed, who may touch what."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import BidRestriction
from dxplanner.services.fairness_page import (
    EXAMPLES,
    NONE,
    TITLES,
    TypeColumn,
    clause_page,
    standing_lines,
    types_page,
)
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.views.base import FittedView, PausingView

CHOOSE = "この型にする"
CHOSEN = "✓ この型を選んでいます"
NO_TYPE = "前のページで入札制限の型を選ぶと、書類に印刷する言葉をここに表示します。"
NO_PROCUREMENT = "案件を入力すると、外部の人が関わってよいかをここに表示します。"
FOOT = "※ 判定は、関わり方、参加の見込み及び適用除外の記録によります。"


def _level(words: QLabel) -> QLabel:
    """Takes the width of its column, so that the three are equally wide."""
    policy = words.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    words.setSizePolicy(policy)
    words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return words


class RestrictionTypesView(FittedView):
    """Side by side where the page is wide enough, under each other where it is not; `_open`: with the examples."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open = False
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.bid_restriction,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        page = types_page()
        chosen = str(plan.recruitment.bid_restriction.kind or "")
        if self.narrow:
            for item in page.columns:
                self._whole.addWidget(self._card(item, chosen))
        else:
            self._whole.addWidget(self._grid(page.columns, chosen))
        words = "規定例を閉じる" if self._open else "国の資料にある規定例を見る"
        self._whole.addWidget(button(words, "link", self.toggle))
        words = "\n".join((*(f"※ {law}" for law in page.laws), f"出典：{page.source}"))
        self._whole.addWidget(reading(words, "support", height=130))

    def toggle(self) -> None:
        self._open = not self._open
        self._draw_now()

    def _lines(self, item: TypeColumn) -> list[tuple[str, str]]:
        lines = list(zip(TITLES, item.cells, strict=True))
        return lines + list(zip(EXAMPLES, item.examples, strict=True)) if self._open else lines

    def _grid(self, columns: tuple[TypeColumn, ...], chosen: str) -> QWidget:
        box = frame("card")
        theme = self.desk.theme
        grid = QGridLayout(box)
        grid.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnMinimumWidth(0, theme.em(5.6))
        for at, item in enumerate(columns, 1):
            grid.setColumnStretch(at, 1)
            grid.addWidget(_level(label(item.name, "field_label", wrap=True)), 0, at)
            lines = self._lines(item)
            for number, (title, words) in enumerate(lines):
                row = 2 * number + 2
                if at == 1:
                    grid.addWidget(rule(), row - 1, 0, 1, len(columns) + 1)
                    grid.addWidget(_level(label(title, "support", wrap=True)), row, 0)
                cell = _level(reading(words, height=135))
                cell.setAccessibleName(f"{item.name}　{title}　{words}")
                grid.addWidget(cell, row, at)
            foot = QWidget()  # a button alone would keep its column narrow
            inside = line(foot, theme)
            inside.addWidget(self._chooser(item, chosen))
            if item.id != chosen:
                inside.addStretch(1)
            grid.addWidget(foot, 2 * len(lines) + 2, at)
        return box

    def _card(self, item: TypeColumn, chosen: str) -> QWidget:
        box = frame("note" if item.id == chosen else "card")
        inside = column(box, self.desk.theme, gap=5, margins=(14, 10, 14, 12))
        inside.addWidget(label(item.name, "field_label", wrap=True))
        for title, words in self._lines(item):
            if words == NONE:
                continue
            inside.addWidget(rule())
            inside.addWidget(label(title, "support", wrap=True))
            inside.addWidget(reading(words, height=135))
        inside.addWidget(self._chooser(item, chosen))
        return box

    def _chooser(self, item: TypeColumn, chosen: str) -> QWidget:
        if item.id == chosen:
            return _level(label(CHOSEN, "support", wrap=True))
        chooser: QPushButton = button(CHOOSE, "", partial(self.choose, item.id))
        chooser.setAccessibleName(f"{item.name}　{CHOOSE}")
        chooser.setEnabled(not self.desk.editor.read_only)
        return chooser

    def choose(self, type_id: str) -> None:
        chosen = next(item for item in BidRestriction if item == type_id)
        change = SetValue(path="recruitment.bid_restriction.kind", value=chosen)
        if self.desk.editor.make(change, "入札制限の型を選ぶ"):
            self.desk.announce(f"入札制限の型を「{chosen.label}」にしました。")


class RestrictionClauseView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=8)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment, plan.municipality)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        page = clause_page(plan, local_now().date())
        if page is None:
            self._whole.addWidget(reading(NO_TYPE, "support"))
            return
        box = frame("note")
        inside = column(box, self.desk.theme, gap=5, margins=(14, 10, 14, 12))
        inside.addWidget(reading(page.lead, height=145))
        for title, words in page.terms:
            inside.addWidget(rule())
            inside.addWidget(label(title, "support", wrap=True))
            inside.addWidget(reading(words, height=140))
        for words in page.after:
            inside.addWidget(rule())
            inside.addWidget(reading(words, height=140))
        self._whole.addWidget(box)
        papers = "、".join(page.papers)
        self._whole.addWidget(reading(f"同じ内容を、{papers}に印刷します。", "support", height=135))


class ProcurementStandingView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.fairness,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        lines = standing_lines(plan)
        if not lines:
            self._whole.addWidget(reading(NO_PROCUREMENT, "support"))
            return
        for entry in lines:
            self._whole.addWidget(rule())
            self._whole.addWidget(label(entry.title, "field_label", wrap=True))
            self._whole.addWidget(label(entry.words, "fault" if entry.strong else "", wrap=True))
            self._whole.addWidget(reading(entry.detail, "support", height=135))
        self._whole.addWidget(reading(FOOT, "support", height=135))
