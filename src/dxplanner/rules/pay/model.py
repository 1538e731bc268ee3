"""What a calculation takes and gives: the terms of one work in one year, and one part per component."""

from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.plan.work import CostComponent, PriceUnit, Work, WorkKind
from dxplanner.rules.pay.rates import UsedRate


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """One work in one fiscal year: its own row with the year's differences put over it.

    `months` is None where start and end do not fit; `counted` says that it was counted from them.
    """

    work: Work
    kind: WorkKind
    fiscal_year: int
    unit: PriceUnit
    unit_price: Yen | None
    quantity: int | None
    months: int | None
    counted: bool
    headcount: int
    trips: int | None
    trip_cost: Yen | None
    performance: Yen | None
    term_end_months: Decimal | None
    diligence_months: Decimal | None
    health_rate: Decimal | None
    other_rate: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One component in one year. `amount` is None while something is `missing`.

    `factors` hold the whole numbers of a simple product, for a live formula; empty where there is more to it.
    """

    component: CostComponent
    amount: Yen | None
    formula: str
    factors: tuple[int, ...] = ()
    rates: tuple[UsedRate, ...] = ()
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def known(self) -> Yen:
        return self.amount or 0
