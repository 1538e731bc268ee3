"""Rates say whose they are: the town's, a confirmed year's, an older year's, or one nobody has confirmed."""

from datetime import date
from decimal import Decimal as D

import pytest

from dxplanner.facts.parameters import Unit
from dxplanner.rules.pay.rates import TOWN, own_percent, rate_of

FIGURES = [
    # fiscal.md §6.1 (給与法、任期付職員法) and §6.2; the first and the last year of each value
    ("pay.term_end.general", 2023, "2.45月分"),
    ("pay.term_end.general", 2024, "2.5月分"),
    ("pay.term_end.general", 2025, "2.525月分"),
    ("pay.term_end.general", 2026, "2.525月分"),
    ("pay.diligence.general", 2023, "2.05月分"),
    ("pay.diligence.general", 2024, "2.1月分"),
    ("pay.diligence.general", 2026, "2.125月分"),
    ("pay.term_end.fixed_term", 2026, "1.925月分"),
    ("pay.diligence.fixed_term", 2026, "1.775月分"),
    ("pay.fixed_term.step1", 2022, "376,000円"),
    ("pay.fixed_term.step7", 2022, "830,000円"),
    ("pay.fixed_term.step3", 2023, "477,000円"),
    ("pay.fixed_term.step3", 2024, "492,000円"),
    ("pay.fixed_term.step3", 2025, "508,000円"),
    ("pay.fixed_term.step7", 2026, "893,000円"),
    ("pay.pension", 2026, "9.15％"),
    ("pay.child_contribution", 2026, "0.36％"),
    ("pay.child_support", 2026, "0.115％"),
    ("pay.health", 2026, "4.925％"),
    ("pay.care", 2025, "0.795％"),
    ("pay.care", 2026, "0.81％"),
    ("pay.employment", 2025, "0.9％"),
    ("pay.employment", 2026, "0.85％"),
    ("pay.consumption_tax", 2026, "10％"),
]
UNREAD = {"pay.child_support", "pay.health", "pay.care", "pay.employment", "pay.consumption_tax"}


@pytest.mark.parametrize(("key", "year", "figure"), FIGURES)
def test_figures_and_their_certainty(key: str, year: int, figure: str) -> None:
    rate = rate_of(key, year)
    assert rate is not None
    assert rate.figure == figure
    assert not rate.expired
    assert rate.unconfirmed is (key in UNREAD)
    assert "令和8年11月23日確認" in rate.standing


@pytest.mark.parametrize("key", sorted({key for key, _year, _figure in FIGURES}))
def test_next_year_takes_the_last_known_and_says_so(key: str) -> None:
    rate = rate_of(key, 2027)
    assert rate is not None
    assert rate.expired
    assert rate.unconfirmed
    assert "この率は令和8年度のものです" in rate.standing
    assert "未確認" in rate.standing


@pytest.mark.parametrize(
    ("key", "year"), [("pay.term_end.general", 2022), ("pay.term_end.fixed_term", 2025), ("pay.mutual", 2026)]
)
def test_where_nothing_was_ever_known_there_is_no_rate(key: str, year: int) -> None:
    assert rate_of(key, year) is None


def test_a_period_without_an_end_is_known_up_to_the_year_it_was_checked_in() -> None:
    rate = rate_of("pay.pension", 2040)
    assert rate is not None
    assert (rate.of_year, rate.value, rate.checked_on) == (2026, D("0.0915"), date(2026, 11, 23))


def test_the_towns_own_rate_is_never_called_unconfirmed() -> None:
    rate = own_percent("短期給付", D("5.25"), 2040)
    assert rate is not None
    assert (rate.value, rate.figure, rate.standing) == (D("0.0525"), "5.25％", TOWN)
    assert rate.unit is Unit.RATE
    assert not rate.unconfirmed
    assert own_percent("短期給付", None, 2040) is None
