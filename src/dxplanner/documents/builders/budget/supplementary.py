"""補正予算要求書: 補正前, 補正額, 計 of every line a 補正予算 changes, one paper per 号."""

from dxplanner.core.money import Yen
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.budget.breakdown import yen
from dxplanner.documents.builders.budget.calculation import summed
from dxplanner.documents.builders.budget.words import (
    ACCOUNT,
    UNIT,
    VOTED,
    fund_cells,
    fund_columns,
    fund_values,
    head,
    internal,
    line_path,
    money,
    named,
    project_name,
    remarks,
    rounding_notes,
)
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, paragraph, table
from dxplanner.documents.model import (
    Block,
    Cell,
    CellKind,
    Document,
    Inline,
    PageBreak,
    Paragraph,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.rules.budget_years import (
    Change,
    SupplementaryBudget,
    funding_of_changes,
    supplementary_budgets,
)
from dxplanner.rules.from_plan import main_option, year_estimates
from dxplanner.rules.lines import effective_lines

TITLE = "補正予算要求書"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    found = supplementary_budgets(plan, main_option(plan))
    said = note(internal(answers))
    sections: tuple[Section, ...]
    sheets: tuple[Sheet, ...]
    if not found:
        path = "costs.supplements" if effective_lines(plan) else "costs.lines"
        blocks: tuple[Block, ...] = (head(answers, TITLE), said, paragraph((gap(path),), path=path))
        sections = (Section(blocks=blocks, landscape=True),)
        sheets = (Sheet(name="要求書", kind=SheetKind.PRINT, blocks=blocks, landscape=True),)
    else:
        papers = [_paper(answers, item) for item in found]
        sections = tuple(Section(blocks=tuple(paper), landscape=True) for paper in papers)
        printed: list[Block] = []
        for paper in papers:
            printed += [*([PageBreak()] if printed else []), *paper]
        sheets = (
            Sheet(name="要求書", kind=SheetKind.PRINT, blocks=tuple(printed), landscape=True),
            Sheet(name="計算", kind=SheetKind.CALCULATION, blocks=_calculation(answers, said, found)),
            Sheet(name="データ_補正", kind=SheetKind.DATA, blocks=(_data(answers, found),)),
        )
    return framed(
        answers,
        "supplementary_budget",
        TITLE,
        sections,
        sheets,
        subject="補正予算の要求",
        notice=internal(answers),
    )


def name_of(answers: Answers, item: SupplementaryBudget) -> str:
    """「令和８年度　一般会計補正予算（第３号）」."""
    number = "　" if item.number is None else str(item.number)
    return answers.sized(f"{answers.year(item.fiscal_year)}　{ACCOUNT}補正予算（第{number}号）")


def _paper(answers: Answers, item: SupplementaryBudget) -> list[Block]:
    month = answers.sized(f"　{item.month}月議会") if item.month is not None else ""
    rows: list[list[Words | Cell]] = []
    for change in item.changes:
        rows.append(
            [
                cell(_account(answers, change)),
                project_name(answers, change.row.project),
                cell(
                    named(
                        answers,
                        change.row.category.label if change.row.category else "",
                        line_path(answers, change.row.line, "expense_category"),
                    )
                ),
                change.row.detail,
                money(change.before),
                money(change.amount, path=f"costs.supplements[{change.supplement.id}].amount"),
                money(change.after),
                *fund_cells(answers, funding_of_changes((change,))),
                answers.say(f"costs.supplements[{change.supplement.id}].reason"),
            ]
        )
    before = sum(change.before for change in item.changes)
    funds = funding_of_changes(item.changes)
    rows.append(
        [
            *("計", "", "", ""),
            *(money(value) for value in (before, item.amount, before + item.amount)),
            *fund_cells(answers, funds),
            "",
        ]
    )
    columns = (
        column("款・項・目", 30),
        column("事業", 28),
        column("節", 28),
        column("細節", 20),
        figures("補正前の額", 20),
        figures("補正額", 16),
        figures("計", 16),
        *fund_columns(answers),
        column("補正の理由", 38),
    )
    groups: list[tuple[Yen, list[Yen]]] = [
        (before, [change.before for change in item.changes]),
        (item.amount, [change.amount for change in item.changes]),
        (before + item.amount, [change.after for change in item.changes]),
        (funds.total, list(fund_values(answers, funds))),
        *((change.after, [change.before, change.amount]) for change in item.changes),
    ]
    estimates = year_estimates(answers.plan, main_option(answers.plan))
    return [
        head(answers, TITLE, subtitle=f"{name_of(answers, item)}{month}"),
        note(internal(answers)),
        table(
            columns,
            rows,
            unit=UNIT,
            name="補正",
            path="costs.supplements",
            totals=1,
            notes=[
                "※　（財源）は、補正額の財源内訳である。",
                *rounding_notes(groups),
                VOTED,
            ],
        ),
        *remarks(answers, (year for year in estimates if year.fiscal_year == item.fiscal_year)),
    ]


def _account(answers: Answers, change: Change) -> Inline:
    project = change.row.project
    if project is None:
        return (gap(line_path(answers, change.row.line, "project")),)
    path = f"costs.projects[{project.id}]"
    return compose(
        answers.say(f"{path}.budget_title"),
        "\n",
        answers.say(f"{path}.budget_item"),
        "\n",
        answers.say(f"{path}.budget_subitem"),
    )


def _calculation(
    answers: Answers, said: Paragraph, found: tuple[SupplementaryBudget, ...]
) -> tuple[Block, ...]:
    blocks: list[Block] = [
        TitleBlock(title=plain("計算（単位：円）")),
        said,
        note("補正額を変えると、計と後の号の補正前の額が計算し直される。"),
    ]
    last: dict[str, str] = {}
    for number, item in enumerate(found):
        rows: list[list[Words | Cell]] = []
        keys: list[str] = []
        for position, change in enumerate(item.changes):
            key = f"{number}.{position}"
            keys.append(key)
            line = change.row.line.id
            rows.append(
                [
                    (change.row.project.name if change.row.project else None) or "",
                    change.row.detail,
                    yen(change.before, key=f"before.{key}", formula=last.get(line, "")),
                    yen(change.amount, key=f"amount.{key}"),
                    yen(change.after, key=f"after.{key}", formula=f"{{before.{key}}}+{{amount.{key}}}"),
                ]
            )
            last[line] = f"{{after.{key}}}"
        before = sum(change.before for change in item.changes)
        rows.append(
            [
                "計",
                "",
                yen(before, formula=summed(f"before.{key}" for key in keys)),
                yen(item.amount, formula=summed(f"amount.{key}" for key in keys)),
                yen(before + item.amount, formula=summed(f"after.{key}" for key in keys)),
            ]
        )
        columns = (
            column("事業", 30),
            column("細節", 20),
            figures("補正前の額", 14),
            figures("補正額", 14),
            figures("計", 14),
        )
        blocks += [
            heading(1, name_of(answers, item), counted=False),
            table(columns, rows, name=f"補正{number + 1}", totals=1),
        ]
    return tuple(blocks)


def _data(answers: Answers, found: tuple[SupplementaryBudget, ...]) -> Block:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for item in found:
        for change in item.changes:
            row = change.row
            rows.append(
                [
                    municipality.code or "",
                    municipality.name or "",
                    _number(item.fiscal_year),
                    _number(item.number),
                    _number(change.supplement.month),
                    (row.project.name if row.project else None) or "",
                    row.category.label if row.category else "",
                    row.line.expense_detail or "",
                    row.line.name or "",
                    yen(change.before),
                    yen(change.amount),
                    yen(change.after),
                    change.supplement.reason or "",
                ]
            )
    titles = (
        "団体コード",
        "団体名",
        "年度（西暦）",
        "号",
        "月",
        "事業",
        "節",
        "細節",
        "経費名",
        "補正前（円）",
        "補正額（円）",
        "計（円）",
        "理由",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_補正")


def _number(value: int | None) -> Cell:
    if value is None:
        return cell("")
    return Cell(text=plain(str(value)), kind=CellKind.INTEGER, value=value)
