"""国の期限 in the roadmap's cells: each word over several quarters, its sign in the quarter of the date."""

from dataclasses import replace
from decimal import Decimal

from dxplanner.core.calendar import office_width
from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Gantt, plain
from dxplanner.documents.renderers.xlsx_compose import GROUP_FILL, Composer
from dxplanner.documents.renderers.xlsx_grid import Borders, Line, Look, Placed, boxed

_WIDE = 5
"""Quarters a word is given."""
_SIZE = Decimal(7)


@dataclass(frozen=True, slots=True)
class _Word:
    first: int
    last: int
    text: str
    to_the_left: bool


def quarter_borders(quarter: int, *, top: bool, bottom: bool) -> Borders:
    """Thin between years, hair lines between quarters."""
    return Borders(
        left=Line.THIN if quarter % 4 == 0 else Line.HAIR,
        right=Line.THIN if quarter % 4 == 3 else Line.HAIR,
        top=Line.THIN if top else Line.NONE,
        bottom=Line.THIN if bottom else Line.NONE,
    )


def place_deadlines(sheet: Composer, gantt: Gantt, edges: tuple[int, ...], lead: int) -> None:
    """As many rows as words need that would lie over one another."""
    lanes: list[list[_Word]] = []
    quarters = gantt.years * 4
    for month, word in sorted(gantt.deadlines):
        if 0 <= month < quarters * 3:
            mark = _mark(month, word, quarters)
            if sheet.profile.full_width_single_digit:
                mark = replace(mark, text=office_width(mark.text))
            lane = next((lane for lane in lanes if all(mark.first > other.last for other in lane)), None)
            if lane is None:
                lanes.append(lane := [])
            lane.append(mark)
    if not lanes:
        return
    look = replace(sheet.table_look(), size=_SIZE)
    rows = [sheet.grid.add_row(_height(sheet, lane, look, edges[lead:])) for lane in lanes]
    title = replace(look, size=_SIZE + 1, horizontal="center", fill=GROUP_FILL, borders=boxed())
    sheet.put(
        Placed(
            row=rows[0],
            rows=len(rows),
            column=edges[0],
            columns=edges[lead] - edges[0],
            look=title,
            text=plain("国の期限"),
        )
    )
    for row, lane in zip(rows, lanes, strict=True):
        _lane(sheet, lane, row, edges[lead:], look)


def _mark(month: int, word: str, quarters: int) -> _Word:
    """After its sign; before it where the years end too soon."""
    quarter = month // 3
    calendar_month = (month + 3) % 12 + 1
    if quarter + _WIDE <= quarters:
        return _Word(quarter, quarter + _WIDE - 1, f"▼{word}（{calendar_month}月）", False)
    first = max(quarter - _WIDE + 1, 0)
    return _Word(first, quarter, f"{word}（{calendar_month}月）▼", True)


def _height(sheet: Composer, lane: list[_Word], look: Look, edges: tuple[int, ...]) -> Decimal:
    heights = [Decimal(14)]
    for word in lane:
        left, right = edges[word.first], edges[word.last + 1]
        heights.append(sheet.height(plain(word.text), look, sheet.grid.width_of(left, right - left)))
    return min(max(heights), Decimal(400))


def _lane(sheet: Composer, lane: list[_Word], row: int, edges: tuple[int, ...], look: Look) -> None:
    taken: set[int] = set()
    for word in lane:
        taken.update(range(word.first, word.last + 1))
        borders = replace(
            quarter_borders(word.first, top=True, bottom=True),
            right=quarter_borders(word.last, top=True, bottom=True).right,
        )
        cell = replace(look, borders=borders, horizontal="right" if word.to_the_left else "left")
        left, right = edges[word.first], edges[word.last + 1]
        sheet.put(Placed(row=row, column=left, columns=right - left, look=cell, text=plain(word.text)))
    for quarter in range(len(edges) - 1):
        if quarter not in taken:
            empty = Look(size=_SIZE, borders=quarter_borders(quarter, top=True, bottom=True))
            left, right = edges[quarter], edges[quarter + 1]
            sheet.put(Placed(row=row, column=left, columns=right - left, look=empty))
