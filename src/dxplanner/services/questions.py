"""Open points of the calculation into 確認事項, one click each; and overrides as changes of the plan. Knows no Qt."""

from collections.abc import Iterable
from datetime import date

from dxplanner.core.money import Yen
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several, applied, new_id
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import OpenQuestion
from dxplanner.rules.open_points import OpenPoint

QUESTIONS, OVERRIDES = "questions", "costs.overrides"


def ask(plan: Plan, point: OpenPoint) -> Change:
    """The question as typed for the officer, linked to its figure and to the rule it asks about."""
    row = OpenQuestion(
        id=new_id(plan, QUESTIONS, "u"),
        question=point.question,
        path=point.path,
        asked_to=point.asked_to[:60],
        measure=point.measure,
        fiscal_year=point.fiscal_year,
        point=point.id,
    )
    return AddRow(table=QUESTIONS, row=row)


def override(plan: Plan, target: str, amount: Yen, reason: str, by: str, on: date) -> Change:
    """Put a figure in the place of a calculated one; an earlier override of the same figure is replaced."""
    known = next((item for item in plan.costs.overrides if item.target == target), None)
    why, post = reason.strip() or None, by.strip() or None
    if known is None:
        row = Override(
            id=new_id(plan, OVERRIDES, "ov"), target=target, amount=amount, reason=why, by=post, on=on
        )
        return AddRow(table=OVERRIDES, row=row)
    path = f"{OVERRIDES}[{known.id}]"
    given = (("amount", amount), ("reason", why), ("by", post), ("on", on))
    return Several(changes=tuple(SetValue(path=f"{path}.{name}", value=value) for name, value in given))


def back_to_calculation(plan: Plan, target: str) -> Change:
    """計算に戻す: every override of this figure goes."""
    rows = [item for item in plan.costs.overrides if item.target == target]
    return Several(changes=tuple(RemoveRow(path=f"{OVERRIDES}[{item.id}]") for item in rows))


def ask_all(plan: Plan, points: Iterable[OpenPoint]) -> Change:
    """All of them as one step; each row gets an id of its own."""
    changes: list[Change] = []
    for point in points:
        change = ask(plan, point)
        plan = applied(plan, change).plan
        changes.append(change)
    return Several(changes=tuple(changes))
