"""Eras, fiscal years and labels."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core import calendar as cal

DAYS = st.dates(min_value=date(1868, 1, 25), max_value=date(2101, 3, 31))
YEARS = st.integers(cal.FIRST_FISCAL_YEAR, cal.LAST_FISCAL_YEAR)


def test_eras_are_ordered_and_distinct() -> None:
    days = [era.first_day for era in cal.ERAS]
    assert days == sorted(days)
    assert len({era.letter for era in cal.ERAS}) == len(cal.ERAS)


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2026, 11, 23), "令和8年11月23日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 8), "平成元年1月8日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
        (date(1912, 7, 29), "明治45年7月29日"),
        (date(1800, 1, 1), "1800年1月1日"),
    ],
)
def test_date_label(day: date, label: str) -> None:
    assert cal.date_label(day) == label


def test_date_label_variants() -> None:
    day = date(2026, 4, 1)
    assert cal.date_label(day, western=True) == "2026年4月1日"
    assert cal.date_label(day, weekday=True) == "令和8年4月1日（水）"
    assert cal.date_label(day, full_width=True) == "令和８年４月１日"
    assert cal.date_label(date(2028, 11, 3), full_width=True) == "令和10年11月３日"
    assert cal.month_label(day) == "令和8年4月"
    assert cal.month_label(day, full_width=True) == "令和８年４月"
    assert cal.date_range_label(day, date(2026, 4, 28)) == "令和8年4月1日～令和8年4月28日"
    assert cal.date_range_label(day, day) == "令和8年4月1日"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("第1四半期", "第１四半期"), ("12件", "12件"), ("1.5倍", "1.5倍"), ("1,000円と2円", "1,000円と２円")],
)
def test_office_width_touches_lone_digits_only(text: str, expected: str) -> None:
    assert cal.office_width(text) == expected


@pytest.mark.parametrize(
    ("year", "label"),
    [
        (2026, "令和8年度"),
        (2019, "令和元年度"),
        (2018, "平成30年度"),
        (2000, "平成12年度"),
        (2100, "令和82年度"),
    ],
)
def test_fiscal_year_label(year: int, label: str) -> None:
    assert cal.fiscal_year_label(year) == label


def test_fiscal_year_label_variants() -> None:
    assert cal.fiscal_year_label(2026, western=True) == "令和8年度（2026年度）"
    assert cal.fiscal_year_label(2026, full_width=True) == "令和８年度"
    assert cal.fiscal_year_label(2026, western=True, full_width=True) == "令和８年度（2026年度）"
    assert cal.fiscal_year_range_label(2026, 2029) == "令和8年度～令和11年度"
    assert cal.fiscal_year_range_label(2026, 2026) == "令和8年度"
    assert cal.fiscal_year_range_label(2026, 2029, full_width=True) == "令和８年度～令和11年度"
    assert cal.fiscal_year_short_label(2026) == "R8"
    assert cal.fiscal_year_short_label(2018) == "H30"
    assert cal.fiscal_year_short_label(1850) == "1850"


@given(YEARS)
def test_a_fiscal_year_runs_from_april_to_march(year: int) -> None:
    start, end = cal.fiscal_year_start(year), cal.fiscal_year_end(year)
    assert cal.fiscal_year_of(start) == year == cal.fiscal_year_of(end)
    assert cal.fiscal_year_of(start - timedelta(days=1)) == year - 1
    assert cal.fiscal_year_of(end + timedelta(days=1)) == year + 1
    assert cal.is_supported_fiscal_year(year)


@given(DAYS)
def test_quarters_follow_the_april_first_months(day: date) -> None:
    quarter = cal.quarter_of(day)
    assert day.month in cal.quarter_months(quarter)
    start = cal.quarter_start(cal.fiscal_year_of(day), quarter)
    assert start <= day < start + timedelta(days=93)


def test_quarter_labels() -> None:
    assert cal.FISCAL_MONTHS[0] == 4
    assert cal.FISCAL_MONTHS[-1] == 3
    assert cal.quarter_label(1) == "第1四半期"
    assert cal.quarter_label(4, fiscal_year=2026) == "令和8年度第4四半期"
    assert cal.quarter_label(4, fiscal_year=2026, full_width=True) == "令和８年度第４四半期"
    assert cal.quarter_start(2026, 4) == date(2027, 1, 1)
    assert cal.quarter_months(3) == (10, 11, 12)


@given(DAYS)
def test_every_day_has_an_era_and_year_from_one(day: date) -> None:
    era = cal.era_of(day)
    assert era is not None
    assert cal.year_label(day).startswith(era.name)
    assert day.year - era.first_day.year + 1 >= 1
