"""The tools that put blocks on a worksheet: looks, heights, rows of text. Knows the grid, not the blocks."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.documents.model import Block, Inline, SheetKind, Span, SpanStyle, text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_text import clean_inline, line_count
from dxplanner.documents.renderers.xlsx_columns import Columns
from dxplanner.documents.renderers.xlsx_grid import CELL_PADDING, Face, Grid, Look, Placed

LONGEST_TEXT = 32_767
"""Excel's limit for one cell, in UTF-16 units."""
_MOST_BREAKS = 250
_LEADING = Decimal("1.35")
HEADER_FILL = "#D9D9D9"
GROUP_FILL = "#EDEDED"


@dataclass(frozen=True, slots=True)
class Composer:
    grid: Grid
    columns: Columns
    profile: LayoutProfile

    @property
    def width(self) -> int:
        return len(self.grid.columns)

    @property
    def calculation(self) -> bool:
        return self.grid.sheet.kind is SheetKind.CALCULATION

    def edges(self, block: Block) -> tuple[int, ...]:
        return self.columns.of(block)

    def table_look(self) -> Look:
        return Look(size=self.profile.table_size)

    def body_look(self) -> Look:
        return Look(face=Face.MINCHO, size=self.profile.body_size, vertical="vjustify")

    def height(self, text: Inline, look: Look, points: Decimal) -> Decimal:
        """What `text` needs in a cell `points` wide."""
        return height_of(text_of(text), look, points)

    def gap(self, points: Decimal = Decimal(8)) -> None:
        if self.grid.heights:
            self.grid.add_row(points)

    def put(self, placed: Placed) -> None:
        """The one way onto the sheet: text is cleaned, what no cell can hold is refused by name."""
        text = clean_inline(placed.text, placed.path)
        if _is_too_long(text_of(text)):
            raise _too_long(placed.path)
        self.grid.put(placed if text is placed.text else replace(placed, text=text))

    def text_row(self, text: Inline, look: Look, *, path: str = "", above: Decimal = Decimal(0)) -> None:
        """Text over the whole width; what is too long for one cell goes on in the next row."""
        for part in _parts(clean_inline(text, path)):
            width = self.grid.width_of(0, self.width)
            height = self.height(part, look, width) + above
            row, rows = self.grid.add_tall_row(height)
            self.put(
                Placed(row=row, column=0, rows=rows, columns=self.width, look=look, text=part, path=path)
            )


def height_of(text: str, look: Look, points: Decimal) -> Decimal:
    return _height(text, look.size, look.indent if look.wrap else -1, points)


@lru_cache(maxsize=16384)
def _height(text: str, size: Decimal, indent: int, points: Decimal) -> Decimal:
    """An indent of -1 is that of a look that does not wrap."""
    lines = text.count("\n") + 1 if indent < 0 else line_count(text, (points - CELL_PADDING) / size - indent)
    return max(lines, 1) * size * _LEADING + 5


def _is_too_long(text: str) -> bool:
    """Counted as Excel does, which a text of half that length need not be."""
    return len(text) > LONGEST_TEXT // 2 and _units(text) > LONGEST_TEXT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _too_long(path: str) -> BadInput:
    place = f"「{path}」" if path else "この書類"
    return BadInput(
        f"{place}の文章が{LONGEST_TEXT:,}字を超えるため、Excelの1つのセルに入りません。文章を分けてください。"
        "入力した内容は失われていません。",
        path,
    )


def _parts(text: Inline) -> Iterator[Inline]:
    """Pieces that each fit into one cell, cut at line feeds where there are any."""
    whole = text_of(text)
    if _units(whole) <= LONGEST_TEXT and whole.count("\n") <= _MOST_BREAKS:
        yield text
        return
    piece: list[Span] = []
    room, breaks = LONGEST_TEXT, _MOST_BREAKS
    for span in _small_spans(text):
        size, feeds = _units(span.text), span.text.count("\n")
        if piece and (size > room or feeds > breaks):
            yield tuple(piece)
            piece, room, breaks = [], LONGEST_TEXT, _MOST_BREAKS
        piece.append(span)
        room, breaks = room - size, breaks - feeds
    if piece:
        yield tuple(piece)


def _small_spans(text: Inline) -> Iterator[Span]:
    """Each line a span of its own, lines that alone are too long cut hard."""
    most = LONGEST_TEXT // 2
    for span in text:
        for line in span.text.splitlines(keepends=True):
            for start in range(0, len(line), most):
                yield Span(line[start : start + most], span.path, span.style)


def is_gap(text: Inline) -> bool:
    """Whether the whole cell is an unanswered question."""
    if len(text) == 1:  # nearly every cell
        return text[0].style is SpanStyle.GAP
    return bool(text) and all(span.style is SpanStyle.GAP for span in text)
