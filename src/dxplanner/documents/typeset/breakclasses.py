"""Which character may start or end a line, and how firmly two neighbours hold together (JIS X 4051, UAX #14).

The table is a subset of UAX #14: wherever `Hold.FREE` or `Hold.SOFT` stands, that standard permits a break, too.
Two readings are Japanese: ambiguous signs (①, △, ※) count as ideographs, and small kana and ー are strict 行頭禁則.
Knows characters only, no widths.
"""

import unicodedata
from enum import IntEnum
from functools import cache, lru_cache
from typing import Final


class Kind(IntEnum):
    """Line-breaking class of one character, as coarse as Japanese text needs it."""

    IDEOGRAPH = 0
    LETTER = 1
    DIGIT = 2
    OPEN = 3
    CLOSE = 4
    """Closing brackets, 句読点, ！？ and what else may not start a line."""
    POINT = 5
    """Half-width , . : ; / that belong to words and numbers."""
    SMALL = 6
    """Small kana, ー, 々, ・ and leaders: not at the head of a line."""
    HYPHEN = 7
    POSTFIX = 8
    PREFIX = 9
    GLUE = 10
    """Quotation marks without a side, no-break spaces, combining marks' neighbours."""
    SPACE = 11
    WIDE_SPACE = 12
    DASH = 13
    MARK = 14
    """Combining: belongs to the character before it."""


class Hold(IntEnum):
    """How firmly the place before a character holds: a higher place is preferred for a break."""

    NEVER = 0
    """行頭・行末禁則: given up only where nothing else would fit."""
    WORD = 1
    """Inside a Latin word or a number: only where the word is longer than a line."""
    SOFT = 2
    """分離禁止 by preference: a number and its unit, a URL after its slash."""
    FREE = 3


_NAMED: Final[dict[Kind, str]] = {
    Kind.DIGIT: "0123456789",
    Kind.CLOSE: "}〉、。》」』】〕〗〙〛〞〟，）．］｝｠｡｣､)]!?！？⁆",
    Kind.OPEN: "([{¡¿‚„〈《「『【〔〖〘〚〝（［｛｟｢⁅",
    Kind.POINT: ",.:;/⁄",
    Kind.SMALL: (
        "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ"
        "‼⁇⁈⁉々〜〻〼゛゜ゝゞ゠・ヽヾ：；･ﾞﾟ‥…⋯～–‒‧"
    ),
    Kind.HYPHEN: "-|‐\u00ad\u2002\u2003",
    Kind.POSTFIX: "%¢°‰′″‵℃℉％￠",
    Kind.PREFIX: "$+\\£¤¥±₩₫€№−∓＄￡￥￦",
    Kind.GLUE: "\u00a0‑\"'«»‘’“”‹›´ˈˌ\u2011\u2060",
    Kind.SPACE: " ",
    Kind.WIDE_SPACE: "\u3000",
    Kind.DASH: "—⸺⸻",
}
_KINDS: Final[dict[str, Kind]] = {char: kind for kind, chars in _NAMED.items() for char in chars}

# Presentation forms (vertical, small): never typed, but a pasted one must not break a rule.
_FORMS: Final[dict[str, Kind]] = {
    **dict.fromkeys("\u2329︵︷︹︻︽︿﹁﹃﹇﹙﹛﹝︗", Kind.OPEN),
    **dict.fromkeys("\u232a︐︑︒︘︶︸︺︼︾﹀﹂﹄﹈﹐﹒﹚﹜﹞︕︖﹖﹗", Kind.CLOSE),
    **dict.fromkeys("︙︓︔﹔﹕", Kind.SMALL),
    **dict.fromkeys("﹪", Kind.POSTFIX),
    **dict.fromkeys("﹩", Kind.PREFIX),
    **dict.fromkeys("〱〲〳〴〵", Kind.MARK),
    **dict.fromkeys("\u035c\u035d\u035e\u035f\u0360\u0361\u0362", Kind.GLUE),
}
_WESTERN_SIGNS: Final = frozenset("®¯¬¦•‾⇧✽↸↹⓿")
"""Wide in some old code pages, but they belong to Latin words."""


@cache
def kind_of(char: str) -> Kind:
    named = _KINDS.get(char) or _FORMS.get(char)
    if named is not None:
        return named
    category = unicodedata.category(char)
    if category in {"Mn", "Mc", "Me"}:
        return Kind.MARK
    width = unicodedata.east_asian_width(char)
    if width in "WF" or (width == "H" and category == "Lo"):
        return Kind.IDEOGRAPH
    if width == "A" and not category.startswith("L") and char not in _WESTERN_SIGNS:
        return Kind.IDEOGRAPH
    return Kind.LETTER


NO_START: Final = frozenset({Kind.CLOSE, Kind.SMALL, Kind.POINT, Kind.HYPHEN, Kind.POSTFIX, Kind.MARK})
NO_END: Final = frozenset({Kind.OPEN, Kind.PREFIX})

