"""Ruled tables and forms on a worksheet: header, spans, heights, figures as numbers."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.headings import heading_rows, headings, heights
from dxplanner.documents.model import (
    Align,
    Cell,
    CellKind,
    Column,
    Form,
    FormRow,
    Inline,
    Row,
    Table,
    plain,
    text_of,
)
from dxplanner.documents.renderers.office_table import Slot, table_slots
from dxplanner.documents.renderers.xlsx_compose import GROUP_FILL, HEADER_FILL, Composer
from dxplanner.documents.renderers.xlsx_grid import LARGEST_HEIGHT, Borders, Line, Look, Placed, boxed
from dxplanner.documents.renderers.xlsx_numbers import number_format

_HORIZONTAL = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "left",
    Align.DISTRIBUTE: "distributed",
}
_TOTAL = Borders(top=Line.MEDIUM, right=Line.THIN, bottom=Line.THIN, left=Line.THIN)


@dataclass(frozen=True, slots=True)
class _Sized:
    slot: Slot
    look: Look
    text: Inline
    height: Decimal


def place_table(sheet: Composer, table: Table) -> None:
    edges = sheet.edges(table)
    top = len(sheet.grid.heights)
    _above(sheet, table, edges)
    if table.show_header:
        _header(sheet, table.columns, edges, table.path)
    starts = _body(sheet, table, edges)
    if table.show_header:
        sheet.grid.table_ends.append(len(sheet.grid.heights) - 1)
    note = replace(sheet.table_look(), size=sheet.profile.note_size)
    if table.notes:
        sheet.gap(Decimal(3))
    for text in table.notes:
        sheet.text_row(text, note, path=table.path)
    if starts:
        last = len(sheet.grid.heights) - 1
        sheet.grid.keeps += [(top, starts[0]), (starts[-1] if table.notes else last, last)]
    sheet.gap()


def _body(sheet: Composer, table: Table, edges: Sequence[int]) -> list[int]:
    """Puts all rows; gives the file's row where each begins. What a cell spans stays on one page."""
    sized = _sized_rows(sheet, table, edges)
    heights = _heights(sized, sheet.profile.table_size * 2)
    starts = [sheet.grid.add_tall_row(height) for height in heights]
    for number, row in enumerate(sized):
        for cell in row:
            if not cell.slot.origin:
                continue
            first, last = starts[number], starts[min(number + cell.slot.cell.rows, len(starts)) - 1]
            rows = last[0] + last[1] - first[0]
            sheet.put(_placed(cell, edges, first[0], rows, table.path))
            sheet.grid.keeps.append((first[0], first[0] + rows - 1))
    return [first for first, _ in starts]


def _above(sheet: Composer, table: Table, edges: Sequence[int]) -> None:
    look = sheet.table_look()
    if text_of(table.caption):
        sheet.text_row(table.caption, replace(look, bold=True, vertical="bottom"), path=table.path)
    if table.unit:
        row = sheet.grid.add_row(look.size * Decimal("1.6"))
        unit = replace(look, horizontal="right", vertical="bottom", wrap=False)
        sheet.put(
            Placed(row=row, column=edges[0], columns=edges[-1] - edges[0], look=unit, text=plain(table.unit))
        )


def _header(sheet: Composer, columns: Sequence[Column], edges: Sequence[int], path: str) -> None:
    look = replace(sheet.table_look(), bold=True, horizontal="center", fill=HEADER_FILL, borders=boxed())
    cells = headings(columns)
    needed = []
    for item in cells:
        left, right = edges[item.column], edges[item.column + item.columns]
        needed.append((item, float(sheet.height(item.text, look, sheet.grid.width_of(left, right - left)))))
    rows = [
        sheet.grid.add_tall_row(Decimal(str(height)) + 2) for height in heights(needed, heading_rows(columns))
    ]
    for item in cells:
        (first, _), (last, tall) = rows[item.row], rows[item.row + item.rows - 1]
        left, right = edges[item.column], edges[item.column + item.columns]
        sheet.put(
            Placed(
                row=first,
                column=left,
                rows=last + tall - first,
                columns=right - left,
                look=look,
                text=item.text,
                path=path,
            )
        )
    sheet.grid.header_rows.append((rows[0][0], rows[-1][0] + rows[-1][1] - 1))


