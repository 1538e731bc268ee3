"""Quotations with tax, what is proposed to the budget, and what the cap leaves out."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dxplanner.core import tree
from dxplanner.plan.edit import applied
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import Recruitment
from dxplanner.plan.selection import Quotation, Sourcing
from dxplanner.plan.work import Tax
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.quotations import (
    CAP,
    accept_change,
    all_priced,
    cap_state,
    cap_words,
    cheapest,
    chosen_of,
    priced,
    proposal,
)
from tests.support.user_facts import fact, with_facts

MIHON = Path(__file__).parents[2] / "resources" / "samples" / "mihon.json"


def of(*rows: Quotation, chosen: str | None = None, opens: date | None = date(2025, 6, 2)) -> Plan:
    sourcing = Sourcing(quotations=rows, chosen=chosen)
    return Plan(recruitment=Recruitment(apply_from=opens, sourcing=sourcing))


WHOLE = Quotation(id="m1", company="Ａ社", posting=800_001, support=9, success=300_000, tax=Tax.EXCLUDED)


def test_each_part_is_cut_down_to_the_yen() -> None:
    found = priced(WHOLE, 2025)
    assert found.amounts == {"posting": 880_001, "support": 9, "success": 330_000}
    assert (found.net, found.tax, found.total) == (1_100_010, 110_000, 1_210_010)


@pytest.mark.parametrize(
    ("row", "year", "missing"),
    [
        (Quotation(id="m"), 2025, "金額"),
        (Quotation(id="m", posting=1), 2025, "消費税の扱い"),
        (Quotation(id="m", posting=1, tax=Tax.EXCLUDED), None, "消費税の率が分かる年度"),
        (Quotation(id="m", posting=0, tax=Tax.INCLUDED), None, ""),
    ],
)
def test_what_is_missing_is_named(row: Quotation, year: int | None, missing: str) -> None:
    assert priced(row, year).missing == missing


def test_the_cheapest_is_the_first_of_those_that_can_be_compared() -> None:
    rows = (
        Quotation(id="m1", posting=5, tax=Tax.INCLUDED),
        Quotation(id="m2", posting=3, tax=Tax.INCLUDED),
        Quotation(id="m3", posting=3, tax=Tax.INCLUDED),
        Quotation(id="m4", posting=1),
    )
    found = cheapest(all_priced(of(*rows)))
    assert found is not None
    assert found.quotation.id == "m2"
    assert cheapest(()) is None


def test_one_press_brings_the_lines_and_a_second_changes_nothing() -> None:
    plan = of(WHOLE, chosen="m1")
    change = accept_change(plan)
    assert change is not None
    done = applied(plan, change).plan
    lines = effective_lines(done)
    assert [(line.fiscal_year, line.budgeted, line.expense_category) for line in lines] == [
        (2025, 880_001, "11節　役務費"),
        (2025, 9, "12節　委託料"),
        (2025, 330_000, "11節　役務費"),
    ]
    assert accept_change(done) is None
    found = proposal(done)
    assert found is not None
    assert found.agrees
    assert found.whole == 1_210_010


def test_a_changed_quotation_puts_its_own_lines_right() -> None:
    plan = of(WHOLE, chosen="m1")
    change = accept_change(plan)
    assert change is not None
    plan = applied(plan, change).plan
    plan = tree.put(plan, "recruitment.sourcing.quotations[m1].posting", 700_000)
    again = accept_change(plan)
    assert again is not None
    plan = applied(plan, again).plan
    assert [line.budgeted for line in effective_lines(plan)] == [770_000, 9, 330_000]
    assert len(plan.costs.lines) == 3


def test_an_amount_the_budget_holds_already_is_not_put_in_twice() -> None:
    plan = read_exchange(MIHON.read_bytes()).plan
    found = proposal(plan)
    assert found is not None
    assert found.covered
    assert found.whole == 880_000
    other = tree.put(plan, "recruitment.sourcing.chosen", "m2")
    found = proposal(other)
    assert found is not None
    assert not found.covered
    assert found.whole == 880_000 + 1_100_000
    assert {line.option for line in found.lines} == {plan.costs.lines[3].option}


def test_nothing_is_proposed_without_a_choice_a_price_or_a_year() -> None:
    assert proposal(of(WHOLE)) is None
    assert proposal(of(Quotation(id="m1"), chosen="m1")) is None
    assert proposal(of(WHOLE, chosen="m1", opens=None)) is None
    assert accept_change(of(WHOLE)) is None
    assert chosen_of(of(WHOLE)) is None


@pytest.mark.parametrize(
    ("year", "amount", "over", "words"),
    [
        (2025, 1_000_000, 0, "範囲です"),
        (2025, 1_000_001, 1, "これを超える1円は、特別交付税の措置の対象になりません"),
        (2027, 1_200_000, 200_000, "続いた場合でも、これを超える200,000円は対象になりません"),
        (2027, 900_000, 0, "未確認です"),
        (2010, 900_000, 0, "確認できていません"),
    ],
)
def test_the_cap_says_what_is_not_supported(year: int, amount: int, over: int, words: str) -> None:
    state = cap_state(Plan(), year, amount)
    assert state.over == over
    assert words in cap_words(state)
    plain = cap_words(state, polite=False)
    assert "です" not in plain
    assert "ません" not in plain


def test_a_cap_the_town_has_confirmed_counts() -> None:
    own = fact(parameter=CAP, fiscal_year=2027, value=Decimal(2_000_000))
    state = cap_state(with_facts(Plan(), own), 2027, 2_500_000)
    assert (state.over, state.certain) == (500_000, True)
    assert not cap_state(with_facts(Plan(), own), 2028, 2_500_000).certain
