"""The printed page: paper sizes, how many pages, fonts inside, bookmarks and information of the file."""

import dataclasses
import re
from io import BytesIO
from typing import Any

import pypdf
import pytest

from dxplanner.documents.model import Contents, Document, Heading, PaperSize, text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.geometry import GlyphRun
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.plan import Plan
from dxplanner.plan.roadmap import Roadmap, RoadmapRow
from tests.documents.paper import (
    KINDS,
    SAMPLES,
    blocks_of,
    file_of,
    made,
    pdf_pages,
    sample,
    squeezed,
    text_in,
)

A4, A4_LANDSCAPE, A3_LANDSCAPE = (595, 842), (842, 595), (1191, 842)


def _reader(document_id: str, sample_id: str = "mihon") -> Any:
    return pypdf.PdfReader(BytesIO(file_of((sample_id, False), document_id, "pdf")))


def _sizes(document_id: str, sample_id: str = "mihon") -> list[tuple[int, int]]:
    pages = _reader(document_id, sample_id).pages
    return [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages]


def test_the_plan_is_a_book_of_twelve_to_sixteen_pages_and_its_annex() -> None:
    """The shape proposed in policy-and-organisation.md 3.3; words and history of 見本町 take the last page."""
    sizes = _sizes("policy")
    texts = [squeezed(text) for text in pdf_pages(file_of(("mihon", False), "policy", "pdf"))]
    annex = max(number for number, text in enumerate(texts, start=1) if "資料編" in text)
    assert 12 <= annex <= 16
    assert len(sizes) <= 17
    assert sizes.count(A4_LANDSCAPE) == 1
    assert set(sizes) == {A4, A4_LANDSCAPE}


def test_the_contents_stand_on_one_page() -> None:
    pages = pdf_pages(file_of(("mihon", False), "policy", "pdf"))
    listing = [number for number, text in enumerate(pages) if "……" in text]
    assert len(listing) == 1
    blocks = list(blocks_of(made(sample("mihon"), "policy")[0]))
    depth = next(block.depth for block in blocks if isinstance(block, Contents))
    headings = [
        text_of(block.text) for block in blocks if isinstance(block, Heading) and block.level <= depth
    ]
    assert len(headings) >= 11
    listed = squeezed(pages[listing[0]])
    assert [text for text in headings if squeezed(text) not in listed] == []


def test_a_plan_with_more_headings_lists_its_chapters_only() -> None:
    depths = {block.depth for block in blocks_of(made(Plan(), "policy")[0]) if isinstance(block, Contents)}
    assert depths == {2}


@pytest.mark.parametrize(
    ("document_id", "first"), [("roadmap", A3_LANDSCAPE), ("organisation", A4_LANDSCAPE)]
)
def test_the_drawings_lie_across_the_first_page(document_id: str, first: tuple[int, int]) -> None:
    sizes = _sizes(document_id)
    assert sizes[0] == first
    assert set(sizes[1:]) == {A4}


@pytest.mark.parametrize("rows", [1, 5, 10, 13, 20, 26])
def test_the_roadmap_is_drawn_whole_on_its_first_page(rows: int) -> None:
    """A4 while it is legible there, then A3; every row's title stands on page 1."""
    document, pages = _drawn(rows)
    assert document.sections[0].paper is (PaperSize.A4 if rows <= 13 else PaperSize.A3)
    assert [number for number in range(1, rows + 1) if f"取組{number}番" not in pages[0]] == []


def test_a_very_long_roadmap_goes_on_to_a_second_sheet() -> None:
    document, pages = _drawn(60)
    assert document.sections[0].paper is PaperSize.A3
    assert "取組1番" in pages[0]
    drawn = "".join(pages[: len(pages) - _upright(document)])
    assert [number for number in range(1, 61) if f"取組{number}番" not in drawn] == []


def _upright(document: Document) -> int:
    """Pages of the list behind the drawing."""
    listing = dataclasses.replace(document, sections=document.sections[1:])
    return len(layout(listing, LayoutProfile()).pages)


