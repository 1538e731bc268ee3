"""Line breaking of our own by JIS X 4051: 行頭・行末禁則, 分離禁止, 追い込み before 追い出し, justified.

A paragraph without line feeds goes in; lines with the position of every character come out. The joined lines are
the text. Knows one font size and one width at a time, nothing of paragraphs, pages or styles.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import Final, Protocol

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.breakclasses import Hold, Kind, holds
from dxplanner.documents.typeset.fonts import FontKey, advance

_EPSILON: Final = 1e-6
_HALF: Final = 0.5
LOOSEST: Final = 0.25
"""A line that would need wider gaps (in em) than this stays ragged: an even gap is better than a torn line."""
_LOOSE: Final = 0.045
"""Above this gap a tighter line with one word more (追い込み) is tried."""

_LONG: Final = 20
"""A line of so many gaps can spare a character without looking loose."""

# Punctuation that takes half its em box: the other half is white and may be given up.
_AFTER_WHITE: Final = frozenset("、。，．）］｝〉》」』】〕〗〙〛〟")
_BEFORE_WHITE: Final = frozenset("（［｛〈《「『【〔〖〘〚〝")
_NO_SQUEEZE_INSIDE: Final = frozenset("。．")
_SPACES: Final = frozenset({Kind.SPACE, Kind.WIDE_SPACE})
_TIGHT: Final = frozenset(
    {Kind.LETTER, Kind.DIGIT, Kind.POINT, Kind.HYPHEN, Kind.PREFIX, Kind.POSTFIX, Kind.GLUE, Kind.MARK}
)
"""Letters of one word are never spread."""
_INSEPARABLE: Final = frozenset("―─…‥—")
_SIGNS: Final = _AFTER_WHITE | _BEFORE_WHITE | _INSEPARABLE


@dataclass(frozen=True, slots=True)
class Line:
    """`xs` holds the left edge of every character from the line's left edge, in points."""

    text: str
    start: int
    xs: tuple[float, ...]
    width: float
    """To the right edge of the last visible character."""


class _Measured:
    """One text measured in em: where characters stand, what can be squeezed, where it may break."""

    __slots__ = ("advances", "capacity", "flexible", "kinds", "levels", "positions", "text")

    def __init__(self, text: str, font: FontKey) -> None:
        self.text = text
        self.kinds, self.levels = holds(text)
        self.advances: list[float] = [advance(char, font) for char in text]
        tight = [kind in _TIGHT for kind in self.kinds]
        self.flexible = [False, *(not (left and right) for left, right in pairwise(tight))]
        kerns, gives = self._signs()
        steps = map(add, self.advances, kerns) if kerns else self.advances
        self.positions: list[float] = [0.0, *accumulate(steps)]
        """Of each character and of the end. A gap counts to the character before it."""
        self.capacity = list(accumulate(gives)) if gives else [0.0] * (len(text) + 1)
        """Summed over the gaps before each character."""

    def _signs(self) -> tuple[list[float], list[float]]:
        """What punctuation takes from the gap after each character, and what it gives away before each; empty where
        there is none."""
        text = self.text
        if _SIGNS.isdisjoint(text):
            return [], []
        kerns, gives = [0.0] * len(text), [0.0] * (len(text) + 1)
        for index, (before, char) in enumerate(pairwise(text), start=1):
            if before in _SIGNS or char in _SIGNS:
                kern = kerns[index - 1] = _kern(before, char)
                gives[index] = _give(before, char, kern)
                if before == char and char in _INSEPARABLE:
                    self.flexible[index] = False
        return kerns, gives

    def visible_end(self, start: int, end: int) -> int:
        """Spaces at the end of a line take no room."""
        while end > start and self.kinds[end - 1] in _SPACES:
            end -= 1
        return end

    def head_cut(self, start: int) -> float:
        """An opening bracket at the head of a following line stands flush (天付き)."""
        return _HALF if start and self.text[start] in _BEFORE_WHITE and self.advances[start] >= 1 else 0.0

    def tail_cut(self, end: int) -> float:
        """What the white half of a closing sign may give up at the end of a line."""
        return _HALF if self.text[end - 1] in _AFTER_WHITE and self.advances[end - 1] >= 1 else 0.0

    def width(self, start: int, end: int) -> float:
        """Natural width without the part before a flush bracket, trailing spaces left out."""
        end = self.visible_end(start, end)
        if end == start:
            return 0.0
        right = self.positions[end - 1] + self.advances[end - 1]
        return right - self.positions[start] - self.head_cut(start)

    def least(self, start: int, end: int) -> float:
        """The width with the tail cut: what must fit without squeezing inside."""
        seen = self.visible_end(start, end)
        return self.width(start, end) - (self.tail_cut(seen) if seen > start else 0.0)

    def give(self, start: int, end: int) -> float:
        seen = self.visible_end(start, end)
        return self.capacity[seen - 1] - self.capacity[start] if seen > start else 0.0

    def gaps(self, start: int, end: int) -> int:
        return sum(self.flexible[start + 1 : self.visible_end(start, end)])


