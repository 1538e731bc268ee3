"""The cost lines everything is calculated from. The one place that says which amounts a plan holds."""

from dxplanner.plan.costs import CostLine
from dxplanner.plan.plan import Plan
from dxplanner.rules.overrides import overridden_lines


def calculated_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The lines before 手修正, in the order of the plan."""
    return plan.costs.lines


def effective_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The lines with their amounts as they count: the officer's own figure (手修正) where there is one."""
    return overridden_lines(plan, calculated_lines(plan))
