"""What the estimate cannot be sure of (C-06, 07, 12…14): readings that differ, years without a confirmed rule."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, REVIEW, Spot, check
from dxplanner.checks.sources import ORDINANCE
from dxplanner.checks.view import View, years_label
from dxplanner.core.calendar import fiscal_year_label, fiscal_year_of
from dxplanner.core.money import thousand_yen_label
from dxplanner.facts.parameters import Absent, Known, parameter
from dxplanner.plan.costs import CostKind
from dxplanner.plan.recruitment import BODY_FORMS
from dxplanner.rules import wording
from dxplanner.rules.from_plan import MeasureEstimate, options_of, year_estimates
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Status
from dxplanner.rules.registry import MEASURES
from dxplanner.rules.user_facts import user_values

_AIDE_ITEM = f"{ORDINANCE}附則第7条第10項第3号"
_SHARED_ITEM = f"{ORDINANCE}附則第7条第12項"


def _estimates(view: View, status: Status) -> Iterator[tuple[int, MeasureEstimate]]:
    for option in options_of(view.plan) or (None,):
        for year in year_estimates(view.plan, option):
            for item in year.measures:
                if item.careful.status is status:
                    yield year.fiscal_year, item


@check("C-06", REVIEW, "条文の読み方が分かれる試算", source=ORDINANCE)
def readings_differ(view: View) -> Iterator[Spot]:
    asked = {question.path for question in view.plan.questions}
    told: set[str] = set()
    for year, item in _estimates(view, Status.AMBIGUOUS):
        path = f"costs.lines[{item.lines[0].id}]"
        if path in asked or path in told or item.careful.amount_range is None:
            continue
        told.add(path)
        low, high = item.careful.amount_range
        yield (
            path,
            f"{fiscal_year_label(year)}の{MEASURES[item.measure].name}の試算額は、条文の読み方により"
            f"{thousand_yen_label(low)}から{thousand_yen_label(high)}まで幅があります。"
            "「特定財源は、上限額を当てはめる前と後のどちらで差し引くのか」を県の市町村担当課に照会し、確認事項に加えてください。",
        )


@check("C-07", ADVICE, "措置を確認できていない年度", source=_AIDE_ITEM)
def years_unconfirmed(view: View) -> Iterator[Spot]:
    years = {year for year, _item in _estimates(view, Status.UNCONFIRMED)}
    if years:
        yield (
            "costs.lines",
            f"{years_label(years)}は、CIO補佐官等の任用等・募集に係る措置の根拠規定を確認できていません。"
            "措置なしを基本として、措置がなくても実施するかを決め、県の市町村担当課に照会してください。",
        )


@check("C-12", ADVICE, "不交付団体", source="地方交付税法第10条、特別交付税に関する省令第5条第1項")
def non_recipient(view: View) -> Iterator[Spot]:
    if view.plan.municipality.non_recipient and view.started("costs"):
        yield (
            "municipality.non_recipient",
            f"{wording.NON_RECIPIENT.removesuffix('。')}ため、所要額は全額を{view.town}の負担と見て実施を判断してください。",
        )


@check("R59", ADVICE, "任期が措置を確認できない年度に及ぶ", source=_AIDE_ITEM)
def term_beyond_support(view: View) -> Iterator[Spot]:
    """Years with cost lines are spoken of by C-07; here the years of the term that have none."""
    recruitment = view.plan.recruitment
    first, last = recruitment.term_from, recruitment.term_to
    if first is None or last is None or first > last or recruitment.appointment_form in BODY_FORMS:
        return
    rate = parameter("cio_aide.rate")
    costed = {line.fiscal_year for line in effective_lines(view.plan) if line.kind is CostKind.APPOINTMENT}
    confirmed = {value.fiscal_year for value in user_values(view.plan) if value.key == rate.key}
    years = {
        year
        for year in range(fiscal_year_of(first), fiscal_year_of(last) + 1)
        if year not in costed | confirmed and not isinstance(rate.at(year), Known)
    }
    if years:
        yield (
            "recruitment.term_to",
            f"任期のうち{years_label(years)}は、措置を確認できず、経費も入力されていません。第5章に経費を入れ、措置なしの負担を確かめてください。",
        )


@check("C-14", REVIEW, "負担金の措置の期間外", source=_SHARED_ITEM)
def contribution_outside_measure(view: View) -> Iterator[Spot]:
    rate = parameter("shared_talent.rate")
    first, last = rate.periods[0].from_, rate.periods[-1].last_year
    for line in effective_lines(view.plan):
        year = line.fiscal_year if line.kind is CostKind.CONTRIBUTION else None
        if year is not None and isinstance(rate.at(year), Absent):
            yield (
                f"costs.lines[{line.id}].fiscal_year",
                f"負担金{view.called('costs.lines', line)}の年度（{fiscal_year_label(year)}）は、措置の期間"
                f"（{years_label(set(range(first, last + 1)))}）の外です。措置なしの負担で実施を判断してください。",
            )
