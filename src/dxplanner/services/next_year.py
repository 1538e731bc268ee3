"""前年度の計画から始める: what is carried over, what is reset, and which years move on when the officer says so.

Amounts are left alone: what was budgeted and settled stands as last year's result. What must be looked at anew is
said by the checks, which know from `paperwork.carried_into` that the plan was carried over.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date

from dxplanner.core import tree
from dxplanner.core.calendar import LAST_FISCAL_YEAR, fiscal_year_of
from dxplanner.core.choices import Choice
from dxplanner.core.identity import new_identity
from dxplanner.core.reflect import Kind
from dxplanner.plan.circulation import Circulation
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind, VersionState
from dxplanner.plan.roadmap import Milestone, Stage
from dxplanner.plan.survey import Survey

_LATE = 9
"""From this month on, a plan that is begun is next year's."""

_AS_THEY_WERE = ("recruitment.after.", "recruitment.register.")
"""Days of what was done or agreed: no calling of people, and never moved on."""


class Shift(Choice):
    """What moves on by one year when the officer says so."""

    PERIOD = "period", "計画期間を1年後にする"
    ROADMAP = "roadmap", "工程表のこれから始まる段階と節目を1年後にする"
    INDICATORS = "indicators", "指標の目標年度を1年後にする"
    RECRUITMENT = "recruitment", "募集の日程と任期を1年後にする"
    REQUEST = "request", "予算要求の年度を1年後にする"


def usual_year(today: date) -> int:
    """The fiscal year a plan begun on this day is for."""
    late = today.month >= _LATE or today.month < 4
    return fiscal_year_of(today) + (1 if late else 0)


def from_last_year(plan: Plan, into: int | None = None, shifts: Collection[Shift] = ()) -> Plan:
    """A new plan for the year `into` with every answer kept but what belonged to last year's paper.

    素案 again, with an identity of its own. Gone: the day of decision and its note, the 策定経過, answers
    to last year's survey, dates, numbers and opinions of last year's inquiry and comment, findings set aside (they are
    looked at anew), the people of the register (they stay in one file).
    """
    plan = without_people(plan)
    new = replace(
        plan,
        identity=new_identity(),
        policy=replace(plan.policy, history=(), survey=Survey()),
        circulation=_of_last_year(plan.circulation),
        paperwork=replace(
            plan.paperwork, state=VersionState.DRAFT, decided_on=None, note=None, carried_into=into
        ),
        marks=tuple(mark for mark in plan.marks if mark.kind is not MarkKind.SET_ASIDE),
    )
    for shift in Shift:
        if shift in shifts:
            new = _SHIFTS[shift](new, into or 0)
    return _on_firm_ground(new)


def _of_last_year(circulation: Circulation) -> Circulation:
    """Who may answer, where and how stays; when, under which number and with what result goes."""
    return replace(
        circulation,
        inquiry_number=None,
        inquiry_on=None,
        inquiry_until=None,
        comment_from=None,
        comment_until=None,
        comment_results=None,
        opinions=(),
        decision=replace(circulation.decision, number=None, drafted_on=None, reason=None),
    )


def _on_firm_ground(plan: Plan) -> Plan:
    """Without notes on what is gone, or on answers of the paper that were reset; questions stay."""
    stays = _Stays(plan)
    return replace(
        plan,
        marks=tuple(mark for mark in plan.marks if stays(mark.path)),
        drafts=tuple(draft for draft in plan.drafts if stays(draft.path)),
        questions=tuple(
            question if stays(question.path) else replace(question, path=None) for question in plan.questions
        ),
    )


class _Stays:
    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def __call__(self, path: str | None) -> bool:
        if path is None:
            return True
        return not path.startswith(("paperwork.", "policy.history", "policy.survey")) and tree.exists(
            self._plan, path
        )


# ---- years that move on


def _year(value: int | None) -> int | None:
    return value if value is None else min(value + 1, LAST_FISCAL_YEAR)


def _day(value: date) -> date:
    """The same day a year later; 2月29日 becomes 2月28日."""
    try:
        return value.replace(year=value.year + 1)
    except ValueError:
        return value.replace(year=value.year + 1, day=28)


def _period(plan: Plan, _into: int) -> Plan:
    policy = plan.policy
    return replace(
        plan,
        policy=replace(policy, period_from=_year(policy.period_from), period_to=_year(policy.period_to)),
    )


def _roadmap(plan: Plan, into: int) -> Plan:
    """What has begun before that year stays where it is."""
    roadmap = plan.roadmap
    rows = tuple(
        replace(row, stages=tuple(_stage(stage, into) for stage in row.stages)) for row in roadmap.rows
    )
    milestones = tuple(_milestone(item, into) for item in roadmap.milestones)
    return replace(plan, roadmap=replace(roadmap, rows=rows, milestones=milestones))


def _stage(stage: Stage, into: int) -> Stage:
    if stage.start_year is None or stage.start_year < into:
        return stage
    return replace(stage, start_year=_year(stage.start_year), end_year=_year(stage.end_year))


def _milestone(item: Milestone, into: int) -> Milestone:
    return item if item.year is None or item.year < into else replace(item, year=_year(item.year))


def _indicators(plan: Plan, _into: int) -> Plan:
    indicators = tuple(replace(item, target_year=_year(item.target_year)) for item in plan.policy.indicators)
    return replace(plan, policy=replace(plan.policy, indicators=indicators))


def _recruitment(plan: Plan, _into: int) -> Plan:
    for path, value in tuple(_days(plan)):
        plan = tree.put(plan, path, _day(value))
    return plan


def _days(plan: Plan) -> Iterator[tuple[str, date]]:
    for path, shape, value in tree.leaves(plan.recruitment, "recruitment"):
        if shape.kind is Kind.DATE and value is not None and not path.startswith(_AS_THEY_WERE):
            yield path, value


def _request(plan: Plan, _into: int) -> Plan:
    request = plan.costs.request
    return replace(plan, costs=replace(plan.costs, request=replace(request, year=_year(request.year))))


_SHIFTS: dict[Shift, Callable[[Plan, int], Plan]] = {
    Shift.PERIOD: _period,
    Shift.ROADMAP: _roadmap,
    Shift.INDICATORS: _indicators,
    Shift.RECRUITMENT: _recruitment,
    Shift.REQUEST: _request,
}
