"""Every kind of block as Word elements. One function per kind, one table that names them all."""

import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import (
    Align,
    BarChart,
    Block,
    Contents,
    Cover,
    Form,
    Gantt,
    Heading,
    Inline,
    KeepTogether,
    ListBlock,
    OrgChart,
    PageBreak,
    Paragraph,
    Picture,
    Span,
    Table,
    TextRole,
    TitleBlock,
    plain,
)
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.provisions import Rule
from dxplanner.documents.renderers.docx_chart import chart_elements, picture_element
from dxplanner.documents.renderers.docx_rule import rule_elements
from dxplanner.documents.renderers.docx_styles import exactly, twips
from dxplanner.documents.renderers.docx_table import first_in, form_element, keep_with_next, table_element
from dxplanner.documents.renderers.docx_xml import Value, el, field, paragraph, run, runs, tab_run, val
from dxplanner.documents.renderers.office_text import clean, width_in_ems

Elements = list[BaseOxmlElement]
JUSTIFICATION: Mapping[Align, str] = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
    Align.DISTRIBUTE: "distribute",
}
_LINE_END = re.compile("\r\n?|\n")
_CHAPTER_GAP = 6
"""Points above a chapter in the contents."""
_BREAK = qn("w:pageBreakBefore")


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """What the functions below need besides the block."""

    word: WordDocument
    profile: LayoutProfile
    picture: Callable[[Block], bytes | None]
    headings: tuple[tuple[Heading, str, int | None], ...]
    """All headings of the document, in order, with their bookmarks and pages."""
    marks: Iterator[tuple[int, str]]
    """Number and bookmark of each heading, taken as the headings are written."""
    width: Decimal
    """Between the margins, in points."""
    height: Decimal


def elements_of(writer: Writer, blocks: tuple[Block, ...]) -> Elements:
    """Blocks of one section, page breaks settled."""
    return _settled(_all(writer, blocks))


def _all(writer: Writer, blocks: tuple[Block, ...]) -> Elements:
    return [element for block in blocks for element in BLOCKS[type(block)](writer, block)]


def _settled(elements: Elements) -> Elements:
    """A page break becomes a property of the paragraph after it; at the ends of a section it says nothing."""
    result: Elements = []
    pending = False
    for element in elements:
        if element.tag == _BREAK:
            pending = bool(result)
            continue
        if pending and element.tag == qn("w:p"):
            first_in(element, el("w:pageBreakBefore"))
        elif pending:
            result.append(paragraph("Thin", properties=(el("w:pageBreakBefore"),)))
        pending = False
        result.append(element)
    return result


def _heading(writer: Writer, block: Heading) -> Elements:
    number, name = next(writer.marks)
    level = min(max(block.level, 1), 4)
    text: Inline = (Span(f"{block.number}　"), *block.text) if block.number else block.text
    start = el("w:bookmarkStart", {"w:id": number, "w:name": name})
    content = [start, *runs(text, block.path), el("w:bookmarkEnd", {"w:id": number})]
    written = paragraph(f"Heading{level}", *content)
    return [el("w:pageBreakBefore"), written] if block.new_page else [written]


_ROLE_STYLES = {
    TextRole.BODY: "BodyText",
    TextRole.LEAD: "Lead",
    TextRole.NOTE: "Note",
    TextRole.CAPTION: "Caption",
    TextRole.ADDRESS: "Address",
}


def _paragraph(writer: Writer, block: Paragraph) -> Elements:
    size = writer.profile.note_size if block.role is TextRole.NOTE else writer.profile.body_size
    indent = {
        "w:left": twips(size * (block.indent + block.hanging)),
        "w:hanging" if block.hanging else "w:firstLine": twips(
            size * (block.hanging or block.first_line_indent)
        ),
    }
    properties = []
    if block.keep_with_next:
        properties.append(el("w:keepNext"))
    if any(indent.values()):
        properties.append(el("w:ind", indent))
    if block.role is TextRole.BODY or block.align is not Align.JUSTIFY:
        properties.append(val("w:jc", JUSTIFICATION[block.align]))
    lines = (block.text,) if block.hanging else _by_line(block.text)
    return [
        paragraph(_ROLE_STYLES[block.role], *runs(line, block.path), properties=tuple(deepcopy(properties)))
        for line in lines
    ]


