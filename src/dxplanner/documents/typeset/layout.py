"""A document becomes pages: sections, contents, footers, the mark at the top, regions and bookmarks.

`layout` is the one entrance. The same pages serve the screen, the PDF and pictures. Knows no file format.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import (
    Align,
    Block,
    Contents,
    Cover,
    Document,
    Heading,
    KeepTogether,
    PaperSize,
    Section,
    plain,
    text_of,
)
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.blocks.registry import steps_of
from dxplanner.documents.typeset.fonts import FontKey, clean
from dxplanner.documents.typeset.geometry import (
    Bookmark,
    Box,
    GlyphRun,
    Item,
    Layout,
    Page,
    PlacedRegion,
    Rect,
    Region,
)
from dxplanner.documents.typeset.inline import draw_lines, set_inline, set_text
from dxplanner.documents.typeset.measures import Frame, TextStyle, frame_for
from dxplanner.documents.typeset.paginate import paginate

_FOOT_GAP = 18.0
"""From the text area down to the footer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raw:
    """A page before its furniture."""

    frame: Frame
    items: list[Item]
    cover: bool


def layout(document: Document, profile: LayoutProfile) -> Layout:
    """All pages. Where there is a table of contents its section is made twice: its length does not depend on the
    page numbers in it, so the second pass breaks at the same places."""
    blocks = [block for section in document.sections for block in _flat(section.blocks)]
    listed = tuple(
        (block.level, block.number, clean(text_of(block.text)))
        for block in blocks
        if isinstance(block, Heading)
    )
    parts = _parts(document, profile, listed)
    if any(isinstance(block, Contents) for block in blocks):
        parts = _with_numbers(document, profile, listed, parts)
    raw = [page for part in parts for page in part.pages] or [_blank(document, profile)]
    pages = tuple(_finished(page, number, len(raw), document) for number, page in enumerate(raw, start=1))
    return Layout(pages=pages, regions=tuple(_regions(pages)), bookmarks=tuple(_bookmarks(pages)))


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """The pages of one section, and the number its first tag had."""

    pages: list[_Raw]
    first_tag: int
    next_tag: int


_Headings: TypeAlias = tuple[tuple[int, str, str], ...]


def _parts(document: Document, profile: LayoutProfile, headings: _Headings) -> list[_Part]:
    parts: list[_Part] = []
    for section in document.sections:
        first_tag = parts[-1].next_tag if parts else 0
        parts.append(_part(section, profile, headings, {}, first_tag))
    return parts


def _with_numbers(
    document: Document, profile: LayoutProfile, headings: _Headings, parts: list[_Part]
) -> list[_Part]:
    """Only the sections with contents are made again."""
    numbers = _heading_pages([page for part in parts for page in part.pages])
    return [
        _part(section, profile, headings, numbers, part.first_tag)
        if any(isinstance(block, Contents) for block in _flat(section.blocks))
        else part
        for section, part in zip(document.sections, parts, strict=True)
    ]


def _part(
    section: Section,
    profile: LayoutProfile,
    headings: _Headings,
    numbers: dict[int, int],
    first_tag: int,
) -> _Part:
    frame = replace(
        frame_for(section.paper, profile, landscape=section.landscape),
        headings=headings,
        page_numbers=numbers,
    )
    pages, next_tag = paginate(steps_of(section.blocks, frame), frame, first_tag=first_tag)
    if len(pages) > 1 and not pages[-1]:
        pages.pop()
    has_cover = bool(section.blocks) and isinstance(section.blocks[0], Cover)
    raw = [
        _Raw(frame=frame, items=items, cover=has_cover and index == 0) for index, items in enumerate(pages)
    ]
    return _Part(pages=raw, first_tag=first_tag, next_tag=next_tag)


def _blank(document: Document, profile: LayoutProfile) -> _Raw:
    paper = document.sections[0].paper if document.sections else PaperSize.A4
    return _Raw(frame=frame_for(paper, profile, landscape=False), items=[], cover=False)


