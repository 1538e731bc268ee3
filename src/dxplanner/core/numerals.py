"""Reading a number as people write it in Japanese: 全角, 漢数字, 大字, 万・億, commas, △.

Gives an exact `Decimal` or None. It does not know what the number is for; sentences for the user are made
by `core.parse`.
"""

import re
import unicodedata
from decimal import Decimal

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_FORMAL = str.maketrans("壱壹弐貳参參伍拾佰阡仟萬圓○◯", "一一二二三三五十百千千万円〇〇")
_SMALL_UNITS = (("千", 1_000), ("百", 100), ("十", 10))
_LARGE_UNITS = (("兆", 10**12), ("億", 10**8), ("万", 10**4))
_MINUS_SIGNS = str.maketrans(dict.fromkeys("−‐‑‒–—△▲", "-"))

# A blank between digits is a grouping sign before three digits; elsewhere (「12 3」) it stays, unread.
_DIGIT_GAP = re.compile(r"(?<=[0-9])(?:、|\s+)(?=[0-9]{3}(?![0-9]))")
_SPACE = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")

_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_KANJI_RUN = re.compile(r"[〇零一二三四五六七八九]+")
_DANGLING_DIGIT = re.compile(r".*[兆億万千]([0-9]|[〇零一二三四五六七八九])")
# A fraction belongs to the last part only: 「1.5万」 is plain, 「1.5万5千」 is a slip.
_FRACTION_LAST = re.compile(r"[^.]*\.[0-9]+[十百千]?[万億兆]?")

MOST_CHARACTERS = 60


def normalise(text: str) -> str:
    """One spelling for all the ways to type the same: half width, no spaces, one minus, plain 漢数字."""
    folded = unicodedata.normalize("NFKC", text).strip().translate(_MINUS_SIGNS).translate(_FORMAL)
    return _SPACE.sub("", _DIGIT_GAP.sub(",", folded))


def _coefficient(text: str) -> Decimal | None:
    """Digits without any unit: 12, 1,234, 12.5, 二〇二六."""
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _KANJI_RUN.fullmatch(text):
        return Decimal("".join(str(_DIGITS[sign]) for sign in text))
    return None


def _section(text: str) -> Decimal | None:
    """A number up to the next 万: 千二百, 6千5百, 1,200百, 12.5."""
    total = Decimal(0)
    rest = text
    for unit, size in _SMALL_UNITS:
        head, found, tail = rest.partition(unit)
        if not found:
            continue
        factor = Decimal(1) if head == "" else _coefficient(head)
        if factor is None or (total and factor >= 10):
            return None
        total += factor * size
        rest = tail
    if rest == "":
        return total if text else None
    ones = _coefficient(rest)
    if ones is None or (total and ones >= 10):
        return None
    return total + ones


def read_number(text: str, *, closed: bool = False) -> Decimal | None:
    """The number `text` says, already normalised; None when it says none or more than one.

    「3万5」 is 35,000 to some and 30,005 to others, so it is not read, unless `closed` tells that a unit
    (円) followed it.
    """
    if not text or len(text) > MOST_CHARACTERS or (not closed and _DANGLING_DIGIT.fullmatch(text)):
        return None
    if "." in text and not _FRACTION_LAST.fullmatch(text):
        return None
    negative = text.startswith("-")
    rest = text[1:] if negative else text
    if not rest:
        return None
    total = Decimal(0)
    seen = False
    for unit, size in _LARGE_UNITS:
        head, found, tail = rest.partition(unit)
        if not found:
            continue
        part = _section(head)
        if part is None or (seen and part >= 10_000):
            return None
        total += part * size
        rest, seen = tail, True
    if rest:
        part = _section(rest)
        if part is None or (seen and part >= 10_000):
            return None
        total += part
    return -total if negative else total


def read_count(text: str) -> int | None:
    """A whole number from zero as used in dates: 8, 08, 八, 十一, 元."""
    if text == "元":
        return 1
    number = read_number(text)
    return None if number is None or number != int(number) or number < 0 else int(number)
