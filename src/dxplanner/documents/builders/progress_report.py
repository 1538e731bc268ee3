"""進捗報告書: what was aimed at, what was reached and what comes next, one fiscal year on one sheet for the council."""

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, column, figures, form, heading, note, table
from dxplanner.documents.builders.policy.measuring import measured
from dxplanner.documents.builders.short import short
from dxplanner.documents.fitting import cut, fitted
from dxplanner.documents.model import Align, Block, Document, Section, Sheet, SheetKind, TitleBlock, plain
from dxplanner.plan.evaluation import Evaluation, Grade
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator
from dxplanner.rules.yearly import measured_in

LEVELS = ((20, 80), (14, 60), (12, 36), (10, 24), (8, 18), (6, 16), (4, 12), (2, 8))
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
        right_lines=(
            compose(answers.day(answers.context.printed_on), "　", answers.say("municipality.name")),
        ),
        subtitle=short(answers, "policy.title", 60),
    )
    blocks: list[Block] = [
        title,
        _summary(answers, year),
        heading(3, "指標の実績", counted=False),
        _indicators(answers, year, rows, length),
    ]
    if answers.plan.policy.initiatives:
        blocks += [
            heading(3, "取組の評価", counted=False),
            *_initiatives(answers, year, rows, length),
        ]
    blocks.append(
        note(
            f"評価は、{SCALE}の４段階である。「―」は、まだ評価していないもの又は目標を定めていないものである。"
        )
    )
    sheet = Sheet(name="進捗報告書", kind=SheetKind.PRINT, blocks=tuple(blocks))
    return framed(
        answers,
        "progress_report",
        "進捗報告書",
        (Section(blocks=tuple(blocks)),),
        (sheet,),
        subject="進捗管理",
    )


def _evaluated(
    answers: Answers, year: int, *, indicator: str | None = None, initiative: str | None = None
) -> Evaluation | None:
    rows = answers.plan.policy.evaluations
    return next(
        (
            row
            for row in rows
            if row.fiscal_year == year and row.indicator == indicator and row.initiative == initiative
        ),
        None,
    )


def _summary(answers: Answers, year: int) -> Block:
    """The whole in two lines: how many of each grade, and how many indicators reached what was aimed at."""
    policy = answers.plan.policy
    grades = [row.grade for row in policy.evaluations if row.fiscal_year == year and row.grade is not None]
    counted = "　".join(f"{grade.letter} {grades.count(grade)}件" for grade in Grade)
    waiting = len(policy.indicators) + len(policy.initiatives) - len(grades)
    if not grades:
        counted = "この年度の評価は、まだ行っていない。"
    elif waiting > 0:
        counted = f"{counted}　未評価 {waiting}件"
    found = measured_in(answers.plan, year)
    aimed = [entry for entry in found if entry.target is not None]
    known = [entry for entry in aimed if entry.late is not None]
    reached = sum(entry.late is False for entry in known)
    if not aimed:
        said = "この年度の目標を定めた指標はない。"
    else:
        said = (
            f"この年度の目標を定めた{len(aimed)}件のうち、実績を測った{len(known)}件、目標に届いた{reached}件"
        )
    rows: list[tuple[str, Words]] = [
        ("基本理念", short(answers, "policy.philosophy", 60)),
        ("評価の集計", answers.sized(counted)),
        ("指標の達成", answers.sized(said)),
    ]
    return form(rows, label_width="0.16")


def _indicators(answers: Answers, year: int, limit: int, length: int) -> Block:
    indicators = answers.plan.policy.indicators
    goals = {item.target_year for item in indicators}
    one_goal = next(iter(goals)) if len(goals) == 1 else None
    rows = [_indicator(answers, item, year, length, one_goal) for item in indicators[:limit]]
    if len(indicators) > limit:
        rows.append([f"ほか{len(indicators) - limit}件", "", "", "", "", "", ""])
    columns = (
        column("指標", 22),
        figures("現状値", 12),
        figures("この年度の目標", 11),
        figures("実績", 10),
        figures(f"{answers.year(one_goal)}の目標" if one_goal is not None else "計画の目標", 12),
        column("評価", 7, Align.CENTER),
        column("理由及び次の年度の対応", 26),
    )
    return table(
        columns, rows or [["―", "", "", "", "", "", ""]], name="指標の実績", path="policy.indicators"
    )


def _indicator(
    answers: Answers, item: Indicator, year: int, length: int, one_goal: int | None
) -> list[Words]:
    path = f"policy.indicators[{item.id}]"
    target = next((row for row in item.targets if row.fiscal_year == year and row.value is not None), None)
    aimed: Words = "―"
    if target is not None:
        aimed = measured(answers, f"{path}.targets[{target.id}].value", item.unit)
    elif item.target_year == year:
        aimed = measured(answers, f"{path}.target", item.unit)
    goal = measured(answers, f"{path}.target", item.unit)
    if item.target_year is not None and one_goal is None:
        goal = compose(goal, f"\n（{answers.year(item.target_year).removesuffix('年度')}）")
    found = _evaluated(answers, year, indicator=item.id)
    reached: Words = "―"
    if found is not None and found.actual is not None:
        reached = measured(answers, f"policy.evaluations[{found.id}].actual", item.unit)
    return [
        short(answers, f"{path}.name", max(length, 18)),
        measured(answers, f"{path}.baseline", item.unit),
        aimed,
        reached,
        goal,
        _grade(found),
        _remark(found, length),
    ]


def _initiatives(answers: Answers, year: int, limit: int, length: int) -> list[Block]:
    """Those that were evaluated, then the names of the others: none is passed over in silence."""
    rows: list[list[Words]] = []
    waiting: list[str] = []
    for item in answers.plan.policy.initiatives:
        title = short(answers, f"policy.initiatives[{item.id}].title", max(length, 18))
        found = _evaluated(answers, year, initiative=item.id)
        if found is None:
            waiting.append("".join(span.text for span in title))
            continue
        owner = short(answers, f"municipality.sections[{item.owner}].name", 12) if item.owner else "―"
        rows.append([title, owner, _grade(found), _remark(found, length)])
    if len(rows) > limit:
        rows = [*rows[:limit], [f"ほか{len(rows) - limit}件", "", "", ""]]
    columns = (
        column("取組", 32),
        column("担当", 15),
        column("評価", 7, Align.CENTER),
        column("状況及び次の年度の対応", 46),
    )
    blocks: list[Block] = []
    if rows:
        blocks.append(table(columns, rows, name="取組の評価", path="policy.evaluations"))
    if waiting:
        rest = f"、ほか{len(waiting) - limit}件" if len(waiting) > limit else ""
        blocks.append(note(f"まだ評価していない取組　{'、'.join(waiting[:limit])}{rest}"))
    return blocks


def _grade(row: Evaluation | None) -> str:
    return row.grade.letter if row is not None and row.grade is not None else "―"


def _remark(row: Evaluation | None, length: int) -> str:
    if row is None:
        return "―"
    parts = [cut(text, length) for text in (row.comment, row.next_step) if text]
    return "\n".join(parts) or "―"
