"""事例を探す: what other towns and prefectures did, by size, form and purpose; those to print are chosen here."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from dxplanner.core.choices import Choice
from dxplanner.facts.cases import CaseFilter, CaseForm, CaseKind, CasePurpose, TownSize, case_file
from dxplanner.plan.plan import Plan
from dxplanner.services.cases_page import CaseCard, apply_change, cards, choose_change, chosen_count
from dxplanner.ui.desk import Desk
from dxplanner.ui.page import Page
from dxplanner.ui.paper import scrolling_page
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.theme.theme import set_property
from dxplanner.ui.widgets.combo_input import ComboBox
from dxplanner.ui.widgets.line_edit import LineEdit

TITLE = "事例を探す"
WORDS = "事例、先進、シェアリング、共同利用、ネットワーク、コミュニティ、アドバイザー、愛媛、福岡、びんご、広島、京都、磐梯"
WHAT = "推進体制、人材の共同利用、情報交換の場の事例です。載せるものを選ぶと、「事例集（抜粋）」として印刷できます。"
ANY = "すべて"
NOTHING = "当てはまる事例がありません。条件を減らしてください。"
TAKE, LEAVE = "事例集に載せる", "事例集から外す"
APPLY = "この仕組みに申し込む下書きを作る"
OPEN, CLOSE = "詳しく見る", "閉じる"


class CasesPage(Page):
    """`boxes` are the four choices by name; the cards follow them and the words at once."""

    follows = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._open: set[str] = set()
        self._shown: object = None
        theme = desk.theme
        self.area, whole = scrolling_page(self, theme, gap=12)
        whole.addWidget(label(TITLE, "page_title"))
        whole.addWidget(reading(WHAT, "support"))
        self.boxes: dict[str, ComboBox] = {}
        whole.addWidget(self._filters())
        row = line(None, theme, gap=12)
        self.count = label("", "support", wrap=True)
        row.addWidget(self.count, 1)
        self.out = button("事例集（抜粋）を出す", "", desk.export)
        row.addWidget(self.out)
        whole.addLayout(row)
        self._cards = column(None, theme, gap=12)
        whole.addLayout(self._cards)
        whole.addWidget(reading(case_file().note.strip().replace("\n", ""), "support"))
        whole.addStretch(1)
        self.refresh(desk.plan)

    def _filters(self) -> QWidget:
        theme = self.desk.theme
        box = frame("note")
        grid = QGridLayout(box)
        grid.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        choices: tuple[tuple[str, str, Iterable[Choice]], ...] = (
            ("kind", "種類", CaseKind),
            ("size", "規模", TownSize),
            ("form", "形", CaseForm),
            ("purpose", "目的", CasePurpose),
        )
        for number, (name, title, options) in enumerate(choices):
            made = ComboBox(theme)
            made.setAccessibleName(title)
            made.addItem(ANY, None)
            for option in options:
                made.addItem(option.label, option)
            made.currentIndexChanged.connect(lambda _index: self.refresh(self.desk.plan))
            self.boxes[name] = made
            top, left = number // 2 * 2, number % 2
            heading = label(title, "field_label")
            heading.setBuddy(made)
            grid.addWidget(heading, top, left)
            grid.addWidget(made, top + 1, left)
            grid.setColumnStretch(left, 1)
        self.words = LineEdit()
        self.words.setAccessibleName("言葉で探す")
        self.words.setPlaceholderText("例：専門官、兼業、研修")
        self.words.textChanged.connect(lambda _text: self.refresh(self.desk.plan))
        heading = label("言葉で探す", "field_label")
        heading.setBuddy(self.words)
        grid.addWidget(heading, 4, 0, 1, 2)
        grid.addWidget(self.words, 5, 0, 1, 2)
        return box

    @property
    def wanted(self) -> CaseFilter:
        chosen = {name: box.currentData() for name, box in self.boxes.items()}
        return CaseFilter(**chosen, words=self.words.text())

    def refresh(self, plan: Plan) -> None:
        found = cards(plan, self.wanted)
        now = (found, frozenset(self._open), chosen_count(plan))
        if now == self._shown:
            return
        self._shown = now
        clear(self._cards)
        chosen = chosen_count(plan)
        self.count.setText(f"{len(found)}件を表示しています。事例集に載せるもの：{chosen}件")
        self.out.setEnabled(bool(chosen))
        if not found:
            self._cards.addWidget(reading(NOTHING, "support"))
        for card in found:
            self._cards.addWidget(self._card(card))
        read_in_order(self)

    def _card(self, card: CaseCard) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=5, margins=(16, 12, 16, 12))
        inside.addWidget(label(f"✓ {card.name}" if card.chosen else card.name, "heading", wrap=True))
        inside.addWidget(label(card.about, "support", wrap=True))
        inside.addWidget(reading(card.summary))
        opened = card.id in self._open
        if opened:
            for title, text in card.facts:
                inside.addWidget(label(title, "field_label"))
                inside.addWidget(reading(text))
            source = label(f"{'？ ' if card.unsure else ''}{card.source}", "support", wrap=True)
            set_property(source, "state", "review" if card.unsure else "")
            inside.addWidget(source)
        row = line(None, theme, gap=16)
        row.addWidget(self._button(card, CLOSE if opened else OPEN, "link", self._toggle))
        writing = [self._button(card, LEAVE if card.chosen else TAKE, "", self._choose)]
        if card.is_scheme and opened:
            writing.append(self._button(card, APPLY, "link", self._apply))
        for made in writing:
            made.setEnabled(not self.desk.editor.read_only)
            row.addWidget(made)
        row.addStretch(1)
        inside.addLayout(row)
        return box

    def _button(self, card: CaseCard, words: str, role: str, run: Callable[[CaseCard], None]) -> QPushButton:
        made = button(words, role, partial(run, card))
        made.setAccessibleName(f"{card.name}：{words}")
        return made

    def _again(self, card: CaseCard, words: Iterable[str]) -> None:
        """Draw anew; the cursor stays at the button that was pressed, whatever it says now."""
        self.refresh(self.desk.plan)
        names = [f"{card.name}：{word}" for word in words]
        for found in self.findChildren(QPushButton):
            if found.accessibleName() in names and not found.isHidden():
                found.setFocus()

    def _toggle(self, card: CaseCard) -> None:
        self._open ^= {card.id}
        self._again(card, (OPEN, CLOSE))

    def _choose(self, card: CaseCard) -> None:
        words = LEAVE if card.chosen else TAKE
        if self.desk.editor.make(choose_change(self.desk.plan, card.id), f"「{card.name}」を{words}"):
            self.desk.announce(
                f"「{card.name}」を事例集から外しました。"
                if card.chosen
                else f"「{card.name}」を事例集に載せます。"
            )
            self._again(card, (TAKE, LEAVE))

    def _apply(self, card: CaseCard) -> None:
        if self.desk.editor.make(apply_change(self.desk.plan, card.id), APPLY):
            self.desk.go_to("organisation", "application")

    def focus_first(self) -> None:
        self.boxes["kind"].setFocus()
