"""The start of the whole program, against the first painting of a bare window. Processes in turn."""

from typing import Any

from bench.measures.common import plan_file
from bench.model import Measure, Row, Setting, ratios, spread
from bench.processes import in_turn

AGAINST = "first painting of a bare PySide6 window"
STAGES = (
    ("painted", "window with the last plan's name", 1.5),
    ("key", "last plan's step shown and a key lands in the plan", 3.0),
    ("preview", "first page of the preview", 4.5),
)
MOST_MEMORY = 3.0


def run(setting: Setting) -> tuple[Row, ...]:
    path = plan_file(setting.folder)
    found = in_turn({"bare_window": (), "app_window": (str(path),)}, setting.rounds)
    bare, app = found["bare_window"], found["app_window"]
    floor = _of(bare, "at", "painted")
    return (
        *(
            Row(name=name, spread=ratios(_of(app, "at", stage), floor), unit="×", against=AGAINST, aim=aim)
            for stage, name, aim in STAGES
        ),
        *(
            Row(
                name=name,
                spread=spread(_of(app, "at", stage)),
                unit="ms",
                note="since the process was started",
            )
            for stage, name, _aim in STAGES
        ),
        Row(name="the bare window", spread=spread(floor), unit="ms", note="since the process was started"),
        *_memory(bare, app),
    )


def _memory(bare: list[dict[str, Any]], app: list[dict[str, Any]]) -> tuple[Row, ...]:
    """No rows where the system does not tell."""
    if bare[0]["mib"]["painted"] is None:
        return ()
    floor = _of(bare, "mib", "painted")
    after = _of(app, "mib", "preview")
    return (
        Row(
            name="memory after the preview",
            spread=ratios(after, floor),
            unit="×",
            against="memory of the bare window",
            aim=MOST_MEMORY,
        ),
        Row(name="memory after the preview", spread=spread(after), unit="MiB"),
        Row(name="memory of the bare window", spread=spread(floor), unit="MiB"),
    )


def _of(found: list[dict[str, Any]], part: str, stage: str) -> list[float]:
    return [float(answer[part][stage]) for answer in found]


MEASURE = Measure(id="start", what="start of the program, whole processes", run=run)
