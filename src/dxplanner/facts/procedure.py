"""The steps 0 to 3 of the national manual (自治体DX全体手順書) as a checklist.

Each item says what to decide, what to weigh, a sentence for one's superior and a way on when it stalls.
"""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "procedure.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureStep:
    """手順書のステップ"""

    id: str
    title: str

    @property
    def name(self) -> str:
        return f"ステップ{self.id} {self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureItem:
    """One thing to decide. `place` is the plan path where it is entered."""

    id: str
    step: str
    title: str
    decide: str
    weigh: str
    persuade: str
    fallback: str
    place: str
    source: Source

    @property
    def evidence(self) -> str:
        """The source as shown; what is not confirmed says so."""
        if self.source.confidence is Confidence.CONFIRMED:
            return self.source.title
        return f"{self.source.title}〔{self.source.confidence.label}〕"


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    steps: tuple[ProcedureStep, ...]
    items: tuple[ProcedureItem, ...]


@kept
def _file() -> _File:
    return read_file(resource_path("facts", FILE), _File)


def procedure_steps() -> tuple[ProcedureStep, ...]:
    return _file().steps


def procedure_items() -> dict[str, ProcedureItem]:
    """By id, in the order of the manual."""
    return unique(_file().items, lambda item: item.id, FILE)
