"""The budget papers as workbooks: formulas calculated by another program give the engine's figures to the yen."""

import dataclasses
import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from dxplanner.documents.model import SheetKind
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.plan.budget import BudgetProject, BudgetRequest, EarmarkedKind, FundingColumns, Supplement
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.plan import Plan
from dxplanner.rules.budget import budget_rows, change_ratio, funding, of_year, total
from dxplanner.rules.budget_years import burdens, settlements, supplementary_budgets
from dxplanner.rules.from_plan import main_option
from tests.documents.paper import DAY, made, sample
from tests.support.libreoffice import (
    CellValue,
    Values,
    corrupt_cached_values,
    formula_cells,
    read_values,
    recalculate,
)

WORKBOOKS = ("budget", "supplementary_budget", "multi_year")


def rich() -> Plan:
    """Every kind of fund, odd yen, a fall, a rise, a carry-over, an item that comes and one that goes."""
    kinds = tuple(EarmarkedKind)
    lines = [
        CostLine(
            id=f"r{year}{number}",
            fiscal_year=year,
            name=f"経費{number}",
            kind=CostKind.APPOINTMENT,
            expense_category=f"{number + 1}節",
            expense_detail=f"細節{number}",
            project=("p", "q", None)[number % 3],
            budgeted=333_333 * (number + 1) + (year - 2024) * 1_501 * (-1) ** number,
            expected=300_001 if year < 2027 else None,
            settled=299_999 if year < 2026 else None,
            carried_over=777 if number == 1 else None,
            earmarked=(number + 1) * 100_499 if number < 5 else 10**9,
            earmarked_kind=(*kinds, None)[number % 5],
        )
        for year in (2025, 2026, 2027)
        for number in range(6)
    ]
    supplements = (
        Supplement(id="s1", number=1, month=6, line="r20260", amount=-99_999, reason="減額"),
        Supplement(id="s2", number=2, month=9, line="r20260", amount=1_234, reason="増額"),
        Supplement(id="s3", number=2, month=9, line="r20261", amount=500, reason="増額"),
    )
    costs = Costs(
        lines=tuple(lines),
        supplements=supplements,
        projects=(BudgetProject(id="p", name="甲"), BudgetProject(id="q", name="乙")),
        request=BudgetRequest(year=2027, columns=FundingColumns.SPLIT),
    )
    return dataclasses.replace(sample("mihon"), costs=costs)


PLANS = {"sample": lambda: sample("mihon"), "rich": rich}


def workbook(plan: Plan, document_id: str, folder: Path) -> Path:
    document, profile = made(plan, document_id)
    path = folder / f"{document_id}.xlsx"
    path.write_bytes(render_xlsx(document, profile, printed_on=DAY))
    return path


def by_title(values: Values, first: str) -> list[dict[str, CellValue]]:
    """The rows of the table of the sheet 計算 whose header begins with these titles, by title."""
    cells = values["計算"]
    grid: dict[int, dict[str, CellValue]] = {}
    for place, value in cells.items():
        match = re.fullmatch(r"([A-Z]+)(\d+)", place)
        assert match
        grid.setdefault(int(match[2]), {})[match[1]] = value
    starts = [
        row
        for row, found in grid.items()
        if [*map(str, found.values())][: len(first.split())] == first.split()
    ]
    assert len(starts) == 1, first
    header, rows, at = grid[starts[0]], [], starts[0] + 1
    while at in grid and len(grid[at]) > 1:
        rows.append({str(title): grid[at].get(letter) for letter, title in header.items()})
        at += 1
    return rows


def expected(plan: Plan, document_id: str) -> dict[str, list[int | None]]:
    option = main_option(plan)
    rows = budget_rows(plan, option)
    if document_id == "budget":
        now, before = of_year(rows, 2027), of_year(rows, 2026)
        asked, first = total(now, lambda row: row.initial) or 0, total(before, lambda row: row.initial) or 0
        voted = total(before, lambda row: row.current) or 0
        funds = funding(now, lambda row: row.initial)
        return {
            "事業 前年度当初": [first, voted, asked, asked - first],
            "funds": [funds.general, funds.total],
        }
    if document_id == "multi_year":
        counted = [item for item in burdens(plan, option) if item.in_period]
        found = settlements(plan, option)
        return {
            "年度 計画期間": [
                sum(item.total for item in counted),
                sum(item.funds.earmarked for item in counted),
                sum(item.without_support for item in counted),
                sum(item.support for item in counted),
                sum(item.with_support for item in counted),
            ],
            "予算現額": [item.available for item in found],
            "不用額": [item.unused for item in found],
        }
    return {"計": [change.after for item in supplementary_budgets(plan, option) for change in item.changes]}


