"""進捗報告書: what was aimed at, what was reached and what comes next, one fiscal year on one sheet for the council."""

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, column, figures, heading, note, table
from dxplanner.documents.builders.policy.measuring import measured
from dxplanner.documents.fitting import cut, fitted
from dxplanner.documents.model import Align, Block, Document, Section, Sheet, SheetKind, TitleBlock, plain
from dxplanner.plan.evaluation import Evaluation, Grade
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator

LEVELS = ((12, 60), (12, 36), (10, 24), (8, 18), (5, 12))
"""Rows of each table, and characters of a remark."""
SCALE = "、".join(f"{grade.letter}　{grade.words}" for grade in Grade)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    return fitted(lambda level: _report(answers, *level), LEVELS, context.profile)


def reported_year(answers: Answers) -> int:
    """The latest year that was evaluated; the year of the printing while none was."""
    years = [row.fiscal_year for row in answers.plan.policy.evaluations if row.fiscal_year is not None]
    return max(years, default=fiscal_year_of(answers.context.printed_on))


def _report(answers: Answers, rows: int, length: int) -> Document:
    year = reported_year(answers)
    title = TitleBlock(
        title=plain(f"{answers.year(year)}　進捗報告書"),
        right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
        subtitle=plain(cut(answers.text("policy.title"), 60)),
    )
    blocks: list[Block] = [
        title,
        heading(1, "指標の実績", counted=False),
        _indicators(answers, year, rows, length),
    ]
    initiatives = _initiatives(answers, year, rows, length)
    if initiatives is not None:
        blocks += [heading(1, "取組の評価", counted=False), initiatives]
    blocks.append(note(f"評価は、{SCALE}の4段階である。"))
    if not any(row.fiscal_year == year for row in answers.plan.policy.evaluations):
        blocks.append(note("この年度の評価は、まだ行っていない。"))
    sheet = Sheet(name="進捗報告書", kind=SheetKind.PRINT, blocks=tuple(blocks))
    return framed(
        answers,
        "progress_report",
        "進捗報告書",
        (Section(blocks=tuple(blocks)),),
        (sheet,),
        subject="進捗管理",
    )


def _of(answers: Answers, year: int, indicator: str) -> Evaluation | None:
    rows = answers.plan.policy.evaluations
    return next((row for row in rows if row.fiscal_year == year and row.indicator == indicator), None)


def _indicators(answers: Answers, year: int, limit: int, length: int) -> Block:
    indicators = answers.plan.policy.indicators
    rows = [_indicator(answers, item, year, length) for item in indicators[:limit]]
    if len(indicators) > limit:
        rows.append([f"ほか{len(indicators) - limit}件", "", "", "", "", ""])
    columns = (
        column("指標", 28),
        figures("現状値", 11),
        figures("目標", 11),
        figures("実績", 11),
        column("評価", 8, Align.CENTER),
        column("理由及び次の年度の対応", 31),
    )
    return table(columns, rows or [["―", "", "", "", "", ""]], name="指標の実績", path="policy.indicators")


def _indicator(answers: Answers, item: Indicator, year: int, length: int) -> list[Words]:
    path = f"policy.indicators[{item.id}]"
    target = next((row for row in item.targets if row.fiscal_year == year and row.value is not None), None)
    aimed: Words = "―"
    if target is not None:
        aimed = measured(answers, f"{path}.targets[{target.id}].value", item.unit)
    elif item.target_year == year:
        aimed = measured(answers, f"{path}.target", item.unit)
    found = _of(answers, year, item.id)
    reached: Words = "―"
    if found is not None and found.actual is not None:
        reached = measured(answers, f"policy.evaluations[{found.id}].actual", item.unit)
    return [
        cut(answers.text(f"{path}.name"), max(length, 18)),
        measured(answers, f"{path}.baseline", item.unit),
        aimed,
        reached,
        _grade(found),
        _remark(found, length),
    ]


def _initiatives(answers: Answers, year: int, limit: int, length: int) -> Block | None:
    found = [
        row
        for row in answers.plan.policy.evaluations
        if row.fiscal_year == year and row.initiative is not None
    ]
    if not found:
        return None
    rows: list[list[Words]] = [
        [
            cut(answers.text(f"policy.initiatives[{row.initiative}].title"), max(length, 18)),
            _grade(row),
            _remark(row, length),
        ]
        for row in found[:limit]
    ]
    if len(found) > limit:
        rows.append([f"ほか{len(found) - limit}件", "", ""])
    columns = (column("取組", 32), column("評価", 8, Align.CENTER), column("理由及び次の年度の対応", 60))
    return table(columns, rows, name="取組の評価", path="policy.evaluations")


def _grade(row: Evaluation | None) -> str:
    return row.grade.letter if row is not None and row.grade is not None else "―"


def _remark(row: Evaluation | None, length: int) -> str:
    if row is None:
        return "―"
    parts = [cut(text, length) for text in (row.comment, row.next_step) if text]
    return "\n".join(parts) or "―"
