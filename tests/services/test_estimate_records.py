"""「この試算を記録する」: by hand and along with a version, as one step that is undone as one; kept in file and exchange."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan
from dxplanner.services import files, versions
from dxplanner.services.estimate_records import LABEL, record_change
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session
from tests.support.user_facts import FACT, fact, with_facts

DAY = date(2026, 12, 1)


def unrecorded() -> Plan:
    plan = sample_plan("mihon")
    return replace(plan, costs=replace(plan.costs, records=()))


def test_recording_is_one_step(tmp_path: Path) -> None:
    session = Session(unrecorded())
    change = record_change(session.plan, DAY)
    assert change is not None
    session.apply(change, LABEL)
    first = session.plan.costs.records
    assert {record.recorded_on for record in first} == {DAY}
    again = record_change(session.plan, date(2026, 12, 2))
    assert again is not None
    session.apply(again, LABEL)
    assert len(session.plan.costs.records) == len(first)
    session.undo()
    assert session.plan.costs.records == first
    session.undo()
    assert session.plan.costs.records == ()


def test_a_version_is_named_with_its_figures_recorded() -> None:
    session = Session(unrecorded())
    version = versions.add(session, "素案")
    assert version.plan == without_people(session.plan)
    assert len(version.plan.costs.records) == 9
    assert session.undo_label == LABEL


def test_a_plan_without_costs_is_named_without_a_step() -> None:
    session = Session(Plan())
    versions.add(session, "素案")
    assert not session.can_undo


def test_what_was_confirmed_and_recorded_is_kept(tmp_path: Path) -> None:
    plan = with_facts(sample_plan("mihon"), FACT, fact(id="f2", replaces=True, reason="県の回答"))
    assert read_exchange(write_exchange(plan)).plan == plan
    path = tmp_path / "計画.dxplan"
    files.new_file(path, plan)
    assert files.read_plan(path).costs == plan.costs
