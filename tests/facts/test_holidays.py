"""休日 against the days the 内閣府 announced, and the rules of the law that make them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.facts.holidays import (
    BETWEEN,
    SUBSTITUTE,
    closed_because,
    holiday_facts,
    holidays_of,
    is_estimated,
    is_open,
    open_after,
    open_before,
    open_days_before,
    open_on_or_before,
)
from dxplanner.facts.recruiting_channels import channel_facts
from dxplanner.facts.selection_stages import stages
from dxplanner.plan.recruitment import Channel
from dxplanner.plan.selection import SelectionMethod

DAYS = st.dates(date(2022, 1, 10), date(2099, 12, 20))

# 内閣府が令和8年2月に公表した令和9年の国民の祝日（報道による）。3月22日は振替休日。
OF_2027 = [
    "1-1",
    "1-11",
    "2-11",
    "2-23",
    "3-21",
    "3-22",
    "4-29",
    "5-3",
    "5-4",
    "5-5",
    "7-19",
    "8-11",
    "9-20",
    "9-23",
    "10-11",
    "11-3",
    "11-23",
]


def test_the_announced_year_day_by_day() -> None:
    assert [f"{day.month}-{day.day}" for day in holidays_of(2027)] == OF_2027


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 5, 6), SUBSTITUTE),  # 5月3日が日曜日、4日と5日も祝日
        (date(2026, 9, 22), BETWEEN),  # 敬老の日と秋分の日の間
        (date(2032, 9, 21), BETWEEN),
        (date(2027, 3, 22), SUBSTITUTE),
        (date(2024, 2, 12), SUBSTITUTE),
        (date(2024, 9, 23), SUBSTITUTE),
        (date(2025, 5, 6), SUBSTITUTE),
        (date(2024, 3, 20), "春分の日"),
        (date(2030, 3, 20), "春分の日"),
        (date(2026, 12, 29), "年末年始の休日"),
        (date(2027, 1, 1), "元日"),
        (date(2027, 1, 3), "年末年始の休日"),
        (date(2027, 7, 17), "土曜日"),
        (date(2027, 7, 18), "日曜日"),
        (date(2027, 7, 20), ""),
        (date(2027, 1, 4), ""),
        (date(2026, 12, 28), ""),
    ],
)
def test_why_the_office_is_closed(day: date, name: str) -> None:
    assert closed_because(day) == name


def test_years_nothing_is_said_of() -> None:
    assert holidays_of(2021) == {}
    assert holidays_of(2100) == {}
    assert not is_estimated(date(2027, 9, 23))
    assert is_estimated(date(2028, 3, 20))


@given(st.integers(2022, 2099))
def test_the_rules_of_the_law_hold_in_every_year(year: int) -> None:
    found = holidays_of(year)
    named = {day for day, name in found.items() if name not in (SUBSTITUTE, BETWEEN)}
    assert len(named) == 16
    for day, name in found.items():
        if name == SUBSTITUTE:
            assert day.weekday() != 6
            assert any((day - timedelta(days=back)).weekday() == 6 for back in range(1, 4))
        if name == BETWEEN:
            assert {day - timedelta(days=1), day + timedelta(days=1)} <= named
    for day in named:
        if day.weekday() == 6:
            after = day
            while after in named:
                after += timedelta(days=1)
            assert after in found


@given(DAYS, st.integers(0, 15))
def test_stepping_lands_on_open_days(day: date, count: int) -> None:
    assert is_open(open_before(day))
    assert open_before(day) < day
    assert is_open(open_after(day))
    assert open_after(day) > day
    assert open_on_or_before(day) <= day
    back = open_days_before(day, count)
    assert is_open(back)
    assert sum(is_open(back + timedelta(days=at)) for at in range(1, (day - back).days + 1)) >= count - 1


def test_the_facts_carry_their_sources() -> None:
    facts = holiday_facts()
    assert facts.rules.act.article == "第2条・第3条"
    assert facts.rules.formula.confidence.value == "inferred"
    assert facts.closing.source.article == "第4条の2"
    assert {item.name for item in facts.equinoxes} == {"春分の日", "秋分の日"}


def test_every_channel_and_every_way_of_selection_is_known() -> None:
    assert set(channel_facts()) == {str(item) for item in Channel}
    assert {str(item) for item in SelectionMethod} <= set(stages())


def test_the_figures_of_the_deck() -> None:
    """国資料（令和4年6月）: 247 and 615, an average of 6, 50 to 100万円, 3 weeks."""
    site, page = channel_facts()["job_site"], channel_facts()["town_page"]
    assert (site.low, site.high, site.weeks) == (500_000, 1_000_000, 3)
    assert "247人と615人" in site.reach
    assert "平均6人" in page.reach
    assert site.source.issued == date(2022, 6, 3)
