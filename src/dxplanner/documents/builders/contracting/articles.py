"""Articles of a 要綱 or a contract, with an id each, so that one can name another wherever it finally stands.

Where a sentence names another article it writes 〈id〉, which becomes 「第５条」.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.charters.drafting import figures
from dxplanner.documents.builders.parts import Words, words
from dxplanner.documents.model import Article, Clause, Inline, Rule, RuleItem, RuleNumerals, plain
from dxplanner.documents.rule_numbering import article_label

_REFERENCE = re.compile("〈([a-z_]+)〉")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """項 with its 号."""

    text: Words
    items: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """条. The caption is written without its brackets."""

    id: str
    caption: str
    clauses: tuple[Listed, ...]


def article(article_id: str, caption: str, *clauses: Words | Listed) -> Named:
    """An article from sentences; a 項 with 号 is given as `listed`."""
    return Named(
        id=article_id,
        caption=caption,
        clauses=tuple(item if isinstance(item, Listed) else Listed(text=item) for item in clauses),
    )


def listed(text: Words, *items: Words) -> Listed:
    return Listed(text=text, items=items)


def rule(
    articles: Sequence[Named],
    numerals: RuleNumerals = RuleNumerals.ARABIC,
    *,
    supplement: Sequence[Words] = (),
) -> Rule:
    """The articles as one block; a contract has no 附則."""
    labels = {item.id: article_label(at, numerals) for at, item in enumerate(articles, 1)}

    def said(text: Words) -> Inline:
        """Our own text with its references and figures; what the officer wrote is left as it is."""
        written = tuple(
            span
            if span.path
            else replace(span, text=_REFERENCE.sub(lambda found: labels[found[1]], span.text))
            for span in words(text)
        )
        return figures(written, numerals)

    return Rule(
        title=(),
        articles=tuple(
            Article(
                caption=plain(item.caption),
                clauses=tuple(
                    Clause(
                        text=said(clause.text),
                        items=tuple(RuleItem(text=said(one)) for one in clause.items),
                    )
                    for clause in item.clauses
                ),
            )
            for item in articles
        ),
        supplement=tuple(Clause(text=said(text)) for text in supplement),
        numerals=numerals,
    )
