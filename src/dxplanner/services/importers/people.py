"""人材台帳 from a workbook: the sheet and the columns by their names, each cell read as its field, each refusal with row and column."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.parse import NotParsed
from dxplanner.core.reflect import FieldShape, Kind, fault, shape_of
from dxplanner.core.text import shown
from dxplanner.plan.register import TalentPerson
from dxplanner.services.importers.workbook import ReadCell, ReadRow, ReadSheet, read_workbook, refuse
from dxplanner.wizards.answers import parse_input

SHEET = "人材台帳"
ROWS = 2_000
COLUMNS = 40
HEADER_WITHIN = 10
"""The header stands in one of the first rows; a title may stand above it."""

COLUMN_SHAPES: tuple[FieldShape, ...] = tuple(
    shape for shape in shape_of(TalentPerson).fields if shape.kind is not Kind.ID
)
"""In the order they are written out."""
_BY_LABEL = {shape.label: shape for shape in COLUMN_SHAPES}
NAME = shape_of(TalentPerson).by_name["name"]


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """Values by field name, of the columns the sheet has. `row` is its number in the sheet."""

    row: int
    values: dict[str, Any]


def read_people(path: Path) -> tuple[ReadPerson, ...]:
    """Everybody in the file, or BadInput saying where it cannot be read; the plan is not touched."""
    sheet, header = _sheet_of(read_workbook(path, rows=ROWS, columns=COLUMNS))
    columns = _columns(sheet, header)
    people = tuple(_people(sheet, header, columns))
    if not people:
        raise refuse(f"シート「{sheet.name}」に、人の行がありません。")
    return people


def _sheet_of(sheets: tuple[ReadSheet, ...]) -> tuple[ReadSheet, ReadRow]:
    """The sheet with our name, otherwise the first that has the column of names."""
    for sheet in sorted(sheets, key=lambda one: one.name != SHEET):
        for row in sheet.rows[:HEADER_WITHIN]:
            if any(_title(cell) == NAME.label for cell in row.cells):
                return sheet, row
    raise refuse(
        f"「{NAME.label}」という見出しの列が、初めの{HEADER_WITHIN}行にありません。"
        "台帳を一度書き出し、その見出しを使ってください。"
    )


def _title(cell: ReadCell) -> str:
    return "".join(cell.value.split()) if isinstance(cell.value, str) else ""


def _columns(sheet: ReadSheet, header: ReadRow) -> dict[int, FieldShape]:
    found: dict[int, FieldShape] = {}
    for position, cell in enumerate(header.cells):
        title = _title(cell)
        if not title and cell.value is None:
            continue
        shape = _BY_LABEL.get(title)
        if shape is None:
            raise _bad(sheet, cell, f"見出し「{shown(str(cell.value), 40)}」は、台帳にありません。")
        if shape in found.values():
            raise _bad(sheet, cell, f"見出し「{title}」の列が2つあります。")
        found[position] = shape
    return found


def _people(sheet: ReadSheet, header: ReadRow, columns: dict[int, FieldShape]) -> Iterator[ReadPerson]:
    known: dict[tuple[str, str], int] = {}
    for row in sheet.rows:
        if row.number <= header.number or row.empty:
            continue
        values: dict[str, Any] = {}
        for position, cell in enumerate(row.cells):
            shape = columns.get(position)
            if shape is not None:
                values[shape.name] = _read(sheet, cell, shape)
            elif cell.value is not None and str(cell.value).strip():
                raise _bad(sheet, cell, "見出しのない列に入力があります。")
        if values.get("name") is None:
            raise refuse(f"シート「{sheet.name}」の{row.number}行目に「{NAME.label}」がありません。")
        key = (values["name"], values.get("affiliation") or "")
        if key in known:
            raise refuse(
                f"シート「{sheet.name}」の{known[key]}行目と{row.number}行目は、名前と所属が同じです。一方を消すか、名前を変えてください。"
            )
        known[key] = row.number
        yield ReadPerson(row.number, values)


def _read(sheet: ReadSheet, cell: ReadCell, shape: FieldShape) -> Any:
    value = cell.value
    if value is None:
        return None
    if isinstance(value, bool):
        raise _bad(sheet, cell, f"「{shape.label}」を読み取れません。文字か数字で入力してください。")
    if shape.kind is Kind.DATE and isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return _checked(sheet, cell, shape, day)
    if shape.kind is Kind.DECIMAL and isinstance(value, int | float):
        return _checked(sheet, cell, shape, Decimal(str(value)))
    if isinstance(value, datetime | date) or not isinstance(value, str | int | float):
        raise _bad(sheet, cell, f"「{shape.label}」に、日付や時刻は入れられません。")
    text = f"{value:g}" if isinstance(value, float) else str(value)
    result = parse_input(shape, text.replace("\r\n", "\n").replace("\r", "\n"))
    if isinstance(result, NotParsed):
        raise _bad(sheet, cell, f"「{shape.label}」：{result.message}")
    return result.value


def _checked(sheet: ReadSheet, cell: ReadCell, shape: FieldShape, value: Any) -> Any:
    problem = fault(shape, value)
    if problem:
        raise _bad(sheet, cell, f"「{shape.label}」：{problem}")
    return value


def _bad(sheet: ReadSheet, cell: ReadCell, sentence: str) -> BadInput:
    letters = cell.place.rstrip("0123456789")
    number = cell.place[len(letters) :]
    return refuse(f"シート「{sheet.name}」の{number}行目・{letters}列：{sentence}")
