"""制度の資料: which set of facts the program goes by, what it says, what it changed; a new one from a file, and back.

Stands in the window with a plan or without one. Changes no plan.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.errors import DxError
from dxplanner.services.facts_page import SetLine
from dxplanner.ui import messages
from dxplanner.ui.context import FactsDesk
from dxplanner.ui.facts_lines import ParameterRow
from dxplanner.ui.page import Page
from dxplanner.ui.paper import scrolling_page
from dxplanner.ui.parts import button, column, frame, label, reading, rule
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.line_edit import LineEdit

TITLE = "制度の資料"
WHAT = (
    "率、上限額、年度、団体の一覧、統計などの資料（制度の版）です。新しい資料のファイルを受け取ったら、ここで加えます。"
    "通信は行いません。前の資料は残り、いつでも戻せます。計画の内容は変わりません。"
)
WHO = "加える人又は選ぶ人の職名"
WHO_EXAMPLE = "例：情報政策係長（氏名は入れません）"
ADD = "資料のファイルを選んで加える"
USE = "この資料を使う"


class FactsPage(Page):
    """`changed` is told the sentence once another set is in use; `back` leads to the start page, if there."""

    def __init__(
        self,
        theme: Theme,
        facts: FactsDesk,
        folder: Path,
        changed: Callable[[str], object],
        back: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._facts = facts
        self._folder = folder
        self._changed = changed
        view = facts.view()
        self.area, whole = scrolling_page(self, theme)
        self.back: QWidget | None = None
        if back is not None:
            self.back = button("スタートページへ戻る", "link", back)
            whole.addWidget(self.back)
        whole.addWidget(label(TITLE, "page_title"))
        whole.addWidget(reading(WHAT, "support"))
        self._draw_in_use(whole, view.in_use)
        self._draw_form(whole)
        if view.others:
            whole.addWidget(label("このパソコンにあるほかの資料", "heading"))
            for one in view.others:
                whole.addWidget(rule())
                self._draw_other(whole, one)
            whole.addWidget(rule())
        whole.addWidget(label(f"制度の数値（{len(view.parameters)}件）", "heading"))
        self.rows = tuple(ParameterRow(theme, item, lambda: read_in_order(self)) for item in view.parameters)
        for row in self.rows:
            whole.addWidget(rule())
            whole.addWidget(row)
        whole.addWidget(rule())
        if view.log:
            whole.addWidget(label("記録", "heading"))
            whole.addWidget(reading("\n".join(view.log), "support"))
        whole.addStretch(1)
        read_in_order(self)

    def _draw_in_use(self, whole: QVBoxLayout, one: SetLine) -> None:
        box = frame("note")
        inside = column(box, self._theme, gap=5, margins=(18, 14, 18, 14))
        inside.addWidget(label(f"✓ 使っている資料：{one.title}", "heading", wrap=True))
        self._draw_words(inside, one)
        whole.addWidget(box)

    def _draw_words(self, inside: QVBoxLayout, one: SetLine) -> None:
        inside.addWidget(reading(f"作成日 {one.made_on}　作成者 {one.issuer}", "support"))
        for heading, sentences in (("作成者の説明", one.said), ("前の資料から変わったこと", one.changed)):
            if sentences:
                inside.addWidget(label(heading, "field_label"))
                inside.addWidget(reading("\n".join(f"・{sentence}" for sentence in sentences)))

    def _draw_form(self, whole: QVBoxLayout) -> None:
        whole.addWidget(label("新しい資料を加える", "heading"))
        name = label(WHO, "field_label")
        whole.addWidget(name)
        whole.addWidget(reading(WHO_EXAMPLE, "support"))
        self.by = LineEdit()
        self.by.setMaxLength(60)
        self.by.setAccessibleName(WHO)
        self.by.setAccessibleDescription(WHO_EXAMPLE)
        name.setBuddy(self.by)
        whole.addWidget(self.by)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        whole.addWidget(self.fault)
        self.add = button(ADD, "primary", self.add_file)
        whole.addWidget(self.add)

    def _draw_other(self, whole: QVBoxLayout, one: SetLine) -> None:
        holder = QWidget()
        inside = column(holder, self._theme, gap=4, margins=(0, 8, 0, 8))
        inside.addWidget(label(one.title, "field_label", wrap=True))
        self._draw_words(inside, one)
        use = button(USE, "", partial(self.use, one.id))
        use.setAccessibleName(f"「{one.title}」を使う")
        inside.addWidget(use)
        whole.addWidget(holder)

    # ---- doing it

    def add_file(self) -> None:
        if not self._has_post():
            return
        path = messages.ask_facts_path(self, self._folder)
        if path is not None:
            self._attempt(lambda: self._facts.add(path, self.by.text()))

    def use(self, set_id: str) -> None:
        if self._has_post():
            self._attempt(lambda: self._facts.use(set_id, self.by.text()))

    def _has_post(self) -> bool:
        if self.by.text().strip():
            return True
        self._say(f"「{WHO}」を入れてから、もう一度押してください。資料は変わっていません。")
        self.by.setFocus()
        return False

    def _attempt(self, work: Callable[[], str]) -> None:
        try:
            sentence = work()
        except DxError as problem:
            self._say(problem.message)
            return
        self._changed(sentence)

    def _say(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}")
        self.fault.show()
        self.area.ensureWidgetVisible(self.fault)

    def focus_first(self) -> None:
        self.by.setFocus()
