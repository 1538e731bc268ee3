"""Dated parameters: what holds when, and that a slip in a file is an error with a place."""

from datetime import date
from decimal import Decimal

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.core.sources import Confidence
from dxplanner.facts import parameters
from dxplanner.facts.parameters import (
    Absent,
    Known,
    ParameterStatus,
    Reason,
    all_parameters,
    parameter,
    read_parameters,
)

HEAD = """
[sources.s]
title = "省令"
article = "第1条"
checked_on = 2026-11-23
confidence = "confirmed"

[[parameters]]
key = "k"
name = "率"
unit = "rate"
"""


def read(periods: str, head: str = HEAD) -> parameters.Parameter:
    return read_parameters(f"{head}\nperiods = [{periods}]", "t.toml")[0]


def period(text: str) -> str:
    return "{ " + text + ', source = "s" },'


def test_every_shipped_parameter_is_backed() -> None:
    assert set(all_parameters()) >= {"cio_aide.rate", "shared_talent.rate"}
    for item in all_parameters().values():
        for stretch in item.periods:
            assert stretch.source.title
            assert stretch.checked >= date(2026, 11, 23)
            if stretch.status is ParameterStatus.CONFIRMED:
                assert stretch.source.confidence is Confidence.CONFIRMED


@pytest.mark.parametrize(
    ("key", "year", "expected"),
    [
        ("cio_aide.rate", 2020, Reason.BEFORE),
        ("cio_aide.rate", 2021, "0.5"),
        ("cio_aide.rate", 2022, "0.5"),
        ("cio_aide.rate", 2023, "0.7"),
        ("cio_aide.rate", 2025, "0.7"),
        ("cio_aide.rate", 2026, Reason.UNCONFIRMED),
        ("cio_aide.rate", 2100, Reason.UNCONFIRMED),
        ("cio_aide.recruitment_cap", 2021, Reason.BEFORE),
        ("cio_aide.recruitment_cap", 2022, "1000000"),
        ("cio_aide.deck.rate", 2025, "0.5"),
        ("cio_aide.deck.rate", 2026, Reason.ENDED),
        ("shared_talent.rate", 2022, Reason.BEFORE),
        ("shared_talent.rate", 2029, "0.7"),
        ("shared_talent.rate", 2030, Reason.ENDED),
    ],
)
def test_the_shipped_years(key: str, year: int, expected: Reason | str) -> None:
    found = parameter(key).at(year)
    if isinstance(expected, Reason):
        assert isinstance(found, Absent)
        assert found.reason is expected
    else:
        assert isinstance(found, Known)
        assert found.value == Decimal(expected)


def test_other_readings_are_carried() -> None:
    found = parameter("shared_talent.recruitment_cap").at(2026)
    assert isinstance(found, Known)
    assert (found.yen, found.alternatives_yen) == (1_000_000, (3_000_000,))


def test_an_open_period_is_not_known_beyond_the_year_it_was_checked_in() -> None:
    item = read(period('value = "0.7", from = 2024, status = "confirmed"'))
    assert isinstance(item.at(2026), Known)
    assert item.at(2027) == Absent(reason=Reason.UNCONFIRMED, period=item.periods[0])
    assert item.periods[0].last_year == 2024


def test_a_gap_is_unconfirmed_and_an_announcement_is_no_value() -> None:
    item = read(
        period('value = "0.7", from = 2021, to = 2021, status = "confirmed"')
        + period('value = "0.8", from = 2023, to = 2023, status = "announced"')
    )
    for year in (2022, 2023):
        found = item.at(year)
        assert isinstance(found, Absent)
        assert found.reason is Reason.UNCONFIRMED
    assert item.last_known_before(2030) == item.at(2021)
    assert item.last_known_before(2021) is None


@pytest.mark.parametrize(
    ("periods", "says"),
    [
        ('{ value = "0.7", from = 2021, status = "confirmed" }', "source"),
        ('{ value = "0.7", from = 2021, status = "confirmed", source = "other" }', "other"),
        ('{ value = "0.7", from = 2021, status = "certain", source = "s" }', "confirmed"),
        ('{ value = "0.7", since = 2021, status = "confirmed", source = "s" }', "since"),
        ('{ value = 0.7, from = 2021, status = "confirmed", source = "s" }', "引用符"),
        ('{ value = "nan", from = 2021, status = "confirmed", source = "s" }', "引用符"),
        ('{ value = "seven", from = 2021, status = "confirmed", source = "s" }', "引用符"),
        ('{ value = "0.7", from = "2021", status = "confirmed", source = "s" }', "整数"),
        ('{ value = "0.7", from = true, status = "confirmed", source = "s" }', "整数"),
        ('{ value = "0.7", from = 2022, to = 2021, status = "confirmed", source = "s" }', "以後"),
        ('{ from = 2021, status = "confirmed", source = "s" }', "value"),
        ('{ value = "0.7", from = 2021, status = "unconfirmed", source = "s" }', "value"),
        ('{ value = "0.7", from = 2021, status = "confirmed", source = "s", checked_on = "today" }', "日付"),
        (
            '{ value = "0.7", from = 2021, to = 2022, status = "confirmed", source = "s" },'
            '{ value = "0.7", from = 2022, to = 2023, status = "confirmed", source = "s" }',
            "重なって",
        ),
        (
            '{ value = "0.7", from = 2023, to = 2023, status = "confirmed", source = "s" },'
            '{ value = "0.7", from = 2021, to = 2021, status = "confirmed", source = "s" }',
            "年度の順",
        ),
        ('{ value = "0.7", from = 2021, status = "confirmed", source = "s" }, 5', "表"),
        ("", "periods がありません"),
    ],
)
def test_a_slip_is_an_error_with_file_and_place(periods: str, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(periods)
    assert "t.toml" in caught.value.message
    assert "parameters[0]" in caught.value.message
    assert says in caught.value.message


def test_other_slips_of_a_file() -> None:
    good = period('value = "0.7", from = 2021, status = "confirmed"')
    for text, says in [
        (HEAD.replace('unit = "rate"', 'unit = "yen"') + f"periods = [{good}]", "整数"),
        (HEAD.replace("checked_on = 2026-11-23\n", "") + f"periods = [{good}]", "checked_on"),
        (HEAD + "periods = 5", "配列"),
        (HEAD.replace('name = "率"', "name = 5") + f"periods = [{good}]", "文字列"),
        (HEAD + 'periods = [\nkey = "twice"', "TOML"),
        (HEAD.replace('title = "省令"', 'heading = "省令"') + f"periods = [{good}]", "sources.s.heading"),
    ]:
        with pytest.raises(BadInput, match=r"t\.toml") as caught:
            read_parameters(text, "t.toml")
        assert says in caught.value.message


def test_a_key_that_is_nowhere() -> None:
    with pytest.raises(BadInput, match="nowhere"):
        parameter("nowhere")


@pytest.mark.parametrize(("checked", "last"), [("2026-03-31", 2025), ("2026-04-01", 2026)])
def test_the_day_of_checking_decides_how_far_an_open_period_is_known(checked: str, last: int) -> None:
    """令和7年度 ends on 3月31日: a text read on the day after is one of 令和8年度."""
    item = read(period(f'value = "0.7", from = 2024, status = "confirmed", checked_on = {checked}'))
    assert isinstance(item.at(last), Known)
    assert isinstance(item.at(last + 1), Absent)
