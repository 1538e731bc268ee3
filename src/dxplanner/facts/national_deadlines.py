"""国の期限: days that the national side sets, with their source and how sure it is. Marks on the roadmap."""

from datetime import date

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "national_deadlines.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalDeadline:
    """国の期限. `name` is short enough to be drawn; `meaning` is one sentence."""

    id: str
    name: str
    due: date
    meaning: str
    source: Source

    @property
    def fiscal_year(self) -> int:
        return fiscal_year_of(self.due)

    @property
    def is_confirmed(self) -> bool:
        return self.source.confidence is Confidence.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    deadlines: tuple[NationalDeadline, ...]


@kept
def _all() -> dict[str, NationalDeadline]:
    found = read_file(resource_path("facts", FILE), _File).deadlines
    return unique(found, lambda deadline: deadline.id, FILE)


def national_deadlines(first_year: int, last_year: int) -> tuple[NationalDeadline, ...]:
    """Those that fall into these fiscal years, by date."""
    inside = (item for item in _all().values() if first_year <= item.fiscal_year <= last_year)
    return tuple(sorted(inside, key=lambda item: (item.due, item.id)))
