"""The menus of the top bar: what can be done with the plan, and how the window looks. Every key is written beside."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from dxplanner.core.dataclass import dataclass
from dxplanner.ui.keys import shown
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import SCHEME_WORDS, TEXT_SIZES

Run = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a menu. `id` lets the window switch it on and off; empty words draw a rule."""

    id: str = ""
    words: str = ""
    run: Run = lambda: None
    keys: tuple[str, ...] = ()


RULE = Entry()


def fill(menu: QMenu, entries: tuple[Entry, ...]) -> dict[str, QAction]:
    """The actions by id. The keys themselves are the window's; here they are only written."""
    actions: dict[str, QAction] = {}
    for entry in entries:
        if not entry.words:
            menu.addSeparator()
            continue
        words = f"{entry.words}\t{shown(entry.keys[0])}" if entry.keys else entry.words
        actions[entry.id] = _action(menu, words, entry.run)
    return actions


def _action(menu: QMenu, words: str, run: Run) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: run())
    return action


def choices(
    menu: QMenu, items: list[tuple[str, Any]], current: object, choose: Callable[[Any], None]
) -> None:
    """A few values of which one is in force."""
    group = QActionGroup(menu)
    for words, value in items:
        action = _action(menu, words, partial(choose, value))
        action.setCheckable(True)
        action.setChecked(value == current)
        group.addAction(action)


def view_menu(
    parent: QWidget,
    theme: Theme,
    set_percent: Callable[[Any], None],
    set_scheme: Callable[[Any], None],
    rest: tuple[Entry, ...],
) -> QMenu:
    menu = QMenu(parent)
    menu.setAccessibleName("表示のメニュー")
    sizes = menu.addMenu("文字の大きさ")
    choices(sizes, [(f"{size}％", size) for size in TEXT_SIZES], theme.percent, set_percent)
    schemes = menu.addMenu("配色")
    choices(schemes, [(words, scheme) for scheme, words in SCHEME_WORDS.items()], theme.scheme, set_scheme)
    menu.addSeparator()
    fill(menu, rest)
    return menu
