"""Our own font files: how wide a character is, which font has it, which characters no font has.

Measures are read straight from the `cmap` and `hmtx` tables (a few milliseconds a font, against 70 with a full
font library; the tests compare the two). Knows nothing of lines, pages or PDF.
"""

import struct
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from sys import byteorder
from typing import BinaryIO, Final

from dxplanner.facts.resources import resource_path


class FontKey(StrEnum):
    MINCHO = "mincho"
    GOTHIC = "gothic"
    GOTHIC_BOLD = "gothic_bold"
    FALLBACK = "fallback"
    """For what the others lack (𠮷)."""


FONT_FILES: Final[dict[FontKey, str]] = {
    FontKey.MINCHO: "BIZUDMincho-Regular.ttf",
    FontKey.GOTHIC: "BIZUDGothic-Regular.ttf",
    FontKey.GOTHIC_BOLD: "BIZUDGothic-Bold.ttf",
    FontKey.FALLBACK: "NotoSansJP-Regular.ttf",
}

ASCENT: Final = 0.88
"""Of the em box above the baseline; the rest is below. The same in all our fonts' em boxes."""

_VARIATION_SELECTORS: Final = frozenset(
    [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)],
)


class Advances:
    """Widths in em by code point, read from the font's own tables when they are asked for.

    Turning all of them into a dictionary takes a tenth of a second, before the first page.
    """

    __slots__ = ("_firsts", "_glyphs", "_lasts", "_units", "_widths")

    def __init__(self, file: BinaryIO) -> None:
        tables = _tables(file)
        self._units: int = struct.unpack_from(">H", tables[b"head"], 18)[0]
        (metrics,) = struct.unpack_from(">H", tables[b"hhea"], 34)
        self._widths = _numbers("H", tables[b"hmtx"][: 4 * metrics])[::2]
        runs = _numbers("I", _runs(tables[b"cmap"]))
        self._firsts, self._lasts, self._glyphs = runs[::3], runs[1::3], runs[2::3]

    def get(self, code: int) -> float | None:
        """None for a code point without a glyph."""
        at = bisect_right(self._firsts, code) - 1
        if at < 0 or code > self._lasts[at]:
            return None
        glyph = self._glyphs[at] + code - self._firsts[at]
        if not glyph:
            return None
        return self._widths[min(glyph, len(self._widths) - 1)] / self._units


def _tables(file: BinaryIO) -> dict[bytes, bytes]:
    """The four tables that are needed; the outlines, nine tenths of the file, are passed over."""
    (count,) = struct.unpack_from(">H", file.read(12), 4)
    found = {}
    for tag, _, offset, length in struct.iter_unpack(">4sLLL", file.read(16 * count)):
        if tag in {b"head", b"hhea", b"hmtx", b"cmap"}:
            file.seek(offset)
            found[tag] = file.read(length)
    return found


def _numbers(kind: str, data: bytes) -> "array[int]":
    found = array(kind, data)
    if byteorder == "little":
        found.byteswap()
    return found


def _runs(cmap: bytes) -> bytes:
    """The (first, last, first glyph) runs of the full Unicode subtable (format 12), which all our fonts have."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">L", cmap, 4 + 8 * index + 4)
        if struct.unpack_from(">H", cmap, offset)[0] == 12:
            (groups,) = struct.unpack_from(">L", cmap, offset + 12)
            return cmap[offset + 16 : offset + 16 + 12 * groups]
    raise ValueError("font without a format 12 character map")


def font_path(key: FontKey) -> Path:
    return resource_path("fonts", FONT_FILES[key])


@cache
def advances(key: FontKey) -> Advances:
    with font_path(key).open("rb") as file:
        return Advances(file)


@cache
def own_advance(char: str, key: FontKey) -> float | None:
    """Width in em in this very font; None where it has no such character."""
    return advances(key).get(ord(char))


@lru_cache(maxsize=16_384)
def clean(text: str) -> str:
    """NFC, without the selectors of variant forms, which our fonts draw in one form only."""
    if text.isascii():
        return text
    normal = unicodedata.normalize("NFC", text)
    if any(ord(char) in _VARIATION_SELECTORS for char in normal):
        normal = "".join(char for char in normal if ord(char) not in _VARIATION_SELECTORS)
    return normal


@cache
def font_for(char: str, wanted: FontKey) -> FontKey:
    """The wanted font where it has the character, the fallback otherwise."""
    return FontKey.FALLBACK if own_advance(char, wanted) is None else wanted


@cache
def advance(char: str, wanted: FontKey) -> float:
    """Width in em. A character no font has counts as one em: export names it and refuses to print it."""
    width = own_advance(char, wanted)
    if width is None:
        width = own_advance(char, FontKey.FALLBACK)
    return 1.0 if width is None else width


def text_width(text: str, wanted: FontKey, size: float) -> float:
    return sum(advance(char, wanted) for char in text) * size


def has_glyph(char: str) -> bool:
    """Every text font has the same characters as the others, so one of them and the fallback are asked."""
    return own_advance(char, FontKey.MINCHO) is not None or own_advance(char, FontKey.FALLBACK) is not None


@lru_cache(maxsize=16_384)
def font_runs(text: str, wanted: FontKey) -> tuple[tuple[int, int, FontKey], ...]:
    """Runs of one font as (start, end, font)."""
    return tuple(_font_runs(text, wanted))


def _font_runs(text: str, wanted: FontKey) -> Iterator[tuple[int, int, FontKey]]:
    start = 0
    current: FontKey | None = None
    for index, char in enumerate(text):
        key = font_for(char, wanted)
        if key is not current:
            if current is not None:
                yield start, index, current
            start, current = index, key
    if current is not None:
        yield start, len(text), current
