"""人役, skills and cases in the window: found by menu and search, filled with keys, undone in one step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dxplanner.plan.people import People
from dxplanner.plan.plan import Plan
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui.cases_page import LEAVE, OPEN, TAKE, CasesPage
from dxplanner.ui.places import CASES
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.people import TAKE_OVER, PeopleView
from dxplanner.ui.views.skills import TRAIN, SkillsView
from dxplanner.ui.window import Window
from tests.ui.acting import open_page, settle
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context


@pytest.fixture
def window(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Iterator[Window]:
    made = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.leave_plan()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(window: Window, plan: Plan) -> Shell:
    window.show_session(Session(plan))
    assert window.shell is not None
    return window.shell


def view_of(shell: Shell, step: str) -> QWidget:
    page = open_page(shell, "organisation", step)
    page._rebuild_if_needed()
    settle()
    return page.views[0]


def words(part: QWidget) -> str:
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(item.text() for item in part.findChildren(QLabel) if item.isVisibleTo(part))


def press(part: QWidget, name: str) -> None:
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    next(
        item
        for item in part.findChildren(QPushButton)
        if name in (item.text(), item.accessibleName()) and item.isVisibleTo(part)
    ).click()
    settle()


def without_people() -> Plan:
    plan = sample_plan("mihon")
    return replace(plan, organisation=replace(plan.organisation, people=People()))


def test_posts_are_taken_over_and_added_up(window: Window) -> None:
    shell = opened(window, without_people())
    view = view_of(shell, "people")
    assert isinstance(view, PeopleView)
    press(view, TAKE_OVER)
    titles = [person.title for person in shell.session.plan.organisation.people.persons]
    assert {"町長", "CIO補佐官", "情報係長", "情報係主任"} <= set(titles)
    said = words(view_of(shell, "people"))
    assert "情報係長" in said
    assert "不在のときに代わる人が決まっていません" in said
    shell.undo()
    assert shell.session.plan.organisation.people == People()


def at(view: SkillsView, row: int, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    item = view.table.item(row, column)
    assert item is not None
    return str(item.data(role))


def test_a_skill_is_filled_with_keys_and_with_the_mouse(window: Window, qtbot) -> None:
    shell = opened(window, sample_plan("mihon"))
    view = view_of(shell, "skills")
    assert isinstance(view, SkillsView)
    table = view.table
    assert at(view, 0, 0) == "？ 2／3"
    table.setFocus()
    table.setCurrentCell(0, 1)
    qtbot.keyClick(table, Qt.Key.Key_2)
    view._draw_now()
    assert at(view, 0, 1) == "○"
    assert at(view, 0, 0) == "✓ 3／3"
    assert "一人でできる" in at(view, 0, 1, Qt.ItemDataRole.AccessibleTextRole)
    table.turn(0, 1)
    view._draw_now()
    assert at(view, 0, 1) == "◎"
    qtbot.keyClick(table, Qt.Key.Key_0)
    view._draw_now()
    assert at(view, 0, 1) == ""
    before = shell.session.plan
    table.turn(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert shell.session.plan is before, "the counted column is not for filling"
    levels = shell.session.plan.organisation.people.levels
    assert all(row.level is not None for row in levels)


def test_training_goes_to_the_costs(window: Window) -> None:
    shell = opened(window, sample_plan("mihon"))
    view = view_of(shell, "skills")
    assert isinstance(view, SkillsView)
    count = len(shell.session.plan.costs.lines)
    press(view, TRAIN)
    assert len(shell.session.plan.costs.lines) == count + 2
    view._draw_now()
    assert TRAIN not in [
        button.text() for button in view.findChildren(QPushButton) if button.isVisibleTo(view)
    ]


def cases_page(shell: Shell) -> CasesPage:
    settle()
    assert isinstance(shell.page, CasesPage)
    return shell.page


def test_cases_are_found_by_search_and_chosen(window: Window) -> None:
    shell = opened(window, sample_plan("mihon"))
    window.show_search()
    sheet = window.sheet
    assert sheet is not None
    sheet.look_up("シェアリング")  # type: ignore[attr-defined]
    hit = next(one for one in sheet._hits if one.title == "事例を探す")  # type: ignore[attr-defined]
    sheet._go(hit)  # type: ignore[attr-defined]
    page = cases_page(shell)
    assert shell.place == CASES
    page.boxes["kind"].setCurrentIndex(2)
    assert "京都府：デジタル人材シェアリング" in words(page)
    assert "磐梯町" not in words(page)
    page.words.setText("京都")
    name = "京都府：デジタル人材シェアリング"
    press(page, f"{name}：{OPEN}")
    assert "二次資料で確認" in words(page)
    press(page, f"{name}：{TAKE}")
    assert shell.session.plan.organisation.outreach.cases[-1].case == "kyoto"
    press(page, f"{name}：{LEAVE}")
    assert "kyoto" not in [row.case for row in shell.session.plan.organisation.outreach.cases]
    page.words.setText("どこにもない言葉")
    assert "当てはまる事例がありません" in words(page)


def test_an_application_is_begun_from_a_scheme(window: Window) -> None:
    shell = opened(window, without_people())
    window.doors.show_cases()
    page = cases_page(shell)
    page.words.setText("びんご")
    press(page, f"備後圏域：びんご兼業・副業人材活用事業：{OPEN}")
    press(page, "備後圏域：びんご兼業・副業人材活用事業：この仕組みに申し込む下書きを作る")
    outreach = shell.session.plan.organisation.outreach
    assert (outreach.applies, outreach.scheme) == (True, "備後圏域：びんご兼業・副業人材活用事業")
    assert shell.place == ("organisation", "application")