def _kern(before: str, after: str) -> float:
    """Consecutive punctuation is tightened. Letters and kanji stand close: our half-width letters carry their own
    space, and a quarter em more would be copied out of the PDF as a blank."""
    if before in _AFTER_WHITE:
        return -_HALF if after in _AFTER_WHITE or after in _BEFORE_WHITE else 0.0
    return -_HALF if after in _BEFORE_WHITE and before in _BEFORE_WHITE else 0.0


def _give(before: str, after: str, kern: float) -> float:
    """How far a gap can be squeezed; what is tightened already gives no more."""
    if kern:
        return 0.0
    give = _HALF if before in _AFTER_WHITE and before not in _NO_SQUEEZE_INSIDE else 0.0
    return give + (_HALF if after in _BEFORE_WHITE else 0.0)


def _place_to_break(text: _Measured, start: int, width: float, level: Hold) -> int | None:
    """The last place of at least this level up to which the line fits unsqueezed."""
    reach = bisect_right(text.positions, text.positions[start] + width + 1.5)
    for end in range(min(reach, len(text.text)), start, -1):
        if (end == len(text.text) or text.levels[end] >= level) and text.least(
            start, end
        ) <= width + _EPSILON:
            return end
    return None


def _next_place(text: _Measured, start: int, level: Hold) -> int:
    end = start + 1
    while end < len(text.text) and text.levels[end] < level:
        end += 1
    return end


def _choose(text: _Measured, start: int, width: float, *, justify: bool) -> int:
    """Where the line that begins at `start` ends."""
    size = len(text.text)
    free = _place_to_break(text, start, width, Hold.FREE)
    if free == size:
        return size
    if free is not None:
        return _fuller(text, start, width, free, justify=justify)
    for level in (Hold.SOFT, Hold.WORD, Hold.NEVER):
        end = _place_to_break(text, start, width, level)
        if end is not None:
            return end
    return start + 1


def _fuller(text: _Measured, start: int, width: float, end: int, *, justify: bool) -> int:
    """Pull one more piece in (追い込み) where that is better than a loose line or a last line of one character."""
    following = _next_place(text, end, Hold.FREE)
    if text.least(end, following) > width:
        return _into_long_word(text, start, width, end)
    if not justify:
        return _without_scrap(text, start, end)
    slack = width - text.width(start, end)
    gaps = text.gaps(start, end)
    last_scrap = following == len(text.text) and following - end <= 2
    loose = slack > _LOOSE * gaps if gaps else slack > 0
    if (loose or last_scrap) and text.least(start, following) - text.give(start, following) <= width:
        return following
    return _without_scrap(text, start, end) if gaps > _LONG else end


