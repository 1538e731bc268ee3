"""調査回答下書き: what the plan says to each item of the ministry's yearly survey, where it says it, and what is open.

An answer speaks of the 4月1日 of the survey. What the plan only intends is not said to be so: it is left to be checked.
"""

from collections.abc import Callable
from datetime import date

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.facts.survey_items import SurveyItem, survey_items
from dxplanner.plan.plan import Plan
from dxplanner.rules import survey_people, survey_work
from dxplanner.rules.survey_model import Said, on_day

_ANSWERS: dict[str, Callable[[Plan, date], Said]] = {**survey_people.ANSWERS, **survey_work.ANSWERS}
_AUTUMN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyLine:
    """`open`: what has to be checked before the answer is copied; empty where nothing has. `typed`: the officer's."""

    item: SurveyItem
    answer: str
    basis: str
    open: str
    path: str
    typed: bool = False


def survey_day(plan: Plan, today: date) -> date:
    """The 4月1日 that is asked about: as answered, else the next one from autumn on, else the last."""
    if plan.policy.survey.year is not None:
        return on_day(plan.policy.survey.year)
    year = fiscal_year_of(today)
    coming = today.month >= _AUTUMN or today.month < 4
    return on_day(year + 1 if coming else year)


def survey_lines(plan: Plan, today: date) -> tuple[SurveyLine, ...]:
    day = survey_day(plan, today)
    typed = {row.item: row for row in plan.policy.survey.answers if row.item and row.answer}
    lines: list[SurveyLine] = []
    for item in survey_items().values():
        row = typed.get(item.id)
        if row is not None:
            lines.append(
                SurveyLine(
                    item=item,
                    answer=row.answer or "",
                    basis=row.note or "入力した回答",
                    open="",
                    path=f"policy.survey.answers[{row.id}].answer",
                    typed=True,
                )
            )
            continue
        found = _ANSWERS[item.id](plan, day) if item.id in _ANSWERS else Said.nothing()
        lines.append(
            SurveyLine(item=item, answer=found.answer, basis=found.basis, open=found.open, path=found.path)
        )
    return tuple(lines)


def open_count(lines: tuple[SurveyLine, ...]) -> int:
    return sum(bool(line.open) for line in lines)
