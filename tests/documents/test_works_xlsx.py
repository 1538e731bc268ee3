"""経費の計算 in the workbook: changing a price or a quantity there gives what the program gives, to the yen."""

import dataclasses
import re
from pathlib import Path

import openpyxl
import pytest

from dxplanner.documents.builders.allocation.works import factor_key, live_factors, product_formula
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.plan.costs import CostOption
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import PriceUnit, Tax, Work, WorkKind
from dxplanner.rules.from_plan import year_estimates
from dxplanner.rules.keeping import step_change
from dxplanner.rules.lines import effective_lines
from tests.checks.cases import changed
from tests.documents.paper import DAY, made, sample, squeezed, words_of
from tests.support.libreoffice import recalculate

MORE = (
    Work(
        id="w8",
        name="DX顧問",
        kind=WorkKind.SPECIAL_PART_TIME,
        option=CostOption.A,
        first_year=2027,
        price_unit=PriceUnit.MONTH,
        unit_price=50_000,
        headcount=3,
        trips=7,
        trip_cost=1_234,
    ),
    Work(
        id="w9",
        name="伴走支援委託",
        kind=WorkKind.OUTSOURCING,
        option=CostOption.A,
        first_year=2027,
        unit_price=333_333,
        tax=Tax.EXCLUDED,
    ),
)


def plan_with_works() -> Plan:
    plan = sample("mihon")
    costs = dataclasses.replace(plan.costs, works=(*plan.costs.works, *MORE), chosen_option=CostOption.A)
    plan = dataclasses.replace(plan, costs=costs)
    change = step_change(plan)
    assert change is not None
    return applied(plan, change).plan


def test_only_simple_products_are_live() -> None:
    plan = plan_with_works()
    named = {line.id: line.name for line in plan.costs.lines}
    factors = live_factors(plan, year_estimates(plan, CostOption.A))
    by_name = {(named[key], value) for key, value in factors.items()}
    assert ("DX顧問の報酬", (50_000, 12, 3)) in by_name
    assert ("DX顧問の費用弁償", (1_234, 7, 3)) in by_name
    assert not any(name == "伴走支援委託" for name, _value in by_name)
    assert product_formula("a1", factors) == f"{{{factor_key('a1', 0)}}}*{{{factor_key('a1', 1)}}}"
    assert product_formula("b1", factors) == ""
    typed = changed({"costs.lines[a1].budgeted": 5, "costs.lines[a5].settled": 7}, plan)
    left = live_factors(typed, year_estimates(typed, CostOption.A))
    assert "a1" not in left
    assert "a5" not in left


@pytest.mark.filterwarnings("ignore::EncodingWarning")
def test_another_price_in_the_sheet_gives_what_the_program_gives(tmp_path: Path) -> None:
    plan = plan_with_works()
    document, profile = made(plan, "allocation")
    path = tmp_path / "works.xlsx"
    path.write_bytes(render_xlsx(document, profile, printed_on=DAY))
    book = openpyxl.load_workbook(path)
    sheet = book["計算"]
    prices = {30_000: 31_111, 50_000: 47_500, 1_234: 4_321, 45: 44}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "n" and cell.column in (3, 4) and cell.value in prices:
                cell.value = prices[cell.value]  # type: ignore[index]
    book.save(path)
    edits = {
        "costs.works[w1].unit_price": 31_111,
        "costs.works[w1].years[wy1].quantity": 44,
        "costs.works[w8].unit_price": 47_500,
        "costs.works[w8].trip_cost": 4_321,
    }
    expected = {
        (line.fiscal_year, squeezed(line.name or "")): line.budgeted
        for line in effective_lines(changed(edits, plan))
        if line.option is CostOption.A
    }
    cells = recalculate(path, tmp_path)["計算"]
    found = {}
    for place, value in cells.items():
        match = re.fullmatch(r"B(\d+)", place)
        amount = cells.get(f"E{match[1]}") if match else None
        if match and cells.get(f"D{match[1]}") == "予算" and isinstance(amount, int | float):
            year = int(re.findall(r"\d+", squeezed(str(cells[f"A{match[1]}"])))[0]) + 2018
            found[year, squeezed(str(value))] = amount
    assert found == expected


def test_the_working_stands_in_the_breakdown() -> None:
    document, _profile = made(plan_with_works(), "allocation")
    printed = squeezed(words_of(document.sections))
    assert squeezed("30,000円×45日＝1,350,000円") in printed
    assert squeezed("消費税10％") in printed


def test_the_evidence_list_prints_what_is_at_hand_and_what_is_not() -> None:
    document, _profile = made(sample("mihon"), "evidence")
    printed = squeezed(words_of(document.sections))
    for words in (
        "証拠書類一覧",
        "掲載内容の控え",
        "会計室",
        "謝金の支給調書",
        "按分の根拠",
        "財務規則による",
    ):
        assert words in printed
    assert "CIO補佐官の報酬" not in printed  # 案Ａ is not the chosen one
    assert [sheet.name for sheet in document.sheets] == ["証拠書類一覧", "データ_証拠書類"]
