"""The views of channels, quotations, days and scores: what they show, and what one press does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.core import tree
from dxplanner.plan.plan import Plan
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import View
from dxplanner.ui.views.channels import NOTHING_YET as NO_CHANNEL
from dxplanner.ui.views.channels import ChannelsView
from dxplanner.ui.views.quotations import ACCEPT, AGREES, COVERED, QuotationsView
from dxplanner.ui.views.scoring import ScoringView
from dxplanner.ui.views.selection_days import FILL_ALL, FILL_OPEN, SelectionDaysView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context

STEPS: dict[type[View], str] = {
    ChannelsView: "channels",
    QuotationsView: "channels",
    SelectionDaysView: "schedule",
    ScoringView: "scoring",
}


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


def opened(window: Window, plan: Plan, kind: type[View]) -> View:
    window.show_session(Session(plan))
    assert window.shell is not None
    window.shell.go_to("recruitment", STEPS[kind])
    page = window.shell.page
    assert isinstance(page, StepPage)
    QApplication.processEvents()
    page._rebuild_if_needed()
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, kind))


def words_of(view: View) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        QApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view))


def button_of(view: View, words: str) -> QPushButton | None:
    return next((found for found in view.findChildren(QPushButton) if found.text() == words), None)


def plan_with(**edits: object) -> Plan:
    plan = sample_plan("mihon")
    for path, value in edits.items():
        plan = tree.put(plan, f"recruitment.{path.replace('__', '.')}", value)
    return plan


def test_the_channels_say_reach_cost_and_their_day(window: Window) -> None:
    text = words_of(opened(window, sample_plan("mihon"), ChannelsView))
    for words in ("247人と615人", "平均6人", "9.17倍", "令和3年7月時点", "880,000円"):
        assert words in text, words
    assert NO_CHANNEL in words_of(opened(window, plan_with(channels=()), ChannelsView))


def test_a_quotation_goes_into_the_costs_with_one_press(window: Window, qtbot) -> None:
    view = opened(window, plan_with(sourcing__chosen="m3"), QuotationsView)
    assert "495,000円" in words_of(view)
    presser = button_of(view, ACCEPT)
    assert presser is not None
    before = len(view.desk.plan.costs.lines)  # type: ignore[attr-defined]
    presser.click()
    qtbot.waitUntil(lambda: AGREES in words_of(view))
    assert len(view.desk.plan.costs.lines) == before + 1  # type: ignore[attr-defined]
    assert button_of(view, ACCEPT) is None


def test_an_amount_already_there_is_not_offered(window: Window) -> None:
    view = opened(window, sample_plan("mihon"), QuotationsView)
    assert COVERED in words_of(view)
    assert button_of(view, ACCEPT) is None


def test_what_no_measure_supports_is_said(window: Window) -> None:
    text = words_of(opened(window, plan_with(sourcing__chosen="m2"), QuotationsView))
    assert "これを超える980,000円は対象になりません" in text
    assert "募集に掛けられる額を200,000円超えています" in text


def test_open_days_are_filled_and_entered_ones_stay(window: Window, qtbot) -> None:
    view = opened(window, plan_with(result_on=None), SelectionDaysView)
    assert "議会の議決（当初予算）" in words_of(view)
    presser = button_of(view, FILL_OPEN)
    assert presser is not None
    presser.click()
    qtbot.waitUntil(lambda: button_of(view, FILL_OPEN) is None)
    recruitment = view.desk.plan.recruitment  # type: ignore[attr-defined]
    assert recruitment.result_on == date(2027, 6, 24)
    assert recruitment.apply_from == date(2027, 4, 13)
    assert button_of(view, FILL_ALL) is not None


def test_the_weights_add_up(window: Window) -> None:
    plan = sample_plan("mihon")
    rows = plan.recruitment.selecting.criteria
    changed = plan_with(selecting__criteria=(replace(rows[0], weight=60), *rows[1:]))
    text = words_of(opened(window, changed, ScoringView))
    assert "110点" in text
    assert "基準198点" in text
