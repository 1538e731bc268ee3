"""What comes out of a finished PDF: lines without 禁則 at their edges, text and tags in the order one reads."""

from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.documents.model import Heading, Paragraph, text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.pdf import meta_of, render_pdf
from tests.documents.paper import DAY, KINDS, blocks_of, file_of, made, pdf_pages, sample, squeezed
from tests.documents.typeset_samples import P, document

MAY_NOT_START = frozenset(
    "、。，．・：；？！）］】〕〉》」』々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％"
)
MAY_NOT_END = frozenset("（［【〔〈《「『")
PHRASES = (
    "本町では、", "「書かない窓口」", "（令和８年度から試行する。）", "オンライン手続を12件から45件に増やす。",
    "ショッピングモールの", "リニューアルも", "第10条の規定により、", "職員、町民及び事業者が", "『手引』（第２版）を",
    "々々しく", "待ち時間は35分・20分とし、", "ちょっとした", "ヴァーチャルな", "1,350,000円を見込む。", "どうするか？",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(PHRASES), min_size=3, max_size=40).map("".join)


def lines_of(pdf: bytes) -> list[str]:
    """The lines as another program copies them."""
    found = pypdfium2.PdfDocument(pdf)
    try:
        pages = [found[number].get_textpage().get_text_range() for number in range(len(found))]
    finally:
        found.close()
    return [line.strip() for page in pages for line in page.splitlines() if line.strip()]


@settings(max_examples=25)
@given(PROSE, st.integers(0, 30), st.integers(0, 2))
def test_no_line_that_is_copied_begins_or_ends_as_it_may_not(text: str, indent: int, first: int) -> None:
    """Indents make the lines 10 to 45 characters wide."""
    block = Paragraph(text=P(text), indent=indent, first_line_indent=first)
    paper = document(block)
    lines = lines_of(render_pdf(paper, LayoutProfile(), meta=meta_of(paper, DAY)))
    ours = [line for line in lines if squeezed(line) in squeezed(text)]
    assert squeezed("".join(ours)) == squeezed(text)
    assert [line for line in ours[1:] if line[0] in MAY_NOT_START] == []
    assert [line for line in ours[:-1] if line[-1] in MAY_NOT_END] == []


@pytest.mark.parametrize("document_id", KINDS)
def test_headings_and_paragraphs_are_copied_in_their_order(document_id: str) -> None:
    text = squeezed("".join(pdf_pages(file_of(("mihon", False), document_id, "pdf"))))
    paper, _profile = made(sample("mihon"), document_id)
    at = 0
    for block in blocks_of(paper):
        if not isinstance(block, Heading | Paragraph):
            continue
        words = squeezed(text_of(block.text))[:12]
        found = text.find(words, at)
        assert found >= at, f"「{words}」 does not follow what stands before it"
        at = found


def _content(element: Any, page: int, pages: dict[Any, int]) -> list[tuple[int, int]]:
    """(page, number) of every marked piece of text below an element, in the order of the tags."""
    own = element.get("/Pg")
    page = pages[own.indirect_reference.idnum] if own is not None else page
    found: list[tuple[int, int]] = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        inner = kid.get_object()
        if isinstance(inner, int):
            found.append((page, int(inner)))
        elif inner.get("/Type") == "/MCR":
            on = inner.get("/Pg")
            found.append((pages[on.indirect_reference.idnum] if on is not None else page, inner["/MCID"]))
        elif "/S" in inner:
            found += _content(inner, page, pages)
    return found


@pytest.mark.parametrize(
    "document_id", ["policy", "recruitment", "council_paper", "draft_decision", "inquiry"]
)
def test_tags_follow_the_page_from_top_to_bottom(document_id: str) -> None:
    pdf: Any = pypdf.PdfReader(BytesIO(file_of(("mihon", False), document_id, "pdf")))
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages)}
    order = _content(pdf.root_object["/StructTreeRoot"], 0, pages)
    assert len(order) > 3
    assert len(set(order)) == len(order)
    assert order == sorted(order)
    assert pdf.root_object["/MarkInfo"]["/Marked"]
