"""工程表 as a workbook at full load: real cells that do not lie over one another, one row per 取組, a sheet of data."""

from io import BytesIO
from itertools import combinations
from typing import Any

import openpyxl
import pytest

from dxplanner.documents.builders.answers import Context
from dxplanner.documents.builders.roadmap import build
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.plan.roadmap import RoadmapPaper
from tests.documents.paper import DAY
from tests.documents.test_gantt_dates import full_load


@pytest.fixture(scope="module")
def book() -> Any:
    document = build(full_load(paper=RoadmapPaper.A3), Context(printed_on=DAY))
    return openpyxl.load_workbook(BytesIO(render_xlsx(document, LayoutProfile(), printed_on=DAY)))


def texts(sheet: Any) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_the_sheets(book: Any) -> None:
    assert book.sheetnames == [
        "工程表",
        "工程の一覧",
        "節目",
        "データ_節目",
        "取組の順序",
        "データ_取組の順序",
        "データ_工程",
    ]
    assert book["工程表"].page_setup.orientation == "landscape"
    assert str(book["工程表"].page_setup.paperSize) == "8"  # A3
    assert book["工程表"].print_title_rows


def test_bars_words_and_dates_are_cells_of_their_own(book: Any) -> None:
    sheet = book["工程表"]
    found = texts(sheet)
    for words in ("検討", "本稼働", "定着", "国の期限", "議会・予算等の日程"):
        assert words in found
    assert "▼セキュリティ方針の策定〔未確認〕（４月）" in found
    spans = [area.bounds for area in sheet.merged_cells.ranges]
    spans.sort(key=lambda area: area[1])
    for first, second in combinations(spans, 2):
        if second[1] > first[3]:
            continue
        assert first[2] < second[0] or second[2] < first[0] or first[3] < second[1]


def test_the_list_has_one_row_for_each_initiative_and_the_data_one_for_each_stage(book: Any) -> None:
    listed = [words for words in texts(book["工程の一覧"]) if "見直し" in words]
    assert len(listed) == len(set(listed)) == 60
    data = book["データ_工程"]
    assert data.max_row == 1 + 60 * 6
    assert [cell.value for cell in data[1]][-2:] == ["概算事業費（円）", "事業費の出所"]
    assert data.cell(row=2, column=data.max_column - 1).value == 123_456_000
    assert len(data.merged_cells.ranges) == 0
    assert book["データ_取組の順序"].max_row == 1 + 12