def _sized_rows(sheet: Composer, table: Table, edges: Sequence[int]) -> list[list[_Sized]]:
    result = []
    for row, slots in zip(table.rows, table_slots(table), strict=True):
        sized = []
        for slot in slots:
            look = _look(sheet, table.columns[slot.column], row, slot.cell)
            width = sheet.grid.width_of(
                edges[slot.column], edges[slot.column + slot.columns] - edges[slot.column]
            )
            text = _text(slot.cell)
            sized.append(_Sized(slot, look, text, sheet.height(text, look, width)))
        result.append(sized)
    return result


def _look(sheet: Composer, column: Column, row: Row, cell: Cell) -> Look:
    figure = cell.kind is not CellKind.TEXT
    align = cell.align or (Align.RIGHT if figure else Align.CENTER if cell.header else column.align)
    return _cell_look(
        sheet.profile.table_size,
        cell.bold or row.total or cell.header,
        _HORIZONTAL[align],
        figure and cell.value is not None,
        HEADER_FILL if cell.header else GROUP_FILL if row.total else "",
        row.total,
        number_format(cell) if cell.value is not None else "",
    )


@lru_cache(maxsize=1024)
def _cell_look(
    size: Decimal, bold: bool, horizontal: str, figure: bool, fill: str, total: bool, number_format: str
) -> Look:
    """Cells that look the same share their look, so that it is compared and written once."""
    return Look(
        size=size,
        bold=bold,
        horizontal=horizontal,
        wrap=not figure,
        shrink=figure,
        fill=fill,
        borders=_TOTAL if total else boxed(),
        number_format=number_format,
    )


def _text(cell: Cell) -> Inline:
    return cell.text if cell.value is None else plain(text_of(cell.text).replace("\n", " "))


def _heights(rows: Sequence[Sequence[_Sized]], least: Decimal) -> list[Decimal]:
    """Each row as high as its own cells need; what a spanning cell needs beyond that goes to its last row."""
    heights = [
        max((cell.height for cell in row if cell.slot.origin and cell.slot.last), default=least)
        for row in rows
    ]
    heights = [max(height, least) for height in heights]
    for number, row in enumerate(rows):
        for cell in row:
            if cell.slot.origin and not cell.slot.last:
                last = min(number + cell.slot.cell.rows, len(rows)) - 1
                missing = cell.height - sum(heights[number : last + 1], Decimal(0))
                heights[last] += max(missing, Decimal(0))
    return heights


def _placed(cell: _Sized, edges: Sequence[int], row: int, rows: int, path: str) -> Placed:
    slot, source = cell.slot, cell.slot.cell
    number = source.value
    return Placed(
        row=row,
        column=edges[slot.column],
        rows=rows,
        columns=edges[slot.column + slot.columns] - edges[slot.column],
        look=cell.look,
        text=cell.text,
        number=number,
        formula=source.formula,
        key=source.key,
        path=source.path or path,
    )


def place_form(sheet: Composer, form: Form) -> None:
    edges = sheet.edges(form)
    end = edges[2] if not sheet.calculation else sheet.width
    for row in form.rows:
        _form_row(sheet, row, (edges[0], edges[1], end), form.path)
    sheet.gap()


def _form_row(sheet: Composer, row: FormRow, edges: tuple[int, int, int], path: str) -> None:
    left, middle, right = edges
    label = replace(
        sheet.table_look(), size=sheet.profile.body_size, horizontal="distributed", indent=1, borders=boxed()
    )
    value = replace(sheet.body_look(), vertical="vcenter", indent=1, borders=boxed())
    height = max(
        sheet.height(plain(row.label), label, sheet.grid.width_of(left, middle - left)),
        sheet.height(row.value, value, sheet.grid.width_of(middle, right - middle)),
        min(row.lines * sheet.profile.line_pitch, LARGEST_HEIGHT * 2) + 4,
    )
    first, rows = sheet.grid.add_tall_row(height)
    where = row.path or path
    sheet.put(
        Placed(
            row=first,
            column=left,
            rows=rows,
            columns=middle - left,
            look=label,
            text=plain(row.label),
            path=where,
        )
    )
    sheet.put(
        Placed(
            row=first,
            column=middle,
            rows=rows,
            columns=right - middle,
            look=value,
            text=row.value,
            path=where,
        )
    )