def _heading_pages(raw: list[_Raw]) -> dict[int, int]:
    """The page of each heading; bookmarks of headings come in the order of the headings."""
    marks = (
        page
        for page, sheet in enumerate(raw, start=1)
        for item in sheet.items
        if isinstance(item, Bookmark) and item.heading
    )
    return dict(enumerate(marks))


def _finished(raw: _Raw, number: int, total: int, document: Document) -> Page:
    frame = raw.frame
    furniture: list[Item] = []
    if not raw.cover:
        furniture.extend(_footer(frame, number, total, document))
    if document.mark:
        furniture.extend(_mark(frame, document.mark))
    if document.notice and number > 1:
        furniture.extend(_notice(frame, document.notice))
    items = [replace(item, page=number - 1) if isinstance(item, Bookmark) else item for item in raw.items]
    return Page(width=frame.page_width, height=frame.page_height, items=(*items, *furniture))


def _footer(frame: Frame, number: int, total: int, document: Document) -> Iterator[Item]:
    """Name, then version and date on the left, 「1／14」 in the middle; a long name is set smaller, at last cut."""
    style = TextStyle(font=FontKey.GOTHIC, size=8, pitch=11)
    y = frame.top + frame.height + _FOOT_GAP
    page, _ = set_text(
        f"{number}／{total}", replace(style, size=9), frame.left, y, frame.width, align=Align.CENTER
    )
    yield from page
    room = frame.width / 2 - 30
    for text in (
        document.title,
        "\u3000".join(part for part in (document.version, document.printed_on) if part),
    ):
        lines = set_inline(plain(text), style, room, align=Align.LEFT) if text else ()
        if len(lines) > 1:
            lines = set_inline(plain(text), replace(style, size=6.5), room, align=Align.LEFT)
        yield from draw_lines(lines[:1], frame.left, y, room)
        y += style.pitch if lines else 0.0


def _notice(frame: Frame, notice: str) -> Iterator[Item]:
    """From the second page on (the first says it in its head), beside the mark."""
    style = TextStyle(font=FontKey.GOTHIC, size=6.5, pitch=9)
    room = frame.width - 70
    lines = set_inline(plain(notice), style, room, align=Align.LEFT)[:2]
    yield from draw_lines(lines, frame.left, max(frame.top - 34, 8.0), room)


def _mark(frame: Frame, mark: str) -> Iterator[Item]:
    """A boxed word in the margin above the text, so that it never covers any."""
    style = TextStyle(font=FontKey.GOTHIC_BOLD, size=11, pitch=15)
    lines = set_inline(plain(mark), style, frame.width - 16, align=Align.LEFT)[:1]
    if not lines:
        return
    width = max((line.line.width for line in lines), default=0.0) + 16
    rect = Rect(frame.left + frame.width - width, max(frame.top - 34, 8.0), width, 19)
    yield Box(rect=rect, line=1.0)
    yield from draw_lines(lines, rect.x + 8, rect.y + 2, width - 16)


def _regions(pages: Iterable[Page]) -> Iterator[PlacedRegion]:
    """Explicit regions, and one for each run of text of a path, joined line by line."""
    for number, page in enumerate(pages):
        place = partial(PlacedRegion, page=number)
        open_path, open_rect = "", Rect(0, 0, 0, 0)
        for item in page.items:
            if isinstance(item, Region):
                yield place(path=item.path, rect=item.rect)
            elif isinstance(item, GlyphRun):
                rect = Rect(item.x, item.baseline - item.size, item.width, item.size * 1.25)
                if item.path and item.path == open_path and rect.y - open_rect.bottom < item.size * 1.5:
                    open_rect = open_rect.union(rect)
                    continue
                if open_path:
                    yield place(path=open_path, rect=open_rect)
                open_path, open_rect = item.path, rect
        if open_path:
            yield place(path=open_path, rect=open_rect)


def _bookmarks(pages: Iterable[Page]) -> Iterator[Bookmark]:
    for page in pages:
        yield from (item for item in page.items if isinstance(item, Bookmark))
