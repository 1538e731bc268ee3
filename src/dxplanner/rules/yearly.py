"""毎年度の評価: what is looked at in a year, what is aimed at for it, and which rows are still to be made."""

from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.edit import AddRow, Change, Several
from dxplanner.plan.evaluation import Evaluation
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator

TABLE = "policy.evaluations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """An indicator in one year. `late` says whether the actual falls short of the target, None while unknown."""

    indicator: Indicator
    target: Decimal | None
    found: Evaluation | None
    late: bool | None


def target_of(indicator: Indicator, year: int) -> Decimal | None:
    """The target of this year; the final one in its own year."""
    for row in indicator.targets:
        if row.fiscal_year == year and row.value is not None:
            return row.value
    return indicator.target if indicator.target_year == year else None


def short_of(indicator: Indicator, year: int, actual: Decimal | None) -> bool | None:
    """Falls the actual short? The direction is that from baseline to target: fewer minutes are better."""
    aimed = target_of(indicator, year)
    final = indicator.target if indicator.target is not None else aimed
    if actual is None or aimed is None or final is None:
        return None
    down = indicator.baseline is not None and final < indicator.baseline
    return actual > aimed if down else actual < aimed


def measured_in(plan: Plan, year: int) -> tuple[Measured, ...]:
    found = {
        row.indicator: row for row in plan.policy.evaluations if row.fiscal_year == year and row.indicator
    }
    return tuple(
        Measured(
            indicator=item,
            target=target_of(item, year),
            found=(row := found.get(item.id)),
            late=short_of(item, year, row.actual if row else None),
        )
        for item in plan.policy.indicators
    )


def evaluable_years(plan: Plan, this_year: int) -> tuple[int, ...]:
    """The years of the plan that have begun, newest first; and any year that was evaluated."""
    first, last = plan.policy.period_from, plan.policy.period_to
    years = {row.fiscal_year for row in plan.policy.evaluations if row.fiscal_year is not None}
    if first is not None and last is not None:
        years |= set(range(first, min(last, this_year) + 1))
    return tuple(sorted(years, reverse=True))


def missing_in(plan: Plan, year: int) -> tuple[Evaluation, ...]:
    """A row for each indicator and each initiative without one, so that nothing is forgotten."""
    rows = [row for row in plan.policy.evaluations if row.fiscal_year == year]
    indicators, initiatives = {row.indicator for row in rows}, {row.initiative for row in rows}
    taken = {row.id for row in plan.policy.evaluations}
    numbers = (number for number in range(1, 10_000) if f"v{number}" not in taken)
    return (
        *(
            Evaluation(id=f"v{next(numbers)}", fiscal_year=year, indicator=item.id)
            for item in plan.policy.indicators
            if item.id not in indicators
        ),
        *(
            Evaluation(id=f"v{next(numbers)}", fiscal_year=year, initiative=item.id)
            for item in plan.policy.initiatives
            if item.id not in initiatives
        ),
    )


def prepare(plan: Plan, year: int) -> Change:
    return Several(changes=tuple(AddRow(table=TABLE, row=row) for row in missing_in(plan, year)))
