"""What each document will say is missing or uncertain, before it is made. Builds the documents, lays out nothing.

Asked of the finished documents themselves, so that the list and the paper cannot differ.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.assemble import assemble
from dxplanner.documents.model import Document, Span, SpanStyle
from dxplanner.documents.registry import DOCUMENTS, DocumentKind
from dxplanner.documents.typeset.missing import missing_glyphs
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan

RECONSTRUCTED = "推定"
_BRACKETS = "（）〔〕()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a document that leads back to its question. `word` is what is printed there."""

    path: str
    label: str
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """`gaps` print 〔未記入〕, `marks` print their word (推定, 〔未確認〕), `glyphs` stop the export."""

    document: str
    gaps: tuple[Spot, ...] = ()
    marks: tuple[Spot, ...] = ()
    glyphs: tuple[Spot, ...] = ()


def readiness(
    plan: Plan,
    printed_on: date,
    tell: Callable[[int, int, str], None] | None = None,
    documents: Collection[str] | None = None,
) -> tuple[Readiness, ...]:
    """One for each document (of those named), in print order. `tell` may raise to stop."""
    kinds = [kind for kind in DOCUMENTS if documents is None or kind.id in documents]
    found = []
    for position, kind in enumerate(kinds):
        if tell is not None:
            tell(position, len(kinds), kind.name)
        found.append(_of(plan, kind, printed_on))
    return tuple(found)


def _of(plan: Plan, kind: DocumentKind, printed_on: date) -> Readiness:
    document, _profile = assemble(plan, kind, printed_on)
    spans = tuple(_spans(document, ""))
    return Readiness(
        document=kind.id,
        gaps=_spots(plan, ((path, "") for path, style, _text in spans if style is SpanStyle.GAP)),
        marks=_spots(
            plan, ((path, text.strip(_BRACKETS)) for path, style, text in spans if style is SpanStyle.MARK)
        ),
        glyphs=_glyphs(plan, document),
    )


def _glyphs(plan: Plan, document: Document) -> tuple[Spot, ...]:
    return _spots(plan, ((glyph.path, glyph.character) for glyph in missing_glyphs(document)))


def _spots(plan: Plan, found: Iterable[tuple[str, str]]) -> tuple[Spot, ...]:
    """Each place once, in the order of the document. What leads nowhere is no use to the officer."""
    distinct = dict.fromkeys((path, word) for path, word in found if path)
    return tuple(Spot(path=path, label=_short(label_of(plan, path)), word=word) for path, word in distinct)


def _short(label: str) -> str:
    """The row and the field without the chapter: what tells one link from another."""
    parts = label.split(" ＞ ")
    return " ＞ ".join(parts[1:]) if len(parts) > 1 else label


def _spans(part: object, path: str) -> Iterator[tuple[str, SpanStyle, str]]:
    """Everything of the model that says it is a gap or a mark, with the nearest path."""
    if isinstance(part, Span):
        yield part.path or path, part.style, part.text
    elif isinstance(part, tuple):
        for inner in part:
            yield from _spans(inner, path)
    elif is_dataclass(part):
        own = getattr(part, "path", "") or path
        if getattr(part, "reconstructed", False):
            yield own, SpanStyle.MARK, RECONSTRUCTED
        for declared in fields(part):
            yield from _spans(getattr(part, declared.name), own)
