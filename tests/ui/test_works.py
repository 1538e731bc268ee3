"""経費の計算 in the window: its lines come and go with it in one step, and the page says how each yen came about."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.plan.costs import Costs
from dxplanner.plan.edit import AddRow, SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import Insurance, Work, WorkKind
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import View
from dxplanner.ui.views.evidence import FILL, EvidenceView
from dxplanner.ui.views.evidence import NOTHING_YET as NO_COSTS
from dxplanner.ui.views.works import NO_AMOUNT, NOTHING_YET, SAME_STEP, WorksView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import full_plan, real_context

STAFF = Work(
    id="w7",
    name="DX推進員",
    kind=WorkKind.FISCAL_YEAR_PART,
    first_year=2027,
    unit_price=200_000,
    bonus=True,
    insurance=Insurance.MUTUAL,
)


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


def view_of(window: Window, plan: Plan, step: str, kind: type[View]) -> View:
    window.show_session(Session(plan))
    assert window.shell is not None
    window.shell.go_to("costs", step)
    page = window.shell.page
    assert isinstance(page, StepPage)
    page._rebuild_if_needed()
    QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, kind))


def words_of(view: View) -> str:
    return "\n".join(found.text() for found in view.findChildren(QLabel) if found.isVisibleTo(view))


def pressed(view: View, text: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text().startswith(text))


def test_the_page_shows_the_working_of_the_sample(window: Window) -> None:
    words = words_of(view_of(window, full_plan(), "works", WorksView))
    for expected in (
        "令和9年度　案Ａ",
        "30,000円×45日＝1,350,000円",
        "1節　報酬",
        "2,684,000円",
        "対象となる経費（控えめ）",
        "2,230,000円",
        "2,464,000円",
        "対象になるか未確認",
    ):
        assert expected in words


def test_a_quantity_changes_every_figure_and_undo_takes_it_back(window: Window, qtbot) -> None:
    view = view_of(window, full_plan(), "works", WorksView)
    assert window.shell is not None
    session = window.shell.session
    session.apply(SetValue(path="costs.works[w1].years[wy1].quantity", value=50), "数量")
    qtbot.waitUntil(lambda: "30,000円×50日＝1,500,000円" in words_of(view))
    session.undo()
    qtbot.waitUntil(lambda: "30,000円×45日＝1,350,000円" in words_of(view))


def test_rates_of_another_year_say_so(window: Window, qtbot) -> None:
    view = view_of(window, full_plan(), "works_staff", WorksView)
    assert window.shell is not None
    window.shell.session.apply(AddRow(table="costs.works", row=STAFF), "追加")
    qtbot.waitUntil(lambda: NO_AMOUNT in words_of(view))
    words = words_of(view)
    assert "共済組合の短期給付等の事業主の率を入力してください" in words
    opener = pressed(view, "率と前提を見る（未確認のものがあります）")
    opener.click()
    assert opener.text() == "率と前提を閉じる"
    assert "この率は令和8年度のものです" in words_of(view)
    assert "国の一般の職員" in words_of(view)
    opener.click()
    assert "この率は令和8年度のものです" not in words_of(view)


def test_an_imported_plan_is_brought_in_step_with_one_press(window: Window, qtbot) -> None:
    plan = full_plan()
    lines = tuple(line for line in plan.costs.lines if line.work is None)
    plan = replace(plan, costs=replace(plan.costs, lines=lines))
    view = view_of(window, plan, "works", WorksView)
    assert "まだ明細にない経費が8件あります。" in words_of(view)
    pressed(view, SAME_STEP).click()
    assert window.shell is not None
    assert len(window.shell.session.plan.costs.lines) == len(lines) + 8
    qtbot.waitUntil(lambda: "2,684,000円" in words_of(view))
    assert "まだ明細にない経費" not in words_of(view)
    window.shell.session.undo()
    assert window.shell.session.plan.costs.lines == lines


def test_what_is_left_over_or_forbidden_is_said(window: Window) -> None:
    plan = full_plan()
    work = replace(plan.costs.works[0], bonus=True, last_year=2028)
    bare = tuple(
        replace(line, project=None, expense_detail=None, explanation=None) if line.id == "a8" else line
        for line in plan.costs.lines
    )
    noted = tuple(replace(line, note="残す") if line.id == "a7" else line for line in bare)
    typed = tuple(replace(line, budgeted=9) if line.id == "a1" else line for line in noted)
    works = (work, *plan.costs.works[1:])
    view = view_of(
        window, replace(plan, costs=replace(plan.costs, works=works, lines=typed)), "works", WorksView
    )
    words = words_of(view)
    assert "計算にない明細が1件あります。" in words
    assert "入力した内容があるため残しています" in words
    assert "地方自治法第203条の2第4項により計上しない" in words
    assert "入力した予算の額を使っています（計算の額：1,350,000円）" in words


def test_empty_plans_say_what_to_do(window: Window) -> None:
    assert NOTHING_YET in words_of(view_of(window, Plan(), "works", WorksView))
    started = Plan(costs=Costs(works=(Work(id="w1", name="仕事"),)))
    assert NOTHING_YET in words_of(view_of(window, started, "works", WorksView))
    assert NO_COSTS in words_of(view_of(window, Plan(), "evidence", EvidenceView))


def test_usual_papers_are_listed_with_one_press(window: Window) -> None:
    view = view_of(window, full_plan(), "evidence", EvidenceView)
    assert "そろった書類 5／5" in words_of(view)
    pressed(view, FILL).click()
    assert window.shell is not None
    lines = {line.id: line for line in window.shell.session.plan.costs.lines}
    assert any(item.name == "旅行命令簿又は登庁の記録" for item in lines["c3"].evidence)
    assert lines["a1"].evidence == ()
