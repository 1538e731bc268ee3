"""少額の随意契約: the order's amounts by year, the town's own, and orders that together leave the small amount.

Amounts: 地方自治法施行令別表第5, 令和7年政令第94号 (in force 2025-04-01), read in secondary sources.
"""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.facts.choosing import choosable
from dxplanner.facts.parameters import Absent, ParameterStatus, parameter
from dxplanner.plan.contracting import Agreement, Contracting, RelatedOrder
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import Recruitment
from dxplanner.rules.contracts import SMALL_SERVICE, order_ceiling, small_contract, split_orders

TODAY = date(2026, 11, 27)


def plan_of(contracting: Contracting, **given: object) -> Plan:
    return dataclasses.replace(Plan(), recruitment=Recruitment(contracting=contracting, **given))  # type: ignore[arg-type]


@pytest.mark.parametrize(("year", "amount"), [(2024, 500_000), (2025, 1_000_000), (2026, 1_000_000)])
def test_the_amount_of_the_order(year: int, amount: int) -> None:
    period = order_ceiling(year)
    assert period.value == amount
    assert period.status is ParameterStatus.ANNOUNCED
    assert period.source.confidence == "secondary"
    assert isinstance(parameter(SMALL_SERVICE).at(year), Absent), "never as if it were confirmed"


def test_a_town_gives_its_own_amount_as_an_answer_and_not_as_a_parameter() -> None:
    assert SMALL_SERVICE not in choosable()


@pytest.mark.parametrize(
    ("signed", "year", "ceiling"),
    [(date(2025, 3, 31), 2024, 500_000), (date(2025, 4, 1), 2025, 1_000_000), (None, 2026, 1_000_000)],
)
def test_the_year_of_the_contract_counts(signed: date | None, year: int, ceiling: int) -> None:
    known = small_contract(plan_of(Contracting(agreement=Agreement(signed_on=signed))), TODAY)
    assert (known.fiscal_year, known.ceiling) == (year, ceiling)


@pytest.mark.parametrize(
    ("own", "usable"), [(None, None), (500_000, 500_000), (1_000_000, 1_000_000), (1_300_000, 1_000_000)]
)
def test_the_rule_of_the_town_counts_up_to_the_order(own: int | None, usable: int | None) -> None:
    assert small_contract(plan_of(Contracting(own_threshold=own)), TODAY).usable == usable


@given(
    st.integers(0, 1_200_000),
    st.integers(1, 1_000_000),
    st.lists(st.integers(0, 1_200_000), max_size=5),
)
def test_orders_count_as_split_only_when_each_is_small_and_all_are_not(
    ours: int, own: int, others: list[int]
) -> None:
    related = tuple(RelatedOrder(id=f"d{at}", amount=amount) for at, amount in enumerate(others))
    contracting = Contracting(limit_amount=ours, own_threshold=own, related=related)
    found = split_orders(contracting, small_contract(plan_of(contracting), TODAY))
    small = [amount for amount in others if amount <= own]
    if ours <= own and small and ours + sum(small) > own:
        assert [row.amount for row in found] == small
    else:
        assert found == ()


def test_orders_of_other_years_and_without_amount_do_not_count() -> None:
    related = (
        RelatedOrder(id="d1", amount=400_000, ordered_on=date(2026, 3, 31)),
        RelatedOrder(id="d2", ordered_on=date(2026, 6, 1)),
    )
    contracting = Contracting(limit_amount=400_000, own_threshold=500_000, related=related)
    assert split_orders(contracting, small_contract(plan_of(contracting), TODAY)) == ()
