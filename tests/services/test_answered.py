"""From an answer with a document number to a figure that says 利用者確認."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.edit import SetValue, Several, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import OpenQuestion
from dxplanner.rules.from_plan import year_estimates
from dxplanner.rules.model import Status
from dxplanner.services.answered import usable_answers, use_answer

QUESTION = OpenQuestion(
    id="u1",
    question="令和8年度の措置の有無と率",
    measure="cio_aide",
    fiscal_year=2026,
    answer="率は0.5である。",
    answered_by="県市町村課",
    answered_on=date(2027, 3, 24),
    document_number="県市町第123号",
)
LINE = CostLine(id="c1", fiscal_year=2026, kind=CostKind.APPOINTMENT, budgeted=6_000_000)
PLAN = Plan(costs=Costs(lines=(LINE,)), questions=(QUESTION,))


def test_the_answer_becomes_a_row_and_the_row_a_figure() -> None:
    assert list(usable_answers(PLAN)) == [QUESTION]
    change, path = use_answer(PLAN, QUESTION)
    plan = applied(PLAN, change).plan
    (row,) = plan.costs.user_facts
    assert (row.parameter, row.fiscal_year, row.document_number) == ("cio_aide.rate", 2026, "県市町第123号")
    assert (row.title, row.issued_on) == ("確認事項への回答（県市町村課）", date(2027, 3, 24))
    assert year_estimates(plan, None)[0].measures[0].careful.status is Status.UNCONFIRMED
    assert list(usable_answers(plan)) == []
    base = path.rpartition(".")[0]
    given = (("value", Decimal("0.5")), ("by", "情報係長"), ("on", date(2027, 3, 25)))
    changes = tuple(SetValue(path=f"{base}.{name}", value=value) for name, value in given)
    careful = year_estimates(applied(plan, Several(changes=changes)).plan, None)[0].measures[0].careful
    assert (careful.status, careful.calculated_amount) == (Status.USER_CONFIRMED, 3_000_000)


@pytest.mark.parametrize("name", ["answer", "document_number", "answered_on", "measure", "fiscal_year"])
def test_an_answer_without_its_document_is_not_enough(name: str) -> None:
    plan = replace(PLAN, questions=(replace(QUESTION, **{name: None}),))  # type: ignore[arg-type]
    assert list(usable_answers(plan)) == []


def test_a_year_that_is_certain_needs_no_answer() -> None:
    line, question = replace(LINE, fiscal_year=2025), replace(QUESTION, fiscal_year=2025)
    assert list(usable_answers(Plan(costs=Costs(lines=(line,)), questions=(question,)))) == []
