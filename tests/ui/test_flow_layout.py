"""The layout of words in a line goes on answering while what it holds is thrown away."""

from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import delete

from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.shell import Shell
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
