"""The chosen cases in the middle of their step, and the way to the page where they are found."""

from dxplanner.facts.cases import cases
from dxplanner.plan.plan import Plan
from dxplanner.services.cases_page import place_label
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading
from dxplanner.ui.places import CASES
from dxplanner.ui.views.base import PausingView

NOTHING_YET = "規模や目的の近い事例を探して、町長や議会への説明に添えることができます。"
FIND = "事例を探す"


class ChosenCasesView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=8)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.organisation.outreach.cases,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        known = cases()
        chosen = [known[row.case] for row in plan.organisation.outreach.cases if row.case in known]
        if not chosen:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
        for case in chosen:
            box = frame("card")
            inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 10))
            inside.addWidget(label(case.name, "field_label", wrap=True))
            about = f"{case.kind.label}　{place_label(case)}　{case.as_of}"
            inside.addWidget(label(about, "support", wrap=True))
            inside.addWidget(reading(case.summary))
            self._whole.addWidget(box)
        self._whole.addWidget(button(FIND, "", lambda: self.desk.go_to(*CASES)))
