"""What the buttons beside the self-check and the survey's draft do: small changes of the plan. No Qt."""

from datetime import date

from dxplanner.plan.edit import AddRow, Change, SetValue, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.survey import SurveyAnswer
from dxplanner.plan.training import Applies, OutsideReason
from dxplanner.rules.survey import survey_lines
from dxplanner.rules.survey_model import NOT_SAID

REASONS = "policy.outside_reasons"
ANSWERS = "policy.survey.answers"
LIMIT = 200


def reason_row(plan: Plan, reason: str) -> OutsideReason | None:
    return next((row for row in plan.policy.outside_reasons if row.reason == reason), None)


def judge(plan: Plan, reason: str, applies: Applies) -> Change:
    """Say whether a reason holds: in its row, or in a new one."""
    row = reason_row(plan, reason)
    if row is not None:
        return SetValue(path=f"{REASONS}[{row.id}].applies", value=applies)
    made = OutsideReason(id=new_id(plan, REASONS, "or"), reason=reason, applies=applies)
    return AddRow(table=REASONS, row=made)


def answer_row(plan: Plan, item: str, today: date) -> tuple[Change, str]:
    """A row to word the answer of a survey's item anew, with what the plan says in it; and the path of its cell."""
    line = next(line for line in survey_lines(plan, today) if line.item.id == item)
    known = line.answer != NOT_SAID
    row = SurveyAnswer(
        id=new_id(plan, ANSWERS, "sa"),
        item=item,
        answer=line.answer[:LIMIT] if known else None,
        note=line.basis[:LIMIT] if known else None,
    )
    return AddRow(table=ANSWERS, row=row), f"{ANSWERS}[{row.id}].answer"
