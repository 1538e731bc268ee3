"""Across chapters (X): what two chapters say about the same thing."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from dxplanner.checks.model import ADVICE, REVIEW, Spot, check
from dxplanner.checks.organisation_view import FROM_OUTSIDE, is_external
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_label, fiscal_year_of
from dxplanner.core.money import thousand_yen_label
from dxplanner.plan.costs import CostKind
from dxplanner.plan.organisation import AideSource
from dxplanner.plan.recruitment import DayUnit, PayUnit
from dxplanner.rules.from_plan import amount_of
from dxplanner.rules.lines import effective_lines

_DECISION = re.compile("決定|策定|決裁|議決")
_ONE_AMOUNT = (PayUnit.YEARLY, PayUnit.CONTRACT)


@check("X-02", REVIEW, "計画の決定より前に募集を始める", source=PLAN_ITSELF)
def call_before_decision(view: View) -> Iterator[Spot]:
    start, decided = view.plan.recruitment.apply_from, _decided_on(view)
    if start is not None and decided is not None and start < decided:
        yield (
            "recruitment.apply_from",
            f"応募の受付（{date_label(start)}）が、計画の決定（{date_label(decided)}）より前に始まります。"
            "決定と予算の成立を待つか、先に始める理由を確かめてください。",
        )


def _decided_on(view: View) -> date | None:
    """決定日, else the last day of the history on which something is decided."""
    planned = [
        entry.on
        for entry in view.plan.policy.history
        if entry.on is not None and _DECISION.search(entry.event or "")
    ]
    return view.plan.paperwork.decided_on or max(planned, default=None)


@check("X-03", ADVICE, "報酬と経費が合わない", source=PLAN_ITSELF)
def pay_differs_from_costs(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    first, pay = recruitment.term_from or recruitment.start_on, _yearly_pay(view)
    if first is None or pay is None:
        return
    year = fiscal_year_of(first)
    amounts = [
        amount_of(line)
        for line in effective_lines(view.plan)
        if line.kind is CostKind.APPOINTMENT and line.fiscal_year == year
    ]
    if amounts and pay not in amounts and pay != sum(amount or 0 for amount in amounts):
        yield (
            "recruitment.pay_amount",
            f"募集要項の報酬と日数から計算すると{fiscal_year_label(year)}は{thousand_yen_label(int(pay))}ですが、"
            "同じ額の任用等の経費がありません。報酬、日数又は経費を確かめてください。",
        )


def _yearly_pay(view: View) -> Decimal | None:
    """Pay of the first fiscal year where the notice says enough to work it out."""
    recruitment = view.plan.recruitment
    if recruitment.pay_amount is None:
        return None
    if recruitment.pay_unit in _ONE_AMOUNT:
        return Decimal(recruitment.pay_amount)
    months = _months_of_first_year(view)
    if recruitment.pay_unit is PayUnit.MONTHLY:
        return None if months is None else Decimal(recruitment.pay_amount * months)
    if recruitment.pay_unit is not PayUnit.DAILY or recruitment.days is None:
        return None
    if recruitment.days_unit is DayUnit.YEAR:
        return recruitment.pay_amount * recruitment.days
    if recruitment.days_unit is DayUnit.MONTH and months is not None:
        return recruitment.pay_amount * recruitment.days * months
    return None


def _months_of_first_year(view: View) -> int | None:
    """Whole months from the start to the end of the term or of its first fiscal year."""
    recruitment = view.plan.recruitment
    first, last = recruitment.term_from or recruitment.start_on, recruitment.term_to
    if first is None or last is None or last < first:
        return None
    last = min(last, date(fiscal_year_of(first) + 1, 3, 31))
    return (last.year - first.year) * 12 + last.month - first.month + 1


@check("X-04", REVIEW, "外部のCIO補佐官の経費がない", source=PLAN_ITSELF)
def aide_without_costs(view: View) -> Iterator[Spot]:
    source = view.plan.organisation.aide_source
    wanted = (
        (CostKind.CONTRIBUTION,)
        if source is AideSource.SHARED
        else (CostKind.APPOINTMENT, CostKind.CONTRIBUTION)
    )
    if source in FROM_OUTSIDE and not any(line.kind in wanted for line in effective_lines(view.plan)):
        kind = "負担金" if source is AideSource.SHARED else "任用等"
        yield (
            "costs.lines",
            f"推進体制では外部のCIO補佐官を確保するとしていますが、{kind}の経費がありません。第5章に年度ごとの経費を入力してください。",
        )


@check("X-05", REVIEW, "CIO補佐官の確保の仕方と内部・外部が合わない", source=PLAN_ITSELF)
def aide_inside_or_outside(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    aide = view.nodes.get(organisation.cio_aide or "")
    if aide is None or aide.origin is None or organisation.aide_source is None:
        return
    outside = organisation.aide_source in FROM_OUTSIDE
    if organisation.aide_source is not AideSource.NONE and outside != is_external(aide):
        yield (
            "organisation.cio_aide",
            f"CIO補佐官の確保の仕方は「{organisation.aide_source.label}」ですが、{view.called('organisation.nodes', aide)}は"
            f"「{aide.origin.label}」です。どちらかを直してください。",
        )


@check("X-06", REVIEW, "推進体制に置いたCIO補佐官を置かないとしている", source=PLAN_ITSELF)
def aide_named_but_not_wanted(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    if organisation.aide_source is AideSource.NONE and organisation.cio_aide is not None:
        yield (
            "organisation.aide_source",
            "CIO補佐官を「当面置かない」としていますが、務める職が選ばれています。どちらかを直してください。",
        )
