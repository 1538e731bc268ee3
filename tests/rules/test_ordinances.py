"""必要な例規改正: which rule each answer asks for, with its law, and the way back from the session of the council."""

import dataclasses
from datetime import date
from typing import Any

import pytest

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Confidence
from dxplanner.facts.ordinance_changes import CHANGE_IDS, Level, council_steps, ordinance_changes
from dxplanner.plan.charters import Charters, OwnOrdinance
from dxplanner.plan.municipality import Municipality, OfficeSection
from dxplanner.plan.organisation import AideSource, BodyKind, NodeKind, OfficeStyle, Organisation, OrgNode
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, Recruitment
from dxplanner.plan.roadmap import CalendarMonth, Roadmap
from dxplanner.rules.ordinances import (
    Certainty,
    counted_back,
    effective_day,
    needs,
    own_name,
    session_before,
)

NEEDED, CHECK = Certainty.NEEDED, Certainty.CHECK
TODAY = date(2026, 11, 23)
MONTHS = (6, 9, 12, 3)


def office(title: str, section: str | None = None) -> OrgNode:
    return OrgNode(id="o", kind=NodeKind.SECTION, title=title, section=section)


def a_body(kind: BodyKind, *, outside: bool | None = None) -> OrgNode:
    return OrgNode(id="b", kind=NodeKind.BODY, title="DX会議", body_kind=kind, outside_members=outside)


def with_form(form: AppointmentForm, source: AideSource = AideSource.EXTERNAL) -> Plan:
    return Plan(organisation=Organisation(aide_source=source), recruitment=Recruitment(appointment_form=form))


def with_office(node: OrgNode, style: OfficeStyle = OfficeStyle.DEDICATED, **town: Any) -> Plan:
    return Plan(
        municipality=Municipality(sections=(OfficeSection(id="soumu", name="総務課"),), **town),
        organisation=Organisation(nodes=(node,), dx_office="o", office_style=style),
    )


def with_body(node: OrgNode) -> Plan:
    return Plan(organisation=Organisation(nodes=(node,)))


def found(plan: Plan) -> list[tuple[str, Certainty]]:
    return [(need.change.id, need.certainty) for need in needs(plan)]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (Plan(), []),
        (with_form(AppointmentForm.SPECIAL_PART_TIME), [("pay_table", NEEDED)]),
        (with_form(AppointmentForm.EXPERT_COMMISSIONER), [("pay_table", NEEDED)]),
        (with_form(AppointmentForm.SPECIAL_PART_TIME, AideSource.SHARED), [("pay_table", CHECK)]),
        (with_form(AppointmentForm.SPECIAL_PART_TIME, AideSource.NONE), []),
        (with_form(AppointmentForm.SPECIAL_PART_TIME, AideSource.INTERNAL), []),
        (with_form(AppointmentForm.FISCAL_YEAR_PART), [("fiscal_year_pay", CHECK)]),
        (with_form(AppointmentForm.PROJECT_MANAGER), [("fiscal_year_pay", CHECK)]),
        (with_form(AppointmentForm.FIXED_TERM), [("fixed_term", NEEDED), ("quota", CHECK)]),
        (with_form(AppointmentForm.OUTSOURCING), []),
        (with_form(AppointmentForm.SHARED), []),
        # 158条: only a unit directly below the head
        (with_office(office("DX推進課")), [("section", NEEDED), ("organisation_rule", NEEDED)]),
        (with_office(office("DX推進室", "soumu")), [("organisation_rule", NEEDED)]),
        (with_office(office("総務課")), [("organisation_rule", NEEDED)]),
        (with_office(office("情報係", "soumu"), OfficeStyle.CONCURRENT), [("organisation_rule", CHECK)]),
        # 172条3項
        (
            with_office(office("DX推進室", "soumu"), staff_quota=100, staff_actual=100),
            [("quota", NEEDED), ("organisation_rule", NEEDED)],
        ),
        (
            with_office(office("DX推進室", "soumu"), staff_quota=100, staff_actual=99),
            [("organisation_rule", NEEDED)],
        ),
        # 138条の4第3項
        (with_body(a_body(BodyKind.COUNCIL)), [("attached_body", NEEDED)]),
        (with_body(a_body(BodyKind.WORKING_GROUP, outside=True)), [("attached_body", CHECK)]),
        (with_body(a_body(BodyKind.EXCHANGE, outside=True)), []),
        (with_body(a_body(BodyKind.WORKING_GROUP, outside=False)), []),
    ],
)
def test_what_each_answer_asks_for(plan: Plan, expected: list[tuple[str, Certainty]]) -> None:
    assert found(plan) == expected