def read(values: Values, document_id: str) -> dict[str, list[int | None]]:
    def whole(cells: list[CellValue]) -> list[int | None]:
        found: list[int | None] = []
        for cell in cells:
            assert cell is None or (isinstance(cell, int | float) and cell == int(cell))
            found.append(None if cell is None else int(cell))
        return found

    if document_id == "budget":
        last = by_title(values, "事業 前年度当初")[-1]
        names = ("前年度当初", "前年度予算", "要求額", "増減額")
        cells = values["計算"]
        head = next(
            place for place, value in cells.items() if value == "一般財源" and _next(cells, place) == "計"
        )
        return {
            "事業 前年度当初": whole([last[name] for name in names]),
            "funds": whole([cells[_below(head)], cells[_below(_right(head))]]),
        }
    if document_id == "multi_year":
        last = by_title(values, "年度 計画期間")[-1]
        columns = ("所要額", "特定財源", "一般財源（措置なし）", "算定見込額", "差引後の負担")
        settled = by_title(values, "年度 事業 当初予算額")
        return {
            "年度 計画期間": whole([last[name] for name in columns]),
            "予算現額": whole([row["予算現額"] for row in settled]),
            "不用額": whole([row["不用額"] for row in settled]),
        }
    cells = values["計算"]
    after = [
        value
        for place, value in cells.items()
        if place.startswith("E") and isinstance(value, int | float) and cells.get(f"A{place[1:]}") != "計"
    ]
    return {"計": whole(list(after))}


def _right(place: str) -> str:
    letters, number = re.sub(r"\d", "", place), re.sub(r"\D", "", place)
    return f"{chr(ord(letters) + 1)}{number}"


def _below(place: str) -> str:
    return f"{re.sub(r'[0-9]', '', place)}{int(re.sub(r'[^0-9]', '', place)) + 1}"


def _next(cells: dict[str, CellValue], place: str) -> CellValue:
    return cells.get(_right(place))


@pytest.mark.parametrize("document_id", WORKBOOKS)
@pytest.mark.parametrize("name", PLANS)
def test_another_program_calculates_our_figures(name: str, document_id: str, tmp_path: Path) -> None:
    """Stored values are made wrong first: what agrees afterwards was really calculated."""
    plan = PLANS[name]()
    path = workbook(plan, document_id, tmp_path)
    stored = read_values(path)
    assert read(stored, document_id) == expected(plan, document_id)
    spoilt = tmp_path / "spoilt.xlsx"
    formulas = formula_cells(path)
    assert corrupt_cached_values(path, spoilt) == sum(map(len, formulas.values())) > 0
    assert read_values(spoilt) != stored
    recalculated = recalculate(spoilt, tmp_path)
    assert read(recalculated, document_id) == expected(plan, document_id)
    for sheet, places in formulas.items():
        for place in places:
            assert recalculated[sheet][place] == pytest.approx(stored[sheet][place], abs=1e-9), (sheet, place)


def test_the_share_of_the_change_is_a_formula_too() -> None:
    plan = rich()
    document, profile = made(plan, "budget")
    book = openpyxl.load_workbook(BytesIO(render_xlsx(document, profile, printed_on=DAY)))
    shown = [str(cell.value) for row in book["計算"].iter_rows() for cell in row if cell.data_type == "f"]
    assert any(text.startswith("=ROUND(") for text in shown)
    rows = budget_rows(plan, None)
    asked, first = (total(of_year(rows, year), lambda row: row.initial) for year in (2027, 2026))
    assert change_ratio(asked, first) is not None


@pytest.mark.parametrize("document_id", WORKBOOKS)
def test_a_print_sheet_a_calculation_and_data(document_id: str) -> None:
    document, _profile = made(sample("mihon"), document_id)
    kinds = [sheet.kind for sheet in document.sheets]
    assert kinds[0] is SheetKind.PRINT
    assert set(kinds) == set(SheetKind)


@pytest.mark.parametrize("document_id", WORKBOOKS)
@pytest.mark.parametrize("payload", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_what_was_typed_never_becomes_a_formula(payload: str, document_id: str) -> None:
    plan = rich()
    projects = tuple(dataclasses.replace(item, name=payload) for item in plan.costs.projects)
    lines = tuple(
        dataclasses.replace(item, name=payload, expense_detail=payload) for item in plan.costs.lines
    )
    costs = dataclasses.replace(plan.costs, projects=projects, lines=lines)
    document, profile = made(dataclasses.replace(plan, costs=costs), document_id)
    book = openpyxl.load_workbook(BytesIO(render_xlsx(document, profile, printed_on=DAY)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == payload for cell in cells)
    assert all(cell.data_type == "s" for cell in cells if cell.value == payload)
