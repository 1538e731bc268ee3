"""The sheet 計算 of the request: from the lines' amounts to 要求額, 増減 and 財源内訳, every step a live formula."""

from collections.abc import Iterable
from decimal import Decimal

from dxplanner.core.money import percent_label
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.budget.breakdown import yen
from dxplanner.documents.builders.budget.request import rows_of
from dxplanner.documents.builders.budget.words import NEW_ENTRY, fund_titles, is_split, request_year
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, Paragraph, TitleBlock, plain
from dxplanner.plan.budget import EarmarkedKind
from dxplanner.rules.budget import (
    BudgetRow,
    change_ratio,
    funding,
    of_project,
    of_year,
    projects_of,
    total,
)

_RATIO_PLACES = 3
_FUNDS: tuple[EarmarkedKind, ...] = tuple(EarmarkedKind)


def calculation(answers: Answers, internal: Paragraph) -> tuple[Block, ...]:
    rows = rows_of(answers)
    return (
        TitleBlock(title=plain("計算（単位：円）")),
        internal,
        note("「明細」の当初予算額、補正額及び特定財源を変えると、以下の額が計算し直される。"),
        heading(1, "明細", counted=False),
        _lines(answers, rows),
        heading(1, "事業ごとの要求額と前年度比較", counted=False),
        _projects(answers, rows),
        heading(1, "要求額の財源内訳", counted=False),
        _funds(answers, rows),
    )


def summed(keys: Iterable[str]) -> str:
    return "+".join(f"{{{key}}}" for key in keys) or "0"


def _lines(answers: Answers, rows: tuple[BudgetRow, ...]) -> Block:
    lines: list[list[Words | Cell]] = []
    for row in rows:
        key = row.line.id
        amount = row.initial or 0
        used = min(row.line.earmarked or 0, max(amount, 0))
        after = max(amount + row.supplement, 0)
        lines.append(
            [
                answers.year(row.fiscal_year),
                row.project.name or "" if row.project else "",
                row.category.label if row.category else "",
                row.detail,
                yen(amount, key=f"first.{key}"),
                yen(row.supplement, key=f"change.{key}"),
                yen(after, key=f"current.{key}", formula=f"MAX({{first.{key}}}+{{change.{key}}},0)"),
                yen(row.line.earmarked or 0, key=f"earmarked.{key}"),
                yen(used, key=f"used.{key}", formula=f"MIN({{earmarked.{key}}},{{first.{key}}})"),
                yen(
                    amount - used,
                    key=f"general.{key}",
                    formula=f"{{first.{key}}}-{{used.{key}}}",
                ),
            ]
        )
    columns = (
        column("年度", 12),
        column("事業", 18),
        column("節", 16),
        column("細節", 16),
        figures("当初予算額", 17),
        figures("補正額", 17),
        figures("予算額", 17),
        figures("特定財源", 17),
        figures("充当する額", 17),
        figures("一般財源", 17),
    )
    return table(columns, lines, name="明細")


def _projects(answers: Answers, rows: tuple[BudgetRow, ...]) -> Block:
    year = request_year(answers)
    lines: list[list[Words | Cell]] = []
    keys: list[str] = []
    for number, project in enumerate(projects_of(sorted(rows, key=lambda row: -row.fiscal_year)), start=1):
        keys.append(f"p{number}")
        name = (project.name if project else None) or "（事業の未設定）"
        lines.append(_compared(f"p{number}", name, of_project(rows, project), year))
    lines.append(_totals(keys, rows, year))
    columns = (
        column("事業", 30),
        figures("前年度当初", 14),
        figures("前年度予算", 14),
        figures("要求額", 14),
        figures("増減額", 14),
        figures("増減率", 10),
    )
    return table(columns, lines, name="比較", totals=1)


def _compared(key: str, name: str, rows: tuple[BudgetRow, ...], year: int) -> list[Words | Cell]:
    now, before = of_year(rows, year), of_year(rows, year - 1)
    first = total(before, lambda row: row.initial) or 0
    return [
        name,
        yen(first, key=f"before.{key}", formula=summed(f"first.{row.line.id}" for row in before)),
        yen(
            total(before, lambda row: row.current) or 0,
            key=f"voted.{key}",
            formula=summed(f"current.{row.line.id}" for row in before),
        ),
        *_change(key, now, first, summed(f"first.{row.line.id}" for row in now)),
    ]


def _totals(keys: list[str], rows: tuple[BudgetRow, ...], year: int) -> list[Words | Cell]:
    now, before = of_year(rows, year), of_year(rows, year - 1)
    first = total(before, lambda row: row.initial) or 0
    voted = total(before, lambda row: row.current) or 0
    return [
        "計",
        yen(first, key="before.all", formula=summed(f"before.{key}" for key in keys)),
        yen(voted, key="voted.all", formula=summed(f"voted.{key}" for key in keys)),
        *_change("all", now, first, summed(f"asked.{key}" for key in keys)),
    ]


def _change(key: str, now: tuple[BudgetRow, ...], first: int, formula: str) -> list[Words | Cell]:
    asked = total(now, lambda row: row.initial) or 0
    ratio = change_ratio(asked, first)
    return [
        yen(asked, key=f"asked.{key}", formula=formula),
        yen(asked - first, key=f"change.{key}", formula=f"{{asked.{key}}}-{{before.{key}}}"),
        _ratio(ratio, f"ROUND({{change.{key}}}/{{before.{key}}},{_RATIO_PLACES})")
        if ratio is not None
        else cell(NEW_ENTRY if asked else "", align=Align.RIGHT),
    ]


def _ratio(ratio: Decimal, formula: str) -> Cell:
    return Cell(
        text=plain(percent_label(ratio)),
        kind=CellKind.PERCENT,
        value=ratio,
        formula=formula,
        align=Align.RIGHT,
    )


def _funds(answers: Answers, rows: tuple[BudgetRow, ...]) -> Block:
    """財源内訳 of 要求額, from what each line takes of its 特定財源."""
    now = of_year(rows, request_year(answers))
    funds = funding(now, lambda row: row.initial)
    of_kind = {kind: [row for row in now if _kind(row) is kind] for kind in _FUNDS}
    national, prefecture = EarmarkedKind.NATIONAL, EarmarkedKind.PREFECTURE
    if is_split(answers):
        parts = [(funds.national, of_kind[national]), (funds.prefecture, of_kind[prefecture])]
    else:
        parts = [(funds.national + funds.prefecture, [*of_kind[national], *of_kind[prefecture]])]
    parts += [(funds.bond, of_kind[EarmarkedKind.BOND]), (funds.other, of_kind[EarmarkedKind.OTHER])]
    cells: list[Words | Cell] = [
        yen(amount, key=f"fund.{number}", formula=summed(f"used.{row.line.id}" for row in found))
        for number, (amount, found) in enumerate(parts)
    ]
    general = yen(funds.general, key="fund.general", formula=summed(f"general.{row.line.id}" for row in now))
    keys = [*(f"fund.{number}" for number in range(len(parts))), "fund.general"]
    whole = yen(funds.total, key="fund.all", formula=summed(keys))
    columns = [figures(title, 16) for title in (*fund_titles(answers), "計")]
    return table(columns, [[*cells, general, whole]], name="財源")


def _kind(row: BudgetRow) -> EarmarkedKind:
    return row.line.earmarked_kind or EarmarkedKind.OTHER
