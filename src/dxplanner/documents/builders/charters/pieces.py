"""Small makers of 項 and 号."""

from collections.abc import Sequence

from dxplanner.documents.builders.answers import compose
from dxplanner.documents.model import Clause, Inline, Paragraph, RuleItem, Span, plain


def clause(*parts: str | Inline, items: Sequence[Inline] = ()) -> Clause:
    return Clause(text=compose(*parts), items=tuple(RuleItem(text=item) for item in items))


def from_plan(texts: Sequence[str], path: str) -> tuple[Inline, ...]:
    """Sentences of the officer's, each a 号."""
    return tuple((Span(text, path),) for text in texts)


def own(*texts: str) -> tuple[Inline, ...]:
    return tuple(plain(text) for text in texts)


def annex_title(name: str, article: str) -> tuple[Paragraph, Paragraph]:
    """「別表（第３条関係）」 on a line of its own, a blank line above it."""
    blank = Paragraph(text=(), keep_with_next=True)
    return (blank, Paragraph(text=plain(f"{name}（{article}関係）"), keep_with_next=True))
