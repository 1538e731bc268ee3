"""One sheet of A4, always: the first of several versions, from full to short, that is measured to fit on one page.

Knows the pages, not what stands on them.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from dxplanner.documents.model import Document
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.geometry import GlyphRun, Layout
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.measures import POINTS_PER_MM

T = TypeVar("T")
SPARE_MM = Decimal(8)


def fitted(make: Callable[[T], Document], levels: Sequence[T], profile: LayoutProfile) -> Document:
    """The document of the first level that stands on one page; the last level where none does."""
    document = make(levels[0])
    for level in levels[1:]:
        if _stands_on_one(layout(document, profile), profile):
            return document
        document = make(level)
    return document


def _stands_on_one(made: Layout, profile: LayoutProfile) -> bool:
    """On one page, and with a little room: a word processor breaks lines its own way."""
    if len(made.pages) != 1:
        return False
    page = made.pages[0]
    end = page.height - float(profile.margin_bottom + SPARE_MM) * POINTS_PER_MM
    return all(item.baseline <= end for item in page.items if isinstance(item, GlyphRun) and item.tag)


def cut(text: str, limit: int) -> str:
    """The text on one line, at most `limit` characters; what is left out is shown by 「…」."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: max(limit - 1, 1)]}…"


def listed(names: Sequence[str], limit: int, length: int) -> str:
    """The first names, one on each line, and 「ほか○件」 for the rest."""
    shown = [cut(name, length) for name in names[:limit]]
    rest = len(names) - len(shown)
    return "\n".join([*shown, f"ほか{rest}件"] if rest else shown)
