"""Cells, titles and labels shared by the pages and the sheets of the allocation papers."""

from collections.abc import Iterable
from datetime import date

from dxplanner.core.money import rate_label, thousand_label
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.parts import cell, thousand
from dxplanner.documents.model import Align, Cell, Inline, Span, SpanStyle, TitleBlock, plain
from dxplanner.plan.costs import CostOption
from dxplanner.rules import wording
from dxplanner.rules.from_plan import MeasureEstimate, YearEstimate, basis_of
from dxplanner.rules.model import Estimate, Status
from dxplanner.rules.registry import MEASURES

TITLE = "外部人材の任用等に係る特別交付税試算書"
ANNEX = "算出根拠"
UNIT = "（単位：千円）"
NONE_IN_TABLE = "―"


def front_title(answers: Answers) -> TitleBlock:
    return TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
    )


def annex_title() -> TitleBlock:
    return TitleBlock(title=plain(ANNEX), reference="別紙", subtitle=plain(TITLE))


def measure_name(measure: str) -> str:
    return MEASURES[measure].name


def amount_cell(estimate: Estimate, *, key: str = "", formula: str = "") -> Cell:
    """算定見込額 as its status allows: a figure, a range, or 〔未確認〕; never a bare figure that looks surer."""
    if estimate.status is Status.UNCONFIRMED:
        return Cell(text=(Span(wording.UNCONFIRMED_CELL, style=SpanStyle.MARK),), align=Align.RIGHT)
    if estimate.amount_range is not None:
        low, high = (thousand_label(amount) for amount in estimate.amount_range)
        return cell(f"{low}～{high}", align=Align.RIGHT)
    amount = estimate.calculated_amount
    return thousand(amount, thousand_label(amount), key=key, formula=formula)


def rate_text(estimate: Estimate) -> str:
    known = estimate.rate is not None and estimate.status is not Status.INELIGIBLE
    return rate_label(estimate.rate) if estimate.rate is not None and known else NONE_IN_TABLE


def eligible_of(estimate: Estimate) -> int | None:
    if estimate.eligible_appointment_cost is None or estimate.eligible_recruitment_cost is None:
        return None
    return estimate.eligible_appointment_cost + estimate.eligible_recruitment_cost


def option_words(answers: Answers, option: CostOption | None) -> Inline:
    """「案Ｂ（県との共同）」, the officer's words as an answer of their own."""
    if option is None:
        return ()
    path = "costs.option_a" if option is CostOption.A else "costs.option_b"
    if not answers.has(path):
        return plain(option.label)
    return compose(f"{option.label}（", answers.say(path), "）")


def bases(item: MeasureEstimate) -> str:
    """Which columns the figures come from: 決算, 決算見込, 予算."""
    found = {basis.label for line in item.lines if (basis := basis_of(line)) is not None}
    return "・".join(sorted(found))


def unconfirmed_sentence(years: Iterable[YearEstimate]) -> str:
    """「令和８年度以降の措置は、…確認できていない…」 as the calculation says it; empty where every rule is known."""
    found = tuple(years)
    sentence = next(
        (
            item.careful.notes[0]
            for year in found
            for item in year.measures
            if item.careful.status is Status.UNCONFIRMED
        ),
        "",
    )
    by_user = any(year.has_user_confirmed for year in found)
    return f"{sentence}{wording.EXCEPT_BY_USER}" if sentence and by_user else sentence


def by_user_sentences(years: Iterable[YearEstimate]) -> tuple[str, ...]:
    """Which values the officer confirmed, by which document, and the official figure where one was replaced."""
    return tuple(
        dict.fromkeys(
            text
            for year in years
            for item in year.measures
            if item.careful.user_confirmed
            for text in item.careful.notes
            if text.startswith((wording.BY_USER, wording.REPLACED))
        )
    )


def checked_on(years: Iterable[YearEstimate]) -> date:
    """The latest day on which one of the rules used was compared with its source."""
    used = [item.careful for year in years for item in year.measures]
    official = [item for item in used if not item.user_confirmed] or used
    days = [source.checked_on for item in official for source in item.sources]
    return max(day for day in days if day is not None)
