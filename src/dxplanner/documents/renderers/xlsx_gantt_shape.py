"""The shape of a 工程表 in cells: shares of its columns, and which bar goes on which line of its row."""

from collections.abc import Iterator
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Gantt, GanttBar, GanttRow

COST_HEAD = "概算事業費\n（千円）"
_TITLE, _OWNER, _COST = Decimal("0.22"), Decimal("0.10"), Decimal("0.09")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a line of a row, in quarters, the end included."""

    start: int
    end: int
    label: str
    bar: GanttBar | None
    """None for a milestone."""


def lead_shares(gantt: Gantt) -> tuple[tuple[str, Decimal], ...]:
    """The columns left of the years; those that no row fills are left out."""
    columns = [("取組", _TITLE)]
    if any(row.owner for row in gantt.rows):
        columns.append(("担当", _OWNER))
    if any(row.cost for row in gantt.rows):
        columns.append((COST_HEAD, _COST))
    return tuple(columns)


def gantt_shares(gantt: Gantt) -> tuple[Decimal, ...]:
    lead = tuple(share for _, share in lead_shares(gantt))
    quarters = gantt.years * 4
    return (*lead, *[(1 - sum(lead, Decimal(0))) / quarters] * quarters)


def lanes(row: GanttRow, quarters: int) -> tuple[tuple[Mark, ...], ...]:
    """Bars, then milestones, each on the first line where it does not lie over another."""
    result: list[list[Mark]] = []
    for mark in _marks(row, quarters):
        lane = next((lane for lane in result if all(_apart(mark, other) for other in lane)), None)
        if lane is None:
            result.append(lane := [])
        lane.append(mark)
    return tuple(tuple(sorted(lane, key=lambda mark: mark.start)) for lane in result) or ((),)


def _marks(row: GanttRow, quarters: int) -> Iterator[Mark]:
    for bar in sorted(row.bars, key=lambda bar: (bar.start, bar.end)):
        start, end = max(bar.start, 0), min(bar.end, quarters - 1)
        if start <= end:
            yield Mark(start, end, bar.label, bar)
    for item in sorted(row.milestones, key=lambda item: (item.quarter, item.label)):
        if 0 <= item.quarter < quarters:
            yield Mark(item.quarter, min(item.quarter + 2, quarters - 1), f"★{item.label}", None)


def _apart(one: Mark, other: Mark) -> bool:
    return one.end < other.start or other.end < one.start
