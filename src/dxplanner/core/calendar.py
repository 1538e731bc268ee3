"""Eras, fiscal years and how dates are written in a town office.

Owns the one table of eras and every label made from a date, a fiscal year or a quarter.
Knows nothing of plans, money or law. Reading what a person typed is `core.parse`.
"""

import re
from datetime import date

from dxplanner.core.dataclass import dataclass

FIRST_FISCAL_YEAR = 2000
LAST_FISCAL_YEAR = 2100
FISCAL_MONTHS: tuple[int, ...] = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)
QUARTERS: tuple[int, ...] = (1, 2, 3, 4)
WEEKDAYS = "月火水木金土日"


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """元号."""

    name: str
    letter: str
    first_day: date


# The next era is one more line here. 明治 counts from the day the change was made retroactive to.
ERAS: tuple[Era, ...] = (
    Era(name="明治", letter="M", first_day=date(1868, 1, 25)),
    Era(name="大正", letter="T", first_day=date(1912, 7, 30)),
    Era(name="昭和", letter="S", first_day=date(1926, 12, 25)),
    Era(name="平成", letter="H", first_day=date(1989, 1, 8)),
    Era(name="令和", letter="R", first_day=date(2019, 5, 1)),
)

_LONE_DIGIT = re.compile(r"(?<![0-9A-Za-z.,/:@_-])[0-9](?![0-9A-Za-z/:@_-]|[.,][0-9])")
"""A digit by itself in Japanese text: not one of A4, 3/4, 1-2-3 or an address."""

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def era_of(day: date) -> Era | None:
    """The era in force on a day; None before 明治."""
    return next((era for era in reversed(ERAS) if era.first_day <= day), None)


def office_width(text: str) -> str:
    """Official documents set a single digit full width and longer numbers half width: 令和８年11月３日."""
    return _LONE_DIGIT.sub(lambda found: found.group().translate(_WIDE), text)


def year_label(day: date) -> str:
    """「令和8」「令和元」「2026」: the year of a day without the word 年."""
    era = era_of(day)
    if era is None:
        return str(day.year)
    number = day.year - era.first_day.year + 1
    return era.name + ("元" if number == 1 else str(number))


def _sized(text: str, full_width: bool) -> str:
    return office_width(text) if full_width else text


def date_label(day: date, *, western: bool = False, weekday: bool = False, full_width: bool = False) -> str:
    """「令和8年11月23日」; `western` gives 「2026年11月23日」, `weekday` adds 「（月）」."""
    year = str(day.year) if western else year_label(day)
    tail = f"（{WEEKDAYS[day.weekday()]}）" if weekday else ""
    return _sized(f"{year}年{day.month}月{day.day}日", full_width) + tail


def month_label(day: date, *, full_width: bool = False) -> str:
    """「令和8年11月」."""
    return _sized(f"{year_label(day)}年{day.month}月", full_width)


def fiscal_year_of(day: date) -> int:
    """The fiscal year (1 April to 31 March) a day belongs to, named by the year it starts in."""
    return day.year if day.month >= 4 else day.year - 1


def fiscal_year_start(fiscal_year: int) -> date:
    return date(fiscal_year, 4, 1)


def fiscal_year_end(fiscal_year: int) -> date:
    return date(fiscal_year + 1, 3, 31)


def is_supported_fiscal_year(fiscal_year: int) -> bool:
    return FIRST_FISCAL_YEAR <= fiscal_year <= LAST_FISCAL_YEAR


def fiscal_year_label(fiscal_year: int, *, western: bool = False, full_width: bool = False) -> str:
    """「令和8年度」; `western` gives 「令和8年度（2026年度）」.

    A year in which the era changes takes the new era's name for the whole year (令和元年度, 平成元年度),
    which is the era of its 31 December.
    """
    label = _sized(f"{year_label(date(fiscal_year, 12, 31))}年度", full_width)
    return f"{label}（{fiscal_year}年度）" if western else label


def fiscal_year_short_label(fiscal_year: int) -> str:
    """「R8」 for narrow columns."""
    day = date(fiscal_year, 12, 31)
    era = era_of(day)
    return str(fiscal_year) if era is None else f"{era.letter}{day.year - era.first_day.year + 1}"


def fiscal_year_range_label(first: int, last: int, *, full_width: bool = False) -> str:
    """「令和8年度～令和11年度」; a single year stands alone."""
    start = fiscal_year_label(first, full_width=full_width)
    return start if first == last else f"{start}～{fiscal_year_label(last, full_width=full_width)}"


def date_range_label(first: date, last: date, *, full_width: bool = False) -> str:
    """「令和9年4月1日～令和9年4月28日」."""
    start = date_label(first, full_width=full_width)
    return start if first == last else f"{start}～{date_label(last, full_width=full_width)}"


def quarter_of(day: date) -> int:
    """1 for April to June … 4 for January to March."""
    return FISCAL_MONTHS.index(day.month) // 3 + 1


def quarter_months(quarter: int) -> tuple[int, ...]:
    """The three months of a quarter, 1 → (4, 5, 6)."""
    return FISCAL_MONTHS[quarter * 3 - 3 : quarter * 3]


def quarter_start(fiscal_year: int, quarter: int) -> date:
    month = quarter_months(quarter)[0]
    return date(fiscal_year if month >= 4 else fiscal_year + 1, month, 1)


def quarter_label(quarter: int, *, fiscal_year: int | None = None, full_width: bool = False) -> str:
    """「第1四半期」, with a year 「令和8年度第1四半期」."""
    year = "" if fiscal_year is None else fiscal_year_label(fiscal_year)
    return _sized(f"{year}第{quarter}四半期", full_width)
