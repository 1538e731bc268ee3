"""休日: the holidays of the law with their own dates, and the days a town office is closed besides.

Which day is one is worked out here, because the law says it in rules: 振替休日, 国民の休日, the two equinoxes.
"""

from datetime import date, timedelta
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "holidays.toml"
_DAY = timedelta(days=1)
_SUNDAY, _SATURDAY = 6, 5
_EPOCH = 1980
SUBSTITUTE, BETWEEN = "振替休日", "国民の休日"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedDay:
    name: str
    month: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MondayOf:
    """ハッピーマンデー: the nth Monday of a month."""

    name: str
    month: int
    week: int

    def on(self, year: int) -> date:
        first = date(year, self.month, 1)
        return first + timedelta(days=(7 - first.weekday()) % 7 + 7 * (self.week - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Equinox:
    """`days` are those decided so far, from the first year on; later ones follow the formula."""

    name: str
    month: int
    base: Decimal
    drift: Decimal
    days: tuple[int, ...]

    def on(self, year: int, first_year: int) -> date:
        place = year - first_year
        if 0 <= place < len(self.days):
            return date(year, self.month, self.days[place])
        passed = year - _EPOCH
        return date(year, self.month, int(self.base + self.drift * passed) - passed // 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayRules:
    first_year: int
    last_year: int
    substitute: str
    between: str
    act: Source
    almanac: Source
    formula: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """年末年始の休日: as most ordinances have it; the town's own decides."""

    name: str
    from_month: int
    from_day: int
    to_month: int
    to_day: int
    note: str
    source: Source

    def holds(self, day: date) -> bool:
        place = (day.month, day.day)
        return place >= (self.from_month, self.from_day) or place <= (self.to_month, self.to_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayFacts:
    rules: HolidayRules
    closing: Closing
    fixed: tuple[FixedDay, ...]
    mondays: tuple[MondayOf, ...]
    equinoxes: tuple[Equinox, ...]


@kept
def holiday_facts() -> HolidayFacts:
    return read_file(resource_path("facts", FILE), HolidayFacts)


@kept
def holidays_of(year: int) -> dict[date, str]:
    """Every 休日 of the law in a year with its name; none for years the facts do not speak of."""
    facts = holiday_facts()
    if not facts.rules.first_year <= year <= facts.rules.last_year:
        return {}
    named = {date(year, item.month, item.day): item.name for item in facts.fixed}
    named |= {item.on(year): item.name for item in facts.mondays}
    named |= {item.on(year, facts.rules.first_year): item.name for item in facts.equinoxes}
    found = dict(named)
    for day in sorted(named):
        if day.weekday() == _SUNDAY:
            free = day
            while free in named:
                free += _DAY
            found[free] = SUBSTITUTE
        middle = day + _DAY
        if middle not in named and middle + _DAY in named and middle.weekday() != _SUNDAY:
            found.setdefault(middle, BETWEEN)
    return dict(sorted(found.items()))


def closed_because(day: date) -> str:
    """Why the office is closed on a day: 「土曜日」「海の日」「年末年始の休日」; empty when it is open."""
    name = holidays_of(day.year).get(day)
    if name is not None:
        return name
    if holiday_facts().closing.holds(day):
        return holiday_facts().closing.name
    return {_SATURDAY: "土曜日", _SUNDAY: "日曜日"}.get(day.weekday(), "")


def is_open(day: date) -> bool:
    return not closed_because(day)


def is_supported(day: date) -> bool:
    rules = holiday_facts().rules
    return rules.first_year <= day.year <= rules.last_year


def is_estimated(day: date) -> bool:
    """Whether an equinox of this year is not decided yet: a date near it may move."""
    facts = holiday_facts()
    return day.year >= facts.rules.first_year + min(len(item.days) for item in facts.equinoxes)


def open_before(day: date) -> date:
    """The last open day before a day."""
    day -= _DAY
    while not is_open(day):
        day -= _DAY
    return day


def open_on_or_before(day: date) -> date:
    return day if is_open(day) else open_before(day)


def open_days_before(day: date, count: int) -> date:
    """So many open days earlier; with none, the day itself or the open day before it."""
    day = open_on_or_before(day)
    for _ in range(count):
        day = open_before(day)
    return day


def open_after(day: date, count: int = 1) -> date:
    """The so-manieth open day after a day."""
    for _ in range(count):
        day += _DAY
        while not is_open(day):
            day += _DAY
    return day
