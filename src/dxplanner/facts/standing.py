"""現状の統計: dated figures by topic, each with denominator, correction, day and source. What has no figure says so."""

from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "standing.toml"
PEERS = "peers_"
"""In front of an item of the comparison by size, which is a topic as well."""
PEER_SECTION = "規模別の比較"
OFFICE = "office"
"""An item that is counted for the nation only: the table of groups has no column for it."""
OFFICE_NAME = "DX推進専任部署を設置"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingBar:
    """One figure: a share (numerator of denominator), a count (numerator alone) or a stated `value`.

    `state` is what has to be said beside it (訂正前), `missing` why there is no figure at all.
    """

    label: str
    numerator: int | None = None
    denominator: int | None = None
    value: Decimal | None = None
    state: str = ""
    missing: str = ""

    @property
    def amount(self) -> Decimal | None:
        """What the bar is as long as."""
        if self.value is not None:
            return self.value
        if self.numerator is None:
            return None
        return Decimal(self.numerator) / Decimal(self.denominator or 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingTopic:
    """`counted`: figures of `unit`, not shares. `item`: the item of the comparison that continues the series."""

    id: str
    section: str
    name: str
    as_of: str
    source: Source
    bars: tuple[StandingBar, ...]
    notes: tuple[str, ...] = ()
    item: str = ""
    counted: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    topics: tuple[StandingTopic, ...]


@kept
def standing_topics() -> dict[str, StandingTopic]:
    """By id, in the order of the file."""
    found = read_file(resource_path("facts", FILE), _File).topics
    return unique(found, lambda topic: topic.id, FILE)
