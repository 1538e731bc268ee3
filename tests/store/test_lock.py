"""Who may write: one opener at a time, told who and since when; a dead one's lock is taken without a question."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from dxplanner.services.session import local_now
from dxplanner.store import lock, processes
from dxplanner.store.opening import open_for_editing
from tests.support.planfiles import SMALL, small_file


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return small_file(tmp_path)


def _leave_lock(target: Path, fixed_now: datetime, **changed: object) -> lock.Owner:
    """A lock as another opener left it."""
    held = lock.acquire(target, fixed_now)
    owner = replace(held.owner, **changed)  # type: ignore[arg-type]
    content = {name: getattr(owner, name) for name in owner.__slots__}
    held.path.write_text(json.dumps(content), encoding="utf-8")
    return owner


def _dead_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_the_second_opener_looks_only_and_is_told(target: Path, fixed_now: datetime) -> None:
    first = open_for_editing(target, lambda: fixed_now)
    second = open_for_editing(target, lambda: fixed_now)
    assert not first.read_only
    assert second.read_only
    assert second.plan == SMALL
    assert second.owner is not None
    assert processes.machine_name() in second.remarks[0]
    assert "11月24日9時30分から開いている" in second.remarks[0]
    second.file.close()
    assert lock.lock_path(target).exists()
    first.file.close()
    assert not lock.lock_path(target).exists()
    third = open_for_editing(target, local_now)
    assert not third.read_only
    third.file.close()


def test_a_dead_process_of_this_pc_is_no_hindrance(target: Path, fixed_now: datetime) -> None:
    _leave_lock(target, fixed_now, pid=_dead_pid(), token="old")
    opened = open_for_editing(target, local_now)
    assert not opened.read_only
    assert opened.remarks == ()
    opened.file.close()
    assert [item.name for item in target.parent.iterdir()] == [target.name]


def test_a_number_given_again_is_another_process(target: Path, fixed_now: datetime) -> None:
    if processes.started(os.getpid()) is None:
        pytest.skip("this system does not tell when a process began")
    _leave_lock(target, fixed_now, started="long ago", token="old")
    opened = open_for_editing(target, local_now)
    assert not opened.read_only
    opened.file.close()


def test_another_machine_cannot_be_known_to_be_dead(target: Path, fixed_now: datetime) -> None:
    owner = _leave_lock(target, fixed_now, machine="PC-12", user="情報係", pid=_dead_pid(), token="other")
    opened = open_for_editing(target, local_now)
    assert opened.read_only
    assert opened.owner == owner
    assert "情報係さん（PC-12）" in opened.remarks[0]
    taken = open_for_editing(target, local_now, take_over=True)
    assert not taken.read_only
    taken.file.close()


def test_a_lock_taken_over_is_not_released_by_its_former_owner(target: Path, fixed_now: datetime) -> None:
    first = lock.acquire(target, fixed_now)
    second = lock.acquire(target, fixed_now, take_over=True)
    first.release()
    assert lock.read_owner(second.path) == second.owner
    second.release()
    assert not second.path.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"user": 1}', b"\xff\xfe", b"[" * 4000])
def test_a_lock_nobody_signed_holds_for_a_minute_only(target: Path, content: bytes) -> None:
    place = lock.lock_path(target)
    place.write_bytes(content)
    fresh = open_for_editing(target, local_now)
    assert fresh.read_only
    assert "ほかの人" in fresh.remarks[0]
    past = time.time() - lock.UNSIGNED_SECONDS - 1
    os.utime(place, (past, past))
    later = open_for_editing(target, local_now)
    assert not later.read_only
    later.file.close()


def test_a_file_that_cannot_be_opened_leaves_no_lock(target: Path) -> None:
    target.write_bytes(b"no plan")
    with pytest.raises(Exception, match="計画ファイルではありません"):
        open_for_editing(target, local_now)
    assert not lock.lock_path(target).exists()


_CONTENDER = """
import sys, pathlib, datetime
from dxplanner.store import lock
target = pathlib.Path(sys.argv[1])
print("ready", flush=True)
for line in sys.stdin:
    try:
        held = lock.acquire(target, datetime.datetime.now().astimezone())
        print("got", flush=True)
    except lock.Locked:
        print("locked", flush=True)
"""


def test_of_several_who_find_a_dead_lock_one_gets_it(target: Path, fixed_now: datetime) -> None:
    dead = _dead_pid()
    many = [
        subprocess.Popen(
            [sys.executable, "-c", _CONTENDER, str(target)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for _ in range(4)
    ]
    try:
        assert [_line(process) for process in many] == ["ready"] * 4
        for _round in range(40):
            lock.lock_path(target).unlink(missing_ok=True)
            _leave_lock(target, fixed_now, pid=dead, token="dead")
            for process in many:
                assert process.stdin is not None
                process.stdin.write("go\n")
                process.stdin.flush()
            assert sorted(_line(process) for process in many) == ["got", "locked", "locked", "locked"]
    finally:
        for process in many:
            process.kill()
            process.communicate()


def _line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no ended processes")
def test_a_process_that_ended_unnoticed_is_dead() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.read() == b""  # it has ended, and we have not asked how
    deadline = time.monotonic() + 5
    while processes.is_alive(process.pid, None) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not processes.is_alive(process.pid, None)
    process.communicate()


def test_alive_and_dead() -> None:
    mine = os.getpid()
    assert processes.is_alive(mine, processes.started(mine))
    assert processes.is_alive(mine, None)
    assert not processes.is_alive(_dead_pid(), None)
    assert not processes.is_alive(-1, None)
    assert not processes.is_alive(10**9, None)


def test_a_new_lock_caught_by_mistake_is_put_back(target: Path, fixed_now: datetime) -> None:
    """Two saw the same dead lock; the slower one finds the quicker one's new lock in its place."""
    held = lock.acquire(target, fixed_now)
    lock._set_aside(held.path, b"the dead lock")
    assert lock.read_owner(held.path) == held.owner
    lock._set_aside(held.path, held.path.read_bytes())
    assert not held.path.exists()
    assert [item.name for item in target.parent.iterdir()] == [target.name]
