"""Rows of 「この率を使う」: which are used, and why another is not."""

from decimal import Decimal

import pytest

from dxplanner.facts.parameters import Unit
from dxplanner.plan.plan import Plan
from dxplanner.plan.user_facts import UserFact
from dxplanner.rules import wording
from dxplanner.rules.user_facts import (
    IMPOSSIBLE,
    INCOMPLETE,
    NEEDED,
    OFFICIAL,
    TWICE,
    UNKNOWN,
    judged,
    problem_of,
    user_values,
)
from tests.support.user_facts import FACT, fact, with_facts

CAP = "cio_aide.recruitment_cap"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (FACT, ""),
        *((fact(**{name: None}), INCOMPLETE) for name in NEEDED),
        (fact(parameter="gone.rate"), UNKNOWN),
        (fact(parameter="cio_aide.deck.rate"), UNKNOWN),
        (fact(parameter="pay.pension"), UNKNOWN),
        (fact(value=Decimal("1.01")), IMPOSSIBLE[Unit.RATE]),
        (fact(value=Decimal(1)), ""),
        (fact(parameter=CAP, value=Decimal("0.5")), IMPOSSIBLE[Unit.YEN]),
        (fact(parameter=CAP, value=Decimal(0)), ""),
        (fact(fiscal_year=2025), OFFICIAL),
        (fact(fiscal_year=2025, replaces=True), OFFICIAL),
        (fact(fiscal_year=2025, reason="県の回答"), OFFICIAL),
        (fact(fiscal_year=2025, replaces=True, reason="県の回答"), ""),
        (fact(fiscal_year=2020), OFFICIAL),
    ],
)
def test_why_a_row_is_not_used(row: UserFact, why: str) -> None:
    assert problem_of(row) == why
    assert len(user_values(with_facts(Plan(), row))) == (0 if why else 1)


def test_the_first_of_two_rows_counts() -> None:
    second = fact(id="f2", value=Decimal("0.7"))
    other_year = fact(id="f3", fiscal_year=2028)
    found = list(judged(with_facts(Plan(), FACT, second, other_year)))
    assert [why for _row, why in found] == ["", TWICE, ""]
    values = user_values(with_facts(Plan(), FACT, second))
    assert [value.value for value in values] == [Decimal("0.5")]


def test_the_source_names_the_document() -> None:
    (value,) = user_values(with_facts(Plan(), FACT))
    assert value.source.title == f"{wording.USER_CONFIRMED_MARK}{FACT.title}"
    assert (value.source.page, value.source.issued) == (FACT.document_number, FACT.issued_on)
    assert (value.source.checked_on, value.by, value.replaces) == (FACT.on, FACT.by, False)
