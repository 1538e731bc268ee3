"""Started by the kill test: edits a plan without pause and notes each edit, and each one told to be saved, until killed.

`killed_editor.py serve` imports the program once and forks an editor for each line "PLAN LOG DATA_DIR" it reads,
which is quick; `killed_editor.py PLAN LOG DATA_DIR` is one editor, for systems that cannot fork.
"""

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from dxplanner.plan import edit
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Issue
from dxplanner.services.files import open_session
from dxplanner.store import opening, shelf, writing  # noqa: F401 - imported before forking

PAUSE = 0.004


def _note_saves(keeper: Any, out: int) -> None:
    write = keeper.save

    def save(plan: Plan) -> str:
        remark: str = write(plan)
        os.write(out, f"saved {plan.municipality.population}\n".encode("ascii"))
        return remark

    keeper.save = save


def edit_until_killed(plan: str, log: str, data_dir: str) -> None:
    os.environ["DXPLANNER_DATA_DIR"] = data_dir
    session = open_session(Path(plan))
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    session.in_file(lambda keeper: _note_saves(keeper, out))
    for number in range(1, 1_000_000):
        session.apply(edit.SetValue(path="municipality.population", value=number), "人口")
        if number % 10 == 0:
            row = Issue(id=f"k{number}", title=f"課題{number}")
            session.apply(edit.AddRow(table="policy.issues", row=row), "課題")
        if number % 30 == 0:
            session.apply(edit.RemoveRow(path=f"policy.issues[k{number - 20}]"), "課題を消す")
        os.write(out, f"edited {number}\n".encode("ascii"))
        time.sleep(PAUSE)


def serve() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system clears the dead away
    for line in sys.stdin:
        arguments = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            edit_until_killed(*arguments)
        print(child, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
    else:
        edit_until_killed(*sys.argv[1:])
