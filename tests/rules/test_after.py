"""The quarters of a term, and what was last said of a goal."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan.after import After, QuarterResult, Rating
from dxplanner.plan.recruitment import Recruitment
from dxplanner.rules.after import (
    LONGEST,
    Quarter,
    last_result,
    quarter_of,
    result_in,
    review_quarters,
)


@pytest.mark.parametrize(
    ("day", "year", "number", "last"),
    [
        (date(2027, 4, 1), 2027, 1, date(2027, 6, 30)),
        (date(2027, 6, 30), 2027, 1, date(2027, 6, 30)),
        (date(2027, 7, 1), 2027, 2, date(2027, 9, 30)),
        (date(2027, 12, 31), 2027, 3, date(2027, 12, 31)),
        (date(2028, 1, 1), 2027, 4, date(2028, 3, 31)),
        (date(2028, 3, 31), 2027, 4, date(2028, 3, 31)),
    ],
)
def test_quarters_of_the_fiscal_year(day: date, year: int, number: int, last: date) -> None:
    found = quarter_of(day)
    assert (found.fiscal_year, found.number, found.last_day) == (year, number, last)


@given(day=st.dates(date(2001, 1, 1), date(2099, 1, 1)))
def test_a_day_lies_in_its_quarter_and_the_next_begins_the_day_after(day: date) -> None:
    found = quarter_of(day)
    assert day <= found.last_day
    assert (found.last_day - day).days < 92
    assert quarter_of(found.last_day) == found
    assert quarter_of(date.fromordinal(found.last_day.toordinal() + 1)) == found.next()


def test_the_quarters_of_a_term_and_of_results() -> None:
    term = Recruitment(term_from=date(2027, 7, 1), term_to=date(2028, 3, 31))
    assert [item.number for item in review_quarters(term)] == [2, 3, 4]
    assert review_quarters(Recruitment(term_from=date(2027, 7, 1))) == ()
    assert review_quarters(Recruitment(term_from=date(2028, 7, 1), term_to=date(2027, 7, 1))) == ()
    long = Recruitment(term_from=date(2000, 4, 1), term_to=date(2099, 3, 31))
    assert len(review_quarters(long)) == LONGEST
    kept = QuarterResult(id="r", fiscal_year=2026, quarter=4, goal="g")
    early = Recruitment(term_from=date(2027, 7, 1), term_to=date(2027, 9, 30), after=After(results=(kept,)))
    assert review_quarters(early) == (Quarter(2026, 4), Quarter(2027, 2))


def test_the_last_result_is_the_latest_not_the_lowest_row() -> None:
    def row(row_id: str, quarter: int | None, rating: Rating) -> QuarterResult:
        return QuarterResult(id=row_id, fiscal_year=2027, quarter=quarter, goal="g", rating=rating)

    after = After(
        results=(row("a", 3, Rating.LATE), row("b", 2, Rating.REACHED), row("c", None, Rating.CHANGE))
    )
    found = last_result(after, "g")
    assert found is not None
    assert found.row.id == "a"
    assert last_result(after, "other") is None
    assert result_in(after, "g", Quarter(2027, 4)) is None
