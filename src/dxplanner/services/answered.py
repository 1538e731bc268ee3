"""An answered question about a measure, on its way to 「この率を使う」: the figure then says 利用者確認. Knows no Qt."""

from collections.abc import Iterator

from dxplanner.facts.choosing import choosable
from dxplanner.plan.edit import AddRow, Change, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import OpenQuestion
from dxplanner.plan.user_facts import UserFact
from dxplanner.rules.from_plan import main_option, year_estimates
from dxplanner.rules.model import Status

USER_FACTS = "costs.user_facts"


def rate_key(question: OpenQuestion) -> str:
    return f"{question.measure}.rate"


def usable_answers(plan: Plan) -> Iterator[OpenQuestion]:
    """Answered by a document, about a measure and a year whose figure is still 未確認, and not yet taken up."""
    taken = {(fact.parameter, fact.fiscal_year) for fact in plan.costs.user_facts}
    missing = {
        (item.measure, year.fiscal_year)
        for year in year_estimates(plan, main_option(plan))
        for item in year.measures
        if item.careful.status is Status.UNCONFIRMED
    }
    for question in plan.questions:
        answered = question.answer and question.document_number and question.answered_on
        known = (rate_key(question), question.fiscal_year)
        if answered and (question.measure, question.fiscal_year) in missing and known not in taken:
            yield question


def use_answer(plan: Plan, question: OpenQuestion) -> tuple[Change, str]:
    """A row with what the answer says already, and where its value is to be typed."""
    assert rate_key(question) in choosable()
    who = f"（{question.answered_by}）" if question.answered_by else ""
    row = UserFact(
        id=new_id(plan, USER_FACTS, "f"),
        title=f"確認事項への回答{who}"[:100],
        parameter=rate_key(question),
        fiscal_year=question.fiscal_year,
        document_number=question.document_number,
        issued_on=question.answered_on,
    )
    return AddRow(table=USER_FACTS, row=row), f"{USER_FACTS}[{row.id}].value"