_WORD: Final = frozenset(
    {Kind.LETTER, Kind.DIGIT, Kind.POINT, Kind.HYPHEN, Kind.POSTFIX, Kind.PREFIX, Kind.GLUE}
)
_NEVER_AFTER_SPACE: Final = NO_START | {Kind.GLUE, Kind.WIDE_SPACE, Kind.DASH, Kind.SPACE}

_SIZE: Final = len(Kind)


def _hold(left: Kind, right: Kind) -> Hold:
    if right in NO_START or left in NO_END or right in {Kind.SPACE, Kind.WIDE_SPACE}:
        # A word longer than a line may be cut between its letters, but not before its punctuation.
        return Hold.NEVER
    if Kind.GLUE in {left, right} or (left, right) == (Kind.DASH, Kind.DASH):
        return Hold.NEVER if left not in _WORD or right not in _WORD else Hold.WORD
    if left is Kind.POINT and right is Kind.LETTER:
        return Hold.WORD
    if left in _WORD and right in _WORD:
        return Hold.WORD
    return _mixed_hold(left, right)


def _mixed_hold(left: Kind, right: Kind) -> Hold:
    glued = {
        (Kind.IDEOGRAPH, Kind.POSTFIX),
        (Kind.PREFIX, Kind.IDEOGRAPH),
        (Kind.LETTER, Kind.OPEN),
        (Kind.DIGIT, Kind.OPEN),
        (Kind.POSTFIX, Kind.OPEN),
        (Kind.CLOSE, Kind.PREFIX),
        (Kind.CLOSE, Kind.LETTER),
        (Kind.CLOSE, Kind.DIGIT),
    }
    return Hold.WORD if (left, right) in glued else Hold.FREE


_PAIRS: Final[tuple[Hold, ...]] = tuple(_hold(left, right) for left in Kind for right in Kind)

_FULL_DIGITS: Final = frozenset("０１２３４５６７８９")
_DIGITS: Final = _FULL_DIGITS | frozenset("0123456789")
_UNITS: Final = frozenset("年月日時分秒円人件回度期点位番号条項章節割歳戸箇か名千百万億兆台枚社校課つ")
_INSEPARABLE: Final = frozenset("―─ー…‥—")
_URL_BREAK_AFTER: Final = frozenset("/-")
# Half-width brackets stand close to Latin words; full-width ones, as in 「DX」の, may be left at a line's edge.
_NARROW_CLOSE: Final = frozenset(")]}!?")
_NARROW_OPEN: Final = frozenset("([{¡¿‚„")


def holds(text: str) -> tuple[list[Kind], list[Hold]]:
    """The kind of every character, and how firmly the place before each holds (the first entry means nothing)."""
    kinds = [kind_of(char) for char in text]
    result = [Hold.NEVER, *map(_between, text, text[1:])] if text else []
    for index, kind in enumerate(kinds[:-1], start=1):
        if kind is Kind.SPACE or kind is Kind.MARK:
            result[index] = _after_space_or_mark(kinds, index)
    return kinds, result


@lru_cache(maxsize=65_536)
def _between(before: str, after: str) -> Hold:
    """For two characters of which the first is no space and no mark. Texts are made of the same pairs over and over."""
    left, right = kind_of(before), kind_of(after)
    hold = _PAIRS[left * _SIZE + right]
    return hold if hold is Hold.NEVER else _refined(before, after, left, right, hold)


def _after_space_or_mark(kinds: list[Kind], index: int) -> Hold:
    right = kinds[index]
    before = index - 1
    spaced = kinds[before] is Kind.SPACE
    while before >= 0 and kinds[before] in {Kind.SPACE, Kind.MARK}:
        before -= 1
    if before < 0:
        return Hold.NEVER
    left = kinds[before]
    if not spaced:
        return _PAIRS[left * _SIZE + right]
    if right in _NEVER_AFTER_SPACE or left in NO_END or (left is Kind.GLUE and right is Kind.OPEN):
        return Hold.NEVER
    return Hold.FREE


def _refined(before: str, after: str, left: Kind, right: Kind, hold: Hold) -> Hold:
    if before == after and before in _INSEPARABLE:
        return Hold.WORD
    if before in _DIGITS and (after in _UNITS or after in _FULL_DIGITS):
        return min(hold, Hold.SOFT)
    if after in _DIGITS and before == "第":
        return min(hold, Hold.SOFT)
    if after == "円" and before in "千万億":
        return min(hold, Hold.SOFT)
    if hold is Hold.WORD:
        return _refined_word(before, after, left, right)
    return hold


def _refined_word(before: str, after: str, left: Kind, right: Kind) -> Hold:
    if right is Kind.OPEN and after not in _NARROW_OPEN and left is not Kind.POSTFIX:
        return Hold.FREE
    if left is Kind.CLOSE and right is not Kind.PREFIX and before not in _NARROW_CLOSE:
        return Hold.FREE
    if before in _URL_BREAK_AFTER and right is Kind.LETTER:
        return Hold.SOFT
    return Hold.WORD
