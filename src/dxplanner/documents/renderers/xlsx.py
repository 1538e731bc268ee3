"""Workbooks: `document.sheets` as print, calculation and data sheets.

Everything is composed, resolved and checked as plain values first; XlsxWriter sees only what is right.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from dxplanner.documents.model import Document, Gantt, OrgChart, Sheet, SheetKind
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_text import clean
from dxplanner.documents.renderers.xlsx_blocks import place
from dxplanner.documents.renderers.xlsx_columns import flat, plain_columns, shared_columns
from dxplanner.documents.renderers.xlsx_compose import Composer
from dxplanner.documents.renderers.xlsx_data import compose_data
from dxplanner.documents.renderers.xlsx_formulas import WorkbookError, resolved
from dxplanner.documents.renderers.xlsx_grid import Grid, paper_size
from dxplanner.documents.renderers.xlsx_write import written

_LONGEST_NAME = 31
_LEGAL = str.maketrans("[]:*?/\\'", "［］：＊？／＼’")


def render_xlsx(document: Document, profile: LayoutProfile, *, printed_on: date) -> bytes:
    """The workbook of a document, the same bytes for the same input and date."""
    if not document.sheets:
        raise WorkbookError(f"the document {document.id!r} has no sheets")
    names = sheet_names(sheet.name for sheet in document.sheets)
    grids = [compose(sheet, name, profile) for sheet, name in zip(document.sheets, names, strict=True)]
    return written(resolved(grids), document, profile, printed_on)


def compose(sheet: Sheet, name: str, profile: LayoutProfile) -> Grid:
    """One sheet as cells at their places."""
    if sheet.kind is SheetKind.DATA:
        return compose_data(sheet, name, profile)
    blocks = flat(sheet.blocks)
    drawn = any(isinstance(block, Gantt | OrgChart) for block in blocks)
    spread = plain_columns if sheet.kind is SheetKind.CALCULATION and not drawn else shared_columns
    columns = spread(blocks, text_width(sheet, profile))
    grid = Grid(sheet=sheet, name=name, columns=columns.widths)
    composer = Composer(grid, columns, profile)
    for block in sheet.blocks:
        place(composer, block)
    if not grid.heights:
        grid.add_row(profile.line_pitch)
    return grid


def text_width(sheet: Sheet, profile: LayoutProfile) -> Decimal:
    """Between the margins, in millimetres."""
    return paper_size(sheet)[0] - profile.margin_left - profile.margin_right


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Names that Excel takes: 31 characters, none of its own signs, no two alike, not the reserved one."""
    names: list[str] = []
    for name in wanted:
        legal = clean(name).translate(_LEGAL).replace("\n", " ").replace("\t", " ").strip() or "シート"
        if legal.casefold() == "history":
            legal += "_"
        taken = {used.casefold() for used in names}
        unique, number = _cut(legal, _LONGEST_NAME), 1
        while unique.casefold() in taken:
            number += 1
            tail = f"({number})"
            unique = _cut(legal, _LONGEST_NAME - len(tail)) + tail
        names.append(unique)
    return tuple(names)


def _cut(name: str, length: int) -> str:
    """Excel counts in UTF-16 units."""
    while len(name.encode("utf-16-le")) // 2 > length:
        name = name[:-1]
    return name
