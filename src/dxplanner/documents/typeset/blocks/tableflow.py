"""A table as the paginator sees it: rows of cells that know how many rows and columns they cover.

Breaking it between two pages makes two such lists: what a cell could not print goes on in the first row of the
second. Knows nothing of the document model's tables; forms use it, too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.flow import ARTIFACT, Fragment
from dxplanner.documents.typeset.geometry import Box, Item, Rect, Region, Rule
from dxplanner.documents.typeset.inline import SetLine, draw_lines

PAD_X: Final = 4.0
PAD_Y: Final = 3.0
RULE: Final = 0.5
_SPLIT_SHARE: Final = 0.4
"""Rows and groups taller than this share of a page are split rather than moved."""
_REPEATED_LINES: Final = 3
"""A label that covers rows on the next page too is printed again when it is this short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell with its place: what is still to be printed of it, and how many rows from here it covers."""

    column: int
    columns: int
    rows: int
    lines: tuple[SetLine, ...]
    fill: float | None
    path: str
    tag: str
    again: tuple[SetLine, ...] = ()
    """The whole label, for the page after the one it was printed on."""

    @property
    def needed(self) -> float:
        return sum(line.height for line in self.lines) + 2 * PAD_Y


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One row: the cells that begin in it, and its least height."""

    cells: tuple[Placed, ...]
    least: float
    total: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFlow:
    bands: tuple[Band, ...]
    heights: tuple[float, ...]
    edges: tuple[float, ...]
    """Left edges of the columns and the right edge of the last."""
    header: tuple[Item, ...]
    repeated: tuple[Item, ...]
    header_height: float
    page_height: float
    tail: float = 0.0
    """Room for the notes under the last row."""
    role: str = "Table"
    before: float = 0.0
    keep_with_next: bool = False
    path: str = ""

    @property
    def height(self) -> float:
        return self.header_height + sum(self.heights) + self.tail

    @property
    def least(self) -> float:
        if not self.bands:
            return self.header_height
        first = sum(self.heights[: self._group_end(0)])
        limit = self.page_height * _SPLIT_SHARE
        tail = self.tail if self._group_end(0) == len(self.bands) else 0.0
        return self.header_height + (min(first, limit) if first > limit else first + tail)

    def _group_end(self, start: int) -> int:
        """The end of the rows that cells hold together from `start` on."""
        end = start + 1
        index = start
        while index < end and index < len(self.bands):
            end = max([end, *(index + cell.rows for cell in self.bands[index].cells)])
            index += 1
        return min(end, len(self.bands))

    def take(self, room: float, *, force: bool) -> Fragment | None:
        available = room - self.header_height + 0.01
        if sum(self.heights) + self.tail <= available or not self.bands:
            return self._fragment(len(self.bands), 0)
        count, used = self._whole_groups(available)
        limit = self.page_height * _SPLIT_SHARE
        if count < len(self.bands) and (
            (force and count == 0) or sum(self.heights[count : self._group_end(count)]) > limit
        ):
            count, used = self._rows(count, used, available)
            lines = self._lines_of_row(count, available - used, force=force and count == 0)
            if count or lines:
                return self._fragment(count, lines)
        if count == 0:
            return self._fragment(self._group_end(0), 0) if force else None
        if count == len(self.bands):
            count -= 1
        return self._fragment(count, 0) if count else (self._fragment(1, 0) if force else None)

    def _whole_groups(self, available: float) -> tuple[int, float]:
        count, used = 0, 0.0
        while count < len(self.bands):
            end = self._group_end(count)
            height = sum(self.heights[count:end])
            if used + height > available:
                break
            count, used = end, used + height
        return count, used

    def _rows(self, count: int, used: float, available: float) -> tuple[int, float]:
        while count < len(self.bands) and used + self.heights[count] <= available:
            used += self.heights[count]
            count += 1
        return count, used

    def _lines_of_row(self, index: int, available: float, *, force: bool) -> int:
        """How many lines of a tall row still fit; 0 when it should not be split."""
        if index >= len(self.bands):
            return 0
        if not force and self.heights[index] <= self.page_height * _SPLIT_SHARE:
            return 0
        pitch = max((line.height for cell in self.bands[index].cells for line in cell.lines), default=1.0)
        fitting = int((available - 2 * PAD_Y) / pitch)
        if force:
            return max(fitting, 1)
        return fitting if fitting >= 2 else 0

    def _fragment(self, count: int, lines: int) -> Fragment:
        """Print `count` rows and, if asked, the first `lines` lines of the next."""
        heights = list(self.heights[:count])
        bands = list(self.bands[:count])
        rest = list(self.bands[count:])
        if lines and rest:
            first, second = _split_band(rest[0], lines)
            bands.append(first)
            heights.append(min(least_height(first), self.heights[count]))
            rest[0] = second
        heights = stretched(bands, heights)
        items: list[Item] = list(self.header)
        y = self.header_height
        tops = [y]
        for height in heights:
            y += height
            tops.append(y)
        carried: list[Placed] = []
        for index, band in enumerate(bands):
            self._draw_band(items, band, index, tops, carried, split=bool(lines))
        if self.path:
            width = self.edges[-1] - self.edges[0]
            items.append(Region(path=self.path, rect=Rect(self.edges[0], 0.0, width, y)))
        return Fragment(items=items, height=y, rest=self._rest(rest, carried))

    def _draw_band(
        self,
        items: list[Item],
        band: Band,
        index: int,
        tops: list[float],
        carried: list[Placed],
        *,
        split: bool,
    ) -> None:
        count = len(tops) - 1
        for cell in band.cells:
            last = min(index + cell.rows, count)
            over = index + cell.rows - count + (1 if split else 0)
            rect = Rect(
                self.edges[cell.column],
                tops[index],
                self.edges[cell.column + cell.columns] - self.edges[cell.column],
                tops[last] - tops[index],
            )
            if over > 0 and not (split and index == count - 1 and last == count):
                cell, left_over = _carry(cell, rect.height, over)
                carried.append(left_over)
            items.extend(draw_cell(cell, rect))
        width = self.edges[-1] - self.edges[0]
        if band.path:
            rect = Rect(self.edges[0], tops[index], width, tops[index + 1] - tops[index])
            items.append(Region(path=band.path, rect=rect))
        if band.total:
            y = tops[index]
            items.append(Rule(x1=self.edges[0], y1=y, x2=self.edges[-1], y2=y, weight=1.2))

    def _rest(self, rest: list[Band], carried: list[Placed]) -> "TableFlow | None":
        if not rest:
            return None
        rest[0] = replace(rest[0], cells=(*carried, *rest[0].cells))
        bands = tuple(rest)
        return replace(
            self,
            bands=bands,
            heights=tuple(stretched(bands, [least_height(band) for band in bands])),
            header=self.repeated,
            before=0.0,
        )


