"""The start of the packaged program, against the same program from the clone. Whole processes, in turn.

Builds the packaged program first (about half a minute), into the folder of the run.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.model import Measure, Row, Setting, ratios, spread
from installer.build import build
from installer.names import HERE, ROOT, WINDOW, executable

AIM = 1.1
STAGES = (("painted", "first painting of the window"), ("preview", "sample open, first page of the preview"))
LONGEST_SECONDS = 180


def run(setting: Setting) -> tuple[Row, ...]:
    bundle = build(setting.folder / "frozen", setting.folder / "frozen-work")
    kinds = {
        "frozen": [str(executable(bundle, WINDOW))],
        "clone": [sys.executable, "-P", str(HERE / "entry.py")],
    }
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in kinds}
    for number in range(
        -1, setting.rounds
    ):  # the first round fills the caches of the disk and does not count
        for kind, command in kinds.items():
            times = _measured(command, setting.folder)
            if number >= 0:
                found[kind].append(times)
    return tuple(row for stage, name in STAGES for row in _rows(found, stage, name))


def _rows(found: dict[str, list[dict[str, float]]], stage: str, name: str) -> tuple[Row, ...]:
    frozen, clone = ([times[stage] for times in found[kind]] for kind in ("frozen", "clone"))
    return (
        Row(name=name, spread=ratios(frozen, clone), unit="×", against="the same from the clone", aim=AIM),
        Row(name=f"{name}, packaged", spread=spread(frozen), unit="ms"),
        Row(name=f"{name}, from the clone", spread=spread(clone), unit="ms"),
    )


def _measured(command: Sequence[str], folder: Path) -> dict[str, float]:
    """Milliseconds since before the start, by stage."""
    answer = folder / "window-check.json"
    answer.unlink(missing_ok=True)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))}
    started = time.perf_counter_ns()
    subprocess.run(
        [*command, "--window-check", str(answer)],
        env={**environment, "QT_QPA_PLATFORM": "offscreen", "DXPLANNER_DATA_DIR": str(folder / "data")},
        capture_output=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    found = json.loads(answer.read_text(encoding="utf-8"))
    if "problem" in found:
        raise RuntimeError(f"{command[0]}: {found['problem']}")
    return {stage: (found[stage] - started) / 1e6 for stage, _ in STAGES}


MEASURE = Measure(id="frozen", what="start of the packaged program", run=run)
