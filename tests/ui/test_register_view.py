"""人材台帳 on the screen: matches with reasons, searching, giving out with a purpose, taking in, taking out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from dxplanner.core import tree
from dxplanner.plan.register import Publicness
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.register import RegisterView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context
from tests.ui.test_notice_views import words_of

PEOPLE = "recruitment.register.people"


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


def opened(window: Window, session: Session) -> RegisterView:
    window.show_session(session)
    assert window.shell is not None
    window.shell.go_to("recruitment", "register")
    page = window.shell.page
    assert isinstance(page, StepPage)
    QApplication.processEvents()
    page._rebuild_if_needed()
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, RegisterView))


def test_matches_say_why_and_searching_narrows(window: Window, qtbot) -> None:
    view = opened(window, Session(sample_plan("mihon")))
    shown = words_of(view)
    assert "見本人材B　100点中92点" in shown
    assert "「サービス設計・UI・UX」が1番目の専門分野です" in shown
    assert "5人中5人" in shown
    view.search.setText("データ　自動化")
    qtbot.waitUntil(lambda: "5人中1人" in words_of(view))


def test_a_list_is_given_out_for_a_purpose_only(window: Window, tmp_path: Path, monkeypatch) -> None:
    session = Session(sample_plan("mihon"))
    view = opened(window, session)
    path = tmp_path / "台帳.xlsx"
    monkeypatch.setattr(messages, "ask_book_to_write", lambda _parent, _suggestion: path)
    view.out.click()
    assert "目的を書いて" in view.fault.text()
    assert not path.exists()
    view.purpose.setText("圏域の会議")
    view.audiences[Publicness.PUBLIC].setChecked(True)
    view.out.click()
    assert len(list(openpyxl.load_workbook(path)["人材台帳"].values)) == 2
    (record,) = session.plan.recruitment.register.releases
    assert (record.purpose, record.people) == ("圏域の会議", 1)
    asked: list[str] = []

    def refuse(_parent: object, title: str, *_rest: str) -> bool:
        asked.append(title)
        return False

    monkeypatch.setattr(messages, "confirm", refuse)
    view.out.click()
    assert asked == ["「台帳.xlsx」を置き換えますか"]
    assert len(session.plan.recruitment.register.releases) == 1


def test_a_workbook_is_taken_in_or_refused_with_its_place(
    window: Window, tmp_path: Path, monkeypatch
) -> None:
    session = Session(sample_plan("mihon"))
    view = opened(window, session)
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(("氏名又は呼び名", "専門分野１"))
    book.active.append(("見本人材F", "料理"))
    path = tmp_path / "a.xlsx"
    book.save(path)
    monkeypatch.setattr(messages, "ask_book_to_read", lambda _parent, _folder: path)
    view.taking.click()
    assert "2行目・B列" in view.fault.text()
    assert not session.can_undo
    book.active["B2"] = "情報セキュリティ"
    book.save(path)
    view.taking.click()
    assert len(session.plan.recruitment.register.people) == 6
    assert not view.fault.isVisibleTo(view)


def test_who_should_be_gone_goes_with_one_press(window: Window) -> None:
    session = Session(tree.put(sample_plan("mihon"), f"{PEOPLE}[pe3].delete_on", date(2020, 3, 31)))
    view = opened(window, session)
    assert "消す日を過ぎた人が1人います" in words_of(view)
    view.take_out(tuple(p for p in session.plan.recruitment.register.people if p.id == "pe3"))
    assert [p.id for p in session.plan.recruitment.register.people] == ["pe1", "pe2", "pe4", "pe5"]


def test_a_plan_to_look_at_only_gives_nobody_out(window: Window) -> None:
    view = opened(window, Session(sample_plan("mihon"), read_only=True))
    assert not view.out.isEnabled()
    assert not view.taking.isEnabled()
    assert view.search.isEnabled()
