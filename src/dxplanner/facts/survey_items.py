"""The items of the ministry's yearly survey that a plan can answer, put together from its published results."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "survey_items.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyItem:
    """調査の項目. `hint` is what to mind when answering."""

    id: str
    group: str
    name: str
    hint: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    items: tuple[SurveyItem, ...]


@kept
def survey_items() -> dict[str, SurveyItem]:
    """By id, in the order of the file."""
    return unique(read_file(resource_path("facts", FILE), _File).items, lambda item: item.id, FILE)
