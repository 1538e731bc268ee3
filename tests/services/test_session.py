"""A session tells its listeners, saves by its scheduler, and keeps everything when saving fails."""

import threading
from datetime import datetime
from pathlib import Path

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.plan import edit
from dxplanner.plan.plan import Plan
from dxplanner.services.changes import Notice, SaveState, SaveStatus
from dxplanner.services.keeper import MemoryKeeper
from dxplanner.services.scheduler import ThreadScheduler
from dxplanner.services.session import SAVE_AFTER_SECONDS, Session
from dxplanner.services.writer import UNEXPECTED
from dxplanner.store.errors import FileProblem
from tests.support.manual_scheduler import ManualScheduler
from tests.support.planfiles import SMALL


class FakeKeeper(MemoryKeeper):
    """Remembers what it was given, and fails when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.path = Path("x.dxplan")
        self.saved: list[Plan] = []
        self.problem: Exception | None = None
        self.closed = False
        self.threads: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()

    def save(self, plan: Plan) -> str:
        self.threads.add(threading.current_thread().name)
        assert self.gate.wait(5)
        if self.problem is not None:
            raise self.problem
        self.saved.append(plan)
        return ""

    def close(self) -> None:
        self.closed = True


class Desk:
    """A session with everything around it in the test's hands."""

    def __init__(self, now: datetime) -> None:
        self.time = ManualScheduler()
        self.keeper = FakeKeeper()
        self.session = Session(
            SMALL, keeper=self.keeper, scheduler=self.time, clock=self.time.clock, now=lambda: now
        )
        self.notices: list[Notice] = []
        self.statuses: list[SaveStatus] = []
        self.session.subscribe(self.notices.append)
        self.session.subscribe_status(self.statuses.append)

    def populate(self, number: int) -> None:
        self.session.apply(edit.SetValue(path="municipality.population", value=number), "人口")

    def wait(self) -> None:
        assert self.session._writer is not None
        assert self.session._writer.wait(5)


@pytest.fixture
def desk(fixed_now: datetime) -> Desk:
    return Desk(fixed_now)


def test_listeners_hear_what_changed(desk: Desk) -> None:
    desk.populate(1)
    desk.session.undo()
    desk.session.redo()
    assert [(n.origin, n.label) for n in desk.notices] == [
        ("apply", "人口"),
        ("undo", "人口"),
        ("redo", "人口"),
    ]
    first = desk.notices[0]
    assert (first.before, first.after) == (SMALL, desk.session.plan)
    assert [(d.path, d.before, d.after) for d in first.differences] == [
        ("municipality.population", 12_345, 1)
    ]
    assert desk.notices[1].differences[0].after == 12_345


def test_listeners_hear_what_was_cleared(desk: Desk) -> None:
    edited = desk.session.apply(edit.RemoveRow(path="municipality.sections[s2]"), "課を消す")
    assert edited.cleared == desk.notices[0].cleared == ("policy.initiatives[i1].owner",)


def test_a_listener_that_leaves_hears_no_more(desk: Desk) -> None:
    heard: list[Notice] = []
    leave = desk.session.subscribe(heard.append)
    desk.populate(1)
    leave()
    leave()
    desk.populate(2)
    assert len(heard) == 1


def test_a_listener_may_change_the_plan_and_all_hear_it_in_order(desk: Desk) -> None:
    def answer(notice: Notice) -> None:
        if notice.label == "人口":
            desk.session.apply(edit.SetValue(path="municipality.households", value=5), "世帯数")

    desk.session._listeners.insert(0, answer)
    desk.populate(1)
    assert [notice.label for notice in desk.notices] == ["人口", "世帯数"]


def test_saved_after_a_pause_and_only_the_latest(desk: Desk) -> None:
    desk.populate(1)
    desk.populate(2)
    assert desk.time.waiting == 1
    desk.time.advance(SAVE_AFTER_SECONDS - 0.01)
    assert desk.keeper.saved == []
    assert desk.session.unsaved
    desk.time.advance(0.02)
    desk.wait()
    assert [plan.municipality.population for plan in desk.keeper.saved] == [2]
    assert not desk.session.unsaved


def test_the_pause_is_shorter_than_the_half_second_that_is_promised() -> None:
    assert SAVE_AFTER_SECONDS < 0.5