def _by_line(text: Inline) -> tuple[Inline, ...]:
    """One paragraph for each line of the officer's text, so that every first line has its indent."""
    lines: list[list[Span]] = [[]]
    for span in text:
        for number, piece in enumerate(_LINE_END.split(span.text)):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(replace(span, text=piece))
    return tuple(tuple(line) for line in lines)


def _list(writer: Writer, block: ListBlock) -> Elements:
    """Markers stand out on a hanging indent that all items of a level share."""
    size = writer.profile.body_size
    room: dict[int, Decimal] = {}
    for item in block.items:
        room[item.level] = max(
            room.get(item.level, Decimal(0)), width_in_ems(item.marker) + Decimal("0.5"), Decimal("1.5")
        )
    result = []
    for item in block.items:
        left = item.level + 1 + room[item.level]
        properties = (
            el("w:tabs", None, el("w:tab", {"w:val": "left", "w:pos": twips(size * left)})),
            el("w:ind", {"w:left": twips(size * left), "w:hanging": twips(size * room[item.level])}),
        )
        content = (run(Span(item.marker)), tab_run(), *runs(item.text, block.path))
        result.append(paragraph("ListParagraph", *content, properties=properties))
    return result


def _table(writer: Writer, block: Table) -> Elements:
    result: Elements = []
    if block.caption:
        result.append(paragraph("Caption", *runs(block.caption, block.path)))
    if block.unit:
        properties = (el("w:keepNext"), val("w:jc", "right"))
        result.append(paragraph("TableText", run(Span(block.unit)), properties=properties))
    ruled = table_element(block, writer.width * block.width, writer.profile)
    notes = [paragraph("Note", *runs(note, block.path)) for note in block.notes]
    if notes:
        keep_with_next([ruled[-1], *notes[:-1]])
    return [*result, ruled, *notes, paragraph("Thin")]


def _form(writer: Writer, block: Form) -> Elements:
    return [form_element(block, writer.width, writer.profile), paragraph("Thin")]


def _rule(writer: Writer, block: Rule) -> Elements:
    return rule_elements(block, writer.profile)


def _chart(writer: Writer, block: OrgChart | Gantt | BarChart) -> Elements:
    image = writer.picture(block)
    room = (writer.width, writer.height - writer.profile.line_pitch * 3)
    alternative, tables = chart_elements(writer.word, block, image, room, writer.profile)
    return [*alternative, *(element for table in tables for element in _table(writer, table))]


def _picture(writer: Writer, block: Picture) -> Elements:
    room = (writer.width * block.width, writer.height - writer.profile.line_pitch * 3)
    name = block.name or "図"
    shown = picture_element(writer.word, block.png, room, name, clean(block.description).replace("\n", " "))
    if not block.caption:
        return [shown]
    keep_with_next([shown])
    return [shown, paragraph("Note", *runs(block.caption), properties=(val("w:jc", "center"),))]


