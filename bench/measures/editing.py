"""Typing in the running program with the preview beside it: key to plan, key to disk, memory over 500 edits."""

from itertools import chain
from typing import Any

from bench.measures.common import plan_file
from bench.model import Measure, Row, Setting, spread
from bench.processes import in_turn

MOST_PROCESSES = 3
"""Each types for half a minute and brings hundreds of values."""
P95 = 0.95
FLAT = 1.05


def run(setting: Setting) -> tuple[Row, ...]:
    path = plan_file(setting.folder)
    found = in_turn({"edits": (str(path),)}, min(setting.rounds, MOST_PROCESSES), warm_up=False)["edits"]
    keys = list(chain.from_iterable(answer["plan"] for answer in found))
    return (
        Row(
            name="key → plan",
            spread=spread(keys),
            unit="ms",
            aim=3.0,
            note="with all the window does before it takes the next key",
        ),
        Row(
            name="key → plan, of 100 keys the fifth slowest",
            spread=spread(_slow(answer["plan"]) for answer in found),
            unit="ms",
        ),
        Row(
            name="key → disk",
            spread=spread(chain.from_iterable(answer["disk"] for answer in found)),
            unit="ms",
            note="of this 400 ms are the pause that gathers keys",
        ),
        *_memory(found),
    )


def _slow(times: list[float]) -> float:
    return sorted(times)[int(len(times) * P95)]


def _memory(found: list[dict[str, Any]]) -> tuple[Row, ...]:
    """No rows where the system does not tell."""
    series = [answer["mib"] for answer in found]
    if series[0][0] is None:
        return ()
    return (
        Row(
            name="memory after 500 edits",
            spread=spread(values[-1] / values[0] for values in series),
            unit="×",
            against="memory before them, preview shown",
            aim=FLAT,
            note="aim: flat, that is within the noise",
        ),
        Row(
            name="memory gained from edit 300 to 500",
            spread=spread(values[-1] - values[-3] for values in series),
            unit="MiB",
        ),
    )


MEASURE = Measure(id="editing", what="typing in the running program", run=run)
