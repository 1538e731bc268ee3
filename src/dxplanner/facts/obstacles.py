"""外部人材の活用に当たっての課題: what towns say stands in the way, what helps, and how scarce the people are."""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "recruiting_obstacles.toml"


class ObstacleStatus(Choice):
    LISTED = "listed", "国資料にある課題"
    APP_AUTHORED = "app_authored", "このソフトの語"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleFact:
    """`step` is the page of the chapter where the advice is followed."""

    id: str
    status: ObstacleStatus
    advice: str
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """人材需給: 転職求人倍率, and how many answered which way of calling."""

    digital: Decimal
    overall: Decimal
    as_of: str
    note: str
    job_sites: tuple[int, ...]
    own_page_average: int
    own_page_towns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleFile:
    source: Source
    demand: Demand
    obstacles: tuple[ObstacleFact, ...]


@kept
def obstacle_file() -> ObstacleFile:
    return read_file(resource_path("facts", FILE), ObstacleFile)


@kept
def obstacles() -> dict[str, ObstacleFact]:
    return unique(obstacle_file().obstacles, lambda item: item.id, FILE)
