"""統計, 研修の費用, 自己点検 and 調査の下書き in the window: what their buttons do to the plan, and what they say."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.training import Applies
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import View
from dxplanner.ui.views.outside_reasons import OutsideReasonsView
from dxplanner.ui.views.standing import StandingView
from dxplanner.ui.views.survey import SurveyView
from dxplanner.ui.views.training_costs import TrainingCostsView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context

V = TypeVar("V", bound=View)


@pytest.fixture
def window(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Iterator[Window]:
    widget = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    with qtbot.waitActive(widget):
        widget.show()
    yield widget
    widget.leave_plan()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(window: Window, step: str, kind: type[V]) -> V:
    window.show_session(Session(sample_plan("mihon")))
    assert window.shell is not None
    window.shell.go_to("policy", step)
    page = window.shell.page
    assert isinstance(page, StepPage)
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, kind))


def plan_of(window: Window) -> Plan:
    assert window.shell is not None
    return window.shell.session.plan


def words_of(view: View) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        QApplication.processEvents()
    return "\n".join(found.text() for found in view.findChildren(QLabel) if found.isVisibleTo(view))


def says(view: View, qtbot, words: str) -> None:
    """It draws after a pause."""
    qtbot.waitUntil(lambda: words in words_of(view))


def silent(view: View, qtbot, words: str) -> None:
    qtbot.waitUntil(lambda: words not in words_of(view))


def test_a_topic_is_put_into_the_policy_and_taken_out_again(window: Window, qtbot) -> None:
    view = opened(window, "figures", StandingView)
    before = plan_of(window).policy.statistics.charts
    view.topics.setCurrentIndex(view.topics.findData("cio_posts"))
    assert view.picture is not None
    assert "CIOの役職" in view.picture.accessibleName()
    says(view, qtbot, "1,274団体")
    view.toggle()
    assert [row.topic for row in plan_of(window).policy.statistics.charts] == [
        *[row.topic for row in before],
        "cio_posts",
    ]
    view.toggle()
    assert plan_of(window).policy.statistics.charts == before


def test_figures_are_replaced_refused_and_taken_back(
    window: Window, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(window, "figures", StandingView)
    start = plan_of(window)
    path = tmp_path / "値.csv"
    monkeypatch.setattr(messages, "ask_figures_path", lambda *_: path)
    monkeypatch.setattr(messages, "ask_figures_place", lambda *_: path)
    view.write_file()
    view.read_file()
    assert "基準日と出典を入れて" in view.fault.text()
    view.day.setText("令和7年4月1日")
    view.source.setText("総務省の公表値")
    good = path.read_bytes()
    path.write_text("項目,区分,該当団体数,回答団体数\n犬,町,1,2\n", encoding="utf-8")
    view.read_file()
    assert "2行目の「項目」" in view.fault.text()
    assert plan_of(window) == start
    path.write_bytes(good)
    view.read_file()
    assert not view.fault.isVisibleTo(view)
    says(view, qtbot, "総務省の公表値")
    assert view.back.isVisibleTo(view)
    view.take_back()
    assert plan_of(window) == start


def test_the_cost_of_a_training_goes_to_the_budget_with_one_click(window: Window, qtbot) -> None:
    view = opened(window, "training", TrainingCostsView)
    assert window.shell is not None
    silent(view, qtbot, "経費の明細に入っていない")
    window.shell.session.apply(SetValue(path="policy.trainings[tr2].cost", value=60_000), "費用")
    says(view, qtbot, "経費の明細に入っていない費用が1件")
    view.add()
    line = plan_of(window).costs.lines[-1]
    assert (line.budgeted, line.measure) == (60_000, "digital_training")
    silent(view, qtbot, "経費の明細に入っていない")
    window.shell.session.apply(SetValue(path="policy.trainings[tr2].cost", value=80_000), "費用")
    says(view, qtbot, "額が、研修の費用と違います")
    view.follow(line.id)
    assert plan_of(window).costs.lines[-1].budgeted == 80_000


def test_a_reason_that_holds_gets_its_advice(window: Window, qtbot) -> None:
    view = opened(window, "outside_reasons", OutsideReasonsView)
    silent(view, qtbot, "課題を一つ選び")
    view.judge("role", Applies.YES)
    view.judge("method", Applies.NO)
    says(view, qtbot, "課題を一つ選び")
    kept = {row.reason: row.applies for row in plan_of(window).policy.outside_reasons}
    assert (kept["role"], kept["method"]) == (Applies.YES, Applies.NO)


def test_an_answer_of_the_survey_is_worded_anew(window: Window, qtbot) -> None:
    view = opened(window, "survey", SurveyView)
    says(view, qtbot, "28項目のうち")
    view.toggle("推進体制")
    says(view, qtbot, "任命（副町長）")
    view.word_anew("cio")
    row = plan_of(window).policy.survey.answers[-1]
    assert (row.item, row.answer) == ("cio", "任命（副町長）")
    says(view, qtbot, "✓ 入力した回答")
