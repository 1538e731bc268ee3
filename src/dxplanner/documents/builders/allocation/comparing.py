"""Two figures side by side: the two 案, with and without the open costs, by the ordinance and by the deck."""

from dxplanner.core.money import thousand_label
from dxplanner.documents.builders.allocation.reasons import edition_reasons
from dxplanner.documents.builders.allocation.words import (
    NONE_IN_TABLE,
    UNIT,
    amount_cell,
    checked_on,
    option_words,
    rate_text,
    unconfirmed_sentence,
)
from dxplanner.documents.builders.answers import Answers, compose, join
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
from dxplanner.plan.costs import CostLine, CostOption
from dxplanner.rules import wording
from dxplanner.rules.from_plan import YearEstimate, main_option, options_of, year_estimates
from dxplanner.rules.model import Estimate, Status


def comparison(answers: Answers) -> list[Block]:
    """案Ａ and 案Ｂ side by side, only where there are two."""
    options = options_of(answers.plan)
    if len(options) < 2:
        return []
    found = {option: year_estimates(answers.plan, option) for option in options}
    columns = [column("年度", 12)]
    for option in options:
        columns += [
            figures(f"{option.label}　所要額", 14),
            figures(wording.ESTIMATED_AMOUNT, 15),
            figures("差引負担", 14),
        ]
    names = join([option_words(answers, option) for option in options], "、")
    missing = unconfirmed_sentence(year for years in found.values() for year in years)
    return [
        heading(1, "案の比較"),
        table(
            columns, _option_rows(answers, found), unit=UNIT, name="案の比較", path="costs.lines", totals=1
        ),
        note(
            compose(
                names,
                f"。差引負担は、所要額から特定財源並びに{_counted(found)}の算定見込額を差し引いた額である。"
                if _by_user(found)
                else "。差引負担は、所要額から特定財源及び条文を確認できた措置の算定見込額を差し引いた額である。",
            )
        ),
        *([note(answers.sized(missing))] if missing else []),
    ]


def _by_user(found: dict[CostOption, tuple[YearEstimate, ...]]) -> bool:
    return any(year.has_user_confirmed for years in found.values() for year in years)


def _counted(found: dict[CostOption, tuple[YearEstimate, ...]]) -> str:
    return wording.counted_measures(by_user=_by_user(found))


def _option_rows(
    answers: Answers, found: dict[CostOption, tuple[YearEstimate, ...]]
) -> list[list[Words | Cell]]:
    by_year = {option: {year.fiscal_year: year for year in years} for option, years in found.items()}
    rows: list[list[Words | Cell]] = []
    for fiscal_year in sorted({year for years in by_year.values() for year in years}):
        row: list[Words | Cell] = [answers.year(fiscal_year)]
        for years in by_year.values():
            row += _option_cells(years.get(fiscal_year))
        rows.append(row)
    totals: list[Words | Cell] = ["計"]
    for option_years in found.values():
        total = sum(year.total for year in option_years)
        support = sum(year.confirmed_amount for year in option_years)
        own = sum(year.own_burden for year in option_years) - support
        totals += [thousand(value, thousand_label(value)) for value in (total, support, own)]
    return [*rows, totals]


def _option_cells(year: YearEstimate | None) -> list[Words | Cell]:
    if year is None:
        return [NONE_IN_TABLE, NONE_IN_TABLE, NONE_IN_TABLE]
    own = year.own_burden - year.confirmed_amount
    support: Words | Cell = thousand(year.confirmed_amount, thousand_label(year.confirmed_amount))
    if year.has_unconfirmed and not year.confirmed_amount:
        support = cell(wording.UNCONFIRMED_CELL, align=Align.RIGHT)
    return [thousand(year.total, thousand_label(year.total)), support, thousand(own, thousand_label(own))]


def open_costs(answers: Answers) -> list[Block]:
    """控えめ and 含む場合: whether 旅費 or 謝金 count is open, so both are shown."""
    rows: list[list[Words | Cell]] = []
    for year in year_estimates(answers.plan, main_option(answers.plan)):
        for item in year.measures:
            if item.inclusive is None:
                continue
            rows.append(
                [
                    answers.year(year.fiscal_year),
                    _names(item.lines),
                    amount_cell(item.careful),
                    amount_cell(item.inclusive),
                ]
            )
    if not rows:
        return []
    columns = (
        column("年度", 12),
        column("対象になるか未確認の経費", 52),
        figures("含めない場合", 16),
        figures("含める場合", 16),
    )
    return [
        heading(1, "対象になるか未確認の経費"),
        paragraph(
            "旅費、共済費、謝金等が「任用等するための経費」に含まれるかは、条文に書かれていない。"
            "本書の算定見込額は含めない場合の額とし、含める場合の額を参考に示す。"
        ),
        table(columns, rows, unit=UNIT, name="未確認の経費"),
    ]


def _names(lines: tuple[CostLine, ...]) -> str:
    return "、".join(line.name or "（名称なし）" for line in lines if line.open_item)


def editions(answers: Answers) -> list[Block]:
    """省令による試算, 国資料による試算, 差: for years in which the deck speaks. Internal."""
    years = year_estimates(answers.plan, main_option(answers.plan))
    rows = [
        [answers.year(year.fiscal_year), *_edition_cells(item.official or item.careful, item.deck)]
        for year in years
        for item in year.measures
        if item.deck is not None and item.deck.status is not Status.INELIGIBLE
    ]
    if not rows:
        return []
    columns = (
        column("年度", 12),
        column("率（省令）", 12, Align.CENTER),
        figures("省令による試算", 17),
        column("率（国資料）", 14, Align.CENTER),
        figures(answers.sized("国資料（令和4年6月）による試算"), 35),
        figures(wording.DIFFERENCE_HEADING, 12),
    )
    footnote = answers.sized(wording.deck_footnote(checked_on(years)))
    return [
        heading(1, "省令による試算と国資料による試算"),
        table(columns, rows, unit=UNIT, name="版の比較", notes=[f"※　{footnote}"]),
        *edition_reasons(answers),
    ]


def _edition_cells(ordinance: Estimate, deck: Estimate) -> list[Words | Cell]:
    difference: Words | Cell = NONE_IN_TABLE
    if ordinance.calculated_amount is not None and deck.calculated_amount is not None:
        amount = ordinance.calculated_amount - deck.calculated_amount
        difference = thousand(amount, thousand_label(amount))
    return [
        cell(rate_text(ordinance), align=Align.CENTER),
        amount_cell(ordinance),
        cell(rate_text(deck), align=Align.CENTER),
        amount_cell(deck),
        difference,
    ]
