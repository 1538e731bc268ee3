"""Where the cells of a table stand once spans are counted. Shared by the workbook and the Word file."""

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Cell, Table


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell at its place; `origin` is False for the rows a row span runs through below its first."""

    column: int
    columns: int
    cell: Cell
    origin: bool = True
    last: bool = True
    """The bottom row of its span."""


class TableShapeError(AssertionError):
    """A builder made a table whose cells do not fit its columns."""


def table_slots(table: Table) -> tuple[tuple[Slot, ...], ...]:
    """One tuple per row that covers every column once; short rows are filled with empty cells."""
    width = len(table.columns)
    hanging: dict[int, tuple[Slot, int]] = {}
    result = []
    for number, row in enumerate(table.rows):
        waiting = list(row.cells)
        slots: list[Slot] = []
        following: dict[int, tuple[Slot, int]] = {}
        column = 0
        while column < width:
            if column in hanging:
                above, left = hanging[column]
                slot = Slot(above.column, above.columns, above.cell, origin=False, last=left == 1)
            else:
                cell = waiting.pop(0) if waiting else Cell(path=row.path)
                left = min(cell.rows, len(table.rows) - number)
                slot = Slot(column, cell.columns, cell, last=left == 1)
            if left > 1:
                following[column] = (slot, left - 1)
            slots.append(slot)
            column += slot.columns
        if waiting or column != width:
            raise TableShapeError(
                f"row {number + 1} of table {table.name or table.path!r} does not fit {width} columns"
            )
        result.append(tuple(slots))
        hanging = following
    return tuple(result)
