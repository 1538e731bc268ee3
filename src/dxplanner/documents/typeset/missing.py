"""Characters that no font of ours can print, each with the plan path of its text. Export is refused for them."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import ChartEdge, Document, Span
from dxplanner.documents.typeset.fonts import clean, has_glyph

_NOT_PRINTED: Final = frozenset({"path", "id", "key", "formula", "name", "keywords", "subject", "link"})


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """`path` is empty for text that is not from the plan; `text` is the text the character stands in."""

    path: str
    character: str
    text: str


def missing_glyphs(document: Document) -> tuple[MissingGlyph, ...]:
    """Every character without a glyph, once for each path, in the order of the document."""
    found: dict[tuple[str, str], MissingGlyph] = {}
    for path, text in _texts(document, ""):
        for char in _absent(text):
            found.setdefault((path, char), MissingGlyph(path, char, text))
    return tuple(found.values())


@lru_cache(maxsize=16_384)
def _absent(text: str) -> tuple[str, ...]:
    """Looked up once for a text: from one edit to the next almost all of a document stays as it was."""
    return tuple(char for char in clean(text) if char != "\n" and not has_glyph(char))


def _texts(part: object, path: str) -> Iterator[tuple[str, str]]:
    """All texts of the model with the nearest path, whatever block they stand in."""
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, Span):
        yield part.path or path, part.text
    elif isinstance(part, ChartEdge):
        yield part.path or path, part.label
    elif isinstance(part, tuple):
        for inner in part:
            yield from _texts(inner, path)
    elif is_dataclass(part):
        own = getattr(part, "path", "") or path
        for declared in fields(part):
            if declared.name not in _NOT_PRINTED:
                yield from _texts(getattr(part, declared.name), own)
