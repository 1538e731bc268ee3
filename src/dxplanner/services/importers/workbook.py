"""A workbook from elsewhere as rows of values: looked at before it is opened, bounded, formulas refused, places named."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.text import shown

SUFFIX = ".xlsx"
FILE_LIMIT = 5_000_000
WHOLE_LIMIT = 40_000_000
"""What the parts of the file may come to once they are unpacked."""
COUNT_LIMIT = 300
SHEET_LIMIT = 20
_OLD_FORM = b"\xd0\xcf\x11\xe0"
"""The first bytes of .xls, and of an .xlsx that is kept under a password."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    SyntaxError,
    RuntimeError,
    OverflowError,
    AssertionError,
)
"""What the library raises for files that are no workbooks; SyntaxError is what XML is refused with."""
UNCHANGED = "計画は変わっていません。"


def refuse(sentence: str) -> BadInput:
    return BadInput(f"表計算のファイルを読み込みませんでした。{sentence}{UNCHANGED}")


@dataclass(frozen=True, slots=True)
class ReadCell:
    """`place` is what Excel calls it: 「C5」."""

    value: Any
    place: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    number: int
    cells: tuple[ReadCell, ...]

    @property
    def empty(self) -> bool:
        return all(cell.value is None or str(cell.value).strip() == "" for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ReadSheet:
    name: str
    rows: tuple[ReadRow, ...]


def read_workbook(path: Path, *, rows: int, columns: int) -> tuple[ReadSheet, ...]:
    """The sheets with what stands in them, at most `rows` and `columns` each. Raises BadInput."""
    data = _bytes_of(path)
    _look_inside(data, path.name)
    try:
        return tuple(_sheets(data, rows, columns))
    except BadInput:
        raise
    except _BROKEN as problem:
        raise refuse(f"「{path.name}」は、途中で壊れているか、Excelのブックではありません。") from problem


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        raise refuse(f"「{path.name}」が見付かりません。場所と名前を確かめてください。") from None
    except OSError as problem:
        raise refuse(
            f"「{path.name}」を開けません。ほかのソフトで開いていないか、読む権限があるか確かめてください。"
        ) from problem
    if len(data) > FILE_LIMIT:
        raise refuse(f"「{path.name}」が大き過ぎます（{FILE_LIMIT // 1_000_000}MBまで）。")
    if data.startswith(_OLD_FORM):
        raise refuse(
            f"「{path.name}」は、古い形式（.xls）か、パスワードの付いたファイルです。"
            "Excelで開き、パスワードを外して、Excelブック（.xlsx）として保存してください。"
        )
    return data


def _look_inside(data: bytes, name: str) -> None:
    """Before the library reads anything: how many parts, how large, and no document type in any of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > COUNT_LIMIT:
                raise refuse(f"「{name}」の中のファイルが多過ぎます（{COUNT_LIMIT}個まで）。")
            whole = 0
            for entry in entries:
                if entry.flag_bits & 0x1:
                    raise refuse(f"「{name}」に暗号（パスワード）が掛かっています。")
                with archive.open(entry) as part:
                    content = part.read(WHOLE_LIMIT - whole + 1)
                whole += len(content)
                if whole > WHOLE_LIMIT:
                    raise refuse(f"「{name}」を広げると大き過ぎます（{WHOLE_LIMIT // 1_000_000}MBまで）。")
                if b"<!DOCTYPE" in content.replace(b"\0", b""):
                    raise refuse(f"「{name}」に、読み込めない宣言（DOCTYPE）が入っています。")
    except _BROKEN as problem:
        raise refuse(f"「{name}」は、途中で壊れているか、Excelのブック（.xlsx）ではありません。") from problem


def _sheets(data: bytes, rows: int, columns: int) -> Iterator[ReadSheet]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts the library leaves out: pictures, lists, conditions
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        try:
            if len(book.worksheets) > SHEET_LIMIT:
                raise refuse(f"シートが多過ぎます（{SHEET_LIMIT}枚まで）。")
            for sheet in book.worksheets:
                yield ReadSheet(shown(sheet.title, 31), tuple(_rows(sheet, rows, columns)))
        finally:
            book.close()


def _rows(sheet: Any, rows: int, columns: int) -> Iterator[ReadRow]:
    from openpyxl.utils import get_column_letter

    sheet.reset_dimensions()  # what the file says of its own size is not believed
    for number, row in enumerate(sheet.iter_rows(max_row=rows + 2, max_col=columns + 1), start=1):
        cells = []
        for position, cell in enumerate(row):
            place = f"{get_column_letter(position + 1)}{number}"
            value = cell.value
            if value is None:
                cells.append(ReadCell(None, place))
                continue
            where = f"シート「{shown(sheet.title, 31)}」の{place}"
            if cell.data_type == "f":
                raise refuse(f"{where}に式があります。値だけを貼り付けてください。")
            if cell.data_type == "e":
                raise refuse(f"{where}が「{shown(str(value), 20)}」になっています。直してください。")
            if position >= columns:
                raise refuse(f"{where}に入力があります。列は{columns}列までです。")
            cells.append(ReadCell(value, place))
        found = ReadRow(number, tuple(cells))
        if number > rows + 1 and not found.empty:
            raise refuse(f"シート「{shown(sheet.title, 31)}」の行が多過ぎます（{rows:,}行まで）。")
        yield found
