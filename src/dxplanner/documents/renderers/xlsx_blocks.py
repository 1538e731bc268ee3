"""Every kind of block on a print or calculation sheet: a function per kind, a table that names them all."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from dxplanner.documents.model import (
    Align,
    BarChart,
    Block,
    Contents,
    Cover,
    Form,
    Gantt,
    Heading,
    Inline,
    KeepTogether,
    ListBlock,
    OrgChart,
    PageBreak,
    Paragraph,
    Picture,
    Span,
    Table,
    TextRole,
    TitleBlock,
    plain,
    text_of,
)
from dxplanner.documents.provisions import Rule
from dxplanner.documents.renderers.xlsx_compose import Composer
from dxplanner.documents.renderers.xlsx_gantt import place_gantt
from dxplanner.documents.renderers.xlsx_grid import Borders, Face, Line, Look, Placed
from dxplanner.documents.renderers.xlsx_orgchart import place_org_chart
from dxplanner.documents.renderers.xlsx_rule import place_rule
from dxplanner.documents.renderers.xlsx_table import place_form, place_table

HORIZONTAL: Mapping[Align, str] = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "left",
    Align.DISTRIBUTE: "distributed",
}


_ROWS_WITH_HEADING = 3
"""What follows a heading on its page: a unit or a gap, a header, a row."""


def place_heading(sheet: Composer, block: Heading) -> None:
    if block.new_page:
        place_page_break(sheet, PageBreak())
    sheet.gap(Decimal(10) if block.level <= 2 else Decimal(6))
    size = sheet.profile.heading_sizes[min(max(block.level, 1), 4) - 1]
    number = (Span(f"{block.number}　"),) if block.number else ()
    sheet.text_row((*number, *block.text), Look(size=size, bold=True), path=block.path)
    last = len(sheet.grid.heights) - 1
    sheet.grid.keeps.append((last, last + _ROWS_WITH_HEADING))


def place_paragraph(sheet: Composer, block: Paragraph) -> None:
    look = _role_look(sheet, block)
    first = plain("　" * (block.first_line_indent or max(-block.hanging, 0)))
    if block.role is TextRole.LEAD:
        sheet.gap(Decimal(6))
    sheet.text_row(
        (*first, *block.text),
        look,
        path=block.path,
        above=Decimal(10) if block.role is TextRole.LEAD else Decimal(0),
    )
    if block.keep_with_next:
        last = len(sheet.grid.heights) - 1
        sheet.grid.keeps.append((last, last + 1))


def _role_look(sheet: Composer, block: Paragraph) -> Look:
    body = replace(
        sheet.body_look(), horizontal=HORIZONTAL[block.align], indent=block.indent + max(block.hanging, 0)
    )
    looks: Mapping[TextRole, Look] = {
        TextRole.BODY: body,
        TextRole.LEAD: replace(
            body,
            face=Face.GOTHIC,
            size=sheet.profile.body_size + 2,
            bold=True,
            horizontal="center",
            vertical="vcenter",
            borders=Borders(top=Line.MEDIUM, bottom=Line.MEDIUM),
        ),
        TextRole.NOTE: replace(body, face=Face.GOTHIC, size=sheet.profile.note_size),
        TextRole.CAPTION: replace(
            body, face=Face.GOTHIC, size=sheet.profile.table_size, bold=True, horizontal="center"
        ),
        TextRole.ADDRESS: replace(body, horizontal="right"),
    }
    return looks[block.role]


def place_list(sheet: Composer, block: ListBlock) -> None:
    for item in block.items:
        text = (Span(f"{item.marker}　" if not item.marker.endswith("　") else item.marker), *item.text)
        sheet.text_row(text, replace(sheet.body_look(), indent=item.level + 1), path=block.path)


def place_picture(sheet: Composer, block: Picture) -> None:
    """In words: a workbook is for figures, and rows may be sorted from under a picture."""
    look = replace(sheet.table_look(), horizontal="center")
    if block.caption:
        sheet.text_row(block.caption, look)
    sheet.text_row(plain(f"（図：{block.description}）"), look)


def place_bar_chart(sheet: Composer, block: BarChart) -> None:
    """Bars of ■ and □: cells, monochrome, and nothing that a copy could lose."""
    look = sheet.table_look()
    sheet.text_row(block.title, replace(look, bold=True), path=block.path)
    label, bar, figure, end = sheet.edges(block)
    room = sheet.grid.width_of(bar, figure - bar) / look.size
    longest = max(int(room) - 2, 1)
    for entry in block.bars:
        length = int(entry.value / block.maximum * longest + Decimal("0.5")) if block.maximum else 0
        texts = (
            (label, bar - label, plain(entry.label), replace(look, bold=entry.own)),
            (bar, figure - bar, plain(("■" if entry.own else "□") * length), replace(look, wrap=False)),
            (figure, end - figure, plain(entry.text), replace(look, bold=entry.own, horizontal="left")),
        )
        row = sheet.grid.add_row(
            max(
                sheet.height(text, cell, sheet.grid.width_of(column, columns))
                for column, columns, text, cell in texts
            )
        )
        for column, columns, text, cell in texts:
            sheet.put(Placed(row=row, column=column, columns=columns, look=cell, text=text, path=block.path))
    if block.source:
        sheet.text_row(block.source, replace(look, size=sheet.profile.note_size), path=block.path)
    sheet.gap()


def place_cover(sheet: Composer, block: Cover) -> None:
    """A worksheet has no front page: the title stands at its head."""
    place_title(sheet, TitleBlock(title=block.title, subtitle=block.subtitle, right_lines=block.lines))


def place_title(sheet: Composer, block: TitleBlock) -> None:
    look = Look(size=sheet.profile.body_size, wrap=False)
    lines = [(block.reference, ())] if block.reference else []
    right: tuple[Inline, ...] = block.right_lines
    for number in range(max(len(lines), len(right))):
        row = sheet.grid.add_row(sheet.profile.line_pitch)
        middle = max(sheet.width // 2, 1)
        if number == 0 and block.reference:
            columns = middle if right else sheet.width
            boxed_look = replace(look, bold=True)
            sheet.put(
                Placed(row=row, column=0, columns=columns, look=boxed_look, text=plain(block.reference))
            )
        if number < len(right):
            start = middle if number == 0 and block.reference and sheet.width > 1 else 0
            sheet.put(
                Placed(
                    row=row,
                    column=start,
                    columns=sheet.width - start,
                    look=replace(look, horizontal="right"),
                    text=right[number],
                )
            )
    sheet.gap(Decimal(6))
    sheet.text_row(block.title, Look(size=Decimal(14), bold=True, horizontal="center"), above=Decimal(4))
    if text_of(block.subtitle):
        sheet.text_row(block.subtitle, Look(size=Decimal(11), horizontal="center"))
    sheet.gap()


def place_contents(sheet: Composer, block: Contents) -> None:
    """The tabs of a workbook are its contents."""


def place_page_break(sheet: Composer, block: PageBreak) -> None:
    if sheet.grid.heights:
        sheet.grid.breaks.append(len(sheet.grid.heights))


def place_group(sheet: Composer, block: KeepTogether) -> None:
    first = len(sheet.grid.heights)
    for inner in block.blocks:
        place(sheet, inner)
    sheet.grid.keeps.append((first, len(sheet.grid.heights) - 1))


PLACERS: Mapping[type, Callable[..., None]] = {
    Heading: place_heading,
    Paragraph: place_paragraph,
    ListBlock: place_list,
    Table: place_table,
    Form: place_form,
    Rule: place_rule,
    OrgChart: place_org_chart,
    Gantt: place_gantt,
    BarChart: place_bar_chart,
    Picture: place_picture,
    Cover: place_cover,
    TitleBlock: place_title,
    Contents: place_contents,
    PageBreak: place_page_break,
    KeepTogether: place_group,
}


def place(sheet: Composer, block: Block) -> None:
    PLACERS[type(block)](sheet, block)
