"""改定: a plan whose period has ended starts its next period, with everything kept that is still true."""

from dxplanner.plan.edit import Change, SetValue, Several
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState

OLD_NATIONAL_END = 2025
"""令和7年度: the end of the national plan's old period, which many towns took for their own."""
USUAL_YEARS = 4


def ended(plan: Plan, this_year: int) -> bool:
    last = plan.policy.period_to
    return last is not None and last < this_year


def ended_with_the_national_plan(plan: Plan) -> bool:
    return plan.policy.period_to == OLD_NATIONAL_END


def next_period(plan: Plan, this_year: int) -> tuple[int, int]:
    """From the year after the old end, or this year where years have gone by; as long as the old period was."""
    first, last = plan.policy.period_from, plan.policy.period_to
    years = last - first + 1 if first is not None and last is not None and first <= last else USUAL_YEARS
    start = max((last or this_year - 1) + 1, this_year)
    return start, start + years - 1


def start_revision(plan: Plan, this_year: int) -> Change:
    """New period, 素案 again, not decided. Answers, initiatives and indicators stay; one step to undo."""
    first, last = next_period(plan, this_year)
    return Several(
        changes=(
            SetValue(path="policy.period_from", value=first),
            SetValue(path="policy.period_to", value=last),
            SetValue(path="paperwork.state", value=VersionState.DRAFT),
            SetValue(path="paperwork.decided_on", value=None),
        )
    )
