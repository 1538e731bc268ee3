"""Every step of every chapter: opens, names its fields, fits, and what is typed lands in the plan and comes back."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from dxplanner.core import tree
from dxplanner.core.reflect import FieldShape, Kind
from dxplanner.ui.field_block import FieldBlock
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.table_block import TableBlock
from dxplanner.ui.widgets.combo_input import ComboInput
from dxplanner.ui.widgets.radio_input import RadioInput
from dxplanner.ui.widgets.search_input import SearchInput
from dxplanner.ui.window import Window
from dxplanner.wizards.registry import CHAPTERS
from tests.ui.acting import throw_away
from tests.ui.conftest import type_japanese

STEPS = [(chapter.id, step.id) for chapter in CHAPTERS for step in chapter.steps]
STEP_IDS = [".".join(place) for place in STEPS]
TYPED: dict[Kind, tuple[str, Any]] = {
    Kind.TEXT: ("見本の語", "見本の語"),
    Kind.LONG_TEXT: ("一行目です。\n二行目です。", "一行目です。\n二行目です。"),
    Kind.INTEGER: ("４２人", 42),
    Kind.YEN: ("１２０万円", 1_200_000),
    Kind.DECIMAL: ("０．５", Decimal("0.5")),
    Kind.DATE: ("R8.5.31", date(2026, 5, 31)),
    Kind.FISCAL_YEAR: ("Ｒ９", 2027),
}
_INPUTS = (QLineEdit, QTextEdit, QComboBox, QAbstractButton)


@pytest.fixture
def window(standing: Window) -> Window:
    """One for all steps: what a test did before, and did not take back, is taken back."""
    assert standing.shell is not None
    while standing.shell.session.can_undo:
        standing.shell.undo()
    return standing


@pytest.fixture
def shell(window: Window) -> Shell:
    window.theme.set_percent(100)
    throw_away()
    assert window.shell is not None
    return window.shell


def page_of(shell: Shell, place: tuple[str, str]) -> StepPage:
    shell.go_to(*place)
    QApplication.processEvents()
    assert isinstance(shell.page, StepPage)
    return shell.page


def content_of(page: StepPage) -> QWidget:
    content = page.area.widget()
    assert content is not None
    return content


def shown_inputs(page: StepPage) -> list[QWidget]:
    content = content_of(page)
    found = [w for kind in _INPUTS for w in content.findChildren(kind) if w.isVisibleTo(content)]
    return [w for w in found if w.focusPolicy().value and not isinstance(w.parent(), QComboBox)]


@pytest.mark.parametrize("place", STEPS, ids=STEP_IDS)
def test_every_field_has_a_label_and_an_accessible_name(shell: Shell, place: tuple[str, str]) -> None:
    page = page_of(shell, place)
    assert page.blocks
    buddies = {label.buddy() for label in page.findChildren(QLabel) if label.buddy() is not None}
    for block in page.blocks:
        assert block.label.text()
        assert block.label.buddy() is not None, block.name
        if isinstance(block, FieldBlock):
            assert {block.input.focus_target(), *block.input.findChildren(QRadioButton)} & buddies
    for widget in shown_inputs(page):
        words = widget.text() if isinstance(widget, QPushButton) else ""
        assert widget.accessibleName() or words, f"{place}: {widget}"


@pytest.mark.parametrize("place", STEPS, ids=STEP_IDS)
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_wider_than_the_page(window: Window, place: tuple[str, str], percent: int) -> None:
    window.theme.set_percent(percent)
    throw_away()
    assert window.shell is not None
    page = page_of(window.shell, place)
    page._rebuild_if_needed()
    QApplication.processEvents()
    assert window.width() == 1366
    content = content_of(page)
    room = page.area.viewport().width()
    assert content.minimumSizeHint().width() <= room, f"{content.minimumSizeHint().width()} > {room}"
    for label in content.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
    for button in content.findChildren(QPushButton):
        if button.isVisible() and button.objectName() != "row_title":
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def _pick(shape: FieldShape, block: FieldBlock) -> tuple[Any, Any]:
    """Choose the first choice that is not the present one, as a click would; (before, after)."""
    if isinstance(block.input, RadioInput):
        radio = next(r for r in block.input.findChildren(QRadioButton) if not r.isChecked())
        radio.click()
        return None, None
    assert isinstance(block.input, ComboInput)
    combo = block.input.combo
    index = 1 if combo.currentIndex() != 1 else min(2, combo.count() - 1)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)
    return None, None


def _enter(block: FieldBlock) -> bool:
    """Do something in the field; False when there is nothing to choose from."""
    shape = block.shape
    if isinstance(block.input, ComboInput) and block.input.combo.count() < 2:
        return False
    if not block.input.sends_text:
        _pick(shape, block)
        return True
    target = block.input.focus_target()
    assert isinstance(target, QLineEdit | QTextEdit)
    target.selectAll()
    type_japanese(target, TYPED[shape.kind][0])
    return True


@pytest.mark.parametrize("place", STEPS, ids=STEP_IDS)
def test_what_is_typed_lands_in_the_plan_and_undo_brings_it_back(
    shell: Shell, place: tuple[str, str]
) -> None:
    page = page_of(shell, place)
    session = shell.session
    for block in page.blocks:
        if not isinstance(block, FieldBlock) or isinstance(block.input, SearchInput) or block.isHidden():
            continue
        path, before = block.item.path, session.plan
        session.commit()
        if not _enter(block):
            continue
        after = tree.get(session.plan, path)
        assert after is not None, path
        if block.input.sends_text:
            wanted = TYPED[block.shape.kind][1]
            assert after == wanted or (isinstance(after, str) and "一行目" in after), path
        assert session.plan != before, path
        shell.undo()
        assert session.plan == before, path
        assert isinstance(shell.page, StepPage)
        assert shell.page is page, f"undo left the page of {path}"


@pytest.mark.parametrize("place", STEPS, ids=STEP_IDS)
def test_rows_are_added_filled_moved_and_removed(shell: Shell, place: tuple[str, str]) -> None:
    page = page_of(shell, place)
    session = shell.session
    for block in page.blocks:
        if not isinstance(block, TableBlock) or block.isHidden():
            continue
        start = session.plan
        table = block.table
        count = len(table.rows)
        table.add_button.click()
        table.add_button.click()
        assert len(table.rows) == count + 2, block.name
        first, second = list(table._order)[-2:]
        row = table.rows[second]
        for cell in row.cells:
            name = cell.input.focus_target().accessibleName()
            assert cell.name in name, name
            assert str(row.number) in name
        roomy = (cell for cell in row.cells if cell.shape.maximum is None or cell.shape.maximum >= 42)
        text = next((cell for cell in roomy if cell.input.sends_text), None)
        if text is not None:
            target = text.input.focus_target()
            assert isinstance(target, QLineEdit | QTextEdit)
            type_japanese(target, TYPED[text.shape.kind][0])
            assert tree.get(session.plan, text.path) == TYPED[text.shape.kind][1]
        table.move_row(second, -1)
        assert list(table._order)[-2:] == [second, first]
        table.remove_row(first)
        table.remove_row(second)
        assert len(table.rows) == count
        assert tree.get(session.plan, block.item.path) == tree.get(start, block.item.path)
        while session.can_undo:
            shell.undo()
        assert session.plan == start
        assert len(table.rows) == count


def test_every_kind_of_field_has_an_input() -> None:
    from dxplanner.ui.bindings import BINDINGS

    without = {Kind.ID, Kind.CHILD, Kind.ROWS}
    assert set(Kind) - without == set(BINDINGS)
