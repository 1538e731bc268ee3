"""評価集計表: another program turns the members' marks into our points and ranks, ties and wrong marks included."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dxplanner.plan.proposal import TieRule
from tests.documents.paper import rendered
from tests.documents.test_contract_papers import P, outsourcing
from tests.support.libreoffice import recalculate

MARKS, RANKS = "採点", "順位"
MARKED = (15, 10, 20, 25, 10, 10)
"""The points of the sample's criteria beside the price, which has 10."""
MEMBERS = 5


def book_of(
    path: Path, marks: dict[str, list[list[int | None]]], prices: dict[str, int], **edits: Any
) -> dict[str, dict[str, object]]:
    """Fill the sheet in as the office does, and give what each proposer's row of the ranks then says."""
    plan = outsourcing({f"{P}.{name}": value for name, value in edits.items()})
    file = path / "sheet.xlsx"
    file.write_bytes(rendered(plan, "evaluation_criteria", "xlsx"))
    book = openpyxl.load_workbook(file)
    sheet, ranks = book[MARKS], book[RANKS]
    start = {str(row[0].value): row[0].row for row in sheet.iter_rows() if row[0].value}
    for sign, price in prices.items():
        ranks.cell(rows_of_prices(ranks)[sign], price_column(ranks)).value = price
    for sign, rows_of_sign in marks.items():
        top = start[f"{sign}者　評価項目"]
        columns = member_columns(sheet, top)
        for at, given in enumerate(rows_of_sign, 1):
            for column, mark in zip(columns, given, strict=True):
                sheet.cell(top + at, column).value = mark
    book.save(file)
    values = recalculate(file, path)
    for cells in values.values():
        assert not [value for value in cells.values() if isinstance(value, str) and value.startswith("#")]
    return told(values[RANKS], ranks)


def rows_of_prices(sheet: Any) -> dict[str, int]:
    top = next(cell.row for cell in sheet["A"] if cell.value == "提案者")
    return {str(sheet.cell(top + at, 1).value)[0]: top + at for at in range(1, 6)}


def price_column(sheet: Any) -> int:
    top = next(cell.row for cell in sheet["A"] if cell.value == "提案者")
    return next(int(c.column) for c in sheet[top] if c.value and "見積額（円" in str(c.value))


def member_columns(sheet: Any, top: int) -> list[int]:
    return [c.column for c in sheet[top] if c.value and str(c.value).startswith("委員")]


def told(values: dict[str, object], sheet: Any) -> dict[str, dict[str, object]]:
    tops = [cell.row for cell in sheet["A"] if cell.value == "提案者"]
    top = tops[-1]
    names = {str(c.value): c.column_letter for c in sheet[top] if c.value}
    return {
        str(sheet.cell(top + at, 1).value)[0]: {
            name: values.get(f"{letter}{top + at}") for name, letter in names.items()
        }
        for at in range(1, 6)
    }


def same(mark: int) -> list[list[int | None]]:
    return [[mark] * MEMBERS for _ in MARKED]


def points(marks: list[list[int | None]], price: Fraction) -> float:
    total = sum(
        (
            Fraction(full * sum(m or 0 for m in row), 5 * sum(m is not None for m in row))
            for full, row in zip(MARKED, marks, strict=True)
        ),
        Fraction(0),
    )
    return float(round(total + price, 1))


def test_points_ranks_and_verdicts(tmp_path: Path) -> None:
    mixed: list[list[int | None]] = [[5, 4, 4, 3, None], *([4, 4, 5, 3, None] for _ in MARKED[1:])]
    found = book_of(
        tmp_path,
        {"Ａ": same(4), "Ｂ": mixed, "Ｃ": same(2), "Ｄ": same(5)},
        {"Ａ": 1_800_000, "Ｂ": 1_500_000, "Ｃ": 1_600_000, "Ｄ": 1_900_001},
    )
    assert found["Ａ"]["評価点"] == pytest.approx(points(same(4), Fraction(83, 10)))
    assert found["Ｂ"]["評価点"] == pytest.approx(points(mixed, Fraction(10)))
    assert (found["Ｂ"]["順位"], found["Ｂ"]["判定"]) == (1, "受託候補者")
    assert (found["Ａ"]["順位"], found["Ａ"]["判定"]) == (2, "次点者")
    assert found["Ｃ"]["判定"] == "最低基準点に満たない"
    assert found["Ｄ"]["判定"] == "上限額を超える", "and its price lowers nobody's points"
    assert (found["Ｅ"]["評価点"], found["Ｅ"]["順位"], found["Ｅ"]["判定"]) == (0, "―", "―")


def test_an_empty_sheet_has_no_rank_and_no_error(tmp_path: Path) -> None:
    found = book_of(tmp_path, {}, {})
    assert {row["順位"] for row in found.values()} == {"―"}
    assert {row["評価点"] for row in found.values()} == {0}


@pytest.mark.parametrize(
    ("first", "then", "ranks"),
    [
        (TieRule.CONTENT, TieRule.PRICE, (2, 1, 3)),
        (TieRule.LOT, None, (1, 1, 3)),
        (TieRule.COMMITTEE, TieRule.CONTENT, (1, 1, 3)),
    ],
)
def test_equal_points_are_told_apart_as_agreed(
    tmp_path: Path, first: TieRule, then: TieRule | None, ranks: tuple[int, int, int]
) -> None:
    """Ａ and Ｂ have the same points and price; Ｂ has more of them for the content of its proposal."""
    one, other = same(4), same(4)
    one[0], one[2] = [4, 4, 4, 4, 4], [4, 4, 4, 4, 4]
    other[1], other[4] = [3] * MEMBERS, [5] * MEMBERS
    price = 1_700_000
    found = book_of(
        tmp_path,
        {"Ａ": one, "Ｂ": other, "Ｃ": same(3)},
        {"Ａ": price, "Ｂ": price, "Ｃ": price},
        tie_first=first,
        tie_then=then,
    )
    assert found["Ａ"]["評価点"] == found["Ｂ"]["評価点"]
    assert tuple(found[sign]["順位"] for sign in "ＡＢＣ") == ranks
    assert (found["Ａ"]["判定"] == "同点") == (ranks[0] == ranks[1])


def test_a_mark_out_of_range_gives_no_points(tmp_path: Path) -> None:
    wrong = same(4)
    wrong[0] = [6, 4, 4, 4, 4]
    found = book_of(tmp_path, {"Ａ": wrong}, {"Ａ": 1_500_000})
    assert found["Ａ"]["評価点"] == pytest.approx(points(same(4), Fraction(10)) - 12)
