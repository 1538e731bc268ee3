"""設置要綱 and 例規の改正 on the screen: opened, worded anew, marked when the chart changes, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dxplanner.plan.edit import SetValue
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
def shell(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Iterator[Shell]:
    window = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    window.show_session(Session(sample_plan("mihon")))
    assert window.shell is not None
    yield window.shell
    window.leave_plan()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page_of(shell: Shell, step: str) -> StepPage:
    page = open_page(shell, "organisation", step)
    page._rebuild_if_needed()
    settle()
    return page


def press(part: QWidget, name: str) -> None:
    settle()
    next(
        item
        for item in part.findChildren(QPushButton)
        if name in (item.text(), item.accessibleName()) and item.isVisibleTo(part)
    ).click()
    settle()


def words(part: QWidget) -> str:
    return "\n".join(item.text() for item in part.findChildren(QLabel) if item.isVisibleTo(part))


def redrawn(page: StepPage) -> None:
    """Views wait for a pause in the typing; tests do not."""
    for view in page.views:
        view._draw_now()  # type: ignore[attr-defined]
    settle()


def test_an_article_is_worded_anew_and_marked(shell: Shell) -> None:
    page = page_of(shell, "charters")
    assert "見本町DX推進本部設置要綱" in words(page)
    press(page, "見本町DX推進本部設置要綱　条文を見る")
    assert "第８条（庶務）" in words(page)
    press(page, "第８条（庶務）　言い回しを直す")
    assert shell.session.plan.charters.edited[0].article == "secretariat"
    redrawn(page)
    assert "言い回しを直しています" in words(page)
    shell.session.apply(SetValue(path="organisation.secretariat", value="kikaku"), "庶務を行う課")
    redrawn(page)
    assert "元のデータが変わっています" in words(page)
    press(page, "第８条（庶務）　見直したので印を消す")
    redrawn(page)
    assert "元のデータが変わっています" not in words(page)
    press(page, "第８条（庶務）　この条を置かない")
    redrawn(page)
    assert "この条は置きません" in words(page)
    for _step in range(4):
        shell.session.undo()
    assert shell.session.plan.charters == sample_plan("mihon").charters


def test_the_rules_that_change_lead_to_their_answers(shell: Shell) -> None:
    page = page_of(shell, "ordinances")
    text = words(page)
    assert "見本町行政組織規則（規則）" in text
    assert "令和9年3月の定例会に提出します" in text
    press(page, "見本町行政組織規則（規則）　もとの入力を開く")
    assert shell.session.plan == sample_plan("mihon")
