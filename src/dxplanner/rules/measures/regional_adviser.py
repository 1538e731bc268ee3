"""地域力創造アドバイザー等の外部人材: 特別交付税に関する省令第5条第1項第3号イの表第27号.

調査額 × 財政力に応ずる係数, rounded, or the limit, whichever is less: here the limit meets the result, not the
cost. Numbers come from resources/parameters/regional_adviser.toml.
"""

from decimal import ROUND_HALF_UP, Decimal

from dxplanner.core.money import rate_label
from dxplanner.rules import wording
from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overlay import Find
from dxplanner.rules.parted import Extra, PartedRule, PartRule, calculate_parts

NAME = "地域力創造アドバイザー等の外部人材の活用"
_RULE = PartedRule(
    name=NAME,
    parts=(
        PartRule(
            label="外部人材の活用に要する経費",
            costs=("appointment_cost", "persons"),
            earmarked="appointment_earmarked",
            rate="regional_adviser.rate",
        ),
    ),
)
_LOW, _HIGH = Decimal("0.5"), Decimal("0.8")
_HUNDREDTH = Decimal("0.01")


def coefficient(index: Decimal) -> Decimal:
    """財政力に応ずる係数 of a municipality (省令第2条第1項第1号ほか): 11/6 － 指数×5/3 between 0.5 and 0.8."""
    if index >= _HIGH:
        return Decimal("0.5")
    if index < _LOW:
        return Decimal(1)
    exact = (11 - 10 * index) / 6
    return exact.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)


def calculate(case: EstimateCase, find: Find) -> Estimate:
    limit = "regional_adviser.limit_advanced_body" if case.advanced_body else "regional_adviser.limit"
    if case.fiscal_index is None:
        extra = Extra(coefficients=(_LOW, Decimal(1)), limit=limit, notes=(wording.NO_FISCAL_INDEX,))
    else:
        factor = coefficient(case.fiscal_index)
        note = f"財政力指数{rate_label(case.fiscal_index)}に応ずる係数は、{rate_label(factor)}である。"
        extra = Extra(coefficients=(factor,), limit=limit, notes=(note,))
    return calculate_parts(case, find, _RULE, extra)


MEASURE = Measure(
    id="regional_adviser",
    name=NAME,
    takes=frozenset(
        {"appointment_cost", "appointment_earmarked", "persons", "fiscal_index", "advanced_body"}
    ),
    calculate=calculate,
)
