"""工程表 as a drawing: fiscal years × quarters, groups of rows, bars, milestones, council and budget dates.

One page at the largest type that fits; more rows go on to further pages with the header printed again.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Align, Gantt
from dxplanner.documents.typeset.fonts import FontKey
from dxplanner.documents.typeset.ganttbands import Band, bands, deadline_sample, event_sample
from dxplanner.documents.typeset.ganttlinks import draw_links, link_sample
from dxplanner.documents.typeset.ganttrow import (
    PLAIN,
    STAGES,
    Columns,
    MeasuredRow,
    Stage,
    diamond,
    draw_row,
    measure_row,
)
from dxplanner.documents.typeset.geometry import Box, Drawing, Item, Rect, Rule, all_moved
from dxplanner.documents.typeset.inline import set_text
from dxplanner.documents.typeset.legend import Entry, Sample, legend
from dxplanner.documents.typeset.measures import TextStyle

_SIZES: Final = (9.0, 8.5, 8.0, 7.5, 7.0)
_SPLIT_SIZE: Final = 8.0
"""Type of a roadmap that needs several pages anyway."""
_LEGEND_GAP: Final = 6.0
_HEAD_GREY: Final = 0.88
_GROUP_GREY: Final = 0.94


@dataclass(frozen=True, slots=True)
class _Line:
    """A row or the heading of a group."""

    height: float
    row: MeasuredRow | None
    group: str


def gantt_geometry(chart: Gantt, width: float, height: float) -> Drawing:
    """The roadmap alone (its first page, should it need several)."""
    return gantt_pages(chart, width, height)[0]


def gantt_pages(chart: Gantt, width: float, height: float) -> tuple[Drawing, ...]:
    return _laid_out(chart, width, height)[0]


def gantt_grid(chart: Gantt, width: float, height: float) -> tuple[float, float]:
    """Where the first quarter begins, and how wide a quarter is, in the drawings of `gantt_pages`."""
    columns = _laid_out(chart, width, height)[1]
    return columns.grid, columns.quarter


@lru_cache(maxsize=32)
def _laid_out(chart: Gantt, width: float, height: float) -> tuple[tuple[Drawing, ...], Columns]:
    """At the largest type with which one page holds it, else on several at one size."""
    key = legend(_entries(chart), width)
    room = height - key.height - _LEGEND_GAP
    size = next((size for size in _SIZES if _height(chart, width, size) <= room), _SPLIT_SIZE)
    pages = _set(chart, width, room, size)
    return tuple(_with_legend(page, key) for page in pages), _columns(chart, width, size)


def _height(chart: Gantt, width: float, size: float) -> float:
    """Of the whole chart on one page, without drawing it."""
    columns = _columns(chart, width, size)
    return _header(chart, columns)[1] + sum(line.height for line in _lines(chart, columns))


def _with_legend(page: Drawing, key: Drawing) -> Drawing:
    top = page.height + _LEGEND_GAP
    items = (*page.items, *all_moved(key.items, 0.0, top))
    return Drawing(width=page.width, height=top + key.height, items=items)


def _set(chart: Gantt, width: float, height: float, size: float) -> list[Drawing]:
    columns = _columns(chart, width, size)
    header, header_height, dates = _header(chart, columns)
    pages: list[Drawing] = []
    for lines in _pages(_lines(chart, columns), height - header_height):
        items = list(header)
        total = sum(line.height for line in lines)
        items.extend(_grid(columns, header_height, total, dates))
        items.extend(draw_links(chart.links, dict(_placed(lines, header_height))))
        y = header_height
        for line in lines:
            items.extend(_draw_line(line, y, columns))
            y += line.height
        items.append(Box(rect=Rect(0.0, 0.0, columns.right, y), line=0.9))
        pages.append(Drawing(width=width, height=y, items=tuple(items)))
    return pages


def _placed(lines: Sequence[_Line], top: float) -> Iterator[tuple[str, tuple[float, MeasuredRow]]]:
    for line in lines:
        if line.row is not None and line.row.row.path:
            yield line.row.row.path, (top, line.row)
        top += line.height


def _columns(chart: Gantt, width: float, size: float) -> Columns:
    years = max(chart.years, 1)
    owner = min(width * 0.11, 8 * size) if any(row.owner for row in chart.rows) else 0.0
    cost = 6.2 * size if any(row.cost for row in chart.rows) else 0.0
    title = min(max(width * 0.24, 10 * size), width * 0.34, 22 * size)
    grid = title + owner + cost
    quarters = years * 4
    return Columns(
        title=0.0,
        owner=title,
        cost=title + owner,
        grid=grid,
        quarter=(width - grid) / quarters,
        quarters=quarters,
        size=size,
    )


def _lines(chart: Gantt, columns: Columns) -> Iterator[_Line]:
    group = ""
    heading = columns.size + 6
    for row in chart.rows:
        if row.group != group:
            group = row.group
            if group:
                yield _Line(heading, None, group)
        yield _Line((measured := measure_row(row, columns)).height, measured, group)
    if not chart.rows:
        yield _Line(heading * 2, None, "")


def _pages(lines: Iterator[_Line], room: float) -> Iterator[list[_Line]]:
    """Rows per page; a group's heading is not left alone at the foot and is printed again on the next page."""
    page: list[_Line] = []
    used = 0.0
    waiting = list(lines)
    heading = 15.0
    for index, line in enumerate(waiting):
        needed = line.height
        if line.row is None and index + 1 < len(waiting):
            needed += waiting[index + 1].height
        if page and used + needed > room:
            yield page
            page, used = [], 0.0
            if line.row is not None and line.group:
                page, used = [_Line(heading, None, f"{line.group}（続き）")], heading
        page.append(line)
        used += line.height
    yield page


