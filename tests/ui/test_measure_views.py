"""財政措置の比較 and 負担金の按分 in the window: they follow the plan, and say what is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.plan.costs import CostOption
from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import SharingModel
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import PAUSE_MS, View
from dxplanner.ui.views.measures import NOTHING_YET, MeasuresView
from dxplanner.ui.views.sharing import NOTHING_YET as NOTHING_SHARED
from dxplanner.ui.views.sharing import SharingView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context

STEPS: dict[type[View], str] = {MeasuresView: "funding", SharingView: "sharing"}


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
    window.shell.go_to("costs", STEPS[kind])
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
    return "\n".join(
        found.text().replace("\n", "") for found in view.findChildren(QLabel) if found.isVisibleTo(view)
    )


def change(window: Window, qtbot, path: str, value: object) -> None:
    assert window.shell is not None
    window.shell.session.apply(SetValue(path=path, value=value), "変更")
    qtbot.wait(PAUSE_MS + 60)


def test_the_comparison_of_the_sample(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), MeasuresView)
    words = words_of(view)
    for part in (
        "措置なしの負担",
        "今の経費を当てはめている措置",
        "市町村支援デジタル人材の負担金",
        "630,000円",
        "付け替えた場合",
        "任用等の形態が「特別職非常勤職員」「県・近隣団体との共同（負担金）」であるため、当てはまらない。",
        "一つの経費は、一つの措置だけに当てはめる。",
    ):
        assert part in words
    change(window, qtbot, "costs.chosen_option", CostOption.A)
    assert "―（未確認）" in words_of(view)


def test_help_is_listed_when_asked_for(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), MeasuresView)
    assert "地域情報化アドバイザー" not in words_of(view)
    (opener,) = (item for item in view.findChildren(QPushButton) if "支援の一覧" in item.text())
    opener.click()
    assert "地域情報化アドバイザー" in words_of(view)


def test_without_costs(window: Window) -> None:
    words = words_of(opened(window, Plan(), MeasuresView))
    assert NOTHING_YET in words
    assert "当てはまらない措置" in words


def test_the_shares_of_the_sample_follow_the_model(window: Window, qtbot) -> None:
    view = opened(window, sample_plan("mihon"), SharingView)
    words = words_of(view)
    for part in ("均等割（例）", "見本町（自団体）", "900,000円", "県の負担（2分の1）", "協議の前の案です。"):
        assert part in words
    change(window, qtbot, "costs.sharing.model", SharingModel.POPULATION)
    assert "令和9年度　人口割（例）" in words_of(view)
    change(window, qtbot, "costs.sharing.total", None)
    assert "分ける額の総額を入力してください" in words_of(view)


def test_nothing_to_share(window: Window) -> None:
    assert words_of(opened(window, Plan(), SharingView)).count(NOTHING_SHARED) == 1
