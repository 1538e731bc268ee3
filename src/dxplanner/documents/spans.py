"""Runs of text, the smallest piece of a document: what is printed, in which style, and the plan path it came from."""

from enum import StrEnum
from typing import TypeAlias

from dxplanner.core.dataclass import dataclass


class SpanStyle(StrEnum):
    PLAIN = "plain"
    BOLD = "bold"
    UNDERLINE = "underline"
    GAP = "gap"
    """An unanswered question: prints 〔未記入〕."""
    MARK = "mark"
    """A mark of certainty: 〔未確認〕, 推定."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style. `path` is the plan path it came from, empty for text of our own."""

    text: str
    path: str = ""
    style: SpanStyle = SpanStyle.PLAIN
    link: str = ""
    """Where a reader on screen may go from here (the manual's `step:policy/vision`); paper ignores it."""


Inline: TypeAlias = tuple[Span, ...]


def plain(text: str) -> Inline:
    """Text of our own."""
    return (Span(text),) if text else ()


def text_of(inline: Inline) -> str:
    """The characters alone, as a reader would copy them."""
    if len(inline) == 1:  # nearly every cell of every table
        return inline[0].text
    return "".join([span.text for span in inline])
