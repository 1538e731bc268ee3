"""Forgiving input: what is read, what is refused, and that the refusal says what to do."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core import calendar as cal
from dxplanner.core import money
from dxplanner.core.parse import (
    NotParsed,
    Parsed,
    parse_date,
    parse_decimal,
    parse_fiscal_year,
    parse_integer,
    parse_percent,
    parse_quarter,
    parse_yen,
)

FULL_WIDTH = str.maketrans("0123456789,.-/", "０１２３４５６７８９，．－／")
KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
EVERY_PARSER = (
    parse_integer,
    parse_decimal,
    parse_yen,
    parse_percent,
    parse_date,
    parse_fiscal_year,
    parse_quarter,
)


def refused(result: Parsed[object] | NotParsed) -> str:
    assert isinstance(result, NotParsed), result
    assert result.message.endswith(("。", "」"))
    return result.message


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("1,200,000", 1_200_000),
        ("１，２００，０００円", 1_200_000),
        ("120万円", 1_200_000),
        ("12.5万円", 125_000),
        ("1,200千円", 1_200_000),
        ("6千万", 60_000_000),
        ("6千万円", 60_000_000),
        ("三百万円", 3_000_000),
        ("百二十万円", 1_200_000),
        ("金壱百弐拾萬円也", 1_200_000),
        ("1億2,000万円", 120_000_000),
        ("62億4,000万円", 6_240_000_000),
        ("1.2億", 120_000_000),
        ("1,200百万円", 1_200_000_000),
        ("¥1,234", 1_234),
        ("￥ 1,234 円", 1_234),
        ("1、000円", 1_000),
        ("1 200 000", 1_200_000),
        ("0.5千円", 500),
        ("3万5円", 30_005),
        ("3万5000", 35_000),
        ("6千5百円", 6_500),
        ("兆円".replace("兆", "1兆"), 10**12),
        ("0", 0),
        ("〇円", 0),
    ],
)
def test_yen_is_read(text: str, yen: int) -> None:
    assert parse_yen(text) == Parsed(yen)


@pytest.mark.parametrize(
    "text",
    [
        "12万くらい", "約12万円", "", "   ", "円", "万", "億円", "-", "△", "1,00", "1,0000", "12 3", "3万5",
        "1億2万3億", "1億20000万", "1.5万5千", "2千1.5千", "百千",
        "10^6", "1e6", "abc", "12万円/月", "1.2.3", "2千1.5",
        "５００〜６００円",        "1万2.5千5百5.5", "九" * 70,
    ],
)  # fmt: skip
def test_yen_is_not_guessed(text: str) -> None:
    assert "入力してください" in refused(parse_yen(text))


def test_yen_refusals_say_why() -> None:
    assert "円未満" in refused(parse_yen("12.5円"))
    assert "0円以上" in refused(parse_yen("△5千円"))
    assert "けた数" in refused(parse_yen("9" * 17))
    assert "「12万くらい」" in refused(parse_yen("12万くらい"))
    assert parse_yen("△5千円", allow_negative=True) == Parsed(-5_000)
    assert parse_yen("-¥5", allow_negative=True) == Parsed(-5)
    assert "…" in refused(parse_yen("あ" * 100))


@given(st.integers(0, money.LARGEST_YEN))
def test_yen_round_trip(amount: int) -> None:
    for label in (str(amount), money.yen_label(amount), money.large_yen_label(amount)):
        assert parse_yen(label) == Parsed(amount)
        assert parse_yen(label.translate(FULL_WIDTH)) == Parsed(amount)
        assert parse_yen(f" {label} ") == Parsed(amount)


@given(st.integers(-money.LARGEST_YEN, -1))
def test_negative_yen_round_trip(amount: int) -> None:
    assert parse_yen(money.yen_label(amount), allow_negative=True) == Parsed(amount)
    refused(parse_yen(money.yen_label(amount)))


@given(st.text(max_size=40))
def test_no_parser_ever_raises(text: str) -> None:
    for parser in EVERY_PARSER:
        assert isinstance(parser(text), Parsed | NotParsed)


@given(
    st.text(
        alphabet="0123456789０８.,、-－△年月日度令和平成RrH元一二十百千万億円％割分第四半期Q～ /()（）",
        max_size=14,
    )
)
def test_no_parser_raises_on_near_misses(text: str) -> None:
    for parser in EVERY_PARSER:
        result = parser(text)
        assert isinstance(result, Parsed) or result.message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("８，０１２人", 8_012),
        ("八千十二", 8_012),
        ("二〇二六", 2_026),
        ("132名", 132),
        ("3,420世帯", 3_420),
        ("6か月", 6),
    ],
)
def test_integer(text: str, value: int) -> None:
    assert parse_integer(text) == Parsed(value)


def test_integer_refusals() -> None:
    assert "小数" in refused(parse_integer("1.5"))
    assert "0以上" in refused(parse_integer("-3"))
    assert "けた数" in refused(parse_integer("1" * 20))
    assert parse_integer("-3", allow_negative=True) == Parsed(-3)
    assert parse_integer("人") != Parsed(0)


@given(st.integers(0, 10**9))
def test_integer_round_trip(number: int) -> None:
    for text in (str(number), f"{number:,}", f"{number:,}人", str(number).translate(KANJI)):
        assert parse_integer(text) == Parsed(number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("142.6km²", "142.6"),
        ("142.6㎢", "142.6"),
        ("１．０人役", "1.0"),
        ("0.27", "0.27"),
        ("1.2万", "12000"),
    ],
)
def test_decimal(text: str, value: str) -> None:
    assert parse_decimal(text) == Parsed(Decimal(value))


def test_decimal_refusals() -> None:
    refused(parse_decimal("多い"))
    refused(parse_decimal("-0.1"))
    assert parse_decimal("-0.1", allow_negative=True) == Parsed(Decimal("-0.1"))


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("0.27", "0.27"), ("43.1％", "0.431"), ("43.1%", "0.431"), ("43.1", "0.431"),
        ("7割", "0.7"), ("7割5分", "0.75"), ("七割", "0.7"), ("100%", "1"),
        ("90パーセント", "0.9"), ("0", "0"), ("1%", "0.01"),
    ],
)  # fmt: skip
def test_percent(text: str, ratio: str) -> None:
    assert parse_percent(text) == Parsed(Decimal(ratio))


def test_percent_refusals() -> None:
    assert "％を付けて" in refused(parse_percent("1"))
    assert "0％以上" in refused(parse_percent("-5％"))
    assert "大きすぎ" in refused(parse_percent("9,999,999％"))
    refused(parse_percent("半分"))
    refused(parse_percent("多割"))
    refused(parse_percent("7割多分"))
    assert parse_percent("△15％", allow_negative=True) == Parsed(Decimal("-0.15"))
    assert parse_percent("△1割5分", allow_negative=True) == Parsed(Decimal("-0.15"))


@given(st.integers(0, 1000))
def test_percent_round_trip(per_mille: int) -> None:
    ratio = Decimal(per_mille) / 1000
    assert parse_percent(money.percent_label(ratio)) == Parsed(ratio)


@pytest.mark.parametrize(
    "text",
    [
        "R8.4.1", "r8.4.1", "R08.04.01", "R8/4/1", "R8-4-1", "令8.4.1", "令和8年4月1日",
        "令和八年四月一日", "令和 8 年 4 月 1 日",
        "令和８年４月１日", "2026/4/1", "2026-04-01", "2026.4.1", "2026年4月1日", "２０２６年４月１日",
        "二〇二六年四月一日", "20260401", "R080401",
        "㋿8年4月1日", "令和8年4月1日（水）", "2026/4/1(水)",
        "令和8年4月1日水曜日", "令和8年4月1",
    ],
)  # fmt: skip
def test_date_forms(text: str) -> None:
    assert parse_date(text) == Parsed(date(2026, 4, 1))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("令和8年2月30日", "という日はありません"),
        ("令和8年13月1日", "月は1から12"),
        ("令和8年0月1日", "月は1から12"),
        ("令和0年4月1日", "令和元年"),
        ("令和元年4月1日", "平成31年4月1日"),
        ("平成32年1月1日", "令和2年1月1日"),
        ("8.4.1", "年号"),
        ("令和8年4月", "日まで"),
        ("2026/4", "日まで"),
        ("99999年1月1日", "年を確かめて"),
        ("令和500年1月1日", "年を確かめて"),
        ("0000年1月1日", "年を確かめて"),
        ("令和8年4月1日（火）", "水曜日"),
        ("来年の春", "読み取れません"),
        ("", "入力してください"),
        ("令和十百年4月1日", "入力してください"),
        ("令和8年元元月1日", "入力してください"),
        ("令和元元年4月1日", "入力してください"),
        ("2026-4/1", "読み取れません"),
    ],
)
def test_date_refusals_say_what_to_do(text: str, says: str) -> None:
    assert says in refused(parse_date(text))


@given(st.dates(min_value=date(1869, 1, 1), max_value=date(2100, 12, 31)))
def test_date_round_trip(day: date) -> None:
    forms: tuple[Callable[[date], str], ...] = (
        cal.date_label,
        lambda d: cal.date_label(d, western=True),
        lambda d: cal.date_label(d, weekday=True),
        lambda d: cal.date_label(d, full_width=True),
        date.isoformat,
        lambda d: d.strftime("%Y%m%d"),
    )
    for form in forms:
        assert parse_date(form(day)) == Parsed(day)


@pytest.mark.parametrize(
    "text",
    [
        "R8",
        "r8",
        "R08",
        "令8",
        "令和八年",
        "令和8年度",
        "令和８年度",
        "2026",
        "２０２６年度",
        "2026年",
        "FY2026",
        "FY26",
        "fy2026",
    ],
)
def test_fiscal_year_forms(text: str) -> None:
    assert parse_fiscal_year(text) == Parsed(2026)


@pytest.mark.parametrize(
    ("text", "year"),
    [("令和元年度", 2019), ("平成31年度", 2019), ("H30", 2018), ("平成12年度", 2000), ("令和82年度", 2100)],
)
def test_fiscal_year_at_the_edges(text: str, year: int) -> None:
    assert parse_fiscal_year(text) == Parsed(year)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("8", "年号"),
        ("平成32年度", "令和2年度"),
        ("令和0年度", "令和元年"),
        ("1999", "平成12年度から"),
        ("2101", "平成12年度から"),
        ("昭和60年度", "平成12年度から"),
        ("令和300年度", "年を確かめて"),
        ("FY令和8", "読み取れません"),
        ("FY八", "年号"),
        ("R8.4", "読み取れません"),
        ("来年度", "読み取れません"),
        ("", "入力してください"),
    ],
)
def test_fiscal_year_refusals(text: str, says: str) -> None:
    assert says in refused(parse_fiscal_year(text))


@given(st.integers(cal.FIRST_FISCAL_YEAR, cal.LAST_FISCAL_YEAR))
def test_fiscal_year_round_trip(year: int) -> None:
    for text in (
        cal.fiscal_year_label(year),
        cal.fiscal_year_label(year, full_width=True),
        cal.fiscal_year_short_label(year),
        str(year),
    ):
        assert parse_fiscal_year(text) == Parsed(year)


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("1", 1),
        ("第1四半期", 1),
        ("第一四半期", 1),
        ("第２", 2),
        ("Q3", 3),
        ("4q", 4),
        ("4～6月", 1),
        ("1月～3月", 4),
        ("10-12月", 3),
    ],
)
def test_quarter(text: str, quarter: int) -> None:
    assert parse_quarter(text) == Parsed(quarter)


@given(st.sampled_from(cal.QUARTERS))
def test_quarter_round_trip(quarter: int) -> None:
    assert parse_quarter(cal.quarter_label(quarter)) == Parsed(quarter)
    assert parse_quarter(cal.quarter_label(quarter, full_width=True)) == Parsed(quarter)


@pytest.mark.parametrize("text", ["0", "5", "第5四半期", "5月", "", "令和8年度第1四半期"])
def test_quarter_refusals(text: str) -> None:
    assert "入力してください" in refused(parse_quarter(text))
