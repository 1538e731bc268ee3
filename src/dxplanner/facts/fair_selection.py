"""公正な採用選考: the 14 matters nobody who applies is asked about, and the words by which a question gives itself away."""

import re

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "fair_selection.toml"
HEALTH = "health"
"""健康診断: not forbidden where the work needs it and the notice says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForbiddenMatter:
    """One of the 14事項."""

    id: str
    name: str
    group: str
    pattern: str

    def __post_init__(self) -> None:
        try:
            re.compile(self.pattern)
        except re.error as problem:
            raise ValueError(f"pattern が正規表現として読めません（{problem}）。") from problem


@dataclass(frozen=True, slots=True, kw_only=True)
class FairSelection:
    source: Source
    matters: tuple[ForbiddenMatter, ...]


@kept
def fair_selection() -> FairSelection:
    return read_file(resource_path("facts", FILE), FairSelection)


@kept
def forbidden_matters() -> dict[str, ForbiddenMatter]:
    return unique(fair_selection().matters, lambda matter: matter.id, FILE)
