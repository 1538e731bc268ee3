"""What a measure answers: rows of numbers with their spread. Knows nothing of what is measured or of the output."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The machine is shared and noisy, so a number without its lowest and highest says little."""

    median: float
    low: float
    high: float
    runs: int


def spread(values: Iterable[float]) -> Spread:
    """Raises ValueError when there is nothing to take the median of."""
    found = sorted(values)
    if not found:
        raise ValueError("no values")
    return Spread(median=median(found), low=found[0], high=found[-1], runs=len(found))


def ratios(values: Iterable[float], floors: Iterable[float]) -> Spread:
    """Pairs of one round each: what slows one down slows the other down, too."""
    return spread(value / floor for value, floor in zip(values, floors, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the report. `aim` is the most it should be; None for a line that only informs."""

    name: str
    spread: Spread
    unit: str
    against: str = ""
    aim: float | None = None
    note: str = ""

    @property
    def reached(self) -> bool | None:
        return None if self.aim is None else self.spread.median <= self.aim


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`rounds` whole processes of each kind, `repeats` calls of each kind inside one process."""

    folder: Path
    rounds: int
    repeats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    id: str
    what: str
    run: Callable[[Setting], tuple[Row, ...]]
