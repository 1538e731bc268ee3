"""条、項 and 号 of a 要綱 or a contract: numbered here, so that an article that is left out renumbers the rest.

Where a sentence names another article it writes 〈id〉, which becomes 「第５条」.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dxplanner.core.calendar import office_width
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, heading, words
from dxplanner.documents.model import Block, Inline, ListBlock, ListItem, Paragraph, Span

_REFERENCE = re.compile("〈([a-z_]+)〉")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """項, with its 号."""

    text: Words
    items: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """条. The caption is written without its brackets."""

    id: str
    caption: str
    clauses: tuple[Clause, ...]


def article(article_id: str, caption: str, *clauses: Words | Clause) -> Article:
    """An article from sentences; a 項 with 号 is given as a `Clause`."""
    return Article(
        id=article_id,
        caption=caption,
        clauses=tuple(item if isinstance(item, Clause) else Clause(text=item) for item in clauses),
    )


def listed(text: Words, *items: Words) -> Clause:
    return Clause(text=text, items=items)


def article_blocks(answers: Answers, articles: Sequence[Article]) -> list[Block]:
    """The articles as printed: caption, 第１条, ２, (1)."""
    numbers = {item.id: f"第{_digits(answers, at)}条" for at, item in enumerate(articles, 1)}
    blocks: list[Block] = []
    for item in articles:
        blocks.append(heading(4, f"（{item.caption}）", counted=False))
        for at, clause in enumerate(item.clauses, 1):
            sign = numbers[item.id] if at == 1 else _digits(answers, at)
            said = (Span(f"{sign}　"), *_referred(answers, clause.text, numbers))
            blocks.append(Paragraph(text=said, hanging=1, keep_with_next=bool(clause.items)))
            if clause.items:
                blocks.append(_items(answers, clause.items, numbers))
    return blocks


def _items(answers: Answers, items: Sequence[Words], numbers: dict[str, str]) -> Block:
    return ListBlock(
        items=tuple(
            ListItem(text=_referred(answers, text, numbers), marker=f"({at})")
            for at, text in enumerate(items, 1)
        )
    )


def _referred(answers: Answers, text: Words, numbers: dict[str, str]) -> Inline:
    """Our own text with its references filled in; what the officer wrote is left as it is."""
    return tuple(
        span
        if span.path
        else replace(span, text=_REFERENCE.sub(lambda found: numbers[found[1]], answers.sized(span.text)))
        for span in words(text)
    )


def _digits(answers: Answers, number: int) -> str:
    return office_width(str(number)) if answers.context.profile.full_width_single_digit else str(number)
