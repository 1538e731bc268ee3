"""The data sheets of the allocation workbook: one fact per cell, no formulas."""

from dxplanner.core.money import rate_label
from dxplanner.documents.builders.allocation.parts_sheet import figure
from dxplanner.documents.builders.allocation.words import bases, eligible_of, measure_name
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, cell, column, table
from dxplanner.documents.model import Block, Cell, CellKind, plain
from dxplanner.rules import wording
from dxplanner.rules.from_plan import MeasureEstimate, YearEstimate, options_of, year_estimates
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Estimate


def cost_data(answers: Answers) -> Block:
    """One row per line and column (予算, 決算見込, 決算, 特定財源) that holds an amount."""
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for line in effective_lines(answers.plan):
        amounts = (
            ("予算", line.budgeted),
            ("決算見込", line.expected),
            ("決算", line.settled),
            ("特定財源", line.earmarked),
        )
        for item, amount in amounts:
            if amount is None:
                continue
            rows.append(
                [
                    municipality.code or "",
                    municipality.name or "",
                    _plain_number(line.fiscal_year),
                    line.option.label if line.option else "共通",
                    line.name or "",
                    line.kind.label if line.kind else "",
                    line.expense_category or "",
                    item,
                    figure(amount),
                    "はい" if line.open_item else "いいえ",
                ]
            )
    titles = (
        "団体コード",
        "団体名",
        "年度（西暦）",
        "案",
        "経費名",
        "区分",
        "節",
        "項目",
        "金額（円）",
        "対象になるか未確認",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_経費")


def _plain_number(value: int | None) -> Cell:
    if value is None:
        return cell("")
    return Cell(text=plain(str(value)), kind=CellKind.INTEGER, value=value)


def estimate_data(answers: Answers) -> Block:
    rows: list[list[Words | Cell]] = []
    for option in options_of(answers.plan) or (None,):
        for year in year_estimates(answers.plan, option):
            for item in year.measures:
                readings = [("含めない", item.careful), ("含める", item.inclusive), ("国資料", item.deck)]
                for premise, estimate in readings:
                    if estimate is not None:
                        name = option.label if option else "共通"
                        rows.append(_estimate_row(answers, year, item, name, premise, estimate))
    titles = (
        "団体コード",
        "団体名",
        "年度（西暦）",
        "案",
        "措置",
        "未確認の経費",
        "制度の版",
        "用いた額",
        "対象経費（円）",
        "措置率",
        "算定見込額（円）",
        "確認状況",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_試算")


def _estimate_row(
    answers: Answers, year: YearEstimate, item: MeasureEstimate, option: str, premise: str, estimate: Estimate
) -> list[Words | Cell]:
    municipality = answers.plan.municipality
    eligible = eligible_of(estimate)
    rate: Words | Cell = ""
    if estimate.rate is not None:
        rate = Cell(text=plain(rate_label(estimate.rate)), kind=CellKind.DECIMAL, value=estimate.rate)
    return [
        municipality.code or "",
        municipality.name or "",
        _plain_number(year.fiscal_year),
        option,
        measure_name(item.measure),
        "含める" if premise == "含める" else "含めない",
        wording.BY_USER if estimate.user_confirmed else estimate.case.edition.label,
        bases(item),
        figure(eligible) if eligible is not None else "",
        rate,
        figure(estimate.calculated_amount) if estimate.calculated_amount is not None else "",
        estimate.status_label if estimate.user_confirmed else estimate.status.label,
    ]
