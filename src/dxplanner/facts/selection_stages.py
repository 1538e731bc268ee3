"""選考の段階: the stages of a call in their order, and how long each usually takes. Guides of ours, no law."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "selection_stages.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageFact:
    id: str
    name: str
    who: str
    work: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Durations:
    """`_days` are open days, `_weeks` calendar weeks."""

    leave_weeks: int
    accept_days: int
    result_days: int
    between_days: int
    screening_days: int
    call_weeks: int
    decision_days: int
    council_months: tuple[int, ...]
    supplement_weeks: int
    first_budget_month: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StageFile:
    source: Source
    defaults: Durations
    stages: tuple[StageFact, ...]


@kept
def stage_file() -> StageFile:
    return read_file(resource_path("facts", FILE), StageFile)


@kept
def stages() -> dict[str, StageFact]:
    return unique(stage_file().stages, lambda item: item.id, FILE)
