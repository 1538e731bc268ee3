"""A worksheet before it is written: cells at their places, heights, breaks. Pure values, no XlsxWriter.

Composers fill it, formulas take their addresses from it, the writer only reads it.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from dxplanner.documents.model import Inline, PaperSize, Sheet

POINTS_PER_MM = Decimal(72) / Decimal("25.4")
CELL_PADDING = Decimal(6)
"""Points that the Office programs keep free left and right of the text, together."""
LARGEST_HEIGHT = Decimal(400)
"""Excel ends at 409 points a row."""
_MOST_AFTER = Decimal(150)
"""Points of notes below a table whose header still repeats."""
_PAPER = {PaperSize.A4: (Decimal(210), Decimal(297)), PaperSize.A3: (Decimal(297), Decimal(420))}


class Face(StrEnum):
    GOTHIC = "BIZ UDゴシック"
    MINCHO = "BIZ UD明朝"


class Line(StrEnum):
    NONE = "none"
    THIN = "thin"
    MEDIUM = "medium"
    HAIR = "hair"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    top: Line = Line.NONE
    right: Line = Line.NONE
    bottom: Line = Line.NONE
    left: Line = Line.NONE


@lru_cache(maxsize=16)
def boxed(line: Line = Line.THIN) -> Borders:
    return Borders(top=line, right=line, bottom=line, left=line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Everything about a cell that is not its content; equal looks share one format in the file."""

    face: Face = Face.GOTHIC
    size: Decimal = Decimal("9.5")
    bold: bool = False
    underline: bool = False
    horizontal: str = "left"
    vertical: str = "vcenter"
    wrap: bool = True
    shrink: bool = False
    indent: int = 0
    fill: str = ""
    pattern: int = 0
    """Excel's pattern number; 0 is none."""
    borders: Borders = field(default_factory=Borders)
    number_format: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One cell, or one merged range, with its content: a number, a formula with its value, or text."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    look: Look
    text: Inline = ()
    number: int | Decimal | None = None
    formula: str = ""
    key: str = ""
    path: str = ""


@dataclass(slots=True, kw_only=True)
class Grid:
    """A worksheet being composed: rows are appended, never inserted."""

    sheet: Sheet
    name: str
    columns: tuple[Decimal, ...]
    """Widths in millimetres."""
    heights: list[Decimal] = field(default_factory=list)
    cells: list[Placed] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    header_rows: list[tuple[int, int]] = field(default_factory=list)
    """First and last row of every table's header, in order."""
    table_ends: list[int] = field(default_factory=list)
    keeps: list[tuple[int, int]] = field(default_factory=list)
    """First and last row of what stands on one page where it fits on one."""
    _widths: dict[tuple[int, int], Decimal] = field(default_factory=dict)

    def add_row(self, height: Decimal) -> int:
        self.heights.append(height)
        return len(self.heights) - 1

    def add_tall_row(self, height: Decimal) -> tuple[int, int]:
        """A row of any height: as many rows of the file as it takes. Gives the first and their number."""
        parts = int(height // LARGEST_HEIGHT) + 1
        first = len(self.heights)
        self.heights.extend([height / parts] * parts)
        return first, parts

    def put(self, placed: Placed) -> None:
        self.cells.append(placed)

    def width_of(self, column: int, columns: int) -> Decimal:
        """In points."""
        width = self._widths.get((column, columns))
        if width is None:
            width = sum(self.columns[column : column + columns], Decimal(0)) * POINTS_PER_MM
            self._widths[column, columns] = width
        return width

    def repeated_rows(self) -> tuple[int, int] | None:
        """The header that every further page starts with: that of the last table, if little comes after it.

        Excel repeats only one run of rows, and on every page after it, so another header would stand above
        what is not its table.
        """
        if not self.header_rows:
            return None
        after = sum(self.heights[self.table_ends[-1] + 1 :], Decimal(0))
        return self.header_rows[-1] if after <= _MOST_AFTER else None


def paper_size(sheet: Sheet) -> tuple[Decimal, Decimal]:
    """Width and height in millimetres."""
    short, long = _PAPER[sheet.paper]
    return (long, short) if sheet.landscape else (short, long)


def column_letters(column: int) -> str:
    letters = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
