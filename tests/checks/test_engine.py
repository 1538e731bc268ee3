"""Order, setting aside, giving way, a broken check, speed, and no plan that makes a check fall over."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dxplanner.checks.engine import findings
from dxplanner.checks.model import UNCONFIRMED, Severity, Spot, check
from dxplanner.checks.registry import CHECKS
from dxplanner.checks.view import View
from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.plan.edit import applied
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Mark, MarkKind, OpenQuestion
from tests.checks.cases import SAMPLES, TODAY, changed, plus, sample
from tests.support.strategies import changes, plans


def ids(plan: Plan) -> list[tuple[str, str]]:
    return [(item.id, item.path) for item in findings(plan, today=TODAY, strict=True)]


def aside(finding: str, path: str, reason: str | None) -> Mark:
    return Mark(id="zz", kind=MarkKind.SET_ASIDE, finding=finding, path=path, reason=reason)


@check("T-01", Severity.MUST_FIX, "こわれた検査", source="試験")
def broken(_view: View) -> Iterator[Spot]:
    yield "municipality.name", "ここまでは言えた。"
    raise ZeroDivisionError


@check("T-02", Severity.ADVICE, "よい検査", source="試験", confidence=UNCONFIRMED)
def sound(_view: View) -> Iterator[Spot]:
    yield "municipality.name", "名前を見てください。"


def test_the_sample_town_is_ready_to_hand_in() -> None:
    found = findings(sample(), today=TODAY, strict=True)
    assert [item for item in found if item.severity is Severity.MUST_FIX] == []
    assert [(item.id, item.path) for item in found if item.severity is Severity.ADVICE] == [
        ("C-07", "costs.lines"),
        ("C-09", "costs.lines"),
    ]
    assert [item.id for item in found if item.severity is Severity.REVIEW] == ["ORG-30"]


@pytest.mark.parametrize("name", ["mihon", "bandai"])
def test_what_a_sample_sets_aside_is_really_found(name: str) -> None:
    plan = read_exchange((SAMPLES / f"{name}.json").read_bytes()).plan
    marked = {(mark.finding, mark.path) for mark in plan.marks if mark.kind is MarkKind.SET_ASIDE}
    found = findings(plan, include_set_aside=True, today=TODAY, strict=True)
    assert {(item.id, item.path) for item in found if item.set_aside} == marked


def test_findings_come_by_severity_then_by_chapter_then_by_row() -> None:
    plan = changed(
        {
            "municipality.population_date": None,
            "policy.period_to": 2025,
            "policy.initiatives[t9].owner": None,
            "policy.initiatives[t2].owner": None,
            "roadmap.rows[w1].owner": None,
            "recruitment.support": None,
            "costs.lines[a1].earmarked": 2_000_000,
        }
    )
    found = findings(plan, today=TODAY, strict=True)
    order = [list(Severity).index(item.severity) for item in found]
    assert order == sorted(order)
    paths = [item.path for item in found if item.severity is Severity.REVIEW]
    wanted = [
        "municipality.population_date",
        "policy.initiatives[t2].owner",
        "policy.initiatives[t9].owner",
        "roadmap.rows[w1].owner",
    ]
    assert [path for path in paths if path in wanted] == wanted
    assert found == findings(plan, today=TODAY, strict=True)


def test_a_finding_is_set_aside_with_its_reason() -> None:
    path = "organisation.ciso"
    plan = changed({"marks": plus(aside("ORG-30", path, "県の助言を受けて点検する。"))})
    assert ("ORG-30", path) not in ids(plan)
    found = next(f for f in findings(plan, include_set_aside=True, today=TODAY) if f.id == "ORG-30")
    assert found.set_aside == "県の助言を受けて点検する。"
    others = [f for f in findings(plan, include_set_aside=True, today=TODAY) if f.id != "ORG-30"]
    assert all(item.set_aside is None for item in others)


@pytest.mark.parametrize(
    "mark",
    [
        aside("ORG-30", "organisation.ciso", None),
        aside("ORG-01", "organisation.ciso", "別の指摘"),
        aside("ORG-30", "organisation.cio", "別の場所"),
        replace(aside("ORG-30", "organisation.ciso", "別の印"), kind=MarkKind.USER_CONFIRMED),
    ],
    ids=["no reason", "another finding", "another place", "another kind of mark"],
)
def test_other_marks_set_nothing_aside(mark: Mark) -> None:
    assert ("ORG-30", "organisation.ciso") in ids(changed({"marks": plus(mark)}))


def test_an_empty_field_is_spoken_of_once_by_the_sharper_check() -> None:
    plan = changed({"recruitment.pay_amount": None})
    assert [name for name, path in ids(plan) if path == "recruitment.pay_amount"] == ["R15"]
    plan = changed({"recruitment.job_title": None})
    assert [name for name, path in ids(plan) if path == "recruitment.job_title"] == ["G-01"]


def test_an_empty_field_answered_with_unknown_becomes_a_reminder() -> None:
    unknown = Mark(id="zz", kind=MarkKind.UNKNOWN, path="organisation.cio")
    plan = changed({"organisation.cio": None, "marks": plus(unknown)})
    assert [name for name, path in ids(plan) if path == "organisation.cio"] == ["G-03"]
    question = OpenQuestion(id="zz", path="organisation.cio", question="誰か。")
    assert [path for _name, path in ids(tree.put(plan, "questions", (question,)))].count(
        "organisation.cio"
    ) == 0


def test_what_must_be_mended_stays_although_unknown() -> None:
    unknown = Mark(id="zz", kind=MarkKind.UNKNOWN, path="recruitment.pay_amount")
    plan = changed({"recruitment.pay_amount": None, "marks": plus(unknown)})
    assert ("R15", "recruitment.pay_amount") in ids(plan)


def test_a_broken_check_does_not_hide_the_others(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        found = findings(sample(), today=TODAY, checks=(broken, sound))
    assert [(item.id, item.path) for item in found] == [("T-01", "paperwork"), ("T-02", "municipality.name")]
    assert "こわれた検査" in found[0].message
    assert found[0].message.endswith("。")
    assert "T-01" in caplog.text
    with pytest.raises(ZeroDivisionError):
        findings(sample(), today=TODAY, checks=(broken, sound), strict=True)


def test_an_unconfirmed_source_says_so() -> None:
    found = findings(sample(), today=TODAY, checks=(sound,))
    assert found[0].source == "試験〔未確認〕"


def test_the_day_decides_whether_a_period_is_over() -> None:
    plan = sample()
    assert not [item for item in findings(plan, today=date(2030, 3, 31)) if item.id == "P-03"]
    assert [item for item in findings(plan, today=date(2030, 4, 1)) if item.id == "P-03"]


def test_an_empty_plan_only_waits_for_answers() -> None:
    assert {name for name, _path in ids(Plan())} == {"G-01"}


UNHURRIED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def assert_sound(plan: Plan) -> None:
    found = findings(plan, include_set_aside=True, today=TODAY, strict=True)
    assert len({(item.id, item.path) for item in found}) == len(found)
    assert {item.id for item in found} <= {item.id for item in CHECKS}
    for item in found:
        assert tree.exists(plan, item.path)
        assert item.message


@UNHURRIED
@given(plan=plans())
def test_no_plan_makes_a_check_fall_over(plan: Plan) -> None:
    assert_sound(plan)


@UNHURRIED
@given(data=st.data())
def test_no_edit_of_a_full_plan_makes_a_check_fall_over(data: st.DataObject) -> None:
    plan = sample()
    for _ in range(5):
        try:
            plan = applied(plan, data.draw(changes(plan))).plan
        except BadInput:
            continue
    assert_sound(plan)
