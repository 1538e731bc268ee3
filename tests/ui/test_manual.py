"""The manual in the window: it opens at the place, finds, follows links, and names only words the window has."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from dxplanner.cli.main import COMMANDS
from dxplanner.core.choices import Choice
from dxplanner.services.keyboard import SHEET, shown
from dxplanner.services.manual.book import source_files
from dxplanner.services.manual.markup import marks
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.manual.sheet import ManualSheet
from dxplanner.ui.places import EXPORT
from dxplanner.ui.search_sheet import HIT, SearchSheet
from dxplanner.ui.shell import Shell
from dxplanner.ui.window import Window
from tests.ui.conftest import type_japanese
from tests.ui.sample import sample_plan

SHIFT = Qt.KeyboardModifier.ShiftModifier
SOURCE = Path(__file__).parents[2] / "src" / "dxplanner"
LIST_KEYS = {"↑", "↓"}
"""Within lists, as everywhere; not on the sheet of keys."""


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)


def sheet_of(window: Window) -> ManualSheet:
    assert isinstance(window.sheet, ManualSheet)
    return window.sheet


@pytest.fixture
def shell(window: Window) -> Shell:
    window.show_session(Session(sample_plan()))
    assert window.shell is not None
    return window.shell


# ---- the words of the window


def named(role: str) -> set[tuple[str, str]]:
    """(file, word) of every mark of a role in the hand-written chapters."""
    return {
        (path.name, target)
        for path in source_files().values()
        for found, target in marks(path.read_text(encoding="utf-8"))
        if found == role
    }


def constants(folder: Path) -> set[str]:
    """Every string of the source, the pieces of those with values in them as well."""
    return {
        node.value
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def menu_words(menu: QMenu) -> set[str]:
    found = set()
    for action in menu.actions():
        inner = action.menu()
        found.add(action.text().partition("\t")[0])
        if isinstance(inner, QMenu):
            found |= menu_words(inner)
    return found


def test_the_manual_names_menus_that_exist(window: Window) -> None:
    there = menu_words(window.plan_menu) | menu_words(window.view_menu)
    wrong = {(file, word) for file, word in named("menu") if word not in there}
    assert named("menu")
    assert not wrong


def test_the_manual_names_buttons_and_words_that_exist() -> None:
    there = {words.removeprefix("✓ ") for words in constants(SOURCE / "ui")}
    there |= {option.label for kind in Choice.__subclasses__() for option in kind}
    wrong = {pair for role in ("button", "word") for pair in named(role) if pair[1] not in there}
    assert not wrong


def test_the_manual_quotes_what_the_program_says() -> None:
    said = constants(SOURCE)
    wrong = {
        (file, words)
        for file, words in named("says")
        if not any(words.removeprefix("…") in sentence for sentence in said)
    }
    assert not wrong


def test_the_manual_names_keys_and_commands_that_exist() -> None:
    there = {shown(key) for _heading, rows in SHEET for _what, names in rows for key in names} | LIST_KEYS
    assert not {pair for pair in named("key") if pair[1] not in there}
    assert not {pair for pair in named("command") if pair[1] not in COMMANDS}
    assert {word for _file, word in named("command")} == set(COMMANDS)


def test_words_of_the_screen_are_marked_not_written_out(window: Window) -> None:
    """「名前を付けて保存」 in plain text would not be checked: it has to stand as a mark."""
    there = {words for words in menu_words(window.plan_menu) if len(words) > 4}
    for path in source_files().values():
        plain = re.sub(r"\[[^\]]*\]", "", path.read_text(encoding="utf-8"))
        for word in there:
            assert f"「{word}」" not in plain, (path.name, word)


# ---- opening


def test_it_opens_where_one_is(qtbot, window: Window, shell: Shell) -> None:
    shell.go_to_path("policy.philosophy")
    field = QApplication.focusWidget()
    press(qtbot, Qt.Key.Key_F1, SHIFT)
    sheet = sheet_of(window)
    assert sheet.target == "policy/vision#policy.philosophy"
    assert "なぜ聞くか" in sheet.reader.toPlainText()
    assert sheet.reader.verticalScrollBar().value() > 0
    press(qtbot, Qt.Key.Key_Escape)
    assert window.sheet is None
    assert QApplication.focusWidget() is field


def test_f1_without_a_question_opens_the_chapter_of_the_page(qtbot, window: Window, shell: Shell) -> None:
    shell.go_to(*EXPORT)
    press(qtbot, Qt.Key.Key_F1)
    assert sheet_of(window).target == "first-hour/export"


def test_the_help_pane_leads_into_the_manual(window: Window, shell: Shell) -> None:
    shell.go_to("costs", "budget")
    shell.show_side(True)
    shell.side.show_pane("help")
    opener = next(b for b in shell.help.findChildren(QPushButton) if b.text().startswith("手引で読む"))
    opener.click()
    assert sheet_of(window).target.startswith("costs/budget")


def test_it_opens_from_the_start_page_and_links_stay_inside(window: Window) -> None:
    assert window.start is not None
    window.start.manual_wanted.emit()
    sheet = sheet_of(window)
    assert sheet.target == "first-hour"
    sheet.follow("step:policy/vision")
    assert sheet.target == "policy/vision"
    sheet.follow("document:allocation")
    assert sheet.target == "documents/allocation"
    sheet.go_back()
    assert sheet.target == "policy/vision"
    sheet.follow("field:policy.vision")
    assert sheet.target == "policy/vision#policy.vision"


def test_links_lead_to_the_page_of_the_open_plan(window: Window, shell: Shell) -> None:
    window.doors.show_manual("yearly/update")
    sheet_of(window).follow("step:municipality/people")
    assert window.sheet is None
    assert shell.place == ("municipality", "people")
    window.doors.show_manual("yearly/copy")
    sheet_of(window).follow("field:paperwork.state")
    assert shell.place == ("policy", "closing")
    window.doors.show_manual()
    sheet_of(window).follow("document:policy")
    assert shell.place == EXPORT


# ---- finding and reading


def test_words_are_found_and_opened_by_keyboard(qtbot, window: Window, shell: Shell) -> None:
    window.doors.show_manual("first-hour")
    sheet = sheet_of(window)
    sheet.edit.setFocus()
    type_japanese(sheet.edit, "控え")
    assert sheet.told.text().endswith("か所")
    press(qtbot, Qt.Key.Key_Down)
    assert sheet.list.hasFocus()
    sheet.list.setCurrentRow(1)
    press(qtbot, Qt.Key.Key_Return)
    assert sheet.target.startswith("backup/")
    assert sheet.reader.hasFocus()
    assert "控え" in sheet.reader.toPlainText()


def test_nothing_found_says_what_to_do(window: Window, shell: Shell) -> None:
    window.doors.show_manual()
    sheet = sheet_of(window)
    sheet.look_up("ぬるぽ")
    assert "別の言葉" in sheet.told.text()
    sheet.look_up("")
    assert sheet.list.count() > 20


def test_ctrl_k_leads_into_the_manual(window: Window, shell: Shell) -> None:
    window.show_search()
    search = window.sheet
    assert isinstance(search, SearchSheet)
    search.look_up("開いたままの印を外す")
    rows = range(search.results.count())
    row = next(row for row in rows if search.results.item(row).data(HIT).manual)
    target = search.results.item(row).data(HIT).manual
    search.results.itemClicked.emit(search.results.item(row))
    assert sheet_of(window).target == target


@pytest.mark.parametrize("percent", [100, 200])
def test_large_text_shows_contents_in_place_of_the_text(window: Window, percent: int) -> None:
    window.set_percent(percent)
    window.resize(1366, 768)
    window.doors.show_manual("backup")
    sheet = sheet_of(window)
    QApplication.processEvents()
    narrow = percent == 200
    assert sheet.contents_button.isVisible() == narrow
    assert sheet.reader.isVisible()
    assert sheet.list.isVisible() != narrow
    if narrow:
        sheet.contents_button.click()
        assert sheet.list.isVisible()
        assert not sheet.reader.isVisible()
        sheet._take(sheet.list.item(0))
        assert sheet.reader.isVisible()
    assert sheet.reader.document().idealWidth() <= sheet.reader.viewport().width() + 1


def test_it_is_put_on_paper_from_here(
    qtbot, window: Window, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask_folder", lambda *_args: tmp_path)
    window.doors.show_manual()
    sheet = sheet_of(window)
    sheet.print.click()
    qtbot.waitUntil(lambda: "書き出しました" in sheet.told.text(), timeout=20_000)
    assert [path.name for path in tmp_path.iterdir()] == ["DXプランナー 操作の手引.pdf"]


def test_nothing_of_it_is_loaded_at_the_start() -> None:
    import subprocess
    import sys

    code = "import sys, dxplanner.ui.application\nprint([m for m in sys.modules if 'services.manual' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
