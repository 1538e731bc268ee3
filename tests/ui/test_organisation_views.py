"""Examples to start from, and options side by side, on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.plan.plan import Plan
from dxplanner.services.alternatives import BEFORE
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.alternatives import AlternativesView
from dxplanner.ui.views.base import View
from dxplanner.ui.views.patterns import PatternsView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import full_plan, real_context


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


def opened(window: Window, plan: Plan, step: str, kind: type[View]) -> View:
    window.show_session(Session(plan))
    assert window.shell is not None
    window.shell.go_to("organisation", step)
    page = window.shell.page
    assert isinstance(page, StepPage)
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, kind))


def pressed(view: View, words: str) -> None:
    next(press for press in view.findChildren(QPushButton) if words in press.text()).click()


def texts(view: View) -> str:
    return "".join(found.text() for found in view.findChildren(QLabel))


def test_a_new_plan_starts_from_an_example_in_one_step(window: Window) -> None:
    view = opened(window, Plan(), "headquarters", PatternsView)
    assert window.shell is not None
    session = window.shell.session
    pressed(view, "ほかの例を見る")
    assert "磐梯町" in texts(view)
    assert "推定です" in texts(view)
    pressed(view, "この例から始める")
    assert session.plan.organisation.nodes
    session.undo()
    assert session.plan == Plan()


def test_the_nearest_example_is_added_or_put_in_place(window: Window) -> None:
    view = opened(window, full_plan(), "headquarters", PatternsView)
    assert window.shell is not None
    session = window.shell.session
    assert "規模の近い例" in texts(view)
    assert "人口8,012人は" in texts(view)
    pressed(view, "今の体制に加える")
    assert (
        session.plan.organisation.nodes[: len(full_plan().organisation.nodes)]
        == full_plan().organisation.nodes
    )
    pressed(view, "今の体制と置き換える")
    assert session.plan.alternatives.options[-1].title == BEFORE
    assert BEFORE in texts(view)


def test_options_are_kept_compared_and_taken_back(window: Window) -> None:
    view = opened(window, full_plan(), "options", AlternativesView)
    assert window.shell is not None
    session = window.shell.session
    assert "案Ｂ（採る案）" in texts(view)
    assert "945,000円" in texts(view)
    assert "今の体制と同じです" in texts(view)
    pressed(view, "今の体制にする")
    assert "pref" not in {node.id for node in session.plan.organisation.nodes}
    pressed(view, "今の体制を案として控える")
    assert len(session.plan.alternatives.options) == 3
    session.undo()
    session.undo()
    assert session.plan == full_plan()
