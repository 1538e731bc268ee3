"""Walks over every screen: names for assistive technology, order of Tab, nothing cut off, no English, clear colours."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from dxplanner.services import versions
from dxplanner.services.session import Session
from dxplanner.ui.backups_sheet import backups_sheet
from dxplanner.ui.facts_page import FactsPage
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.places import CASES, EXPORT, FACTS, HOME, VERSIONS
from dxplanner.ui.shell import Shell
from dxplanner.ui.theme.tokens import TOKENS, Scheme, contrast
from dxplanner.ui.top_bar import TitleButton
from dxplanner.ui.versions_page import VersionsPage
from dxplanner.ui.window import Window
from dxplanner.wizards.registry import CHAPTERS
from tests.ui.acting import throw_away
from tests.ui.sample import sample_plan
from tests.ui.test_house import ALLOWED_LATIN, spoken

INTERACTIVE = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox,
)  # fmt: skip
GROUPS: dict[str, tuple[tuple[str, str], ...]] = {
    "around": (HOME, EXPORT, VERSIONS, FACTS, CASES),
    **{chapter.id: tuple((chapter.id, step.id) for step in chapter.steps) for chapter in CHAPTERS},
}
"""A test for each, so that they can run side by side."""
KEYS = r"(Ctrl|Alt|Shift|PageUp|PageDown|Home|Insert|Delete|Esc|Enter|Tab|F\d+)"


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def shown(widget: QWidget) -> Iterator[QWidget]:
    yield from (child for child in widget.findChildren(QWidget) if child.isVisible())


def is_part(widget: QWidget) -> bool:
    """The inside of a Qt widget: the list of a combo box, the corner of an area."""
    name = widget.objectName()
    parent = widget.parentWidget()
    return name.startswith("qt_") or isinstance(parent, QComboBox | QAbstractSpinBox)


def unnamed(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__}: {widget.parentWidget()}"
        for widget in shown(root)
        if isinstance(widget, INTERACTIVE)
        and not is_part(widget)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons whose words need more room than they have."""
    found = []
    for widget in shown(root):
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                needed, room = widget.heightForWidth(widget.width()), widget.height()
            else:
                needed, room = widget.sizeHint().width(), widget.width()
        elif isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget, TitleButton):
            needed, room = widget.fontMetrics().horizontalAdvance(widget.text()), widget.width()
        else:
            continue
        if needed > room + 2:
            found.append(f"{type(widget).__name__} {needed}>{room}: {widget.text()[:60]}")
    return found


def english(root: QWidget) -> list[str]:
    found = []
    for words in spoken(root):
        if "/" in words or "\u200b" in words or ".dxplan" in words:
            continue
        plain = re.sub(KEYS, "", words)
        found += [words for latin in re.findall(r"[A-Za-z]{3,}", plain) if latin not in ALLOWED_LATIN]
    return found


def out_of_order(page: QWidget) -> list[str]:
    """Tab goes downwards through what scrolls: nothing reached later lies wholly above what was reached before.

    Once it may go up: Tab goes round, and the round may begin anywhere.
    """
    area = page.findChild(QScrollArea)
    root = area.widget() if area is not None else page
    assert root is not None
    chain: list[QWidget] = []
    part = root.nextInFocusChain()
    while part is not None and part is not root:
        takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisible() and part.isEnabled()
        if root.isAncestorOf(part) and takes and not is_part(part):
            chain.append(part)
        part = part.nextInFocusChain()
    found = []
    for before, after in pairwise(chain):
        top = before.mapTo(root, QPoint(0, 0)).y()
        bottom = after.mapTo(root, QPoint(0, after.height())).y()
        if bottom <= top:
            found.append(f"{said(before)} → {said(after)}")
    return found if len(found) > 1 else []


def said(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else repr(widget))


def faults(root: QWidget) -> dict[str, list[str]]:
    settle()
    checks = {"unnamed": unnamed, "cut off": cut_off, "english": english}
    return {name: found for name, check in checks.items() if (found := check(root))}


