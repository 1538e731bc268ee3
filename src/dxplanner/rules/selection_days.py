"""選考の日程 planned backwards from 着任: every day an open day of the office, every stage after the one before it.

The council comes first where money or an ordinance has to be voted. Nothing here is law: the lengths are guides.
"""

from dataclasses import replace
from datetime import date, timedelta

from dxplanner.core.calendar import fiscal_year_end, fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.facts.holidays import (
    is_supported,
    open_after,
    open_before,
    open_days_before,
    open_on_or_before,
)
from dxplanner.facts.recruiting_channels import channel_facts
from dxplanner.facts.selection_stages import Durations, stage_file, stages
from dxplanner.plan.edit import AddRow, Change, SetValue, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CHOSEN_ELSEWHERE, Recruitment, SelectionStep
from dxplanner.plan.selection import SelectionMethod

R = "recruitment"
_USUAL = (SelectionMethod.DOCUMENTS, SelectionMethod.ONLINE_INTERVIEW)
_METHODS: dict[str, SelectionMethod] = {str(method): method for method in SelectionMethod}
_FIRST_BUDGET_SESSION = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """One stage. `whole_month`: the month counts (議会), `day` is then its last day. `entered`: what the plan holds."""

    stage: str
    name: str
    day: date
    path: str = ""
    entered: date | None = None
    whole_month: bool = False
    note: str = ""

    @property
    def valid(self) -> date:
        """The day that holds: the one entered, else the calculated."""
        return self.entered or self.day


def why_not(plan: Plan) -> str:
    """Why no schedule can be made; empty when it can."""
    if plan.recruitment.appointment_form in CHOSEN_ELSEWHERE:
        return "この形態では、町が人を選考しません。"
    start = plan.recruitment.start_on
    if start is None:
        return "「着任・契約の日」を入れると、選考の日程を逆算して表示します。"
    if not (is_supported(start) and is_supported(start - timedelta(days=730))):
        return "この年の祝日の資料がないため、日程を逆算できません。日付を直接入力してください。"
    return ""


def planned_days(plan: Plan) -> tuple[PlannedDay, ...]:
    """From the budget to the deletion of the papers, in order of time."""
    start = plan.recruitment.start_on
    if why_not(plan) or start is None:
        return ()
    lengths = stage_file().defaults
    chosen = _choosing(plan.recruitment, lengths, start)
    first = chosen[0].day
    order = open_on_or_before(first - timedelta(weeks=_lead_weeks(plan.recruitment)))
    decision = open_days_before(order, lengths.decision_days)
    before = [_stage("decision", decision), _stage("order", order)]
    if plan.recruitment.selecting.needs_council is not False:
        asked, vote = _council(plan, lengths, order)
        if decision <= vote.day:
            before[0] = replace(before[0], note="議決を条件とする")
        before = [asked, vote, *before]
    return tuple(sorted((*before, *chosen, *_after(plan.recruitment, start)), key=lambda item: item.day))


def _stage(stage: str, day: date, path: str = "", entered: date | None = None, **more: str) -> PlannedDay:
    name = more.get("name") or stages()[stage].name
    return PlannedDay(stage=stage, name=name, day=day, path=path, entered=entered, note=more.get("note", ""))


def _choosing(recruitment: Recruitment, lengths: Durations, start: date) -> list[PlannedDay]:
    """From the opening of the call to the answer of the person chosen."""
    asked = recruitment.selecting
    last_accept = open_before(start)
    leave = timedelta(weeks=asked.leave_weeks or lengths.leave_weeks)
    result = min(open_on_or_before(start - leave), open_before(last_accept))
    accept = min(open_after(result, lengths.accept_days), last_accept)
    found = [
        _stage("result_on", result, f"{R}.result_on", recruitment.result_on),
        _stage("accept_by", accept, f"{R}.selecting.accept_by", asked.accept_by),
    ]
    day = open_days_before(result, lengths.result_days)
    rows = recruitment.selection or tuple(
        SelectionStep(id="", method=method) for method in _USUAL
    )  # proposed where the town has none yet
    for row in reversed(rows):
        method = row.method or SelectionMethod.INTERVIEW
        path = f"{R}.selection[{row.id}].on" if row.id else ""
        found.insert(0, _stage(str(method), day, path, row.on))
        day = open_days_before(day, lengths.between_days)
    until = open_days_before(found[0].day, lengths.screening_days)
    weeks = timedelta(weeks=asked.call_weeks or lengths.call_weeks)
    begin = open_on_or_before(until - weeks + timedelta(days=1))
    return [
        _stage("apply_from", begin, f"{R}.apply_from", recruitment.apply_from),
        _stage("apply_to", until, f"{R}.apply_to", recruitment.apply_to),
        *found,
    ]


