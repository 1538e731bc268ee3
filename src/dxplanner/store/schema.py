"""Which tables a plan file has, from the declared shapes of the plan; no class has a hand-written twin.

A branch is a table of one row, a table of the plan is a table with `id`, `position` and, inside another row,
`parent`. The tables are filled by what is known here, never created: migrations do that.
"""

from functools import cache

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import FieldShape, Kind, shape_of
from dxplanner.plan.plan import Plan

ONLY = "only"
"""The key of a one-row table; always 1."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """One table and the class whose leaves are its columns. `path` has no row ids: `roadmap.rows.stages`."""

    path: str
    cls: type
    leaves: tuple[FieldShape, ...]
    rows: bool
    parent: str | None
    """For rows inside rows: the path of the outer table."""

    @property
    def name(self) -> str:
        return table_name(self.path)

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns before the leaves."""
        if not self.rows:
            return (ONLY,)
        return ("id", "position") if self.parent is None else ("id", "parent", "position")

    @property
    def columns(self) -> tuple[str, ...]:
        """In the order of the table and of a row."""
        return (*self.keys, *(leaf.name for leaf in self.leaves if leaf.kind is not Kind.ID))


def table_name(path: str) -> str:
    return path.replace(".", "_") or "plan"


@cache
def schema() -> dict[str, Mapped]:
    """Outer before inner; the plan's own leaves stand under the empty path."""
    mapped: dict[str, Mapped] = {}
    _map(mapped, Plan, "", rows=False, parent=None)
    return mapped


def _map(mapped: dict[str, Mapped], cls: type, path: str, *, rows: bool, parent: str | None) -> None:
    fields = shape_of(cls).fields
    leaves = tuple(field for field in fields if field.kind not in (Kind.CHILD, Kind.ROWS))
    mapped[path] = Mapped(path, cls, leaves, rows, parent)
    for field in fields:
        if field.node is not None:
            here = f"{path}.{field.name}" if path else field.name
            inner = field.kind is Kind.ROWS
            _map(mapped, field.node, here, rows=inner, parent=path if inner and rows else None)
