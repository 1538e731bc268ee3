"""How the plan's initiatives stand to the priority items of the national edition it goes by."""

from dxplanner.facts.national_plans import NationalPlan, national_plans, priority_item_name
from dxplanner.plan.plan import Plan


def no_longer_in(plan: Plan, edition: NationalPlan) -> tuple[tuple[str, str], ...]:
    """(title of the initiative, name of its item) where the edition does not have the item any more."""
    if not edition.priority_items:
        return ()
    known = {item.id for item in edition.priority_items}
    return tuple(
        (row.title or "（名称なし）", priority_item_name(row.priority_item) or row.priority_item)
        for row in plan.policy.initiatives
        if row.priority_item is not None and row.priority_item not in known
    )


def chosen_edition(plan: Plan) -> NationalPlan | None:
    return national_plans().get(plan.policy.national_plan or "")