def least_height(band: Band) -> float:
    return max([band.least, *(cell.needed for cell in band.cells if cell.rows == 1)])


def stretched(bands: Sequence[Band], heights: list[float]) -> list[float]:
    """Rows under a cell that covers several grow (the last of them) until its text fits."""
    for index, band in enumerate(bands):
        for cell in band.cells:
            last = min(index + cell.rows, len(bands))
            if cell.rows > 1 and index + cell.rows <= len(bands):
                missing = cell.needed - sum(heights[index:last])
                heights[last - 1] += max(missing, 0.0)
    return heights


def _split_band(band: Band, lines: int) -> tuple[Band, Band]:
    first = tuple(replace(cell, lines=cell.lines[:lines], rows=1) for cell in band.cells)
    second = tuple(_continued(cell, lines, cell.rows) for cell in band.cells)
    return replace(band, cells=first), replace(band, cells=second, least=0.0, total=False)


def _carry(cell: Placed, height: float, rows: int) -> tuple[Placed, Placed]:
    """A cell that goes on below the break: the part printed here and the part for the next page."""
    fitting = len(cell.lines)
    room = height - 2 * PAD_Y + 0.01
    while fitting and sum(line.height for line in cell.lines[:fitting]) > room:
        fitting -= 1
    return replace(cell, lines=cell.lines[:fitting]), _continued(cell, fitting, rows)


def _continued(cell: Placed, printed_lines: int, rows: int) -> Placed:
    rest = cell.lines[printed_lines:]
    again = cell.again or cell.lines
    if not rest and len(again) <= _REPEATED_LINES:
        return replace(cell, lines=again, rows=rows, again=again, tag=ARTIFACT)
    return replace(cell, lines=rest, rows=rows, again=again)


def draw_cell(cell: Placed, rect: Rect) -> Iterator[Item]:
    yield Box(rect=rect, fill=cell.fill, line=RULE)
    if cell.path:
        yield Region(path=cell.path, rect=rect)
    height = sum(line.height for line in cell.lines)
    y = rect.y + max((rect.height - height) / 2, PAD_Y)
    yield from draw_lines(cell.lines, rect.x + PAD_X, y, rect.width - 2 * PAD_X, tag=cell.tag)
