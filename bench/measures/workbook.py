"""The workbooks, against the very same cells, looks and merged ranges written straight with XlsxWriter.

What to write is read back from the finished file, so the floor does not share a line with the renderer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from bench.measures.common import PRINTED_ON, milliseconds, plan
from bench.model import Measure, Row, Setting, ratios, spread
from dxplanner.documents.model import Document
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.registry import DOCUMENTS, DocumentKind
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.services.exporting import make_document

_LINES = {"thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "double": 6, "hair": 7}


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    rows: int
    columns: int
    value: Any
    result: Any
    look: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    widths: tuple[tuple[str, float], ...]
    heights: tuple[tuple[int, float], ...]
    cells: tuple[_Cell, ...]


@dataclass(slots=True)
class _Looks:
    """The looks in use, each once; cells point to them by number."""

    numbers: dict[int, int]
    properties: list[dict[str, Any]]

    def of(self, cell: Any) -> int:
        if cell.style_id not in self.numbers:
            self.numbers[cell.style_id] = len(self.properties)
            self.properties.append(_properties(cell))
        return self.numbers[cell.style_id]


def read(workbook: bytes) -> tuple[list[_Sheet], list[dict[str, Any]]]:
    """The sheets, and the looks their cells point to."""
    from openpyxl import load_workbook

    looks = _Looks({}, [])
    results = load_workbook(BytesIO(workbook), data_only=True)
    sheets = [
        _Sheet(
            name=sheet.title,
            widths=tuple((f"{name}:{name}", part.width) for name, part in sheet.column_dimensions.items()),
            heights=tuple(
                (number - 1, part.height) for number, part in sheet.row_dimensions.items() if part.height
            ),
            cells=tuple(_cells(sheet, results[sheet.title], looks)),
        )
        for sheet in load_workbook(BytesIO(workbook)).worksheets
    ]
    return sheets, looks.properties


def _cells(sheet: Any, results: Any, looks: _Looks) -> Iterator[_Cell]:
    areas = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    inside = {place for first, area in areas.items() for place in area.cells if place != first}
    for cell in (cell for line in sheet.iter_rows() for cell in line):
        place = (cell.row, cell.column)
        if place in inside or (cell.value is None and not cell.has_style):
            continue
        size = areas[place].size if place in areas else {"rows": 1, "columns": 1}
        yield _Cell(
            row=cell.row - 1,
            column=cell.column - 1,
            rows=size["rows"],
            columns=size["columns"],
            value=cell.value,
            result=results.cell(*place).value,
            look=looks.of(cell),
        )


def _properties(cell: Any) -> dict[str, Any]:
    border = cell.border
    return {
        "font_name": cell.font.name,
        "font_size": cell.font.sz,
        "bold": bool(cell.font.b),
        "align": cell.alignment.horizontal or "",
        "text_wrap": bool(cell.alignment.wrap_text),
        "num_format": cell.number_format,
        **{
            side: _LINES.get(getattr(border, side).style or "", 0)
            for side in ("top", "right", "bottom", "left")
        },
        **({"bg_color": f"#{cell.fill.fgColor.rgb[-6:]}"} if cell.fill.patternType == "solid" else {}),
    }


def bare(sheets: Sequence[_Sheet], looks: Sequence[dict[str, Any]]) -> bytes:
    from xlsxwriter import Workbook

    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    formats = [book.add_format(look) for look in looks]
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for columns, width in sheet.widths:
            page.set_column(columns, width)
        for row, height in sheet.heights:
            page.set_row(row, height)
        for cell in sheet.cells:
            _write(page, cell, formats[cell.look])
    book.close()
    return buffer.getvalue()


def _write(page: Any, cell: _Cell, look: Any) -> None:
    if cell.rows > 1 or cell.columns > 1:
        last = (cell.row + cell.rows - 1, cell.column + cell.columns - 1)
        page.merge_range(cell.row, cell.column, *last, "", look)
    if isinstance(cell.value, str) and cell.value.startswith("="):
        page.write_formula(cell.row, cell.column, cell.value, look, cell.result)
    elif isinstance(cell.value, str):
        page.write_string(cell.row, cell.column, cell.value, look)
    elif cell.value is None:
        page.write_blank(cell.row, cell.column, None, look)
    else:
        page.write(cell.row, cell.column, cell.value, look)


def run(setting: Setting) -> tuple[Row, ...]:
    sample = plan()
    rows: list[Row] = []
    for kind in (kind for kind in DOCUMENTS if "xlsx" in kind.formats):
        document, profile = make_document(sample, kind, PRINTED_ON)
        rows += _rows(kind, document, profile, setting)
    return tuple(rows)


def _rows(
    kind: DocumentKind, document: Document, profile: LayoutProfile, setting: Setting
) -> tuple[Row, ...]:
    sheets, looks = read(render_xlsx(document, profile, printed_on=PRINTED_ON))
    ours, floor = milliseconds(
        (
            lambda _: render_xlsx(document, profile, printed_on=PRINTED_ON),
            lambda _: bare(sheets, looks),
        ),
        setting.repeats,
    )
    count = sum(len(sheet.cells) for sheet in sheets)
    return (
        Row(
            name=f"{kind.id}, document → workbook ({len(sheets)} sheets, {count:,} cells)",
            spread=ratios(ours, floor),
            unit="×",
            against="the same cells written bare with XlsxWriter",
            aim=1.2,
        ),
        Row(name=f"{kind.id}, document → workbook", spread=spread(ours), unit="ms"),
    )


MEASURE = Measure(id="workbook", what="Excel workbooks", run=run)
