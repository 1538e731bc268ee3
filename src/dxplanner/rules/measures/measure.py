"""The shape every measure file gives to the registry."""

from dxplanner.core.dataclass import dataclass
from dxplanner.rules.overlay import Calculate


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """特別交付税措置の一つ. `takes` are the fields of a case it uses; another amount there is bad input."""

    id: str
    name: str
    takes: frozenset[str]
    calculate: Calculate
    """Asks for parameters by the `find` it is given, and by nothing else."""
