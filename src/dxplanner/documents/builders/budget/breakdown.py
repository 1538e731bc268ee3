"""積算内訳書: unit price times quantity behind every line of the request, in yen."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, gap
from dxplanner.documents.builders.budget.request import rows_of
from dxplanner.documents.builders.budget.words import UNIT_YEN, line_path, named, project_name, request_year
from dxplanner.documents.builders.parts import Words, cell, column, figures, paragraph, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, plain
from dxplanner.rules.budget import BudgetRow, of_project, of_year, projects_of, total

TITLE = "積算内訳書"


def breakdown(answers: Answers) -> list[Block]:
    rows = of_year(rows_of(answers), request_year(answers))
    if not rows:
        year = answers.year(request_year(answers))
        return [paragraph(f"{year}に要求する経費はない。", path="costs.request.year")]
    lines: list[list[Words | Cell]] = []
    for project in projects_of(rows):
        members = of_project(rows, project)
        for position, row in enumerate(members):
            first = [Cell(text=project_name(answers, project), rows=len(members))] if position == 0 else []
            lines.append([*first, *_line(answers, row)])
    lines.append(["計", "", "", "", yen(total(rows, lambda row: row.initial)), ""])
    columns = (
        column("事業", 16),
        column("節", 18),
        column("細節・経費", 22),
        column("積算（単価×数量）", 30),
        figures("金額", 12),
        column("備考", 20),
    )
    return [table(columns, lines, unit=UNIT_YEN, name="積算内訳", path="costs.lines", totals=1)]


def yen(value: int | None, *, key: str = "", formula: str = "") -> Cell:
    if value is None:
        return Cell(align=Align.RIGHT)
    return Cell(
        text=plain(number_label(value)),
        kind=CellKind.YEN,
        value=value,
        key=key,
        formula=formula,
        align=Align.RIGHT,
    )


def _line(answers: Answers, row: BudgetRow) -> list[Words | Cell]:
    line = row.line
    name = "：".join(part for part in (line.expense_detail, line.name) if part)
    basis = line_path(answers, line, "basis")
    amount = line_path(answers, line, "budgeted")
    return [
        cell(
            named(
                answers,
                row.category.label if row.category else "",
                line_path(answers, line, "expense_category"),
            )
        ),
        cell(named(answers, name, line_path(answers, line, "name"))),
        cell(named(answers, line.basis or "", basis), path=basis),
        yen(row.initial) if row.initial is not None else cell((gap(amount),)),
        cell(line.note or "", path=line_path(answers, line, "note")),
    ]
