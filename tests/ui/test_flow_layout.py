"""The layout of words in a line goes on answering while what it holds is thrown away."""

import gc
from weakref import ref as weakref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete, dump

from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.page import Page
from dxplanner.ui.shell import Shell
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from tests.ui.acting import throw_away


def test_items_that_are_gone_are_left_out(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, 4)
    for word in ("一", "二", "三"):
        flow.addWidget(QPushButton(word))
    first = flow.itemAt(0)
    assert first is not None
    whole = flow.sizeHint()
    delete(first)
    assert flow.count() == 2
    assert flow.heightForWidth(400) > 0
    assert flow.sizeHint().width() <= whole.width()


def test_a_new_look_after_a_sheet_does_not_end_the_program(qtbot, window: Window, shell: Shell) -> None:
    """Once it did: the page was asked for its size when the first of its items were gone."""
    for show in (window.show_shortcuts, window.show_about, window.show_search, window.doors.show_manual):
        show()
        window.set_scheme(Scheme.DARK)
        window.set_percent(150)
        throw_away()
        window.set_scheme(Scheme.LIGHT)
        window.set_percent(100)
        throw_away()
    assert window.shell is not None
    assert window.shell.place == shell.place


def test_a_button_does_not_own_what_follows_it(qtbot) -> None:
    """Once it did: PySide6 takes the answer to what follows a widget for a part of it. The window follows the last
    button of a page; when that went, the tools below the preview went with it."""
    root = QWidget()
    qtbot.addWidget(root)
    buttons = [QPushButton(word, root) for word in ("一", "二", "三")]
    layout = QVBoxLayout(root)
    for button in reversed(buttons):
        layout.addWidget(button)
    read_in_order(root)
    read_in_order(root)
    assert "parent" not in dump(root)
    root.show()
    buttons[2].setFocus()
    for expected in (buttons[1], buttons[0], buttons[2]):
        qtbot.keyClick(root.focusWidget(), Qt.Key.Key_Tab)
        assert root.focusWidget() is expected


def test_a_page_that_one_has_left_is_forgotten(window: Window, shell: Shell) -> None:
    left: list[weakref[Page]] = []
    for step in ("skills", "options", "rules", "headquarters"):
        shell.go_to("organisation", step)
        assert shell.page is not None
        left.append(weakref(shell.page))
        throw_away()
    gc.collect()
    assert [page() is None for page in left] == [True, True, True, False]


def test_a_sheet_does_not_own_the_window(window: Window, shell: Shell) -> None:
    for show in (window.show_shortcuts, window.doors.show_manual, window.show_search):
        show()
        assert window.sheet is not None
        assert window.sheet.focusNextPrevChild(True)
        assert "parent" not in dump(window)
        window.sheet.close_sheet()
        throw_away()
    assert shell.isVisible()
