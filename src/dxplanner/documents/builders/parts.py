"""Small pieces all builders use: headings, paragraphs, tables put together from plain lists."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from dxplanner.documents.model import (
    Align,
    Cell,
    CellKind,
    Column,
    Form,
    FormRow,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Table,
    TextRole,
    plain,
)

Words: TypeAlias = str | Inline
"""Text of our own, or answers."""


def words(value: Words) -> Inline:
    return plain(value) if isinstance(value, str) else value


def heading(
    level: int, text: Words, *, path: str = "", counted: bool = True, new_page: bool = False
) -> Heading:
    return Heading(level=level, text=words(text), path=path, counted=counted, new_page=new_page)


def paragraph(text: Words, *, path: str = "", indent: int = 0, keep: bool = False) -> Paragraph:
    """Body text, first line indented by one character."""
    return Paragraph(text=words(text), path=path, indent=indent, first_line_indent=1, keep_with_next=keep)


def note(text: Words, path: str = "") -> Paragraph:
    """A ※ line; the sign is put in front here."""
    return Paragraph(text=(*plain("※　"), *words(text)), role=TextRole.NOTE, hanging=2, path=path)


def bullets(items: Sequence[Words], path: str = "") -> ListBlock:
    return ListBlock(items=tuple(ListItem(text=words(item), marker="・") for item in items), path=path)


def column(title: str, width: int | str, align: Align = Align.LEFT, group: str = "") -> Column:
    return Column(title=plain(title), width=Decimal(width), align=align, group=group)


def figures(title: str, width: int | str, group: str = "") -> Column:
    """A column of figures: right-aligned."""
    return column(title, width, Align.RIGHT, group)


def cell(text: Words, *, path: str = "", header: bool = False, align: Align | None = None) -> Cell:
    return Cell(text=words(text), path=path, header=header, align=align)


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Words | Cell]],
    *,
    caption: Words = "",
    unit: str = "",
    notes: Sequence[Words] = (),
    name: str = "",
    path: str = "",
    totals: int = 0,
    width: str = "1",
) -> Table:
    """A ruled table from lists; the last `totals` rows are set off, `width` is its share of the text's."""
    first_total = len(rows) - totals
    return Table(
        columns=tuple(columns),
        rows=tuple(
            Row(
                cells=tuple(item if isinstance(item, Cell) else cell(item) for item in row),
                total=position >= first_total,
            )
            for position, row in enumerate(rows)
        ),
        caption=words(caption),
        unit=unit,
        notes=tuple(words(line) for line in notes),
        name=name,
        path=path,
        width=Decimal(width),
    )


def form(rows: Sequence[tuple[str, Words]], *, path: str = "", label_width: str = "0.22") -> Form:
    """Label and value pairs in ruled cells, as in a municipal form."""
    return Form(
        rows=tuple(FormRow(label=label, value=words(value)) for label, value in rows),
        label_width=Decimal(label_width),
        path=path,
    )


def label(text: str) -> Cell:
    """A grey label inside a table, 均等割付."""
    return Cell(text=plain(text), header=True, align=Align.DISTRIBUTE)


def grid(widths: Sequence[int], rows: Sequence[Row], *, name: str = "", path: str = "") -> Table:
    """Labels and values side by side: the rows are made by `wide_row` and `pair_row`."""
    columns = tuple(column("", width) for width in widths)
    return Table(columns=columns, rows=tuple(rows), show_header=False, name=name, path=path)


def wide_row(text: str, value: Words, path: str = "") -> Row:
    """One label, its value over the rest of a grid of four columns."""
    return Row(cells=(label(text), replace(cell(value, path=path), columns=3)), path=path)


def pair_row(*pairs: tuple[str, Words, str]) -> Row:
    """Two labels with their values: (label, value, path)."""
    cells: list[Cell] = []
    for text, value, path in pairs:
        cells += [label(text), cell(value, path=path)]
    return Row(cells=tuple(cells))


def thousand(
    value: int | None, text: str, *, path: str = "", key: str = "", formula: str = "", bold: bool = False
) -> Cell:
    """An amount kept in yen and shown in 千円."""
    return Cell(
        text=plain(text),
        kind=CellKind.THOUSAND_YEN,
        value=value,
        path=path,
        key=key,
        formula=formula,
        bold=bold,
        align=Align.RIGHT,
    )
