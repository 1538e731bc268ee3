"""Points the calculation leaves open, each a question that is put on the list with one click."""

from functools import partial

from dxplanner.plan.plan import Plan
from dxplanner.rules.open_points import OpenPoint, unasked_points
from dxplanner.services import questions
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, set_shown
from dxplanner.ui.views.base import PausingView

HEADING = "計算から分かった、確認を要する点"
WHAT = "次の点は、条文だけでは決められません。確認事項に加えると、照会先と一緒に一覧に入ります。"


class OpenPointsView(PausingView):
    """Hidden while everything open is on the list already."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=8)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.costs, plan.municipality, plan.questions)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        points = unasked_points(plan)
        set_shown(self, bool(points))
        if not points:
            return
        self._whole.addWidget(label(HEADING, "heading", wrap=True))
        self._whole.addWidget(reading(WHAT, "support"))
        for point in points:
            self._add(point)
        if len(points) > 1:
            together = button(f"{len(points)}件をまとめて確認事項に加える", "", self.ask_all)
            together.setEnabled(not self.desk.editor.read_only)
            self._whole.addWidget(together)

    def _add(self, point: OpenPoint) -> None:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 10))
        inside.addWidget(reading(point.question))
        inside.addWidget(label(f"照会先：{point.asked_to}", "support", wrap=True))
        take = button("確認事項に加える", "link", partial(self.ask, point))
        take.setAccessibleName(f"「{point.question}」を確認事項に加える")
        take.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(take)
        self._whole.addWidget(box)

    def ask(self, point: OpenPoint) -> None:
        if self.desk.editor.make(questions.ask(self.desk.plan, point), "確認事項の追加"):
            self.desk.announce("確認事項に加えました。")

    def ask_all(self) -> None:
        """One step for the officer: undone together."""
        change = questions.ask_all(self.desk.plan, unasked_points(self.desk.plan))
        if self.desk.editor.make(change, "確認事項の追加"):
            self.desk.announce("確認を要する点を、すべて確認事項に加えました。")
