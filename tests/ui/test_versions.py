"""版: naming, comparing, going back, on the page; on a plan in memory."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.plan.edit import SetValue
from dxplanner.plan.exchange import write_exchange
from dxplanner.plan.records import VersionState
from dxplanner.services import versions
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.places import VERSIONS
from dxplanner.ui.shell import Shell
from dxplanner.ui.versions_page import VersionsPage
from dxplanner.ui.window import Window
from tests.ui.conftest import type_japanese
from tests.ui.sample import sample_plan

PATH = "policy.philosophy"


@pytest.fixture
def page(shell: Shell) -> VersionsPage:
    shell.top.version.click()
    assert shell.place == VERSIONS
    assert isinstance(shell.page, VersionsPage)
    return shell.page


def words(page: VersionsPage) -> str:
    QApplication.processEvents()
    return "\n".join(item.text() for item in page.findChildren(QLabel) if item.isVisibleTo(page))


def press(page: VersionsPage, name: str) -> None:
    QApplication.processEvents()  # what was added is shown with the next events
    next(
        item for item in page.findChildren(QPushButton) if item.accessibleName() == name and item.isVisible()
    ).click()


def keep(page: VersionsPage, state: VersionState, note: str = "") -> None:
    page.states[state].click()
    if note:
        page.note.setFocus()
        type_japanese(page.note, note)
    page.save.click()


def test_a_version_keeps_state_name_and_note_and_sets_the_state_of_the_plan(
    shell: Shell, page: VersionsPage
) -> None:
    assert "まだありません" in words(page)
    keep(page, VersionState.INQUIRY, "12月の会議")
    (entry,) = versions.listed(shell.session)
    assert (entry.name, entry.state, entry.note) == ("庁内照会", VersionState.INQUIRY, "12月の会議")
    assert shell.session.plan.paperwork.state is VersionState.INQUIRY
    assert versions.read_plan(shell.session, entry.id).paperwork.state is VersionState.INQUIRY
    assert "12月の会議" in words(page)
    assert page.note.text() == ""


def test_a_name_of_ones_own_stays_when_the_state_changes(page: VersionsPage) -> None:
    page.name.selectAll()
    page.name.setFocus()
    type_japanese(page.name, "議会前の案")
    page.states[VersionState.DECIDED].click()
    assert page.name.text() == "議会前の案"


def test_without_a_name_it_says_what_to_do(shell: Shell, page: VersionsPage) -> None:
    page.name.clear()
    page.save.click()
    assert "名前" in page.fault.text()
    assert versions.listed(shell.session) == ()


def test_what_changed_since_is_listed_before_and_after_with_a_way_there(
    qtbot, shell: Shell, page: VersionsPage
) -> None:
    shell.session.apply(SetValue(path=PATH, value="先の文"), "基本理念")
    keep(page, VersionState.DRAFT)
    press(page, "版「素案」から変わったところを見る")
    assert "変わったところはありません" in words(page)
    shell.session.apply(SetValue(path=PATH, value="後の文"), "基本理念")
    page.refresh(shell.session.plan)
    assert "先の文 → 後の文" in words(page)
    link = next(
        item for item in page.findChildren(QPushButton) if item.accessibleName().endswith("基本理念を開く")
    )
    link.click()
    assert shell.place == ("policy", "vision")


def test_going_back_is_one_step_that_can_be_undone(shell: Shell, page: VersionsPage) -> None:
    shell.session.apply(SetValue(path=PATH, value="先の文"), "基本理念")
    keep(page, VersionState.DRAFT)
    shell.session.apply(SetValue(path=PATH, value="後の文"), "基本理念")
    shell.session.apply(SetValue(path="policy.vision", value="もう一つ"), "めざす姿")
    press(page, "版「素案」に戻す")
    assert shell.session.plan.policy.philosophy == "先の文"
    assert "元に戻す" in shell.message.words.text()
    shell.undo()
    assert shell.session.plan.policy.philosophy == "後の文"
    assert shell.session.plan.policy.vision == "もう一つ"


def test_removing_asks_and_leaves_the_plan_alone(
    shell: Shell, page: VersionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(page, VersionState.DRAFT)
    plan = shell.session.plan
    answers = iter([False, True])
    monkeypatch.setattr(messages, "confirm", lambda *_args: next(answers))
    press(page, "版「素案」を削除する")
    assert len(versions.listed(shell.session)) == 1
    press(page, "版「素案」を削除する")
    assert versions.listed(shell.session) == ()
    assert shell.session.plan is plan


def test_reading_only_it_can_be_looked_at_and_not_touched(window: Window) -> None:
    session = Session(sample_plan())
    versions.add(session, "素案")
    session.read_only = True
    window.show_session(session)
    assert window.shell is not None
    window.shell.go_to(*VERSIONS)
    page = window.shell.page
    assert isinstance(page, VersionsPage)
    assert not page.save.isEnabled()
    press(page, "版「素案」から変わったところを見る")
    assert "変わったところはありません" in words(page)
    assert all(
        not item.isEnabled() for item in page.findChildren(QPushButton) if item.text() == "この版に戻す"
    )


def test_who_kept_it_is_said(shell: Shell, page: VersionsPage) -> None:
    page.by.setFocus()
    type_japanese(page.by, "情報係長")
    page.save.click()
    assert versions.listed(shell.session)[0].by == "情報係長"
    assert "情報係長が残しました" in words(page)


def test_any_two_can_be_compared_also_another_file(
    shell: Shell, page: VersionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page.comparing.show_button.isEnabled()
    shell.session.apply(SetValue(path=PATH, value="一つ目の文"), "基本理念")
    keep(page, VersionState.DRAFT)
    shell.session.apply(SetValue(path=PATH, value="二つ目の文"), "基本理念")
    keep(page, VersionState.INQUIRY)
    comparing = page.comparing
    assert [comparing.before.itemText(at)[:4] for at in range(3)] == ["今の計画", "庁内照会", "素案（令"]
    comparing.before.setCurrentIndex(2)
    comparing.after.setCurrentIndex(1)
    comparing.show_button.click()
    assert "一つ目の文 → 二つ目の文" in words(page)
    other = tmp_path / "別の計画.json"
    other.write_text(write_exchange(sample_plan()), encoding="utf-8")
    monkeypatch.setattr(messages, "ask_open_path", lambda *_args: other)
    comparing.file_button.click()
    assert comparing.before.currentText() == "「別の計画.json」"
    assert "→ 二つ目の文" in words(page)


def test_a_comparison_is_written_as_pdf_and_word(
    qtbot, shell: Shell, page: VersionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(page, VersionState.DRAFT)
    shell.session.apply(SetValue(path=PATH, value="後の文"), "基本理念")
    monkeypatch.setattr(messages, "ask_folder", lambda *_args: tmp_path)
    page.comparing.write_button.click()
    task = page.comparing.task
    assert task is not None
    qtbot.waitUntil(lambda: page.comparing.task is None, timeout=60_000)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"{name}.{suffix}" for name in ("新旧対照表", "変更点一覧") for suffix in ("pdf", "docx")
    )
