"""The allocation measures by id and name, for a question that offers them. Rates and rules stand elsewhere."""

from dataclasses import dataclass
from functools import cache

from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path

FILE = "measures.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFact:
    """財政措置"""

    id: str
    name: str
    cost: str
    """対象経費, in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFile:
    measures: tuple[MeasureFact, ...]


@cache
def measure_facts() -> dict[str, MeasureFact]:
    """By id, in the order they are offered."""
    return unique(
        read_file(resource_path("facts", FILE), MeasureFile).measures, lambda measure: measure.id, FILE
    )
