"""Where a worksheet turns the page."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from dxplanner.documents.model import Sheet, SheetKind
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.xlsx_grid import Grid
from dxplanner.documents.renderers.xlsx_pages import page_breaks
from tests.documents.paper import file_of, sample

PROFILE = LayoutProfile()


def grid_of(rows: int, height: int, keeps: list[tuple[int, int]], kind: SheetKind = SheetKind.PRINT) -> Grid:
    grid = Grid(sheet=Sheet(name="表", kind=kind, blocks=()), name="表", columns=(Decimal(170),))
    grid.heights.extend([Decimal(height)] * rows)
    grid.keeps.extend(keeps)
    return grid


def test_a_full_page_turns() -> None:
    assert page_breaks(grid_of(30, 50, []), PROFILE) == [13, 26]


def test_what_is_kept_together_moves_whole() -> None:
    assert page_breaks(grid_of(20, 50, [(11, 14)]), PROFILE) == [11]
    assert page_breaks(grid_of(20, 50, [(9, 11), (11, 14)]), PROFILE) == [9]


def test_what_is_taller_than_a_page_is_torn() -> None:
    assert page_breaks(grid_of(20, 50, [(0, 19)]), PROFILE) == [13]


def test_a_break_that_was_asked_for_stays() -> None:
    grid = grid_of(20, 50, [(3, 6)])
    grid.breaks.append(5)
    assert page_breaks(grid, PROFILE) == [5, 18]


def test_a_data_sheet_is_left_alone() -> None:
    assert page_breaks(grid_of(100, 50, [], SheetKind.DATA), PROFILE) == []


def test_headers_of_the_pages_after_the_first_take_room() -> None:
    grid = grid_of(30, 50, [])
    grid.header_rows.append((0, 1))
    grid.table_ends.append(29)
    assert page_breaks(grid, PROFILE) == [13, 24]


@pytest.mark.parametrize("document_id", ["roadmap", "organisation", "allocation"])
def test_a_year_or_a_heading_is_never_torn_from_its_rows(document_id: str) -> None:
    book = openpyxl.load_workbook(BytesIO(file_of(("mihon", False), document_id, "xlsx")))
    for sheet in book.worksheets:
        if sheet.title.startswith("データ"):
            continue
        turns = {item.id for item in sheet.row_breaks.brk}
        for merged in sheet.merged_cells.ranges:
            assert not any(merged.min_row <= row < merged.max_row for row in turns), (sheet.title, merged)


def test_the_total_of_the_roadmap_is_a_formula_with_its_value() -> None:
    data = file_of(("mihon", False), "roadmap", "xlsx")
    formulas = openpyxl.load_workbook(BytesIO(data))["工程の一覧"]
    values = openpyxl.load_workbook(BytesIO(data), data_only=True)["工程の一覧"]
    cells = [cell for row in formulas.iter_rows() for cell in row if str(cell.value).startswith("=SUM(")]
    assert len(cells) == 1
    expected = sum(row.cost or 0 for row in sample("mihon").roadmap.rows)
    assert values[cells[0].coordinate].value == expected == 197_360_000
