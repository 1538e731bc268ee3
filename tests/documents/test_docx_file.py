"""The Word file: real styles, Japanese settings, fields with results, tables; nothing leads out of it."""

import re
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import get_args

import docx
import pypdf
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from PIL import Image

from dxplanner.core.errors import BadInput
from dxplanner.documents.model import (
    Align,
    Block,
    Contents,
    Document,
    Gantt,
    Heading,
    KeepTogether,
    ListBlock,
    ListItem,
    OrgChart,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    TextRole,
    plain,
)
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.docx import render_docx
from dxplanner.documents.renderers.docx_body import BLOCKS
from dxplanner.documents.renderers.office_text import clean
from tests.documents import office_charts as charts
from tests.documents import office_samples as samples
from tests.documents.office_corpus import CORPUS, carrying, every_block
from tests.documents.office_samples import sample_document
from tests.support.libreoffice import to_pdf

PROFILE = LayoutProfile()
DAY = date(2026, 11, 23)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def png(block: Block) -> bytes:
    result = BytesIO()
    Image.new("L", (1600, 900), 255).save(result, "PNG")
    return result.getvalue()


def no_picture(block: Block) -> None:
    return None


def document_of(*blocks: Block) -> Document:
    return Document(id="t", title="題名", town="見本町", mark="素案", sections=(Section(blocks=blocks),))


def render(document: Document, picture=no_picture, pages=()) -> bytes:  # type: ignore[no-untyped-def]
    return render_docx(document, PROFILE, printed_on=DAY, picture=picture, heading_pages=pages)


def load(*blocks: Block) -> WordDocument:
    return docx.Document(BytesIO(render(document_of(*blocks))))


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(sample_document(), png)


@pytest.fixture(scope="module")
def word(data: bytes) -> WordDocument:
    return docx.Document(BytesIO(data))


def part(data: bytes, name: str) -> BaseOxmlElement:
    return parse_xml(zipfile.ZipFile(BytesIO(data)).read(name))


def local(element: BaseOxmlElement) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def mm(length: Length | None) -> int:
    assert length is not None
    return int(length.mm + 0.5)


def test_every_kind_of_block_has_a_place() -> None:
    kinds = {getattr(kind, "__forward_arg__", getattr(kind, "__name__", "")) for kind in get_args(Block)}
    assert {kind.__name__ for kind in BLOCKS} == kinds


def test_headings_are_real_headings(word: WordDocument) -> None:
    headings = [
        (p.style.name, p.text) for p in word.paragraphs if p.style and p.style.name.startswith("Heading")
    ]
    assert headings[:4] == [
        ("Heading 1", "第１章　計画の位置付け"),
        ("Heading 2", "１　策定の背景"),
        ("Heading 3", "(1)　計画の期間"),
        ("Heading 2", "２　めざす姿"),
    ]
    assert ("Heading 1", "資料編") in headings


