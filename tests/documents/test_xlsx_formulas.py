"""Formulas: addresses, stored values, and an independent program that comes to the same result."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dxplanner.documents.model import Block, Cell, CellKind, Document, Row, Sheet, SheetKind, Table, plain
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.documents.renderers.xlsx_formulas import WorkbookError
from dxplanner.documents.renderers.xlsx_grid import column_letters
from tests.documents.office_samples import budget_table, column, sample_document, yen
from tests.support.libreoffice import corrupt_cached_values, formula_cells, read_values, recalculate

DAY = date(2026, 11, 23)


def table_of(*cells: Cell) -> Table:
    return Table(columns=(column("額", "1"),), rows=tuple(Row(cells=(cell,)) for cell in cells))


def render(*sheets: tuple[SheetKind, tuple[Block, ...]]) -> bytes:
    made = tuple(
        Sheet(name=f"表{number}", kind=kind, blocks=blocks) for number, (kind, blocks) in enumerate(sheets)
    )
    document = Document(id="t", title="題名", town="見本町", sections=(), sheets=made)
    return render_xlsx(document, LayoutProfile(), printed_on=DAY)


def test_libreoffice_comes_to_the_stored_values(tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(render_xlsx(sample_document(), LayoutProfile(), printed_on=DAY))
    wrong = tmp_path / "wrong.xlsx"
    count = corrupt_cached_values(book, wrong)
    stored, formulas, calculated = read_values(book), formula_cells(book), recalculate(wrong, tmp_path)
    assert count == sum(map(len, formulas.values())) == 11
    for sheet, cells in formulas.items():
        for place in cells:
            assert calculated[sheet][place] == stored[sheet][place], (sheet, place, cells[place])
    assert read_values(wrong)["試算書"] != stored["試算書"]


def test_a_formula_on_another_sheet_names_it(tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(render_xlsx(sample_document(), LayoutProfile(), printed_on=DAY))
    formulas = formula_cells(book)
    assert set(formulas) == {"試算書", "算出根拠", "工程表", "推進体制図", "計画本文", "データ"}
    assert sum("'試算書'!" in formula for formula in formulas["算出根拠"].values()) == 2
    assert all("試算書" not in formula for formula in formulas["試算書"].values())
    assert not formulas["データ"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((yen(1, "a"), yen(2, "a")), "two cells"),
        ((yen(1, "a", "{b}+1"),), "no cell is named 'b'"),
        ((Cell(kind=CellKind.YEN, formula="1+1"),), "without its value"),
        ((yen(1, "", "={a}"),), "may not stand"),
        ((yen(1, "", "HYPERLINK(1)"),), "may not stand"),
        ((yen(1, "", "[Book1.xlsx]A!A1"),), "may not stand"),
        ((yen(1, "", "cmd|'/C calc'!A0"),), "may not stand"),
        ((yen(1, "", "XLOOKUP(1,2,3)"),), "may not stand"),
        ((yen(1, "", "SUM({)"),), "brace"),
        ((yen(1, "", "{}"),), "no cell"),
    ],
)
def test_slips_of_a_builder_stop_before_anything_is_written(cells: tuple[Cell, ...], said: str) -> None:
    with pytest.raises(WorkbookError, match=said):
        render((SheetKind.CALCULATION, (table_of(*cells),)))


def test_a_key_twice_on_two_sheets_is_a_slip() -> None:
    table = table_of(yen(1, "a"))
    with pytest.raises(WorkbookError, match="two cells"):
        render((SheetKind.PRINT, (table,)), (SheetKind.CALCULATION, (replace(table),)))


def test_a_range_over_two_sheets_is_a_slip() -> None:
    with pytest.raises(WorkbookError, match="over two sheets"):
        render(
            (SheetKind.PRINT, (table_of(yen(1, "a")),)),
            (SheetKind.PRINT, (table_of(yen(1, "b", "SUM({a}:{b})")),)),
        )


def test_a_formula_on_a_data_sheet_is_a_slip() -> None:
    with pytest.raises(WorkbookError, match="formula"):
        render((SheetKind.DATA, (table_of(yen(1, "a", "1")),)))


def test_a_formula_may_give_words(tmp_path: Path) -> None:
    words = Cell(text=plain("一致"), formula='IF({a}=1,"一致","不一致")')
    book = tmp_path / "words.xlsx"
    book.write_bytes(render((SheetKind.CALCULATION, (table_of(yen(1, "a"), words),))))
    assert read_values(book)["表0"]["A3"] == "一致"
    assert formula_cells(book)["表0"]["A3"] == '=IF(A2=1,"一致","不一致")'


def test_keys_follow_their_cells_through_merged_columns(tmp_path: Path) -> None:
    """Tables of different columns on one print sheet: the address is the first cell of the merged range."""
    thirds = Table(
        columns=tuple(column(str(n), "1") for n in range(3)),
        rows=(Row(cells=(yen(1, "x"), yen(2, "y"), yen(3, "z"))),),
    )
    book = tmp_path / "merged.xlsx"
    book.write_bytes(
        render((SheetKind.PRINT, (thirds, budget_table(), table_of(yen(6, "s", "SUM({x}:{z})")))))
    )
    wrong = tmp_path / "wrong.xlsx"
    corrupt_cached_values(book, wrong)
    stored, formulas, calculated = read_values(book), formula_cells(book), recalculate(wrong, tmp_path)
    assert {calculated["表0"][place] == stored["表0"][place] for place in formulas["表0"]} == {True}


@pytest.mark.parametrize(
    ("column_number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_column_letters(column_number: int, letters: str) -> None:
    assert column_letters(column_number) == letters
