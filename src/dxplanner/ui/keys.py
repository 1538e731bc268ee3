"""Keys that belong to the window wherever the cursor stands. Text fields hand them on instead of eating them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

UNDO = ("Ctrl+Z",)
REDO = ("Ctrl+Y", "Ctrl+Shift+Z")
SAVE = ("Ctrl+S",)
PREVIOUS_STEP = ("Ctrl+PgUp", "Alt+Left")
NEXT_STEP = ("Ctrl+PgDown", "Alt+Right")
HELP = ("F1",)
NEXT_PANE = ("F6",)
PREVIOUS_PANE = ("Shift+F6",)
HOME = ("Alt+Home",)
ROW_UP = ("Alt+Up",)
ROW_DOWN = ("Alt+Down",)
ROW_REMOVE = ("Ctrl+Delete",)

_WINDOW_KEYS = frozenset(
    QKeySequence(key)
    for keys in (UNDO, REDO, SAVE, PREVIOUS_STEP, NEXT_STEP, HELP, NEXT_PANE, PREVIOUS_PANE, HOME)
    for key in keys
)
_ROW_KEYS = frozenset(QKeySequence(key) for keys in (ROW_UP, ROW_DOWN, ROW_REMOVE) for key in keys)


_SHOWN = {"PgUp": "PageUp", "PgDown": "PageDown", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def shown(key: str) -> str:
    """How a key is written for the officer: 「Alt+↑」."""
    return "+".join(_SHOWN.get(part, part) for part in key.split("+"))


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
