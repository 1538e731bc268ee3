"""Text on its way into an Office file: what XML cannot hold, and how much room characters take.

Shared by the workbook and the Word file. Knows nothing of grids, styles or libraries.
"""

import re
import unicodedata
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache

from dxplanner.core.errors import BadInput
from dxplanner.documents.model import Inline, Span

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SUSPECT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Any of the above: most texts have none and are looked through once."""
_WORD_OR_CHARACTER = re.compile(r"[!-~]+|[\s\S]")
_NO_LINE_START = frozenset("、。，．・：；？！）」』】〕〉》］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％）")
HALF = Decimal("0.5")


def clean(text: str, path: str = "") -> str:
    """One kind of line feed, no invisible control characters.

    Half a surrogate pair cannot be written in any file, so it stops the export and names the field.
    """
    if not _SUSPECT.search(text):
        return text
    if _UNWRITABLE.search(text):
        place = f"「{path}」" if path else "本文"
        raise BadInput(
            f"{place}に、ファイルに書けない文字が含まれています。その文字を入力し直してください。"
            "入力した内容は失われていません。",
            path,
        )
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


@lru_cache(maxsize=16384)
def _is_sound(text: str) -> bool:
    """Something to write, and nothing in it that would have to go. The same words come in many cells and sheets."""
    return bool(text) and _SUSPECT.search(text) is None


def clean_inline(inline: Inline, path: str = "") -> Inline:
    """Spans with something in them, cleaned; the very same where there is nothing to do."""
    for span in inline:
        if not _is_sound(span.text):
            break
    else:
        return inline
    spans = (Span(clean(span.text, span.path or path), span.path, span.style) for span in inline)
    return tuple(span for span in spans if span.text)


@lru_cache(maxsize=8192)
def _letter_width(letter: str) -> Decimal:
    if (
        unicodedata.combining(letter)
        or "\ufe00" <= letter <= "\ufe0f"
        or "\U000e0100" <= letter <= "\U000e01ef"
    ):
        return Decimal(0)
    return HALF if unicodedata.east_asian_width(letter) in ("Na", "H") else Decimal(1)


@lru_cache(maxsize=16384)
def width_in_ems(text: str) -> Decimal:
    """In characters of a typewriter face: full width 1, half width 0.5."""
    if text.isascii():
        return HALF * len(text)
    return sum(map(_letter_width, text), Decimal(0))


@lru_cache(maxsize=16384)
def line_count(text: str, ems: Decimal) -> int:
    """Lines that `text` takes in a column `ems` characters wide, never too few.

    The Office programs break by their own rules; a character that may not start a line takes its neighbour
    along, so room for one character is left out of every line.
    """
    usable = max(ems, Decimal(1))
    return sum(_lines_of(line, usable) for line in text.split("\n"))


def _lines_of(text: str, ems: Decimal) -> int:
    if not text.isascii() and len(text) <= ems - 1:
        return 1
    whole = width_in_ems(text)
    if whole <= ems:
        return 1
    lines, used = 1, Decimal(0)
    for token in _WORD_OR_CHARACTER.findall(text):
        size = width_in_ems(token)
        room = ems if token in _NO_LINE_START else ems - HALF
        if used + size <= room:
            used += size
            continue
        over = int((size / ems).to_integral_value(ROUND_CEILING)) if size > ems else 1
        lines += over
        used = size - ems * (over - 1) if over > 1 else size
    return lines
