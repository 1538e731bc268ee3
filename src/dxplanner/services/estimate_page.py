"""The estimate of a plan as a screen shows it: every figure with its status, in words ready to be read.

Puts the calculation's answers side by side (editions, with and without open costs, the two 案); calculates no
amount itself and knows no widget. What is said about money is taken from `rules.wording`.
"""

from dataclasses import replace
from datetime import date

from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen, number_label, yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.choosing import choosable
from dxplanner.facts.sets import current_set
from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.assigning import why_left_out
from dxplanner.rules.engine import estimate
from dxplanner.rules.from_plan import (
    MeasureEstimate,
    YearEstimate,
    amount_of,
    main_option,
    options_of,
    year_estimates,
)
from dxplanner.rules.model import COUNTED, Edition, Estimate, Status, TraceLine
from dxplanner.rules.recorded import drifts
from dxplanner.rules.registry import MEASURES
from dxplanner.rules.why import editions_differ
from dxplanner.services.facts_reasons import earlier_set
from dxplanner.services.hand_figures import HandFigure, hand_figures

Drifted = dict[tuple[int | None, str | None, CostOption | None], str]

CAREFUL = "未確認の経費を含めない場合（控えめ）"
INCLUSIVE = "未確認の経費を含む場合"
ONLY = wording.ESTIMATED_AMOUNT
NO_FIGURE = "―"
COMMON = (wording.NOT_THE_GRANT, wording.ROUNDING, wording.NON_RECIPIENT)
"""Said once for all years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One reading of one year: by the ordinance, by the deck, and the difference. Empty: not said."""

    label: str
    ordinance: str
    deck: str = ""
    difference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """算出根拠 of one figure."""

    title: str
    lines: tuple[TraceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureResult:
    """One measure in one fiscal year. `scenarios` are 仮定計算, in the order they are to be read."""

    measure: str
    status: Status
    status_label: str
    by_hand: bool
    """手修正: what is shown is not what was calculated."""
    ordinance_heading: str
    deck_heading: str
    figures: tuple[FigureRow, ...]
    scenarios: tuple[tuple[str, str], ...]
    workings: tuple[Working, ...]
    notes: tuple[str, ...]
    drift: str = ""
    """What was recorded and what it is by today's facts, where the two differ."""
    rate_key: str = ""
    """The parameter an officer may give a confirmed value for; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A cost that is no part of the estimate, and why."""

    name: str
    amount: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult:
    fiscal_year: int
    label: str
    total: str
    burden: str
    """What the town pays if no measure comes."""
    measures: tuple[MeasureResult, ...]
    left_out: tuple[LeftOut, ...]
    by_hand: tuple[HandFigure, ...] = ()
    """The figures of the year, to be put right by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The 案 side by side. A row is a year or the sum: 所要額, 算定見込額 and 差引負担 of each 案."""

    options: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimatePage:
    option: CostOption | None
    """The 案 the figures are about; None where there is only one way."""
    options: tuple[CostOption, ...]
    which: str
    question: str
    answer: str
    years: tuple[YearResult, ...]
    deck_note: str
    edition_reasons: tuple[str, ...]
    """Why the ordinance's figure is another than the deck's, a sentence per year and part."""
    comparison: Comparison | None
    internal: str
    notes: tuple[str, ...]
    facts: str
    """Which set of facts the figures rest on."""
    recorded: str
    earlier_facts: str = ""
    """The set before the one in use, where there is one on this PC to compare with."""


def estimate_page(plan: Plan, wanted: CostOption | None = None) -> EstimatePage | None:
    """The figures of the 案 asked for, else of the chosen one. None while no line has a fiscal year and an amount."""
    options = options_of(plan)
    option = wanted if wanted in options else main_option(plan)
    years = year_estimates(plan, option)
    if not any(amount_of(line) is not None for year in years for line in year.lines):
        return None
    drifted = {drift.place: drift.sentence for drift in drifts(plan)}
    results = tuple(replace(_year(year, drifted), by_hand=hand_figures(plan, year)) for year in years)
    by_deck = any(row.deck for year in results for item in year.measures for row in item.figures)
    return EstimatePage(
        option=option,
        options=options if len(options) > 1 else (),
        which=_which(plan, option),
        question=wording.DECISION_QUESTION,
        answer=_answer(plan, years),
        years=results,
        deck_note=wording.deck_footnote(_checked_on(years)) if by_deck else "",
        edition_reasons=tuple(
            f"{item.label}：{sentence}"
            for item in editions_differ(plan, option)
            for sentence in item.sentences
        ),
        comparison=_comparison(plan),
        internal=wording.internal_document(_class_of(plan)),
        facts=f"制度の資料：{current_set().made_on_label}",
        recorded=_recorded(plan),
        earlier_facts=f"{earlier.made_on_label}の資料" if (earlier := earlier_set()) is not None else "",
        notes=tuple(
            text
            for text in (
                wording.NOT_THE_GRANT,
                wording.ROUNDING,
                f"地方交付税は一般財源であり、財源内訳では特定財源としない。{wording.NOT_IN_REVENUE}",
                wording.NON_RECIPIENT if plan.municipality.non_recipient else "",
            )
            if text
        ),
    )


def _recorded(plan: Plan) -> str:
    """When figures were last recorded, and by which set."""
    last = next(iter(plan.costs.records), None)
    if last is None or last.recorded_on is None or last.facts_date is None:
        return (
            "試算額は、まだ記録していません。記録しておくと、資料が新しくなって額が変わるときに、ここでお知らせします。"
            "版を残すときにも記録します。"
        )
    return (
        f"{date_label(last.recorded_on)}に、{date_label(last.facts_date)}版の資料による試算額を記録しました。"
        "資料が新しくなって額が変わるときに、ここでお知らせします。"
    )


def _class_of(plan: Plan) -> MunicipalityClass:
    return plan.municipality.municipality_class or MunicipalityClass.TOWN


def option_name(plan: Plan, option: CostOption) -> str:
    """「案Ｂ（県との共同）」."""
    detail = plan.costs.option_a if option is CostOption.A else plan.costs.option_b
    return f"{option.label}（{detail.rstrip('。')}）" if detail else option.label


def _which(plan: Plan, option: CostOption | None) -> str:
    if option is None:
        return ""
    chosen = plan.costs.chosen_option is option
    return f"{'採用する案' if chosen else '表示している案'}：{option_name(plan, option)}"


def _answer(plan: Plan, years: tuple[YearEstimate, ...]) -> str:
    own = sum(year.own_burden for year in years)
    support = sum(year.confirmed_amount for year in years)
    word = _class_of(plan).short_label
    sentence = f"措置が全くない場合、{word}の負担は{yen_label(own)}です。"
    if support:
        measures = wording.counted_measures(by_user=any(year.has_user_confirmed for year in years))
        sentence += (
            f"{measures}の{wording.ESTIMATED_AMOUNT}{yen_label(support)}を差し引くと、"
            f"{yen_label(own - support)}です。"
        )
    return f"{sentence}「{wording.DECISION_QUESTION}」を、この額により判断します。"


def _checked_on(years: tuple[YearEstimate, ...]) -> date:
    """The latest day on which one of the rules used was compared with its source."""
    used = [item.careful for year in years for item in year.measures]
    official = [item for item in used if not item.user_confirmed] or used
    sources = (source for item in official for source in item.sources)
    return max(source.checked_on for source in sources if source.checked_on is not None)


# ---- one year


def _year(year: YearEstimate, drifted: Drifted) -> YearResult:
    left_out = [
        LeftOut(
            name=line.name or "（名称なし）",
            amount=yen_label(amount_of(line)),
            reason=reason,
        )
        for line in year.lines
        if amount_of(line) is not None and (reason := why_left_out(line))
    ]
    return YearResult(
        fiscal_year=year.fiscal_year,
        label=fiscal_year_label(year.fiscal_year),
        total=yen_label(year.total),
        burden=yen_label(year.own_burden),
        measures=tuple(
            _measure(item, drifted.get((year.fiscal_year, item.measure, year.option), ""))
            for item in sorted(year.measures, key=_open_last)
        ),
        left_out=tuple(left_out),
    )


def _open_last(item: MeasureEstimate) -> bool:
    """What is in period comes first."""
    return item.careful.status not in COUNTED


def _measure(item: MeasureEstimate, drift: str) -> MeasureResult:
    careful, deck = item.careful, _spoken(item.deck)
    inclusive_deck = None
    if deck is not None and item.inclusive is not None:
        inclusive_deck = estimate(replace(item.inclusive.case, edition=Edition.DECK_2022))
    figures = [_figures(CAREFUL if item.inclusive else ONLY, careful, deck)]
    if item.inclusive is not None:
        figures.append(_figures(INCLUSIVE, item.inclusive, inclusive_deck))
    return MeasureResult(
        measure=MEASURES[item.measure].name,
        status=careful.status,
        status_label=careful.status_label,
        by_hand=bool(careful.overridden),
        ordinance_heading=_heading(careful),
        deck_heading=wording.deck_heading(deck.rate) if deck and deck.rate is not None else "",
        figures=tuple(figures),
        scenarios=tuple((scenario.assumption, yen_label(scenario.amount)) for scenario in careful.scenarios),
        workings=_workings(item, deck),
        notes=tuple(note for note in careful.notes if note not in COMMON),
        drift=drift,
        rate_key=key if (key := f"{item.measure}.rate") in choosable() else "",
    )


def _spoken(deck: Estimate | None) -> Estimate | None:
    """The deck's figure for the years it speaks of."""
    return deck if deck is not None and deck.status is not Status.INELIGIBLE else None


def _heading(careful: Estimate) -> str:
    if careful.rate is None or careful.status is Status.INELIGIBLE:
        return "省令による試算"
    if careful.user_confirmed:
        return wording.by_user_heading(careful.rate)
    return wording.ordinance_heading(careful.rate)


def _figures(label: str, ordinance: Estimate, deck: Estimate | None) -> FigureRow:
    if deck is None:
        return FigureRow(label=label, ordinance=figure_text(ordinance))
    difference = NO_FIGURE
    if ordinance.calculated_amount is not None and deck.calculated_amount is not None:
        difference = yen_label(ordinance.calculated_amount - deck.calculated_amount)
    return FigureRow(
        label=label, ordinance=figure_text(ordinance), deck=figure_text(deck), difference=difference
    )


def figure_text(found: Estimate) -> str:
    """An amount as its status allows: a figure, a range, or 未確認; never a figure that looks surer than it is."""
    if found.status is Status.UNCONFIRMED:
        return wording.UNCONFIRMED_CELL
    if found.status is Status.INELIGIBLE:
        return found.status.label
    if found.amount_range is not None:
        low, high = found.amount_range
        return f"{number_label(low)}～{number_label(high)}円"
    return yen_label(found.calculated_amount) or NO_FIGURE


def _workings(item: MeasureEstimate, deck: Estimate | None) -> tuple[Working, ...]:
    only = f"{wording.BY_USER if item.careful.user_confirmed else '省令'}による算出"
    found = [Working(title=CAREFUL if item.inclusive else only, lines=item.careful.trace)]
    if item.inclusive is not None:
        found.append(Working(title=INCLUSIVE, lines=item.inclusive.trace))
    if deck is not None:
        found.append(Working(title=deck.status_label, lines=deck.trace))
    return tuple(working for working in found if working.lines)


# ---- the 案 side by side


def _comparison(plan: Plan) -> Comparison | None:
    options = options_of(plan)
    if len(options) < 2:
        return None
    found = {option: year_estimates(plan, option) for option in options}
    by_year = {option: {year.fiscal_year: year for year in years} for option, years in found.items()}
    rows = [
        (fiscal_year_label(year), tuple(_cells(years.get(year)) for years in by_year.values()))
        for year in sorted({year for years in by_year.values() for year in years})
    ]
    rows.append(("計", tuple(_sums(years) for years in found.values())))
    by_user = any(year.has_user_confirmed for years in found.values() for year in years)
    measures = wording.counted_measures(by_user=by_user)
    return Comparison(
        options=tuple(option_name(plan, option) for option in options),
        rows=tuple(rows),
        note=(
            f"差引負担は、所要額から特定財源と、{measures}の算定見込額を差し引いた額です。"
            "未確認の措置は、ないものとして計算しています。"
        ),
    )


def _cells(year: YearEstimate | None) -> tuple[str, str, str]:
    if year is None:
        return (NO_FIGURE, NO_FIGURE, NO_FIGURE)
    support = yen_label(year.confirmed_amount)
    if year.has_unconfirmed and not year.confirmed_amount:
        support = wording.UNCONFIRMED_CELL
    return (yen_label(year.total), support, yen_label(year.own_burden - year.confirmed_amount))


def _sums(years: tuple[YearEstimate, ...]) -> tuple[str, str, str]:
    total: Yen = sum(year.total for year in years)
    support: Yen = sum(year.confirmed_amount for year in years)
    own: Yen = sum(year.own_burden for year in years)
    return (yen_label(total), yen_label(support), yen_label(own - support))
