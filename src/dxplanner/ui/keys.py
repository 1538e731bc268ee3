"""Keys that belong to the window wherever the cursor stands. Text fields hand them on instead of eating them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from dxplanner.services.keyboard import (
    BACK,
    EXPORT,
    HELP,
    HOME,
    MANUAL,
    NEXT_PANE,
    NEXT_STEP,
    OPEN,
    PLAN_MENU,
    PREVIOUS_PANE,
    PREVIOUS_STEP,
    REDO,
    ROW_DOWN,
    ROW_REMOVE,
    ROW_UP,
    SAVE,
    SAVE_AS,
    SEARCH,
    SHEET,
    SHORTCUTS,
    UNDO,
    shown,
)

__all__ = [
    "BACK",
    "EXPORT",
    "HELP",
    "HOME",
    "MANUAL",
    "NEXT_PANE",
    "NEXT_STEP",
    "OPEN",
    "PLAN_MENU",
    "PREVIOUS_PANE",
    "PREVIOUS_STEP",
    "REDO",
    "ROW_DOWN",
    "ROW_REMOVE",
    "ROW_UP",
    "SAVE",
    "SAVE_AS",
    "SEARCH",
    "SHEET",
    "SHORTCUTS",
    "UNDO",
    "commit_composition",
    "hand_on_window_keys",
    "shown",
]

_WINDOW_KEYS = frozenset(
    QKeySequence(key)
    for keys in (
        (*UNDO, *REDO, *SAVE, *SAVE_AS, *OPEN, *EXPORT, *SEARCH),
        (*HELP, *MANUAL, *SHORTCUTS, *PLAN_MENU, *NEXT_PANE, *PREVIOUS_PANE),
        (*PREVIOUS_STEP, *NEXT_STEP, *HOME),
    )
    for key in keys
)
_ROW_KEYS = frozenset(QKeySequence(key) for keys in (ROW_UP, ROW_DOWN, ROW_REMOVE) for key in keys)


class _HandOn(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A focused text field would take Ctrl+Z for itself; refusing the override lets the window have it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            sequence = QKeySequence(event.keyCombination())
            if sequence in _WINDOW_KEYS or sequence in _ROW_KEYS:
                event.ignore()
                return True
        return False


_filter: list[_HandOn] = []


def hand_on_window_keys(widget: QObject) -> None:
    """For every widget that takes text: Ctrl+Z and the other window keys reach the window."""
    if not _filter:
        _filter.append(_HandOn())
    widget.installEventFilter(_filter[0])


def commit_composition() -> None:
    """Take over what is being composed with a Japanese input method; called before leaving a page."""
    method = QGuiApplication.inputMethod()
    if method is not None:
        method.commit()
