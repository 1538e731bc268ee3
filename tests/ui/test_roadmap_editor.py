"""The roadmap worked on: with the keys only, from nothing to a finished row; with the mouse; and what is said aloud."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from dxplanner.core import tree
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative, Policy
from dxplanner.plan.roadmap import StageKind
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.roadmap import RoadmapView
from dxplanner.ui.views.roadmap_handle import Handle
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import full_plan, real_context

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
BAR = "roadmap.rows[w2].stages[g7]"


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


def opened(window: Window, plan: Plan) -> RoadmapView:
    window.show_session(Session(plan))
    assert window.shell is not None
    window.shell.go_to("policy", "roadmap")
    page = window.shell.page
    assert isinstance(page, StepPage)
    QApplication.processEvents()
    page._rebuild_if_needed()
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, RoadmapView))


def focused() -> Handle:
    widget = QApplication.focusWidget()
    assert isinstance(widget, Handle)
    return widget


def session_of(window: Window) -> Session:
    assert window.shell is not None
    return window.shell.session


def ends(window: Window, path: str = BAR) -> tuple[int, ...]:
    held = tree.get(session_of(window).plan, path)
    return held.start_year, held.start_quarter, held.end_year, held.end_quarter


def held(view: RoadmapView, path: str) -> Handle:
    assert view.board is not None
    return view.board.handles[path]


def test_a_roadmap_is_made_with_the_keys_only(qtbot, window: Window) -> None:
    plan = Plan(
        policy=Policy(
            period_from=2026,
            period_to=2028,
            initiatives=(Initiative(id="t1", title="書かない窓口"), Initiative(id="t2", title="研修")),
        )
    )
    view = opened(window, plan)
    session = session_of(window)
    view._rows.setFocus()
    qtbot.keyClick(view._rows, KEY.Key_Space)
    assert [row.initiative for row in session.plan.roadmap.rows] == ["t1", "t2"]
    assert focused().accessibleName() == "書かない窓口の行"
    qtbot.keyClick(focused(), KEY.Key_Insert)
    assert focused().accessibleName() == "書かない窓口 検討 令和8年度第1四半期から第2四半期まで"
    qtbot.keyClick(focused(), KEY.Key_Right)
    qtbot.keyClick(focused(), KEY.Key_Right, SHIFT)
    assert focused().accessibleName() == "書かない窓口 検討 令和8年度第2四半期から第4四半期まで"
    qtbot.keyClick(focused(), KEY.Key_Right, CTRL)
    assert focused().accessibleName() == "書かない窓口 検討 令和8年度第3四半期から第4四半期まで"
    qtbot.keyClick(focused(), KEY.Key_Insert)
    assert focused().accessibleName() == "書かない窓口 準備 令和9年度第1四半期から第2四半期まで"
    qtbot.keyClick(focused(), KEY.Key_5)
    assert session.plan.roadmap.rows[0].stages[1].kind is StageKind.OPERATE
    qtbot.keyClick(focused(), KEY.Key_Insert, SHIFT)
    assert "節目「節目」 令和9年度第2四半期" in focused().accessibleName()
    qtbot.keyClick(focused(), KEY.Key_Right)
    assert session.plan.roadmap.milestones[0].quarter == 3
    qtbot.keyClick(focused(), KEY.Key_Delete)
    assert session.plan.roadmap.milestones == ()
    qtbot.keyClick(focused(), KEY.Key_Home)
    qtbot.keyClick(focused(), KEY.Key_PageDown)
    assert focused().accessibleName() == "研修の行"
    qtbot.keyClick(focused(), KEY.Key_Up)
    qtbot.keyClick(focused(), KEY.Key_Delete)
    assert len(session.plan.roadmap.rows[0].stages) == 1
    qtbot.keyClick(focused(), KEY.Key_Return)
    QApplication.processEvents()
    page = window.shell.page if window.shell else None
    assert isinstance(page, StepPage)
    assert page.focused_path().startswith("roadmap.rows[")
    while session.can_undo:
        session.undo()
    assert session.plan == plan


def test_each_key_is_one_step_back(qtbot, window: Window) -> None:
    view = opened(window, full_plan())
    session, before = session_of(window), ends(window)
    held(view, BAR).setFocus()
    for _ in range(2):
        qtbot.keyClick(focused(), KEY.Key_Left)
    assert focused().path == BAR
    session.undo()
    assert ends(window) == (before[0], before[1] - 1, before[2], before[3] - 1)
    session.undo()
    assert ends(window) == before
    assert not session.can_undo


def test_one_bar_is_reached_with_tab_and_the_others_from_it(qtbot, window: Window) -> None:
    view = opened(window, full_plan())
    assert view.board is not None
    stops = [h for h in view.board.handles.values() if h.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [handle.path for handle in stops] == ["roadmap.rows[w1]"]
    stops[0].setFocus()
    qtbot.keyClick(focused(), KEY.Key_Down)
    assert focused().focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert not stops[0].focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(focused(), KEY.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), Handle)


def drag(qtbot, handle: Handle, x: int, by: int) -> None:
    start = QPoint(x, handle.height() // 2)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    there = handle.mapToGlobal(start) + QPoint(by, 0)
    qtbot.mouseMove(handle, handle.mapFromGlobal(there))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.mapFromGlobal(there))


def test_a_bar_is_dragged_and_stretched_with_the_mouse(qtbot, window: Window) -> None:
    view = opened(window, full_plan())
    session, before = session_of(window), ends(window)
    assert before == (2027, 3, 2027, 4)
    quarter = round(view._grid[1] * view._pixels())
    drag(qtbot, held(view, BAR), held(view, BAR).width() // 2, quarter)
    assert ends(window) == (2027, 4, 2028, 1)
    assert not held(view, BAR).dragging
    drag(qtbot, held(view, BAR), held(view, BAR).width() - 2, 2 * quarter)
    assert ends(window) == (2027, 4, 2028, 3)
    drag(qtbot, held(view, BAR), 1, quarter)
    assert ends(window) == (2028, 1, 2028, 3)
    drag(qtbot, held(view, BAR), held(view, BAR).width() // 2, 2)  # less than half a quarter
    for _ in range(3):
        session.undo()
    assert ends(window) == before
    assert not session.can_undo
    milestone = held(view, "roadmap.milestones[x1]")
    drag(qtbot, milestone, milestone.width() // 2, quarter)
    assert tree.get(session.plan, "roadmap.milestones[x1].quarter") == 4


def test_the_edge_of_the_plan_stops_a_bar_and_says_so(qtbot, window: Window) -> None:
    view = opened(window, full_plan())
    last = "roadmap.rows[w2].stages[g9]"
    handle = held(view, last)
    handle.setFocus()
    before = session_of(window).plan
    qtbot.keyClick(handle, KEY.Key_Right)
    assert session_of(window).plan is before


def test_a_plan_that_may_only_be_read_is_walked_but_not_changed(qtbot, window: Window) -> None:
    window.show_session(Session(full_plan(), read_only=True))
    assert window.shell is not None
    window.shell.go_to("policy", "roadmap")
    QApplication.processEvents()
    page = window.shell.page
    assert isinstance(page, StepPage)
    view = next(view for view in page.views if isinstance(view, RoadmapView))
    before = session_of(window).plan
    held(view, BAR).setFocus()
    for key in (KEY.Key_Left, KEY.Key_Insert, KEY.Key_Delete, KEY.Key_3):
        qtbot.keyClick(held(view, BAR), key)
    assert session_of(window).plan is before


@pytest.mark.parametrize("percent", [100, 200])
def test_every_handle_lies_on_its_bar(window: Window, percent: int) -> None:
    window.theme.set_percent(percent)
    view = opened(window, full_plan())
    assert view.board is not None
    assert len(view.board.handles) == 12 + 38 + 5
    for path, handle in view.board.handles.items():
        assert handle.accessibleName()
        assert view.picture.rect().contains(handle.geometry().center()), path
