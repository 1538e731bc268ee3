"""Parts that are as wide as what they stand in."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget


class Wide(QWidget):
    """A part of a page, among others below one another. It gets the width of the page, and the height that goes with it.

    What it would like instead is not needed, but Qt asks for it, and the answer is to lay out all words in it once
    more, for a width they never get.
    """

    def sizeHint(self) -> QSize:
        return _hint(self) or super().sizeHint()


class WideFrame(QFrame):
    """The same with a border."""

    def sizeHint(self) -> QSize:
        return _hint(self) or super().sizeHint()


def _hint(part: QWidget) -> QSize | None:
    """Where the height depends on the width, neither is asked; `minimumSizeHint` still holds."""
    layout = part.layout()
    return QSize(1, 1) if layout is not None and layout.hasHeightForWidth() else None
