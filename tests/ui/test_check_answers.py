"""入力内容の確認: every question with its printed answer, one step to change it, one step back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.core import tree
from dxplanner.plan.edit import SetMark, SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.services.session import Session
from dxplanner.ui.check_answers import CheckAnswersPage
from dxplanner.ui.home import HomePage
from dxplanner.ui.places import CHECK, EXPORT
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.window import Window
from dxplanner.wizards.engine import label_of_item, questions
from dxplanner.wizards.registry import CHAPTERS, chapter
from tests.ui.conftest import type_japanese
from tests.ui.review_plans import ODD, full_plan


def check_page(shell: Shell, chapter_id: str) -> CheckAnswersPage:
    shell.go_to(chapter_id, CHECK)
    for _ in range(3):
        QApplication.processEvents()
    assert isinstance(shell.page, CheckAnswersPage)
    return shell.page


def shown(window: Window, plan: Plan, chapter_id: str) -> CheckAnswersPage:
    window.show_session(Session(plan))
    assert window.shell is not None
    return check_page(window.shell, chapter_id)


def words_of(page: CheckAnswersPage) -> str:
    return "\n".join(found.text() for found in page.findChildren(QLabel))


def key_of(page: CheckAnswersPage, question: str) -> str:
    """`step/path` → the key of the first such question."""
    step, _, path = question.partition("/")
    return next(k for k in page.links if k.startswith(f"{step}.") and k.partition("/")[2] == path)


def has(page: CheckAnswersPage, question: str) -> bool:
    step, _, path = question.partition("/")
    return any(k.startswith(f"{step}.") and k.partition("/")[2] == path for k in page.links)


def entry_of(page: CheckAnswersPage, question: str) -> str:
    """What stands beside 「変更」 of a question."""
    holder = page.links[key_of(page, question)].parentWidget()
    assert holder is not None
    return "\n".join(found.text() for found in holder.findChildren(QLabel))


def test_every_question_stands_here_with_its_answer(window: Window) -> None:
    window.show_session(Session(full_plan()))
    assert window.shell is not None
    for one in CHAPTERS:
        page = check_page(window.shell, one.id)
        asked = [(step, item) for step in one.steps for item in questions(full_plan(), step)]
        assert [key.partition("/")[2] for key in page.links] == [item.path for _step, item in asked]
        text = words_of(page)
        for _step, item in asked:
            assert label_of_item(item) in text
        for link in page.links.values():
            assert link.accessibleName().endswith("を変更")
    said = entry_of(check_page(window.shell, "municipality"), "people/municipality.population_date")
    assert "令和８年４月１日" in said


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut(window: Window, percent: int) -> None:
    window.theme.set_percent(percent)
    for name in ("sample", "sixty"):
        page = shown(window, ODD[name](), "organisation")
        content = page.area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= page.area.viewport().width()
        for found in page.findChildren(QLabel):
            if found.isVisible() and found.wordWrap() and found.text():
                assert found.height() >= found.heightForWidth(found.width()) - 1, found.text()
        for tool in page.findChildren(QPushButton):
            assert tool.width() >= tool.minimumSizeHint().width(), tool.text()
    window.leave_plan()


def test_gaps_drafts_and_marks_are_seen(window: Window, shell: Shell) -> None:
    del window
    page = check_page(shell, "municipality")
    assert "〔未記入〕" in entry_of(page, "staff/municipality.staff_quota")
    assert "わからない" in entry_of(page, "staff/municipality.staff_quota")
    assert "120人くらい" in entry_of(page, "staff/municipality.staff_actual")
    shell.session.apply(SetMark(path="municipality.name", kind=MarkKind.RECONSTRUCTED), "推定")
    assert "推定" in entry_of(page, "town/municipality.name")


def test_only_what_is_left_can_be_shown(shell: Shell) -> None:
    page = check_page(shell, "municipality")
    whole = len(page.links)
    page.filter.click()
    QApplication.processEvents()
    assert page.filter.hasFocus()
    assert 0 < len(page.links) < whole
    assert has(page, "staff/municipality.staff_quota")
    assert not has(page, "town/municipality.name")
    page.filter.click()
    assert len(page.links) == whole


def test_change_and_come_back_by_keyboard(qtbot, window: Window) -> None:
    page = shown(window, full_plan(), "municipality")
    shell = window.shell
    assert shell is not None
    link = page.links[key_of(page, "people/municipality.households")]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert shell.place == ("municipality", "people")
    assert isinstance(shell.page, StepPage)
    assert shell.page.focused_path() == "municipality.households"
    assert "入力内容の確認" in shell.page.returning.text()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "3421")
    qtbot.keyClick(field, Qt.Key.Key_F8)
    assert shell.place == ("municipality", CHECK)
    assert isinstance(shell.page, CheckAnswersPage)
    assert shell.page.focused_path().endswith("/municipality.households")
    assert "3,421" in entry_of(shell.page, "people/municipality.households")
    shell.trail.back()
    assert shell.place == ("municipality", CHECK)  # nowhere further to return to


def test_a_table_asked_on_several_pages_leads_to_its_own(qtbot, window: Window) -> None:
    page = shown(window, full_plan(), "costs")
    shell = window.shell
    assert shell is not None
    page.links[key_of(page, "funding/costs.lines")].click()
    assert shell.place == ("costs", "funding")
    assert isinstance(shell.page, StepPage)
    qtbot.mouseClick(shell.page.returning, Qt.MouseButton.LeftButton)
    assert isinstance(shell.page, CheckAnswersPage)
    assert shell.page.focused_path() == key_of(shell.page, "funding/costs.lines")


def test_each_of_several_tables_on_a_page_is_found(window: Window) -> None:
    page = shown(window, ODD["circle"](), "organisation")
    shell = window.shell
    assert shell is not None
    tables = [key for key in page.links if key.startswith("posts.")]
    assert len(tables) > 2
    page.links[tables[-1]].click()
    QApplication.processEvents()
    assert isinstance(shell.page, StepPage)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert shell.page.blocks[-1].isAncestorOf(focused)
    shell.trail.back()
    assert isinstance(shell.page, CheckAnswersPage)
    assert shell.page.focused_path() == tables[-1]


def test_going_on_by_other_means_ends_the_way_back(window: Window) -> None:
    page = shown(window, full_plan(), "municipality")
    shell = window.shell
    assert shell is not None
    page.links[key_of(page, "town/municipality.name")].click()
    shell.go_by(1)
    assert isinstance(shell.page, StepPage)
    assert not hasattr(shell.page, "returning")
    before = shell.place
    shell.trail.back()
    assert shell.place == before


def test_it_stands_at_the_end_of_each_chapter_and_on_home(window: Window) -> None:
    window.show_session(Session(full_plan()))
    shell = window.shell
    assert shell is not None
    for one in CHAPTERS:
        item = shell.steps._items[(one.id, CHECK)]
        shell.steps.itemActivated.emit(item, 0)
        assert isinstance(shell.page, CheckAnswersPage)
        assert shell.page.chapter is chapter(one.id)
        shell.go_by(-1)
        assert shell.place == (one.id, one.steps[-1].id)
    shell.go_by(1)
    assert isinstance(shell.page, CheckAnswersPage)
    shell.go_by(1)
    assert shell.place == EXPORT
    shell.go_by(-1)
    assert shell.place == (CHAPTERS[-1].id, CHECK)
    shell.go_to("", "")
    assert isinstance(shell.page, HomePage)
    link = next(b for b in shell.page.findChildren(QPushButton) if b.text() == "答えを見直す")
    link.click()
    assert shell.place == (CHAPTERS[0].id, CHECK)


def test_undo_here_writes_the_answer_anew_and_stays(shell: Shell) -> None:
    page = check_page(shell, "municipality")
    shell.session.apply(SetValue(path="municipality.households", value=9999), "変更")
    assert "9,999" in entry_of(page, "people/municipality.households")
    shell.undo()
    assert shell.page is page
    assert "9,999" not in entry_of(page, "people/municipality.households")
    assert tree.get(shell.session.plan, "municipality.households") == 3420


def test_a_jump_from_a_question_keeps_what_was_being_composed(shell: Shell) -> None:
    shell.go_to("policy", "vision")
    shell.trail.jump("policy.philosophy")
    field = QApplication.focusWidget()
    assert field is not None
    type_japanese(field, "追記")
    shell.trail.jump("municipality.name")
    assert "追記" in (shell.session.plan.policy.philosophy or "")
    shell.trail.back()
    assert isinstance(shell.page, StepPage)
    assert shell.page.focused_path() == "policy.philosophy"
