"""The estimate as a workbook: its formulas, calculated by another program, give our figures to the yen."""

import dataclasses
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.documents.builders.allocation.words import measure_name
from dxplanner.documents.model import CellKind, SheetKind, Table
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs, MeasurePart
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import main_option, year_estimates
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Status
from dxplanner.rules.registry import MEASURES
from tests.documents.paper import DAY, file_of, made, sample, squeezed, words_of
from tests.support.libreoffice import corrupt_cached_values, formula_cells, read_values, recalculate

A, R, C, N = CostKind.APPOINTMENT, CostKind.RECRUITMENT, CostKind.CONTRIBUTION, CostKind.NOT_ELIGIBLE
Line = tuple[int, CostKind, int] | tuple[int, CostKind, int, dict[str, object]]

_CASES: Mapping[str, tuple[Line, ...]] = {
    "rounding": (
        (2021, A, 1_000),  # ×0.5 = 500 → 1,000
        (2022, A, 999),  # 499.5 → 0
        (2023, A, 715_000),  # ×0.7 = 500,500 → 501,000
        (2024, A, 999_999),  # 699,999.3 → 700,000
        (2025, A, 714_999),
        (2025, C, 715_000),
        (2026, C, 5),
        (2027, C, 0),
        (2028, C, 2_145_000),  # 1,501,500 → 1,502,000
        (2029, C, 12_345_678),
    ),
    "caps": (
        (2021, R, 1_500_000),  # not eligible that year
        (2022, R, 1_500_000),
        (2023, A, 3_000_000),
        (2023, R, 1_000_001),
        (2024, R, 999_999, {"open_item": True}),
        (2024, R, 400_000),
        (2024, N, 90_000),
        (2024, C, 20_000_001),
        (2024, C, 19_999_999),
        (2025, C, 30_000_000),
        (2025, C, 1, {"open_item": True}),
    ),
    "earmarked": (
        (2021, A, 2_000_000, {"earmarked": 500_000}),
        (2022, A, 2_000_000, {"earmarked": 5_000_000}),
        (2022, R, 900_000, {"earmarked": 300_000}),
        (2023, R, 1_100_000, {"earmarked": 100}),  # both readings round alike
        (2024, C, 20_000_400, {"earmarked": 400}),  # above the cap of a person, readings round alike
        (2025, C, 900_000, {"earmarked": 450_000}),
        (2025, A, 1_350_000, {"earmarked": 1}),
    ),
    "parts": (
        (2024, A, 5_900_000, {"measure": "revitalisation_partner_company"}),
        (2024, R, 1_500_000, {"measure": "revitalisation_partner_company"}),
        (2025, C, 5_600_003, {"measure": "revitalisation_partner_company", "earmarked": 600_000}),
        (2025, R, 715, {"measure": "revitalisation_partner_company"}),
        (2025, N, 900_001, {"measure": "revitalisation_partner_company"}),
        (2026, A, 2_300_000, {"measure": "revitalisation_partner_side_job"}),
        (2025, A, 13_000_001, {"measure": "cooperation_agreement", "headcount": 2}),
        (2025, A, 1_000_000, {"measure": "cooperation_agreement"}),
        (2025, C, 7_000_000, {"measure": "cooperation_agreement", "measure_part": MeasurePart.PROPOSED}),
        (2025, R, 300_000, {"measure": "cooperation_agreement"}),
        (2024, A, 9_000_000, {"measure": "regional_adviser"}),
        (2025, A, 715, {"measure": "regional_adviser"}),
        (2024, N, 714_500, {"measure": "digital_training"}),
        (2025, A, 45_000_001, {"measure": "shared_talent", "headcount": 2}),
        (2025, R, 900_000, {"measure": "shared_talent"}),
    ),
}


def plan_of(lines: tuple[Line, ...]) -> Plan:
    made_lines = []
    for number, (year, kind, amount, *more) in enumerate(lines):
        extra: dict[str, object] = dict(more[0]) if more else {}
        line = CostLine(
            id=f"c{number}",
            fiscal_year=year,
            kind=kind,
            name=f"経費{number}",
            budgeted=amount,
            **extra,  # type: ignore[arg-type]
        )
        made_lines.append(line)
    return dataclasses.replace(sample("mihon"), costs=Costs(lines=tuple(made_lines)))


def workbook(plan: Plan, folder: Path, name: str = "試算書") -> Path:
    document, profile = made(plan, "allocation")
    path = folder / f"{name}.xlsx"
    path.write_bytes(render_xlsx(document, profile, printed_on=DAY))
    return path


Results = dict[tuple[str, str], int]


