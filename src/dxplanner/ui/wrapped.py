"""Words over several lines that are laid out once for each width, not each time a layout asks how high they are.

Opening a page, the layouts ask every label some ten times, and for rich text Qt answers each time with up to eight
layouts of a document.
"""

import re
from bisect import bisect_left
from math import ceil, sqrt

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel

_LONGEST = 80
"""Half-width letters a line has at most where it may choose: what Qt takes too."""
_SPARE = 4
"""Letters may reach a little over their width."""
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own largest width; PySide6 does not name it."""
_WORD = re.compile(r"[!-~]+")


def escaped(text: str) -> str:
    """For rich text. The library of the same purpose brings two thousand names of characters along."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class WrappedLabel(QLabel):
    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._widths: list[int] = []
        """Those asked for, from the narrowest, and how high the label is at each."""
        self._heights: list[int] = []
        self._lines: list[int] = []
        self.setWordWrap(True)

    def forget_sizes(self) -> None:
        self._widths.clear()
        self._heights.clear()
        self._lines = []

    def heightForWidth(self, width: int) -> int:
        """A wider label is never higher: where a narrower and a wider one are of one height, so is this."""
        at = bisect_left(self._widths, width)
        if at < len(self._widths) and (
            self._widths[at] == width or (at and self._heights[at - 1] == self._heights[at])
        ):
            return self._heights[at]
        height = super().heightForWidth(width)
        self._widths.insert(at, width)
        self._heights.insert(at, height)
        if at == len(self._widths) - 1 and width >= self._unwrapped():
            place = bisect_left(self._widths, self._unwrapped())
            self._widths[place:] = [self._unwrapped(), QWIDGETSIZE_MAX]
            self._heights[place:] = [height, height]
        return height

    def _unwrapped(self) -> int:
        """The width from which on no line wraps."""
        return max(self._line_widths()) + self.width() - self.contentsRect().width() + _SPARE

    def _line_widths(self) -> list[int]:
        """Of the words before and after each line feed."""
        if not self._lines:
            metrics = self.fontMetrics()
            self._lines = [metrics.horizontalAdvance(part) for part in self.words().split("\n")]
        return self._lines

    def words(self) -> str:
        """As they are read."""
        return self.text()

    def setText(self, text: str) -> None:
        if text != self.text():
            self.forget_sizes()
            super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Letters or style are others."""
        self.forget_sizes()
        super().changeEvent(event)

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int) -> None:  # type: ignore[override]
        self.forget_sizes()
        super().setContentsMargins(left, top, right, bottom)


class Reading(WrappedLabel):
    """Text to be read, with a line height (in per cent of the letters')."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._percent = 100
        self._hints: tuple[QSize, QSize] | None = None
        self.setTextFormat(Qt.TextFormat.RichText)

    def set_words(self, words: str, percent: int) -> None:
        self._words, self._percent = words, percent
        body = escaped(words).replace("\n", "<br>")
        self.setText(f'<p style="margin:0; line-height:{percent}%">{body}</p>' if words else "")

    def words(self) -> str:
        return self._words

    def forget_sizes(self) -> None:
        super().forget_sizes()
        self._hints = None

    def sizeHint(self) -> QSize:
        return self._sizes()[0]

    def minimumSizeHint(self) -> QSize:
        return self._sizes()[1]

    def _sizes(self) -> tuple[QSize, QSize]:
        """The size it would like and the least, reckoned as Qt does: not wider than 80 letters, about 5 : 3."""
        if self._hints is None:
            self.ensurePolished()
            metrics = self.fontMetrics()
            pitch = metrics.height() * self._percent / 100
            widths = self._line_widths()
            most = metrics.horizontalAdvance("x") * _LONGEST

            def height(width: float) -> float:
                return pitch * sum(max(1, ceil(part / width)) for part in widths)

            wide = float(max(1, min(max(widths), most)))
            wide = min(sqrt(5 * height(wide) * wide / 3), wide)
            if wide * 3 < 5 * height(wide):
                wide = min(sqrt(2 * height(wide) * wide), max(widths), most)
            words = (metrics.horizontalAdvance(word) for word in _WORD.findall(self._words))
            least = min(max(3 * metrics.horizontalAdvance("漢"), *words, 0), max(widths))
            inside = self.contentsRect()
            across, down = self.width() - inside.width(), self.height() - inside.height()
            wide = max(wide, least)
            tall = ceil(height(max(1.0, wide))) + down
            self._hints = (
                QSize(ceil(wide) + across, tall),
                QSize(ceil(least) + across, min(ceil(pitch) + down, tall)),
            )
        return self._hints
