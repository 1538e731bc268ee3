"""Sections, header and footer of the Word file: paper, margins, mark, document name, page number."""

from decimal import Decimal

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section as WordSection

from dxplanner.documents.model import Document, PaperSize, Section, Span
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.docx_styles import exactly, twips
from dxplanner.documents.renderers.docx_xml import el, field, paragraph, run, val

_PAPER = {PaperSize.A4: (Decimal(210), Decimal(297)), PaperSize.A3: (Decimal(297), Decimal(420))}
POINTS_PER_MM = Decimal(72) / Decimal("25.4")
_EDGE = Decimal(12)
"""Millimetres from the edge of the paper to header and footer."""
_PAGE_NUMBER = Decimal(60)
"""Points kept free for it in the middle of the footer."""


def paper_size(section: Section) -> tuple[Decimal, Decimal]:
    """Width and height in millimetres."""
    short, long = _PAPER[section.paper]
    return (long, short) if section.landscape else (short, long)


def text_size(section: Section, profile: LayoutProfile) -> tuple[Decimal, Decimal]:
    """Between the margins, in points."""
    width, height = paper_size(section)
    return (
        (width - profile.margin_left - profile.margin_right) * POINTS_PER_MM,
        (height - profile.margin_top - profile.margin_bottom) * POINTS_PER_MM,
    )


def section_properties(section: Section, profile: LayoutProfile) -> BaseOxmlElement:
    def length(millimetres: Decimal) -> int:
        return twips(millimetres * POINTS_PER_MM)

    width, height = paper_size(section)
    size = {"w:w": length(width), "w:h": length(height)}
    margins = {
        "w:top": length(profile.margin_top),
        "w:right": length(profile.margin_right),
        "w:bottom": length(profile.margin_bottom),
        "w:left": length(profile.margin_left),
        "w:header": length(_EDGE),
        "w:footer": length(_EDGE),
        "w:gutter": 0,
    }
    return el(
        "w:sectPr",
        None,
        val("w:type", "nextPage"),
        el("w:pgSz", size | ({"w:orient": "landscape"} if section.landscape else {})),
        el("w:pgMar", margins),
        el("w:cols", {"w:space": 425}),
        # The pitch of the lines is exact in every style, so there is no grid for them to snap to.
        el("w:docGrid", {"w:linePitch": twips(profile.line_pitch)}),
    )


def close_section(elements: list[BaseOxmlElement], properties: BaseOxmlElement) -> list[BaseOxmlElement]:
    """A section ends in the properties of its last paragraph; after a table or a field a thin one is added.

    LibreOffice leaves the page numbers out of the footer of a section that ends where a field ends.
    """
    if (
        not elements
        or elements[-1].tag != qn("w:p")
        or elements[-1].find(f".//{qn('w:fldChar')}") is not None
    ):
        elements = [*elements, paragraph("Thin", properties=(exactly(1),))]
    layout = elements[-1].find(qn("w:pPr"))
    if layout is not None:
        layout.append(properties)
    return elements


def fill_header(section: WordSection, mark: str) -> None:
    section.header.is_linked_to_previous = False
    _replace(section.header.part.element, [paragraph("Header", run(Span(mark)))])


def fill_footer(section: WordSection, document: Document, day: str, width: Decimal) -> None:
    """Name, version and date at the left, the page number in the middle, in a table without rules."""
    section.footer.is_linked_to_previous = False
    side = twips((width - _PAGE_NUMBER) / 2)
    widths = (side, twips(_PAGE_NUMBER), side)
    second = "　".join(filter(None, (document.version, day)))
    left = [paragraph("Footer", run(Span(line))) for line in (document.title, second) if line]
    number = paragraph(
        "Footer",
        *field("PAGE", "1"),
        run(Span("／")),
        *field("NUMPAGES", "1"),
        properties=(val("w:jc", "center"),),
    )
    cells = (left, [number], [paragraph("Footer")])
    row = el("w:tr", None, *(_cell(width, content) for width, content in zip(widths, cells, strict=True)))
    table = el(
        "w:tbl",
        None,
        el(
            "w:tblPr",
            None,
            val("w:tblStyle", "TableNormal"),
            el("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
            el("w:tblLayout", {"w:type": "fixed"}),
        ),
        el("w:tblGrid", None, *(el("w:gridCol", {"w:w": cell}) for cell in widths)),
        row,
    )
    _replace(section.footer.part.element, [table, paragraph("Thin", properties=(exactly(1),))])


def _cell(width: int, content: list[BaseOxmlElement]) -> BaseOxmlElement:
    properties = el("w:tcPr", None, el("w:tcW", {"w:w": width, "w:type": "dxa"}), val("w:vAlign", "bottom"))
    return el("w:tc", None, properties, *content)


def _replace(root: BaseOxmlElement, content: list[BaseOxmlElement]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(content)
