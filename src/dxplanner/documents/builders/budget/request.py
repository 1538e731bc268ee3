"""The request itself: 款項目 and projects with last year's figures and the funds, then each project by 節 and 細節."""

from collections.abc import Sequence
from itertools import chain

from dxplanner.core.money import Yen
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.budget.words import (
    UNIT,
    VOTED,
    fund_cells,
    fund_columns,
    fund_values,
    line_path,
    money,
    named,
    project_name,
    ratio_cell,
    remarks,
    request_year,
    rounding_notes,
)
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, label, table
from dxplanner.documents.model import Block, Cell, Column, Inline, KeepTogether, Row, Table, plain
from dxplanner.plan.budget import BudgetProject
from dxplanner.rules.budget import (
    BudgetRow,
    Item,
    Level,
    Node,
    budget_rows,
    by_category,
    difference,
    flattened,
    funding,
    of_project,
    of_year,
    projects_of,
    request_items,
    total,
    tree,
)
from dxplanner.rules.from_plan import main_option, year_estimates

_DEPTH = {level: position for position, level in enumerate(Level)}
_ABOVE = (Level.TITLE, Level.ITEM, Level.SUBITEM, Level.PROJECT)


def rows_of(answers: Answers) -> tuple[BudgetRow, ...]:
    """The rows a request of this year speaks about: its own and those of the two years before."""
    year = request_year(answers)
    rows = budget_rows(answers.plan, main_option(answers.plan))
    return tuple(row for row in rows if year - 2 <= row.fiscal_year <= year)


def projects_asked(answers: Answers) -> tuple[BudgetProject | None, ...]:
    return projects_of(sorted(rows_of(answers), key=lambda row: -row.fiscal_year))


def _columns(answers: Answers, first: str, last: str) -> list[Column]:
    year = request_year(answers)
    return [
        column(first, 56),
        figures(f"{answers.year(year - 2)}\n決算額", 21),
        figures(f"{answers.year(year - 1)}\n当初予算額", 21),
        figures(f"{answers.year(year - 1)}\n現計予算額", 21),
        figures(f"{answers.year(year)}\n要求額", 21),
        figures("当初比\n増減額", 17),
        figures("増減率", 15),
        *fund_columns(answers),
        column(last, 22),
    ]


def _figures(answers: Answers, rows: Sequence[BudgetRow]) -> list[Cell]:
    """The columns between the name and the remark, for any set of rows over the three years."""
    year = request_year(answers)
    now, before, earlier = (of_year(rows, year - back) for back in (0, 1, 2))
    asked = total(now, lambda row: row.initial)
    first = total(before, lambda row: row.initial)
    funds = funding(now, lambda row: row.initial)
    return [
        money(total(earlier, lambda row: row.settled)),
        money(first),
        money(total(before, lambda row: row.current)),
        money(asked),
        money(difference(asked, first)),
        ratio_cell(asked, first),
        *(fund_cells(answers, funds) if now else [Cell() for _ in fund_values(answers, funds)]),
    ]


def summary(answers: Answers) -> list[Block]:
    """款・項・目・事業 with their totals."""
    rows = rows_of(answers)
    year = request_year(answers)
    nodes = tuple(flattened(tree(sorted(rows, key=lambda row: -row.fiscal_year), _ABOVE)))
    lines: list[list[Words | Cell]] = [
        [
            cell(
                compose(
                    "　" * _DEPTH[node.level],
                    named(answers, node.label, "costs.projects" if node.rows[0].project else "costs.lines"),
                )
            ),
            *_figures(answers, node.rows),
            _novelty(node),
        ]
        for node in nodes
    ]
    lines.append(["計", *_figures(answers, rows), ""])
    blocks: list[Block] = [
        table(
            _columns(answers, "款・項・目・事業", "摘要"),
            lines,
            unit=UNIT,
            name="総括",
            path="costs.lines",
            totals=1,
            notes=[*_rounded(answers, rows, nodes), VOTED],
        )
    ]
    years = year_estimates(answers.plan, main_option(answers.plan))
    return [*blocks, *remarks(answers, (item for item in years if item.fiscal_year == year))]


