"""The edition of the national plan this plan leans on, and the names of its items."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.facts.national_plans import NationalPlan, national_plans, priority_item_name
from dxplanner.plan.policy import Initiative


def edition_of(answers: Answers) -> NationalPlan | None:
    chosen = answers.plan.policy.national_plan
    return national_plans().get(chosen) if chosen else None


def item_name(edition: NationalPlan | None, item_id: str) -> str:
    """As the chosen edition calls it; the newest known name where that edition's items are not known."""
    for item in edition.priority_items if edition else ():
        if item.id == item_id:
            return item.name
    return priority_item_name(item_id) or item_id


def uncovered(edition: NationalPlan, initiatives: tuple[Initiative, ...]) -> tuple[str, ...]:
    """Names of the edition's items no initiative is mapped to."""
    covered = {initiative.priority_item for initiative in initiatives}
    return tuple(item.name for item in edition.priority_items if item.id not in covered)
