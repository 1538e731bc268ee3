"""凡例: small samples with their words, in rows."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.fonts import FontKey
from dxplanner.documents.typeset.geometry import Drawing, Item, Rect
from dxplanner.documents.typeset.inline import set_text
from dxplanner.documents.typeset.linebreak import natural_width
from dxplanner.documents.typeset.measures import TextStyle

STYLE: Final = TextStyle(font=FontKey.GOTHIC, size=7.5, pitch=12.0)
_SAMPLE_WIDTH: Final = 26.0
_GAP: Final = 14.0

Sample = Callable[[Rect], Sequence[Item]]


@dataclass(frozen=True, slots=True)
class Entry:
    word: str
    sample: Sample | None
    """None: the word explains itself."""


def legend(entries: Iterable[Entry], width: float) -> Drawing:
    items: list[Item] = []
    x, y = 0.0, 0.0
    word, _ = set_text("凡例", STYLE, x, y, width)
    items.extend(word)
    start = x = natural_width("凡例", STYLE.font, STYLE.size) + _GAP
    count = 0
    for entry in entries:
        count += 1
        word_width = natural_width(entry.word, STYLE.font, STYLE.size) + 0.5
        sample_width = _SAMPLE_WIDTH + 4 if entry.sample else 0.0
        if x > start and x + sample_width + word_width > width:
            x, y = start, y + STYLE.pitch + 1
        if entry.sample:
            items.extend(entry.sample(Rect(x, y + 1.5, _SAMPLE_WIDTH, STYLE.pitch - 3)))
        text, _ = set_text(entry.word, STYLE, x + sample_width, y, word_width + 1)
        items.extend(text)
        x += sample_width + word_width + _GAP
    if not count:
        return Drawing(width=width, height=0.0, items=())
    return Drawing(width=width, height=y + STYLE.pitch, items=tuple(items))
