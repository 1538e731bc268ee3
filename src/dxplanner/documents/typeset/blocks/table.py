"""The model's tables become rows of placed cells: columns, spans, header, caption, unit and notes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Final

from dxplanner.documents.headings import Heading, heading_rows, headings, heights
from dxplanner.documents.model import Align, Cell, Inline, Row, Table, plain
from dxplanner.documents.typeset.blocks.tableflow import (
    PAD_X,
    PAD_Y,
    Band,
    Placed,
    TableFlow,
    draw_cell,
    least_height,
    stretched,
)
from dxplanner.documents.typeset.figures import FIGURES, printed
from dxplanner.documents.typeset.flow import ARTIFACT, Solid, Step, TextFlow
from dxplanner.documents.typeset.geometry import Item, Rect
from dxplanner.documents.typeset.inline import SetLine, draw_lines, set_inline
from dxplanner.documents.typeset.measures import Frame, Styles, TextStyle

HEADER_GREY: Final = 0.88
LABEL_GREY: Final = 0.94


def table(block: Table, frame: Frame) -> Iterator[Step]:
    styles = frame.styles
    width = frame.width * min(float(block.width), 1.0)
    left = (frame.width - width) / 2
    edges = _edges(block, left, width)
    top = _top(block, styles, left, width)
    if top is not None:
        yield top
    header, repeated, header_height = _header(block, styles, edges)
    bands = _bands(block, styles, edges)
    notes = [set_inline(note, styles.note, width, hanging=styles.note.size) for note in block.notes]
    tail = sum(line.height for lines in notes for line in lines) + (3.0 if notes else 0.0)
    yield TableFlow(
        bands=bands,
        heights=tuple(stretched(bands, [least_height(band) for band in bands])),
        edges=edges,
        header=header,
        repeated=repeated,
        header_height=header_height,
        page_height=frame.height,
        tail=tail,
        before=0.0 if top is not None else 6.0,
        path=block.path,
    )
    for index, lines in enumerate(notes):
        yield TextFlow(lines=lines, x=left, width=width, before=3.0 if index == 0 else 0.0)
    yield Solid(items=(), height=0.0, before=6.0)


def _top(block: Table, styles: Styles, left: float, width: float) -> Step | None:
    """Caption on the left and unit on the right of one line, or the unit below a long caption."""
    if not block.caption and not block.unit:
        return None
    style = styles.caption
    caption = set_inline(block.caption, style, width, align=Align.LEFT) if block.caption else ()
    unit_style = replace(styles.note, size=styles.note.size + 0.5)
    unit = set_inline(plain(block.unit), unit_style, width, align=Align.RIGHT) if block.unit else ()
    height = sum(line.height for line in caption)
    items = draw_lines(caption, left, 0.0, width, tag="Caption:0")
    if unit:
        beside = not caption or caption[-1].line.width + unit[0].line.width + style.size < width
        y = max(height - unit[0].height, 0.0) if beside else height
        items.extend(draw_lines(unit, left, y, width, tag="P:1"))
        height = max(height, y + unit[0].height)
    return Solid(items=items, height=height + 2, role="Sect", before=8.0, keep_with_next=True)


def _edges(block: Table, left: float, width: float) -> tuple[float, ...]:
    shares = [max(float(column.width), 0.0) for column in block.columns]
    whole = sum(shares) or 1.0
    edges = [left]
    for share in shares:
        edges.append(edges[-1] + width * (share / whole if sum(shares) else 1 / len(shares)))
    return tuple(edges)


def _header(
    block: Table, styles: Styles, edges: tuple[float, ...]
) -> tuple[tuple[Item, ...], tuple[Item, ...], float]:
    if not block.show_header or not block.columns:
        return (), (), 0.0
    cells = [(item, _heading(item, styles, edges)) for item in headings(block.columns)]
    rows = heading_rows(block.columns)
    tops = [0.0, *accumulate(heights([(item, cell.needed) for item, cell in cells], rows))]
    first: list[Item] = []
    again: list[Item] = []
    for item, cell in cells:
        left, right = edges[item.column], edges[item.column + item.columns]
        rect = Rect(left, tops[item.row], right - left, tops[item.row + item.rows] - tops[item.row])
        first.extend(draw_cell(cell, rect))
        again.extend(draw_cell(replace(cell, tag=ARTIFACT), rect))
    return tuple(first), tuple(again), tops[-1]


def _heading(item: Heading, styles: Styles, edges: tuple[float, ...]) -> Placed:
    width = edges[item.column + item.columns] - edges[item.column]
    row = "TR:0" if item.row == 0 else f"TR:0.{item.row}"
    return Placed(
        column=item.column,
        columns=item.columns,
        rows=item.rows,
        lines=_cell_lines(item.text, styles.header, width, Align.CENTER),
        fill=HEADER_GREY,
        path="",
        tag=f"{row}/TH:{item.column}",
    )


def _cell_lines(inline: Inline, style: TextStyle, width: float, align: Align) -> tuple[SetLine, ...]:
    if not inline:
        return ()
    return set_inline(inline, style, max(width - 2 * PAD_X, style.size), align=align)


def _bands(block: Table, styles: Styles, edges: tuple[float, ...]) -> tuple[Band, ...]:
    taken: dict[int, int] = {}
    bands: list[Band] = []
    for number, row in enumerate(block.rows, start=1):
        bands.append(_band(row, number, len(block.rows) - number + 1, block, styles, edges, taken))
        taken = {column: rows - 1 for column, rows in taken.items() if rows > 1}
    return tuple(bands)


def _band(
    row: Row,
    number: int,
    rows_left: int,
    block: Table,
    styles: Styles,
    edges: tuple[float, ...],
    taken: dict[int, int],
) -> Band:
    """Cells go into the columns that cells from above leave free; what does not fit into the table is cut to it."""
    columns = len(block.columns)
    cells: list[Placed] = []
    column = 0
    held = set(taken)
    for cell in row.cells:
        while column in held:
            column += 1
        if column >= columns:
            break
        span = 1
        while span < min(cell.columns, columns - column) and column + span not in held:
            span += 1
        rows = max(1, min(cell.rows, rows_left))
        for covered in range(column, column + span):
            taken[covered] = rows
        width = edges[column + span] - edges[column]
        tag = f"TR:{number}/{'TH' if cell.header else 'TD'}:{column}"
        cells.append(_placed(cell, row, column, span, rows, width, block, styles, tag))
        column += span
    cells.extend(_blanks(columns, held | set(range(column)), edges, number))
    return Band(cells=tuple(cells), least=styles.cell.pitch + 2 * PAD_Y, total=row.total, path=row.path)


def _blanks(columns: int, filled: set[int], edges: tuple[float, ...], number: int) -> Iterator[Placed]:
    """Empty ruled cells where a row has fewer cells than the table has columns."""
    for column in range(columns):
        if column not in filled:
            yield Placed(
                column=column,
                columns=1,
                rows=1,
                lines=(),
                fill=None,
                path="",
                tag=f"TR:{number}/TD:{column}",
            )


def _placed(
    cell: Cell,
    row: Row,
    column: int,
    span: int,
    rows: int,
    width: float,
    block: Table,
    styles: Styles,
    tag: str,
) -> Placed:
    style = styles.label if cell.header else styles.cell
    if cell.bold or row.total:
        style = styles.cell_bold
    align = cell.align or (Align.RIGHT if cell.kind in FIGURES else block.columns[column].align)
    if align is Align.LEFT and width > 14 * style.size:
        align = Align.JUSTIFY
    return Placed(
        column=column,
        columns=span,
        rows=rows,
        lines=_cell_lines(printed(cell), style, width, align),
        fill=LABEL_GREY if cell.header else None,
        path=cell.path,
        tag=tag,
    )
