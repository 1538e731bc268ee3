"""Where a worksheet turns the page: headings stay with what follows, rows a cell spans stay together.

The Office programs break a sheet anywhere; so the breaks are put by the same heights the rows get. Pure values.
"""

from collections.abc import Iterable
from decimal import Decimal

from dxplanner.documents.model import SheetKind
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.xlsx_grid import POINTS_PER_MM, Grid, paper_size

_SAFE = Decimal("0.97")
"""Programs round heights differently: a little of every page is left free."""


def page_breaks(grid: Grid, profile: LayoutProfile) -> list[int]:
    """Rows that begin a page: those the document asks for, and those where a page is full."""
    if grid.sheet.kind is SheetKind.DATA:
        return []
    room = (paper_size(grid.sheet)[1] - profile.margin_top - profile.margin_bottom) * POINTS_PER_MM * _SAFE
    titles = grid.repeated_rows()
    repeated = sum(grid.heights[titles[0] : titles[1] + 1], Decimal(0)) if titles else Decimal(0)
    asked, breaks = set(grid.breaks), []
    start, used = 0, Decimal(0)
    for row, height in enumerate(grid.heights):
        full = used + height > room and row > start
        if full or row in asked:
            start = row if row in asked else _turned(grid.keeps, row, start)
            breaks.append(start)
            used = repeated if titles and start > titles[1] else Decimal(0)
            used += sum(grid.heights[start:row], Decimal(0))
        used += height
    return breaks


def _turned(keeps: Iterable[tuple[int, int]], row: int, start: int) -> int:
    """The row itself, or the first row of what must not be torn apart there."""
    ranges = tuple(keeps)
    at = row
    while True:
        first = min((a for a, b in ranges if a < at <= b and a > start), default=at)
        if first == at:
            return at
        at = first
