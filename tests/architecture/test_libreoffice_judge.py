"""The recalculation judge can say no: it sees wrong stored values and wrong formulas, and calculates anew."""

from pathlib import Path

import pytest
import xlsxwriter

from tests.support import libreoffice as lo


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small estimate as our writer makes it: formulas with stored values, a cross-sheet sum, an error."""
    path = tmp_path_factory.mktemp("book") / "見本 試算.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        costs = book.add_worksheet("経費")
        for row, amount in enumerate([6_000_000, 1_200_000, 300_000]):
            costs.write_number(row, 1, amount)
        costs.write_formula("B4", "=SUM(B1:B3)", None, 7_500_000)
        # An empty ruled cell before a text formula: the XML of the one must not be taken for the other's.
        costs.write_blank("B6", None, book.add_format({"border": 1}))
        costs.write_formula("C6", '=C4&"済"', None, "計上済")
        costs.write_formula("C4", '=IF(B4>0,"計上","なし")', None, "計上")
        costs.write_formula("D4", "=B4>0", None, True)
        result = book.add_worksheet("算出")
        result.write_formula("A1", "=ROUND(経費!B4*0.7,-3)", None, 5_250_000)
        result.write_formula("A2", "=経費!B1/経費!B9", None, "#DIV/0!")
    return path


@pytest.fixture(scope="module")
def corrupted(workbook: Path) -> Path:
    copy = workbook.with_name("wrong.xlsx")
    assert lo.corrupt_cached_values(workbook, copy) == 6
    return copy


EXPECTED = {"B4": 7_500_000, "C4": "計上", "C6": "計上済", "D4": True}


def test_the_copy_is_wrong_in_every_formula_and_nowhere_else(workbook: Path, corrupted: Path) -> None:
    before, after = lo.read_values(workbook), lo.read_values(corrupted)
    formulas = lo.formula_cells(workbook)
    assert formulas == lo.formula_cells(corrupted)
    assert sum(map(len, formulas.values())) == 6
    for sheet, cells in before.items():
        for place, value in cells.items():
            assert (after[sheet][place] == value) == (place not in formulas[sheet]), (sheet, place)


def test_recalculation_restores_what_was_corrupted(corrupted: Path, tmp_path: Path) -> None:
    values = lo.recalculate(corrupted, tmp_path)
    assert {place: values["経費"][place] for place in EXPECTED} == EXPECTED
    assert values["算出"]["A1"] == 5_250_000
    assert values["算出"]["A2"] == "#DIV/0!"


def test_without_the_profile_the_wrong_values_would_pass(corrupted: Path, tmp_path: Path) -> None:
    """Why the profile is there. If this fails, LibreOffice recalculates by itself and the profile can go."""
    converted = lo._convert(
        corrupted, "xlsx:Calc MS Excel 2007 XML", ".xlsx", tmp_path / "plain", recalculating=False
    )
    assert lo.read_values(converted)["経費"]["B4"] == 987_654_321


def test_a_formula_that_disagrees_with_its_stored_value_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "disagrees.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("S").write_formula("A1", "=1000*3", None, 2_000)
    assert lo.read_values(path)["S"]["A1"] == 2_000
    assert lo.recalculate(path, tmp_path)["S"]["A1"] == 3_000


def test_a_workbook_without_formulas_cannot_be_corrupted(tmp_path: Path) -> None:
    path = tmp_path / "plain.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("S").write_number("A1", 1)
    with pytest.raises(ValueError, match="no formula"):
        lo.corrupt_cached_values(path, tmp_path / "copy.xlsx")


def test_to_pdf_prints_the_pages(workbook: Path, tmp_path: Path) -> None:
    pdf = lo.to_pdf(workbook, tmp_path)
    assert pdf.name == "見本 試算.pdf"
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(RuntimeError, match=r"broken\.xlsx"):
        lo.recalculate(broken, tmp_path)
