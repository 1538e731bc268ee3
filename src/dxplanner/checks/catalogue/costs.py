"""第5章 経費 (C-01…05, 08…11, 15): complete lines, in the plan's years, of the right kind, and a decision."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.recruitment_view import SPECIAL, claims, mentions
from dxplanner.checks.sources import AUDIT, ORDINANCE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label, fiscal_year_range_label
from dxplanner.core.money import thousand_yen_label, yen_label
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.rules import wording
from dxplanner.rules.from_plan import amount_of, options_of
from dxplanner.rules.lines import effective_lines

_BONUS = "期末|勤勉|賞与|ボーナス"
TABLE = "costs.lines"


def _lines(view: View) -> Iterator[tuple[str, str, CostLine]]:
    for line in effective_lines(view.plan):
        yield f"{TABLE}[{line.id}]", view.called(TABLE, line), line


@check("C-01", REVIEW, "計画期間の外の経費", source=PLAN_ITSELF)
def line_outside_period(view: View) -> Iterator[Spot]:
    """決算 of the years before the plan is its starting point, and belongs here."""
    if view.period is None:
        return
    first, last = view.period
    for path, name, line in _lines(view):
        year = line.fiscal_year
        if year is None or first <= year <= last or (year < first and line.settled is not None):
            continue
        yield (
            f"{path}.fiscal_year",
            f"経費{name}の年度（{fiscal_year_label(year)}）が計画期間（{fiscal_year_range_label(first, last)}）の外です。"
            "年度が正しいか確かめてください。",
        )


@check("C-02", REVIEW, "年度のない経費", source=PLAN_ITSELF)
def line_without_year(view: View) -> Iterator[Spot]:
    for path, name, line in _lines(view):
        if line.fiscal_year is None:
            yield (
                f"{path}.fiscal_year",
                f"経費{name}の年度がありません。このままでは試算に入りませんので、年度を入力してください。",
            )


@check("C-03", REVIEW, "金額のない経費", source=PLAN_ITSELF)
def line_without_amount(view: View) -> Iterator[Spot]:
    for path, name, line in _lines(view):
        if amount_of(line) is None and line.work is None:  # C-32 says what a calculation lacks
            yield (
                f"{path}.budgeted",
                f"経費{name}の金額がありません。予算、決算見込又は決算のどれかを入力してください。",
            )


@check("C-04", REVIEW, "区分のない経費", source=PLAN_ITSELF)
def line_without_kind(view: View) -> Iterator[Spot]:
    for path, name, line in _lines(view):
        if line.kind is None:
            yield (
                f"{path}.kind",
                f"経費{name}の区分がありません。任用等、募集、負担金又は対象外から選んでください。",
            )


@check("C-05", MUST_FIX, "特定財源が経費より多い", source=AUDIT)
def earmarked_beyond_cost(view: View) -> Iterator[Spot]:
    for path, name, line in _lines(view):
        cost = amount_of(line)
        if cost is not None and line.earmarked is not None and line.earmarked > cost:
            yield (
                f"{path}.earmarked",
                f"経費{name}は{yen_label(cost)}ですが、特定財源が{yen_label(line.earmarked)}あります。"
                "特定財源は経費の額までです。どちらかを直してください。",
            )


@check("C-08", MUST_FIX, "特別職の期末手当・勤勉手当", source="地方自治法第203条の2第4項")
def bonus_line_for_special_post(view: View) -> Iterator[Spot]:
    special = view.plan.recruitment.appointment_form in SPECIAL
    for path, name, line in _lines(view):
        words = (line.name, line.basis, line.note)
        if not (special or any(mentions(text, "特別職") for text in words)):
            continue
        if line.kind is not CostKind.NOT_ELIGIBLE and any(claims(text, _BONUS) for text in words):
            yield (
                path,
                f"経費{name}に期末手当又は勤勉手当があります。{wording.SPECIAL_PART_TIME_BONUS}この額を除いてください。",
            )


@check("C-09", ADVICE, "対象になるか未確認の経費", source=ORDINANCE)
def open_items(view: View) -> Iterator[Spot]:
    lines = [line for line in effective_lines(view.plan) if line.open_item]
    if lines:
        total = sum(amount_of(line) or 0 for line in lines)
        yield (
            TABLE,
            f"対象になるか未確認の経費（旅費、謝金など）が{len(lines)}件、計{thousand_yen_label(total)}あります。"
            "控えめな試算では除いていますので、対象になるかを県の市町村担当課に照会してください。",
        )


@check("C-10", REVIEW, "採用する案が決まっていない", source=PLAN_ITSELF)
def no_option_chosen(view: View) -> Iterator[Spot]:
    options = options_of(view.plan)
    if len(options) >= 2 and view.plan.costs.chosen_option not in options:
        labels = "と".join(option.label for option in options)
        yield (
            "costs.chosen_option",
            f"{labels}の経費がありますが、採用する案が選ばれていません。比べた上で、基本とする案を選んでください。",
        )


@check("C-11", REVIEW, "案を選んだ理由がない", source=PLAN_ITSELF)
def choice_without_reason(view: View) -> Iterator[Spot]:
    costs = view.plan.costs
    if costs.chosen_option is not None and costs.choice_reason is None and len(options_of(view.plan)) >= 2:
        yield (
            "costs.choice_reason",
            f"{costs.chosen_option.label}を採用する理由がありません。所要額と、措置がない場合の{view.town}の負担を比べて書いてください。",
        )


@check(
    "C-15",
    REVIEW,
    "負担金を任用等に入れている",
    source=f"{ORDINANCE}附則第7条第10項・第12項",
    confidence=INFERRED,
)
def contribution_as_appointment(view: View) -> Iterator[Spot]:
    for path, name, line in _lines(view):
        if line.kind is CostKind.APPOINTMENT and any(
            mentions(text, "負担金") for text in (line.name, line.basis)
        ):
            yield (
                f"{path}.kind",
                f"経費{name}は負担金ですが、区分が任用等です。負担金が明記されているのは市町村支援デジタル人材の措置ですので、"
                "区分を「負担金（共同）」にするか県に照会してください。",
            )
