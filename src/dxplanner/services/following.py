"""What follows from a change of the officer's, in the same step: the cost lines keep in step with their works."""

from dxplanner.plan.edit import Change, ReplaceAll, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.removal import Edited


def followed(before: Plan, edited: Edited, change: Change) -> Edited:
    """A whole plan put in the place of another stays as it is; the checks say when its lines are out of step."""
    if edited.plan.costs.works is before.costs.works or isinstance(change, ReplaceAll):
        return edited
    from dxplanner.rules.keeping import step_change  # not needed for the first paint

    further = step_change(edited.plan, before)
    if further is None:
        return edited
    more = applied(edited.plan, further)
    return Edited(more.plan, (*edited.cleared, *more.cleared))
