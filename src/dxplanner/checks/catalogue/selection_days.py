"""選考の日程と見積り: days on which the office is closed, the council before the call, quotations (S-01…S-09)."""

from collections.abc import Iterator
from datetime import date

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import DECK, LOCAL_LAW, OFFICE_PRACTICE, ORDINANCE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label
from dxplanner.core.money import yen_label
from dxplanner.facts.holidays import closed_because
from dxplanner.rules.quotations import all_priced, cap_state, cap_words, cheapest, chosen_of, proposal
from dxplanner.rules.selection_days import planned_days

R = "recruitment"
S = f"{R}.sourcing"
HOLIDAYS = f"国民の祝日に関する法律第3条、{LOCAL_LAW}第4条の2"


def _days(view: View) -> list[tuple[str, str, date]]:
    """The days of the selection that somebody works on."""
    recruitment = view.plan.recruitment
    found: list[tuple[str, str, date | None]] = [
        (
            f"{R}.selection[{step.id}].on",
            step.method.label if step.method else "選考の実施日",
            step.on,
        )
        for step in recruitment.selection
    ]
    found += [
        (f"{R}.apply_to", "応募の締切日", recruitment.apply_to),
        (f"{R}.result_on", "結果を知らせる日", recruitment.result_on),
        (f"{R}.selecting.accept_by", "承諾の返事の期限", recruitment.selecting.accept_by),
    ]
    return [(path, label, day) for path, label, day in found if day is not None]


@check("S-01", REVIEW, "選考の日が休日", source=HOLIDAYS)
def on_a_closed_day(view: View) -> Iterator[Spot]:
    for path, label, day in _days(view):
        why = closed_because(day)
        if why:
            yield (
                path,
                f"{label}（{date_label(day)}）は{why}です。開庁日に直すか、職員の勤務と連絡の方法を確かめてください。",
            )


@check("S-02", MUST_FIX, "承諾の期限の前後が逆", source=PLAN_ITSELF)
def accept_out_of_order(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    by, result, start = recruitment.selecting.accept_by, recruitment.result_on, recruitment.start_on
    path = f"{R}.selecting.accept_by"
    if by is not None and result is not None and by < result:
        yield (
            path,
            f"承諾の返事の期限（{date_label(by)}）が、結果を知らせる日（{date_label(result)}）より前です。日付を直してください。",
        )
    elif by is not None and start is not None and by > start:
        yield (
            path,
            f"承諾の返事の期限（{date_label(by)}）が、着任・契約の日（{date_label(start)}）より後です。日付を直してください。",
        )


@check("S-03", REVIEW, "議会の議決の前に募集が始まる", source=OFFICE_PRACTICE)
def call_before_council(view: View) -> Iterator[Spot]:
    opening = view.plan.recruitment.apply_from
    if opening is None or not view.plan.recruitment.selecting.needs_council:
        return
    vote = next((item.day for item in planned_days(view.plan) if item.stage == "council"), None)
    if vote is not None and opening <= vote:
        yield (
            f"{R}.apply_from",
            f"応募の受付開始日（{date_label(opening)}）が、逆算した議会の月（{vote.year}年{vote.month}月）の終わりより前です。"
            "議決を条件とすることを要項に書くか、日付を直してください。",
        )


@check("S-04", MUST_FIX, "見積りの有効期限が見積りの日より前", source=PLAN_ITSELF)
def quotation_days(view: View) -> Iterator[Spot]:
    for row in view.plan.recruitment.sourcing.quotations:
        if row.received_on is not None and row.valid_until is not None and row.valid_until < row.received_on:
            yield (
                f"{S}.quotations[{row.id}].valid_until",
                f"{view.called(f'{S}.quotations', row)}の有効期限（{date_label(row.valid_until)}）が、"
                f"見積りの日（{date_label(row.received_on)}）より前です。日付を直してください。",
            )


@check("S-05", REVIEW, "採用する見積りの期限が切れる", source=OFFICE_PRACTICE)
def quotation_expires(view: View) -> Iterator[Spot]:
    chosen, opening = chosen_of(view.plan), view.plan.recruitment.apply_from
    if chosen is None or opening is None or chosen.quotation.valid_until is None:
        return
    until = chosen.quotation.valid_until
    if until < opening:
        yield (
            f"{S}.quotations[{chosen.quotation.id}].valid_until",
            f"採用する見積りの有効期限（{date_label(until)}）が、応募の受付開始日（{date_label(opening)}）より前です。"
            "契約の日に有効かどうかを確かめ、必要なら取り直してください。",
        )


@check("S-06", REVIEW, "最も安い見積りでない理由がない", source=OFFICE_PRACTICE)
def dearer_without_reason(view: View) -> Iterator[Spot]:
    chosen, least = chosen_of(view.plan), cheapest(all_priced(view.plan))
    if chosen is None or chosen.missing or least is None or chosen.total <= least.total:
        return
    if not view.plan.recruitment.sourcing.chosen_reason:
        yield (
            f"{S}.chosen_reason",
            f"採用する見積り（{yen_label(chosen.total)}）は、最も安い見積り（{yen_label(least.total)}）より高くなっています。"
            "採用する理由を書いてください。",
        )


@check("S-07", ADVICE, "見積りが一つ", source=OFFICE_PRACTICE)
def one_quotation(view: View) -> Iterator[Spot]:
    if len(view.plan.recruitment.sourcing.quotations) == 1:
        yield (
            f"{S}.quotations",
            "見積りが一つです。町の財務規則の見積りの数を確かめ、二つ以上を比べてください。",
        )


@check("S-08", REVIEW, "見積りが予算を超える", source=PLAN_ITSELF)
def over_budget(view: View) -> Iterator[Spot]:
    chosen, budget = chosen_of(view.plan), view.plan.recruitment.sourcing.budget
    if chosen is not None and not chosen.missing and budget is not None and chosen.total > budget:
        yield (
            f"{S}.chosen",
            f"採用する見積り（{yen_label(chosen.total)}）が、募集に掛けられる額（{yen_label(budget)}）を"
            f"{yen_label(chosen.total - budget)}超えています。額を見直すか、予算を確かめてください。",
        )


@check("S-09", ADVICE, "募集経費が措置の上限を超える", source=f"{ORDINANCE}、{DECK}")
def over_cap(view: View) -> Iterator[Spot]:
    found = proposal(view.plan)
    if found is None:
        return
    state = cap_state(view.plan, found.fiscal_year, found.whole)
    if state.over:
        yield (
            f"{S}.quotations[{found.chosen.quotation.id}]",
            f"{cap_words(state)}超える分は、町の一般財源で見込んでください。",
        )
