"""From cost lines to cases: the sample town's figures, 案, the order of the three columns, and what is left out."""

from pathlib import Path
from typing import Any

import pytest

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import (
    AmountBasis,
    YearEstimate,
    amount_of,
    basis_of,
    lines_of,
    main_option,
    options_of,
    year_estimates,
)
from dxplanner.rules.model import Edition, Status

A, B = CostOption.A, CostOption.B
APPOINTMENT, RECRUITMENT = CostKind.APPOINTMENT, CostKind.RECRUITMENT
CONTRIBUTION, NOT_ELIGIBLE = CostKind.CONTRIBUTION, CostKind.NOT_ELIGIBLE


def line(number: int, **more: Any) -> CostLine:
    given: dict[str, Any] = {
        "id": f"c{number}",
        "fiscal_year": 2025,
        "kind": APPOINTMENT,
        "budgeted": 1_000_000,
    }
    return CostLine(**given | more)


def plan(*lines: CostLine, chosen: CostOption | None = None, **town: Any) -> Plan:
    return Plan(costs=Costs(lines=lines, chosen_option=chosen), municipality=Municipality(**town))


def only(*lines: CostLine, option: CostOption | None = None, **town: Any) -> YearEstimate:
    (year,) = year_estimates(plan(*lines, **town), option)
    return year


# ---- the sample town (office-practice §6)


@pytest.fixture(scope="module")
def town() -> Plan:
    return read_exchange(
        (Path(__file__).parents[2] / "resources" / "samples" / "mihon.json").read_bytes()
    ).plan


def test_reiwa_7_as_settled(town: Plan) -> None:
    for option in (None, A, B):
        year = year_estimates(town, option)[0]
        (aide,) = year.measures
        assert year.fiscal_year == 2025
        assert year.total == 1_100_000
        assert aide.careful.calculated_amount == 693_000
        assert aide.inclusive is not None
        assert aide.inclusive.calculated_amount == 700_000
        assert aide.inclusive.case.id == aide.careful.case.id
        assert aide.deck is not None
        assert aide.deck.calculated_amount == 495_000
        assert aide.deck.case.edition is Edition.DECK_2022
        assert {basis_of(item) for item in year.lines} == {AmountBasis.SETTLED}


def test_plan_b_is_confirmed(town: Plan) -> None:
    years = {year.fiscal_year: year for year in year_estimates(town, B)}
    assert list(years) == [2025, 2026, 2027, 2028, 2029]
    for number, cost, amount in (
        (2026, 450_000, 315_000),
        (2027, 900_000, 630_000),
        (2028, 900_000, 630_000),
        (2029, 900_000, 630_000),
    ):
        year = years[number]
        (shared,) = year.measures
        assert shared.measure == "shared_talent"
        assert shared.careful.status is Status.CONFIRMED
        assert (year.total, shared.careful.calculated_amount, year.confirmed_amount) == (cost, amount, amount)
        assert not year.has_unconfirmed
        assert shared.deck is None


def test_plan_a_has_scenarios_only(town: Plan) -> None:
    years = {year.fiscal_year: year for year in year_estimates(town, A)}
    (aide,) = years[2027].measures
    assert aide.careful.status is Status.UNCONFIRMED
    assert aide.careful.calculated_amount is None
    assert [scenario.amount for scenario in aide.careful.scenarios] == [0, 1_561_000, 1_115_000]
    assert years[2027].total == 1_350_000 + 234_000 + 880_000 + 220_000
    assert years[2028].total == 1_800_000 + 312_000
    assert years[2027].confirmed_amount == 0
    assert years[2027].has_unconfirmed
    assert years[2027].own_burden == years[2027].total


def test_the_sample_is_about_plan_b(town: Plan) -> None:
    assert options_of(town) == (A, B)
    assert main_option(town) is B


# ---- 案


def test_lines_without_an_option_belong_to_both() -> None:
    lines = (line(1), line(2, option=A), line(3, option=B))
    both = plan(*lines)
    assert lines_of(both, A) == lines[:2]
    assert lines_of(both, B) == (lines[0], lines[2])
    assert lines_of(both, None) == lines[:1]
    assert only(*lines, option=A).total == 2_000_000
    assert only(*lines, option=A).measures[0].careful.case.id == "2025-cio_aide-a"
    assert only(lines[0]).measures[0].careful.case.id == "2025-cio_aide"


@pytest.mark.parametrize(
    ("lines", "chosen", "options", "main"),
    [
        ((), None, (), None),
        ((line(1),), A, (), None),
        ((line(1, option=B),), None, (B,), B),
        ((line(1, option=B),), A, (B,), B),
        ((line(1, option=B), line(2, option=A)), None, (A, B), A),
        ((line(1, option=B), line(2, option=A)), B, (A, B), B),
    ],
)
def test_options(
    lines: tuple[CostLine, ...],
    chosen: CostOption | None,
    options: tuple[CostOption, ...],
    main: CostOption | None,
) -> None:
    made = plan(*lines, chosen=chosen)
    assert options_of(made) == options
    assert main_option(made) is main