def test_every_need_says_why_where_and_about_what() -> None:
    for plan in (
        with_form(AppointmentForm.FIXED_TERM),
        with_office(office("DX推進課")),
        with_body(a_body(BodyKind.COUNCIL)),
    ):
        for need in needs(plan):
            assert need.because.endswith("。")
            assert need.path
            assert "{" not in need.filled(need.change.change + need.change.reason)


def test_the_towns_own_name_is_used() -> None:
    row = OwnOrdinance(id="x", change="pay_table", name="見本町報酬条例")
    plan = dataclasses.replace(
        with_form(AppointmentForm.SPECIAL_PART_TIME), charters=Charters(ordinances=(row,))
    )
    assert needs(plan)[0].name == "見本町報酬条例"
    assert own_name(plan, "pay_table") == ("見本町報酬条例", "charters.ordinances[x].name")
    assert own_name(Plan(), "pay_table")[1] == ""


@pytest.mark.parametrize(
    ("change", "law"),
    [
        ("pay_table", "第203条の2第5項"),
        ("section", "第158条第1項"),
        ("quota", "第172条第3項"),
        ("attached_body", "第138条の4第3項"),
        ("fixed_term", "任期付職員の採用に関する法律第3条第1項"),
    ],
)
def test_the_laws(change: str, law: str) -> None:
    assert law in ordinance_changes()[change].law


def test_the_facts_have_what_the_rules_ask_for() -> None:
    assert set(ordinance_changes()) == set(CHANGE_IDS)
    assert ordinance_changes()["organisation_rule"].level is Level.REGULATION
    for step in council_steps(MunicipalityClass.TOWN):
        assert step.law or step.source.confidence is Confidence.INFERRED


# ---- the council


def with_council(**given: Any) -> Plan:
    months = tuple(CalendarMonth(id=f"c{month}", title=f"{month}月議会", month=month) for month in MONTHS)
    budget = CalendarMonth(id="b", title="予算要求", month=11)
    return Plan(roadmap=Roadmap(calendar=(*months, budget)), **given)


@pytest.mark.parametrize(
    ("day", "session"),
    [
        (date(2027, 4, 1), (2027, 3)),
        (date(2027, 3, 31), (2026, 12)),
        (date(2027, 7, 1), (2027, 6)),
        (date(2027, 1, 1), (2026, 12)),
        (date(2027, 9, 30), (2027, 6)),
    ],
)
def test_the_last_session_before_the_day(day: date, session: tuple[int, int]) -> None:
    found_ = session_before(with_council(), day)
    assert found_ is not None
    assert (found_.year, found_.month) == session


def test_a_calendar_without_a_council_gives_no_session() -> None:
    plan = Plan(roadmap=Roadmap(calendar=(CalendarMonth(id="b", title="予算要求", month=11),)))
    assert session_before(plan, date(2027, 4, 1)) is None
    assert session_before(Plan(), date(2027, 4, 1)) is None


def days(plan: Plan, day: date) -> dict[str, date | None]:
    session = session_before(plan, day)
    assert session is not None
    return {due.step.id: due.day for due in counted_back(plan, session, TODAY)}


def test_counted_back_from_the_march_session_of_a_town() -> None:
    found_ = days(with_council(), date(2027, 4, 1))
    assert found_["review"] == date(2026, 12, 31)
    assert found_["notice"] == date(2027, 2, 26)
    assert found_["budget"] == date(2027, 3, 11)
    assert found_["promulgation"] is None
    assert "notice_city" not in found_


def test_a_city_is_called_together_seven_days_before() -> None:
    plan = with_council(municipality=Municipality(municipality_class=MunicipalityClass.CITY))
    assert days(plan, date(2027, 4, 1))["notice_city"] == date(2027, 2, 22)


def test_the_budget_belongs_to_the_spring_session_only() -> None:
    assert "budget" not in days(with_council(), date(2027, 7, 1))


def test_what_has_passed_is_late() -> None:
    plan = with_council()
    session = session_before(plan, date(2027, 1, 1))
    assert session is not None
    late = {due.step.id for due in counted_back(plan, session, TODAY) if due.late}
    assert late == {"review", "submission", "members"}


def test_from_when_the_rules_must_be_in_force() -> None:
    recruitment = Recruitment(apply_from=date(2027, 4, 13), term_from=date(2027, 7, 1))
    assert effective_day(Plan(recruitment=recruitment)) == (date(2027, 4, 13), "recruitment.apply_from")
    charters = Charters(enforced_on=date(2027, 4, 1))
    assert effective_day(Plan(recruitment=recruitment, charters=charters)) == (
        date(2027, 4, 1),
        "charters.enforced_on",
    )
    assert effective_day(Plan()) is None
