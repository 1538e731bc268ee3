"""The workbook of the multi-year table: 計算 with live formulas, and the settlement as data."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.budget.breakdown import yen
from dxplanner.documents.builders.budget.calculation import summed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, table
from dxplanner.documents.model import Block, Cell, CellKind, Paragraph, TitleBlock, plain
from dxplanner.rules.budget import BudgetRow, budget_rows, funding, of_year
from dxplanner.rules.budget_years import Settlement, YearBurden, burdens, settlements
from dxplanner.rules.from_plan import main_option


def calculation(answers: Answers, said: Paragraph) -> tuple[Block, ...]:
    option = main_option(answers.plan)
    rows = budget_rows(answers.plan, option)
    return (
        TitleBlock(title=plain("計算（単位：円）")),
        said,
        note("「経費」の用いた額と特定財源、「町の負担」の算定見込額を変えると、以下の額が計算し直される。"),
        heading(1, "経費", counted=False),
        _lines(answers, rows),
        heading(1, "町の負担", counted=False),
        _burden(answers, rows, burdens(answers.plan, option)),
        heading(1, "予算・決算見込・決算", counted=False),
        _settlement(answers, settlements(answers.plan, option)),
    )


def _lines(answers: Answers, rows: tuple[BudgetRow, ...]) -> Block:
    lines: list[list[Words | Cell]] = []
    for row in rows:
        key, amount = row.line.id, row.amount or 0
        used = min(row.line.earmarked or 0, amount)
        lines.append(
            [
                answers.year(row.fiscal_year),
                (row.project.name if row.project else None) or "",
                row.line.name or "",
                yen(amount, key=f"amount.{key}"),
                yen(row.line.earmarked or 0, key=f"earmarked.{key}"),
                yen(used, key=f"used.{key}", formula=f"MIN({{earmarked.{key}}},{{amount.{key}}})"),
                yen(amount - used, formula=f"{{amount.{key}}}-{{used.{key}}}"),
            ]
        )
    columns = (
        column("年度", 14),
        column("事業", 26),
        column("経費", 30),
        figures("用いた額", 14),
        figures("特定財源", 14),
        figures("充当する額", 14),
        figures("一般財源", 14),
    )
    return table(columns, lines, name="経費")


def _burden(answers: Answers, rows: tuple[BudgetRow, ...], found: tuple[YearBurden, ...]) -> Block:
    lines: list[list[Words | Cell]] = []
    for item in found:
        year = item.fiscal_year
        own = of_year(rows, year)
        earmarked = funding(own, lambda row: row.amount).earmarked
        lines.append(
            [
                answers.year(year),
                "はい" if item.in_period else "いいえ",
                yen(item.total, key=f"total.{year}", formula=summed(f"amount.{row.line.id}" for row in own)),
                yen(earmarked, key=f"off.{year}", formula=summed(f"used.{row.line.id}" for row in own)),
                yen(
                    item.without_support,
                    key=f"own.{year}",
                    formula=f"{{total.{year}}}-{{off.{year}}}",
                ),
                yen(item.support, key=f"support.{year}"),
                yen(
                    item.with_support,
                    key=f"net.{year}",
                    formula=f"{{own.{year}}}-{{support.{year}}}",
                ),
            ]
        )
    counted = [item for item in found if item.in_period]
    sums = (
        ("total", sum(item.total for item in counted)),
        ("off", sum(item.funds.earmarked for item in counted)),
        ("own", sum(item.without_support for item in counted)),
        ("support", sum(item.support for item in counted)),
        ("net", sum(item.with_support for item in counted)),
    )
    whole = [
        yen(value, key=f"{name}.all", formula=summed(f"{name}.{item.fiscal_year}" for item in counted))
        for name, value in sums
    ]
    lines.append(["計画期間の計", "", *whole])
    columns = (
        column("年度", 16),
        column("計画期間", 12),
        figures("所要額", 14),
        figures("特定財源", 14),
        figures("一般財源（措置なし）", 16),
        figures("算定見込額", 14),
        figures("差引後の負担", 14),
    )
    return table(columns, lines, name="負担", totals=1)


def _settlement(answers: Answers, found: tuple[Settlement, ...]) -> Block:
    lines: list[list[Words | Cell]] = []
    for number, item in enumerate(found):
        lines.append(
            [
                answers.year(item.fiscal_year),
                (item.project.name if item.project else None) or "",
                yen(item.initial or 0, key=f"first.{number}"),
                yen(item.supplement, key=f"change.{number}"),
                yen(item.carried_in, key=f"came.{number}"),
                yen(
                    (item.initial or 0) + item.supplement + item.carried_in,
                    key=f"available.{number}",
                    formula=f"{{first.{number}}}+{{change.{number}}}+{{came.{number}}}",
                ),
                yen(item.settled, key=f"settled.{number}" if item.settled is not None else ""),
                yen(item.carried_over or 0, key=f"went.{number}"),
                _unused(item, number),
            ]
        )
    columns = (
        column("年度", 14),
        column("事業", 26),
        figures("当初予算額", 13),
        figures("補正額", 12),
        figures("前年度から", 12),
        figures("予算現額", 13),
        figures("決算額", 13),
        figures("翌年度繰越", 12),
        figures("不用額", 12),
    )
    return table(columns, lines, name="決算")


def _unused(item: Settlement, number: int) -> Cell:
    if item.unused is None:
        return cell("")
    formula = f"{{available.{number}}}-{{settled.{number}}}-{{went.{number}}}"
    return yen(item.unused, formula=formula)


def settlement_data(answers: Answers) -> Block:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for item in settlements(answers.plan, main_option(answers.plan)):
        facts = (
            ("当初予算額", item.initial),
            ("補正額", item.supplement),
            ("前年度からの繰越額", item.carried_in),
            ("予算現額", item.available),
            ("決算見込額", item.expected),
            ("決算額", item.settled),
            ("見込と決算の差", item.over_reported),
            ("翌年度繰越額", item.carried_over),
            ("不用額", item.unused),
        )
        rows += [
            [
                municipality.code or "",
                municipality.name or "",
                Cell(text=plain(str(item.fiscal_year)), kind=CellKind.INTEGER, value=item.fiscal_year),
                (item.project.name if item.project else None) or "",
                name,
                yen(value),
            ]
            for name, value in facts
            if value is not None
        ]
    titles = ("団体コード", "団体名", "年度（西暦）", "事業", "項目", "金額（円）")
    return table([column(title, 14) for title in titles], rows, name="データ_決算")
