"""Undo and redo: all the way back, all the way forth, and one step for one field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.errors import BadInput
from dxplanner.plan import edit
from dxplanner.plan.municipality import OfficeSection
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.services import history
from dxplanner.services.session import Session
from tests.support.manual_scheduler import ManualScheduler
from tests.support.planfiles import SMALL
from tests.support.strategies import changes, is_valid, plans


def _session(plan: Plan = SMALL) -> tuple[Session, ManualScheduler]:
    time = ManualScheduler()
    return Session(plan, scheduler=time, clock=time.clock), time


def _name(value: str | None, path: str = "municipality.name") -> edit.SetValue:
    return edit.SetValue(path=path, value=value)


@given(plans(), st.data())
def test_undoing_everything_is_the_start_and_redoing_everything_the_end(
    plan: Plan, data: st.DataObject
) -> None:
    session, time = _session(plan)
    states = [plan]
    for _ in range(data.draw(st.integers(0, 12))):
        try:
            session.apply(data.draw(changes(session.plan)), "変更")
        except BadInput:
            assert session.plan == states[-1]
        time.advance(data.draw(st.sampled_from([0.1, 2.0])))
        if session.plan != states[-1]:
            states.append(session.plan)
        assert is_valid(session.plan)
    end = session.plan
    while session.undo() is not None:
        assert session.plan in states
    assert session.plan == plan
    assert not session.can_undo
    while session.redo() is not None:
        assert session.plan in states
    assert session.plan == end
    assert not session.can_redo


def test_typing_in_one_field_is_one_step() -> None:
    session, time = _session()
    for text in ("見", "見本", "見本市"):
        session.apply(_name(text), "団体名")
        time.advance(1.0)
    assert session.undo() == "団体名"
    assert session.plan == SMALL
    assert not session.can_undo
    assert session.redo_label == "団体名"


@pytest.mark.parametrize("between", ["another field", "pause", "commit", "undo and redo", "a row"])
def test_a_new_step_begins(between: str) -> None:
    session, time = _session()
    session.apply(_name("見本市"), "一")
    if between == "another field":
        session.apply(_name("みほん", "municipality.kana"), "二")
    elif between == "pause":
        time.advance(1.6)
    elif between == "commit":
        session.commit()
    elif between == "undo and redo":
        session.undo()
        session.redo()
    else:
        session.apply(edit.RemoveRow(path="roadmap.rows[r2]"), "二")
    session.apply(_name("見本村"), "三")
    assert session.undo() == "三"
    assert session.plan.municipality.name == "見本市"


def test_a_timed_save_does_not_end_the_step() -> None:
    session, time = _session()
    session.apply(_name("見"), "団体名")
    time.advance(0.5)
    session.apply(_name("見本"), "団体名")
    session.undo()
    assert session.plan == SMALL


def test_a_draft_and_the_value_it_becomes_are_one_step() -> None:
    session, _time = _session()
    session.apply(edit.SetDraft(path="costs.lines[c1].budgeted", raw="12万くらい"), "予算")
    session.apply(edit.SetValue(path="costs.lines[c1].budgeted", value=120_000), "予算")
    assert session.plan.drafts == ()
    session.undo()
    assert session.plan == SMALL


def test_a_field_brought_back_leaves_no_step() -> None:
    session, _time = _session()
    session.apply(_name("見本"), "団体名")
    session.apply(_name("見本町"), "団体名")
    assert session.plan == SMALL
    assert not session.can_undo


def test_what_changes_nothing_leaves_no_step_and_tells_nobody() -> None:
    session, time = _session()
    told: list[object] = []
    session.subscribe(told.append)
    session.apply(_name("見本町"), "団体名")
    session.apply(edit.MoveRow(path="roadmap.rows[r1]", position=0), "移動")
    session.apply(edit.ClearMark(path="municipality.name", kind=MarkKind.UNKNOWN), "印")
    assert (told, session.can_undo, time.waiting) == ([], False, 0)


def test_a_refused_change_changes_nothing() -> None:
    session, _time = _session()
    for change in (
        edit.SetValue(path="municipality.population", value=-1),
        edit.SetValue(path="nothing.here", value=1),
        edit.AddRow(table="municipality.sections", row=OfficeSection(id="s1")),
    ):
        with pytest.raises(BadInput):
            session.apply(change, "だめ")
    assert session.plan is SMALL
    assert not session.can_undo


def test_a_new_change_forgets_what_was_undone() -> None:
    session, _time = _session()
    session.apply(_name("一"), "一")
    session.undo()
    assert session.can_redo
    session.apply(_name("二"), "二")
    assert session.redo() is None
    assert session.plan.municipality.name == "二"


def test_a_thousand_steps_are_kept() -> None:
    session, _time = _session()
    for number in range(history.STEP_LIMIT + 20):
        session.apply(edit.SetValue(path="municipality.population", value=number), "人口")
        session.commit()
    undone = 0
    while session.undo() is not None:
        undone += 1
    assert undone == history.STEP_LIMIT
    assert session.plan.municipality.population == 19
