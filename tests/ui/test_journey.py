"""From the start page to printed files by keyboard alone, with real files and real documents."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from dxplanner.core import tree
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.services import files
from dxplanner.ui import messages
from dxplanner.ui.check_box import CheckBox
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.places import EXPORT, HOME
from dxplanner.ui.search_sheet import SearchSheet
from dxplanner.ui.shell import Shell
from dxplanner.ui.window import Window
from tests.ui.conftest import type_japanese
from tests.ui.real import real_window

pytestmark = pytest.mark.real_pages

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Keyboard:
    """Everything goes to whatever has the focus; nothing is clicked."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    @property
    def at(self) -> QWidget:
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None, "the keyboard is lost"
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.at, key, modifier)
        QApplication.processEvents()

    def say(self, text: str) -> None:
        type_japanese(self.at, text)

    def tab_to(self, name: str, kind: type[QWidget] = QWidget, limit: int = 80) -> None:
        """Tab until something of this accessible name or text has the focus."""
        for _ in range(limit):
            here = self.at
            said = here.accessibleName() or (here.text() if isinstance(here, QPushButton) else "")
            if name in said and isinstance(here, kind):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")


@pytest.fixture
def keyboard(qtbot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def window(qtbot, qapp, theme, data_dir: Path) -> Window:
    return real_window(qtbot, qapp, theme, data_dir)


def make_plan(qtbot, window: Window, keyboard: Keyboard) -> Shell:
    """新しく作る, from the page the program starts with."""
    keyboard.tab_to("新しく作る団体を探す", QLineEdit)
    keyboard.say("見本町")
    keyboard.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    return window.shell


def turn_pages(shell: Shell, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Return)
    first = shell.place
    assert first != HOME
    keyboard.press(Qt.Key.Key_Right, ALT)
    assert shell.place not in (first, HOME)
    keyboard.press(Qt.Key.Key_Left, ALT)
    assert shell.place == first


def answer(window: Window, keyboard: Keyboard, word: str, path: str, words: str) -> None:
    """Ctrl+K to the question, type, and see it in the plan."""
    keyboard.press(Qt.Key.Key_K, CONTROL)
    assert isinstance(window.sheet, SearchSheet)
    keyboard.say(word)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.say(words)
    assert window.shell is not None
    assert tree.get(window.shell.session.plan, path) == words


def print_set(qtbot, shell: Shell, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_E, CONTROL)
    assert shell.place == EXPORT
    page = shell.page
    assert isinstance(page, ExportPage)
    keyboard.press(Qt.Key.Key_Tab, SHIFT)
    keyboard.tab_to("DX推進計画（全体方針）をWordで出す", CheckBox, limit=250)
    keyboard.press(Qt.Key.Key_Space)
    keyboard.tab_to("選んだ書類を作る", limit=250)
    keyboard.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.task is None, timeout=30_000)
    assert not page.fault.isVisible(), page.fault.text()
    at = keyboard.at
    assert isinstance(at, QPushButton)
    assert at.text() == "フォルダーを開く"


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a window system
def test_from_the_start_page_to_printed_files_by_keyboard_alone(
    qtbot, window: Window, tmp_path: Path, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "見本町の計画.dxplan"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_args: target)
    shell = make_plan(qtbot, window, keyboard)
    assert shell.session.path == target
    turn_pages(shell, keyboard)
    answer(window, keyboard, "めざす姿", "policy.vision", "だれもが使える窓口のある町")
    answer(window, keyboard, "基本理念", "policy.philosophy", "手続は短く、相談は丁寧に")
    answer(window, keyboard, "募集の趣旨", "recruitment.purpose", "町のデジタル化を進める人を求めます。")
    keyboard.press(Qt.Key.Key_Z, CONTROL)
    assert shell.session.plan.recruitment.purpose is None
    keyboard.press(Qt.Key.Key_Y, CONTROL)
    keyboard.press(Qt.Key.Key_S, CONTROL)
    written = files.read_plan(target)
    assert written.policy.vision == "だれもが使える窓口のある町"
    assert written.recruitment.purpose == "町のデジタル化を進める人を求めます。"
    print_set(qtbot, shell, keyboard)
    made = sorted(item.suffix for item in tmp_path.iterdir() if item.suffix in (".pdf", ".docx", ".xlsx"))
    ticked = [kind for kind in DOCUMENTS if kind.basic and not kind.not_yet(written)]
    assert made == [".docx", *[".pdf"] * len(ticked)]
    keyboard.press(Qt.Key.Key_Home, ALT)
    assert shell.place == HOME
    window.leave_plan()
    assert window.start is not None
    at = keyboard.at
    assert isinstance(at, QPushButton)
    assert "見本町" in at.text()
    assert files.verify(target).good
