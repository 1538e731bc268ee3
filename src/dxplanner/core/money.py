"""Yen as integers, the roundings by name, and how amounts are printed.

Knows nothing of law: which rounding applies where is said by the rules. A float never gets in.
"""

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal

Yen = int

THOUSAND = 1_000
TEN_THOUSAND = 10_000
HUNDRED_MILLION = 100_000_000
LARGEST_YEN = 10**15

NEGATIVE_SIGN = "△"
NONE_SIGN = "－"

# Wide enough for any amount times any rate: the process-wide decimal context must not decide our sums.
_EXACT = Context(prec=60)
_ONE = Decimal(1)


def _to_thousand(amount: Decimal | int, rounding: str) -> Yen:
    thousands = _EXACT.divide(Decimal(amount), Decimal(THOUSAND))
    return int(thousands.quantize(_ONE, rounding=rounding, context=_EXACT)) * THOUSAND


def round_half_up_to_thousand(amount: Decimal | int) -> Yen:
    """千円未満を四捨五入: 500 → 1,000, 499.5 → 0. Symmetric below zero."""
    return _to_thousand(amount, ROUND_HALF_UP)


def truncate_to_thousand(amount: Decimal | int) -> Yen:
    """千円未満を切捨て."""
    return _to_thousand(amount, ROUND_DOWN)


def round_half_up_to_yen(amount: Decimal | int) -> Yen:
    """円未満を四捨五入."""
    return int(Decimal(amount).quantize(_ONE, rounding=ROUND_HALF_UP, context=_EXACT))


def truncate_to_yen(amount: Decimal | int) -> Yen:
    """円未満を切捨て."""
    return int(Decimal(amount).quantize(_ONE, rounding=ROUND_DOWN, context=_EXACT))


def times_rate(amount: Yen | Decimal, rate: Decimal) -> Decimal:
    """The exact product, not rounded."""
    return _EXACT.multiply(Decimal(amount), rate)


def exact_sum(products: Iterable[Decimal]) -> Decimal:
    """The exact sum of products, not rounded."""
    total = Decimal(0)
    for product in products:
        total = _EXACT.add(total, product)
    return total


def number_label(value: int) -> str:
    """「1,234」「△1,234」."""
    return f"{NEGATIVE_SIGN if value < 0 else ''}{abs(value):,}"


def yen_label(amount: Yen | None) -> str:
    """「1,234,567円」; nothing entered gives an empty text."""
    return "" if amount is None else f"{number_label(amount)}円"


def thousand_label(amount: Yen | None) -> str:
    """An amount in thousand yen for a table headed 「(単位：千円)」.

    Three different zeros: 「－」 there is none, 「0」 there is some but below the unit, empty not entered.
    """
    if amount is None:
        return ""
    if amount == 0:
        return NONE_SIGN
    return number_label(round_half_up_to_thousand(amount) // THOUSAND)


def thousand_yen_label(amount: Yen | None) -> str:
    """「1,235千円」 for running text, where a bare number would say nothing."""
    return "" if amount is None else f"{number_label(round_half_up_to_thousand(amount) // THOUSAND)}千円"


def large_yen_label(amount: Yen) -> str:
    """「62億4,000万円」「59万9,000円」 for prose: exact, in 億 and 万."""
    if abs(amount) < TEN_THOUSAND:
        return yen_label(amount)
    eights, rest = divmod(abs(amount), HUNDRED_MILLION)
    fours, ones = divmod(rest, TEN_THOUSAND)
    parts = ((eights, "億"), (fours, "万"), (ones, ""))
    text = "".join(f"{number:,}{unit}" for number, unit in parts if number)
    return f"{NEGATIVE_SIGN if amount < 0 else ''}{text}円"


def rate_label(rate: Decimal) -> str:
    """「0.7」: plain notation without trailing zeros."""
    text = format(rate, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent_label(ratio: Decimal, *, places: int = 1) -> str:
    """「43.1％」 from 0.431, half up."""
    unit = Decimal(1).scaleb(-places)
    return f"{(ratio * 100).quantize(unit, rounding=ROUND_HALF_UP, context=_EXACT)}％"
