"""「この試算を記録する」: keep the figures as they stand, with the set of facts they rest on. One step, undone as one.

Done by hand on the estimate page, and along with naming a version: that is when a figure is told to others. Not at
export: that is done many times a day, and writing a paper must not change the plan it is written from.
"""

from datetime import date

from dxplanner.plan.edit import AddRow, Change, RemoveRow, Several
from dxplanner.plan.plan import Plan
from dxplanner.rules.recorded import records_of

LABEL = "試算の記録"


def record_change(plan: Plan, today: date) -> Change | None:
    """The change that replaces what was recorded; None while there is nothing to record, or nothing new."""
    found = records_of(plan, today)
    if not found or found == plan.costs.records:
        return None
    return Several(
        changes=(
            *(RemoveRow(path=f"costs.records[{record.id}]") for record in plan.costs.records),
            *(AddRow(table="costs.records", row=record) for record in found),
        )
    )
