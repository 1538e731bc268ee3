"""Answers cut to the room a paper of one sheet has. A cut answer still knows its question."""

from collections.abc import Sequence
from dataclasses import replace

from dxplanner.core import tree
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words
from dxplanner.documents.fitting import cut
from dxplanner.documents.model import Inline, Span, SpanStyle


def short(answers: Answers, path: str, limit: int) -> Inline:
    """The answer on one line, at most `limit` characters; a gap stays a gap."""
    said = answers.say(path)
    if any(span.style is SpanStyle.GAP for span in said):
        return said
    return (Span(cut("".join(span.text for span in said), limit), path),)


def sentences(answers: Answers, path: str, limit: int) -> Inline:
    """As many whole sentences as there is room for; the first one cut where even that is too long."""
    if tree.get(answers.plan, path) is None:
        return answers.say(path)
    text = " ".join(answers.text(path).split())
    whole = ""
    for part in text.split("。"):
        more = f"{whole}{part.strip()}。"
        if not part.strip() or len(more) > limit:
            break
        whole = more
    return (Span(whole or cut(text, limit), path),)


def first(items: Sequence[Words], limit: int, unit: str = "件") -> list[Words]:
    """The first ones, and 「ほか○件」 for the rest."""
    rest = len(items) - limit
    return [*items[:limit], f"ほか{rest}{unit}"] if rest > 0 else list(items)


def clipped(text: Inline, limit: int) -> Inline:
    """Several answers in a row, at most `limit` characters; each span keeps its question."""
    kept: list[Span] = []
    left = limit
    for span in text:
        if left <= 0:
            break
        kept.append(replace(span, text=cut(span.text, left)) if len(span.text) > left else span)
        left -= len(span.text)
    return tuple(kept)