def _without_scrap(text: _Measured, start: int, end: int) -> int:
    """No last line of a single character: one more comes down to it."""
    if end < len(text.text) and text.visible_end(end, len(text.text)) - end == 1:
        for earlier in range(end - 1, max(start + 3, end - 6), -1):
            if text.levels[earlier] >= Hold.FREE:
                return earlier
    return end


def _into_long_word(text: _Measured, start: int, width: float, end: int) -> int:
    """What follows is longer than any line, so it must be cut anyway: fill this line with its first part."""
    part = _next_place(text, end, Hold.SOFT)
    level = Hold.WORD if text.least(end, part) > width else Hold.SOFT
    further = _place_to_break(text, start, width, level)
    return further if further is not None and further > end + 3 else end


def _set_line(text: _Measured, start: int, end: int, width: float, size: float, *, justify: bool) -> Line:
    seen = text.visible_end(start, end)
    if seen == start:
        return Line(text.text[start:end], start, (0.0,) * (end - start), 0.0)
    natural = text.width(start, end)
    cut = min(max(natural - width, 0.0), text.tail_cut(seen))
    slack = width - natural + cut
    last = end == len(text.text)
    shifts = _shifts(text, start, seen, slack, stretch=justify and not last)
    origin = text.positions[start] + text.head_cut(start)
    places = text.positions[start:end]
    if shifts is None:
        xs = [(place - origin) * size for place in places]
    else:
        xs = []
        shift = 0.0
        for index, place in enumerate(places, start=start):
            if start < index < seen:
                shift += shifts(index)
            xs.append((place - origin + shift) * size)
    right = xs[seen - 1 - start] + text.advances[seen - 1] * size
    return Line(text.text[start:end], start, tuple(xs), right - cut * size)


def _shifts(text: _Measured, start: int, end: int, slack: float, *, stretch: bool) -> "_Shift | None":
    """None where every character stays where it stands by itself."""
    if slack < -_EPSILON:
        give = text.capacity[end - 1] - text.capacity[start]
        ratio = slack / give if give else 0.0
        return lambda index: (text.capacity[index] - text.capacity[index - 1]) * ratio
    gaps = text.gaps(start, end)
    if not stretch or not gaps or slack / gaps > LOOSEST:
        return None
    gap = slack / gaps
    return lambda index: gap if text.flexible[index] else 0.0


class _Shift(Protocol):
    """The type of a function that says how far a character moves from its neighbour."""

    def __call__(self, index: int, /) -> float: ...


@lru_cache(maxsize=4096)
def break_lines(
    text: str,
    font: FontKey,
    size: float,
    width: float,
    first_width: float | None = None,
    *,
    justify: bool = True,
) -> tuple[Line, ...]:
    """The lines of one paragraph; `first_width` where the first line is shorter or longer than the others."""
    return tuple(_lines(text, font, size, width, first_width, justify=justify))


def _lines(
    text: str, font: FontKey, size: float, width: float, first: float | None, *, justify: bool
) -> Iterator[Line]:
    measured = _Measured(text, font)
    start = 0
    room = (width if first is None else first) / size
    while start < len(text):
        end = _choose(measured, start, room, justify=justify)
        yield _set_line(measured, start, end, room, size, justify=justify)
        start = end
        room = width / size


def natural_width(text: str, font: FontKey, size: float) -> float:
    """The width of a text set on one line, its punctuation tightened."""
    measured = _Measured(text, font)
    return measured.width(0, len(text)) * size


def spread(text: str, font: FontKey, size: float, width: float) -> Line:
    """均等割付: first and last character at the edges; a text wider than that stays as it is."""
    advances = [advance(char, font) * size for char in text]
    natural = sum(advances)
    if len(text) < 2 or natural >= width:
        gap, x = 0.0, max((width - natural) / 2, 0.0)
    else:
        gap, x = (width - natural) / (len(text) - 1), 0.0
    xs: list[float] = []
    for step in advances:
        xs.append(x)
        x += step + gap
    return Line(text, 0, tuple(xs), max(x - gap, 0.0))
