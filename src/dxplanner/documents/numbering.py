"""Heading numbers: 第１章 １ (1) ① for a plan in book form, 第１ １ (1) ア (ア) for official letters.

Builders write headings without numbers; `numbered` fills them in, so that moving a heading renumbers the rest.
One digit is full width and more are half width where the profile says so. No punctuation follows the sign.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from dxplanner.documents.model import Block, Document, Heading, KeepTogether
from dxplanner.documents.profile import NumberingStyle
from dxplanner.documents.provisions import Rule
from dxplanner.documents.rule_numbering import numbered_rule

_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_KANA: Final = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_CIRCLED: Final = (
    *(chr(code) for code in range(0x2460, 0x2474)),
    *(chr(code) for code in range(0x3251, 0x3260)),
    *(chr(code) for code in range(0x32B1, 0x32C0)),
)

Sign = Callable[[int, bool], str]


def _digits(number: int, full_width: bool) -> str:
    text = str(number)
    return text.translate(_FULL_WIDTH) if full_width and len(text) == 1 else text


def _kana(number: int, full_width: bool) -> str:
    """ア to ン, then アア, アイ: no letter is used twice."""
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, len(_KANA))
        name = _KANA[rest] + name
    return name


def _circled(number: int, full_width: bool) -> str:
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"({number})"


_SIGNS: Final[dict[NumberingStyle, tuple[Sign, ...]]] = {
    NumberingStyle.BOOK: (
        lambda number, full: f"第{_digits(number, full)}章",
        _digits,
        lambda number, full: f"({number})",
        _circled,
    ),
    NumberingStyle.OFFICIAL: (
        lambda number, full: f"第{_digits(number, full)}",
        _digits,
        lambda number, full: f"({number})",
        _kana,
        lambda number, full: f"({_kana(number, full)})",
    ),
}


def numbered(document: Document, style: NumberingStyle, *, full_width: bool = True) -> Document:
    """The document with every counted heading numbered. Headings outside the count keep what they have, and leave
    the count as it is; the count of a level starts again under every heading above it."""
    counter = _Counter(_SIGNS[style], full_width)
    sections = tuple(
        replace(section, blocks=tuple(counter.block(block) for block in section.blocks))
        for section in document.sections
    )
    counter = _Counter(_SIGNS[style], full_width)
    sheets = tuple(
        replace(sheet, blocks=tuple(counter.block(block) for block in sheet.blocks))
        for sheet in document.sheets
    )
    return replace(document, sections=sections, sheets=sheets)


class _Counter:
    def __init__(self, signs: tuple[Sign, ...], full_width: bool) -> None:
        self._signs = signs
        self._full_width = full_width
        self._counts = [0] * len(signs)

    def block(self, block: Block) -> Block:
        if isinstance(block, KeepTogether):
            return replace(block, blocks=tuple(self.block(inner) for inner in block.blocks))
        if isinstance(block, Rule):
            return numbered_rule(block)
        if not isinstance(block, Heading) or not block.counted:
            return block
        level = min(max(block.level, 1), len(self._signs)) - 1
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (len(self._counts) - level - 1)
        return replace(block, number=self._signs[level](self._counts[level], self._full_width))