def _novelty(node: Node) -> str:
    project = node.rows[0].project
    if node.level is not Level.PROJECT or project is None or project.novelty is None:
        return ""
    return project.novelty.label


def _rounded(answers: Answers, rows: Sequence[BudgetRow], nodes: Sequence[Node]) -> list[str]:
    """Sums of projects under the total, and funds beside each figure, in every column that is added up."""
    year = request_year(answers)
    projects = [node.rows for node in nodes if node.level is Level.PROJECT]
    groups: list[tuple[Yen, list[Yen]]] = []
    for back, pick in (
        (2, lambda row: row.settled),
        (1, lambda row: row.initial),
        (1, lambda row: row.current),
        (0, lambda row: row.initial),
    ):
        parts = [total(of_year(found, year - back), pick) or 0 for found in projects]
        groups.append((total(of_year(rows, year - back), pick) or 0, parts))
    for found in (*projects, rows):
        asked = of_year(found, year)
        funds = funding(asked, lambda row: row.initial)
        groups.append((funds.total, list(fund_values(answers, funds))))
    return rounding_notes(groups)


def details(answers: Answers) -> list[Block]:
    """Each project that asks or had something last year: its 科目 in ruled cells, then 節 and 細節."""
    blocks: list[Block] = []
    for project in projects_asked(answers):
        rows = of_project(rows_of(answers), project)
        if all(row.fiscal_year < request_year(answers) - 1 for row in rows):
            continue
        blocks.append(
            KeepTogether(
                blocks=(
                    heading(1, project_name(answers, project)),
                    _project_head(answers, project),
                    _project_table(answers, rows),
                )
            )
        )
    return blocks


def _project_head(answers: Answers, project: BudgetProject | None) -> Table:
    path = f"costs.projects[{project.id}]" if project else ""

    def said(name: str) -> Inline:
        return answers.say(f"{path}.{name}") if path else named(answers, "", "costs.projects")

    section = answers.link_or(f"{path}.section", "", "name") if path else named(answers, "", "costs.projects")
    pairs = (
        ("款", said("budget_title")),
        ("項", said("budget_item")),
        ("目", said("budget_subitem")),
        ("担当課", section),
        ("区分", answers.say_or(f"{path}.novelty", "") if path else plain("")),
    )
    cells: list[Cell] = []
    for name, value in pairs:
        cells += [label(name), cell(value)]
    widths = (5, 15, 5, 15, 5, 15, 8, 13, 6, 8)
    return Table(
        columns=tuple(column("", width) for width in widths),
        rows=(Row(cells=tuple(cells)),),
        show_header=False,
        name="科目",
        path=path or "costs.projects",
    )


def _project_table(answers: Answers, rows: Sequence[BudgetRow]) -> Table:
    year = request_year(answers)
    lines: list[list[Words | Cell]] = []
    groups: list[tuple[Yen, list[Yen]]] = []
    asked_of: list[Yen] = []
    for category, items in by_category(request_items(rows, year)):
        inside = [row for item in items for row in chain(item.rows, item.before, item.earlier)]
        name = named(
            answers,
            category.label if category else "",
            line_path(answers, inside[0].line, "expense_category"),
        )
        lines.append([cell(name), *_figures(answers, inside), ""])
        lines += [_item_row(answers, item) for item in items]
        parts = [total(item.rows, lambda row: row.initial) or 0 for item in items]
        groups.append((sum(parts), parts))
        asked_of.append(sum(parts))
    lines.append(["計", *_figures(answers, rows), ""])
    groups.append((sum(asked_of), asked_of))
    return table(
        _columns(answers, "節・細節", "説明"),
        lines,
        unit=UNIT,
        name="節別",
        path="costs.lines",
        totals=1,
        notes=rounding_notes(groups),
    )


def _item_row(answers: Answers, item: Item) -> list[Words | Cell]:
    line = item.head.line
    rows = (*item.rows, *item.before, *item.earlier)
    name = item.head.detail
    shown = "expense_detail" if line.expense_detail else "name"
    path = line_path(answers, line, shown)
    told = "、".join(row.line.explanation for row in item.rows if row.line.explanation)
    return [
        cell(compose("　", named(answers, name, path)), path=path),
        *_figures(answers, rows),
        cell(told, path=line_path(answers, line, "explanation")),
    ]
