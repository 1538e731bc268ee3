"""The data sheet of the budget papers: one fact per cell, long form, every year and column that holds an amount."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.budget.breakdown import yen
from dxplanner.documents.builders.parts import Words, column, table
from dxplanner.documents.model import Block, Cell, CellKind, plain
from dxplanner.rules.budget import BudgetRow, budget_rows
from dxplanner.rules.from_plan import options_of

_TITLES = (
    "団体コード",
    "団体名",
    "年度（西暦）",
    "案",
    "款",
    "項",
    "目",
    "事業",
    "新規継続の別",
    "節番号",
    "節",
    "細節",
    "経費名",
    "項目",
    "金額（円）",
    "特定財源の区分",
)


def budget_data(answers: Answers) -> Block:
    rows: list[list[Words | Cell]] = []
    seen: set[str] = set()
    for option in options_of(answers.plan) or (None,):
        for row in budget_rows(answers.plan, option):
            if row.line.id not in seen:
                seen.add(row.line.id)
                rows += _facts(answers, row)
    return table([column(title, 12) for title in _TITLES], rows, name="データ_予算")


def _facts(answers: Answers, row: BudgetRow) -> list[list[Words | Cell]]:
    municipality, line, project = answers.plan.municipality, row.line, row.project
    head: list[Words | Cell] = [
        municipality.code or "",
        municipality.name or "",
        _number(row.fiscal_year),
        line.option.label if line.option else "共通",
        (project.budget_title if project else None) or "",
        (project.budget_item if project else None) or "",
        (project.budget_subitem if project else None) or "",
        (project.name if project else None) or "",
        project.novelty.label if project and project.novelty else "",
        _number(row.category.number) if row.category else "",
        row.category.name if row.category else line.expense_category or "",
        line.expense_detail or "",
        line.name or "",
    ]
    amounts = (
        ("当初予算額", row.initial),
        ("補正額", row.supplement if row.supplement else None),
        ("予算額", row.current),
        ("決算見込額", row.expected),
        ("決算額", row.settled),
        ("翌年度繰越額", row.carried_over),
        ("特定財源", line.earmarked),
    )
    return [
        [*head, item, yen(amount), line.earmarked_kind.label if line.earmarked_kind else ""]
        for item, amount in amounts
        if amount is not None
    ]


def _number(value: int) -> Cell:
    return Cell(text=plain(str(value)), kind=CellKind.INTEGER, value=value)
