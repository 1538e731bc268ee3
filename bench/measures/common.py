"""What several measures need: the sample town as plan and file, and calls of two kinds in turn."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from time import perf_counter_ns

from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.services.files import new_file, title_of
from dxplanner.services.recent import remember
from dxplanner.services.samples import sample_plan

SAMPLE = "mihon"
PRINTED_ON = date(2026, 11, 24)


def plan() -> Plan:
    return sample_plan(SAMPLE)


def edited(before: Plan, number: int) -> Plan:
    """One field different, so that nothing can be answered from the last time as a whole."""
    text = f"{before.policy.philosophy or ''}（{number}）"
    return applied(before, SetValue(path="policy.philosophy", value=text)).plan


def plan_file(folder: Path) -> Path:
    """The sample as a file of its own, the one that was open last, at the step of `bench.children.program`."""
    path = folder / "見本町DX推進計画.dxplan"
    sample = plan()
    new_file(path, sample)
    remember(path, title_of(sample), datetime.combine(PRINTED_ON, time(9, 30), UTC))
    remember_place(path)
    return path


def remember_place(path: Path) -> None:
    from bench.children.program import STEP
    from dxplanner.store.places import data_dir
    from dxplanner.ui.settings import WindowSettings

    settings = WindowSettings(data_dir())
    settings.set_place(path, STEP)
    settings.flush()


def milliseconds(calls: Sequence[Callable[[int], object]], repeats: int) -> list[list[float]]:
    """The times of each call, taken in turn; the first turn warms up and does not count."""
    taken: list[list[float]] = [[] for _ in calls]
    for number in range(repeats + 1):
        for times, call in zip(taken, calls, strict=True):
            began = perf_counter_ns()
            call(number)
            times.append((perf_counter_ns() - began) / 1e6)
    return [times[1:] for times in taken]
