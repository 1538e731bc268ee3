"""After the call: the quarters of a term that are reviewed, and what was last said of a goal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.plan.after import After, QuarterResult
from dxplanner.plan.recruitment import Recruitment

LONGEST = 20
"""Quarters: five years, the longest term the law knows for a 任期付職員."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    fiscal_year: int
    number: int

    @property
    def last_day(self) -> date:
        month = 3 + 3 * self.number
        year = self.fiscal_year + (month > 12)
        month = month - 12 if month > 12 else month
        return date(year, month, 30 if month in (6, 9) else 31)

    def next(self) -> "Quarter":
        return Quarter(self.fiscal_year + self.number // 4, self.number % 4 + 1)


def quarter_of(day: date) -> Quarter:
    """April to June is the first."""
    return Quarter(fiscal_year_of(day), (day.month - 4) % 12 // 3 + 1)


def review_quarters(recruitment: Recruitment) -> tuple[Quarter, ...]:
    """Those of the term, and any a result stands for, in order; none without a term and without results."""
    found = {result.when for result in dated_results(recruitment.after)}
    first, last = recruitment.term_from, recruitment.term_to
    if first is not None and last is not None:
        found |= set(_between(quarter_of(first), quarter_of(last)))
    return tuple(sorted(found))


def _between(first: Quarter, last: Quarter) -> Iterator[Quarter]:
    for _ in range(LONGEST):
        if first > last:
            return
        yield first
        first = first.next()


@dataclass(frozen=True, slots=True)
class DatedResult:
    when: Quarter
    row: QuarterResult


def dated_results(after: After) -> tuple[DatedResult, ...]:
    """Oldest first; rows without year, quarter or goal are of no use."""
    found = [
        DatedResult(Quarter(row.fiscal_year, row.quarter), row)
        for row in after.results
        if row.fiscal_year is not None and row.quarter is not None and row.goal is not None
    ]
    return tuple(sorted(found, key=lambda item: item.when))


def last_result(after: After, goal: str) -> DatedResult | None:
    found = [item for item in dated_results(after) if item.row.goal == goal]
    return found[-1] if found else None


def result_in(after: After, goal: str, when: Quarter) -> DatedResult | None:
    found = [item for item in dated_results(after) if item.row.goal == goal and item.when == when]
    return found[-1] if found else None
