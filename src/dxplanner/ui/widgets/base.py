"""What every input can do. A page talks to inputs only through this."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class FieldInput(QWidget):
    """Sends what the officer does; shows what it is told. Never sends anything while it is being told."""

    typed = Signal(str)
    """Raw text, at each change."""
    chosen = Signal(object)
    """A value picked from closed choices, or None when the choice was taken back."""
    left = Signal()
    """The cursor went elsewhere."""
    pasted = Signal(list)
    """Several lines were pasted into a field of one line: rows of cells."""

    def show_text(self, text: str) -> None:
        """Show a stored value as text, or a draft as it was typed. For inputs that send `typed`."""

    def show_value(self, value: object) -> None:
        """Show a picked value. For inputs that send `chosen`."""

    def set_items(self, items: tuple[tuple[object, str], ...]) -> None:
        """The choices, as value and word. For inputs whose choices come from the plan or from facts."""

    def set_echo(self, words: str) -> None:
        """How the value was understood (「2026年4月1日」), beside the field."""

    def set_faulty(self, faulty: bool) -> None:
        """Whether what stands in the field does not parse."""

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)

    def set_names(self, name: str, description: str) -> None:
        """For assistive technology."""
        target = self.focus_target()
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)

    def focus_target(self) -> QWidget:
        """The widget that takes the keyboard."""
        return self

    def keyboard_parts(self) -> tuple[QWidget, ...]:
        """Every widget in it the keyboard can go to."""
        children = [w for w in self.findChildren(QWidget) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        target = self.focus_target()
        return (target, *(child for child in children if child is not target))

    @property
    def sends_text(self) -> bool:
        return False


def put_cursor(widget: QWidget) -> None:
    """Give a field the keyboard as Tab would: figures and dates are marked, in text one goes on at the end."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
