"""User text is text in a workbook whatever it looks like, and nothing in the file leads out of it."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.errors import BadInput
from dxplanner.documents.model import Cell, CellKind, Document, Paragraph, Row, Sheet, SheetKind, Table, plain
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_text import clean
from dxplanner.documents.renderers.xlsx import render_xlsx, sheet_names
from tests.documents.office_corpus import CORPUS, carrying, every_block
from tests.documents.office_samples import column, sample_document, text

PROFILE = LayoutProfile()
DAY = date(2026, 11, 23)


def book_of(*sheets: Sheet, title: str = "題名", mark: str = "") -> Document:
    return Document(id="t", title=title, town="見本町", sections=(), sheets=sheets, mark=mark)


def load(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def test_corpus_in_every_position_stays_text() -> None:
    assert len(set(CORPUS)) >= 60
    sheets = []
    for number, words in enumerate(CORPUS):
        *texts, roadmap, chart = (carrying(block, words) for block in every_block())
        for part, blocks in enumerate((tuple(texts), (roadmap,), (chart,))):  # few columns: openpyxl is slow
            sheets.append(Sheet(name=f"{number}-{part}", kind=SheetKind.PRINT, blocks=blocks))
    data = render_xlsx(book_of(*sheets), PROFILE, printed_on=DAY)
    book = load(data)
    for number, words in enumerate(CORPUS):
        parts = [[cell for row in book[f"{number}-{part}"].iter_rows() for cell in row] for part in range(3)]
        cells = [cell for part in parts for cell in part if cell.value is not None]
        assert not [cell for cell in cells if cell.data_type not in "sn" or cell.hyperlink], words
        exact = [cell for cell in cells if cell.value == clean(words)]
        assert len(exact) >= 25, (words, len(exact))
        assert all(isinstance(cell.value, int) for cell in cells if cell.data_type == "n"), words


def test_corpus_on_a_data_sheet_stays_text() -> None:
    rows = tuple(Row(cells=(text(words), Cell(text=plain(words)))) for words in CORPUS)
    table = Table(columns=(column("=1+1", "1"), column("@SUM(1)", "1")), rows=rows)
    book = load(
        render_xlsx(
            book_of(Sheet(name="データ", kind=SheetKind.DATA, blocks=(table,))), PROFILE, printed_on=DAY
        )
    )
    sheet = book["データ"]
    assert [cell.value for cell in sheet[1]] == ["=1+1", "@SUM(1)"]
    assert all(cell.data_type == "s" for cell in sheet[1])
    for words, row in zip(CORPUS, sheet.iter_rows(min_row=2), strict=True):
        for cell in row:
            expected = clean(words).replace("①", "(1)").replace("㈱", "(株)").replace("Ⅱ", "II")
            assert (cell.value, cell.data_type) == (expected, "s"), words


@pytest.mark.parametrize("words", ["&P&N", "2026年", "A&B", '&"Arial"&24大', "長い題名" * 30, "=1+1"])
def test_title_cannot_command_the_footer(words: str) -> None:
    document = book_of(
        Sheet(name="表", kind=SheetKind.PRINT, blocks=(Paragraph(text=plain("本文")),)),
        title=words,
        mark=words,
    )
    data = render_xlsx(document, PROFILE, printed_on=DAY)
    xml = zipfile.ZipFile(BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    footer = re.search(r"<oddFooter>(.*?)</oddFooter>", xml, re.DOTALL)
    assert footer is not None
    plain_text = footer[1].replace("&amp;", "&").replace("&quot;", '"')
    assert len(plain_text) <= 255
    commands = re.findall(r"&([^&])", plain_text.replace("&&", ""))
    assert commands == ["L", '"', "8", "C", '"', "8", "P", "N"]


@pytest.mark.parametrize("kind", [SheetKind.PRINT, SheetKind.CALCULATION])
def test_half_a_character_stops_the_export_and_names_the_field(kind: SheetKind) -> None:
    table = Table(columns=(column("題", "1"),), rows=(Row(cells=(text("\ud800", path="policy.title"),)),))
    with pytest.raises(BadInput, match=r"policy\.title") as caught:
        render_xlsx(book_of(Sheet(name="表", kind=kind, blocks=(table,))), PROFILE, printed_on=DAY)
    assert caught.value.place == "policy.title"


def test_nothing_leads_out_of_the_file() -> None:
    archive = zipfile.ZipFile(BytesIO(render_xlsx(sample_document(), PROFILE, printed_on=DAY)))
    for name in archive.namelist():
        assert not re.search(
            r"vba|macro|externalLink|oleObject|embeddings|connections|customXml", name, re.I
        ), name
        content = archive.read(name).decode("utf-8")
        if name.endswith(".rels"):
            assert "TargetMode" not in content
            assert not re.search(r'Target="[a-z]+:', content), name
        assert "<hyperlink" not in content


def test_same_input_and_date_give_the_same_bytes() -> None:
    first = render_xlsx(sample_document(), PROFILE, printed_on=DAY)
    assert first == render_xlsx(sample_document(), PROFILE, printed_on=DAY)
    assert first != render_xlsx(sample_document(), PROFILE, printed_on=date(2026, 11, 24))
    assert {item.date_time for item in zipfile.ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\ufffe\uffff")),
        min_size=1,
        max_size=8,
    )
)
def test_sheet_names_are_legal_and_different(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\'\n\t")
        assert name.casefold() != "history"


def test_awkward_sheet_names_can_be_written_and_pointed_at() -> None:
    table = Table(
        columns=(column("額", "1"),),
        rows=(Row(cells=(Cell(value=1, kind=CellKind.INTEGER, text=plain("1"), key="one"),)),),
    )
    other = replace(
        table, rows=(Row(cells=(Cell(value=2, kind=CellKind.INTEGER, text=plain("2"), formula="{one}+1"),)),)
    )
    sheets = (
        Sheet(name="令和8/9年度 '案' [A]", kind=SheetKind.PRINT, blocks=(table,)),
        Sheet(name="History", kind=SheetKind.CALCULATION, blocks=(other,)),
    )
    book = load(render_xlsx(book_of(*sheets), PROFILE, printed_on=DAY))
    formulas = [cell.value for row in book.worksheets[1].iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == ["='令和8／9年度 ’案’ ［A］'!A2+1"]
