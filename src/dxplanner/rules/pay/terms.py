"""The terms of a work in one fiscal year, and which fiscal years a work covers."""

from typing import TypeVar

from dxplanner.core.calendar import FISCAL_MONTHS
from dxplanner.plan.work import Work, WorkKind, WorkYear
from dxplanner.rules.pay.kinds import KINDS
from dxplanner.rules.pay.model import Terms

WHOLE_YEAR = 12

Value = TypeVar("Value")


def years_of(work: Work) -> tuple[int, ...]:
    """From the first to the last year, and the years that have a row of their own."""
    years = {row.fiscal_year for row in work.years if row.fiscal_year is not None}
    if work.first_year is not None:
        last = work.last_year if work.last_year is not None else work.first_year
        years |= set(range(work.first_year, max(last, work.first_year) + 1))
    return tuple(sorted(years))


def terms_of(work: Work, kind: WorkKind, year: int) -> Terms:
    row = next((row for row in work.years if row.fiscal_year == year), None) or WorkYear(id="none")
    months = _or(row.months, work.months)
    counted = months is None and counts_months(work, year)
    return Terms(
        work=work,
        kind=kind,
        fiscal_year=year,
        unit=work.price_unit or KINDS[kind].unit,
        unit_price=_or(row.unit_price, work.unit_price),
        quantity=_or(row.quantity, work.quantity),
        months=_months_between(work, year) if counted else _or(months, WHOLE_YEAR),
        counted=counted,
        headcount=_or(row.headcount, work.headcount) or 1,
        trips=_or(row.trips, work.trips),
        trip_cost=_or(row.trip_cost, work.trip_cost),
        performance=_or(row.performance, work.performance),
        term_end_months=_or(row.term_end_months, work.term_end_months),
        diligence_months=_or(row.diligence_months, work.diligence_months),
        health_rate=_or(row.health_rate, work.health_rate),
        other_rate=_or(row.other_rate, work.other_rate),
    )


def counts_months(work: Work, year: int) -> bool:
    """Whether the year's months follow from where the work starts and ends."""
    return (year == work.first_year and work.start_month is not None) or (
        year == (work.last_year or work.first_year) and work.end_month is not None
    )


def _months_between(work: Work, year: int) -> int | None:
    """None where it ends before it starts."""
    first, last = 0, WHOLE_YEAR - 1
    if year == work.first_year and work.start_month is not None:
        first = FISCAL_MONTHS.index(work.start_month)
    if year == (work.last_year or work.first_year) and work.end_month is not None:
        last = FISCAL_MONTHS.index(work.end_month)
    return last - first + 1 if first <= last else None


def _or(own: Value | None, common: Value | None) -> Value | None:
    return common if own is None else own
