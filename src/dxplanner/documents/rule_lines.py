"""A rule line by line: what every renderer sets, each line with its sign, its indent and its part in the rule.

The first line of a 条 or 項 begins at the edge and the following lines one character in; 号 stand one character
in, their 細分 two.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.provisions import Article, Clause, Rule, RuleItem
from dxplanner.documents.rule_numbering import SUPPLEMENT
from dxplanner.documents.spans import Inline, Span, plain, text_of

GAP: Final = "　"


class RulePart(StrEnum):
    TITLE = "title"
    CAPTION = "caption"
    ARTICLE = "article"
    CLAUSE = "clause"
    ITEM = "item"
    SUBITEM = "subitem"
    SUPPLEMENT = "supplement"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """`first` is where the first line begins and `left` where the others do, in characters."""

    part: RulePart
    text: Inline
    first: int = 0
    left: int = 1
    path: str = ""
    keep_with_next: bool = False

    @property
    def words(self) -> str:
        return text_of(self.text)


def rule_lines(rule: Rule) -> Iterator[RuleLine]:
    if rule.title:
        yield RuleLine(
            part=RulePart.TITLE, text=rule.title, first=3, left=3, path=rule.path, keep_with_next=True
        )
    for article in rule.articles:
        yield from article_lines(article)
    if rule.supplement:
        yield RuleLine(part=RulePart.SUPPLEMENT, text=plain(SUPPLEMENT), first=3, left=3, keep_with_next=True)
        yield from _clause_lines(rule.supplement, "", "")


def article_lines(article: Article) -> Iterator[RuleLine]:
    if article.caption:
        yield RuleLine(
            part=RulePart.CAPTION,
            text=(Span("（"), *article.caption, Span("）")),
            first=1,
            left=2,
            path=article.path,
            keep_with_next=True,
        )
    yield from _clause_lines(article.clauses, article.number, article.path)
    if article.note:
        yield RuleLine(part=RulePart.NOTE, text=article.note, first=2, left=4, path=article.path)


def _clause_lines(clauses: Iterable[Clause], label: str, path: str) -> Iterator[RuleLine]:
    """`label` is 第１条, which stands before the first 項; without it and a number the text begins like a paragraph."""
    for at, clause in enumerate(clauses):
        sign = clause.number or (label if at == 0 else "")
        part = RulePart.ARTICLE if at == 0 and label else RulePart.CLAUSE
        yield RuleLine(
            part=part,
            text=_signed(sign, clause.text),
            first=0 if sign else 1,
            left=1 if sign else 0,
            path=path,
            keep_with_next=bool(clause.items),
        )
        yield from _item_lines(clause.items, path, 1)


def _item_lines(items: Iterable[RuleItem], path: str, level: int) -> Iterator[RuleLine]:
    for item in items:
        yield RuleLine(
            part=RulePart.ITEM if level == 1 else RulePart.SUBITEM,
            text=_signed(item.number, item.text),
            first=level,
            left=level + 1,
            path=path,
        )
        yield from _item_lines(item.items, path, level + 1)


def _signed(sign: str, text: Inline) -> Inline:
    return (Span(f"{sign}{GAP}"), *text) if sign else text
