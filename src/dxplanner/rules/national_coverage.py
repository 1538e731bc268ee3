"""How the plan's initiatives stand to the priority items of a national edition, and what another edition changes."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence
from dxplanner.facts.national_plans import NationalPlan, national_plans, priority_item_name
from dxplanner.plan.edit import AddRow, Change, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.procedure import LeftOutItem

UNNAMED = "（名称なし）"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One priority item: the initiatives that answer it, or the reason why none does."""

    id: str
    name: str
    initiatives: tuple[str, ...]
    left_out: str
    """Id of the row of `policy.left_out`, empty where there is none."""
    reason: str

    @property
    def settled(self) -> bool:
        return bool(self.initiatives or self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionChange:
    """From one edition to another, item by item, in words."""

    added: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    dropped: tuple[tuple[str, str], ...]
    """(name, what it is thought to have become or nothing)."""

    @property
    def nothing(self) -> bool:
        return not (self.added or self.renamed or self.dropped)


def chosen_edition(plan: Plan) -> NationalPlan | None:
    return national_plans().get(plan.policy.national_plan or "")


def coverage(plan: Plan, edition: NationalPlan) -> tuple[ItemLine, ...]:
    """Each item of the edition; nothing where its items are not known."""
    reasons = {row.item: row for row in plan.policy.left_out if row.item is not None}
    lines = []
    for item in edition.priority_items:
        row = reasons.get(item.id)
        lines.append(
            ItemLine(
                id=item.id,
                name=item.name,
                initiatives=tuple(
                    entry.title or UNNAMED
                    for entry in plan.policy.initiatives
                    if entry.priority_item == item.id
                ),
                left_out=row.id if row else "",
                reason=(row.reason or "") if row else "",
            )
        )
    return tuple(lines)


def edition_change(old: NationalPlan, new: NationalPlan) -> EditionChange | None:
    """None where the items of either are not known: then nothing can be compared."""
    if not old.priority_items or not new.priority_items:
        return None
    before = {item.id: item.name for item in old.priority_items}
    after = {item.id: item.name for item in new.priority_items}
    grown = {item.follows: item.name for item in new.priority_items if item.follows}
    return EditionChange(
        added=tuple(name for key, name in after.items() if key not in before),
        renamed=tuple(
            (before[key], name) for key, name in after.items() if key in before and before[key] != name
        ),
        dropped=tuple((name, grown.get(key, "")) for key, name in before.items() if key not in after),
    )


def unsure(edition: NationalPlan) -> bool:
    """Whether the names of its items still have to be looked up in the original."""
    return edition.items_confidence is not Confidence.CONFIRMED


def no_longer_in(plan: Plan, edition: NationalPlan) -> tuple[tuple[str, str], ...]:
    """(title of the initiative, name of its item) where the edition does not have the item any more."""
    if not edition.priority_items:
        return ()
    known = {item.id for item in edition.priority_items}
    return tuple(
        (row.title or UNNAMED, priority_item_name(row.priority_item) or row.priority_item)
        for row in plan.policy.initiatives
        if row.priority_item is not None and row.priority_item not in known
    )


def leave_out(plan: Plan, item: str) -> tuple[Change, str]:
    """A row for the reason why an item is left out, and the path of the reason."""
    row = new_id(plan, "policy.left_out", "z")
    return AddRow(table="policy.left_out", row=LeftOutItem(id=row, item=item)), (
        f"policy.left_out[{row}].reason"
    )
