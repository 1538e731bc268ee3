"""The columns of a worksheet that several tables share.

On a print sheet a table keeps its own proportions: the columns of the file are the union of all edges, and
a table's cell covers as many as it needs. On a calculation sheet a table's column is a column of the file, so
that nothing is merged and a person can follow the formulas.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import BarChart, Block, Form, Gantt, KeepTogether, OrgChart, Table
from dxplanner.documents.renderers.xlsx_gantt_shape import gantt_shares
from dxplanner.documents.renderers.xlsx_org_shape import org_shares

BAR_SHARES = (Decimal("0.3"), Decimal("0.5"), Decimal("0.2"))
_NEAR = Decimal("1.5")
"""Edges of different tables closer than this many millimetres become one."""


@dataclass(frozen=True, slots=True)
class Columns:
    widths: tuple[Decimal, ...]
    """In millimetres."""
    edges: Mapping[int, tuple[int, ...]]
    """By id of the block: the file's column where each of its columns begins, and where the last ends."""

    def of(self, block: Block) -> tuple[int, ...]:
        return self.edges[id(block)]


def flat(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks without the groups that keep them together."""
    return tuple(
        inner
        for block in blocks
        for inner in (flat(block.blocks) if isinstance(block, KeepTogether) else (block,))
    )


def _table_shares(block: Table) -> tuple[Decimal, ...]:
    whole = sum((column.width for column in block.columns), Decimal(0))
    return tuple(column.width / whole * block.width for column in block.columns)


_SHARES: Mapping[type, Callable[..., tuple[Decimal, ...]]] = {
    Table: _table_shares,
    Form: lambda block: (block.label_width, 1 - block.label_width),
    BarChart: lambda block: BAR_SHARES,
    Gantt: gantt_shares,
    OrgChart: org_shares,
}


def shares_of(block: Block) -> tuple[Decimal, ...]:
    """Shares of the text width, empty for blocks that run over the whole width."""
    make = _SHARES.get(type(block))
    return () if make is None else make(block)


def shared_columns(blocks: Sequence[Block], width: Decimal) -> Columns:
    """The union of all edges."""
    edges: list[Decimal] = [Decimal(0), width]
    wanted: dict[int, tuple[Decimal, ...]] = {}
    for block in blocks:
        own: list[Decimal] = []
        for edge in _running(shares_of(block), width):
            own.append(_take(edges, edge, own))
        wanted[id(block)] = tuple(own)
    place = {edge: number for number, edge in enumerate(edges)}
    widths = tuple(right - left for left, right in pairwise(edges))
    return Columns(widths, {key: tuple(place[edge] for edge in own) for key, own in wanted.items()})


def _running(shares: tuple[Decimal, ...], width: Decimal) -> tuple[Decimal, ...]:
    if not shares:
        return ()
    edges, reached = [Decimal(0)], Decimal(0)
    for share in shares:
        reached += share * width
        edges.append(reached)
    return tuple(edges)


def _take(edges: list[Decimal], edge: Decimal, used: Sequence[Decimal]) -> Decimal:
    """An edge that is there already and near enough, or a new one. A block never uses one edge twice."""
    place = bisect_left(edges, edge)
    near = [found for found in edges[max(place - 1, 0) : place + 1] if abs(found - edge) <= _NEAR]
    free = [found for found in near if found not in used]
    if free:
        return min(free, key=lambda found: abs(found - edge))
    edges.insert(place, edge)
    return edge


def plain_columns(blocks: Sequence[Block], width: Decimal) -> Columns:
    """A table's column is the file's column; each is as wide as the widest that wants it."""
    widths: list[Decimal] = []
    edges: dict[int, tuple[int, ...]] = {}
    for block in blocks:
        shares = shares_of(block)
        widths.extend([Decimal(0)] * (len(shares) - len(widths)))
        for number, share in enumerate(shares):
            widths[number] = max(widths[number], share * width)
        edges[id(block)] = tuple(range(len(shares) + 1)) if shares else ()
    whole = sum(widths, Decimal(0))
    if not whole:
        return Columns((width,), edges)
    return Columns(tuple(own * min(width / whole, Decimal(1)) for own in widths), edges)
