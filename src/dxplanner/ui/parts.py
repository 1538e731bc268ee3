"""Small building parts of every screen: labels, buttons, boxes. No screen of its own, no state."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.wide import WideFrame
from dxplanner.ui.wrapped import Reading, WrappedLabel


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A plain line; with `wrap` it may take several."""
    widget = WrappedLabel(text) if wrap else QLabel(text)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(widget, role)
    return widget


def reading(text: str = "", role: str = "", *, height: int = 155) -> Reading:
    """Text to be read: wraps, with a line height (in per cent of the letters') that is easy on the eyes."""
    widget = Reading()
    if role:
        set_role(widget, role)
    widget.set_words(text, height)
    return widget


def breakable(path: str) -> str:
    """A file path that may go on in the next line after each folder."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")


def button(text: str, role: str = "", pressed: Callable[[], object] | None = None) -> QPushButton:
    widget = QPushButton(text)
    widget.setAutoDefault(False)
    if role:
        set_role(widget, role)
    widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if pressed is not None:
        widget.clicked.connect(lambda _checked=False: pressed())
    return widget


_WIDE = frozenset({"card", "note", "example"})


def frame(role: str) -> QFrame:
    widget = WideFrame() if role in _WIDE else QFrame()
    set_role(widget, role)
    return widget


def rule() -> QFrame:
    return frame("rule")


def column(
    parent: QWidget | None, theme: Theme, *, gap: float = 8, margins: tuple[float, ...] = ()
) -> QVBoxLayout:
    """A vertical layout with distances in px at 100 %; margins left, top, right, bottom."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setSpacing(theme.px(gap))
    _set_margins(layout, theme, margins)
    return layout


def line(
    parent: QWidget | None, theme: Theme, *, gap: float = 8, margins: tuple[float, ...] = ()
) -> QHBoxLayout:
    """A horizontal layout, like `column`."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setSpacing(theme.px(gap))
    _set_margins(layout, theme, margins)
    return layout


def _set_margins(layout: QVBoxLayout | QHBoxLayout, theme: Theme, margins: tuple[float, ...]) -> None:
    left, top, right, bottom = (theme.px(size) if size else 0 for size in margins or (0, 0, 0, 0))
    layout.setContentsMargins(left, top, right, bottom)


def set_shown(widget: QWidget, shown: bool) -> None:
    """Show or hide a part.

    One that has no parent yet must not be shown: it would be a window of its own. One that is not hidden comes with
    its parent; told to show itself before, it would lay itself out for a width it never has.
    """
    if shown and (widget.parentWidget() is None or not widget.isHidden()):
        return
    widget.setVisible(shown)


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            clear(inner)
