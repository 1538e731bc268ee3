"""例規の改正: which rules a form of organisation or engagement changes, and what must be done before a council meets."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "ordinance_changes.toml"
CHANGE_IDS = (
    "pay_table",
    "fiscal_year_pay",
    "fixed_term",
    "quota",
    "section",
    "attached_body",
    "organisation_rule",
)
"""Those the rules ask for by name: every set of facts has them."""


class Level(Choice):
    """By whom a rule is made."""

    ORDINANCE = "ordinance", "条例"
    REGULATION = "regulation", "規則"


class Base(Choice):
    """The day a step is counted from."""

    OPENING = "opening", "開会の日"
    VOTE = "vote", "議決の日"
    YEAR = "year", "年度の初日"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinanceChange:
    """改正する例規. The texts have `{town}`, `{post}`, `{body}` and `{office}` in them."""

    id: str
    level: Level
    title: str
    law: str
    place: str
    change: str
    reason: str
    caution: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilStep:
    """What must be done `days` before its base; after it where `days` is negative."""

    id: str
    name: str
    base: Base
    days: int
    who: str
    law: str = ""
    classes: tuple[MunicipalityClass, ...] = ()
    """Empty: for all."""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    changes: tuple[OrdinanceChange, ...]
    steps: tuple[CouncilStep, ...]


@kept
def _file() -> _File:
    return read_file(resource_path("facts", FILE), _File)


@kept
def ordinance_changes() -> dict[str, OrdinanceChange]:
    return unique(_file().changes, lambda item: item.id, FILE)


def council_steps(town: MunicipalityClass) -> tuple[CouncilStep, ...]:
    """In the order of the file, those that this class of municipality has."""
    return tuple(step for step in _file().steps if not step.classes or town in step.classes)
