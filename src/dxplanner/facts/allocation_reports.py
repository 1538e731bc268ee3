"""特別交付税に関して報告すること: what a town tells the prefecture, by when as far as it is known, and how sure that is."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "allocation_reports.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRoute:
    """`decided_month` and `decided_day`: the last day of the ordinance for the minister's decision."""

    words: str
    decided: str
    decided_month: int
    decided_day: int
    asked: str
    asked_confidence: Confidence
    unknown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFact:
    """`kind` is the stored value of `plan.after.ReportKind`."""

    kind: str
    what: str
    when: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    source: Source
    route: ReportRoute
    items: tuple[ReportFact, ...]


@kept
def report_file() -> ReportFile:
    return read_file(resource_path("facts", FILE), ReportFile)


@kept
def report_facts() -> dict[str, ReportFact]:
    return unique(report_file().items, lambda item: item.kind, FILE)