def _cover(writer: Writer, block: Cover) -> Elements:
    above = writer.height * Decimal("0.28")
    title_lines = -(-width_in_ems("".join(span.text for span in block.title)) * 26 // writer.width)
    used = above + 40 * title_lines + (28 if block.subtitle else 0) + 28 * len(block.lines)
    result = [paragraph("CoverTitle", *runs(block.title), properties=(exactly(40, before=above),))]
    if block.subtitle:
        result.append(paragraph("CoverText", *runs(block.subtitle), properties=(exactly(28, before=12),)))
    below = max(writer.height - used - 60, Decimal(24))
    for number, line in enumerate(block.lines):
        result.append(
            paragraph("CoverText", *runs(line), properties=(exactly(28, before=0 if number else below),))
        )
    return [*result, el("w:pageBreakBefore")]


def _title(writer: Writer, block: TitleBlock) -> Elements:
    result: Elements = []
    right_edge = el("w:tabs", None, el("w:tab", {"w:val": "right", "w:pos": twips(writer.width)}))
    lines = list(block.right_lines)
    if block.reference:
        first = runs(lines.pop(0)) if lines else []
        content = [*runs(plain(block.reference)), *([tab_run(), *first] if first else [])]
        result.append(paragraph("BodyText", *content, properties=(right_edge, val("w:jc", "left"))))
    result.extend(paragraph("Address", *runs(line)) for line in lines)
    result.append(paragraph("Title", *runs(block.title)))
    if block.subtitle:
        result.append(paragraph("Subtitle", *runs(block.subtitle)))
    return result


def _contents(writer: Writer, block: Contents) -> Elements:
    """A field that Word can bring up to date, with its result already in it, entry by entry."""
    entries = [entry for entry in writer.headings if entry[0].level <= block.depth]
    title = paragraph("TOCHeading", run(Span(block.title)))
    pitch = _contents_pitch(writer, entries)
    lines = [_entry(writer, *entry, pitch) for entry in entries]
    if not lines:
        return [title]
    begin = field(f'TOC \\o "1-{block.depth}" \\h \\z \\u', "")
    for place, element in enumerate(begin[:3]):
        lines[0].insert(1 + place, element)
    # The field ends in a paragraph of its own, as Word writes it.
    return [title, *lines, paragraph("Thin", begin[4])]


def _contents_pitch(writer: Writer, entries: list[tuple[Heading, str, int | None]]) -> Decimal:
    """Closer lines where that keeps the contents on one page; the field's last paragraph needs a line, too."""
    profile = writer.profile
    chapters = sum(heading.level == 1 for heading, _mark, _page in entries)
    room = writer.height - 36 - profile.line_pitch - chapters * _CHAPTER_GAP
    fitting = room / max(len(entries), 1)
    closest = profile.body_size * Decimal("1.35")
    return min(profile.line_pitch, fitting) if fitting >= closest else profile.line_pitch


def _entry(writer: Writer, heading: Heading, mark: str, page: int | None, pitch: Decimal) -> BaseOxmlElement:
    number = (Span(f"{heading.number}　"),) if heading.number else ()
    words = "".join(span.text for span in (*number, *heading.text)).replace("\n", "　")
    link = el(
        "w:hyperlink",
        {"w:anchor": mark, "w:history": 1},
        run(Span(words)),
        tab_run(),
        *([] if page is None else field(f"PAGEREF {mark} \\h", str(page))),
    )
    leader: dict[str, Value] = {"w:val": "right", "w:leader": "dot", "w:pos": twips(writer.width)}
    tabs = el("w:tabs", None, el("w:tab", leader))
    spacing = exactly(pitch, before=_CHAPTER_GAP if heading.level == 1 else 0)
    return paragraph(f"TOC{heading.level}", link, properties=(tabs, spacing))


def _page_break(writer: Writer, block: PageBreak) -> Elements:
    return [el("w:pageBreakBefore")]


def _group(writer: Writer, block: KeepTogether) -> Elements:
    """Every paragraph but those of the last element keeps with the next."""
    elements = _all(writer, block.blocks)
    keep_with_next(elements[:-1])
    return elements


BLOCKS: Mapping[type, Callable[..., Elements]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    Table: _table,
    Form: _form,
    Rule: _rule,
    OrgChart: _chart,
    Gantt: _chart,
    BarChart: _chart,
    Picture: _picture,
    Cover: _cover,
    TitleBlock: _title,
    Contents: _contents,
    PageBreak: _page_break,
    KeepTogether: _group,
}
