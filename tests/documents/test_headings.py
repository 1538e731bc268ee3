"""A common heading over columns: the cells, and how it stands in PDF, Word and Excel."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pytest

from dxplanner.documents.builders.budget.words import FUNDS
from dxplanner.documents.builders.parts import column, figures
from dxplanner.documents.headings import Heading, heading_rows, headings, heights
from dxplanner.documents.model import plain
from tests.documents.paper import made, pdf_pages, rendered, sample, squeezed, words_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAIN = (column("事業", 10), figures("額", 5))
GROUPED = (column("事業", 10), figures("国", 5, FUNDS), figures("県", 5, FUNDS), column("摘要", 5))


def _cells(found: tuple[Heading, ...]) -> list[tuple[str, int, int, int, int]]:
    return [(words_of(h.text).strip(), h.row, h.rows, h.column, h.columns) for h in found]


def test_titles_alone_stand_in_one_row() -> None:
    assert heading_rows(PLAIN) == 1
    assert _cells(headings(PLAIN)) == [("事業", 0, 1, 0, 1), ("額", 0, 1, 1, 1)]


def test_a_group_spans_its_columns_and_the_others_span_both_rows() -> None:
    assert heading_rows(GROUPED) == 2
    assert _cells(headings(GROUPED)) == [
        ("事業", 0, 2, 0, 1),
        (FUNDS, 0, 1, 1, 2),
        ("摘要", 0, 2, 3, 1),
        ("国", 1, 1, 1, 1),
        ("県", 1, 1, 2, 1),
    ]


def test_the_lower_row_gives_a_tall_title_its_room() -> None:
    over, upper, lower = (
        Heading(row=0, rows=2, column=0, columns=1, text=plain("")),
        Heading(row=0, rows=1, column=1, columns=2, text=plain("")),
        Heading(row=1, rows=1, column=1, columns=1, text=plain("")),
    )
    assert heights([(over, 10.0), (upper, 12.0), (lower, 12.0)], 2) == [12.0, 12.0]
    assert heights([(over, 40.0), (upper, 12.0), (lower, 12.0)], 2) == [12.0, 28.0]
    assert heights([(over, 0.0)], 1) == [0.0]


@pytest.mark.parametrize("document_id", ["budget", "supplementary_budget", "new_project", "multi_year"])
def test_the_funds_stand_under_one_heading_in_the_pdf(document_id: str) -> None:
    text = squeezed("".join(pdf_pages(rendered(sample("mihon"), document_id, "pdf"))))
    assert "財源内訳" in text


def test_the_heading_is_one_merged_cell_in_excel() -> None:
    book = openpyxl.load_workbook(BytesIO(rendered(sample("mihon"), "budget", "xlsx")))
    found = 0
    for sheet in book.worksheets:
        merged = {area.coord.split(":")[0]: area for area in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == FUNDS and cell.coordinate in merged:
                    area = merged[cell.coordinate]
                    below = sheet.cell(row=area.max_row + 1, column=area.min_col).value
                    assert below in ("国県支出金", "国庫支出金")
                    assert area.max_col > area.min_col
                    found += 1
    assert found >= 2


def test_the_heading_spans_its_columns_in_word() -> None:
    data = rendered(sample("mihon"), "new_project", "docx")
    with zipfile.ZipFile(BytesIO(data)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    table = next(
        table for table in root.iter(f"{W}tbl") if FUNDS in "".join(t.text or "" for t in table.iter(f"{W}t"))
    )
    rows = table.findall(f"{W}tr")
    heads = [row for row in rows if row.find(f".//{W}tblHeader") is not None]
    assert len(heads) == 2
    spans = [item.get(f"{W}val") for item in heads[0].iter(f"{W}gridSpan")]
    assert spans == ["4"]
    merges = [[item.get(f"{W}val") for item in row.iter(f"{W}vMerge")] for row in heads]
    assert merges == [["restart", "restart"], ["continue", "continue"]]


def test_every_table_has_titles_for_all_its_columns() -> None:
    """The cells of the heading cover each column once in each row."""
    for columns in (PLAIN, GROUPED):
        covered = [
            (row, at)
            for item in headings(columns)
            for row in range(item.row, item.row + item.rows)
            for at in range(item.column, item.column + item.columns)
        ]
        assert sorted(covered) == [
            (row, at) for row in range(heading_rows(columns)) for at in range(len(columns))
        ]
    assert made(sample("mihon"), "budget")[0].title


def test_the_new_project_stays_on_one_page() -> None:
    assert len(pdf_pages(rendered(sample("mihon"), "new_project", "pdf"))) == 1
