"""The schedule counted back from 着任: never on a closed day, never out of order, the council before the money is spent."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.facts.holidays import is_open
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, Recruitment, SelectionStep
from dxplanner.plan.roadmap import CalendarMonth, Roadmap
from dxplanner.plan.selection import Selecting, SelectionMethod
from dxplanner.rules.selection_days import (
    PlannedDay,
    council_months,
    fill_change,
    money_year,
    planned_days,
    why_not,
)

STARTS = st.dates(date(2024, 3, 1), date(2098, 12, 31))
METHODS = st.lists(st.sampled_from(list(SelectionMethod)), max_size=5)
WEEKS = st.one_of(st.none(), st.integers(1, 26))


def plan_of(start: date | None, methods: list[SelectionMethod] | None = None, **more: Any) -> Plan:
    rows = tuple(SelectionStep(id=f"z{at}", method=one) for at, one in enumerate(methods or [], 1))
    selecting = Selecting(**more)
    return Plan(recruitment=Recruitment(start_on=start, selection=rows, selecting=selecting))


def day_of(found: tuple[PlannedDay, ...], stage: str) -> PlannedDay:
    return next(item for item in found if item.stage == stage)


@given(STARTS, METHODS, WEEKS, WEEKS, st.booleans())
def test_open_days_in_order(
    start: date, methods: list[SelectionMethod], call: int | None, leave: int | None, council: bool
) -> None:
    plan = plan_of(start, methods, call_weeks=call, leave_weeks=leave, needs_council=council)
    found = planned_days(plan)
    for item in found:
        assert item.whole_month or item.stage == "start_on" or is_open(item.day), item
    stages = [str(method) for method in methods] or ["documents", "online_interview"]
    order = ["decision", "order", "apply_from", "apply_to", *stages, "result_on", "accept_by", "start_on"]
    chosen = [item for item in found if item.stage not in ("budget_request", "council", "delete_on")]
    assert [item.stage for item in chosen] == order
    assert all(before.day < after.day for before, after in itertools.pairwise(chosen))
    assert found[-1].stage == "delete_on"
    assert found[-1].day > start
    if council:
        vote, asked = day_of(found, "council"), day_of(found, "budget_request")
        assert asked.day < vote.day < day_of(found, "order").day
        assert vote.day.month in (3, 6, 9, 12)
        assert (vote.day + timedelta(days=1)).day == 1
    else:
        assert not {"council", "budget_request"} & {item.stage for item in found}


@given(STARTS, METHODS)
def test_filling_gives_the_calculated_days_and_then_has_nothing_to_do(
    start: date, methods: list[SelectionMethod]
) -> None:
    plan = plan_of(start, methods)
    change = fill_change(plan, only_open=True)
    assert change is not None
    filled = applied(plan, change).plan
    days = [item for item in planned_days(filled) if item.path]
    assert all(item.entered == item.day for item in days)
    assert filled.recruitment.selection
    assert fill_change(filled, only_open=True) is None
    assert fill_change(filled, only_open=False) is None


def test_what_is_entered_stays_unless_all_is_asked_for() -> None:
    own = date(2027, 6, 22)
    plan = plan_of(date(2027, 7, 1))
    plan = replace(plan, recruitment=replace(plan.recruitment, result_on=own))
    kept, put = fill_change(plan, only_open=True), fill_change(plan, only_open=False)
    assert kept is not None
    assert put is not None
    assert applied(plan, kept).plan.recruitment.result_on == own
    assert applied(plan, put).plan.recruitment.result_on != own


@pytest.mark.parametrize(
    ("start", "months", "vote", "note"),
    [
        (date(2027, 7, 1), (), date(2027, 3, 31), "当初予算"),
        (date(2027, 11, 1), (), date(2027, 6, 30), "補正予算"),
        (date(2027, 4, 1), (), date(2026, 12, 31), "補正予算"),
        (date(2027, 7, 1), (2, 5, 8, 11), date(2027, 2, 28), "補正予算"),
    ],
)
def test_the_council_before_the_call(start: date, months: tuple[int, ...], vote: date, note: str) -> None:
    rows = tuple(CalendarMonth(id=f"c{month}", title="定例会", month=month) for month in months)
    plan = replace(plan_of(start, leave_weeks=2, call_weeks=4), roadmap=Roadmap(calendar=rows))
    assert council_months(plan) == months
    found = day_of(planned_days(plan), "council")
    assert (found.day, found.note, found.whole_month) == (vote, note, True)


def test_a_start_right_after_the_year_end_leaves_room_to_answer() -> None:
    found = planned_days(plan_of(date(2028, 1, 4), leave_weeks=1))
    assert day_of(found, "accept_by").day == date(2027, 12, 28)
    assert day_of(found, "result_on").day == date(2027, 12, 27)


def test_why_there_is_none() -> None:
    assert "着任" in why_not(Plan())
    assert planned_days(Plan()) == ()
    assert "資料がない" in why_not(plan_of(date(2020, 4, 1)))
    assert "資料がない" in why_not(plan_of(date(2150, 4, 1)))
    shared = plan_of(date(2027, 7, 1))
    shared = replace(
        shared, recruitment=replace(shared.recruitment, appointment_form=AppointmentForm.DISPATCH)
    )
    assert "選考しません" in why_not(shared)
    assert fill_change(shared, only_open=True) is None


def test_the_year_the_call_is_paid_in() -> None:
    assert money_year(Plan()) is None
    assert money_year(plan_of(date(2027, 7, 1))) == 2026
    assert money_year(plan_of(date(2027, 7, 1), leave_weeks=2)) == 2027
    opened = plan_of(date(2027, 7, 1))
    opened = replace(opened, recruitment=replace(opened.recruitment, apply_from=date(2027, 3, 1)))
    assert money_year(opened) == 2026


def test_the_day_that_was_entered_holds() -> None:
    day = PlannedDay(stage="start_on", name="着任", day=date(2027, 7, 1))
    assert day.valid == date(2027, 7, 1)
    assert replace(day, entered=date(2027, 7, 5)).valid == date(2027, 7, 5)


def test_papers_of_a_start_at_the_end_of_a_year_go_a_year_later() -> None:
    """Who begins on the last working day of March is not without papers on the same day."""
    plan = Plan(recruitment=Recruitment(start_on=date(2027, 3, 31)))
    last = planned_days(plan)[-1]
    assert (last.stage, last.day) == ("delete_on", date(2028, 3, 31))
