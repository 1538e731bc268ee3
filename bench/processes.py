"""Whole processes, one after the other and in turn, so that a slow moment of the machine meets every kind."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LONGEST_SECONDS = 180


class ChildFailed(RuntimeError):
    """A measured process ended without its numbers; its own words are in the message."""


def measured(module: str, arguments: Sequence[str]) -> dict[str, Any]:
    """Start `bench.children.<module>`; what it answered, each time in milliseconds since before the start.

    `time.perf_counter_ns` counts for all processes of a machine from the same moment on Linux and Windows.
    """
    command = [sys.executable, "-P", "-m", f"bench.children.{module}", *arguments]
    started = time.perf_counter_ns()
    done = subprocess.run(
        command,
        env=_environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_SECONDS,
        check=False,
    )
    lines = done.stdout.splitlines()
    if done.returncode != 0 or not lines:
        raise ChildFailed(f"{module} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    answer: dict[str, Any] = json.loads(lines[-1])
    answer["at"] = {name: (at - started) / 1e6 for name, at in answer.get("at", {}).items()}
    return answer


def in_turn(
    kinds: Mapping[str, Sequence[str]], rounds: int, *, warm_up: bool = True
) -> dict[str, list[dict[str, Any]]]:
    """`kinds`: module → arguments. A first round that does not count fills the caches of the disk."""
    found: dict[str, list[dict[str, Any]]] = {module: [] for module in kinds}
    for number in range(-1 if warm_up else 0, rounds):
        for module, arguments in kinds.items():
            answer = measured(module, arguments)
            if number >= 0:
                found[module].append(answer)
    return found


def _environment() -> dict[str, str]:
    before = [part for part in (os.environ.get("PYTHONPATH"),) if part]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src"), *before]),
        "PYTHONIOENCODING": "utf-8",
    }
