"""Ctrl+K by keyboard alone: type, walk, go; and back to where one was with Esc."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dxplanner.plan.edit import SetValue
from dxplanner.services.search import HitKind
from dxplanner.ui import search_sheet
from dxplanner.ui.places import EXPORT
from dxplanner.ui.search_sheet import HIT, SearchSheet
from dxplanner.ui.shell import Shell
from dxplanner.ui.window import Window
from tests.ui.conftest import type_japanese


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)


def search(qtbot, window: Window, text: str) -> SearchSheet:
    press(qtbot, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = window.sheet
    assert isinstance(sheet, SearchSheet)
    assert sheet.edit.hasFocus()
    type_japanese(sheet.edit, text)
    return sheet


def chosen(sheet: SearchSheet):
    return sheet.results.currentItem().data(HIT)


def test_two_characters_and_enter_lead_into_the_field(qtbot, window: Window, shell: Shell) -> None:
    sheet = search(qtbot, window, "めざす姿")
    assert chosen(sheet).kind is HitKind.QUESTION
    press(qtbot, Qt.Key.Key_Return)
    assert window.sheet is None
    assert shell.place == ("policy", "vision")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "めざす姿" in focused.accessibleName()


def test_arrow_keys_walk_round_the_results(qtbot, window: Window, shell: Shell) -> None:
    sheet = search(qtbot, window, "計画")
    first = chosen(sheet)
    press(qtbot, Qt.Key.Key_Down)
    assert chosen(sheet) is not first
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Up)
    assert sheet.results.currentRow() == sheet.results.count() - 1


def test_the_officers_own_words_are_found_as_they_stand_now(qtbot, window: Window, shell: Shell) -> None:
    shell.session.apply(SetValue(path="policy.philosophy", value="ことばの花束"), "基本理念")
    sheet = search(qtbot, window, "花束")
    hit = chosen(sheet)
    assert (hit.kind, hit.path) == (HitKind.ANSWER, "policy.philosophy")
    assert "花束" in hit.snippet
    press(qtbot, Qt.Key.Key_Return)
    assert shell.place[0] == "policy"


def test_a_document_leads_to_the_export_page(qtbot, window: Window, shell: Shell) -> None:
    search(qtbot, window, "別紙1")
    press(qtbot, Qt.Key.Key_Return)
    assert shell.place == EXPORT
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "別紙１ 工程表をPDFで出す"


def test_escape_gives_the_cursor_back_and_the_words_are_kept(qtbot, window: Window, shell: Shell) -> None:
    shell.go_to("policy", "vision")
    before = QApplication.focusWidget()
    search(qtbot, window, "そんな言葉はない")
    assert "見付かりません" in window.sheet.words.text()  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Escape)
    assert window.sheet is None
    assert QApplication.focusWidget() is before
    sheet = search(qtbot, window, "")
    assert sheet.edit.text() == "そんな言葉はない"
    assert sheet.edit.hasSelectedText()


def test_tab_stays_in_the_sheet_and_a_click_elsewhere_closes_it(qtbot, window: Window, shell: Shell) -> None:
    sheet = search(qtbot, window, "計画")
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
    shell.steps.setFocus()
    assert window.sheet is None


def test_what_is_chosen_is_spoken(qtbot, window: Window, shell: Shell, monkeypatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(search_sheet, "speak", lambda _widget, sentence: spoken.append(sentence))
    search(qtbot, window, "めざす姿")
    assert any(sentence.startswith("質問、めざす姿") for sentence in spoken)
