"""人材育成計画（研修計画）: the training of each year by group, with hours, cost, attendance and effect."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from dxplanner.core.money import number_label, percent_label
from dxplanner.documents.builders.answers import Answers, Context, decimal_label, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, paragraph, table
from dxplanner.documents.builders.training_help import help_blocks, reason_blocks
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
from dxplanner.rules.training_costs import CORE

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
        paragraph(answers.say("policy.training_policy"), path="policy.training_policy"),
        heading(1, "人材の確保及び育成の考え方"),
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
    blocks += _money(answers, rows)
    return [*blocks, *help_blocks(answers), *reason_blocks(answers)]


def _money(answers: Answers, rows: list[Training]) -> list[Block]:
    """What the training costs year by year, how much of it the budget holds, and what may count for a measure."""
    if not any(row.cost for row in rows):
        return []
    lines: list[list[Words | Cell]] = []
    for year in sorted({row.fiscal_year or 0 for row in rows}):
        of_year = [row for row in rows if row.fiscal_year == year]
        held = sum(row.cost or 0 for row in of_year if row.line)
        core = sum(row.cost or 0 for row in of_year if row.group in CORE)
        whole = sum(row.cost or 0 for row in of_year)
        lines.append([answers.year(year), *[_right(number_label(sum_)) for sum_ in (whole, held, core)]])
    columns = (
        column("年度", 19),
        figures("研修の費用", 27),
        figures("うち経費の明細に計上", 27),
        figures("うち中核となる職員", 27),
    )
    status = "条文を確認できた令和５年度から令和７年度までの措置は、措置率0.7である。令和８年度以降は未確認であり、見込額を計上していない。"
    return [
        heading(1, "費用及び財源"),
        table(columns, lines, name="研修の費用", unit="単位：円", path=TABLE),
        note("「中核となる職員」は、DX推進リーダー及び情報担当を対象とする研修の費用。"),
        note(answers.sized(f"デジタル人材（中核となる職員）の育成に係る特別交付税措置は、{status}")),
        note("本書は町の内部検討資料であり、国・県へ提出する様式ではない。"),
    ]


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
            _right(_rate(row)),
            answers.say_or(f"{TABLE}[{row.id}].effect", OPEN),
        ]
        for row in rows
    ]
    columns = (
        column("年度", 14),
        column("研修", 24),
        figures("予定（人）", 10),
        figures("実績（人）", 10),
        figures("受講率", 9),
        column("効果", 33),
    )
    return table(columns, lines, name="受講の実績と効果", path=TABLE)


def _rate(row: Training) -> str:
    """Of those expected, how many came; nothing where nobody was expected."""
    if row.attended is None or not row.planned:
        return OPEN
    return percent_label(Decimal(row.attended) / Decimal(row.planned))


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
