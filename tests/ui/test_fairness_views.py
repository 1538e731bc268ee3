"""The three types beside each other, the clause that follows the answers, and who may touch which procurement."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.plan.edit import SetValue
from dxplanner.plan.fairness import AideRole
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import BidRestriction
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import PAUSE_MS, View
from dxplanner.ui.views.fairness import (
    CHOOSE,
    CHOSEN,
    NO_PROCUREMENT,
    NO_TYPE,
    ProcurementStandingView,
    RestrictionClauseView,
    RestrictionTypesView,
)
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context

STEPS: dict[type[View], str] = {
    RestrictionTypesView: "fairness",
    RestrictionClauseView: "restriction_terms",
    ProcurementStandingView: "contact_register",
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
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def button_of(view: View, name: str) -> QPushButton:
    return next(
        button
        for button in view.findChildren(QPushButton)
        if name in (button.text(), button.accessibleName())
    )


def test_the_types_stand_side_by_side_with_their_weakness(window: Window) -> None:
    view = opened(window, sample_plan("mihon"), RestrictionTypesView)
    words = words_of(view)
    for said in (
        "A 期間の型",
        "B 事業者の条件の型",
        "C 本人の行為の型",
        "〔推定〕",
        "第167条の4第2項",
        CHOSEN,
    ):
        assert said in words
    assert "10年以上雇用関係" not in words
    button_of(view, "国の資料にある規定例を見る").click()
    assert "10年以上雇用関係" in words_of(view)


def test_one_press_chooses_a_type(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), RestrictionTypesView)
    button_of(view, f"A 期間の型　{CHOOSE}").click()
    assert window.shell is not None
    assert window.shell.desk.plan.recruitment.bid_restriction.kind is BidRestriction.PERIOD
    qtbot.wait(PAUSE_MS + 80)
    assert any(
        button.accessibleName() == f"C 本人の行為の型　{CHOOSE}" for button in view.findChildren(QPushButton)
    )


def test_the_clause_follows_the_answers(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), RestrictionClauseView)
    assert "関与してはなりません" in words_of(view)
    assert "誓約書、調達への関与・接触の記録簿に印刷します" in words_of(view)
    assert window.shell is not None
    window.shell.desk.editor.make(SetValue(path="recruitment.bid_restriction.kind", value=None), "消す")
    qtbot.wait(PAUSE_MS + 80)
    assert NO_TYPE in words_of(view)


def test_a_barred_procurement_is_seen(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), ProcurementStandingView)
    assert "△ 仕様に触れない助言に限る" in words_of(view)
    assert window.shell is not None
    change = SetValue(path="recruitment.fairness.procurements[g2].aide_role", value=AideRole.SPECIFICATION)
    window.shell.desk.editor.make(change, "関わり方")
    qtbot.wait(PAUSE_MS + 80)
    assert "× 関わってはならない" in words_of(view)
    assert NO_PROCUREMENT in words_of(opened(window, Plan(), ProcurementStandingView))
