"""Typing in the program: key to plan, key to disk, memory over 500 edits. Argument: the plan file."""

import sys
import time
from typing import TYPE_CHECKING

from bench.children.preview_pane import preview_painted
from bench.children.program import run, step_shown, text_field
from bench.children.watch import answer, press, turn, until
from bench.machine import resident_mib

if TYPE_CHECKING:
    from dxplanner.ui.shell import Shell
    from dxplanner.ui.window import Window

KEYS = 200
WRITES = 9
EDITS = 500
BETWEEN_MS = 10
SETTLE_MS = 600
"""Longer than the pause before saving and before the preview."""


def _to_plan(shell: "Shell") -> list[float]:
    field = text_field(shell)
    taken = []
    for number in range(KEYS):
        before = shell.session.plan
        began = time.perf_counter_ns()
        press(field, "abcdefghij"[number % 10])
        taken.append((time.perf_counter_ns() - began) / 1e6)
        if shell.session.plan is before:
            raise LookupError("a key did not land in the plan")
        turn(BETWEEN_MS)
    return taken


def _to_disk(shell: "Shell") -> list[float]:
    """Until nothing is left to write, which the writer says after the file is whole at its place."""
    field = text_field(shell)
    taken = []
    for _ in range(WRITES):
        turn(SETTLE_MS)
        began = time.perf_counter_ns()
        press(field, "y")
        until(lambda: not shell.session.unsaved)
        taken.append((time.perf_counter_ns() - began) / 1e6)
    return taken


def _memory(shell: "Shell") -> list[float | None]:
    """Before, and after each hundred edits."""
    field = text_field(shell)
    turn(SETTLE_MS)
    found = [resident_mib()]
    for number in range(EDITS):
        press(field, "z")
        turn(BETWEEN_MS)
        if number % 100 == 99:
            shell.session.commit()
            turn(SETTLE_MS)
            found.append(resident_mib())
    return found


def measure(window: "Window") -> None:
    shell = step_shown(window)
    preview_painted(shell)
    turn(SETTLE_MS)
    to_plan = _to_plan(shell)
    to_disk = _to_disk(shell)
    answer(plan=to_plan, disk=to_disk, mib=_memory(shell))


if __name__ == "__main__":
    sys.exit(run(measure))
