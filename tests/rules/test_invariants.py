"""What must hold for any amounts."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.rules import Edition, Estimate, EstimateCase, Status, estimate

YEN = st.integers(0, 10**9)
MEASURES = ("cio_aide", "shared_talent")


@st.composite
def cases(draw: st.DrawFn, *, earmarked: bool = True) -> EstimateCase:
    measure = draw(st.sampled_from(MEASURES))
    persons = tuple(draw(st.lists(YEN, max_size=3))) if measure == "shared_talent" else ()
    appointment = draw(YEN) if measure == "cio_aide" else 0
    recruitment = draw(YEN | st.integers(990_000, 1_010_000))
    return EstimateCase(
        id="x",
        municipality_class=draw(st.sampled_from(MunicipalityClass)),
        fiscal_year=draw(st.integers(2018, 2034) | st.sampled_from((2000, 2100))),
        measure=measure,
        appointment_cost=appointment,
        persons=persons,
        recruitment_cost=recruitment,
        appointment_earmarked=draw(st.integers(0, appointment + sum(persons))) if earmarked else 0,
        recruitment_earmarked=draw(st.integers(0, recruitment)) if earmarked else 0,
        non_recipient=draw(st.booleans()),
        edition=draw(st.sampled_from(Edition)),
    )


def ends(result: Estimate) -> tuple[int, int]:
    """The least and the most it may be, whatever the status."""
    if result.calculated_amount is not None:
        return (result.calculated_amount, result.calculated_amount)
    figures = result.amount_range or tuple(line.amount for line in result.scenarios)
    return (min(figures), max(figures))


@given(cases())
def test_figures_are_whole_thousands_and_never_negative(case: EstimateCase) -> None:
    result = estimate(case)
    low, high = ends(result)
    assert 0 <= low <= high
    assert low % 1_000 == 0 == high % 1_000
    assert all(line.amount >= 0 for line in result.trace)


@given(cases())
def test_never_more_than_the_highest_rate_of_the_own_burden(case: EstimateCase) -> None:
    own = case.appointment_cost + sum(case.persons) - case.appointment_earmarked
    own += case.recruitment_cost - case.recruitment_earmarked
    assert ends(estimate(case))[1] <= own * 7 // 10 + 1_000


@given(cases(), YEN)
def test_more_cost_never_gives_less(case: EstimateCase, more: int) -> None:
    low, high = ends(estimate(case))
    dearer = replace(case, recruitment_cost=case.recruitment_cost + more)
    if case.measure == "cio_aide":
        dearer = replace(dearer, appointment_cost=case.appointment_cost + more)
    else:
        dearer = replace(dearer, persons=(*case.persons, more))
    dearer_low, dearer_high = ends(estimate(dearer))
    assert dearer_low >= low
    assert dearer_high >= high


@given(cases(), st.integers(0, 10**9))
def test_more_earmarked_never_gives_more(case: EstimateCase, more: int) -> None:
    low, high = ends(estimate(case))
    room = case.recruitment_cost - case.recruitment_earmarked
    fuller = replace(case, recruitment_earmarked=case.recruitment_earmarked + min(more, room))
    fuller_low, fuller_high = ends(estimate(fuller))
    assert fuller_low <= low
    assert fuller_high <= high


@given(st.integers(2022, 2025), st.integers(1_000_000, 10**9))
def test_the_cap_holds_for_any_recruitment_cost(year: int, recruitment: int) -> None:
    town = MunicipalityClass.TOWN
    at_cap = estimate(
        EstimateCase(id="x", municipality_class=town, fiscal_year=year, recruitment_cost=1_000_000)
    )
    over = estimate(
        EstimateCase(id="x", municipality_class=town, fiscal_year=year, recruitment_cost=recruitment)
    )
    assert over.calculated_amount == at_cap.calculated_amount
    assert over.eligible_recruitment_cost == 1_000_000


@given(st.integers(2021, 2025), YEN)
def test_half_up_once_on_the_product(year: int, appointment: int) -> None:
    town = MunicipalityClass.VILLAGE
    result = estimate(
        EstimateCase(id="x", municipality_class=town, fiscal_year=year, appointment_cost=appointment)
    )
    tenths = 5 if year <= 2022 else 7
    assert result.calculated_amount == (appointment * tenths + 5_000) // 10_000 * 1_000
    assert result.rate == Decimal(tenths) / 10


@given(st.lists(st.integers(0, 20_000_000), min_size=1, max_size=6), st.integers(2023, 2029))
def test_splitting_among_persons_below_the_cap_changes_nothing(persons: list[int], year: int) -> None:
    def amount(*shares: int) -> int | None:
        town = MunicipalityClass.TOWN
        case = EstimateCase(
            id="x", municipality_class=town, fiscal_year=year, measure="shared_talent", persons=shares
        )
        return estimate(case).calculated_amount

    whole = amount(*persons)
    halves = [part for person in persons for part in (person // 2, person - person // 2)]
    assert amount(*halves) == whole
    assert whole is not None
    apart = sum(amount(person) or 0 for person in persons)
    assert abs(apart - whole) <= 500 * (len(persons) + 1)


@given(cases())
def test_class_beats_everything_and_recipients_get_the_same_figure(case: EstimateCase) -> None:
    ward = estimate(replace(case, municipality_class=MunicipalityClass.WARD))
    assert ward.status is Status.INELIGIBLE
    assert ward.calculated_amount == 0
    other = estimate(replace(case, non_recipient=not case.non_recipient))
    assert ends(other) == ends(estimate(case))


@given(cases(earmarked=False))
def test_without_earmarked_funds_only_the_open_cap_is_ambiguous(case: EstimateCase) -> None:
    result = estimate(case)
    if result.status is Status.AMBIGUOUS:
        assert case.measure == "shared_talent"
        assert 2025 <= case.fiscal_year <= 2027
        assert case.recruitment_cost > 1_000_000
