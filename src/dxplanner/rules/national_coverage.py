"""How the plan's initiatives stand to the priority items of a national edition: covered, left out for a reason, or open."""

from dataclasses import dataclass

from dxplanner.core.choices import Choice
from dxplanner.facts.national_plans import NationalPlan, national_plans, priority_item_name
from dxplanner.plan.plan import Plan


class CoverageState(Choice):
    COVERED = "covered", "取組あり"
    LEFT_OUT = "left_out", "掲げない（理由あり）"
    NO_REASON = "no_reason", "取組なし（理由が未記入）"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCoverage:
    item: str
    name: str
    state: CoverageState
    initiatives: tuple[str, ...] = ()
    """Titles."""
    reason: str = ""


def coverage(plan: Plan, edition: NationalPlan) -> tuple[ItemCoverage, ...]:
    """One entry per item of the edition, in its order; nothing where the items are not known."""
    reasons = {row.item: row.reason for row in plan.policy.left_out if row.item and row.reason}
    found: list[ItemCoverage] = []
    for item in edition.priority_items:
        titles = tuple(
            row.title or "（名称なし）" for row in plan.policy.initiatives if row.priority_item == item.id
        )
        reason = reasons.get(item.id) or ""
        state = CoverageState.COVERED if titles else CoverageState.NO_REASON
        if not titles and reason:
            state = CoverageState.LEFT_OUT
        found.append(
            ItemCoverage(item=item.id, name=item.name, state=state, initiatives=titles, reason=reason)
        )
    return tuple(found)


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
