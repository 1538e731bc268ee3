"""市町村官民データ活用推進計画: what a plan that also serves as one answers, and by which words it is found."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "open_data_plan.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataLaw:
    name: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataMatter:
    """`items` are priority items, `words` what the initiatives say, `chapter` the chapter that answers instead."""

    id: str
    name: str
    items: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    chapter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataPlan:
    law: OpenDataLaw
    matters: tuple[OpenDataMatter, ...]


@kept
def open_data_plan() -> OpenDataPlan:
    return read_file(resource_path("facts", FILE), OpenDataPlan)