def test_steady_typing_is_saved_as_well(desk: Desk) -> None:
    for number in range(20):
        desk.populate(number)
        desk.time.advance(0.1)
        desk.wait()
    assert 4 <= len(desk.keeper.saved) <= 5


def test_commit_saves_at_once_and_once(desk: Desk, fixed_now: datetime) -> None:
    desk.populate(1)
    desk.session.commit(wait=True)
    assert len(desk.keeper.saved) == 1
    assert desk.time.waiting == 0
    desk.session.commit(wait=True)
    desk.time.advance(5)
    desk.wait()
    assert len(desk.keeper.saved) == 1
    assert [status.state for status in desk.statuses] == [SaveState.SAVING, SaveState.SAVED]
    assert desk.session.saved_at == fixed_now


def test_undo_is_saved_too(desk: Desk) -> None:
    desk.populate(1)
    desk.session.commit(wait=True)
    desk.session.undo()
    desk.time.advance(1)
    desk.wait()
    assert desk.keeper.saved[-1] == SMALL


def test_one_thread_owns_the_file_and_it_is_not_ours(desk: Desk) -> None:
    for number in range(3):
        desk.populate(number)
        desk.session.commit(wait=True)
    assert desk.keeper.threads == {"dxplanner-writer"}


def test_only_the_latest_of_many_is_written_when_the_disk_is_slow(desk: Desk) -> None:
    desk.keeper.gate.clear()
    for number in range(10):
        desk.populate(number)
        desk.session.commit()
    desk.keeper.gate.set()
    desk.wait()
    assert len(desk.keeper.saved) <= 2
    assert desk.keeper.saved[-1].municipality.population == 9


@pytest.mark.parametrize(
    ("problem", "message"),
    [(FileProblem("保存できませんでした。"), "保存できませんでした。"), (RuntimeError("driver"), UNEXPECTED)],
    ids=["known", "unknown"],
)
def test_a_failure_is_told_and_made_good(desk: Desk, problem: Exception, message: str) -> None:
    desk.keeper.problem = problem
    desk.populate(1)
    desk.session.commit(wait=True)
    assert desk.statuses[-1] == SaveStatus(state=SaveState.FAILED, message=message)
    assert desk.session.unsaved
    assert desk.session.plan.municipality.population == 1
    desk.keeper.problem = None
    desk.session.commit(wait=True)
    assert desk.statuses[-1].state is SaveState.SAVED
    assert desk.keeper.saved[-1] == desk.session.plan
    assert not desk.session.unsaved


def test_closing_saves_and_lets_go(desk: Desk) -> None:
    desk.populate(1)
    desk.session.close()
    assert len(desk.keeper.saved) == 1
    assert desk.keeper.closed
    desk.session.close()
    desk.session.commit(wait=True)
    assert len(desk.keeper.saved) == 1


def test_a_read_only_session_refuses_and_writes_nothing(fixed_now: datetime) -> None:
    keeper, time = FakeKeeper(), ManualScheduler()
    session = Session(SMALL, keeper=keeper, read_only=True, scheduler=time, now=lambda: fixed_now)
    with pytest.raises(BadInput, match="閲覧のみ"):
        session.apply(edit.SetValue(path="municipality.population", value=1), "人口")
    session.commit(wait=True)
    session.close()
    assert (session.plan, keeper.saved, time.waiting) == (SMALL, [], 0)


def test_a_plan_without_a_file_lives_in_memory() -> None:
    time = ManualScheduler()
    session = Session(Plan(), scheduler=time)
    session.apply(edit.SetValue(path="municipality.name", value="見本町"), "団体名")
    session.commit(wait=True)
    session.close()
    assert session.path is None
    assert not session.unsaved
    assert time.waiting == 0


def test_the_timer_thread_saves_without_a_window(fixed_now: datetime) -> None:
    keeper = FakeKeeper()
    session = Session(SMALL, keeper=keeper, scheduler=ThreadScheduler(), now=lambda: fixed_now)
    saved = threading.Event()
    session.subscribe_status(lambda status: saved.set() if status.state is SaveState.SAVED else None)
    session.apply(edit.SetValue(path="municipality.population", value=1), "人口")
    assert saved.wait(5)
    session.close()
    assert len(keeper.saved) == 1
