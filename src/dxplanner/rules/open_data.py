"""官民データ活用推進計画を兼ねる: which initiative or chapter answers each matter."""

from dxplanner.facts.open_data_plan import OpenDataMatter, open_data_plan
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import AlsoServes, Initiative


def serves_as_open_data_plan(plan: Plan) -> bool:
    return any(row.kind is AlsoServes.OPEN_DATA for row in plan.policy.also_serves)


def answering(plan: Plan, matter: OpenDataMatter) -> tuple[Initiative, ...]:
    """By the national item first, else by the words of its title and summary."""
    rows = plan.policy.initiatives
    by_item = tuple(row for row in rows if row.priority_item in matter.items)
    if by_item:
        return by_item
    return tuple(
        row for row in rows if any(word in f"{row.title or ''}{row.summary or ''}" for word in matter.words)
    )


def unanswered(plan: Plan) -> tuple[str, ...]:
    """Names of the matters nothing in the plan answers; nothing where it is no such plan."""
    if not serves_as_open_data_plan(plan) or not plan.policy.initiatives:
        return ()
    return tuple(
        matter.name
        for matter in open_data_plan().matters
        if not answering(plan, matter) and not (matter.chapter and plan.policy.digital_divide)
    )
