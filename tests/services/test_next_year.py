"""前年度の計画から始める: what is kept, what is reset, and that years move only where the officer says so."""

from dataclasses import replace
from datetime import date

import pytest

from dxplanner.plan.circulation import Circulation, DecisionDraft, Opinion, OpinionKind
from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import HistoryEntry, Policy
from dxplanner.plan.records import Draft, Mark, MarkKind, OpenQuestion, Paperwork, VersionState
from dxplanner.plan.sound import check_all
from dxplanner.services.next_year import Shift, from_last_year, usual_year
from dxplanner.services.samples import sample_plan
from dxplanner.wizards.compared import compared

PLAN = sample_plan("mihon")


def test_last_years_plan_as_a_start_is_sound() -> None:
    """What stood on the 策定経過 that goes must not be left standing on nothing."""
    policy = Policy(title="計画", history=(HistoryEntry(id="h1", event="本部会議"),))
    old = Plan(
        identity="p-1",
        policy=policy,
        paperwork=Paperwork(state=VersionState.DECIDED, decided_on=date(2026, 3, 20)),
        marks=(
            Mark(id="m1", path="policy.history[h1].event", kind=MarkKind.RECONSTRUCTED),
            Mark(id="m2", path="policy.title", kind=MarkKind.SET_ASIDE, finding="P-01", reason="協議中"),
            Mark(id="m3", path="policy.title", kind=MarkKind.RECONSTRUCTED),
        ),
        drafts=(Draft(id="d1", path="policy.history[h1].on", raw="年度末"),),
        questions=(
            OpenQuestion(id="q1", question="会議の日は", path="policy.history[h1].on"),
            OpenQuestion(id="q2", question="任期は", path="recruitment.term_to"),
        ),
    )
    check_all(old)
    new = from_last_year(old)
    check_all(new)
    assert read_exchange(write_exchange(new)).plan == new
    assert new.identity not in (None, old.identity)
    assert (new.policy.title, new.policy.history, new.paperwork.state) == ("計画", (), VersionState.DRAFT)
    assert [mark.id for mark in new.marks] == ["m3"]
    assert [(question.id, question.path) for question in new.questions] == [
        ("q1", None),
        ("q2", "recruitment.term_to"),
    ]


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 4, 1), 2026),
        (date(2026, 8, 31), 2026),
        (date(2026, 9, 1), 2027),
        (date(2026, 12, 31), 2027),
        (date(2027, 3, 31), 2027),
    ],
)
def test_from_autumn_on_a_new_plan_is_next_years(today: date, year: int) -> None:
    assert usual_year(today) == year


def test_nothing_moves_unless_the_officer_says_so() -> None:
    new = from_last_year(PLAN, 2027)
    assert new.paperwork.carried_into == 2027
    assert new.costs == PLAN.costs
    old, gone = without_people(PLAN), ("policy.history", "policy.survey")
    assert [item.path for item in compared(old, new) if not item.path.startswith(gone)] == []


def test_the_inquiry_begins_anew_and_its_ways_stay() -> None:
    circulation = Circulation(
        inquiry_on=date(2026, 1, 8),
        comment_ways="持参",
        opinions=(Opinion(id="o1", kind=OpinionKind.INQUIRY, opinion="意見"),),
        decision=DecisionDraft(number="第1号", retention="10年"),
    )
    old = Plan(
        identity="p-1",
        circulation=circulation,
        marks=(Mark(id="m1", path="circulation.opinions[o1].answer", kind=MarkKind.UNKNOWN),),
    )
    new = from_last_year(old, 2027).circulation
    assert (new.inquiry_on, new.comment_ways, new.opinions) == (None, "持参", ())
    assert (new.decision.number, new.decision.retention) == (None, "10年")
    check_all(from_last_year(old, 2027))


@pytest.mark.parametrize(
    ("shift", "branches"),
    [
        (Shift.PERIOD, {"policy.period_from", "policy.period_to"}),
        (Shift.ROADMAP, {"roadmap.rows", "roadmap.milestones"}),
        (Shift.INDICATORS, {"policy.indicators"}),
        (Shift.REQUEST, {"costs.request.year"}),
    ],
)
def test_a_shift_moves_its_years_only(shift: Shift, branches: set[str]) -> None:
    plain, moved = from_last_year(PLAN, 2027), from_last_year(PLAN, 2027, (shift,))
    found = {item.path.partition("[")[0] for item in compared(plain, moved)}
    assert found
    assert found <= branches
    check_all(moved)


def test_what_has_begun_stays_on_the_roadmap() -> None:
    moved = from_last_year(PLAN, 2027, (Shift.ROADMAP,))
    pairs = [
        (stage, later)
        for row, new in zip(PLAN.roadmap.rows, moved.roadmap.rows, strict=True)
        for stage, later in zip(row.stages, new.stages, strict=True)
    ]
    assert all(stage == later for stage, later in pairs if (stage.start_year or 0) < 2027)
    waiting = [(stage, later) for stage, later in pairs if (stage.start_year or 0) >= 2027]
    assert waiting
    assert all(later.start_year == (stage.start_year or 0) + 1 for stage, later in waiting)


def test_the_days_of_recruiting_move_by_a_year_also_from_a_leap_day() -> None:
    recruitment = replace(PLAN.recruitment, apply_from=date(2028, 2, 29), term_to=None)
    moved = from_last_year(replace(PLAN, recruitment=recruitment), 2028, (Shift.RECRUITMENT,)).recruitment
    assert (moved.apply_from, moved.term_to) == (date(2029, 2, 28), None)


def test_the_last_year_there_is_stays() -> None:
    last = replace(PLAN, policy=replace(PLAN.policy, period_to=2100))
    assert from_last_year(last, 2100, (Shift.PERIOD,)).policy.period_to == 2100


def test_the_answers_to_last_years_survey_stay_behind() -> None:
    plan = sample_plan("mihon")
    assert plan.policy.survey.answers
    new = from_last_year(plan, 2027)
    assert new.policy.survey == type(plan.policy.survey)()
    assert new.policy.trainings == plan.policy.trainings
