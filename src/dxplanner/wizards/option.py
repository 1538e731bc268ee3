"""One choice of a list that comes from facts."""

from dxplanner.core.dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """`value` is what is stored, `detail` a softer second line."""

    value: str
    label: str
    detail: str = ""
