"""What a parameter can be at all, whatever the law says: a slip of the pen is seen before it is calculated with."""

from decimal import Decimal

from dxplanner.facts.parameters import Unit


def is_possible(unit: Unit, value: Decimal) -> bool:
    """A rate is no more than the whole; an amount is not below nothing, nor beyond all budgets."""
    highest = Decimal(1) if unit is Unit.RATE else Decimal(10) ** 12
    return Decimal(0) <= value <= highest
