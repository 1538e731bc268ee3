"""What a 取組 costs: the sum of the budget chapter's lines that are put to it. No number is typed twice."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.plan.costs import CostLine
from dxplanner.plan.plan import Plan
from dxplanner.plan.roadmap import RoadmapRow
from dxplanner.rules.from_plan import amount_of, lines_of, main_option


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCost:
    """概算事業費 of a row. `lines` are the cost lines it is the sum of, empty where it was typed."""

    amount: Yen | None
    lines: tuple[CostLine, ...] = ()


def initiative_lines(plan: Plan, initiative: str) -> tuple[CostLine, ...]:
    """The lines with an amount that belong to a 取組: of the chosen 案, within the plan's period."""
    first, last = plan.policy.period_from, plan.policy.period_to
    return tuple(
        line
        for line in lines_of(plan, main_option(plan))
        if line.initiative == initiative
        and amount_of(line) is not None
        and (line.fiscal_year is None or first is None or line.fiscal_year >= first)
        and (line.fiscal_year is None or last is None or line.fiscal_year <= last)
    )


def total_of(lines: tuple[CostLine, ...]) -> Yen:
    return sum(amount_of(line) or 0 for line in lines)


def rows_of_initiative(plan: Plan, initiative: str) -> tuple[RoadmapRow, ...]:
    return tuple(row for row in plan.roadmap.rows if row.initiative == initiative)


def row_cost(plan: Plan, row: RoadmapRow) -> RowCost:
    """The sum of the lines where the row is its 取組's only one; else what was typed for the row."""
    if row.initiative is None or len(rows_of_initiative(plan, row.initiative)) != 1:
        return RowCost(amount=row.cost)
    lines = initiative_lines(plan, row.initiative)
    return RowCost(amount=total_of(lines), lines=lines) if lines else RowCost(amount=row.cost)
