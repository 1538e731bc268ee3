"""Under each document on the export page: what it will print as 〔未記入〕 or mark, each a link to its question."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, label
from dxplanner.ui.theme.theme import Theme, set_property

if TYPE_CHECKING:  # brings the builders along, which load when the page first asks
    from dxplanner.services.readiness import Readiness, Spot

SHOWN = 3
READY = "✓ 空欄はありません"
UNKNOWN = "空欄を確かめられませんでした。書類は出せます。"
CHECKING = "確かめています…"


class GapLines(QWidget):
    """Short at first; 「ほかn件」 shows the rest."""

    redrawn = Signal()

    def __init__(self, theme: Theme, title: str, go: Callable[[str], object]) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._go = go
        self._ready: Readiness | None = None
        self._whole: set[str] = set()
        self._lines = column(self, theme, gap=0)
        self._lines.addWidget(label(CHECKING, "support"))

    def say(self, words: str) -> None:
        clear(self._lines)
        self._lines.addWidget(label(words, "support", wrap=True))

    def show_ready(self, ready: "Readiness") -> None:
        self._ready = ready
        self._draw()

    def _draw(self) -> None:
        clear(self._lines)
        ready = self._ready
        if ready is None:
            return
        if not ready.gaps and not ready.glyphs:
            word = label(READY, "support", wrap=True)
            set_property(word, "state", "done")
            self._lines.addWidget(word)
        self._line("！印刷できない字", ready.glyphs, True)
        self._line("！〔未記入〕", ready.gaps, False)
        self._line("印の付いたところ", ready.marks, True)

    def _line(self, word: str, spots: "tuple[Spot, ...]", with_word: bool) -> None:
        if not spots:
            return
        holder = QWidget()
        row = FlowLayout(holder, self._theme.px(12), 0)
        count = label(f"{word} {len(spots)}件：", "support")
        count.setMinimumHeight(self._theme.px(28))
        row.addWidget(count)
        shown = len(spots) if word in self._whole else SHOWN
        for spot in spots[:shown]:
            text = f"{short(spot.label)}（{spot.word}）" if with_word and spot.word else short(spot.label)
            link = button(text, "link", partial(self._go, spot.path))
            link.setAccessibleName(f"{self._title}：{word.lstrip('！')}「{spot.label}」へ移る")
            row.addWidget(link)
        if len(spots) > shown:
            more = button(f"ほか{len(spots) - shown}件", "link", partial(self._open, word))
            more.setAccessibleName(f"{self._title}：{word.lstrip('！')}の残り{len(spots) - shown}件を表示")
            row.addWidget(more)
        self._lines.addWidget(holder)

    def _open(self, word: str) -> None:
        self._whole.add(word)
        self._draw()
        self.redrawn.emit()


def short(text: str) -> str:
    """A link that fits one line; its full words are in its accessible name."""
    last = text.rpartition(" ＞ ")[2] if len(text) > 26 else text
    return f"{last[:24]}…" if len(last) > 25 else last
