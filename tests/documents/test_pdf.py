"""The PDF: text that can be copied, embedded fonts, page sizes, same bytes, reading order."""

import unicodedata
from datetime import date
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest

from dxplanner.documents import model as m
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.pdf import PdfMeta, meta_of, render_pdf
from dxplanner.documents.renderers.raster import drawing_png, page_images, png
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.orgchart import chart_geometry
from tests.documents.typeset_samples import ONE_OF_EACH, TEXT, P, document, org_chart, table

PROFILE = LayoutProfile()
DAY = date(2026, 11, 23)
RARE = "𠮷田町の髙橋と﨑山、①から⑳、㈱見本、㋿８年、葛\U000e0100城、①②③、№、℡、～―…"


def rendered(made: m.Document) -> bytes:
    return render_pdf(made, PROFILE, meta=meta_of(made, DAY))


def text_of(pdf: bytes) -> str:
    found = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(found[number].get_textpage().get_text_range() for number in range(len(found)))
    finally:
        found.close()


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).replace("\U000e0100", "").split())


def test_text_is_copied_exactly() -> None:
    made = document(m.Paragraph(text=P(RARE)), m.Paragraph(text=P(TEXT * 3)))
    assert squeezed(RARE + TEXT * 3) in squeezed(text_of(rendered(made)))


def test_text_is_the_same_for_another_reader() -> None:
    pdf = pypdf.PdfReader(
        BytesIO(rendered(document(m.Paragraph(text=P("𠮷田町の髙橋、「標準化」（案）。")))))
    )
    assert "𠮷田町の髙橋、「標準化」（案）。" in squeezed(pdf.pages[0].extract_text())


def reader(pdf: bytes) -> Any:
    """Untyped: the library's types do not follow into dictionaries."""
    return pypdf.PdfReader(BytesIO(pdf))


def fonts_of(pdf: bytes) -> list[Any]:
    fonts = []
    for page in reader(pdf).pages:
        fonts += [font.get_object() for font in page["/Resources"]["/Font"].values()]
    return fonts


def test_every_font_is_embedded_and_subset() -> None:
    for font in fonts_of(rendered(document(*ONE_OF_EACH.values(), m.Paragraph(text=P(RARE))))):
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "+BIZUD" in font["/BaseFont"] or "+NotoSansJP" in font["/BaseFont"]


def test_page_sizes() -> None:
    made = m.Document(
        id="x",
        title="題",
        town="町",
        sections=(
            m.Section(blocks=(m.Paragraph(text=P("縦")),)),
            m.Section(blocks=(m.Paragraph(text=P("横")),), landscape=True),
            m.Section(blocks=(m.Paragraph(text=P("大")),), paper=m.PaperSize.A3, landscape=True),
        ),
    )
    pages = reader(rendered(made)).pages
    sizes = [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages]
    assert sizes == [(595, 842), (842, 595), (1191, 842)]


def test_same_input_same_bytes_and_the_print_date() -> None:
    made = document(*ONE_OF_EACH.values(), mark="素案")
    assert rendered(made) == rendered(made)
    info = reader(rendered(made)).metadata
    assert info is not None
    assert info["/CreationDate"].startswith("D:20261123")
    assert rendered(made) != render_pdf(made, PROFILE, meta=meta_of(made, date(2026, 11, 24)))


def test_document_information_bookmarks_labels_and_language() -> None:
    made = document(
        m.Heading(level=1, text=P("推進体制"), number="第１章"),
        m.Heading(level=3, text=P("飛ばした見出し")),
        m.Heading(level=2, text=P("役割分担"), number="１"),
        m.Paragraph(text=P(TEXT)),
        subject="全体方針",
    )
    pdf = reader(rendered(made))
    info = pdf.metadata
    assert info is not None
    assert (info.title, info.author, info.subject) == ("見本町DX推進計画", "見本県見本町", "全体方針")
    titles: list[Any] = pdf.outline
    assert titles[0].title == "第１章\u3000推進体制"
    assert [entry.title for entry in titles[1]] == ["飛ばした見出し", "１\u3000役割分担"]
    assert pdf.root_object["/Lang"] == "ja-JP"
    assert pdf.page_labels == ["1"]


def roles(element: Any, depth: int = 0) -> list[str]:
    found: list[str] = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if isinstance(kid, dict) and "/S" in kid:
            found += [kid["/S"], *roles(kid, depth + 1)]
    return found


def test_the_reading_order_is_tagged() -> None:
    made = document(
        m.Heading(level=1, text=P("章")),
        m.Paragraph(text=P("文")),
        ONE_OF_EACH[m.ListBlock],
        table(rows=2),
        org_chart(3),
    )
    pdf = reader(rendered(made))
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    order = roles(pdf.root_object["/StructTreeRoot"])
    assert order[:3] == ["/Document", "/H1", "/P"]
    assert order.index("/L") < order.index("/Table") < order.index("/Figure")
    assert order.count("/TR") == 3
    assert order.count("/TH") == 3
    assert order.count("/TD") == 6
    assert order.count("/LI") == 2
    parents = pdf.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert len(parents) == 2 * len(pdf.pages)
    assert pdf.pages[0]["/StructParents"] == 0


@pytest.mark.parametrize("kind", list(ONE_OF_EACH))
def test_every_block_is_drawn(kind: type) -> None:
    image = next(page_images(rendered(document(ONE_OF_EACH[kind])), 0.5))
    if kind is not m.PageBreak:
        assert min(image.rgb) < 128


def test_an_empty_document_is_a_valid_file() -> None:
    assert len(pypdf.PdfReader(BytesIO(rendered(document()))).pages) == 1


def test_a_finished_layout_gives_the_same_file() -> None:
    made = document(m.Paragraph(text=P(TEXT)))
    assert render_pdf(layout(made, PROFILE), PROFILE, meta=meta_of(made, DAY)) == rendered(made)


def test_pictures() -> None:
    images = list(page_images(rendered(document(m.Paragraph(text=P(TEXT * 60)))), 1.0))
    assert len(images) > 1
    assert (images[0].width, images[0].height) == (596, 842)
    assert len(images[0].rgb) == images[0].width * images[0].height * 3
    assert png(images[0]) == png(images[0])
    chart = drawing_png(chart_geometry(org_chart(5), 400.0, 300.0), dots_per_inch=100)
    assert chart.startswith(b"\x89PNG")
    assert chart == drawing_png(chart_geometry(org_chart(5), 400.0, 300.0), dots_per_inch=100)


def test_meta_without_words() -> None:
    assert render_pdf(document(), PROFILE, meta=PdfMeta(title="題")).startswith(b"%PDF-1.7")