@pytest.mark.parametrize(
    ("name", "font", "size"),
    [
        ("Normal", "BIZ UD明朝", 10.5),
        ("Heading 1", "BIZ UDゴシック", 14),
        ("Heading 2", "BIZ UDゴシック", 12),
        ("Heading 3", "BIZ UDゴシック", 11),
        ("Heading 4", "BIZ UDゴシック", 10.5),
        ("注記", "BIZ UD明朝", 8.5),
        ("表", "BIZ UDゴシック", 9.5),
    ],
)
def test_styles_carry_fonts_for_both_scripts(word: WordDocument, name: str, font: str, size: float) -> None:
    style = word.styles[name]
    faces = style.element.find(f".//{W}rFonts")
    assert {faces.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {font}
    assert style.font.size.pt == size


def test_every_style_used_is_there(data: bytes) -> None:
    known = {style.get(f"{W}styleId") for style in part(data, "word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        root = part(data, name)
        used = {e.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for e in root.iter(f"{W}{tag}")}
        assert used <= known, name


def test_japanese_typesetting(data: bytes) -> None:
    normal = next(
        style
        for style in part(data, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}styleId") == "Normal"
    )
    layout = normal.find(f"{W}pPr")
    assert layout is not None
    for switch in ("kinsoku", "overflowPunct", "autoSpaceDE", "autoSpaceDN"):
        assert layout.find(f"{W}{switch}").get(f"{W}val") == "1", switch
    spacing = layout.find(f"{W}spacing")
    assert spacing is not None
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("360", "exact")
    language = part(data, "word/styles.xml").find(f".//{W}lang")
    assert language is not None
    assert language.get(f"{W}eastAsia") == "ja-JP"
    fonts = zipfile.ZipFile(BytesIO(data)).read("word/fontTable.xml").decode()
    assert "ＭＳ 明朝" in fonts
    assert "ＭＳ ゴシック" in fonts


def test_paper_of_each_section(word: WordDocument) -> None:
    sizes = [(mm(s.page_width), mm(s.page_height), s.orientation) for s in word.sections]
    assert sizes == [(210, 297, 0), (420, 297, 1), (297, 210, 1)]
    first = word.sections[0]
    margins = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    assert [mm(margin) for margin in margins] == [25, 25, 20, 20]


def test_header_and_footer(word: WordDocument, data: bytes) -> None:
    assert word.sections[0].header.paragraphs[0].text == "素案"
    for section in word.sections:
        cells = section.footer.tables[0].rows[0].cells
        assert cells[0].text == "見本町DX推進計画（全体方針）\n素案 第２版　令和８年11月23日"
        codes = [code.text for code in section.footer.tables[0]._tbl.iter(f"{W}instrText")]
        assert codes == [" PAGE ", " NUMPAGES "]
        assert cells[1].text == "1／1"


def test_contents_are_a_field_with_its_result() -> None:
    blocks = (
        Contents(depth=2),
        Heading(level=1, number="第１章", text=plain("位置付け")),
        KeepTogether(blocks=(Heading(level=2, number="１", text=plain("背景")),)),
        Heading(level=3, number="(1)", text=plain("深い")),
    )
    data = render(document_of(*blocks), pages=(3, 12, 13))
    root = part(data, "word/document.xml")
    codes = [code.text for code in root.iter(f"{W}instrText")]
    assert codes == [
        ' TOC \\o "1-2" \\h \\z \\u ',
        " PAGEREF _Toc00000001 \\h ",
        " PAGEREF _Toc00000002 \\h ",
    ]
    kinds = [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate") == 3
    entries = [
        p.text for p in docx.Document(BytesIO(data)).paragraphs if p.style and p.style.name.startswith("toc")
    ]
    assert entries == ["第１章　位置付け\t3", "１　背景\t12"]
    marks = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert marks == ["_Toc00000001", "_Toc00000002", "_Toc00000003"]
    assert {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} <= set(marks)


def test_tables_repeat_their_header_and_keep_rows_whole() -> None:
    table = load(samples.budget_table()).tables[0]
    rows = table._tbl.tr_lst
    assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [True] + [False] * 6
    assert all(row.find(f".//{W}cantSplit") is not None for row in rows)
    assert rows[0].find(f".//{W}shd").get(f"{W}fill") == "D9D9D9"
    figures = rows[3].findall(f"{W}tc")[2:5]
    assert {cell.find(f".//{W}jc").get(f"{W}val") for cell in figures} == {"right"}
    assert [cell.get(f"{W}val") for cell in table._tbl.iter(f"{W}vMerge")] == ["restart", "continue"] * 2
    assert rows[-1].find(f".//{W}gridSpan").get(f"{W}val") == "2"
    assert table.rows[-1].cells[2].text == "1,100"


def test_a_row_higher_than_a_page_may_be_split() -> None:
    long = samples.text("長い説明。" * 400)
    rows = (Row(cells=(long,)),)
    table = load(Table(columns=(samples.column("説明", "1"),), rows=rows)).tables[0]
    assert table._tbl.tr_lst[1].find(f".//{W}cantSplit") is None


def test_widths_of_a_table_add_up_to_the_text() -> None:
    table = load(samples.budget_table()).tables[0]
    widths = [int(column.get(f"{W}w")) for column in table._tbl.iter(f"{W}gridCol")]
    assert 170 / 25.4 * 1440 - 10 <= sum(widths) <= 170 / 25.4 * 1440


def test_a_form_spreads_its_labels() -> None:
    table = load(samples.form()).tables[0]
    labels = [row.findall(f"{W}tc")[0] for row in table._tbl.tr_lst]
    assert {label.find(f".//{W}jc").get(f"{W}val") for label in labels} == {"distribute"}
    heights = [int(row.find(f".//{W}trHeight").get(f"{W}val")) for row in table._tbl.tr_lst]
    assert heights[2] >= 4 * 18 * 20 > heights[0]


def test_gaps_are_highlighted() -> None:
    run = next(run for p in load(Paragraph(text=samples.GAP)).paragraphs for run in p.runs)
    assert run._r.find(f".//{W}highlight").get(f"{W}val") == "yellow"
    assert run.style.name == "未記入"


def test_lists_hang_behind_their_markers() -> None:
    items = tuple(ListItem(text=plain("項目"), marker=marker) for marker in ("(1)", "(10)"))
    paragraphs = [p for p in load(ListBlock(items=items)).paragraphs if p.text]
    indents = {(p.paragraph_format.left_indent, p.paragraph_format.first_line_indent) for p in paragraphs}
    assert len(indents) == 1
    left, first = indents.pop()
    assert left is not None
    assert first is not None
    assert first < 0
    assert paragraphs[0].text == "(1)\t項目"


@pytest.mark.parametrize(
    ("role", "style"),
    [
        (TextRole.BODY, "Body Text"),
        (TextRole.LEAD, "基本理念"),
        (TextRole.NOTE, "注記"),
        (TextRole.CAPTION, "Caption"),
    ],
)
def test_roles_are_styles(role: TextRole, style: str) -> None:
    written = load(Paragraph(text=plain("文"), role=role)).paragraphs[0]
    assert written.style is not None
    assert written.style.name == style


def test_lead_stands_between_rules(word: WordDocument) -> None:
    rules = word.styles["基本理念"].element.find(f".//{W}pBdr")
    assert {rule.tag for rule in rules} == {f"{W}top", f"{W}bottom"}


def test_indents_and_breaks() -> None:
    first, other, second, *_ = load(
        Paragraph(text=plain("一行目\n二行目"), first_line_indent=1, align=Align.LEFT),
        PageBreak(),
        Paragraph(text=plain("次の頁"), keep_with_next=True),
        PageBreak(),
    ).paragraphs
    assert (first.text, other.text) == ("一行目", "二行目")
    assert [getattr(p.paragraph_format.first_line_indent, "pt", 0) for p in (first, other)] == [10.5, 10.5]
    assert second.paragraph_format.page_break_before
    assert second.paragraph_format.keep_with_next


def test_two_reasons_for_a_new_page_give_one() -> None:
    blocks = (Paragraph(text=plain("前")), PageBreak(), Heading(level=1, text=plain("章"), new_page=True))
    breaks = [p.paragraph_format.page_break_before for p in load(*blocks).paragraphs]
    assert breaks == [None, True]


def test_blocks_kept_together_keep_with_the_next() -> None:
    blocks = (
        Heading(level=2, text=plain("見出し")),
        Paragraph(text=plain("一")),
        Paragraph(text=plain("二")),
    )
    keeps = [p.paragraph_format.keep_with_next for p in load(KeepTogether(blocks=blocks)).paragraphs]
    assert keeps == [True, True, None]


def test_the_order_of_paragraph_properties_is_that_of_the_schema(data: bytes) -> None:
    names = (
        "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs kinsoku wordWrap overflowPunct "
        "topLinePunct autoSpaceDE autoSpaceDN spacing ind jc outlineLvl sectPr"
    )
    order = names.split()
    for name in ("word/document.xml", "word/styles.xml", "word/footer1.xml"):
        for layout in part(data, name).iter(f"{W}pPr"):
            tags = [local(child) for child in layout]
            assert tags == sorted(tags, key=order.index)


def test_charts_are_pictures_with_words_for_those_who_hear(word: WordDocument) -> None:
    shapes = word.inline_shapes
    assert len(shapes) == 3
    described = [shape._inline.docPr.get("descr") for shape in shapes]
    assert described[0].startswith("図：図１")
    assert "行政手続のオンライン化" in described[1]
    assert "CIO補佐官" in described[2]
    assert round(shapes[0].width.mm) == 170
    assert shapes[1].height.mm <= 297 - 50


def test_a_chart_without_a_picture_is_a_table() -> None:
    word = load(charts.org_chart(), charts.gantt(), charts.bar_chart())
    organisation, roadmap, comparison = word.tables
    assert organisation.rows[4].cells[2].text == "CIO・CISOを補佐"
    assert "令和８年度第２四半期～令和８年度第４四半期　検討" in roadmap.rows[1].cells[4].text
    assert comparison.rows[2].cells[1].text == "4.8％（36／743）"


def test_pictures_are_asked_for_by_block() -> None:
    asked: list[type] = []

    def picture(block: Block) -> None:
        asked.append(type(block))

    render(document_of(charts.gantt(), KeepTogether(blocks=(charts.org_chart(),))), picture)
    assert asked == [Gantt, OrgChart]


def test_corpus_in_every_position_stays_text() -> None:
    blocks = [carrying(block, words) for words in CORPUS for block in every_block()]
    data = render(document_of(*blocks))
    root = part(data, "word/document.xml")
    allowed = re.compile(r' (TOC \\o "1-\d" \\h \\z \\u|PAGEREF _Toc\d{8} \\h) ')
    assert all(allowed.fullmatch(code.text or "") for code in root.iter(f"{W}instrText"))
    written = {
        "".join({"t": e.text or "", "br": "\n", "tab": "\t"}.get(local(e), "") for e in run)
        for run in root.iter(f"{W}r")
    }
    for words in CORPUS:
        assert clean(words) in written, words


def test_half_a_character_stops_the_export_and_names_the_field() -> None:
    with pytest.raises(BadInput) as caught:
        load(Paragraph(text=(Span("\ud800", "policy.vision"),)))
    assert caught.value.place == "policy.vision"


def test_nothing_leads_out_of_the_file(data: bytes) -> None:
    archive = zipfile.ZipFile(BytesIO(data))
    for name in archive.namelist():
        assert not re.search(
            r"vba|macro|oleObject|embeddings|customXml|thumbnail|stylesWithEffects", name, re.I
        ), name
        if name.endswith(".rels"):
            content = archive.read(name).decode("utf-8")
            assert "TargetMode" not in content
            assert not re.search(r'Target="[a-z]+:', content), name
        if name.endswith(".xml"):
            assert b"python-docx" not in archive.read(name)


def test_who_and_when(word: WordDocument) -> None:
    core = word.core_properties
    assert (core.title, core.author, core.language) == (
        "見本町DX推進計画（全体方針）",
        "見本県見本町",
        "ja-JP",
    )
    assert (core.comments, core.last_modified_by) == ("", "見本県見本町")
    assert core.created is not None
    assert core.created.date() == DAY


def test_same_input_and_date_give_the_same_bytes(data: bytes) -> None:
    assert render(sample_document(), png) == data
    items = zipfile.ZipFile(BytesIO(data)).infolist()
    assert {(item.date_time, item.create_system) for item in items} == {((1980, 1, 1, 0, 0, 0), 0)}
    assert [item.filename for item in items][:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_a_section_may_end_with_a_table_or_be_empty() -> None:
    sections = (
        Section(blocks=(samples.budget_table(),)),
        Section(blocks=()),
        Section(blocks=(samples.form(),)),
    )
    document = Document(id="t", title="題名", town="見本町", sections=sections)
    assert len(docx.Document(BytesIO(render(document))).sections) == 3


def test_margins_and_pitch_follow_the_profile() -> None:
    profile = LayoutProfile(margin_left=Decimal(30), line_pitch=Decimal(20), body_size=Decimal(11))
    data = render_docx(document_of(samples.form()), profile, printed_on=DAY, picture=no_picture)
    word = docx.Document(BytesIO(data))
    assert mm(word.sections[0].left_margin) == 30
    normal = word.styles["Normal"]
    assert (normal.font.size.pt, normal.paragraph_format.line_spacing.pt) == (11, 20)
    assert qn("w:docDefaults") in {child.tag for child in word.styles.element}


def test_contents_without_pages_have_no_empty_fields() -> None:
    data = render(document_of(Contents(), Heading(level=1, text=plain("章"))))
    codes = [code.text for code in part(data, "word/document.xml").iter(f"{W}instrText")]
    assert codes == [' TOC \\o "1-2" \\h \\z \\u ']


def test_a_line_ended_by_hand_is_not_spread(data: bytes) -> None:
    assert part(data, "word/settings.xml").find(f".//{W}doNotExpandShiftReturn") is not None


def test_libreoffice_prints_every_page_number(tmp_path: Path) -> None:
    """Also where a section ends with the contents, whose field it closes late."""
    sections = (
        Section(blocks=(Contents(),)),
        Section(blocks=(Heading(level=1, text=plain("章")), samples.budget_table()), landscape=True),
    )
    document = Document(id="t", title="題名", town="見本町", sections=sections)
    source = tmp_path / "book.docx"
    source.write_bytes(render(document, pages=(2,)))
    pages = [page.extract_text() for page in pypdf.PdfReader(to_pdf(source)).pages]
    assert len(pages) == 2
    assert "1／2" in pages[0]
    assert "2／2" in pages[1]
