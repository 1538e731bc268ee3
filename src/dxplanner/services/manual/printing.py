"""The manual on paper: cover, contents, a chapter on a new page each, through the renderer of all documents."""

from datetime import date
from pathlib import Path

from dxplanner import __version__
from dxplanner.core.calendar import date_label
from dxplanner.documents.builders.parts import heading
from dxplanner.documents.model import (
    Block,
    Contents,
    Cover,
    Document,
    PageBreak,
    Paragraph,
    Section,
    TextRole,
    plain,
)
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import LayoutProfile, NumberingStyle
from dxplanner.services.exporting import file_name, render, write_whole
from dxplanner.services.manual.book import chapters
from dxplanner.services.manual.model import Chapter

TITLE = "DXプランナー 操作の手引"


def manual_document(printed_on: date) -> Document:
    """The numbered document. No plan is needed: the manual is about the program."""
    day = date_label(printed_on)
    cover = Cover(
        title=plain(TITLE),
        subtitle=plain("自治体DX推進計画策定支援ソフト"),
        lines=(plain(f"版 {__version__}"), plain(day)),
    )
    body = tuple(block for chapter in chapters() for block in _blocks(chapter))
    document = Document(
        id="manual",
        title=TITLE,
        town="",
        sections=(Section(blocks=(cover, Contents(depth=2), PageBreak())), Section(blocks=body)),
        version=f"版 {__version__}",
        printed_on=day,
        subject="DXプランナーの使い方",
        keywords=("自治体DX", "操作の手引"),
    )
    return numbered(document, NumberingStyle.BOOK)


def _blocks(chapter: Chapter) -> tuple[Block, ...]:
    lead = Paragraph(text=plain(chapter.lead), role=TextRole.LEAD)
    blocks: list[Block] = [heading(1, chapter.title, new_page=True), lead, *chapter.blocks]
    for section in chapter.sections:
        blocks += [heading(2, section.title), *section.blocks]
    return tuple(blocks)


def write_manual(folder: Path, printed_on: date) -> Path:
    """The PDF under its Japanese name in `folder`; the file made. Raises DxError when it cannot be written."""
    document = manual_document(printed_on)
    content = render(document, LayoutProfile(), "pdf", printed_on)
    return write_whole(folder / file_name(document, "pdf"), content)
