"""年度別経費・町負担見込表: what it costs year by year, what the town bears, how it was settled, what is committed."""

from collections.abc import Sequence

from dxplanner.core.money import thousand_yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, Context, gap, join
from dxplanner.documents.builders.budget.multi_year_sheets import calculation, settlement_data
from dxplanner.documents.builders.budget.words import (
    UNIT,
    fund_titles,
    fund_values,
    head,
    internal,
    money,
    project_name,
    remarks,
    rounding_notes,
)
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    KeepTogether,
    Section,
    Sheet,
    SheetKind,
    Span,
    SpanStyle,
)
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.budget import Funding, budget_rows, of_project, of_year, projects_of, total
from dxplanner.rules.budget_years import (
    Commitment,
    Settlement,
    YearBurden,
    burdens,
    commitments,
    settlements,
    years_of,
)
from dxplanner.rules.from_plan import main_option, year_estimates

TITLE = "年度別経費・町負担見込表"
YEARS_ACROSS = 6


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = TITLE.replace("町", (plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label)
    front = head(answers, title)
    said = note(internal(answers))
    option = main_option(plan)
    if budget_rows(plan, option):
        blocks: tuple[Block, ...] = (
            front,
            said,
            KeepTogether(blocks=tuple(_costs(answers))),
            KeepTogether(blocks=tuple(_burden(answers, burdens(plan, option)))),
            KeepTogether(blocks=tuple(_settled(answers, settlements(plan, option)))),
            KeepTogether(blocks=tuple(_committed(answers, commitments(plan, option)))),
        )
        sheets: tuple[Sheet, ...] = (
            Sheet(name="見込表", kind=SheetKind.PRINT, blocks=blocks, landscape=True),
            Sheet(name="計算", kind=SheetKind.CALCULATION, blocks=calculation(answers, said), landscape=True),
            Sheet(name="データ_決算", kind=SheetKind.DATA, blocks=(settlement_data(answers),)),
        )
    else:
        blocks = (front, said, paragraph((gap("costs.lines"),), path="costs.lines"))
        sheets = (Sheet(name="見込表", kind=SheetKind.PRINT, blocks=blocks, landscape=True),)
    return framed(
        answers,
        "multi_year",
        title,
        (Section(blocks=blocks, landscape=True),),
        sheets,
        subject="年度別の経費と負担",
        notice=internal(answers),
    )


def _costs(answers: Answers) -> list[Block]:
    """事業 by year; many years stand in several tables of six."""
    rows = budget_rows(answers.plan, main_option(answers.plan))
    years = years_of(answers.plan, rows)
    blocks: list[Block] = [heading(1, "年度別の経費")]
    for start in range(0, len(years), YEARS_ACROSS):
        part = years[start : start + YEARS_ACROSS]
        lines: list[list[Words | Cell]] = []
        for project in projects_of(rows):
            own = of_project(rows, project)
            amounts = [total(of_year(own, year), lambda row: row.amount) for year in part]
            lines.append(
                [project_name(answers, project), *map(money, amounts), money(sum(filter(None, amounts)))]
            )
        sums = [total(of_year(rows, year), lambda row: row.amount) or 0 for year in part]
        lines.append(["計", *map(money, sums), money(sum(sums))])
        groups = [
            (
                whole,
                [
                    total(of_year(of_project(rows, project), year), lambda row: row.amount) or 0
                    for project in projects_of(rows)
                ],
            )
            for year, whole in zip(part, sums, strict=True)
        ]
        columns = (
            column("事業", 26),
            *(figures(answers.year(year), 12) for year in part),
            figures("計", 12),
        )
        blocks.append(
            table(
                columns,
                lines,
                unit=UNIT,
                name=f"年度別{start // YEARS_ACROSS + 1}",
                path="costs.lines",
                totals=1,
                notes=[
                    "※　決算、決算見込、予算の順に、ある額を用いた。",
                    *rounding_notes([*groups, (sum(sums), sums)]),
                ],
            )
        )
    return blocks


def _burden(answers: Answers, found: Sequence[YearBurden]) -> list[Block]:
    """The base case is 措置なし; support comes off only where the rule is confirmed."""
    word = (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
    lines = [_burden_row(answers, item) for item in found]
    counted = [item for item in found if item.in_period]
    whole = sum((item.funds for item in counted), Funding())
    support = sum(item.support for item in counted)
    lines.append(
        [
            "計画期間の計",
            money(whole.total),
            *map(money, fund_values(answers, whole)),
            money(support),
            money(whole.general - support),
            "",
        ]
    )
    columns = (
        column("年度", 14),
        figures("所要額", 10),
        *(figures(title, 10) for title in fund_titles(answers)[:-1]),
        figures("一般財源\n（措置なし）", 12),
        figures(wording.ESTIMATED_AMOUNT, 12),
        figures(f"差引後の\n{word}負担", 12),
        column("摘要", 18),
    )
    sentence = (
        f"計画期間の{word}の負担は、措置が全くない場合に{thousand_yen_label(whole.general)}、"
        f"条文を確認できた措置の{wording.ESTIMATED_AMOUNT}を差し引いた場合に"
        f"{thousand_yen_label(whole.general - support)}である。"
    )
    parts = [
        (sum(pick), list(pick))
        for pick in (
            [item.total for item in counted],
            [item.without_support for item in counted],
            [item.support for item in counted],
            [item.with_support for item in counted],
        )
    ]
    beside = [(item.without_support, [item.support, item.with_support]) for item in found] + [
        (item.total, list(fund_values(answers, item.funds))) for item in found
    ]
    notes = [
        f"※　{wording.NOT_THE_GRANT}",
        "※　地方交付税は一般財源であり、財源内訳では特定財源としない。",
        *rounding_notes([*parts, *beside]),
    ]
    estimates = year_estimates(answers.plan, main_option(answers.plan))
    return [
        heading(1, f"{word}の負担の見込み"),
        paragraph(sentence, path="costs.lines", keep=True),
        table(columns, lines, unit=UNIT, name="負担", path="costs.lines", totals=1, notes=notes),
        *(remarks(answers, estimates) if any(item.unconfirmed for item in found) else []),
    ]


def _burden_row(answers: Answers, item: YearBurden) -> list[Words | Cell]:
    support: Cell = money(item.support)
    if item.unconfirmed and not item.support:
        support = Cell(text=(Span(wording.UNCONFIRMED_CELL, style=SpanStyle.MARK),), align=Align.RIGHT)
    told = [] if item.in_period else ["計画期間外"]
    if item.unconfirmed:
        told.append("未確認の措置は計上しない")
    return [
        answers.year(item.fiscal_year),
        money(item.total),
        *map(money, fund_values(answers, item.funds)),
        support,
        money(item.with_support),
        "、".join(told),
    ]


def _settled(answers: Answers, found: Sequence[Settlement]) -> list[Block]:
    """予算・決算見込・決算 side by side, what went over to the next year and what was not used."""
    lines: list[list[Words | Cell]] = []
    for item in found:
        lines.append(
            [
                answers.year(item.fiscal_year),
                project_name(answers, item.project),
                money(item.initial),
                money(item.supplement),
                money(item.carried_in),
                money(item.available),
                money(item.expected),
                money(item.settled),
                money(item.over_reported),
                money(item.carried_over),
                money(item.unused),
            ]
        )
    columns = (
        column("年度", 12),
        column("事業", 20),
        figures("当初予算額", 10),
        figures("補正額", 9),
        figures("前年度から\nの繰越額", 10),
        figures("予算現額", 10),
        figures("決算見込額", 10),
        figures("決算額", 10),
        figures("見込と決算\nの差", 10),
        figures("翌年度\n繰越額", 9),
        figures("不用額", 9),
    )
    groups = [
        (item.available, [item.initial or 0, item.supplement, item.carried_in])
        for item in found
        if item.available is not None
    ]
    return [
        heading(1, "予算・決算見込・決算"),
        table(
            columns,
            lines,
            unit=UNIT,
            name="決算",
            path="costs.lines",
            notes=[
                "※　「見込と決算の差」は、基礎数値を見込みで報告した場合に、翌年度以降の調整の資料とする額である。",
                *rounding_notes(groups),
            ],
        ),
    ]


def _committed(answers: Answers, found: Sequence[Commitment]) -> list[Block]:
    """債務負担行為: what the town is bound to in later years."""
    shown = [item for item in found if item.is_commitment or item.spans_years]
    blocks: list[Block] = [heading(1, "債務負担行為")]
    if not shown:
        return [*blocks, paragraph("年度をまたぐ契約はない。", path="costs.contracts")]
    lines: list[list[Words | Cell]] = []
    for item in shown:
        path = f"costs.contracts[{item.contract.id}]"
        years = [answers.say(f"{path}.first_year"), answers.say(f"{path}.last_year")]
        planned = "\n".join(
            f"{answers.year(year)}　{thousand_yen_label(amount)}" for year, amount in item.planned
        )
        lines.append(
            [
                answers.say(f"{path}.matter"),
                project_name(answers, item.project) if item.project else "",
                answers.say(f"{path}.kind"),
                cell(years[0] if years[0] == years[1] else join(years, "から\n")),
                money(item.contract.ceiling, path=f"{path}.ceiling")
                if item.contract.ceiling is not None
                else cell((gap(f"{path}.ceiling"),)),
                cell(planned or "―"),
                answers.say_or(f"{path}.basis", "―"),
            ]
        )
    columns = (
        column("事項", 24),
        column("事業", 14),
        column("予算上の扱い", 14),
        column("期間", 12),
        figures("限度額", 9),
        column("支出予定額", 18),
        column("根拠", 18),
    )
    return [*blocks, table(columns, lines, unit=UNIT, name="債務負担行為", path="costs.contracts")]
