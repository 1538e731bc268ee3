"""A picture in every format: drawn once, with its caption below and its words for those who hear the document."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from dxplanner.documents.model import Document, Picture, Section, Sheet, SheetKind, plain
from dxplanner.documents.pngsize import png_size
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.docx import render_docx
from dxplanner.documents.renderers.pdf import PdfMeta, render_pdf
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.documents.typeset.geometry import Image
from dxplanner.documents.typeset.layout import layout
from tests.documents.typeset_samples import dot_png

DAY = date(2026, 11, 27)
PROFILE = LayoutProfile()
PICTURE = Picture(
    png=dot_png(), description="点が一つ", caption=plain("図　画面"), width=Decimal("0.5"), name="点"
)


def document(*blocks: Picture) -> Document:
    sheet = Sheet(name="図", kind=SheetKind.PRINT, blocks=blocks)
    return Document(id="t", title="題名", town="", sections=(Section(blocks=blocks),), sheets=(sheet,))


def test_it_keeps_its_proportions_on_the_page() -> None:
    (page,) = layout(document(PICTURE), PROFILE).pages
    (image,) = [item for item in page.items if isinstance(item, Image)]
    assert image.rect.width / image.rect.height == pytest.approx(4 / 3)
    assert image.rect.x + image.rect.width / 2 == pytest.approx(page.width / 2)


def test_a_pdf_holds_the_same_picture_once() -> None:
    data = render_pdf(document(PICTURE, PICTURE), PROFILE, meta=PdfMeta(title="題名"))
    assert data.count(b"/Subtype /Image") == 1


def test_word_shows_it_with_its_words_and_its_caption_below() -> None:
    data = render_docx(document(PICTURE), PROFILE, printed_on=DAY, picture=lambda _block: None)
    shown = docx.Document(BytesIO(data))
    (inline,) = shown.element.body.iter(qn("wp:inline"))
    assert inline.docPr.get("descr") == "点が一つ"
    assert inline.docPr.get("name") == "点"
    assert "図　画面" in [paragraph.text for paragraph in shown.paragraphs]


def test_a_workbook_says_what_is_seen() -> None:
    book = openpyxl.load_workbook(BytesIO(render_xlsx(document(PICTURE), PROFILE, printed_on=DAY)))
    words = [cell.value for row in book["図"].iter_rows() for cell in row if cell.value]
    assert words == ["図　画面", "（図：点が一つ）"]


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(8)])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"PNG|empty"):
        png_size(data)
