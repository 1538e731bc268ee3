"""Which papers usually prove a cost (証拠書類の目安), by what was paid. The town's own 財務規則 decides."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "evidence.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceGroup:
    """Papers for some components; lines typed by hand go by the name of their 節, else by their 区分."""

    components: tuple[str, ...]
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonEvidence:
    papers: tuple[str, ...]
    earmarked: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    source: Source
    groups: tuple[EvidenceGroup, ...]
    common: CommonEvidence


@kept
def evidence_facts() -> EvidenceFile:
    return read_file(resource_path("facts", FILE), EvidenceFile)
