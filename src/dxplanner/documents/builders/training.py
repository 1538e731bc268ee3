"""人材育成計画（研修計画）: the training of each year by group, with hours, cost, attendance and effect."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, Context, decimal_label, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.training import Training, TrainingGroup

TITLE = "人材育成計画（研修計画）"
TABLE = "policy.trainings"
OPEN = "―"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    day = plain(answers.day(context.printed_on))
    title = TitleBlock(title=plain(TITLE), right_lines=(day, answers.say("municipality.name")))
    blocks = (title, *_body(answers))
    sheets = (
        Sheet(name="研修計画", kind=SheetKind.PRINT, blocks=blocks),
        *_data(answers),
    )
    return framed(
        answers, "training_plan", TITLE, (Section(blocks=blocks),), sheets, subject="職員の研修の計画"
    )


def _body(answers: Answers) -> list[Block]:
    blocks: list[Block] = [
        heading(1, "育成の方針"),
        paragraph(answers.say("policy.people"), path="policy.people"),
    ]
    rows = _dated(answers.plan)
    if not rows:
        return [*blocks, heading(1, "研修"), paragraph((gap(TABLE),), path=TABLE)]
    for year, group in groupby(rows, key=lambda row: row.fiscal_year or 0):
        blocks += [heading(1, f"{answers.year(year)}の研修"), _planned(answers, list(group))]
    results = [row for row in rows if row.attended is not None or row.effect]
    if results:
        blocks += [heading(1, "受講の実績と効果"), _results(answers, results)]
    return blocks


def _dated(plan: Plan) -> list[Training]:
    order = list(TrainingGroup)
    dated = [row for row in plan.policy.trainings if row.fiscal_year is not None]
    return sorted(
        dated,
        key=lambda row: (row.fiscal_year or 0, order.index(row.group) if row.group else len(order)),
    )


def total_hours(rows: Sequence[Training]) -> Decimal:
    """延べ時間: hours of one person times the people expected, of the rows where both are known."""
    known = ((row.hours, row.planned) for row in rows)
    return sum(
        (hours * people for hours, people in known if hours is not None and people is not None), Decimal(0)
    )


def _planned(answers: Answers, rows: list[Training]) -> Block:
    lines: list[list[Words | Cell]] = []
    for row in rows:
        here = f"{TABLE}[{row.id}]"
        lines.append(
            [
                answers.say_or(f"{here}.group", OPEN),
                answers.say(f"{here}.title"),
                answers.say_or(f"{here}.topic", OPEN),
                answers.say_or(f"{here}.provider", OPEN),
                _right(decimal_label(row.hours, 1) if row.hours is not None else OPEN, f"{here}.hours"),
                _right(number_label(row.planned) if row.planned is not None else OPEN, f"{here}.planned"),
                _right(number_label(row.cost) if row.cost is not None else OPEN, f"{here}.cost"),
            ]
        )
    people = sum(row.planned or 0 for row in rows)
    cost = sum(row.cost or 0 for row in rows)
    lines.append(["計", "", "", "", "", _right(number_label(people)), _right(number_label(cost))])
    columns = (
        column("対象", 15),
        column("研修", 22),
        column("分野", 17),
        column("実施者・教材", 18),
        figures("時間", 8),
        figures("人数", 8),
        figures("費用（円）", 12),
    )
    notes = [f"※　延べ時間（時間×人数の計）は、{decimal_label(total_hours(rows), 1)}時間である。"]
    if any(None in (row.hours, row.planned, row.cost) for row in rows):
        notes.append("※　「―」は未定であり、計及び延べ時間に含まない。")
    return table(
        columns, lines, name="研修", path=TABLE, totals=1, notes=[answers.sized(line) for line in notes]
    )


def _right(text: str, path: str = "") -> Cell:
    return cell(text, path=path, align=Align.RIGHT)


def _results(answers: Answers, rows: list[Training]) -> Block:
    lines: list[list[Words | Cell]] = [
        [
            answers.year(row.fiscal_year or 0),
            answers.say(f"{TABLE}[{row.id}].title"),
            _right(number_label(row.planned) if row.planned is not None else OPEN),
            _right(number_label(row.attended) if row.attended is not None else OPEN),
            answers.say_or(f"{TABLE}[{row.id}].effect", OPEN),
        ]
        for row in rows
    ]
    columns = (
        column("年度", 14),
        column("研修", 24),
        figures("予定（人）", 10),
        figures("実績（人）", 10),
        column("効果", 42),
    )
    return table(columns, lines, name="受講の実績と効果", path=TABLE)


def _data(answers: Answers) -> tuple[Sheet, ...]:
    rows: list[list[Words | Cell]] = [
        [
            answers.plan.municipality.code or "",
            _number(row.fiscal_year),
            row.group.label if row.group else "",
            row.title or "",
            row.topic.label if row.topic else "",
            row.provider or "",
            Cell(text=plain(str(row.hours)), kind=CellKind.DECIMAL, value=row.hours) if row.hours else "",
            _number(row.planned),
            _number(row.cost),
            _number(row.attended),
            row.effect or "",
        ]
        for row in _dated(answers.plan)
    ]
    if not rows:
        return ()
    whose = ("団体コード", "年度（西暦）", "対象", "研修", "分野", "実施者・教材")
    figures_of = ("1人当たりの時間", "受講の予定（人）", "費用（円）", "受講の実績（人）", "効果")
    data = table([column(title, 12) for title in (*whose, *figures_of)], rows, name="データ_研修")
    return (Sheet(name="データ_研修", kind=SheetKind.DATA, blocks=(data,)),)


def _number(value: int | None) -> Words | Cell:
    return "" if value is None else Cell(text=plain(str(value)), kind=CellKind.INTEGER, value=value)
