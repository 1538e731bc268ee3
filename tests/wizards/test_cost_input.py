"""What an officer may type for years, months and yen of a cost, and what is refused with a sentence."""

from typing import Any

import pytest

from dxplanner.core import tree
from dxplanner.core.parse import NotParsed, Parsed
from dxplanner.plan.plan import Plan
from dxplanner.wizards.answers import parse_input

YEARS = ("costs.lines[x].fiscal_year", "costs.works[x].first_year", "costs.works[x].years[y].fiscal_year")
MONTHS = (
    "costs.works[x].months",
    "costs.works[x].years[y].months",
    "costs.works[x].start_month",
    "costs.works[x].end_month",
)
YEN = (
    "costs.lines[x].budgeted",
    "costs.works[x].unit_price",
    "costs.works[x].trip_cost",
    "costs.works[x].performance",
)


def read(path: str, text: str) -> Any:
    return parse_input(tree.shape_at(Plan, path), text)


@pytest.mark.parametrize("path", YEARS)
@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("R8", 2026),
        ("令和八年", 2026),
        ("令和8年度", 2026),
        ("2026", 2026),
        ("２０２６年度", 2026),
        ("令和元年度", 2019),
        ("Ｒ１１", 2029),
    ],
)
def test_years_as_offices_write_them(path: str, text: str, year: int) -> None:
    assert read(path, text) == Parsed(year)


@pytest.mark.parametrize("path", YEARS)
@pytest.mark.parametrize("text", ["13月", "令和", "R0", "昔", "26年"])
def test_what_is_no_year_is_refused(path: str, text: str) -> None:
    found = read(path, text)
    assert isinstance(found, NotParsed)
    assert "ください。" in found.message


@pytest.mark.parametrize("path", MONTHS)
def test_there_is_no_thirteenth_month(path: str) -> None:
    assert read(path, "12") == Parsed(12)
    assert read(path, "１２か月") == Parsed(12)
    refused = read(path, "13")
    assert isinstance(refused, NotParsed)
    assert "以下" in refused.message
    assert isinstance(read(path, "0"), NotParsed)


@pytest.mark.parametrize("path", YEN)
@pytest.mark.parametrize("text", ["-1", "△1,000", "▲1000", "1,000.5", "0.5円", "百円くらい"])
def test_yen_are_whole_and_never_negative(path: str, text: str) -> None:
    found = read(path, text)
    assert isinstance(found, NotParsed)
    assert "ください。" in found.message


@pytest.mark.parametrize("path", YEN)
@pytest.mark.parametrize(
    ("text", "amount"), [("30,000", 30_000), ("３万円", 30_000), ("135万円", 1_350_000), ("0", 0)]
)
def test_yen_as_offices_write_them(path: str, text: str, amount: int) -> None:
    assert read(path, text) == Parsed(amount)
