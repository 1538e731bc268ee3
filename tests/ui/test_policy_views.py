"""The guide's path, the national editions, the styles of a vision and the yearly evaluation: pressed and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.plan.procedure import ProcedureState
from dxplanner.plan.records import VersionState
from dxplanner.plan.vision_style import VisionStyle
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.window import Window
from tests.ui.acting import open_page, settle
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context


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


def opened(window: Window, plan: Plan) -> Shell:
    window.show_session(Session(plan))
    assert window.shell is not None
    return window.shell


def changed(**policy: Any) -> Plan:
    plan = sample_plan("mihon")
    return replace(plan, policy=replace(plan.policy, **policy))


def page_of(shell: Shell, step: str) -> StepPage:
    page = open_page(shell, "policy", step)
    page._rebuild_if_needed()
    settle()
    return page


def press(page: StepPage, name: str) -> None:
    settle()
    found = next(
        item
        for item in page.findChildren(QPushButton)
        if name in (item.text(), item.accessibleName()) and item.isVisibleTo(page)
    )
    found.setFocus()
    found.click()
    for view in page.views:
        view._draw_now()  # type: ignore[attr-defined]
    settle()


def words(part: QWidget) -> str:
    return "\n".join(item.text() for item in part.findChildren(QLabel) if item.isVisibleTo(part))


def test_a_step_of_the_guide_is_ticked_off_and_helps_on(window: Window) -> None:
    shell = opened(window, sample_plan("mihon"))
    page = page_of(shell, "guide")
    press(page, "DXの意味と必要性を、全員で共通の理解にする　途中")
    states = {row.item: row.state for row in shell.desk.plan.policy.procedure}
    assert states["G0-1"] is ProcedureState.HALFWAY
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "途中" in focused.accessibleName()
    press(page, "DXの意味と必要性を、全員で共通の理解にする　上司への説明と、進まないとき")
    assert "課長会議の10分を借り" in words(page)


def test_another_edition_says_what_it_changes_before_it_is_taken(window: Window) -> None:
    shell = opened(window, changed(national_plan="1.0"))
    page = page_of(shell, "standing")
    press(page, "第2.3版と比べる")
    said = words(page)
    assert "マイナンバーカードの普及促進 → マイナンバーカードの普及促進・利用の推進" in said
    assert "行政手続のオンライン化（「自治体フロントヤード改革」に組み替えられたとみられる。未確認）" in said
    assert shell.desk.plan.policy.national_plan == "1.0"
    press(page, "第2.3版に切り替える")
    assert shell.desk.plan.policy.national_plan == "2.3"


def test_an_item_without_initiative_asks_for_its_reason(window: Window) -> None:
    plan = sample_plan("mihon")
    kept = tuple(row for row in plan.policy.initiatives if row.priority_item != "telework")
    shell = opened(window, changed(initiatives=kept))
    page = page_of(shell, "initiatives")
    press(page, "テレワークの推進を掲げない理由を書く")
    assert [row.item for row in shell.desk.plan.policy.left_out] == ["telework"]


def test_a_plan_that_ended_with_the_national_plan_is_offered_its_revision(window: Window) -> None:
    shell = opened(window, changed(period_from=2022, period_to=2025))
    page = page_of(shell, "standing")
    assert "国の計画の旧期間と同じ終わりです" in words(page)
    press(page, "令和8年度～令和11年度の改定を始める")
    plan = shell.desk.plan
    assert (plan.policy.period_from, plan.policy.period_to) == (2026, 2029)
    assert plan.paperwork.state is VersionState.DRAFT
    assert "国の計画の旧期間と同じ終わりです" not in words(page)


def test_each_style_says_what_it_is_good_for_and_three_pillars_are_offered(window: Window) -> None:
    shell = opened(window, changed(pillars=()))
    page = page_of(shell, "vision")
    assert words(page).count("向いている場合：") == len(VisionStyle)
    press(page, "宣言型にする")
    assert shell.desk.plan.policy.vision_style is VisionStyle.DECLARATION
    press(page, "3本の柱を入れる")
    assert len(shell.desk.plan.policy.pillars) == 3


def test_the_rows_of_a_year_are_made_with_one_press(window: Window) -> None:
    shell = opened(window, changed(evaluations=()))
    page = page_of(shell, "evaluation")
    press(page, "令和8年度の評価の行を用意する（13行）")
    assert len(shell.desk.plan.policy.evaluations) == 13
