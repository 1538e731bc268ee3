"""例規の改正 on the screen: each rule the answers ask for, why, and by which session of the council."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.services import ordinances_page
from dxplanner.services.ordinances_page import NeedEntry
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, label, rule
from dxplanner.ui.views.base import PausingView

NOTHING = "今の選択では、条例及び規則の改正は要りません。"


class OrdinancesView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        page = ordinances_page.ordinances_page(plan, local_now().date())
        if not page.entries:
            self._whole.addWidget(label(NOTHING, "support", wrap=True))
        for entry in page.entries:
            self._add(self._whole, entry)
        if page.schedule:
            self._whole.addWidget(rule())
            self._whole.addWidget(label(page.schedule, "field_label", wrap=True))
        if page.missing:
            words = "その項目を開く"
            self._whole.addWidget(button(words, "link", partial(self.desk.go_to_path, page.missing)))

    def _add(self, whole: QVBoxLayout, entry: NeedEntry) -> None:
        whole.addWidget(rule())
        whole.addWidget(label(entry.title, "field_label", wrap=True))
        whole.addWidget(label(entry.certainty, "support", wrap=True))
        whole.addWidget(label(entry.text, wrap=True))
        whole.addWidget(label(entry.because, "support", wrap=True))
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(16), self.desk.theme.px(2))
        opened = button("もとの入力を開く", "link", partial(self.desk.go_to_path, entry.path))
        opened.setAccessibleName(f"{entry.title}　もとの入力を開く")
        row.addWidget(opened)
        if not entry.named:
            named = button("例規の名称を入力する", "link", partial(self.name_it, entry.change))
            named.setAccessibleName(f"{entry.title}　例規の名称を入力する")
            named.setEnabled(not self.desk.editor.read_only)
            row.addWidget(named)
        whole.addWidget(holder)

    def name_it(self, change: str) -> None:
        plan = self.desk.plan
        if any(row.change == change for row in plan.charters.ordinances):
            self.desk.go_to_path("charters.ordinances")
        elif self.desk.editor.make(ordinances_page.name_it(plan, change), "例規の名称を入力する"):
            self.desk.announce("下の表に加えました。そこで名称と箇所を入力できます。")
