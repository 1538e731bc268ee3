"""Who has the interpreter: pages that have come are drawn before the next ones are made."""

import threading
from datetime import date

from dxplanner.plan.edit import SetValue, applied
from dxplanner.services.preview import Previewer, PreviewPages
from dxplanner.services.samples import sample_plan
from dxplanner.ui.preview.pane import PAUSE_MS, PreviewPane
from dxplanner.ui.preview.worker import Question
from dxplanner.ui.theme.theme import Theme
from tests.ui.fakes import DOCUMENTS

PATH = "recruitment.purpose"


def test_pages_are_drawn_before_the_next_are_made(qtbot, theme: Theme) -> None:
    happened: list[str] = []
    begun, go_on = threading.Event(), threading.Event()
    previewer = Previewer()

    def make(question: Question, /) -> PreviewPages:
        happened.append("too early" if pane.view._new else "made")
        begun.set()
        go_on.wait(20)
        return previewer.show(question.plan, date(2026, 11, 24), path=question.path, shown=question.shown)

    plan = sample_plan("mihon")
    pane = PreviewPane(theme, DOCUMENTS, make)
    qtbot.addWidget(pane)
    pane.resize(420, 640)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.set_plan(plan)
    pane.show_path(PATH)
    qtbot.waitUntil(begun.is_set, timeout=15_000)
    pane.set_plan(applied(plan, SetValue(path=PATH, value="町の仕事を変えるために募集する。")).plan)
    qtbot.wait(2 * PAUSE_MS)
    assert happened == ["made"]
    go_on.set()
    qtbot.waitUntil(lambda: len(happened) == 2 and not pane.waiting, timeout=15_000)
    assert happened == ["made", "made"]
    pane.stop()
