"""少額の随意契約: what the order allows in a year, what the town's own rule allows, and whether orders were split."""

from datetime import date

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.facts.parameters import Period, parameter
from dxplanner.plan.contracting import Contracting, RelatedOrder
from dxplanner.plan.plan import Plan

SMALL_SERVICE = "contract.small.municipal_service"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallContract:
    """`ceiling` is what the order allows at most; `own` is what the town's rule says, None while nobody looked it up."""

    fiscal_year: int
    ceiling: int
    period: Period
    own: int | None

    @property
    def usable(self) -> int | None:
        """What counts: the town's own amount, never more than the order's."""
        return None if self.own is None else min(self.own, self.ceiling)


def order_ceiling(fiscal_year: int) -> Period:
    """The stretch of years of the order's amount. Its status says how far it is confirmed."""
    periods = parameter(SMALL_SERVICE).periods
    return next((one for one in reversed(periods) if one.from_ <= fiscal_year), periods[0])


def contract_day(plan: Plan) -> date | None:
    """The day of the contract, as far as the plan knows it."""
    contracting = plan.recruitment.contracting
    return (
        contracting.agreement.signed_on
        or contracting.proposal.contract_on
        or plan.recruitment.start_on
        or plan.recruitment.term_from
    )


def small_contract(plan: Plan, today: date) -> SmallContract:
    year = fiscal_year_of(contract_day(plan) or today)
    period = order_ceiling(year)
    return SmallContract(
        fiscal_year=year,
        ceiling=int(period.value or 0),
        period=period,
        own=plan.recruitment.contracting.own_threshold,
    )


def split_orders(contracting: Contracting, known: SmallContract) -> tuple[RelatedOrder, ...]:
    """Orders of the same year that together with this one leave the small amount, each of them below it alone.

    The reason for ordering apart does not matter here: who asks decides whether it is good enough.
    """
    usable, ours = known.usable, contracting.limit_amount
    if usable is None or ours is None or ours > usable:
        return ()
    same = tuple(
        row
        for row in contracting.related
        if row.amount is not None
        and row.amount <= usable
        and (row.ordered_on is None or fiscal_year_of(row.ordered_on) == known.fiscal_year)
    )
    return same if ours + sum(row.amount or 0 for row in same) > usable else ()
