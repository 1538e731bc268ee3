"""財政措置と支援: what each gives and demands, in words. Rates, caps and periods of a 特別交付税措置 are parameters."""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "measures.toml"


class MeasureKind(Choice):
    """What it is, as a town's finance section sorts it."""

    ALLOCATION = "allocation", "特別交付税"
    OTHER_ALLOCATION = "other", "特別交付税（計算しない）"
    ORDINARY = "ordinary", "普通交付税（都道府県分）"
    HELP = "help", "無償の支援"
    BOND = "bond", "地方債"
    GRANT = "grant", "国の交付金"
    DONATION = "donation", "寄附"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFact:
    """財政措置"""

    id: str
    name: str
    kind: MeasureKind
    cost: str
    """対象経費, in a few words."""
    gives: str
    demands: str
    window: str
    """When it is asked for."""
    forms: tuple[str, ...] = ()
    """Ids of 任用等の形態 it suits; empty: any."""
    first: int | None = None
    last: int | None = None
    """Fiscal years of what has no parameters."""
    below_fiscal_index: Decimal | None = None
    """Only for a 財政力指数 below this."""
    source: Source

    @property
    def calculated(self) -> bool:
        return self.kind is MeasureKind.ALLOCATION


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFile:
    measures: tuple[MeasureFact, ...]


@kept
def measure_facts() -> dict[str, MeasureFact]:
    """By id, in the order they are offered."""
    return unique(
        read_file(resource_path("facts", FILE), MeasureFile).measures, lambda measure: measure.id, FILE
    )
