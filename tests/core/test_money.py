"""Roundings by name and how amounts are printed."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core import money

AMOUNTS = st.integers(-money.LARGEST_YEN, money.LARGEST_YEN)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (500, 1_000),
        (499, 0),
        (1_500, 2_000),
        (2_500, 3_000),
        (Decimal("499.5"), 0),
        (Decimal("499.9999999"), 0),
        (Decimal("500.5") - 1, 0),
        (-500, -1_000),
        (-499, 0),
        (0, 0),
        (Decimal(715_000) * Decimal("0.7"), 501_000),
    ],
)
def test_half_up_to_thousand(amount: Decimal | int, expected: int) -> None:
    assert money.round_half_up_to_thousand(amount) == expected


@given(AMOUNTS)
def test_half_up_matches_integer_arithmetic(amount: int) -> None:
    sign = -1 if amount < 0 else 1
    assert money.round_half_up_to_thousand(amount) == sign * ((abs(amount) + 500) // 1_000 * 1_000)
    assert money.truncate_to_thousand(amount) == sign * (abs(amount) // 1_000 * 1_000)


@given(st.integers(0, money.LARGEST_YEN))
def test_times_rate_is_exact_whatever_the_decimal_context(amount: int) -> None:
    with localcontext() as context:
        context.prec = 3
        product = money.times_rate(amount, Decimal("0.7"))
        rounded = money.round_half_up_to_thousand(product)
    assert product * 10 == amount * 7
    assert rounded == (amount * 7 + 5_000) // 10_000 * 1_000


def test_rounding_to_yen() -> None:
    assert money.round_half_up_to_yen(Decimal("0.5")) == 1
    assert money.round_half_up_to_yen(Decimal("2.4")) == 2
    assert money.truncate_to_yen(Decimal("2.9")) == 2


@pytest.mark.parametrize(
    ("amount", "label"),
    [
        (None, ""),
        (0, "－"),
        (400, "0"),
        (-400, "0"),
        (500, "1"),
        (1_234_000, "1,234"),
        (1_234_567, "1,235"),
        (-1_234_567, "△1,235"),
    ],
)
def test_thousand_label_tells_three_zeros_apart(amount: int | None, label: str) -> None:
    assert money.thousand_label(amount) == label


def test_other_labels() -> None:
    assert money.yen_label(1_234_567) == "1,234,567円"
    assert money.yen_label(-5) == "△5円"
    assert money.yen_label(None) == ""
    assert money.yen_label(0) == "0円"
    assert money.thousand_yen_label(4_900_000) == "4,900千円"
    assert money.thousand_yen_label(0) == "0千円"
    assert money.thousand_yen_label(None) == ""
    assert money.large_yen_label(6_240_000_000) == "62億4,000万円"
    assert money.large_yen_label(599_000) == "59万9,000円"
    assert money.large_yen_label(-100_000_000) == "△1億円"
    assert money.large_yen_label(9_999) == "9,999円"
    assert money.rate_label(Decimal("0.70")) == "0.7"
    assert money.rate_label(Decimal(10)) == "10"
    assert money.percent_label(Decimal("0.431")) == "43.1％"
    assert money.percent_label(Decimal(1) / Decimal(3), places=2) == "33.33％"
