"""The cost lines everything is calculated from. The one place that says which amounts a plan holds."""

from dataclasses import replace

from dxplanner.core.money import Yen
from dxplanner.plan.costs import CostLine
from dxplanner.plan.plan import Plan


def effective_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The lines with their amounts as they count, in the order of the plan."""
    return supplemented(plan, first_lines(plan))


def first_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The same lines as they were first budgeted (当初予算): before any 補正."""
    return plan.costs.lines


def supplemented(plan: Plan, lines: tuple[CostLine, ...]) -> tuple[CostLine, ...]:
    """予算 of a line is what the council has voted so far: 当初 and every 補正 of it.

    What was taken away beyond the budget is a finding, and counts down to nothing.
    """
    changes = supplement_sums(plan)
    if not changes:
        return lines
    return tuple(
        replace(line, budgeted=max((line.budgeted or 0) + changes[line.id], 0))
        if line.id in changes
        else line
        for line in lines
    )


def supplement_sums(plan: Plan) -> dict[str, Yen]:
    """補正額 by cost line, over all 補正予算."""
    found: dict[str, Yen] = {}
    for row in plan.costs.supplements:
        if row.line is not None and row.amount is not None:
            found[row.line] = found.get(row.line, 0) + row.amount
    return found
