"""Fiscal years, dates and numbers of people as they stand in running text."""

import re
from collections.abc import Iterator
from datetime import date

from dxplanner.core.calendar import fiscal_year_end
from dxplanner.core.numerals import normalise, read_count
from dxplanner.core.parse import Parsed, parse_date, parse_fiscal_year

_YEAR = r"(?:令和|平成)(?:元|[0-9０-９]{1,2})年度"
_DAY = r"(?:令和|平成)(?:元|[0-9０-９]{1,2})年[0-9０-９]{1,2}月[0-9０-９]{1,2}日"
_PERIOD = re.compile(rf"計画期間[はを、：]{{0,2}}({_YEAR})(?:から|～|〜|－|-)({_YEAR}|[0-9０-９]{{1,2}}年度)")
_DEADLINE = re.compile(rf"({_YEAR}|{_DAY})(?:末|中)?(?:までに|を目途に|を目標に)")
_STILL_TO_COME = re.compile("(?:する|図る|進める|目指す|予定|行う|始める|整える|広げる|なる)(?:。|$|こと)")
_PEOPLE = re.compile(r"人口[はが：、]{0,2}(?:約)?([0-9０-９,，]{3,}|[0-9０-９.．]+万[0-9０-９,，千]*)人")


def year_of(text: str) -> int | None:
    """「令和８年度」 as the year it starts in."""
    parsed = parse_fiscal_year(text)
    return parsed.value if isinstance(parsed, Parsed) else None


def periods(text: str) -> Iterator[tuple[str, int, int]]:
    """The words and years of every 計画期間 a text names."""
    for match in _PERIOD.finditer(text):
        first = year_of(match[1])
        ended = match[2] if match[2].startswith(("令和", "平成")) else f"{match[1][:2]}{match[2]}"
        last = year_of(ended)
        if first is not None and last is not None:
            yield match.group(), first, last


def passed_deadlines(sentence: str, today: date) -> tuple[str, ...]:
    """Deadlines before today in a sentence that still speaks of the future."""
    if not _STILL_TO_COME.search(sentence):
        return ()
    return tuple(
        match[1]
        for match in _DEADLINE.finditer(sentence)
        if (end := _last_day(match[1])) is not None and end < today
    )


def _last_day(text: str) -> date | None:
    if text.endswith("年度"):
        year = year_of(text)
        return None if year is None else fiscal_year_end(year)
    parsed = parse_date(text)
    return parsed.value if isinstance(parsed, Parsed) else None


def people_counts(text: str) -> Iterator[tuple[str, int]]:
    """「人口は8,012人」: the words and the number."""
    for match in _PEOPLE.finditer(text):
        number = read_count(normalise(match[1]).replace(",", ""))
        if number is not None:
            yield match.group(), number
