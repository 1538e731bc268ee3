"""Characters that no font of ours can print, each with the plan path of its text. Export is refused for them."""

from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Final, cast

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import ChartEdge, Document, Span
from dxplanner.documents.typeset.fonts import clean, has_glyph

_WITHOUT_TEXT: Final = frozenset({int, float, bool, type(None)})
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
            if inner.__class__ not in _WITHOUT_TEXT:
                yield from _texts(inner, path)
    else:
        own = getattr(part, "path", "") or path
        for name in _printed(cast(Hashable, type(part))):
            inner = getattr(part, name)
            if inner and inner.__class__ not in _WITHOUT_TEXT:
                yield from _texts(inner, own)


@cache
def _printed(kind: Hashable) -> tuple[str, ...]:
    """The fields of a part of the model in which words may stand."""
    if not is_dataclass(kind):
        return ()
    return tuple(declared.name for declared in fields(kind) if declared.name not in _NOT_PRINTED)
