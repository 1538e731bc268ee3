"""What one edition of the national plan asks for that another does not: added, renamed and dropped items."""

from dataclasses import dataclass

from dxplanner.facts.national_plans import NationalPlan, PriorityItem


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionChanges:
    added: tuple[PriorityItem, ...] = ()
    renamed: tuple[tuple[PriorityItem, PriorityItem], ...] = ()
    """(before, after): the same item under another name."""
    dropped: tuple[PriorityItem, ...] = ()


def edition_changes(before: NationalPlan, after: NationalPlan) -> EditionChanges | None:
    """None where the items of either edition are not known: then nothing can be said."""
    if not before.priority_items or not after.priority_items:
        return None
    old = {item.id: item for item in before.priority_items}
    new = {item.id: item for item in after.priority_items}
    return EditionChanges(
        added=tuple(item for item in after.priority_items if item.id not in old),
        renamed=tuple(
            (old[item.id], item)
            for item in after.priority_items
            if item.id in old and old[item.id].name != item.name
        ),
        dropped=tuple(item for item in before.priority_items if item.id not in new),
    )
