"""What stands where on print, calculation and data sheets, and that nothing is cut off on paper."""

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, cast, get_args

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dxplanner.core.errors import BadInput
from dxplanner.documents.model import (
    Block,
    Cell,
    Document,
    Form,
    FormRow,
    Gantt,
    Inline,
    PaperSize,
    Paragraph,
    Row,
    Sheet,
    SheetKind,
    Span,
    SpanStyle,
    Table,
    plain,
)
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.office_table import TableShapeError, table_slots
from dxplanner.documents.renderers.office_text import line_count, width_in_ems
from dxplanner.documents.renderers.xlsx import compose, render_xlsx
from dxplanner.documents.renderers.xlsx_blocks import PLACERS
from dxplanner.documents.renderers.xlsx_formulas import WorkbookError
from dxplanner.documents.renderers.xlsx_gantt_shape import lanes
from dxplanner.documents.renderers.xlsx_org_shape import Place, org_shape
from tests.documents import office_charts as charts
from tests.documents import office_samples as samples
from tests.documents.office_samples import column, sample_document, text

PROFILE = LayoutProfile()
DAY = date(2026, 11, 23)


def load(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def sheet_of(*blocks: Block, kind: SheetKind = SheetKind.PRINT, **more: bool) -> Worksheet:
    document = Document(
        id="t",
        title="題名",
        town="見本町",
        sections=(),
        sheets=(Sheet(name="表", kind=kind, blocks=blocks, **more),),  # type: ignore[arg-type]
    )
    return load(render_xlsx(document, PROFILE, printed_on=DAY))["表"]


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return load(render_xlsx(sample_document(), PROFILE, printed_on=DAY))


def words_of(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def find(sheet: Worksheet, words: str) -> openpyxl.cell.cell.Cell:
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == words)


def footer_of(part: Any) -> str:
    return str(part.text)


def test_every_kind_of_block_has_a_place() -> None:
    kinds = {getattr(kind, "__forward_arg__", getattr(kind, "__name__", "")) for kind in get_args(Block)}
    assert {kind.__name__ for kind in PLACERS} == kinds


def test_figures_are_numbers_and_labels_text(book: openpyxl.Workbook) -> None:
    sheet = book["試算書"]
    total = find(sheet, "合計")
    figures = [cell.value for cell in sheet[total.row] if cell.value is not None]
    assert figures[0] == "合計"
    assert all(str(value).startswith("=") for value in figures[1:4])
    row = sheet[find(sheet, "求人サイト掲載料").row]
    assert [cell.value for cell in row if isinstance(cell.value, int)] == [990_000, 880_000]
    assert {cell.number_format for cell in row if isinstance(cell.value, int)} == {
        '#,##0,_ ;"△"#,##0,_ ;"－"_ '
    }


def test_paper_of_a_print_sheet(book: openpyxl.Workbook) -> None:
    sheet = book["試算書"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)  # 1 is not written
    assert book["工程表"].page_setup.orientation == "landscape"
    assert (book["推進体制図"].page_setup.fitToHeight or 1) == 1
    assert round(sheet.page_margins.left * 25.4) == 20
    assert round(sheet.page_margins.top * 25.4) == 25
    assert sheet.print_area
    assert footer_of(cast(Any, sheet).oddFooter.center).endswith("&P／&N")
    left = footer_of(cast(Any, sheet).oddFooter.left)
    assert "見本町DX推進計画（全体方針）" in left
    assert "素案 第２版　令和８年11月23日" in left
    assert footer_of(cast(Any, sheet).oddHeader.right) == "素案"


def test_the_width_of_a_print_sheet_is_that_of_the_paper(book: openpyxl.Workbook) -> None:
    archive = zipfile.ZipFile(BytesIO(render_xlsx(sample_document(), PROFILE, printed_on=DAY)))
    assert b"baseColWidth" not in archive.read("xl/worksheets/sheet1.xml")
    for name, millimetres in (("試算書", 170), ("工程表", 257), ("推進体制図", 257), ("計画本文", 170)):
        pixels = 0
        for dimension in cast(Any, book[name]).column_dimensions.values():
            pixels += round(dimension.width * 7) * (dimension.max - dimension.min + 1)
        assert millimetres - 6 <= pixels / 96 * 25.4 <= millimetres + 1, name


def test_a3_paper() -> None:
    document = replace(
        sample_document(),
        sheets=(
            Sheet(
                name="工程表",
                kind=SheetKind.PRINT,
                blocks=(charts.gantt(),),
                landscape=True,
                paper=PaperSize.A3,
            ),
        ),
    )
    assert load(render_xlsx(document, PROFILE, printed_on=DAY))["工程表"].page_setup.paperSize == 8


def test_the_header_of_a_long_table_repeats(book: openpyxl.Workbook) -> None:
    sheet = sheet_of(Paragraph(text=plain("前文")), samples.long_table())
    header = find(sheet, "取組")
    assert sheet.print_title_rows == f"${header.row}:${header.row}"
    assert (header.fill.fgColor.rgb, header.font.b) == ("FFD9D9D9", True)
    assert sheet_of(samples.long_table(), *[samples.form()] * 3).print_title_rows in (None, "")


def test_cells_of_a_calculation_sheet_are_not_merged() -> None:
    first = Table(
        columns=tuple(column(str(n), "1") for n in range(5)),
        rows=(Row(cells=tuple(text("値") for _ in range(5))),),
    )
    second = Table(
        columns=(column("甲", "3"), column("乙", "1")), rows=(Row(cells=(text("値"), text("値"))),)
    )
    assert not sheet_of(first, second, kind=SheetKind.CALCULATION).merged_cells.ranges
    assert sheet_of(first, second).merged_cells.ranges


def test_a_data_sheet_is_for_machines(book: openpyxl.Workbook) -> None:
    sheet = book["データ"]
    assert [cell.value for cell in sheet[1]] == ["会計年度", "経費区分", "金額（円）"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["令和9年度", "任用等経費", 1_350_000],
        ["令和9年度", "募集経費", 880_000],
        ["令和9年度", "(株)の端末(1)", 220_000],
    ]
    assert not sheet.merged_cells.ranges
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C4"
    assert {cell.fill.fill_type for row in sheet.iter_rows(min_row=2) for cell in row} == {None}
    assert {cell.number_format for cell in sheet["C"][1:]} == {"0"}


def test_an_empty_answer_leaves_a_data_cell_empty() -> None:
    table = Table(columns=(column("甲", "1"), column("乙", "1")), rows=(Row(cells=(text("値"), Cell())),))
    assert sheet_of(table, kind=SheetKind.DATA)["B2"].value is None


@pytest.mark.parametrize(
    "blocks",
    [
        (samples.data_table(), samples.data_table()),
        (Paragraph(text=plain("文")),),
        (Table(columns=(column("甲", "1"), column("甲", "1")), rows=()),),
        (Table(columns=(column("", "1"),), rows=()),),
        (Table(columns=(column("甲", "1"), column("乙", "1")), rows=(Row(cells=(text("値", columns=2),)),)),),
        (Table(columns=(column("甲", "1"),), rows=(Row(cells=(text("値", rows=2),)),)),),
    ],
)
def test_slips_on_a_data_sheet(blocks: tuple[Block, ...]) -> None:
    with pytest.raises(WorkbookError):
        sheet_of(*blocks, kind=SheetKind.DATA)


@pytest.mark.parametrize("length", [10, 100, 1_000, 8_000])
def test_rows_are_high_enough_for_long_text(length: int) -> None:
    words = "窓口の手続を、町民が役場に来なくても済ませられるようにする。" * (length // 30 + 1)
    table = Table(
        columns=(column("甲", "1"), column("乙", "3")), rows=(Row(cells=(text(words), text("短い"))),)
    )
    sheet = sheet_of(table)
    heights = [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)]
    characters = int(170 / 4 * 72 / 25.4 / 9.5)
    assert sum(heights) >= len(words) / characters * 9.5 * 1.2
    assert max(heights) <= 409
    assert sum(heights) <= (len(words) / (characters - 2) + 3) * 9.5 * 1.6


def test_text_longer_than_a_cell_goes_on_in_the_next_row() -> None:
    words = "長い文章。" * 10_000
    cells = words_of(sheet_of(Paragraph(text=plain(words))))
    assert len(cells) >= 2
    assert "".join(cells) == words
    assert all(len(cell) <= 32_767 for cell in cells)


def test_a_table_cell_too_long_for_excel_names_its_field() -> None:
    table = Table(
        columns=(column("甲", "1"),), rows=(Row(cells=(text("あ" * 32_768, path="policy.background"),)),)
    )
    with pytest.raises(BadInput, match="32,767字") as caught:
        sheet_of(table)
    assert caught.value.place == "policy.background"
    assert "失われていません" in caught.value.message
    fits = Table(columns=(column("甲", "1"),), rows=(Row(cells=(text("あ" * 32_767),)),))
    assert len(words_of(sheet_of(fits))[1]) == 32_767


def test_gaps_and_marks_stand_out() -> None:
    mixed: Inline = (Span("額は"), Span("〔未記入〕", "a", SpanStyle.GAP), Span("とする。"))
    sheet = sheet_of(Form(rows=(FormRow(label="名称", value=samples.GAP), FormRow(label="額", value=mixed))))
    gap = find(sheet, "〔未記入〕")
    assert gap.font.b
    assert gap.fill.fgColor.rgb == "FFFFF2CC"
    assert find(sheet, "額は〔未記入〕とする。").fill.fill_type is None


def test_labels_of_a_form_are_spread() -> None:
    sheet = sheet_of(samples.form())
    assert find(sheet, "募集職種").alignment.horizontal == "distributed"
    assert find(sheet, "募集職種").border.top.style == "thin"


def test_fonts_are_the_two_of_the_house(book: openpyxl.Workbook) -> None:
    faces = {
        cell.font.name
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert faces == {"BIZ UDゴシック", "BIZ UD明朝"}


def test_who_and_when(book: openpyxl.Workbook) -> None:
    properties = book.properties
    assert (properties.title, properties.creator) == ("見本町DX推進計画（全体方針）", "見本県見本町")
    assert properties.created.date() == DAY


def test_roadmap_bars_cover_their_quarters(book: openpyxl.Workbook) -> None:
    sheet = book["工程表"]
    first = find(sheet, "4月～").column
    words = {
        "検討": (1, 3),
        "準備・調達": (4, 6),
        "運用・手続の追加": (7, 15),
        "県共同の負担金による支援": (2, 15),
    }
    for label, (start, end) in words.items():
        cell = find(sheet, label)
        merged = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
        assert (merged.min_col - first, merged.max_col - first) == (start, end)
    assert {"令和８年度", "令和11年度", "★12手続で開始", "６月議会"} <= set(words_of(sheet))


@pytest.mark.parametrize("years", [3, 8])
@pytest.mark.parametrize("count", [5, 60])
def test_roadmaps_of_every_size_keep_every_word(years: int, count: int) -> None:
    rows = tuple(replace(charts.gantt().rows[number % 4], title=f"取組{number}") for number in range(count))
    words = words_of(sheet_of(Gantt(first_year=2026, years=years, rows=rows), landscape=True))
    assert {f"取組{number}" for number in range(count)} <= set(words)


def test_overlapping_bars_get_lines_of_their_own() -> None:
    row = charts.gantt().rows[2]
    assert [[mark.label for mark in lane] for lane in lanes(row, 16)] == [["移行"], ["運用"]]


def _all(places: tuple[Place, ...] | list[Place]) -> list[Place]:
    return [inner for place in places for inner in (place, *_all(place.below))]


@pytest.mark.parametrize("helpers", [0, 1, 2, 5])
@pytest.mark.parametrize("sections", [0, 1, 3, 7, 12])
def test_boxes_of_a_chart_never_overlap(helpers: int, sections: int) -> None:
    base = charts.org_chart()
    nodes = [base.nodes[0], base.nodes[2]]
    edges = [base.edges[2]]
    for kind, source, number in (("helper", "cio", helpers), ("section", "cio", sections)):
        template = base.edges[3] if kind == "helper" else base.edges[4]
        for index in range(number):
            nodes.append(replace(base.nodes[5], id=f"{kind}{index}", title=f"{kind}{index}"))
            edges.append(replace(template, source=source, target=f"{kind}{index}"))
    chart = replace(base, nodes=tuple(nodes), edges=tuple(edges))
    shape = _all(org_shape(chart).roots)
    by_level: dict[int, list[int]] = {}
    for place in shape:
        by_level.setdefault(place.level, []).append(place.middle)
    for middles in by_level.values():
        assert all(
            right - left >= 4 for left, right in zip(sorted(middles), sorted(middles)[1:], strict=False)
        )
    shown = words_of(sheet_of(chart, landscape=True))
    assert all(any(node.title in words for words in shown) for node in nodes)


def test_a_circle_in_the_chart_ends() -> None:
    base = charts.org_chart()
    back = replace(base.edges[0], source="hq", target="head")
    shape = org_shape(replace(base, edges=(*base.edges, back)))
    assert shape.other_edges == (back,)


def test_rows_under_a_row_span_leave_the_cell_out() -> None:
    slots = table_slots(samples.budget_table())
    assert [slot.origin for slot in slots[1]][:2] == [False, True]
    assert [slot.column for slot in slots[5]] == [0, 2, 3, 4, 5]
    with pytest.raises(TableShapeError):
        table_slots(Table(columns=(column("甲", "1"),), rows=(Row(cells=(text("1"), text("2"))),)))


@pytest.mark.parametrize(
    ("words", "ems"), [("あア漢", 3), ("abc", 1.5), ("ｱｲ", 1), ("葛\U000e0100", 1), ("", 0), ("ab あ", 2.5)]
)
def test_widths(words: str, ems: float) -> None:
    assert width_in_ems(words) == Decimal(str(ems))


def test_lines_are_never_fewer_than_the_letters_need() -> None:
    assert line_count("あ" * 30, Decimal(10)) >= 3
    assert line_count("あ\nい\n", Decimal(10)) == 3
    assert line_count("https://" + "a" * 72, Decimal(10)) >= 4


def test_a_sheet_without_blocks_is_still_a_sheet() -> None:
    grid = compose(Sheet(name="空", kind=SheetKind.PRINT, blocks=()), "空", PROFILE)
    assert len(grid.heights) == 1
