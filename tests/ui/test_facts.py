"""制度の資料 on screen, and the whole way from 未確認 to 利用者確認: form, estimate, papers."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.core.errors import BadInput
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.facts.roots import use_facts
from dxplanner.facts.sets import current_set
from dxplanner.plan.costs import CostOption
from dxplanner.plan.edit import SetValue
from dxplanner.services.exporting import make_document, render
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.facts_page import FactsPage
from dxplanner.ui.places import FACTS
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.estimate_facts import RECORD, USE
from dxplanner.ui.window import Window
from tests.support.facts_sets import NEXT, package
from tests.ui.fakes import Desktop
from tests.ui.real import real_window
from tests.ui.review_plans import full_plan

DAY = date(2026, 11, 24)
ALLOCATION = next(kind for kind in DOCUMENTS if kind.id == "allocation")


@pytest.fixture(autouse=True)
def _own_facts() -> Iterator[None]:
    yield
    use_facts(None)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def texts(widget) -> str:
    settle()
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def press(widget, words: str) -> None:
    settle()
    found = [one for one in widget.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert found, words
    found[0].click()


def facts_page(window: Window) -> FactsPage:
    page = window.shell.page if window.shell is not None else window.centralWidget()
    assert isinstance(page, FactsPage)
    return page


def test_the_page_says_value_period_status_source_and_day(window: Window) -> None:
    window.doors.show_facts()
    page = facts_page(window)
    assert "令和8年11月23日版" in texts(page)
    page.rows[0].toggle()
    said = texts(page)
    for words in (
        "令和5年度",
        "0.7",
        "✓ 条文確認済",
        "？ 未確認",
        "特別交付税に関する省令",
        "令和8年11月23日確認",
    ):
        assert words in said
    page.rows[0].toggle()
    assert "令和4年総務省令第15号" not in texts(page)
    assert page.back is not None
    page.back.click()  # type: ignore[attr-defined]
    assert window.start is not None


def test_nothing_is_asked_and_nothing_done_without_a_post(window: Window, desktop: Desktop) -> None:
    window.doors.show_facts()
    page = facts_page(window)
    page.add_file()
    assert "職名" in page.fault.text()
    assert desktop.facts == []


def test_what_is_refused_is_said_on_the_page(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_path: Path, _by: str) -> str:
        raise BadInput("資料のファイルを読み込みませんでした。")

    assert window.context.facts is not None
    window.context = replace(window.context, facts=replace(window.context.facts, add=refuse))
    window.doors.show_facts()
    page = facts_page(window)
    monkeypatch.setattr(messages, "ask_facts_path", lambda *_args: tmp_path / "x.dxfacts")
    page.by.setText("係長")
    page.add_file()
    assert page.fault.text() == "！資料のファイルを読み込みませんでした。"


def test_the_search_leads_to_the_page(window: Window) -> None:
    window.show_session(Session(full_plan()))
    window.show_search()
    sheet = window.sheet
    assert sheet is not None
    sheet.edit.setText("制度の資料")  # type: ignore[attr-defined]
    sheet.look_up("制度の資料")  # type: ignore[attr-defined]
    sheet._go(sheet._hits[0])  # type: ignore[attr-defined]
    assert window.shell is not None
    assert window.shell.place == FACTS


def test_a_new_set_is_taken_in_and_the_estimate_says_what_is_otherwise(
    qtbot, qapp: QApplication, theme: Theme, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = real_window(qtbot, qapp, theme, data_dir)
    plan = full_plan()
    typed: dict[str, Any] = {"fiscal_year": 2026, "budgeted": 1_350_000, "work": None, "component": None}
    lines = tuple(replace(line, **typed) if line.id == "a1" else line for line in plan.costs.lines)
    window.show_session(Session(replace(plan, costs=replace(plan.costs, lines=lines))))
    shell = window.shell
    assert shell is not None
    shell.go_to("costs", "estimate")
    press(shell.page, "案Ａの額を見る")
    press(shell.page, RECORD)
    path = package(tmp_path)
    monkeypatch.setattr(messages, "ask_facts_path", lambda *_args: path)
    window.doors.show_facts()
    page = facts_page(window)
    page.by.setText("情報政策係長")
    page.add.click()
    qtbot.waitUntil(lambda: window.shell is not shell)
    assert current_set().id == NEXT
    assert window.shell is not None
    assert window.shell.place == FACTS
    assert "情報政策係長が加えて使い始めた" in texts(window.shell.page)
    assert "令和8年度：未確認 → 0.5（条文確認済）" in texts(window.shell.page)
    window.shell.go_to("costs", "estimate")
    press(window.shell.page, "案Ａの額を見る")
    said = texts(window.shell.page)
    assert "記録した試算と違います" in said
    assert "現在の資料（令和9年4月1日版）では675千円" in said
    window.shell.close_session()


def test_from_unconfirmed_to_a_value_of_the_officers_own(window: Window) -> None:
    session = Session(full_plan())
    window.show_session(session)
    shell = window.shell
    assert shell is not None
    shell.go_to("costs", "estimate")
    press(shell.page, "案Ａの額を見る")
    settle()
    press(shell.page, USE)
    (row,) = session.plan.costs.user_facts
    assert (row.parameter, row.fiscal_year) == ("cio_aide.rate", 2027)
    assert isinstance(shell.page, StepPage)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert shell.page.isAncestorOf(focused)
    for name, value in (
        ("value", Decimal("0.5")),
        ("title", "特別交付税の算定に係る事務連絡"),
        ("document_number", "県市町第123号"),
        ("issued_on", date(2027, 3, 24)),
        ("by", "情報政策係長"),
        ("on", date(2027, 3, 25)),
    ):
        session.apply(SetValue(path=f"costs.user_facts[{row.id}].{name}", value=value), "値")
    shell.go_to("costs", "estimate")
    session.apply(SetValue(path="costs.chosen_option", value=CostOption.A), "案")
    shell.go_to("costs", "estimate")
    said = texts(shell.page)
    assert "※ 利用者確認（試算）" in said
    assert "県市町第123号" in said
    document, profile = make_document(session.plan, ALLOCATION, DAY)
    sheets = load_workbook(io.BytesIO(render(document, profile, "xlsx", DAY)))
    cells = "\n".join(
        str(cell.value) for sheet in sheets for line in sheet.iter_rows() for cell in line if cell.value
    )
    assert "利用者確認（試算）" in cells
    assert "県市町第123号" in cells
    whole = repr(document)
    assert "利用者確認（試算）" in whole
    assert "令和9年3月24日" in whole or "令和９年３月24日" in whole
    for _ in range(20):
        session.undo()
    assert session.plan.costs.user_facts == ()
