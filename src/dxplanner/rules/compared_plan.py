"""The measures compared for one plan: of its main 案, with the values confirmed and the figures put right in it."""

from dxplanner.plan.plan import Plan
from dxplanner.rules.compare import Comparison, compare
from dxplanner.rules.from_plan import lines_of, main_option, town_of, year_estimates
from dxplanner.rules.user_facts import user_values


def comparison_of(plan: Plan) -> Comparison:
    """What counts is what the estimate says, to the yen."""
    option = main_option(plan)
    counted = {
        (year.fiscal_year, item.measure): item.careful
        for year in year_estimates(plan, option)
        for item in year.measures
    }
    return compare(town_of(plan), lines_of(plan, option), user_values(plan), counted)
