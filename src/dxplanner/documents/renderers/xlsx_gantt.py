"""工程表 in real cells: a column for every quarter, bars as merged cells with their word in them."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from dxplanner.core.calendar import fiscal_year_label, quarter_months
from dxplanner.documents.model import Gantt, GanttRow, plain
from dxplanner.documents.renderers.xlsx_compose import GROUP_FILL, HEADER_FILL, Composer
from dxplanner.documents.renderers.xlsx_gantt_dates import place_deadlines, quarter_borders
from dxplanner.documents.renderers.xlsx_gantt_shape import COST_HEAD, Mark, lanes, lead_shares
from dxplanner.documents.renderers.xlsx_grid import Line, Look, Placed, boxed

# Excel's pattern numbers, light enough to read a word on; the stage is also written.
_STAGES: dict[str, tuple[str, int]] = {
    "plain": ("", 0),
    "study": ("検討", 18),
    "prepare": ("準備", 14),
    "procure": ("調達", 15),
    "trial": ("試行", 11),
    "operate": ("本稼働", 1),
    "settle": ("定着", 17),
}
_BAR_GREY = "#BFBFBF"
_SMALL = Decimal(8)


def place_gantt(sheet: Composer, gantt: Gantt) -> None:
    edges = sheet.edges(gantt)
    lead = len(lead_shares(gantt))
    _head(sheet, gantt, edges, lead)
    if gantt.events:
        _events(sheet, gantt, edges, lead)
    if gantt.deadlines:
        place_deadlines(sheet, gantt, edges, lead)
    group = ""
    for row in gantt.rows:
        if row.group and row.group != group:
            _band(sheet, row, edges)
        group = row.group
        _row(sheet, gantt, row, edges, lead)
    sheet.grid.table_ends.append(len(sheet.grid.heights) - 1)
    note = replace(sheet.table_look(), size=sheet.profile.note_size)
    for text in gantt.notes:
        sheet.text_row(text, note, path=gantt.path)
    sheet.gap()


def _head(sheet: Composer, gantt: Gantt, edges: tuple[int, ...], lead: int) -> None:
    look = replace(
        sheet.table_look(), size=_SMALL + 1, bold=True, horizontal="center", fill=HEADER_FILL, borders=boxed()
    )
    upper, lower = sheet.grid.add_row(Decimal(17)), sheet.grid.add_row(Decimal(14))
    for number, (title, _) in enumerate(lead_shares(gantt)):
        left, right = edges[number], edges[number + 1]
        sheet.put(Placed(row=upper, rows=2, column=left, columns=right - left, look=look, text=plain(title)))
    for year in range(gantt.years):
        start, end = edges[lead + year * 4], edges[lead + year * 4 + 4]
        label = fiscal_year_label(gantt.first_year + year, full_width=sheet.profile.full_width_single_digit)
        sheet.put(Placed(row=upper, column=start, columns=end - start, look=look, text=plain(label)))
    month = replace(look, size=_SMALL - 1, bold=False, wrap=False, shrink=True)
    for quarter in range(gantt.years * 4):
        left, right = edges[lead + quarter], edges[lead + quarter + 1]
        text = plain(f"{quarter_months(quarter % 4 + 1)[0]}月～")
        sheet.put(Placed(row=lower, column=left, columns=right - left, look=month, text=text))
    sheet.grid.header_rows.append((upper, lower))


def _events(sheet: Composer, gantt: Gantt, edges: tuple[int, ...], lead: int) -> None:
    """議会 and 予算 in their quarters, one row under the head."""
    words: dict[int, list[str]] = defaultdict(list)
    for month, word in gantt.events:
        if 0 <= month < gantt.years * 12 and word not in words[month // 3]:
            words[month // 3].append(word)
    look = replace(sheet.table_look(), size=_SMALL - 1, horizontal="center")
    texts = ["\n".join(words[quarter]) for quarter in range(gantt.years * 4)]
    height = max(
        sheet.height(
            plain(text),
            look,
            sheet.grid.width_of(edges[lead + quarter], edges[lead + quarter + 1] - edges[lead + quarter]),
        )
        for quarter, text in enumerate(texts)
    )
    row = sheet.grid.add_row(min(max(height, Decimal(16)), Decimal(400)))
    title = replace(look, size=_SMALL, fill=GROUP_FILL, borders=boxed())
    sheet.put(
        Placed(
            row=row,
            column=edges[0],
            columns=edges[lead] - edges[0],
            look=title,
            text=plain("議会・予算等の日程"),
        )
    )
    for quarter, text in enumerate(texts):
        left, right = edges[lead + quarter], edges[lead + quarter + 1]
        cell = replace(look, borders=quarter_borders(quarter, top=True, bottom=True))
        sheet.put(
            Placed(row=row, column=left, columns=right - left, look=cell, text=plain(text), path=gantt.path)
        )


def _band(sheet: Composer, row: GanttRow, edges: tuple[int, ...]) -> None:
    look = replace(sheet.table_look(), bold=True, fill=GROUP_FILL, borders=boxed())
    width = sheet.grid.width_of(edges[0], edges[-1] - edges[0])
    first = sheet.grid.add_row(sheet.height(plain(row.group), look, width))
    sheet.put(
        Placed(
            row=first,
            column=edges[0],
            columns=edges[-1] - edges[0],
            look=look,
            text=plain(row.group),
            path=row.path,
        )
    )


def _row(sheet: Composer, gantt: Gantt, row: GanttRow, edges: tuple[int, ...], lead: int) -> None:
    lines = lanes(row, gantt.years * 4)
    look = replace(sheet.table_look(), size=_SMALL + 1, borders=boxed())
    values = {"取組": row.title, "担当": row.owner, COST_HEAD: row.cost}
    texts = [values[title] for title, _ in lead_shares(gantt)]
    heights = [
        sheet.height(plain(text), look, sheet.grid.width_of(edges[number], edges[number + 1] - edges[number]))
        for number, text in enumerate(texts)
    ]
    own = [_lane_height(sheet, lane, edges, lead) for lane in lines]
    missing = max(max(heights) - sum(own, Decimal(0)), Decimal(0)) / len(own)
    starts = [sheet.grid.add_row(min(height + missing, Decimal(400))) for height in own]
    for number, text in enumerate(texts):
        left, right = edges[number], edges[number + 1]
        cell = replace(look, horizontal="right" if lead_shares(gantt)[number][0] == COST_HEAD else "left")
        sheet.put(
            Placed(
                row=starts[0],
                rows=len(starts),
                column=left,
                columns=right - left,
                look=cell,
                text=plain(text),
                path=row.path,
            )
        )
    for number, (start, lane) in enumerate(zip(starts, lines, strict=True)):
        _lane(sheet, lane, start, edges[lead:], row.path, top=number == 0, bottom=number == len(lines) - 1)


def _label(mark: Mark) -> str:
    return mark.label or (_STAGES.get(mark.bar.pattern, ("", 0))[0] if mark.bar else "")


def _lane_height(sheet: Composer, lane: tuple[Mark, ...], edges: tuple[int, ...], lead: int) -> Decimal:
    look = replace(sheet.table_look(), size=_SMALL)
    heights = [Decimal(18)]
    for mark in lane:
        left, right = edges[lead + mark.start], edges[lead + mark.end + 1]
        heights.append(sheet.height(plain(_label(mark)), look, sheet.grid.width_of(left, right - left)))
    return max(heights)


def _lane(
    sheet: Composer,
    lane: tuple[Mark, ...],
    row: int,
    edges: tuple[int, ...],
    path: str,
    *,
    top: bool,
    bottom: bool,
) -> None:
    taken: set[int] = set()
    for mark in lane:
        taken.update(range(mark.start, mark.end + 1))
        left, right = edges[mark.start], edges[mark.end + 1]
        where = mark.bar.path if mark.bar and mark.bar.path else path
        look = _mark_look(sheet, mark, top=top, bottom=bottom)
        sheet.put(
            Placed(
                row=row, column=left, columns=right - left, look=look, text=plain(_label(mark)), path=where
            )
        )
    for quarter in range(len(edges) - 1):
        if quarter not in taken:
            look = Look(size=_SMALL, borders=quarter_borders(quarter, top=top, bottom=bottom))
            sheet.put(
                Placed(row=row, column=edges[quarter], columns=edges[quarter + 1] - edges[quarter], look=look)
            )


def _mark_look(sheet: Composer, mark: Mark, *, top: bool, bottom: bool) -> Look:
    base = replace(sheet.table_look(), size=_SMALL, horizontal="center")
    if mark.bar is None:
        outer = quarter_borders(mark.start, top=top, bottom=bottom)
        right = quarter_borders(mark.end, top=top, bottom=bottom).right
        return replace(base, horizontal="left", bold=True, borders=replace(outer, right=right))
    pattern = _STAGES.get(mark.bar.pattern, ("", 0))[1]
    return replace(
        base,
        borders=boxed(Line.MEDIUM),
        pattern=pattern,
        fill=_BAR_GREY if pattern > 1 else "#E3E3E3" if pattern else "",
    )
