"""How the value of a parameter is written: 0.7, 1,000,000円, 1.2625月分."""

from decimal import Decimal

from dxplanner.core.money import rate_label, yen_label
from dxplanner.facts.parameters import Unit


def value_label(unit: Unit, value: Decimal) -> str:
    if unit is Unit.YEN:
        return yen_label(int(value))
    return f"{rate_label(value)}月分" if unit is Unit.MONTHS else rate_label(value)
