"""募集の媒体: whom each reaches and what it cost others, with the day of the figures. Past figures, no price list."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "recruiting_channels.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelFact:
    """`low` and `high` are yen of the examples, `weeks` how long they ran; 0 where the source has no figure."""

    id: str
    reach: str
    cost: str
    low: int = 0
    high: int = 0
    weeks: int = 0
    lead_weeks: int
    """From the decision to use it until it appears."""
    suits: str
    caution: str
    as_of: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    channels: tuple[ChannelFact, ...]


@kept
def channel_facts() -> dict[str, ChannelFact]:
    return unique(read_file(resource_path("facts", FILE), _File).channels, lambda item: item.id, FILE)
