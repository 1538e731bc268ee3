"""Comparison with municipalities of the same class and about the same size (同規模比較).

Counts, not opinions: numerator, denominator and the day they hold for. A comparison is never shown without
`basis`.
"""

from datetime import date
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import percent_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "statistics.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticItem:
    """One thing counted, e.g. 全体方針を策定."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many."""

    numerator: int
    denominator: int

    @property
    def ratio(self) -> Decimal:
        return Decimal(self.numerator) / Decimal(self.denominator)

    @property
    def label(self) -> str:
        """「67団体／242団体（27.7％）」."""
        return f"{self.numerator}団体／{self.denominator}団体（{percent_label(self.ratio)}）"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerGroup:
    """Municipalities of some classes within a band of population. No bounds: the whole class."""

    id: str
    name: str
    classes: tuple[MunicipalityClass, ...]
    from_population: int | None = None
    below_population: int | None = None
    municipalities: int
    values: dict[str, tuple[int, ...]]

    @property
    def is_band(self) -> bool:
        return self.from_population is not None

    def holds(self, population: int) -> bool:
        above = self.from_population is None or population >= self.from_population
        return above and (self.below_population is None or population < self.below_population)

    def share(self, item_id: str) -> Share:
        numerator, denominator = self.values[item_id]
        return Share(numerator=numerator, denominator=denominator)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerStatistics:
    as_of: date
    as_of_label: str
    population_basis: str
    note: str
    source: Source
    items: tuple[StatisticItem, ...]
    groups: tuple[PeerGroup, ...]

    @property
    def basis(self) -> str:
        """「平成27年国勢調査人口による区分、令和5年4月1日現在」."""
        return f"{self.population_basis}、{self.as_of_label}"


@kept
def peer_statistics() -> PeerStatistics:
    return read_file(resource_path("facts", FILE), PeerStatistics)


@kept
def peer_groups() -> dict[str, PeerGroup]:
    return unique(peer_statistics().groups, lambda group: group.id, FILE)


def peer_group(municipality_class: MunicipalityClass, population: int | None) -> PeerGroup:
    """The narrowest group: the band of population where one is published, otherwise the class."""
    fitting = [group for group in peer_statistics().groups if municipality_class in group.classes]
    if population:
        for group in fitting:
            if group.is_band and group.holds(population):
                return group
    return min((group for group in fitting if not group.is_band), key=lambda group: len(group.classes))
