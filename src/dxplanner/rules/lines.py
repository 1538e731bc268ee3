"""The cost lines everything is calculated from. The one place that says which amounts a plan holds."""

from dxplanner.plan.costs import CostLine
from dxplanner.plan.plan import Plan


def effective_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The lines with their amounts as they count, in the order of the plan."""
    return plan.costs.lines
