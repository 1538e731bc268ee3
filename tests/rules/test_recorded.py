"""Recorded figures: what they rest on, and the sentence when today's facts give others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from dxplanner.facts.roots import use_facts
from dxplanner.plan.plan import Plan
from dxplanner.rules.recorded import OTHER_COSTS, drifts, records_of
from dxplanner.services import facts_sets
from dxplanner.services.estimate_records import record_change
from dxplanner.services.samples import sample_plan
from tests.rules.test_overlay import PLAN
from tests.support.facts_sets import changed, package, parts
from tests.support.user_facts import FACT, with_facts

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _own_facts() -> Iterator[None]:
    yield
    use_facts(None)


def recorded(plan: Plan) -> Plan:
    return replace(plan, costs=replace(plan.costs, records=records_of(plan, DAY)))


def newer(tmp_path: Path, now: datetime) -> None:
    """A set that confirms 0.5 for 令和8年度 and 令和9年度."""
    found = changed(parts(), "parameters/cio_aide.toml", "to = 2026\n", "to = 2027\n")
    found = changed(
        found, "parameters/cio_aide.toml", 'from = 2027\nstatus = "unc', 'from = 2028\nstatus = "unc'
    )
    facts_sets.add(package(tmp_path, found), "情報政策係長", now)


def test_nothing_is_said_while_the_facts_are_the_same() -> None:
    plan = recorded(PLAN)
    assert plan.costs.records[0].facts_set == "2026-11-23"
    assert drifts(plan) == ()
    assert record_change(plan, DAY) is None
    assert record_change(Plan(), DAY) is None


def test_new_facts_are_told_with_both_figures(tmp_path: Path, fixed_now: datetime) -> None:
    plan = recorded(PLAN)
    newer(tmp_path, fixed_now)
    (drift,) = drifts(plan)
    assert drift.sentence == (
        "令和9年度のCIO補佐官等の任用等・募集：令和8年11月23日版の資料による試算 未確認、"
        "現在の資料（令和9年4月1日版）では500千円〔条文確認済（試算）〕。"
    )
    assert drifts(recorded(plan)) == ()
    facts_sets.use("2026-11-23", "係長", fixed_now)
    assert drifts(plan) == ()


def test_a_cost_line_changed_since_is_no_change_of_the_facts(tmp_path: Path, fixed_now: datetime) -> None:
    plan = recorded(PLAN)
    line = replace(plan.costs.lines[0], budgeted=9_000_000)
    later = replace(plan, costs=replace(plan.costs, lines=(line,)))
    assert drifts(later) == ()
    newer(tmp_path, fixed_now)
    (drift,) = drifts(later)
    assert "500千円" in drift.sentence
    assert drift.sentence.endswith(OTHER_COSTS)
    gone = replace(plan, costs=replace(plan.costs, lines=()))
    assert drifts(gone) == ()


def test_a_value_confirmed_since_is_told_as_such() -> None:
    (drift,) = drifts(with_facts(recorded(PLAN), FACT))
    assert "現在の資料（令和8年11月23日版）と利用者確認では500千円〔利用者確認（試算）〕" in drift.sentence


@pytest.mark.parametrize("case", [None, "", "{", "[]", '{"id":1}', '{"measure":"x"}', "[" * 5000])
def test_a_record_nobody_can_read_says_nothing(case: str | None) -> None:
    plan = recorded(PLAN)
    broken = replace(plan.costs.records[0], case=case, amount=1)
    assert drifts(replace(plan, costs=replace(plan.costs, records=(broken,)))) == ()


def test_the_sample_is_recorded_as_it_stands() -> None:
    plan = sample_plan("mihon")
    assert plan.costs.records == records_of(plan, DAY)
    assert drifts(plan) == ()
