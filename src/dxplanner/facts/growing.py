"""What training is about, where it can be had without cost, and the reasons for having no outside people."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

SOURCES_FILE = "training_sources.toml"
REASONS_FILE = "outside_reasons.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPoint:
    """What a training of this topic has to say. `topic` is a stored value of the plan's 研修の分野."""

    topic: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingOffer:
    """A way to learn. `free`: found to cost nothing; otherwise to be asked."""

    id: str
    name: str
    provider: str
    topics: tuple[str, ...]
    groups: tuple[str, ...]
    gives: str
    free: bool
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideReasonFact:
    """A reason for having no outside people, with advice and the place in the plan where it is followed."""

    id: str
    group: str
    question: str
    advice: str
    place: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    points: tuple[TrainingPoint, ...]
    offers: tuple[TrainingOffer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reasons:
    reasons: tuple[OutsideReasonFact, ...]


@kept
def _sources() -> _Sources:
    return read_file(resource_path("facts", SOURCES_FILE), _Sources)


def training_points() -> tuple[TrainingPoint, ...]:
    return _sources().points


def training_offers() -> dict[str, TrainingOffer]:
    """By id, in the order of the file."""
    return unique(_sources().offers, lambda offer: offer.id, SOURCES_FILE)


@kept
def outside_reasons() -> dict[str, OutsideReasonFact]:
    """By id, in the order of the file."""
    found = read_file(resource_path("facts", REASONS_FILE), _Reasons).reasons
    return unique(found, lambda reason: reason.id, REASONS_FILE)
