"""The result by year, and which 案 was chosen for what reason."""

from dxplanner.core.money import thousand_label, thousand_yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.words import (
    NONE_IN_TABLE,
    UNIT,
    amount_cell,
    by_user_sentences,
    eligible_of,
    measure_name,
    option_words,
    rate_text,
    unconfirmed_sentence,
)
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    figures,
    heading,
    note,
    paragraph,
    table,
    thousand,
)
from dxplanner.documents.model import Align, Block, Cell
from dxplanner.rules import wording
from dxplanner.rules.from_plan import YearEstimate, main_option, year_estimates
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import COUNTED


def result(answers: Answers) -> list[Block]:
    """所要額 and 算定見込額 per fiscal year of the chosen 案."""
    blocks: list[Block] = [heading(1, "試算の結果")]
    if not effective_lines(answers.plan):
        return [*blocks, paragraph((gap("costs.lines"),), path="costs.lines")]
    option = main_option(answers.plan)
    if option is not None:
        blocks.append(_which(answers))
    years = year_estimates(answers.plan, option)
    blocks += [_burden(answers, years), result_table(answers, years), *result_notes(answers, years)]
    if answers.has("costs.funding_note"):
        blocks.append(paragraph(answers.say("costs.funding_note"), path="costs.funding_note"))
    return blocks


def _which(answers: Answers) -> Block:
    chosen = answers.plan.costs.chosen_option
    if chosen is not None:
        return paragraph(compose(option_words(answers, chosen), "による。"), path="costs.chosen_option")
    option = option_words(answers, main_option(answers.plan))
    text = compose("採用する案は、", (gap("costs.chosen_option"),), "。以下は、", option, "による。")
    return paragraph(text, path="costs.chosen_option")


def choice(answers: Answers) -> list[Block]:
    """Why this 案: the officer's own words."""
    if answers.plan.costs.chosen_option is None or not answers.has("costs.choice_reason"):
        return []
    return [
        heading(1, "採用する案とその理由"),
        paragraph(answers.say("costs.choice_reason"), path="costs.choice_reason"),
    ]


def _burden(answers: Answers, years: tuple[YearEstimate, ...]) -> Block:
    """The question the paper answers: carry it out even without support?"""
    municipality_class = answers.plan.municipality.municipality_class or MunicipalityClass.TOWN
    own = sum(year.own_burden for year in years)
    support = sum(year.confirmed_amount for year in years)
    word = municipality_class.short_label
    measures = wording.counted_measures(by_user=any(year.has_user_confirmed for year in years))
    return paragraph(
        f"{word}の負担は、措置が全くない場合に{thousand_yen_label(own)}、{measures}の"
        f"{wording.ESTIMATED_AMOUNT}を差し引いた場合に{thousand_yen_label(own - support)}となる。"
        f"「{wording.DECISION_QUESTION}」を、この額により判断する。",
        path="costs.lines",
    )


def result_table(answers: Answers, years: tuple[YearEstimate, ...], *, linked: bool = False) -> Block:
    """One row per year and measure. `linked`: amounts point at the calculation sheet."""
    rows: list[list[Words | Cell]] = []
    for year in years:
        rows += _year_rows(answers, year, linked=linked)
    rows.append(_total_row(years, linked=linked))
    columns = (
        column("年度", "11.8"),
        column("措置", "31.8"),
        figures("所要額", "8.4"),
        figures("対象経費", "9.8"),
        column("率", "5.4", Align.CENTER),
        figures(wording.ESTIMATED_AMOUNT, "13.6"),
        column("確認状況", "19.8", Align.CENTER),
    )
    return table(columns, rows, unit=UNIT, name="試算の結果", path="costs.lines", totals=1)


def _total_row(years: tuple[YearEstimate, ...], *, linked: bool) -> list[Words | Cell]:
    total = sum(year.total for year in years)
    support = sum(year.confirmed_amount for year in years)
    by_user = any(year.has_user_confirmed for year in years)
    totals = "+".join(f"{{total.{year.fiscal_year}}}" for year in years)
    amounts = "+".join(
        f"{{amount.{year.fiscal_year}.{item.measure}}}"
        for year in years
        for item in year.measures
        if item.careful.status in COUNTED
    )
    return [
        "計",
        "",
        thousand(total, thousand_label(total), formula=totals if linked else ""),
        "",
        "",
        thousand(support, thousand_label(support), formula=amounts if linked else ""),
        cell(wording.counted_total(by_user=by_user), align=Align.CENTER),
    ]


def _year_rows(answers: Answers, year: YearEstimate, *, linked: bool) -> list[list[Words | Cell]]:
    label = answers.year(year.fiscal_year)
    cost = thousand(
        year.total,
        thousand_label(year.total),
        path="costs.lines",
        key=f"total.{year.fiscal_year}" if linked else "",
        formula=f"{{cost.{year.fiscal_year}}}" if linked else "",
    )
    if not year.measures:
        none = cell(NONE_IN_TABLE, align=Align.CENTER)
        return [[label, "対象となる経費なし", cost, none, none, none, none]]
    rows: list[list[Words | Cell]] = []
    for position, item in enumerate(year.measures):
        estimate = item.careful
        reference = f"{year.fiscal_year}.{item.measure}"
        confirmed = linked and estimate.status in COUNTED
        eligible = eligible_of(estimate)
        eligible_cell = cell(NONE_IN_TABLE, align=Align.RIGHT)
        if eligible is not None:
            eligible_cell = thousand(
                eligible, thousand_label(eligible), formula=f"{{eligible.{reference}}}" if confirmed else ""
            )
        rows.append(
            [
                label if position == 0 else "",
                measure_name(item.measure),
                cost if position == 0 else "",
                eligible_cell,
                cell(rate_text(estimate), align=Align.CENTER),
                amount_cell(
                    estimate,
                    key=f"amount.{reference}" if confirmed else "",
                    formula=f"{{result.{reference}}}" if confirmed else "",
                ),
                cell(estimate.status_label, align=Align.CENTER),
            ]
        )
    return rows


def result_notes(answers: Answers, years: tuple[YearEstimate, ...]) -> list[Block]:
    """What must be known to read the figures."""
    texts = [
        wording.NOT_THE_GRANT,
        f"地方交付税は一般財源であり、財源内訳では特定財源としない。{wording.NOT_IN_REVENUE}",
        unconfirmed_sentence(years),
        *by_user_sentences(years),
        wording.NON_RECIPIENT if answers.plan.municipality.non_recipient else "",
    ]
    return [note(answers.sized(text)) for text in texts if text]