def by_engine(plan: Plan) -> Results:
    return {
        (squeezed(fiscal_year_label(year.fiscal_year)), squeezed(measure_name(item.measure))): (
            item.careful.calculated_amount or 0
        )
        for year in year_estimates(plan, main_option(plan))
        for item in year.measures
        if item.careful.status is Status.CONFIRMED
    }


def by_sheet(values: Mapping[str, Mapping[str, object]]) -> Results:
    """算定見込額 of every row of the tables with that column, found by year and measure."""
    cells = values["計算"]
    found: Results = {}
    names = {squeezed(measure_name(measure)) for measure in MEASURES}
    column = ""
    for place, value in sorted(cells.items(), key=_by_row):
        letters, row = _place(place)
        if squeezed(str(value)) == "算定見込額":
            column = letters
        elif squeezed(str(value)) == "率":
            column = ""
        elif letters == "B" and column and squeezed(str(value)) in names:
            amount = cells[f"{column}{row}"]
            assert isinstance(amount, int | float)
            assert amount == int(amount)
            found[squeezed(str(cells[f"A{row}"])), squeezed(str(value))] = int(amount)
    return found


def _place(place: str) -> tuple[str, int]:
    match = re.fullmatch(r"([A-Z]+)(\d+)", place)
    assert match
    return match[1], int(match[2])


def _by_row(entry: tuple[str, object]) -> tuple[int, int, str]:
    letters, row = _place(entry[0])
    return row, len(letters), letters


@pytest.mark.parametrize("name", ["sample", *_CASES])
def test_another_program_calculates_our_figures(name: str, tmp_path: Path) -> None:
    """Stored values are made wrong first: what agrees afterwards was really calculated."""
    plan = sample("mihon") if name == "sample" else plan_of(_CASES[name])
    expected = by_engine(plan)
    assert expected
    path = workbook(plan, tmp_path)
    assert by_sheet(read_values(path)) == expected
    spoilt = tmp_path / "spoilt.xlsx"
    assert corrupt_cached_values(path, spoilt) == sum(map(len, formula_cells(path).values()))
    assert by_sheet(read_values(spoilt)) != expected
    recalculated = recalculate(spoilt, tmp_path)
    assert by_sheet(recalculated) == expected
    stored = read_values(path)
    for sheet, formulas in formula_cells(path).items():
        for place in formulas:
            assert recalculated[sheet][place] == stored[sheet][place], (sheet, place, formulas[place])


@pytest.mark.filterwarnings(
    "ignore::EncodingWarning"
)  # openpyxl opens a temporary file of its own when it saves
def test_a_wrong_formula_would_be_found(tmp_path: Path) -> None:
    """The comparison above sees a formula that rounds down instead of half up."""
    path = workbook(plan_of(_CASES["rounding"]), tmp_path)
    book = openpyxl.load_workbook(path)
    for row in book["計算"].iter_rows():
        for cell in row:
            if cell.data_type == "f" and "-3)" in str(cell.value):
                cell.value = str(cell.value).replace("ROUND(", "ROUNDDOWN(", 1)
    broken = tmp_path / "broken.xlsx"
    book.save(broken)
    assert by_sheet(recalculate(broken, tmp_path)) != by_engine(plan_of(_CASES["rounding"]))


def test_the_cases_are_those_of_the_hand_calculation() -> None:
    amounts = by_engine(plan_of(_CASES["rounding"]))
    aide, shared = (squeezed(measure_name(name)) for name in ("cio_aide", "shared_talent"))
    assert amounts["令和3年度", aide] == 1_000
    assert amounts["令和4年度", aide] == 0
    assert amounts["令和5年度", aide] == 501_000
    assert amounts["令和6年度", aide] == 700_000
    assert amounts["令和7年度", shared] == 501_000
    assert amounts["令和10年度", shared] == 1_502_000


_lines = st.lists(
    st.builds(
        CostLine,
        id=st.just(""),
        fiscal_year=st.integers(2020, 2031),
        kind=st.sampled_from([A, R, C, N, None]),
        option=st.sampled_from([None, None, CostOption.A, CostOption.B]),
        name=st.sampled_from(["報酬", "=1+1", "+2", "-3", "@SUM(1)", None]),
        budgeted=st.none() | st.integers(0, 25_000_000),
        settled=st.none() | st.integers(0, 3_000_000),
        earmarked=st.none() | st.integers(0, 2_000_000),
        open_item=st.sampled_from([None, True, False]),
    ),
    max_size=8,
).map(lambda lines: tuple(dataclasses.replace(line, id=f"c{n}") for n, line in enumerate(lines)))


