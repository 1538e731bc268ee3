"""Which measures fit, what each brings, why another does not, and that no yen is counted twice."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.measures import measure_facts
from dxplanner.plan.costs import CostKind, CostLine, Costs, MeasurePart
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules import Status, wording
from dxplanner.rules.amounts import amount_of, earmarked_of
from dxplanner.rules.assigning import (
    TAKING,
    Town,
    case_of,
    form_of,
    measure_of,
    part_of,
    person_parts,
    why_left_out,
)
from dxplanner.rules.compare import NO_LINES, CellKind, Comparison, Fit, MeasureRow, compare, period_label
from dxplanner.rules.compared_plan import comparison_of
from dxplanner.rules.from_plan import year_estimates
from dxplanner.rules.overrides import AMOUNT, measure_target
from dxplanner.rules.registry import MEASURES
from tests.support.user_facts import fact

A, R = CostKind.APPOINTMENT, CostKind.RECRUITMENT
C, N = CostKind.CONTRIBUTION, CostKind.NOT_ELIGIBLE
TOWN = Town()
COMPANY, AGREEMENT = "revitalisation_partner_company", "cooperation_agreement"


def line(
    kind: CostKind | None, amount: int | None = 1_000_000, year: int | None = 2025, **more: Any
) -> CostLine:
    values: dict[str, Any] = {"id": "c1", "fiscal_year": year, "kind": kind, "budgeted": amount, **more}
    return CostLine(**values)


def row(found: Comparison, measure: str) -> MeasureRow:
    return next(item for item in found.rows if item.fact.id == measure)


# ---- where a line belongs


@pytest.mark.parametrize(
    ("made", "measure", "left_out"),
    [
        (line(A), "cio_aide", ""),
        (line(R), "cio_aide", ""),
        (line(C), "shared_talent", ""),
        (line(N), None, wording.NOT_COVERED),
        (line(None), None, ""),
        (line(A, open_item=True), "cio_aide", wording.OPEN_COST),
        (line(N, open_item=True), None, wording.NOT_COVERED),
        (line(A, measure="shared_talent"), "shared_talent", ""),
        (line(C, measure="cio_aide"), None, wording.NOT_TAKEN),
        (line(N, measure="cio_aide"), None, wording.NOT_TAKEN),
        (line(None, measure="cio_aide"), None, wording.NOT_TAKEN),
        (line(A, measure="a measure of a later program"), "cio_aide", ""),
        (line(N, measure="digital_training"), "digital_training", ""),
        (line(R, measure="digital_training"), None, wording.NOT_TAKEN),
        (line(N, measure=COMPANY), COMPANY, ""),
        (line(R, measure=AGREEMENT), AGREEMENT, ""),
        (line(N, measure=AGREEMENT), None, wording.NOT_TAKEN),
        (line(R, measure="regional_project_manager"), None, wording.NOT_TAKEN),
        (line(C, measure="cooperation_corps"), "cooperation_corps", ""),
        (line(A, measure="regional_adviser"), "regional_adviser", ""),
    ],
)
def test_a_line_counts_in_one_measure(made: CostLine, measure: str | None, left_out: str) -> None:
    assert measure_of(made) == measure
    assert why_left_out(made) == left_out


@pytest.mark.parametrize(
    ("measure", "made", "part"),
    [
        ("cio_aide", line(A), MeasurePart.DURING),
        ("cio_aide", line(R), MeasurePart.BEFORE),
        ("cio_aide", line(A, measure_part=MeasurePart.PROPOSED), MeasurePart.DURING),
        ("shared_talent", line(R, measure_part=MeasurePart.DURING), MeasurePart.BEFORE),
        (COMPANY, line(C), MeasurePart.DURING),
        (COMPANY, line(R), MeasurePart.BEFORE),
        (COMPANY, line(N), MeasurePart.PROPOSED),
        (COMPANY, line(N, measure_part=MeasurePart.BEFORE), MeasurePart.BEFORE),
        ("revitalisation_partner_side_job", line(N), MeasurePart.PROPOSED),
        (AGREEMENT, line(C), MeasurePart.PROPOSED),
        (AGREEMENT, line(C, measure_part=MeasurePart.DURING), MeasurePart.DURING),
        (AGREEMENT, line(A), MeasurePart.DURING),
        ("digital_training", line(N), MeasurePart.DURING),
    ],
)
def test_the_part_of_a_measure(measure: str, made: CostLine, part: MeasurePart) -> None:
    assert part_of(measure, made) is part


def test_every_measure_says_what_it_takes() -> None:
    assert set(TAKING) == set(MEASURES)


@pytest.mark.parametrize(
    ("amount", "persons", "parts"),
    [
        (10, 1, (10,)),
        (10, 3, (4, 3, 3)),
        (11, 3, (4, 4, 3)),
        (12, 3, (4, 4, 4)),
        (0, 2, (0, 0)),
        (1, 2, (1, 0)),
    ],
)
def test_an_amount_for_several_people(amount: int, persons: int, parts: tuple[int, ...]) -> None:
    assert person_parts(amount, persons) == parts


@pytest.mark.parametrize(
    ("form", "kind", "expected"),
    [
        (None, A, None),
        (None, C, AppointmentForm.SHARED),
        (AppointmentForm.OUTSOURCING, C, AppointmentForm.SHARED),
        (AppointmentForm.PARTNER_COMPANY, C, AppointmentForm.PARTNER_COMPANY),
        (AppointmentForm.PARTNER_SIDE_JOB, C, AppointmentForm.PARTNER_SIDE_JOB),
        (AppointmentForm.SECONDMENT, C, AppointmentForm.SECONDMENT),
        (AppointmentForm.SENT_OFFICER, C, AppointmentForm.SENT_OFFICER),
        (AppointmentForm.OUTSOURCING, R, AppointmentForm.OUTSOURCING),
    ],
)
def test_the_form_behind_a_cost(
    form: AppointmentForm | None, kind: CostKind, expected: AppointmentForm | None
) -> None:
    assert form_of(Town(form=form), line(kind)) is expected


def test_lines_become_cases() -> None:
    lines = (line(A, 6_000_001, headcount=2, earmarked=5), line(R, 7), line(C, 9, headcount=2, earmarked=1))
    found = case_of(TOWN, AGREEMENT, "x", 2025, lines)
    assert (found.persons, found.appointment_earmarked) == ((3_000_001, 3_000_000), 5)
    assert (found.recruitment_cost, found.recruitment_earmarked) == (7, 0)
    assert (found.received_from_others, found.others_earmarked) == ((5, 4), 1)
    company = case_of(
        TOWN, COMPANY, "x", 2025, (line(C, 9), line(N, 4, earmarked=3), line(R, 2, earmarked=1))
    )
    assert (company.appointment_cost, company.persons) == (9, ())
    assert (company.project_cost, company.project_earmarked) == (4, 3)
    assert (company.recruitment_cost, company.recruitment_earmarked) == (2, 1)


def test_the_town_goes_into_its_case() -> None:
    town = Town(
        municipality_class=MunicipalityClass.VILLAGE, non_recipient=True, fiscal_index=Decimal("0.645")
    )
    found = case_of(town, "regional_adviser", "x", 2025, (line(A, 5),))
    assert (found.fiscal_index, found.non_recipient) == (Decimal("0.65"), True)
    assert found.municipality_class is MunicipalityClass.VILLAGE
    assert case_of(town, "cio_aide", "x", 2025, (line(A, 5),)).fiscal_index is None
    assert case_of(TOWN, "regional_adviser", "x", 2025, (line(A, 5),)).fiscal_index is None


# ---- the comparison


def test_what_is_used_and_what_could_be() -> None:
    town = Town(form=AppointmentForm.OUTSOURCING, fiscal_index=Decimal("0.27"))
    found = compare(town, (line(A, 3_000_000), line(R, 500_000), line(N, 80_000), line(A, 9, open_item=True)))
    used = row(found, "cio_aide")
    assert used.fit is Fit.USED
    assert used.cells[0].kind is CellKind.COUNTED
    assert used.cells[0].estimate is not None
    assert used.cells[0].estimate.calculated_amount == 2_450_000
    assert used.reasons == ()
    could = row(found, "regional_adviser")
    assert could.fit is Fit.POSSIBLE
    assert could.cells[0].kind is CellKind.WOULD
    assert could.cells[0].estimate is not None
    assert could.cells[0].estimate.calculated_amount == 3_000_000
    (year,) = found.years
    assert (year.fiscal_year, year.total, year.own_burden, year.confirmed) == (
        2025,
        3_580_009,
        3_580_009,
        2_450_000,
    )


def test_why_not() -> None:
    form = Town(form=AppointmentForm.SPECIAL_PART_TIME)
    found = compare(form, (line(A), line(A, year=2022)))
    assert row(found, COMPANY).reasons == ("任用等の形態が「特別職非常勤職員」であるため、当てはまらない。",)
    assert row(found, "digital_training").reasons == ("中核となる職員の育成に要する経費が入力されていない。",)
    assert row(found, "regional_adviser").fit is Fit.POSSIBLE
    early = compare(TOWN, (line(C, year=2022), line(C, year=2020)))
    assert row(early, "shared_talent").fit is Fit.USED
    assert "令和5年度からである" in (row(early, "shared_talent").cells[0].estimate or _never()).notes[0]
    late = compare(TOWN, (line(A, year=2030),))
    assert row(late, "shared_talent").fit is Fit.NOT
    assert "令和11年度までである" in row(late, "shared_talent").reasons[0]
    ward = compare(Town(municipality_class=MunicipalityClass.WARD), (line(A),))
    assert row(ward, COMPANY).reasons == (wording.WARD_NOT_ELIGIBLE,)
    assert (row(ward, "cio_aide").cells[0].estimate or _never()).status is Status.INELIGIBLE
    empty = compare(TOWN, (line(A, None), line(A, year=None)))
    assert empty.years == ()
    assert {item.reasons for item in empty.rows if item.fact.calculated} == {(NO_LINES,)}
    assert {item.fit for item in empty.rows if item.fact.calculated} == {Fit.NOT}


def _never() -> Any:
    raise AssertionError("no estimate")


def test_a_used_measure_of_another_form_is_to_be_made_sure_of() -> None:
    town = Town(form=AppointmentForm.OUTSOURCING)
    (reason,) = row(compare(town, (line(A, measure=COMPANY),)), COMPANY).reasons
    assert reason == "任用等の形態を「業務委託」としているため、この措置の要件に合うかを確かめること。"
    partner = Town(form=AppointmentForm.PARTNER_COMPANY)
    assert row(compare(partner, (line(C, measure=COMPANY),)), COMPANY).reasons == ()
    assert row(compare(TOWN, (line(A, measure=COMPANY),)), COMPANY).reasons == ()


def test_no_amount_that_is_open_is_moved() -> None:
    found = compare(TOWN, (line(A, open_item=True), line(N)))
    assert row(found, "cio_aide").fit is Fit.USED
    assert (row(found, "cio_aide").cells[0].estimate or _never()).calculated_amount == 0
    assert row(found, COMPANY).fit is Fit.NOT
    assert row(found, COMPANY).cells[0].kind is CellKind.NONE


def test_in_period_comes_first() -> None:
    found = compare(TOWN, (line(A, year=2027), line(C, year=2027)))
    order = [item.fact.id for item in found.rows]
    assert order[:2] == ["shared_talent", "cio_aide"]
    fits = [item.fit for item in found.rows]
    assert fits == sorted(fits, key=list(Fit).index)
    later = compare(TOWN, (line(A, year=2025), line(C, year=2026)))
    assert [item.fact.id for item in later.rows][:2] == ["shared_talent", "cio_aide"]


@pytest.mark.parametrize(
    ("measure", "year", "index", "fit", "said"),
    [
        ("planning_help", 2025, "0.99", Fit.HELP, None),
        ("planning_help", 2025, "1.00", Fit.NOT, "財政力指数が1以上の団体（この団体は1）"),
        ("planning_help", 2025, None, Fit.HELP, None),
        ("digital_bond", 2024, None, Fit.NOT, "令和7年度～令和11年度の措置である。"),
        ("digital_bond", 2025, None, Fit.HELP, "令和7年度～令和11年度の措置である。"),
        ("digital_bond", 2029, None, Fit.HELP, "令和7年度～令和11年度の措置である。"),
        ("digital_bond", 2030, None, Fit.NOT, "令和7年度～令和11年度の措置である。"),
        ("staff_training_2024", 2023, None, Fit.NOT, "令和6年度の措置である。"),
        ("staff_training_2024", 2024, None, Fit.HELP, "令和6年度の措置である。"),
        ("staff_training_2024", 2025, None, Fit.NOT, "令和6年度の措置である。"),
        ("future_grant", 2026, None, Fit.HELP, "令和8年度からの措置である。"),
        ("corporate_donation", 2028, None, Fit.NOT, "令和9年度までの措置である。"),
        ("information_adviser", 2050, None, Fit.HELP, None),
    ],
)
def test_what_is_not_calculated(
    measure: str, year: int, index: str | None, fit: Fit, said: str | None
) -> None:
    town = Town(fiscal_index=None if index is None else Decimal(index))
    found = row(compare(town, (line(A, year=year),)), measure)
    assert found.fit is fit
    assert bool(found.reasons) == (said is not None)
    assert said is None or said in found.reasons[0]
    assert all(cell.estimate is None and cell.kind is CellKind.NONE for cell in found.cells)


def test_described_measures_are_told_without_costs() -> None:
    empty = compare(TOWN, ())
    assert row(empty, "information_adviser").fit is Fit.HELP
    assert period_label(measure_facts()["information_adviser"]) == ""


KINDS = st.sampled_from([None, *CostKind])
LINES = st.lists(
    st.builds(
        line,
        KINDS,
        st.none() | st.integers(0, 10**9),
        st.none() | st.integers(2019, 2032),
        measure=st.none() | st.sampled_from([*MEASURES, "unknown"]),
        measure_part=st.none() | st.sampled_from(MeasurePart),
        headcount=st.none() | st.integers(1, 5),
        earmarked=st.none() | st.integers(0, 10**9),
        open_item=st.booleans(),
    ),
    max_size=6,
)
TOWNS = st.builds(
    Town,
    municipality_class=st.sampled_from(MunicipalityClass),
    non_recipient=st.booleans(),
    fiscal_index=st.none() | st.decimals(0, 2, places=2),
    form=st.none() | st.sampled_from(AppointmentForm),
)


@given(TOWNS, LINES)
def test_no_yen_is_counted_twice(town: Town, lines: list[CostLine]) -> None:
    found = compare(town, tuple(lines))
    for year in found.years:
        counted = [
            cell.estimate
            for item in found.rows
            for cell in item.cells
            if cell.fiscal_year == year.fiscal_year and cell.kind is CellKind.COUNTED and cell.estimate
        ]
        eligible = sum(
            (one.eligible_appointment_cost or 0) + (one.eligible_recruitment_cost or 0) for one in counted
        )
        of_year = [item for item in lines if item.fiscal_year == year.fiscal_year]
        taken = [item for item in of_year if measure_of(item) and not item.open_item]
        assert eligible <= sum((amount_of(item) or 0) - earmarked_of(item) for item in taken)
        assert eligible <= year.own_burden <= year.total
        assert year.total == sum(amount_of(item) or 0 for item in of_year)
        assert 0 <= year.confirmed <= year.own_burden + 500 * len(counted)


@given(TOWNS, LINES)
def test_every_row_says_something(town: Town, lines: list[CostLine]) -> None:
    found = compare(town, tuple(lines))
    assert {item.fact.id for item in found.rows} == set(measure_facts())
    for item in found.rows:
        assert [cell.fiscal_year for cell in item.cells] == [year.fiscal_year for year in found.years]
        assert item.reasons or item.fit is not Fit.NOT
        for cell in item.cells:
            assert (cell.estimate is None) == (cell.kind is CellKind.NONE)
            assert (
                cell.kind is not CellKind.WOULD or (cell.estimate or _never()).status is not Status.INELIGIBLE
            )


def test_a_value_confirmed_and_a_figure_put_right_are_counted_as_in_the_estimate() -> None:
    own = fact(fiscal_year=2026)
    hire = CostLine(id="c1", fiscal_year=2026, kind=CostKind.APPOINTMENT, budgeted=6_000_000)
    plan = Plan(costs=Costs(lines=(hire,), user_facts=(own,)))
    found = comparison_of(plan)
    assert (found.years[0].confirmed, found.years[0].by_user) == (3_000_000, True)
    assert row(found, "cio_aide").fit is Fit.USED
    target = measure_target(AMOUNT, 2026, "cio_aide", None)
    by_hand = Override(id="o1", target=target, amount=1_000_000, reason="県の指示による。")
    plan = replace(plan, costs=replace(plan.costs, overrides=(by_hand,)))
    assert comparison_of(plan).years[0].confirmed == 1_000_000
    assert year_estimates(plan, None)[0].confirmed_amount == 1_000_000
