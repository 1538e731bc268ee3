"""The choice of the document in the preview, with more documents than fit a menu."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from dxplanner.plan.plan import Plan
from dxplanner.ui.preview.chooser import DocumentChooser
from dxplanner.ui.theme.theme import Theme
from tests.ui.conftest import turn_wheel
from tests.ui.fakes import DOCUMENTS


def _later(_plan: Plan) -> str:
    return "年度が決まっていません。"


MANY = tuple(
    replace(DOCUMENTS[0], id=f"d{number}", title=f"書類その{number}", group=f"分類{number % 4}")
    for number in range(40)
)
WITH_ONE_THAT_WAITS = tuple(replace(one, not_yet=_later) if one.id == "d4" else one for one in MANY)


@pytest.fixture
def chooser(qtbot, theme: Theme) -> DocumentChooser:
    chooser = DocumentChooser(theme, WITH_ONE_THAT_WAITS)
    qtbot.addWidget(chooser)
    chooser.show_plan(Plan())
    return chooser


def submenus(chooser: DocumentChooser) -> list[QMenu]:
    chooser.menu_of_documents.aboutToShow.emit()
    return [
        menu for action in chooser.menu_of_documents.actions() if isinstance(menu := action.menu(), QMenu)
    ]


def test_many_documents_stand_in_submenus_that_fill_when_they_open(chooser: DocumentChooser) -> None:
    inner = submenus(chooser)
    assert [menu.title() for menu in inner] == [f"分類{number}（10）" for number in range(4)]
    assert all(menu.isEmpty() for menu in inner)
    inner[0].aboutToShow.emit()
    words = [action.text() for action in inner[0].actions()]
    assert words[:2] == ["書類その0", "書類その4（まだ使いません）"]
    assert len(words) == 10
    assert inner[1].isEmpty()


def test_what_is_chosen_in_a_submenu_is_told_and_marked(qtbot, chooser: DocumentChooser) -> None:
    first = submenus(chooser)[1]
    first.aboutToShow.emit()
    with qtbot.waitSignal(chooser.chosen) as told:
        first.actions()[0].trigger()
    assert told.args == ["d1"]
    chooser.show_choice("d1", "")
    assert chooser.words() == "書類その1"
    again = submenus(chooser)[1]
    again.aboutToShow.emit()
    assert [action.isChecked() for action in again.actions()][:2] == [True, False]


def test_the_menu_reads_from_the_left(chooser: DocumentChooser) -> None:
    assert chooser.menu_of_documents.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_wheel_does_not_change_the_document(chooser: DocumentChooser) -> None:
    before = chooser.words()
    turn_wheel(chooser)
    assert chooser.words() == before