def _after(recruitment: Recruitment, start: date) -> list[PlannedDay]:
    end = open_on_or_before(fiscal_year_end(fiscal_year_of(start)))
    if end <= start:
        end = open_on_or_before(fiscal_year_end(fiscal_year_of(start) + 1))
    return [
        _stage("start_on", start, f"{R}.start_on", start),
        _stage("delete_on", end, f"{R}.selecting.delete_on", recruitment.selecting.delete_on),
    ]


def _lead_weeks(recruitment: Recruitment) -> int:
    """The channel that takes longest to appear decides."""
    facts = channel_facts()
    used = [facts[str(row.channel)].lead_weeks for row in recruitment.channels if row.channel is not None]
    return max(used, default=facts["job_site"].lead_weeks)


def _council(plan: Plan, lengths: Durations, order: date) -> list[PlannedDay]:
    """The last regular session that ends before the order, and the request that leads there."""
    months = council_months(plan) or lengths.council_months
    first = date(order.year, order.month, 1)
    while True:
        end, first = first - timedelta(days=1), (first - timedelta(days=1)).replace(day=1)
        if end.month in months:
            break
    vote = replace(_stage("council", end), whole_month=True)
    if end.month == _FIRST_BUDGET_SESSION:
        request = date(end.year - 1, _budget_month(plan, lengths) + 1, 1) - timedelta(days=1)
        asked = replace(_stage("budget_request", request, note="当初予算"), whole_month=True)
        return [asked, replace(vote, note="当初予算")]
    asked = _stage(
        "budget_request",
        open_on_or_before(first - timedelta(weeks=lengths.supplement_weeks)),
        note="補正予算",
    )
    return [asked, replace(vote, note="補正予算")]


def council_months(plan: Plan) -> tuple[int, ...]:
    """The months of the regular sessions the roadmap names; none where it names none."""
    return tuple(
        row.month for row in plan.roadmap.calendar if row.month is not None and _is_council(row.title or "")
    )


def _is_council(title: str) -> bool:
    return "議会" in title or "定例会" in title


def _budget_month(plan: Plan, lengths: Durations) -> int:
    """The month of the request for the first budget; a month of 1 to 3 would come after the year has turned."""
    named = (row.month for row in plan.roadmap.calendar if "予算" in (row.title or "") and row.month)
    return next((month for month in named if 4 <= month <= 11), lengths.first_budget_month)


def money_year(plan: Plan) -> int | None:
    """The fiscal year the call is paid in: that of its opening, entered or calculated."""
    opening = plan.recruitment.apply_from
    if opening is None:
        found = next((item.day for item in planned_days(plan) if item.stage == "apply_from"), None)
        opening = found or plan.recruitment.start_on
    return fiscal_year_of(opening) if opening is not None else None


def fill_change(plan: Plan, *, only_open: bool) -> Change | None:
    """Put the calculated days into the plan; `only_open` leaves what is entered. None where there is nothing to do."""
    changes: list[Change] = []
    table = f"{R}.selection"
    number = int(new_id(plan, table, "z").removeprefix("z"))
    for item in planned_days(plan):
        if item.stage == "start_on" or item.entered == item.day:
            continue
        if item.path and not (only_open and item.entered is not None):
            changes.append(SetValue(path=item.path, value=item.day))
        elif item.stage in _METHODS and not item.path:
            row = SelectionStep(id=f"z{number}", method=_METHODS[item.stage], on=item.day)
            changes.append(AddRow(table=table, row=row))
            number += 1
    return Several(changes=tuple(changes)) if changes else None
