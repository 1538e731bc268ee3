"""Ruled tables and forms as Word elements: repeated header, spans, figures at the right, labels 均等割付."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from dxplanner.documents.headings import heading_rows, headings
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
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.docx_styles import GREY, twips
from dxplanner.documents.renderers.docx_xml import el, paragraph, runs, val
from dxplanner.documents.renderers.office_table import Slot, table_slots
from dxplanner.documents.renderers.office_text import line_count

_JUSTIFICATION = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
    Align.DISTRIBUTE: "distribute",
}
_TALLEST_WHOLE_ROW = 18
"""Lines; a row with more may be split over two pages."""
_LIGHT = "EDEDED"


def table_element(table: Table, width: Decimal, profile: LayoutProfile) -> BaseOxmlElement:
    """`width` in points."""
    whole = sum((column.width for column in table.columns), Decimal(0))
    widths = [twips(column.width / whole * width) for column in table.columns]
    rows = _header(table.columns, widths, table.path) if table.show_header else []
    for row, slots in zip(table.rows, table_slots(table), strict=True):
        rows.append(_row(table, row, slots, widths, profile))
    return _table(widths, rows)


def form_element(form: Form, width: Decimal, profile: LayoutProfile) -> BaseOxmlElement:
    label = twips(width * form.label_width)
    widths = [label, twips(width) - label]
    return _table(widths, [_form_row(row, widths, profile, form.path) for row in form.rows])


def _table(widths: Sequence[int], rows: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
    properties = el(
        "w:tblPr",
        None,
        val("w:tblStyle", "TableGrid"),
        el("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
        el("w:tblLayout", {"w:type": "fixed"}),
        el("w:tblLook", {"w:val": "0000"}),
    )
    grid = el("w:tblGrid", None, *(el("w:gridCol", {"w:w": width}) for width in widths))
    return el("w:tbl", None, properties, grid, *rows)


def _header(columns: Sequence[Column], widths: Sequence[int], path: str) -> list[BaseOxmlElement]:
    """One row, or two; a title over both rows goes on empty below, as the format wants it."""
    rows = heading_rows(columns)
    written: list[list[BaseOxmlElement]] = [[] for _ in range(rows)]
    for item in sorted(headings(columns), key=lambda item: item.column):
        width = sum(widths[item.column : item.column + item.columns])
        for row in range(item.row, item.row + item.rows):
            merge = "" if item.rows == 1 else "restart" if row == item.row else "continue"
            text = item.text if row == item.row else ()
            written[row].append(
                _cell(width, "TableHead", text, path, fill=GREY, columns=item.columns, merge=merge)
            )
    return [
        el("w:tr", None, el("w:trPr", None, el("w:cantSplit"), el("w:tblHeader")), *cells)
        for cells in written
    ]


def _row(
    table: Table, row: Row, slots: Sequence[Slot], widths: Sequence[int], profile: LayoutProfile
) -> BaseOxmlElement:
    lines = 1
    cells = []
    for slot in slots:
        width = sum(widths[slot.column : slot.column + slot.columns])
        if slot.cell.rows == 1:
            ems = (Decimal(width) / 20 - 9) / profile.table_size
            lines = max(lines, line_count(text_of(slot.cell.text), ems))
        cells.append(_body_cell(table, row, slot, width))
    height = el("w:trHeight", {"w:val": twips(profile.table_size * 2), "w:hRule": "atLeast"})
    split = el("w:cantSplit") if lines <= _TALLEST_WHOLE_ROW else None
    written = el("w:tr", None, el("w:trPr", None, split, height), *cells)
    if any(not slot.last for slot in slots):
        keep_with_next([written])
    return written


def keep_with_next(elements: Iterable[BaseOxmlElement]) -> None:
    """All paragraphs in them stay on the page of what follows: rows under a cell that spans them, notes."""
    for element in elements:
        for inner in element.iter(qn("w:p")):
            first_in(inner, el("w:keepNext"))


def first_in(paragraph_element: BaseOxmlElement, added: BaseOxmlElement) -> None:
    """Behind the style, and behind what keeps with the next, as the schema orders them."""
    properties = paragraph_element.find(qn("w:pPr"))
    if properties is None or properties.find(added.tag) is not None:
        return
    keeps = {qn("w:keepNext"), qn("w:keepLines")} if added.tag != qn("w:keepNext") else set()
    before = {qn("w:pStyle")} | keeps
    place = sum(1 for child in properties if child.tag in before)
    properties.insert(place, added)


def _body_cell(table: Table, row: Row, slot: Slot, width: int) -> BaseOxmlElement:
    cell = slot.cell
    merge = "" if cell.rows == 1 else "restart" if slot.origin else "continue"
    return _cell(
        width,
        "TableHead" if cell.header or cell.bold or row.total else "TableText",
        cell.text if slot.origin else (),
        cell.path or row.path or table.path,
        align=_align(cell, table.columns[slot.column]),
        fill=GREY if cell.header else _LIGHT if row.total else "",
        columns=slot.columns,
        merge=merge,
        heavy=row.total,
    )


def _align(cell: Cell, column: Column) -> Align:
    if cell.align is not None:
        return cell.align
    if cell.kind is not CellKind.TEXT:
        return Align.RIGHT
    return Align.CENTER if cell.header else column.align


def _cell(
    width: int,
    style: str,
    text: Inline,
    path: str,
    *,
    align: Align | None = None,
    fill: str = "",
    columns: int = 1,
    merge: str = "",
    heavy: bool = False,
) -> BaseOxmlElement:
    rule = el("w:top", {"w:val": "single", "w:sz": 12, "w:space": 0, "w:color": "auto"})
    properties = el(
        "w:tcPr",
        None,
        el("w:tcW", {"w:w": width, "w:type": "dxa"}),
        val("w:gridSpan", columns) if columns > 1 else None,
        val("w:vMerge", merge) if merge else None,
        el("w:tcBorders", None, rule) if heavy else None,
        el("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill}) if fill else None,
        val("w:vAlign", "center"),
    )
    layout = () if align is None else (val("w:jc", _JUSTIFICATION[align]),)
    return el("w:tc", None, properties, paragraph(style, *runs(text, path), properties=layout))


def _form_row(row: FormRow, widths: Sequence[int], profile: LayoutProfile, path: str) -> BaseOxmlElement:
    where = row.path or path
    least = profile.line_pitch * row.lines + 6
    height = el("w:trHeight", {"w:val": twips(least), "w:hRule": "atLeast"})
    room = (Decimal(widths[1]) / 20 - 9) / profile.body_size
    split = el("w:cantSplit") if line_count(text_of(row.value), room) <= _TALLEST_WHOLE_ROW else None
    label = _cell(widths[0], "FormText", plain(row.label), where, align=Align.DISTRIBUTE)
    value = _cell(widths[1], "FormText", row.value, where)
    return el("w:tr", None, el("w:trPr", None, split, height), label, value)
