"""Dashes and fill patterns in numbers: the same lines and dots whoever draws them. Points, origin at the top left."""

from collections.abc import Iterator
from typing import Final

from dxplanner.documents.typeset.geometry import Dash, Pattern, Rect

DASHES: Final[dict[Dash, tuple[float, ...]]] = {
    Dash.SOLID: (),
    Dash.DASHED: (4.0, 2.5),
    Dash.DOTTED: (0.9, 2.2),
}
"""On and off; dotted lines have round ends."""
PATTERN_WEIGHT: Final = 0.35
DOUBLE_GAP: Final = 2.0
"""Between the two lines of a double border."""
DOT: Final = 0.8
"""Side of a dot."""
_STEP: Final = 3.6
_LEVEL_STEP: Final = _STEP * 0.7
_DOT_ROWS: Final = _STEP * 0.6


def dots(rect: Rect) -> Iterator[tuple[float, float]]:
    """The middles of the dots, every other row shifted."""
    y, row = rect.y + _STEP / 2, 0
    while y < rect.bottom - DOT / 2:
        x = rect.x + _STEP * (0.5 if row % 2 else 1.0)
        while x < rect.right - DOT / 2:
            yield x, y
            x += _STEP
        y, row = y + _DOT_ROWS, row + 1


def lines(pattern: Pattern, rect: Rect) -> Iterator[tuple[float, float, float, float]]:
    """The lines of a pattern, cut at the edges of the rectangle."""
    if pattern in {Pattern.HATCH, Pattern.CROSS}:
        yield from _diagonals(rect, rising=True)
    if pattern in {Pattern.BACK_HATCH, Pattern.CROSS}:
        yield from _diagonals(rect, rising=False)
    if pattern is Pattern.HORIZONTAL:
        for y in _steps(rect.y, rect.bottom):
            yield rect.x, y, rect.right, y
    if pattern is Pattern.VERTICAL:
        for x in _steps(rect.x, rect.right):
            yield x, rect.y, x, rect.bottom


def _steps(start: float, end: float) -> Iterator[float]:
    at = start + _LEVEL_STEP
    while at < end:
        yield at
        at += _LEVEL_STEP


def _diagonals(rect: Rect, *, rising: bool) -> Iterator[tuple[float, float, float, float]]:
    """Lines at 45°."""
    offset = _STEP
    while offset < rect.width + rect.height:
        x1, y1 = rect.x + max(0.0, offset - rect.height), rect.y + min(offset, rect.height)
        x2, y2 = rect.x + min(offset, rect.width), rect.y + max(0.0, offset - rect.width)
        if rising:
            yield x1, y1, x2, y2
        else:
            yield x1, rect.y + rect.bottom - y1, x2, rect.y + rect.bottom - y2
        offset += _STEP