@pytest.fixture
def shell(window: Window) -> Shell:
    window.show_session(Session(sample_plan()))
    assert window.shell is not None
    return window.shell


def walked(window: Window, group: str) -> dict[tuple[str, str], dict[str, list[str]]]:
    """What is wrong at each place of a group, in an open plan."""
    wrong = {}
    for place in GROUPS[group]:
        assert window.shell is not None
        window.shell.go_to(*place)
        throw_away()
        page = window.shell.page
        if isinstance(page, VersionsPage):
            page.save_version()
            page.compare(versions.listed(window.shell.session)[0].id)
        if isinstance(page, FactsPage):
            page.add_file()
            page.rows[0].toggle()
        if found := faults(window):
            wrong[place] = found
    return wrong


@pytest.mark.usefixtures("shell")
@pytest.mark.parametrize("group", GROUPS)
def test_every_place_is_named_whole_and_japanese(window: Window, group: str) -> None:
    assert walked(window, group) == {}


@pytest.mark.parametrize("group", GROUPS)
def test_tab_goes_down_every_page(window: Window, shell: Shell, group: str) -> None:
    wrong = {}
    for place in GROUPS[group]:
        shell.go_to(*place)
        settle()
        assert shell.page is not None
        if found := out_of_order(shell.page):
            wrong[place] = found
    assert wrong == {}


@pytest.mark.parametrize("percent", [100, 200])
def test_the_start_page_and_the_sheets_are_named_whole_and_japanese(window: Window, percent: int) -> None:
    window.set_percent(percent)
    assert window.start is not None
    assert faults(window) == {}
    assert out_of_order(window.start) == []
    window.show_session(Session(sample_plan()))
    sheets = (
        window.show_shortcuts,
        window.show_about,
        window.show_search,
        window.doors.show_manual,
        lambda: show_backups(window),
    )
    for show in sheets:
        show()
        sheet = window.sheet
        assert isinstance(sheet, Overlay)
        assert faults(sheet) == {}
        assert window.rect().contains(sheet.geometry())
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)


def show_backups(window: Window) -> None:
    path = window.context.plans_folder / "計画.dxplan"
    window.show_sheet(backups_sheet(window, window.theme, path, (), print))


def test_every_menu_entry_is_japanese_and_writes_its_key(window: Window) -> None:
    def actions(menu: QMenu) -> Iterator[QAction]:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                yield from actions(inner)
            elif not action.isSeparator():
                yield action

    for action in (*actions(window.plan_menu), *actions(window.view_menu)):
        plain = re.sub(KEYS, "", action.text())
        assert not re.search(r"[A-Za-z]{3,}", plain.replace("プログラム", "")), action.text()
        assert action.text().strip()


def test_every_button_of_a_page_is_reached_by_tab(window: Window, shell: Shell) -> None:
    for place in (HOME, EXPORT, VERSIONS, FACTS, CASES, ("policy", "vision")):
        shell.go_to(*place)
        settle()
        assert shell.page is not None
        for widget in shown(shell.page):
            if isinstance(widget, QPushButton) and widget.isEnabled():
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, (place, widget.text())


@pytest.mark.parametrize("scheme", [scheme for scheme in Scheme if scheme is not Scheme.SYSTEM])
def test_sheets_banners_and_message_line_can_be_read(scheme: Scheme) -> None:
    t = TOKENS[scheme]
    assert contrast(t.field_line, t.paper) >= 3  # the edge of a sheet, of fields, of boxes to tick
    assert contrast(t.ask, t.panel) >= 3  # the edge of a banner
    assert contrast(t.paper, t.ink) >= 4.5  # the message line is reversed
    for ink in (t.ink, t.ink_soft, t.action):
        assert contrast(ink, t.tint) >= 4.5  # what is chosen in a list
    assert contrast(t.action, t.tint) >= 3  # the ring on it