# ---- columns


@pytest.mark.parametrize(
    ("columns", "amount", "basis"),
    [
        ({"settled": 0, "expected": 2, "budgeted": 3}, 0, AmountBasis.SETTLED),
        ({"settled": None, "expected": 2, "budgeted": 3}, 2, AmountBasis.EXPECTED),
        ({"settled": None, "expected": None, "budgeted": 3}, 3, AmountBasis.BUDGETED),
        ({"settled": None, "expected": None, "budgeted": None}, None, None),
    ],
)
def test_the_latest_column_counts(
    columns: dict[str, int | None], amount: int | None, basis: AmountBasis | None
) -> None:
    assert amount_of(line(1, **columns)) == amount
    assert basis_of(line(1, **columns)) is basis


# ---- left out


def test_lines_without_a_year_are_left_to_the_checks() -> None:
    assert year_estimates(plan(line(1, fiscal_year=None)), None) == ()
    assert year_estimates(Plan(), None) == ()


def test_lines_without_a_kind_count_only_in_the_total() -> None:
    year = only(line(1), line(2, kind=None), line(3, kind=NOT_ELIGIBLE))
    assert year.total == 3_000_000
    (aide,) = year.measures
    assert aide.careful.case.appointment_cost == 1_000_000


def test_lines_without_an_amount_count_nowhere() -> None:
    year = only(line(1, budgeted=None, earmarked=500_000))
    assert (year.total, year.earmarked, year.own_burden, year.measures) == (0, 0, 0, ())
    assert only(line(1), line(2, budgeted=None)).measures[0].lines == (line(1),)


def test_years_ascend() -> None:
    made = plan(line(1, fiscal_year=2026), line(2, fiscal_year=2024), line(3))
    assert [year.fiscal_year for year in year_estimates(made, None)] == [2024, 2025, 2026]


# ---- into cases


def test_costs_go_where_they_belong() -> None:
    year = only(
        line(1, budgeted=6_000_000, earmarked=1_000_000),
        line(2, budgeted=500_000),
        line(3, kind=RECRUITMENT, budgeted=1_200_000, earmarked=200_000),
        line(4, kind=CONTRIBUTION, budgeted=900_000, earmarked=100_000),
        line(5, kind=CONTRIBUTION, budgeted=450_000),
    )
    aide, shared = year.measures
    assert (aide.careful.case.appointment_cost, aide.careful.case.recruitment_cost) == (6_500_000, 1_200_000)
    assert (aide.careful.case.appointment_earmarked, aide.careful.case.recruitment_earmarked) == (
        1_000_000,
        200_000,
    )
    assert shared.careful.case.persons == (900_000, 450_000)
    assert shared.careful.case.appointment_earmarked == 100_000
    assert (year.total, year.earmarked, year.own_burden) == (9_050_000, 1_300_000, 7_750_000)


def test_earmarked_funds_count_up_to_the_cost_of_their_line() -> None:
    year = only(
        line(1, budgeted=100_000, earmarked=300_000),
        line(2, budgeted=1_000_000),
        line(3, kind=CONTRIBUTION, budgeted=5, earmarked=9),
    )
    aide, shared = year.measures
    assert aide.careful.case.appointment_earmarked == 100_000
    assert shared.careful.case.appointment_earmarked == 5
    assert aide.careful.calculated_amount == 700_000
    assert (year.earmarked, year.own_burden) == (100_005, 1_000_000)


def test_an_open_item_counts_in_the_inclusive_figure_only() -> None:
    (aide,) = only(line(1), line(2, open_item=True), line(3, open_item=False)).measures
    assert aide.careful.case.appointment_cost == 2_000_000
    assert aide.inclusive is not None
    assert aide.inclusive.case.appointment_cost == 3_000_000
    (aide,) = only(line(1)).measures
    assert aide.inclusive is None
    (aide,) = only(line(1, open_item=True)).measures
    assert aide.careful.calculated_amount == 0
    assert aide.inclusive is not None
    assert aide.inclusive.calculated_amount == 700_000


def test_the_town_decides() -> None:
    ward = only(line(1), municipality_class=MunicipalityClass.WARD)
    assert ward.measures[0].careful.status is Status.INELIGIBLE
    assert ward.confirmed_amount == 0
    assert not ward.has_unconfirmed
    assert only(line(1)).measures[0].careful.case.municipality_class is MunicipalityClass.TOWN
    rich = only(line(1), non_recipient=True)
    assert rich.measures[0].careful.case.non_recipient
    assert rich.confirmed_amount == 700_000
    assert not only(line(1), non_recipient=None).measures[0].careful.case.non_recipient


def test_the_largest_amounts_do_not_break_it() -> None:
    year = only(
        *(
            line(n, budgeted=10**15, kind=kind)
            for n, kind in enumerate((APPOINTMENT, RECRUITMENT, CONTRIBUTION) * 3)
        )
    )
    assert year.total == 9 * 10**15
    assert year.confirmed_amount > 0
