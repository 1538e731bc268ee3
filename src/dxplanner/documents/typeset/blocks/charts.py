"""Charts on a page: set for the room that is left, moved to a fresh page or split only when that is too little.

What a chart looks like is drawn elsewhere; here it only gets its place.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import BarChart, Gantt, Inline, OrgChart
from dxplanner.documents.typeset.barchart import bar_geometry
from dxplanner.documents.typeset.flow import Fragment, Solid, Step, TextFlow
from dxplanner.documents.typeset.gantt import gantt_pages
from dxplanner.documents.typeset.geometry import Drawing, Item, Rect, Region
from dxplanner.documents.typeset.inline import SetLine, set_inline
from dxplanner.documents.typeset.measures import Frame
from dxplanner.documents.typeset.orgchart import chart_pages

_ENOUGH: Final = 0.6
"""A chart that one page cannot hold begins on this one if so much of it is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFlow:
    """`pages` sets the chart for a height; `ready` holds the drawings of a chart that has begun."""

    pages: Callable[[float], tuple[Drawing, ...]]
    page_height: float
    width: float
    path: str
    tail: float = 0.0
    """Room for the notes below; a chart of several pages leaves none on its first ones."""
    ready: tuple[Drawing, ...] = ()
    role: str = "Figure"
    before: float = 8.0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return (
            sum(drawing.height for drawing in self.ready or self.pages(self.page_height - self.tail))
            + self.tail
        )

    @property
    def least(self) -> float:
        if self.ready:
            return self.ready[0].height
        return min(self.height, self.page_height * _ENOUGH)

    def take(self, room: float, *, force: bool) -> Fragment | None:
        drawings = self.ready or self._set(room, force=force)
        if not drawings or (drawings[0].height > room and not force):
            return None
        first, *others = drawings
        rest = replace(self, ready=tuple(others), before=0.0) if others else None
        left = max((self.width - first.width) / 2, 0.0)
        items: list[Item] = []
        if self.path:
            items.append(Region(path=self.path, rect=Rect(left, 0.0, first.width, first.height)))
        items.extend(first.items)
        return Fragment(items=items, height=first.height, rest=rest)

    def _set(self, room: float, *, force: bool) -> tuple[Drawing, ...]:
        whole = self.pages(self.page_height - self.tail)
        if len(whole) == 1 and whole[0].height <= room - self.tail:
            return whole  # as for a page of its own
        here = self.pages(room - self.tail) if force or room > self.page_height * 0.2 else ()
        if len(here) == 1 and here[0].height <= room:
            return here
        if not force and room < self.page_height * _ENOUGH:
            return ()
        return self.pages(room) if len(here) > 1 else here


def _figure(
    pages: Callable[[float], tuple[Drawing, ...]], notes: tuple[Inline, ...], path: str, frame: Frame
) -> Iterator[Step]:
    style = frame.styles.note
    lines = tuple(set_inline(note, style, frame.width, hanging=style.size) for note in notes)
    tail = _height(lines) + (4.0 if lines else 0.0)
    yield ChartFlow(pages=pages, page_height=frame.height, width=frame.width, path=path, tail=tail)
    for index, note in enumerate(lines):
        yield TextFlow(lines=note, x=0.0, width=frame.width, before=4.0 if index == 0 else 0.0)


def _height(texts: tuple[tuple[SetLine, ...], ...]) -> float:
    return sum(line.height for lines in texts for line in lines)


def org_chart(block: OrgChart, frame: Frame) -> Iterator[Step]:
    yield from _figure(partial(chart_pages, block, frame.width), block.notes, block.path, frame)


def gantt(block: Gantt, frame: Frame) -> Iterator[Step]:
    yield from _figure(partial(gantt_pages, block, frame.width), block.notes, block.path, frame)


def bar_chart(block: BarChart, frame: Frame) -> Iterator[Step]:
    drawing = bar_geometry(block, frame.width, frame.styles)
    items: list[Item] = list(drawing.items)
    if block.path:
        items.insert(0, Region(path=block.path, rect=Rect(0.0, 0.0, drawing.width, drawing.height)))
    yield Solid(items=items, height=drawing.height, role="Figure", before=8.0)
    yield Solid(items=(), height=0.0, before=6.0)
