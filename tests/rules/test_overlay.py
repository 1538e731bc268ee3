"""「この率を使う」: what an officer confirmed turns 未確認 into 利用者確認, and touches nothing that is certain unasked."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Source
from dxplanner.facts.choosing import choosable
from dxplanner.facts.parameters import Known, Parameter, ParameterStatus, Unit, all_parameters, parameter
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.plan import Plan
from dxplanner.rules import EstimateCase, Status, estimate, estimate_to_json
from dxplanner.rules.from_plan import year_estimates
from dxplanner.rules.overlay import UserValue, needs_replacing, with_value
from dxplanner.rules.user_facts import user_values
from tests.rules.test_invariants import cases
from tests.support.user_facts import FACT, fact, with_facts

PAPER = Source(
    title="〔利用者確認〕事務連絡",
    issued=date(2027, 3, 24),
    page="県市町第123号",
    checked_on=date(2027, 3, 25),
)
CASE = EstimateCase(
    id="x",
    municipality_class=MunicipalityClass.TOWN,
    fiscal_year=2026,
    appointment_cost=6_000_000,
    recruitment_cost=1_200_000,
)


def value(
    key: str = "cio_aide.rate", year: int = 2026, number: str = "0.5", *, replaces: bool = False
) -> UserValue:
    return UserValue(
        key=key, fiscal_year=year, value=Decimal(number), source=PAPER, by="情報政策係長", replaces=replaces
    )


CAP = value("cio_aide.recruitment_cap", 2026, "1000000")


def test_an_unconfirmed_year_is_worked_out_and_says_by_whom() -> None:
    found = estimate(CASE, (value(), CAP))
    assert found.status is Status.USER_CONFIRMED
    assert found.status_label == "利用者確認（試算）"
    assert found.calculated_amount == 3_500_000
    text = " ".join((*found.notes, *(line.source for line in found.trace)))
    assert "〔利用者確認〕事務連絡（令和9年3月24日、県市町第123号）、令和9年3月25日確認" in text
    assert "情報政策係長が確認した値である。条文は確認していない。" in text
    assert "条文確認済" not in text.replace("条文は確認していない", "")
    assert PAPER in found.sources


def test_without_a_cap_recruiting_is_left_out_and_said() -> None:
    found = estimate(CASE, (value(),))
    assert found.calculated_amount == 3_000_000
    assert "募集経費の上限額を確認できていないため" in " ".join(found.notes)
    assert "令和4年度から" not in " ".join(found.notes)
    assert any("上限額が未確認のため" in line.formula for line in found.trace)


def test_a_cap_alone_makes_no_figure() -> None:
    assert estimate(CASE, (CAP,)) == estimate(CASE)


def test_a_confirmed_value_gives_way_only_to_one_that_says_so() -> None:
    case = replace(CASE, fiscal_year=2025)
    assert estimate(case, (value(year=2025, number="0.6"),)) == estimate(case)
    found = estimate(case, (value(year=2025, number="0.6", replaces=True),))
    assert found.status is Status.USER_CONFIRMED
    assert found.calculated_amount == 4_200_000
    beside = next(note for note in found.notes if note.startswith("手修正"))
    assert "措置率0.7、4,900,000円" in beside


def test_an_end_that_is_stated_is_certain_too() -> None:
    case = EstimateCase(
        id="x",
        municipality_class=MunicipalityClass.TOWN,
        fiscal_year=2031,
        measure="shared_talent",
        persons=(900_000,),
    )
    assert estimate(case, (value("shared_talent.rate", 2031),)).status is Status.INELIGIBLE
    found = estimate(case, (value("shared_talent.rate", 2031, replaces=True),))
    assert found.status is Status.USER_CONFIRMED
    assert "1人当たりの上限額" in " ".join(found.notes)


def test_where_readings_differ_the_range_is_said_to_be_the_officers() -> None:
    case = replace(CASE, recruitment_cost=2_000_000, recruitment_earmarked=1_000_000)
    found = estimate(case, (value(), CAP))
    assert found.status is Status.AMBIGUOUS
    assert found.status_label == "利用者確認（幅で試算）"


def test_a_special_ward_stays_out() -> None:
    ward = replace(CASE, municipality_class=MunicipalityClass.WARD)
    assert estimate(ward, (value(),)).status is Status.INELIGIBLE


VALUES = st.builds(
    value,
    st.sampled_from(tuple(choosable())),
    st.integers(2018, 2034),
    st.sampled_from(("0", "0.3", "1", "500000")),
    replaces=st.just(False),
)


@given(cases(), st.lists(VALUES, max_size=4))
def test_what_the_law_settles_is_never_changed_unasked(case: EstimateCase, values: list[UserValue]) -> None:
    official = estimate(case)
    found = estimate(case, tuple(values))
    if official.status is not Status.UNCONFIRMED and found != official:
        asked = [one for one in values if one.fiscal_year == case.fiscal_year]
        assert asked  # another part of the same measure was open in that year
        assert not all(needs_replacing(parameter(one.key), one.fiscal_year) for one in asked)
    if official.status is Status.UNCONFIRMED:
        assert found.status is not Status.CONFIRMED
    assert (found.status is Status.USER_CONFIRMED) <= found.user_confirmed


@given(cases(), st.lists(VALUES, max_size=4))
def test_values_of_other_years_do_nothing(case: EstimateCase, values: list[UserValue]) -> None:
    others = tuple(one for one in values if one.fiscal_year != case.fiscal_year)
    assert estimate(case, others) == estimate(case)
    assert estimate_to_json(estimate(case, ())) == estimate_to_json(estimate(case))


@pytest.mark.parametrize("key", list(all_parameters()))
@pytest.mark.parametrize("year", [2019, 2021, 2024, 2026, 2028, 2032])
def test_a_value_is_put_in_for_its_year_wherever_that_lies(key: str, year: int) -> None:
    item = parameter(key)
    one = value(key, year, "0.4" if item.unit is Unit.RATE else "400", replaces=True)
    laid: Parameter = with_value(item, one)
    found = laid.at(year)
    assert isinstance(found, Known)
    assert found.period.status is ParameterStatus.USER_CONFIRMED
    before, was = laid.last_known_before(year), item.last_known_before(year)
    assert (before and before.value) == (was and was.value) or isinstance(item.at(year), Known)
    assert isinstance(laid.at(year - 1), Known) == isinstance(item.at(year - 1), Known)
    unasked = with_value(item, replace(one, replaces=False))
    assert (unasked == item) == needs_replacing(item, year)


# ---- of a plan


PLAN = Plan(
    costs=Costs(
        lines=(
            CostLine(id="c1", fiscal_year=2027, name="報酬", kind=CostKind.APPOINTMENT, budgeted=1_000_000),
        )
    )
)


def test_a_whole_row_is_used_and_a_row_with_a_gap_is_not() -> None:
    (year,) = year_estimates(with_facts(PLAN, FACT), None)
    assert year.confirmed_amount == 500_000
    assert year.has_user_confirmed
    for name in ("title", "document_number", "issued_on", "by", "on", "value", "parameter", "fiscal_year"):
        plan = with_facts(PLAN, fact(**{name: None}))
        assert user_values(plan) == ()
        (year,) = year_estimates(plan, None)
        assert year.confirmed_amount == 0


def test_the_second_row_for_the_same_value_is_not_used() -> None:
    plan = with_facts(PLAN, FACT, fact(id="f2", value=Decimal("0.9")))
    assert [one.value for one in user_values(plan)] == [Decimal("0.5")]
