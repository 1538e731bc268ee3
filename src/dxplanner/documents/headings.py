"""The heading cells of a ruled table: one row of titles, or two where columns stand under a common heading."""

from collections.abc import Sequence
from itertools import groupby

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Column, Inline, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A cell of the heading. `row` is 0 or 1; one that covers both rows stands in the first."""

    row: int
    rows: int
    column: int
    columns: int
    text: Inline


def heading_rows(columns: Sequence[Column]) -> int:
    return 2 if any(column.group for column in columns) else 1


def headings(columns: Sequence[Column]) -> tuple[Heading, ...]:
    """In reading order: the upper row from left to right, then the lower one."""
    rows = heading_rows(columns)
    upper: list[Heading] = []
    lower: list[Heading] = []
    for group, members in groupby(enumerate(columns), key=lambda item: item[1].group):
        found = list(members)
        if group:
            upper.append(Heading(row=0, rows=1, column=found[0][0], columns=len(found), text=plain(group)))
        for at, column in found:
            one = Heading(
                row=1 if group else 0,
                rows=1 if group else rows,
                column=at,
                columns=1,
                text=column.title,
            )
            (lower if group else upper).append(one)
    return (*upper, *lower)


def heights(needed: Sequence[tuple[Heading, float]], rows: int) -> list[float]:
    """Of the heading rows: as high as their own cells; what a cell over both needs beyond goes to the lower."""
    found = [
        max((height for cell, height in needed if cell.row == row and cell.rows == 1), default=0.0)
        for row in range(rows)
    ]
    tallest = max((height for cell, height in needed if cell.rows == rows), default=0.0)
    found[-1] += max(tallest - sum(found), 0.0)
    return found