def _draw_line(line: _Line, y: float, columns: Columns) -> Iterator[Item]:
    if line.row is not None:
        yield from draw_row(line.row, y, columns)
    elif line.group:
        style = TextStyle(font=FontKey.GOTHIC_BOLD, size=columns.size, pitch=line.height)
        yield Box(rect=Rect(0.0, y, columns.right, line.height), fill=_GROUP_GREY)
        items, _ = set_text(line.group, style, 3.0, y, columns.right - 6)
        yield from items
    yield Rule(x1=0.0, y1=y, x2=columns.right, y2=y, weight=0.5)


def _header(chart: Gantt, columns: Columns) -> tuple[list[Item], float, tuple[Band, ...]]:
    """Years, quarters and the bands of dates; returns the height as well."""
    style = columns.style
    row = style.pitch + 4
    dates = bands(chart, columns, 2 * row)
    height = 2 * row + sum(band.height for band in dates)
    items: list[Item] = [Box(rect=Rect(0.0, 0.0, columns.right, 2 * row), fill=_HEAD_GREY)]
    for word, left, right in (
        ("取組", columns.title, columns.owner),
        ("担当", columns.owner, columns.cost),
        ("概算事業費\n（千円）", columns.cost, columns.grid),
    ):
        if right > left:
            items.extend(_centred(word, left, right, 0.0, 2 * row, columns.small if "\n" in word else style))
    for year in range(columns.quarters // 4):
        left, right = columns.x(year * 4), columns.x(year * 4 + 4)
        items.extend(
            _centred(
                fiscal_year_label(chart.first_year + year, full_width=True), left, right, 0.0, row, style
            )
        )
        for quarter in range(4):
            word = "１２３４"[quarter]
            items.extend(
                _centred(
                    word,
                    columns.x(year * 4 + quarter),
                    columns.x(year * 4 + quarter + 1),
                    row,
                    2 * row,
                    columns.small,
                )
            )
    items.append(Rule(x1=columns.grid, y1=row, x2=columns.right, y2=row))
    if dates:
        items.append(Rule(x1=columns.grid, y1=2 * row, x2=columns.grid, y2=height, weight=0.6))
    for band in dates:
        items.append(Rule(x1=0.0, y1=band.top, x2=columns.right, y2=band.top))
        items.extend(_centred(band.name, 0.0, columns.grid, band.top, band.top + band.height, columns.small))
        items.extend(band.items)
    return items, height, dates


def _centred(text: str, left: float, right: float, top: float, bottom: float, style: TextStyle) -> list[Item]:
    _, height = set_text(text, style, left, top, right - left, align=Align.CENTER)
    items, _ = set_text(
        text, style, left, top + (bottom - top - height) / 2, right - left, align=Align.CENTER
    )
    return items


def _grid(columns: Columns, top: float, height: float, dates: Sequence[Band]) -> Iterator[Item]:
    bottom = top + height
    for quarter in range(columns.quarters + 1):
        x = columns.x(quarter)
        row = columns.style.pitch + 4
        if quarter % 4 == 0:
            yield Rule(x1=x, y1=0.0, x2=x, y2=2 * row, weight=0.6)
            yield Rule(x1=x, y1=top, x2=x, y2=bottom, weight=0.6)
        else:
            yield Rule(x1=x, y1=row, x2=x, y2=2 * row, weight=0.4)
            yield Rule(x1=x, y1=top, x2=x, y2=bottom, weight=0.3, grey=0.7)
    for x in (columns.owner, columns.cost):
        yield Rule(x1=x, y1=0.0, x2=x, y2=2 * (columns.style.pitch + 4), weight=0.5)
        yield Rule(x1=x, y1=top, x2=x, y2=bottom, weight=0.5)
    for band in dates:
        yield from band.lines(top, bottom)


def _entries(chart: Gantt) -> Iterator[Entry]:
    used = {bar.pattern for row in chart.rows for bar in row.bars}
    for name, stage in STAGES.items():
        if name in used:
            yield Entry(stage.word, _sample(stage))
    if used - set(STAGES):
        yield Entry(PLAIN.word, _sample(PLAIN))
    if any(row.milestones for row in chart.rows):
        yield Entry("節目", lambda rect: (diamond(rect.right - 6, rect.y + rect.height / 2, 3.4),))
    if chart.events:
        yield Entry("議会・予算等の時期", event_sample)
    if chart.deadlines:
        yield Entry("国の期限", deadline_sample)
    if chart.links:
        yield Entry("先に終える取組から次の取組へ", link_sample)


def _sample(stage: Stage) -> Sample:
    return lambda rect: (Box(rect=rect, fill=stage.fill, line=0.7, pattern=stage.pattern),)
