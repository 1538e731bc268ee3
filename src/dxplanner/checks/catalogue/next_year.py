"""前年度からの引継ぎ (V): what a plan carried over from last year has still of last year. Silent for any other plan."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, REVIEW, Spot, check
from dxplanner.checks.sources import OFFICE_PRACTICE
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_label, fiscal_year_of
from dxplanner.rules.lines import effective_lines


def _into(view: View) -> int | None:
    return view.plan.paperwork.carried_into


@check("V-10", REVIEW, "引き継いだ計画の期間が終わっている", source=OFFICE_PRACTICE)
def period_over(view: View) -> Iterator[Spot]:
    into, last = _into(view), view.plan.policy.period_to
    if into is not None and last is not None and last < into:
        yield (
            "policy.period_to",
            f"{fiscal_year_label(into)}の計画として引き継ぎましたが、"
            f"計画期間が{fiscal_year_label(last)}で終わっています。次の期間を入力してください。",
        )


@check("V-11", REVIEW, "引き継いだ人口の基準日が古い", source=OFFICE_PRACTICE)
def old_population(view: View) -> Iterator[Spot]:
    """A plan of 令和9年度 is made in 令和8年度 or later: figures of the year before that are old."""
    into, on = _into(view), view.plan.municipality.population_date
    if into is not None and on is not None and fiscal_year_of(on) < into - 1:
        yield (
            "municipality.population_date",
            f"人口の基準日が{date_label(on)}のままです。新しい人口、職員数及び財政の数値に改めてください。",
        )


@check("V-12", REVIEW, "前年度までの経費に決算がない", source=OFFICE_PRACTICE)
def without_result(view: View) -> Iterator[Spot]:
    into = _into(view)
    if into is None:
        return
    for line in effective_lines(view.plan):
        past = line.fiscal_year is not None and line.fiscal_year < into
        if past and line.fiscal_year is not None and line.settled is None and line.expected is None:
            yield (
                f"costs.lines[{line.id}].expected",
                f"{fiscal_year_label(line.fiscal_year)}の{view.called('costs.lines', line)}に、"
                "決算見込も決算も入力されていません。実績として残す額を入力してください。",
            )


@check("V-13", REVIEW, "引き継いだ募集の日程が過ぎている", source=OFFICE_PRACTICE)
def old_recruitment(view: View) -> Iterator[Spot]:
    into, on = _into(view), view.plan.recruitment.apply_from
    if into is not None and on is not None and fiscal_year_of(on) < into:
        yield (
            "recruitment.apply_from",
            f"募集の受付開始日が{date_label(on)}のままです。募集を続けるときは、日程を改めてください。",
        )


@check("V-14", ADVICE, "指標の実績を入れる", source=OFFICE_PRACTICE)
def old_indicators(view: View) -> Iterator[Spot]:
    into = _into(view)
    if into is None:
        return
    for item in view.plan.policy.indicators:
        if item.baseline_date is not None and fiscal_year_of(item.baseline_date) < into - 1:
            yield (
                f"policy.indicators[{item.id}].baseline",
                f"指標{view.called('policy.indicators', item)}の現状値が{date_label(item.baseline_date)}の"
                "ままです。前年度の実績があれば、値と時点を改めてください。",
            )


@check("V-15", ADVICE, "前年度からの確認事項が残っている", source=OFFICE_PRACTICE)
def open_questions(view: View) -> Iterator[Spot]:
    if _into(view) is None:
        return
    for item in view.plan.questions:
        if item.question and not item.answer:
            yield (
                f"questions[{item.id}].answer",
                f"確認事項{view.called('questions', item)}に、まだ回答がありません。"
                "前年度に回答があれば入力し、なければ改めて照会してください。",
            )
