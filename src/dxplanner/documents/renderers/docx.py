"""Word files: the sections of a document with real styles, so that an office can go on writing.

python-docx is loaded at the first call; its template gives only the package and the theme.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from dxplanner.documents.model import Block, Document, Heading, KeepTogether
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_text import clean
from dxplanner.documents.renderers.zip_bytes import with_fixed_bytes

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_FONT_TABLE = "word/fontTable.xml"
# Parts of the library's template that would say nothing, or something untrue, about the document.
_LEFTOVERS = (
    "stylesWithEffects",
    "customXml",
    "thumbnail",
    "extended-properties",
    "numbering",
    "webSettings",
)


def render_docx(
    document: Document,
    profile: LayoutProfile,
    *,
    printed_on: date,
    picture: Callable[[Block], bytes | None],
    heading_pages: Sequence[int] = (),
) -> bytes:
    """The Word file of a document, the same bytes for the same input and date.

    `picture` draws a chart (the whole block: title, notes and source in it) as PNG; None prints its facts as
    a table. `heading_pages` are the pages of all headings in their order, for the ready-made contents;
    without them the contents have no page numbers until Word brings them up to date.
    """
    from docx import Document as new_document

    from dxplanner.documents.renderers.docx_styles import FONT_TABLE, setting_elements, style_elements

    word = new_document()
    _replace(word.styles.element, style_elements(profile))
    _replace(word.settings.element, setting_elements(profile))
    _write_sections(word, document, profile, printed_on, picture, heading_pages)
    _describe(word, document, printed_on)
    for owner in (word.part.rels, word.part.package.rels):
        for key in [key for key, rel in owner.items() if rel.reltype.rsplit("/", 1)[-1] in _LEFTOVERS]:
            del owner[key]
    result = BytesIO()
    word.save(result)
    return with_fixed_bytes(result.getvalue(), instead={_FONT_TABLE: FONT_TABLE})


def _replace(root: "BaseOxmlElement", content: "Iterable[BaseOxmlElement]") -> None:
    for child in list(root):
        root.remove(child)
    root.extend(content)


def _write_sections(
    word: "WordDocument",
    document: Document,
    profile: LayoutProfile,
    printed_on: date,
    picture: Callable[[Block], bytes | None],
    heading_pages: Sequence[int],
) -> None:
    from dxplanner.documents.renderers.docx_body import Writer, elements_of
    from dxplanner.documents.renderers.docx_pages import (
        close_section,
        fill_footer,
        fill_header,
        section_properties,
        text_size,
    )

    headings = tuple(
        (heading, _bookmark(number), heading_pages[number] if number < len(heading_pages) else None)
        for number, heading in enumerate(
            heading for section in document.sections for heading in _headings(section.blocks)
        )
    )
    marks = ((number, _bookmark(number)) for number in count())
    body: list[BaseOxmlElement] = []
    for number, section in enumerate(document.sections):
        width, height = text_size(section, profile)
        writer = Writer(
            word=word,
            profile=profile,
            picture=picture,
            headings=headings,
            marks=marks,
            width=width,
            height=height,
        )
        elements = elements_of(writer, section.blocks)
        properties = section_properties(section, profile)
        last = number == len(document.sections) - 1
        body.extend([*elements, properties] if last else close_section(elements, properties))
    _replace(word.element.body, body)
    day = document.printed_on or f"{printed_on.year}年{printed_on.month}月{printed_on.day}日"
    for section, made in zip(document.sections, word.sections, strict=True):
        fill_footer(made, document, day, text_size(section, profile)[0])
    fill_header(word.sections[0], document.mark)


def _bookmark(number: int) -> str:
    return f"_Toc{number + 1:08d}"


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, KeepTogether):
            yield from _headings(block.blocks)


def _describe(word: "WordDocument", document: Document, printed_on: date) -> None:
    moment = datetime.combine(printed_on, time(), UTC)
    core = word.core_properties
    core.title = clean(document.title)[:255]
    core.subject = clean(document.subject)[:255]
    core.author = core.last_modified_by = clean(document.town)[:255]
    core.keywords = "、".join(map(clean, document.keywords))[:255]
    core.comments = ""
    core.language = "ja-JP"
    core.created = core.modified = moment
    core.revision = 1
