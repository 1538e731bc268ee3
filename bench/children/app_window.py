"""The program from its start to a key in the plan and the first page of the preview. Argument: the plan file."""

import sys
import time
from typing import TYPE_CHECKING

from bench.children.preview_pane import preview_painted
from bench.children.program import run, shown_words, step_shown, text_field
from bench.children.watch import answer, press
from bench.machine import resident_mib
from dxplanner.services.recent import recent_files

if TYPE_CHECKING:
    from dxplanner.ui.window import Window


def measure(window: "Window") -> None:
    at = {"painted": time.perf_counter_ns()}
    mib = {"painted": resident_mib()}
    if recent_files()[0].name not in shown_words(window):
        raise LookupError("the name of the last plan is not on the first picture")
    shell = step_shown(window)
    before = shell.session.plan
    press(text_field(shell), "x")
    if shell.session.plan is before:
        raise LookupError("the key did not land in the plan")
    at["key"] = time.perf_counter_ns()
    mib["key"] = resident_mib()
    preview_painted(shell)
    at["preview"] = time.perf_counter_ns()
    mib["preview"] = resident_mib()
    answer(at=at, mib=mib)


if __name__ == "__main__":
    sys.exit(run(measure))
