"""例規の条文: a municipal rule with its title, 条, 項, 号 and 附則, as one block of a document.

Builders leave the numbers empty; `rule_numbering` fills them in, so that an article that is taken out or put in
renumbers the rest.
"""

from enum import StrEnum

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.spans import Inline


class RuleNumerals(StrEnum):
    """How a town numbers its rules."""

    ARABIC = "arabic"
    """第１条　２　(1)　ア"""
    KANJI = "kanji"
    """第一条　２　一　イ"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleItem:
    """号, or inside another one its 細分 (ア, then (ア))."""

    text: Inline
    items: tuple["RuleItem", ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """項. The first of an article has no number of its own: it stands behind 第１条."""

    text: Inline
    items: tuple[RuleItem, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """条. The 見出し is written without its brackets; `note` stands below in small type and is no part of the rule."""

    caption: Inline
    clauses: tuple[Clause, ...]
    number: str = ""
    note: Inline = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """題名, 本則 and 附則. A 附則 of one 項 is not numbered."""

    title: Inline
    articles: tuple[Article, ...]
    supplement: tuple[Clause, ...] = ()
    numerals: RuleNumerals = RuleNumerals.ARABIC
    path: str = ""
