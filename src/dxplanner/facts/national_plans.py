"""Editions of the national plan (自治体DX推進計画) with their priority items (重点取組事項).

What is not known stays empty: an edition without items is one whose text has not been read.
"""

from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "national_plans.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityItem:
    """重点取組事項. The id means the same in every edition.

    `follows` is the item of an older edition this one is thought to have grown out of; unconfirmed, and said so.
    """

    id: str
    name: str
    follows: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalPlan:
    """自治体DX推進計画の版. Fiscal years are None, and labels say 未確認, where nothing is known."""

    id: str
    name: str
    published: date | None = None
    published_label: str
    published_confidence: Confidence
    period_from: int | None = None
    period_to: int | None = None
    period_label: str
    period_confidence: Confidence
    priority_items: tuple[PriorityItem, ...] = ()
    items_confidence: Confidence
    items_note: str
    also: tuple[str, ...] = ()
    premises: tuple[str, ...] = ()
    source: Source

    @property
    def has_ended(self) -> bool:
        """Whether its own period is known to end with 令和7年度 or earlier."""
        return self.period_to is not None and self.period_to <= 2025


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    editions: tuple[NationalPlan, ...]


@kept
def national_plans() -> dict[str, NationalPlan]:
    """Editions by id, oldest first."""
    editions = read_file(resource_path("facts", FILE), _File).editions
    return unique(editions, lambda edition: edition.id, FILE)


def editions_with_items() -> tuple[NationalPlan, ...]:
    """Editions whose priority items can be offered, newest first."""
    return tuple(edition for edition in reversed(national_plans().values()) if edition.priority_items)


def default_edition() -> NationalPlan:
    """The newest edition with known items: what a new plan maps its initiatives to."""
    return editions_with_items()[0]


@kept
def priority_item_name(item_id: str) -> str | None:
    """The newest name of an item, for plans that mapped to it; None for an unknown id."""
    for edition in editions_with_items():
        for item in edition.priority_items:
            if item.id == item_id:
                return item.name
    return None
