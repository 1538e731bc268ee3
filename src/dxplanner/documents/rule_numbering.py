"""The numbers of 条, 項 and 号: 第１条 ２ (1) ア (ア), or 第一条 ２ 一 イ (1) where a town writes its rules in 漢数字."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from dxplanner.core.calendar import office_width
from dxplanner.documents.provisions import Article, Clause, Rule, RuleItem, RuleNumerals

SUPPLEMENT: Final = "附　則"
_KANJI_DIGITS: Final = "〇一二三四五六七八九"
_UNITS: Final = ((1000, "千"), (100, "百"), (10, "十"))
_KANA: Final = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA: Final = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
Sign = Callable[[int], str]


def kanji(number: int) -> str:
    """一, 十, 二十一, 百五: as rules write their numbers. From 1 to 9,999."""
    words = ""
    for size, unit in _UNITS:
        count, number = divmod(number, size)
        if count:
            words += ("" if count == 1 else _KANJI_DIGITS[count]) + unit
    return words + (_KANJI_DIGITS[number] if number else "")


def _letter(letters: str, number: int) -> str:
    """One letter, after the last of them two."""
    over, rest = divmod(number - 1, len(letters))
    return (letters[over - 1] if over else "") + letters[rest]


def _arabic(number: int) -> str:
    return office_width(str(number))


_ITEM_SIGNS: Final[dict[RuleNumerals, tuple[Sign, ...]]] = {
    RuleNumerals.ARABIC: (
        lambda number: f"({number})",
        lambda number: _letter(_KANA, number),
        lambda number: f"({_letter(_KANA, number)})",
    ),
    RuleNumerals.KANJI: (
        kanji,
        lambda number: _letter(_IROHA, number),
        lambda number: f"({number})",
    ),
}


def article_label(number: int, numerals: RuleNumerals) -> str:
    """「第３条」 or 「第三条」."""
    return f"第{kanji(number) if numerals is RuleNumerals.KANJI else _arabic(number)}条"


def clause_label(number: int) -> str:
    """項 have figures in both ways of writing."""
    return _arabic(number)


def item_label(number: int, numerals: RuleNumerals, level: int = 0) -> str:
    signs = _ITEM_SIGNS[numerals]
    return signs[min(level, len(signs) - 1)](number)


def count_word(number: int, numerals: RuleNumerals) -> str:
    """A number within the text: ３ or 三."""
    return kanji(number) if numerals is RuleNumerals.KANJI and number > 0 else _arabic(number)


def numbered_rule(rule: Rule) -> Rule:
    return replace(
        rule,
        articles=tuple(_article(article, at, rule.numerals) for at, article in enumerate(rule.articles, 1)),
        supplement=_clauses(rule.supplement, rule.numerals, first=len(rule.supplement) > 1),
    )


def _article(article: Article, number: int, numerals: RuleNumerals) -> Article:
    return replace(
        article,
        number=article_label(number, numerals),
        clauses=_clauses(article.clauses, numerals, first=False),
    )


def _clauses(clauses: Sequence[Clause], numerals: RuleNumerals, *, first: bool) -> tuple[Clause, ...]:
    return tuple(
        replace(
            clause,
            number=clause_label(at) if at > 1 or first else "",
            items=numbered_items(clause.items, numerals),
        )
        for at, clause in enumerate(clauses, 1)
    )


def numbered_items(items: Sequence[RuleItem], numerals: RuleNumerals, level: int = 0) -> tuple[RuleItem, ...]:
    return tuple(
        replace(
            item,
            number=item_label(at, numerals, level),
            items=numbered_items(item.items, numerals, level + 1),
        )
        for at, item in enumerate(items, 1)
    )
