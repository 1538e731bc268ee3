"""調査回答下書き: what the plan says on the day that is asked about, and what it leaves to be checked."""

from datetime import date

import pytest
from hypothesis import given, settings

from dxplanner.facts.survey_items import survey_items
from dxplanner.plan.organisation import AideSource, HeadquartersStyle, OfficeStyle
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Policy
from dxplanner.plan.records import VersionState
from dxplanner.plan.survey import SurveyAnswer
from dxplanner.plan.training import Training, TrainingTopic
from dxplanner.rules.survey import SurveyLine, open_count, survey_day, survey_lines
from dxplanner.rules.survey_model import NOT_SAID
from dxplanner.rules.survey_work import security_policy, security_training
from tests.checks.cases import Edits, changed, each
from tests.support.strategies import plans

TODAY = date(2026, 11, 24)


def line(item: str, edits: Edits | None = None) -> SurveyLine:
    found = survey_lines(changed(edits or {}), TODAY)
    return next(one for one in found if one.item.id == item)


@pytest.mark.parametrize(
    ("today", "year", "day"),
    [
        (date(2026, 9, 30), None, date(2026, 4, 1)),
        (date(2026, 10, 1), None, date(2027, 4, 1)),
        (date(2027, 3, 31), None, date(2027, 4, 1)),
        (date(2027, 4, 1), None, date(2027, 4, 1)),
        (date(2027, 4, 1), 2025, date(2025, 4, 1)),
    ],
)
def test_the_day_that_is_asked_about(today: date, year: int | None, day: date) -> None:
    assert survey_day(changed({"policy.survey.year": year}), today) == day


DECIDED = {"paperwork.state": VersionState.DECIDED, "paperwork.decided_on": date(2027, 3, 24)}


@pytest.mark.parametrize(
    ("item", "edits", "answer"),
    [
        ("policy", {}, "策定済み（令和9年3月24日決定の予定）"),
        ("policy", DECIDED, "策定済み（令和9年3月24日決定）"),
        ("policy", {"policy.survey.year": 2026}, "未策定（令和8年度中に策定予定）"),
        ("policy", {"policy.history": ()}, "未策定（策定中）"),
        ("organisation", {}, "あり（見本町DX推進本部、長：町長）"),
        ("organisation", {"organisation.headquarters_style": HeadquartersStyle.NONE}, "なし"),
        ("office", {}, "なし（既存の係が兼ねる）"),
        ("office", {"organisation.office_style": OfficeStyle.DEDICATED}, "あり（"),
        ("staff", {}, "2人（1.0人役）"),
        ("cio", {}, "任命（副町長）"),
        ("cio", {"organisation.cio": None}, "任命していない"),
        ("cio_external", {}, "活用していない"),
        ("cio_external", {"organisation.cio": None}, "該当なし"),
        (
            "external_intention",
            {"organisation.nodes": each(origin=None), "organisation.aide_source": AideSource.NONE},
            "未定",
        ),
        ("external_reason", {}, "近くに、頼める人がいない"),
        ("training_all", {}, "実施（延べ96人：不審なメールへの対応）"),
        ("training_all", {"policy.trainings": each(attended=None)}, "計画あり"),
        ("training_all", {"policy.trainings": ()}, NOT_SAID),
        ("online", {}, "12件（令和8年4月1日現在）"),
        ("csirt", {}, "整備していない"),
        ("csirt", {"policy.survey.answers": ()}, NOT_SAID),
        ("divide_groups", {}, "高齢の住民（年24回）"),
    ],
)
def test_answers(item: str, edits: Edits, answer: str) -> None:
    assert line(item, edits).answer.startswith(answer)


def test_what_is_only_intended_is_left_to_be_checked() -> None:
    assert "基準日" in line("cio").open
    assert "予定の人は含めない" in line("external").open
    assert not line("office").open
    assert not line("policy", DECIDED).open


def test_the_officers_answer_stands_in_place_of_ours() -> None:
    row = SurveyAnswer(id="sa9", item="cio", answer="任命していない", note="人事係に確認")
    found = line("cio", {"policy.survey.answers": (row,)})
    assert (found.answer, found.basis, found.open, found.typed) == (
        "任命していない",
        "人事係に確認",
        "",
        True,
    )


def test_an_empty_plan_claims_nothing() -> None:
    for one in survey_lines(Plan(), TODAY):
        assert one.open or one.answer in ("任命していない", "活用していない", "該当なし（任命していない）"), (
            one
        )


@given(plans())
@settings(max_examples=30)
def test_every_plan_has_an_answer_to_every_item(plan: Plan) -> None:
    lines = survey_lines(plan, TODAY)
    assert [one.item.id for one in lines] == list(survey_items())
    assert all(one.answer for one in lines)


def test_what_is_open_is_counted() -> None:
    lines = survey_lines(Plan(), date(2026, 11, 24))
    assert open_count(lines) == sum(1 for entry in lines if entry.open)
    assert 0 < open_count(lines) <= len(lines)


@pytest.mark.parametrize(
    ("edits", "answer"),
    [({}, "計画の中で定めている"), ({"policy.security": None}, NOT_SAID)],
)
def test_the_policy_for_security_is_that_of_the_plan(edits: Edits, answer: str) -> None:
    plan = changed(edits)
    assert security_policy(plan, date(2026, 4, 1)).answer == answer


def test_training_counts_in_the_year_before_the_survey() -> None:
    rows = tuple(
        Training(id=f"t{at}", fiscal_year=year, topic=topic, attended=attended)
        for at, (year, topic, attended) in enumerate(
            (
                (2025, TrainingTopic.SECURITY, 1_200),
                (2025, TrainingTopic.PRIVACY, None),
                (2026, TrainingTopic.SECURITY, 999),
                (2025, TrainingTopic.DATA, 555),
            )
        )
    )
    assert (
        security_training(Plan(policy=Policy(trainings=rows)), date(2026, 4, 1)).answer
        == "実施（延べ1,200人）"
    )
