"""Formulas with `{key}` become formulas with addresses. What cannot be resolved is a slip of a builder."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import SheetKind, text_of
from dxplanner.documents.renderers.xlsx_grid import Grid, Placed, column_letters


class WorkbookError(AssertionError):
    """A slip in a builder, found before anything is written. Never shown to the user."""


@dataclass(frozen=True, slots=True)
class Address:
    sheet: str
    row: int
    column: int

    @property
    def local(self) -> str:
        return f"{column_letters(self.column)}{self.row + 1}"


_REFERENCE = re.compile(r"\{([^{}]*)\}(?::\{([^{}]*)\})?")
# Ways out of the workbook, and functions that not every Office program knows.
_FORBIDDEN = re.compile(
    r"\[|://|\||\\\\|\b(HYPERLINK|WEBSERVICE|RTD|CALL|REGISTER|INDIRECT|XLOOKUP|PHONETIC)\b", re.IGNORECASE
)


def resolved(grids: Iterable[Grid]) -> tuple[tuple[Grid, tuple[Placed, ...]], ...]:
    """Every grid with its cells, formulas resolved and checked."""
    ready = tuple(grids)
    addresses = _addresses(ready)
    return tuple(
        (grid, tuple(_with_addresses(cell, grid, addresses) for cell in grid.cells)) for grid in ready
    )


def _addresses(grids: Iterable[Grid]) -> dict[str, Address]:
    addresses: dict[str, Address] = {}
    for grid in grids:
        for cell in grid.cells:
            if not cell.key:
                continue
            if cell.key in addresses:
                raise WorkbookError(f"two cells are named {cell.key!r}")
            addresses[cell.key] = Address(grid.name, cell.row, cell.column)
    return addresses


def _with_addresses(cell: Placed, grid: Grid, addresses: Mapping[str, Address]) -> Placed:
    if not cell.formula:
        return cell
    if grid.sheet.kind is SheetKind.DATA:
        raise WorkbookError(f"a formula on the data sheet {grid.name!r}: {cell.formula!r}")
    if cell.number is None and not text_of(cell.text):
        raise WorkbookError(f"a formula without its value: {cell.formula!r}")
    if cell.formula.startswith("=") or _FORBIDDEN.search(cell.formula):
        raise WorkbookError(f"a formula that may not stand in a workbook: {cell.formula!r}")
    return replace(cell, formula=_resolve(cell.formula, grid.name, addresses))


def _resolve(formula: str, home: str, addresses: Mapping[str, Address]) -> str:
    def address(key: str) -> Address:
        if key not in addresses:
            raise WorkbookError(f"no cell is named {key!r}: {formula!r}")
        return addresses[key]

    def reference(found: re.Match[str]) -> str:
        first = address(found[1])
        sheet = "" if first.sheet == home else f"'{first.sheet.replace(chr(39), chr(39) * 2)}'!"
        if found[2] is None:
            return sheet + first.local
        last = address(found[2])
        if last.sheet != first.sheet:
            raise WorkbookError(f"a range over two sheets: {formula!r}")
        return f"{sheet}{first.local}:{last.local}"

    text = _REFERENCE.sub(reference, formula)
    if "{" in text or "}" in text:
        raise WorkbookError(f"a brace without a name: {formula!r}")
    return text
