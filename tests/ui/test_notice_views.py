"""The chooser of the form and the way from tasks to a profile: what they show, and what one press does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.plan.edit import SetValue
from dxplanner.plan.form_choice import WorkKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, Recruitment
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import PAUSE_MS, View
from dxplanner.ui.views.form_choice import NOTHING_YET, FormChoiceView
from dxplanner.ui.views.talent_needs import FILL, ObstaclesView, TalentNeedsView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context

STEPS: dict[type[View], str] = {
    FormChoiceView: "form_choice",
    TalentNeedsView: "needs",
    ObstaclesView: "obstacles",
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


def button_of(view: View, name: str) -> QPushButton:
    return next(found for found in view.findChildren(QPushButton) if found.accessibleName() == name)


def test_the_form_is_chosen_with_one_press(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), FormChoiceView)
    words = words_of(view)
    assert "県・近隣団体との共同（負担金）（最も合う形態）" in words
    assert "地方自治法第203条の2第5項" in words
    assert "偽装請負" not in words
    button_of(view, "業務委託　この形態にする").click()
    assert window.shell is not None
    assert window.shell.session.plan.recruitment.appointment_form is AppointmentForm.OUTSOURCING
    qtbot.wait(PAUSE_MS + 60)
    assert "✓ この形態を選んでいます" in words_of(view)
    window.shell.session.apply(
        SetValue(path="recruitment.form_questions.work", value=WorkKind.EXECUTION), "変更"
    )
    qtbot.wait(PAUSE_MS + 60)
    assert "会計年度任用職員（パートタイム）" in words_of(view)


def test_before_the_work_is_known_it_asks(window: Window) -> None:
    assert NOTHING_YET.rstrip("。") in words_of(opened(window, Plan(), FormChoiceView))


def test_a_profile_brings_its_words(window: Window) -> None:
    sample = sample_plan("mihon")
    recruitment = Recruitment(
        needs=sample.recruitment.needs, appointment_form=AppointmentForm.SPECIAL_PART_TIME
    )
    view = opened(window, replace(sample, recruitment=recruitment, marks=()), TalentNeedsView)
    words = words_of(view)
    assert "プロデューサー　仕事4件" in words
    assert "〔二次資料で確認〕" in words
    button_of(view, f"プロデューサー　{FILL}").click()
    assert window.shell is not None
    plan = window.shell.session.plan
    assert len(plan.recruitment.duties) == 4
    assert all("助言" in (duty.description or "") for duty in plan.recruitment.duties)


def test_obstacles_lead_to_the_page_where_they_are_met(window: Window) -> None:
    view = opened(window, sample_plan("mihon"), ObstaclesView)
    assert "誓約書と申告書" in words_of(view)
    button_of(view, "調達の公平性への疑念が心配　「公平性と守秘」を開く").click()
    assert window.shell is not None
    page = window.shell.page
    assert isinstance(page, StepPage)
    assert page.step.id == "fairness"
