"""kill -9 in the middle of editing, fifty times: the file is whole, and what was told to be saved is in it.

That a change is handed over within half a second is held without a clock in `test_session`: on a machine whose cores
others use as well, a moment says nothing.
"""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from dxplanner.services import files
from dxplanner.services.scheduler import ThreadScheduler
from dxplanner.store.lock import lock_path
from tests.support.planfiles import small_file

EDITOR = Path(__file__).parents[1] / "support" / "killed_editor.py"
ROUNDS, AT_ONCE = 50, 5

Start = Callable[[Path, Path, Path], Callable[[], None]]
"""Starts an editor; the answer kills it and waits for its end."""


@dataclass(frozen=True, slots=True)
class Killed:
    plan: Path
    log: Path
    data: Path

    def last(self, word: str) -> int:
        """The last edit that was "edited" or told to be "saved"; 0 for none."""
        lines = self.log.read_text(encoding="ascii").splitlines() if self.log.exists() else []
        return max((int(line.split()[1]) for line in lines if line.startswith(word)), default=0)


@contextmanager
def _forked() -> Iterator[Start]:
    server = subprocess.Popen(
        [sys.executable, str(EDITOR), "serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )

    def start(*arguments: Path) -> Callable[[], None]:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write("\t".join(map(str, arguments)) + "\n")
        server.stdin.flush()
        child = int(server.stdout.readline())
        return lambda: _kill(child)

    try:
        yield start
    finally:
        server.kill()
        server.communicate()


def _kill(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        while True:
            os.kill(child, signal.SIGKILL)
            time.sleep(0.001)


@contextmanager
def _spawned() -> Iterator[Start]:
    def start(*arguments: Path) -> Callable[[], None]:
        process = subprocess.Popen([sys.executable, str(EDITOR), *map(str, arguments)])

        def kill() -> None:
            process.kill()
            process.wait()

        return kill

    yield start


def _kill_one_group(start: Start, folder: Path, moments: list[float]) -> list[Killed]:
    """Several editors at once, each killed at its own moment after its first edit."""
    running = []
    for number, moment in enumerate(moments):
        place = folder / str(number)
        place.mkdir(parents=True)
        plan, log, data = small_file(place), place / "log", place / "data"
        running.append((moment, plan, log, data, start(plan, log, data)))
    began = time.time()
    killed = []
    for moment, plan, log, data, kill in sorted(running, key=lambda item: item[0]):
        time.sleep(max(0.0, began + moment - time.time()))
        kill()
        killed.append(Killed(plan, log, data))
    return killed


def test_killed_fifty_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = random.Random(20261124)
    fork = hasattr(os, "fork")
    rounds = ROUNDS if fork else ROUNDS // 5
    killed: list[Killed] = []
    with (_forked if fork else _spawned)() as start:
        for group in range(rounds // AT_ONCE):
            when = [moments.uniform(0.05, 1.3) for _ in range(AT_ONCE)]
            killed += _kill_one_group(start, tmp_path / str(group), when)
    assert len(killed) == rounds
    assert sum(one.last("edited") > 0 for one in killed) > rounds * 0.5, "the editors hardly came to edit"
    saved = [_judge(one, monkeypatch) for one in killed]
    assert sum(saved) > rounds * 0.2, "hardly any editor lived long enough to save"


def _judge(one: Killed, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether anything was saved at all (an editor killed at once may have had no time)."""
    monkeypatch.setenv("DXPLANNER_DATA_DIR", str(one.data))
    in_file = files.read_plan(one.plan).municipality.population or 0
    assert files.verify(one.plan).good
    assert lock_path(one.plan).exists() or not one.last("edited")
    session = files.open_session(one.plan, ThreadScheduler())
    try:
        assert not session.read_only, session.remarks
        population = session.plan.municipality.population or 0
        recovered = 0 if population == 12_345 else population
        assert one.last("saved") <= recovered <= one.last("edited") + 1
        expected = {f"k{n}" for n in range(10, recovered + 1, 10)}
        expected -= {f"k{n - 20}" for n in range(30, recovered + 1, 30)}
        late = {f"k{recovered}", f"k{recovered - 20}"}  # the edits that follow the number itself
        assert {issue.id for issue in session.plan.policy.issues} ^ expected <= late
    finally:
        session.close()
    assert files.read_plan(one.plan).municipality.population in (population, in_file)
    assert not list(one.plan.parent.glob("*別に保存*"))
    left = {item.name for item in one.plan.parent.iterdir()}
    assert left - {"log"} == {one.plan.name, "data"}
    return recovered > 0
