"""Ways other municipalities organise it, as boxes and lines to start from, each with its source and what it suits.

Kinds and roles are words of the plan, written as it stores them; whoever takes a pattern turns them into rows.
"""

from dataclasses import field
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "organisation_patterns.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternNode:
    """A box; `{head}`, `{vice}` and `{town}` in its texts stand for the town's own words."""

    key: str
    kind: str
    title: str
    origin: str = "internal"
    body_kind: str = ""
    count: int | None = None
    duty: str = ""
    members: str = ""
    outside_members: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternLine:
    source: str
    kind: str
    target: str
    note: str = ""
    reconstructed: bool = False
    """推定: the source does not say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """推進体制の例. `staff_from`: how many 人役 it needs at least, in our judgement."""

    id: str
    title: str
    town: str
    year: str
    suits: str
    feature: str
    source: Source
    staff_from: Decimal
    population: int | None = None
    needs_vice: bool = False
    headquarters_style: str = ""
    office_style: str = ""
    aide_source: str = ""
    roles: dict[str, str] = field(default_factory=dict)
    deputies: tuple[str, ...] = ()
    nodes: tuple[PatternNode, ...]
    lines: tuple[PatternLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternFile:
    note: str
    patterns: tuple[Pattern, ...]


@kept
def pattern_file() -> PatternFile:
    return read_file(resource_path("facts", FILE), PatternFile)


@kept
def organisation_patterns() -> dict[str, Pattern]:
    return unique(pattern_file().patterns, lambda pattern: pattern.id, FILE)