@settings(max_examples=25)
@given(lines=_lines)
def test_every_formula_has_its_value_and_every_text_is_text(lines: tuple[CostLine, ...]) -> None:
    plan = dataclasses.replace(sample("mihon"), costs=Costs(lines=lines))
    document, profile = made(plan, "allocation")
    data = render_xlsx(document, profile, printed_on=DAY)
    formulas = openpyxl.load_workbook(BytesIO(data))
    values = openpyxl.load_workbook(BytesIO(data), data_only=True)
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert isinstance(values[sheet.title][cell.coordinate].value, int | float)
                    assert re.fullmatch(r"=[-+*/(),A-Z0-9$'!:一-龠_.ー]+", str(cell.value))
                if str(cell.value) in {"=1+1", "+2", "-3", "@SUM(1)"}:
                    assert cell.data_type == "s"
    if "計算" in values.sheetnames:
        read = {
            sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row}
            for sheet in values.worksheets
        }
        assert by_sheet(read) == by_engine(plan)


@pytest.mark.parametrize("payload", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a.invalid")'])
def test_what_was_typed_never_becomes_a_formula(payload: str) -> None:
    plan = sample("mihon")
    lines = tuple(
        dataclasses.replace(line, name=payload, basis=payload, expense_category=payload)
        for line in plan.costs.lines
    )
    costs = dataclasses.replace(plan.costs, lines=lines, choice_reason=payload, option_a=payload)
    municipality = dataclasses.replace(plan.municipality, name=payload)
    document, profile = made(dataclasses.replace(plan, costs=costs, municipality=municipality), "allocation")
    book = openpyxl.load_workbook(BytesIO(render_xlsx(document, profile, printed_on=DAY)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == payload for cell in cells)
    assert all(cell.data_type == "s" for cell in cells if cell.value == payload)
    assert not any("HYPERLINK" in str(cell.value) for cell in cells if cell.data_type == "f")
    assert all(cell.hyperlink is None for cell in cells)


def test_sheets_and_their_kinds() -> None:
    document, _profile = made(sample("mihon"), "allocation")
    assert [(sheet.name, sheet.kind) for sheet in document.sheets] == [
        ("試算書", SheetKind.PRINT),
        ("計算", SheetKind.CALCULATION),
        ("別紙_算出根拠", SheetKind.PRINT),
        ("データ_経費", SheetKind.DATA),
        ("データ_試算", SheetKind.DATA),
    ]
    book = openpyxl.load_workbook(BytesIO(file_of(("mihon", False), "allocation", "xlsx")))
    assert book.sheetnames == [sheet.name for sheet in document.sheets]


def test_data_sheets_hold_one_fact_per_cell() -> None:
    book = openpyxl.load_workbook(BytesIO(file_of(("mihon", False), "allocation", "xlsx")))
    data = [sheet for sheet in book.worksheets if sheet.title.startswith("データ_")]
    assert len(data) == 2
    for sheet in data:
        rows = list(sheet.iter_rows(values_only=True))
        assert all(isinstance(title, str) and title for title in rows[0])
        assert len(set(rows[0])) == len(rows[0])
        assert not sheet.merged_cells.ranges
        assert all(any(value is not None for value in row) for row in rows)
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        assert rows[0][:3] == ("団体コード", "団体名", "年度(西暦)") or rows[0][:3] == (
            "団体コード",
            "団体名",
            "年度（西暦）",
        )
        assert {row[0] for row in rows[1:]} == {"999997"}
        assert all(isinstance(row[2], int) for row in rows[1:])


def test_the_data_sheet_of_costs_holds_every_amount_that_counts() -> None:
    """予算 with every 補正 of it, the other columns as they were entered."""
    plan = sample("mihon")
    book = openpyxl.load_workbook(BytesIO(file_of(("mihon", False), "allocation", "xlsx")))
    rows = list(book["データ_経費"].iter_rows(min_row=2, values_only=True))
    entered = [
        amount
        for line in effective_lines(plan)
        for amount in (line.budgeted, line.expected, line.settled, line.earmarked)
        if amount is not None
    ]
    amounts = [row[8] for row in rows]
    assert sorted(amounts) == sorted(entered)  # type: ignore[type-var]


def test_the_pages_show_what_the_data_sheet_says() -> None:
    document, _profile = made(sample("mihon"), "allocation")
    table = next(
        block
        for sheet in document.sheets
        if sheet.name == "データ_試算"
        for block in sheet.blocks
        if isinstance(block, Table)
    )
    printed = squeezed(words_of(document.sections))
    for row in table.rows:
        amount = row.cells[10]
        if amount.kind is CellKind.YEN and amount.value:
            assert f"{int(amount.value) // 1000:,}" in printed
        if squeezed(words_of(row.cells[11])) == "未確認":
            assert amount.value is None
