"""Articles as plain text, and back: the form in which an officer edits one.

One line for each 項, 号 and 細分, with its sign before it. Reading back takes the order, not the figures: signs
are given anew, and a line without a sign goes on with the text before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from dxplanner.documents.provisions import Clause, Rule, RuleItem, RuleNumerals
from dxplanner.documents.rule_lines import rule_lines
from dxplanner.documents.rule_numbering import clause_label, numbered_items, numbered_rule
from dxplanner.documents.spans import Span, text_of

_ARTICLE: Final = re.compile(
    r"第[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)?[\s　]+"
)
_CLAUSE: Final = re.compile(r"[0-9０-９]+[\s　]+")
_ITEM: Final = re.compile(r"[(（][0-9０-９]+[)）][\s　]*|[一二三四五六七八九十百]+[\s　]+")
_SUBITEM: Final = re.compile(r"[ア-ヶ]{1,2}[\s　]+")
_SUB_SUBITEM: Final = re.compile(r"[(（][ア-ヶ]{1,2}[)）][\s　]*")
_LEVELS: Final = ((_CLAUSE, 0), (_SUB_SUBITEM, 3), (_ITEM, 1), (_SUBITEM, 2))


def rule_as_text(rule: Rule) -> str:
    """The whole rule, indented as it is printed."""
    return "\n".join("　" * line.first + line.words for line in rule_lines(numbered_rule(rule)))


def clauses_as_text(clauses: Sequence[Clause], numerals: RuleNumerals) -> str:
    """One article's text without its own number; the first 項 has no sign."""
    lines: list[str] = []
    for at, clause in enumerate(clauses, 1):
        lines.append((f"{clause_label(at)}　" if at > 1 else "") + text_of(clause.text))
        lines += _item_texts(numbered_items(clause.items, numerals), 1)
    return "\n".join(lines)


def _item_texts(items: Sequence[RuleItem], level: int) -> list[str]:
    lines: list[str] = []
    for item in items:
        lines.append("　" * level + f"{item.number}　{text_of(item.text)}")
        lines += _item_texts(item.items, level + 1)
    return lines


@dataclass(slots=True)
class _Part:
    """A 項 or 号 while it is read."""

    text: str
    level: int
    parts: "list[_Part]" = field(default_factory=list)


def clauses_from_text(text: str, path: str = "") -> tuple[Clause, ...]:
    """The 項 of an article as an officer wrote it; never nothing, and no character is lost."""
    whole: list[_Part] = []
    open_: list[_Part] = []
    for line in text.splitlines():
        level, words = _read(line, first=not whole)
        if not words and level < 0:
            continue
        if level < 0 and open_:
            open_[-1].text += words
            continue
        level = max(level, 0)
        part = _Part(words, level)
        while open_ and open_[-1].level >= level:
            open_.pop()
        (open_[-1].parts if open_ else whole).append(part)
        open_.append(part)
    return tuple(
        Clause(text=(Span(part.text, path),), items=_items(part.parts, path))
        for part in whole or [_Part("", 0)]
    )


def _items(parts: list[_Part], path: str) -> tuple[RuleItem, ...]:
    return tuple(RuleItem(text=(Span(part.text, path),), items=_items(part.parts, path)) for part in parts)


def _read(line: str, *, first: bool) -> tuple[int, str]:
    """Level of the line (−1: it goes on with what is before it) and its text without the sign."""
    words = line.strip(" 　\t")
    if first:
        return 0, _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    for sign, level in _LEVELS:
        found = sign.match(words)
        if found:
            return level, words[found.end() :]
    return -1, words
