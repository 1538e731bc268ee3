"""Data sheets: header in row 1, one fact per cell, no merges, no formulas, no meaning by colour."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from dxplanner.documents.model import Cell, CellKind, Inline, Row, Sheet, Table, plain, text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_text import width_in_ems
from dxplanner.documents.renderers.xlsx_columns import Columns, flat
from dxplanner.documents.renderers.xlsx_compose import HEADER_FILL, Composer
from dxplanner.documents.renderers.xlsx_formulas import WorkbookError
from dxplanner.documents.renderers.xlsx_grid import POINTS_PER_MM, Grid, Look, Placed, boxed
from dxplanner.documents.renderers.xlsx_numbers import data_format

_SIZE = Decimal(10)
_ROW_HEIGHT = Decimal(16)
_WIDEST = Decimal(60)
"""In characters; longer text is cut on screen only."""
# Signs that not every machine reads: ① ㈱ Ⅱ ㎡ ㋿. Names are written with other characters and stay.
_MACHINE_SIGNS = re.compile("[\u2100-\u214f\u2150-\u218f\u2460-\u24ff\u3200-\u33ff]")
_HEADER = Look(size=_SIZE, bold=True, wrap=False, fill=HEADER_FILL, borders=boxed())


def compose_data(sheet: Sheet, name: str, profile: LayoutProfile) -> Grid:
    table = _only_table(sheet)
    _check(table, name)
    ems = [
        min(max(width_in_ems(_longest(table, number)), Decimal(4)) + 2, _WIDEST)
        for number in range(len(table.columns))
    ]
    grid = Grid(sheet=sheet, name=name, columns=tuple(em * _SIZE / POINTS_PER_MM for em in ems))
    composer = Composer(grid, Columns(grid.columns, {}), profile)
    grid.add_row(_ROW_HEIGHT + 2)
    for number, column in enumerate(table.columns):
        composer.put(
            Placed(row=0, column=number, look=_HEADER, text=_plain_signs(column.title), path=table.path)
        )
    for row in table.rows:
        _row(composer, row, table.path)
    grid.header_rows.append((0, 0))
    grid.table_ends.append(len(grid.heights) - 1)
    return grid


def _row(composer: Composer, row: Row, path: str) -> None:
    place = composer.grid.add_row(_ROW_HEIGHT)
    for number, cell in enumerate(row.cells):
        figure = cell.value is not None
        look = _look(data_format(cell) if figure else "")
        text = () if figure else _plain_signs(cell.text)
        where = cell.path or row.path or path
        if figure or text:
            composer.put(
                Placed(
                    row=place,
                    column=number,
                    look=look,
                    text=text,
                    number=cell.value,
                    key=cell.key,
                    path=where,
                )
            )


@lru_cache(maxsize=256)
def _look(number_format: str) -> Look:
    """Of a figure in this format; of a text where there is none."""
    return Look(
        size=_SIZE,
        wrap=False,
        horizontal="right" if number_format else "left",
        indent=0 if number_format else 1,
        number_format=number_format,
    )


def _only_table(sheet: Sheet) -> Table:
    blocks = flat(sheet.blocks)
    if len(blocks) == 1 and isinstance(blocks[0], Table):
        return blocks[0]
    raise WorkbookError(f"the data sheet {sheet.name!r} must hold one table and nothing else")


def _check(table: Table, name: str) -> None:
    titles = [text_of(_plain_signs(column.title)).strip() for column in table.columns]
    if not all(titles) or len(set(titles)) != len(titles):
        raise WorkbookError(f"the data sheet {name!r} needs a different title for every column: {titles}")
    for number, row in enumerate(table.rows, start=2):
        if len(row.cells) != len(titles):
            raise WorkbookError(f"row {number} of the data sheet {name!r} has {len(row.cells)} cells")
        if any(cell.columns != 1 or cell.rows != 1 for cell in row.cells):
            raise WorkbookError(f"row {number} of the data sheet {name!r} has merged cells")
        if any(cell.formula for cell in row.cells):
            raise WorkbookError(f"row {number} of the data sheet {name!r} has a formula")


def _longest(table: Table, column: int) -> str:
    texts = [text_of(table.columns[column].title)]
    texts.extend(_shown(row.cells[column]) for row in table.rows)
    return max(texts, key=len)


def _shown(cell: Cell) -> str:
    return text_of(cell.text) if cell.kind is CellKind.TEXT or cell.value is None else str(cell.value)


def _plain_signs(text: Inline) -> Inline:
    """① becomes (1), ㈱ becomes (株), Ⅱ becomes II."""
    words = text_of(text)
    if not _MACHINE_SIGNS.search(words):
        return plain(words)
    return plain(_MACHINE_SIGNS.sub(lambda found: _spelled(found.group()), words))


def _spelled(sign: str) -> str:
    spelled = unicodedata.normalize("NFKC", sign)
    circled = "\u2460" <= sign <= "\u24ff" or "\u3251" <= sign <= "\u32bf"
    return f"({spelled})" if circled and not spelled.startswith("(") else spelled
