"""Which of its amounts a cost line counts with."""

from dxplanner.core.choices import Choice
from dxplanner.core.money import Yen
from dxplanner.plan.costs import CostLine


class AmountBasis(Choice):
    """Which of the three columns a figure was taken from: the latest that is filled."""

    SETTLED = "settled", "決算"
    EXPECTED = "expected", "決算見込"
    BUDGETED = "budgeted", "予算"


def amount_of(line: CostLine) -> Yen | None:
    """決算, else 決算見込, else 予算."""
    return next((value for _basis, value in _columns(line) if value is not None), None)


def basis_of(line: CostLine) -> AmountBasis | None:
    return next((basis for basis, value in _columns(line) if value is not None), None)


def earmarked_of(line: CostLine) -> Yen:
    """特定財源 of a line. Beyond the line's cost it is a finding, and counts up to the cost."""
    return min(line.earmarked or 0, amount_of(line) or 0)


def _columns(line: CostLine) -> tuple[tuple[AmountBasis, Yen | None], ...]:
    return (
        (AmountBasis.SETTLED, line.settled),
        (AmountBasis.EXPECTED, line.expected),
        (AmountBasis.BUDGETED, line.budgeted),
    )
