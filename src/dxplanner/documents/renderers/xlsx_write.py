"""Grids into the bytes of a workbook with XlsxWriter. Text is written as text whatever it begins with."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from dxplanner.documents.model import Document, Gantt, OrgChart, SheetKind, Span, SpanStyle, text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_text import clean, width_in_ems
from dxplanner.documents.renderers.xlsx_columns import flat
from dxplanner.documents.renderers.xlsx_compose import is_gap
from dxplanner.documents.renderers.xlsx_grid import POINTS_PER_MM, Face, Grid, Line, Look, Placed, paper_size
from dxplanner.documents.renderers.xlsx_pages import page_breaks

_MM_PER_INCH = Decimal("25.4")
_PIXELS_PER_MM = Decimal(96) / _MM_PER_INCH
_PAPER_SIZES = {"A3": 8, "A4": 9}
_LINES = {
    Line.NONE: 0,
    Line.THIN: 1,
    Line.MEDIUM: 2,
    Line.DASHED: 3,
    Line.DOTTED: 4,
    Line.DOUBLE: 6,
    Line.HAIR: 7,
}
_GAP_FILL = "#FFF2CC"
_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": Face.GOTHIC.value, "font_size": 10.5},
    # Column widths are stored in digits of the default font. At 10.5 points an em is 14 pixels and a digit
    # exactly 7, so every Office program finds the same width; 64 pixels tell XlsxWriter that a digit is 7.
    "default_column_width": 64,
}
_WIDEST_FOOTER = 26
_LONGEST_FOOTER = 240
_MOST_SQUEEZE = Decimal("1.4")


@dataclass(slots=True)
class _Book:
    """The workbook of XlsxWriter and the formats made so far; the library has no types."""

    workbook: Any
    formats: dict[Look, Any] = field(default_factory=dict)
    fragments: dict[tuple[Look, SpanStyle], Any] = field(default_factory=dict)

    def format(self, look: Look) -> Any:
        if look not in self.formats:
            self.formats[look] = self.workbook.add_format(_properties(look))
        return self.formats[look]

    def fragment(self, look: Look, style: SpanStyle) -> Any:
        key = (look, style)
        if key not in self.fragments:
            self.fragments[key] = self.workbook.add_format(
                {
                    "font_name": Face.GOTHIC.value if style in _STRONG else look.face.value,
                    "font_size": float(look.size),
                    "bold": look.bold or style in _STRONG,
                    "underline": 1 if style is SpanStyle.UNDERLINE else 0,
                }
            )
        return self.fragments[key]


_STRONG = frozenset({SpanStyle.BOLD, SpanStyle.GAP, SpanStyle.MARK})


def written(
    sheets: Sequence[tuple[Grid, tuple[Placed, ...]]],
    document: Document,
    profile: LayoutProfile,
    printed_on: date,
) -> bytes:
    from xlsxwriter import Workbook

    result = BytesIO()
    # XlsxWriter writes into the options it is given: a copy keeps the bytes of every workbook the same.
    book = _Book(Workbook(result, deepcopy(_OPTIONS)))
    book.workbook.set_properties(
        {
            "title": clean(document.title),
            "subject": clean(document.subject),
            "author": clean(document.town),
            "keywords": "、".join(map(clean, document.keywords)),
            "created": datetime.combine(printed_on, time(), UTC),
        }
    )
    book.workbook.set_calc_mode("auto")
    for grid, cells in sheets:
        worksheet = book.workbook.add_worksheet(grid.name)
        _set_up(worksheet, grid, document, profile, printed_on)
        _write_cells(book, worksheet, cells)
    book.workbook.close()
    return result.getvalue()


def _set_up(worksheet: Any, grid: Grid, document: Document, profile: LayoutProfile, printed_on: date) -> None:
    for number, width in enumerate(grid.columns):
        worksheet.set_column_pixels(number, number, max(int(width * _PIXELS_PER_MM), 4))
    for number, height in enumerate(grid.heights):
        worksheet.set_row(number, float(round(height, 1)))
    worksheet.set_paper(_PAPER_SIZES[grid.sheet.paper.value])
    if grid.sheet.landscape or _too_wide(grid, profile):
        worksheet.set_landscape()
    else:
        worksheet.set_portrait()
    inches = [float(round(margin / _MM_PER_INCH, 3)) for margin in _margins(profile)]
    worksheet.set_margins(*inches)
    worksheet.fit_to_pages(1, 1 if _fits_one_page(grid, profile) else 0)
    worksheet.set_header(_header(document), {"margin": 0.4})
    worksheet.set_footer(_footer(document, printed_on), {"margin": 0.4})
    if grid.heights:
        worksheet.print_area(0, 0, len(grid.heights) - 1, len(grid.columns) - 1)
    titles = grid.repeated_rows()
    if titles is not None:
        worksheet.repeat_rows(*titles)
    breaks = [] if _fits_one_page(grid, profile) else page_breaks(grid, profile)
    if breaks:
        worksheet.set_h_pagebreaks(breaks)
    _set_up_screen(worksheet, grid)


def _too_wide(grid: Grid, profile: LayoutProfile) -> bool:
    """A data sheet is as wide as its contents: what is too wide for its paper is printed across."""
    room = paper_size(grid.sheet)[0] - profile.margin_left - profile.margin_right
    return grid.sheet.kind is SheetKind.DATA and sum(grid.columns, Decimal(0)) > room


def _fits_one_page(grid: Grid, profile: LayoutProfile) -> bool:
    """A drawing that is a little too high for its page is made smaller rather than cut."""
    if not any(isinstance(block, Gantt | OrgChart) for block in flat(grid.sheet.blocks)):
        return False
    height = paper_size(grid.sheet)[1] - profile.margin_top - profile.margin_bottom
    return sum(grid.heights, Decimal(0)) <= height * POINTS_PER_MM * _MOST_SQUEEZE


def _set_up_screen(worksheet: Any, grid: Grid) -> None:
    if grid.sheet.kind is SheetKind.DATA:
        worksheet.freeze_panes(1, 0)
        worksheet.autofilter(0, 0, max(len(grid.heights) - 1, 0), len(grid.columns) - 1)
    elif grid.sheet.kind is SheetKind.PRINT:
        worksheet.hide_gridlines(2)
        worksheet.center_horizontally()


def _margins(profile: LayoutProfile) -> tuple[Decimal, ...]:
    """In XlsxWriter's order: left, right, top, bottom."""
    return (profile.margin_left, profile.margin_right, profile.margin_top, profile.margin_bottom)