def _drawn(rows: int) -> tuple[Document, list[str]]:
    plan = sample("mihon")
    row = plan.roadmap.rows[0]
    made_rows = tuple(
        RoadmapRow(id=f"r{number}", title=f"取組{number}番", owner=row.owner, stages=row.stages)
        for number in range(1, rows + 1)
    )
    document, profile = made(dataclasses.replace(plan, roadmap=Roadmap(rows=made_rows)), "roadmap")
    pages = [
        squeezed("".join(item.text for item in page.items if isinstance(item, GlyphRun)))
        for page in layout(document, profile).pages
    ]
    return document, pages


@pytest.mark.parametrize("document_id", ["recruitment", "allocation"])
def test_forms_stand_upright(document_id: str) -> None:
    assert set(_sizes(document_id)) == {A4}


@pytest.mark.parametrize("document_id", KINDS)
@pytest.mark.parametrize("sample_id", SAMPLES)
def test_every_font_is_inside_the_file(sample_id: str, document_id: str) -> None:
    fonts = [
        font.get_object()
        for page in _reader(document_id, sample_id).pages
        for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    for font in fonts:
        descendants = font.get("/DescendantFonts")
        described = descendants[0].get_object() if descendants else font
        assert "/FontFile2" in described["/FontDescriptor"]
        assert re.match(r"/[A-Z]{6}\+(BIZUD|NotoSansJP)", font["/BaseFont"])


@pytest.mark.parametrize("document_id", KINDS)
def test_information_of_the_file(document_id: str) -> None:
    document, _profile = made(sample("mihon"), document_id)
    reader = _reader(document_id)
    info = reader.metadata
    assert info.title == document.title
    assert info.author == "見本県見本町〔架空〕"
    assert info.subject
    assert info["/CreationDate"].startswith("D:20261123")
    assert reader.root_object["/Lang"] == "ja-JP"


def _titles(outline: Any) -> list[str]:
    found: list[str] = []
    for entry in outline:
        found += _titles(entry) if isinstance(entry, list) else [entry.title]
    return found


@pytest.mark.parametrize("document_id", KINDS)
def test_bookmarks_are_the_headings(document_id: str) -> None:
    document, _profile = made(sample("mihon"), document_id)
    headings = [
        f"{block.number}　{text_of(block.text)}" if block.number else text_of(block.text)
        for block in blocks_of(document)
        if isinstance(block, Heading)
    ]
    titles = _titles(_reader(document_id).outline)
    assert [title for title in titles if title in set(headings)] == headings


@pytest.mark.parametrize("document_id", KINDS)
@pytest.mark.parametrize("sample_id", SAMPLES)
def test_every_page_but_the_cover_is_numbered_and_marked(sample_id: str, document_id: str) -> None:
    pages = pdf_pages(file_of((sample_id, False), document_id, "pdf"))
    for number, text in enumerate(pages, start=1):
        assert "素案" in text
        covered = document_id == "policy" and number == 1
        assert covered or f"{number}／{len(pages)}" in text


@pytest.mark.parametrize("document_id", KINDS)
def test_no_page_is_almost_empty(document_id: str) -> None:
    """A page of the complete sample holds more than a heading; the cover alone may be short."""
    pages = pdf_pages(file_of(("mihon", False), document_id, "pdf"))
    short = [number for number, text in enumerate(pages, start=1) if len(squeezed(text)) < 120 and number > 1]
    assert short == []


def test_the_word_contents_have_the_pages_of_the_plan() -> None:
    word = text_in(file_of(("mihon", False), "policy", "docx"), "docx")
    pages = pdf_pages(file_of(("mihon", False), "policy", "pdf"))
    listing = squeezed(next(text for text in pages if "……" in text))
    for title in ("第7章推進体制", "第10章進捗管理"):
        page = re.search(rf"{title}[.…]+(\d+)", listing)
        assert page is not None
        assert f"{title}{page[1]}" in word
