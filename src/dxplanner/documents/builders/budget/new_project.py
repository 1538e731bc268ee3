"""新規事業調書: one sheet per new or extended project, with what 財政 and the council ask first."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.budget.words import (
    UNIT,
    fund_cells,
    fund_titles,
    fund_values,
    head,
    internal,
    money,
    remarks,
    rounding_notes,
)
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    column,
    figures,
    grid,
    note,
    pair_row,
    paragraph,
    table,
    wide_row,
)
from dxplanner.documents.model import Block, Cell, Document, Form, FormRow, Section, Table
from dxplanner.plan.budget import BudgetProject, ProjectNovelty
from dxplanner.plan.plan import Plan
from dxplanner.rules.budget import BudgetRow, budget_rows, funding, of_project, of_year
from dxplanner.rules.from_plan import YearEstimate, main_option, year_estimates
from dxplanner.rules.lines import effective_lines

TITLE = "新規事業調書"
_TOLD = (
    ("目的", "purpose", 2),
    ("効果", "effect", 2),
    ("後年度負担", "later_burden", 2),
    ("類似団体の状況", "peers", 2),
    ("見直し・廃止", "review", 2),
    ("代替案", "alternative", 2),
    ("措置がない場合", "without_support", 2),
)


def new_projects(plan: Plan) -> tuple[BudgetProject, ...]:
    """New and extended projects that the chosen 案 pays for, and those nobody has costed yet."""
    rows = budget_rows(plan, main_option(plan))
    paid = {row.project.id for row in rows if row.project}
    used = {line.project for line in effective_lines(plan)}
    return tuple(
        project
        for project in plan.costs.projects
        if project.novelty in (ProjectNovelty.NEW, ProjectNovelty.EXTENDED)
        and (project.id in paid or project.id not in used)
    )


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    projects = new_projects(plan)
    rows = budget_rows(plan, main_option(plan))
    if projects:
        sections = tuple(
            Section(blocks=tuple(_sheet(answers, project, of_project(rows, project)))) for project in projects
        )
    else:
        blocks: tuple[Block, ...] = (head(answers, TITLE), note(internal(answers)), _none(plan))
        sections = (Section(blocks=blocks),)
    return framed(answers, "new_project", TITLE, sections, subject="新規事業の説明", notice=internal(answers))


def _none(plan: Plan) -> Block:
    if plan.costs.projects:
        return paragraph("新規又は拡充の事業はない。", path="costs.projects")
    return paragraph((gap("costs.projects"),), path="costs.projects")


def _sheet(answers: Answers, project: BudgetProject, rows: tuple[BudgetRow, ...]) -> list[Block]:
    path = f"costs.projects[{project.id}]"
    account = compose(
        answers.say(f"{path}.budget_title"),
        "　",
        answers.say(f"{path}.budget_item"),
        "　",
        answers.say(f"{path}.budget_subitem"),
    )
    years = [row.fiscal_year for row in rows]
    period = answers.years(min(years), max(years)) if years else "―"
    form = grid(
        (16, 34, 16, 34),
        (
            wide_row("事業名", answers.say(f"{path}.name"), f"{path}.name"),
            wide_row("予算科目", account, path),
            pair_row(
                ("担当課", answers.link_or(f"{path}.section", "―", "name"), f"{path}.section"),
                ("区分", answers.say(f"{path}.novelty"), f"{path}.novelty"),
            ),
            wide_row("事業期間", period, "costs.lines"),
        ),
        name="調書",
        path=path,
    )
    told = Form(
        rows=tuple(
            FormRow(
                label=label,
                value=answers.say(f"{path}.{name}"),
                path=f"{path}.{name}",
                lines=lines,
            )
            for label, name, lines in _TOLD
        ),
        label_width=form.columns[0].width / 100,
        path=path,
    )
    estimates = year_estimates(answers.plan, main_option(answers.plan))
    own = [year for year in estimates if year.fiscal_year in years and _belongs(year, project)]
    return [
        head(answers, TITLE),
        note(internal(answers)),
        form,
        _amounts(answers, rows),
        *remarks(answers, own),
        told,
    ]


def _belongs(year: YearEstimate, project: BudgetProject) -> bool:
    """Whether all the support of a year is for this project: only then is the figure its own."""
    lines = [line for item in year.measures for line in item.lines]
    return bool(lines) and all(line.project == project.id for line in lines)


def _amounts(answers: Answers, rows: tuple[BudgetRow, ...]) -> Table:
    lines: list[list[Words | Cell]] = []
    groups = []
    totals = []
    for year in sorted({row.fiscal_year for row in rows}):
        funds = funding(of_year(rows, year), lambda row: row.amount)
        lines.append([answers.year(year), money(funds.total), *fund_cells(answers, funds)])
        groups.append((funds.total, fund_values(answers, funds)))
        totals.append(funds.total)
    funds = funding(rows, lambda row: row.amount)
    lines.append(["計", money(funds.total), *fund_cells(answers, funds)])
    groups.append((funds.total, tuple(totals)))
    columns = (
        column("年度", 16),
        figures("事業費", 16),
        *(figures(title, 14) for title in fund_titles(answers)),
    )
    return table(
        columns,
        lines,
        unit=UNIT,
        name="事業費",
        path="costs.lines",
        totals=1,
        notes=rounding_notes(groups),
    )
