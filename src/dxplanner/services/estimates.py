"""The estimate of a plan as lines for a screen: one per fiscal year and measure of the chosen 案."""

from dataclasses import dataclass

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import main_option, year_estimates
from dxplanner.rules.model import Estimate
from dxplanner.rules.registry import MEASURES


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateLine:
    fiscal_year: int
    year: str
    measure: str
    estimate: Estimate
    inclusive: Estimate | None
    deck: Estimate | None


def estimate_lines(plan: Plan) -> tuple[EstimateLine, ...]:
    return tuple(
        EstimateLine(
            fiscal_year=year.fiscal_year,
            year=fiscal_year_label(year.fiscal_year),
            measure=MEASURES[item.measure].name,
            estimate=item.careful,
            inclusive=item.inclusive,
            deck=item.deck,
        )
        for year in year_estimates(plan, main_option(plan))
        for item in year.measures
    )