def _write_cells(book: _Book, worksheet: Any, cells: Iterable[Placed]) -> None:
    seen: dict[int, Any] = {}  # the cells hold their looks, so a number is one look as long as they live
    for cell in cells:
        look = cell.look
        if not look.fill and is_gap(cell.text):
            look = replace(look, fill=_GAP_FILL)
            form = book.format(look)
        elif (form := seen.get(id(look))) is None:
            form = seen[id(look)] = book.format(look)
        if cell.rows > 1 or cell.columns > 1:
            last = (cell.row + cell.rows - 1, cell.column + cell.columns - 1)
            worksheet.merge_range(cell.row, cell.column, *last, "", form)
        _write_content(book, worksheet, cell, look, form)


def _write_content(book: _Book, worksheet: Any, cell: Placed, look: Look, form: Any) -> None:
    text = text_of(cell.text)
    if cell.formula:
        value = cell.number if cell.number is not None else text
        worksheet.write_formula(cell.row, cell.column, f"={cell.formula}", form, _plain_number(value))
    elif cell.number is not None:
        worksheet.write_number(cell.row, cell.column, _plain_number(cell.number), form)
    elif not text:
        worksheet.write_blank(cell.row, cell.column, None, form)
    elif len(cell.text) > 1 and any(span.style is not SpanStyle.PLAIN for span in cell.text):
        parts = [part for span in cell.text for part in _fragment(book, look, span)]
        worksheet.write_rich_string(cell.row, cell.column, *parts, form)
    else:
        style = cell.text[0].style
        if style is not SpanStyle.PLAIN:
            strong = replace(look, bold=look.bold or style in _STRONG, underline=style is SpanStyle.UNDERLINE)
            form = book.format(strong)
        worksheet.write_string(cell.row, cell.column, text, form)


def _fragment(book: _Book, look: Look, span: Span) -> tuple[Any, str]:
    return book.fragment(look, span.style), span.text


def _plain_number(value: int | Decimal | str) -> int | Decimal | str:
    """Decimals without exponent or trailing zeros; the file stores the digits."""
    if not isinstance(value, Decimal):
        return value
    whole = value.to_integral_value()
    return int(whole) if whole == value else value.normalize()


def _properties(look: Look) -> dict[str, Any]:
    borders = look.borders
    properties: dict[str, Any] = {
        "font_name": look.face.value,
        "font_size": float(look.size),
        "bold": look.bold,
        "underline": 1 if look.underline else 0,
        "align": look.horizontal,
        "valign": look.vertical,
        "text_wrap": look.wrap,
        "shrink": look.shrink and not look.wrap,
        "indent": look.indent,
        "top": _LINES[borders.top],
        "right": _LINES[borders.right],
        "bottom": _LINES[borders.bottom],
        "left": _LINES[borders.left],
    }
    if look.number_format:
        properties["num_format"] = look.number_format
    if look.pattern > 1:
        properties |= {"pattern": look.pattern, "fg_color": look.fill, "bg_color": "#FFFFFF"}
    elif look.fill:
        properties["bg_color"] = look.fill
    return properties


def _header(document: Document) -> str:
    return f'&R&"{Face.GOTHIC},Bold"&12{_for_footer(document.mark)}' if document.mark else ""


def _footer(document: Document, printed_on: date) -> str:
    """Name, version and date at the left, on lines of their own, clear of the page number."""
    day = document.printed_on or f"{printed_on.year}年{printed_on.month}月{printed_on.day}日"
    second = "　".join(filter(None, (clean(document.version), clean(day))))
    lines = [*_folded(clean(document.title)), *_folded(second)]
    face = f'&"{Face.GOTHIC},Regular"&8'
    room = _LONGEST_FOOTER - 2 * len(face) - 10
    left = "\n".join(_for_footer(line) for line in lines)
    while len(left) > room:
        lines[0] = lines[0][:-2] + "…"
        left = "\n".join(_for_footer(line) for line in lines)
    return f"&L{face}{left}&C{face} &P／&N"


def _for_footer(text: str) -> str:
    """An ampersand starts a command there, and a digit would run into the size before it."""
    safe = clean(text).replace("\n", " ").replace("&", "&&")
    return f" {safe}" if safe[:1].isdigit() else safe


def _folded(text: str) -> list[str]:
    """At most two lines, each left of the page number."""
    line = ""
    for number, letter in enumerate(text):
        if width_in_ems(line + letter) > _WIDEST_FOOTER:
            rest = text[number:]
            return [line, rest if width_in_ems(rest) <= _WIDEST_FOOTER else rest[: _WIDEST_FOOTER - 1] + "…"]
        line += letter
    return [line] if line else []
