"""Every key works, is written in its menu and on the sheet, and what happens is spoken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel

from dxplanner.ui import keys, messages
from dxplanner.ui import shell as shell_module
from dxplanner.ui.about import TITLE as ABOUT
from dxplanner.ui.manual.sheet import TITLE as MANUAL
from dxplanner.ui.places import EXPORT
from dxplanner.ui.shell import Shell
from dxplanner.ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)


def test_no_key_has_two_meanings_and_all_are_on_the_sheet(window: Window) -> None:
    bound = [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    assert len(bound) == len(set(bound))
    listed = {QKeySequence(key) for _heading, rows in keys.SHEET for _what, names in rows for key in names}
    for sequence in bound:
        assert sequence in listed or sequence.toString() == "F8", sequence.toString()


def test_f1_helps_on_the_field_and_elsewhere_opens_the_manual(qtbot, window: Window, shell: Shell) -> None:
    press(qtbot, Qt.Key.Key_F1)
    assert window.sheet is not None
    assert window.sheet.accessibleName() == MANUAL
    press(qtbot, Qt.Key.Key_Escape)
    shell.go_to("policy", "vision")
    press(qtbot, Qt.Key.Key_F1)
    assert window.sheet is None
    assert shell.help.hasFocus()


def test_the_sheet_of_keys_opens_anywhere(qtbot, window: Window) -> None:
    press(qtbot, Qt.Key.Key_Slash, CONTROL)
    assert window.sheet is not None
    words = [item.text() for item in window.sheet.findChildren(QLabel)]
    assert "Ctrl+K" in words
    assert "Alt+→　Ctrl+PageDown" in words
    press(qtbot, Qt.Key.Key_Escape)
    assert window.sheet is None


def test_export_save_as_and_open_have_keys(
    qtbot, window: Window, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(messages, "ask_save_path", lambda *_args: asked.append("save"))
    monkeypatch.setattr(messages, "ask_open_path", lambda *_args: asked.append("open"))
    shell.go_to("policy", "vision")
    press(qtbot, Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_O, CONTROL)
    assert asked == ["save", "open"]
    press(qtbot, Qt.Key.Key_E, CONTROL)
    assert shell.place == EXPORT


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_plan_menu_opens_by_key(qtbot, window: Window, shell: Shell) -> None:
    press(qtbot, Qt.Key.Key_F10)
    assert window.plan_menu.isVisible()
    assert window.plan_menu.activeAction() is not None
    window.plan_menu.close()


def test_about_says_what_it_is_and_that_nothing_is_sent(window: Window) -> None:
    window.show_about()
    assert window.sheet is not None
    assert window.sheet.accessibleName() == ABOUT
    words = "".join(item.text() for item in window.sheet.findChildren(QLabel))
    assert "ネットワークに接続しません" in words
    assert "交付額ではありません" in words


def test_pages_saving_and_faults_are_spoken(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(shell_module, "speak", lambda _widget, sentence: spoken.append(sentence))
    monkeypatch.setattr("dxplanner.ui.message_bar.speak", lambda _widget, sentence: spoken.append(sentence))
    shell.go_to("policy", "vision")
    assert spoken[-1] == shell.page_title()
    assert "めざす姿" in spoken[-1]
    shell.save_now()
    assert "保存" in spoken[-1]
