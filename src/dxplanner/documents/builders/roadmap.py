"""別紙１ 工程表: the drawing on one landscape sheet, then the table of stages and milestones."""

from dxplanner.core.money import thousand_label
from dxplanner.documents.builders.answers import GAP, Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.gantt import build_gantt
from dxplanner.documents.builders.gantt_rows import dependency_table, row_cost_label, row_title
from dxplanner.documents.builders.parts import Words, column, figures, heading, paragraph, table, thousand
from dxplanner.documents.builders.roadmap_sheets import sheets
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    Gantt,
    Inline,
    PaperSize,
    Section,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.roadmap import RoadmapPaper, RoadmapRow, Stage
from dxplanner.rules.initiative_costs import row_cost

ROOM_ON_A4 = 16
"""A drawing taller than this many plain rows is set on A3, so that it stays on one sheet at legible type."""


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    drawing: list[Block] = [_title(answers)]
    gantt = build_gantt(answers)
    if gantt is None or not plan.roadmap.rows:
        drawing.append(paragraph((gap("roadmap.rows"),), path="roadmap.rows"))
    else:
        drawing.append(gantt)
    sheet = Section(
        blocks=tuple(drawing),
        landscape=True,
        paper=paper_of(answers.plan.roadmap.paper, gantt),
    )
    filled = plan.roadmap.rows or plan.roadmap.milestones
    sections = (
        (sheet, Section(blocks=(*_stages(answers), *_milestones(answers), *_dependencies(answers))))
        if filled
        else (sheet,)
    )
    return framed(
        answers,
        "roadmap",
        "別紙１　工程表",
        sections,
        sheets(
            answers,
            _stages(answers, linked=True),
            _milestones(answers),
            _dependencies(answers),
            sheet.paper,
        ),
        subject="工程表",
    )


def _stages(answers: Answers, *, linked: bool = False) -> list[Block]:
    """`linked`: the total is a formula over the amounts above it."""
    return [heading(2, "工程の一覧"), stage_table(answers, linked=linked)]


def _milestones(answers: Answers) -> list[Block]:
    return [heading(2, "節目"), milestone_table(answers)] if answers.plan.roadmap.milestones else []


def _dependencies(answers: Answers) -> list[Block]:
    if not answers.plan.roadmap.dependencies:
        return []
    return [heading(2, "取組の順序"), dependency_table(answers)]


def paper_of(chosen: RoadmapPaper | None, gantt: Gantt | None) -> PaperSize:
    """The officer's choice, else the smaller sheet that holds the drawing."""
    if chosen is not None:
        return PaperSize.A4 if chosen is RoadmapPaper.A4 else PaperSize.A3
    return PaperSize.A4 if _height(gantt) <= ROOM_ON_A4 else PaperSize.A3


def _title(answers: Answers) -> TitleBlock:
    """Two lines only: the drawing needs the height of its one sheet."""
    return TitleBlock(title=plain("工程表"), reference="別紙１", right_lines=(answers.say("policy.title"),))


def _height(gantt: Gantt | None) -> float:
    """In rows: a group's heading is lower than a row, milestones add a line to theirs."""
    if gantt is None:
        return 0
    groups = len({row.group for row in gantt.rows})
    dates = bool(gantt.events) + bool(gantt.deadlines)
    return len(gantt.rows) + 0.75 * groups + 0.6 * sum(bool(row.milestones) for row in gantt.rows) + dates


def stage_table(answers: Answers, *, linked: bool = False) -> Block:
    """One row per initiative with its stages; the costs add up in the last row."""
    rows: list[list[Words | Cell]] = []
    for number, row in enumerate(answers.plan.roadmap.rows, start=1):
        rows.append(_stage_row(answers, number, row, linked=linked))
    columns = (
        column("番号", 6, Align.CENTER),
        column("取組", 18),
        column("工程", 51),
        column("担当", 13),
        figures("概算事業費", 12),
    )
    if not rows:
        return table(columns, [["", (gap("roadmap.rows"),), "", "", ""]], name="工程", path="roadmap.rows")
    rows.append(_total_row(answers, linked=linked))
    return table(columns, rows, unit="（単位：千円）", name="工程", path="roadmap.rows", totals=1)


def _total_row(answers: Answers, *, linked: bool) -> list[Words | Cell]:
    """What was answered, added up; unanswered costs count as nothing, as in a workbook's SUM."""
    rows = answers.plan.roadmap.rows
    total = sum(row_cost(answers.plan, row).amount or 0 for row in rows)
    formula = f"SUM({{{_cost_key(rows[0])}}}:{{{_cost_key(rows[-1])}}})" if linked else ""
    return ["", "計", "", "", thousand(total, thousand_label(total), formula=formula)]


def _cost_key(row: RoadmapRow) -> str:
    return f"roadmap.cost.{row.id}"


def _stage_row(answers: Answers, number: int, row: RoadmapRow, *, linked: bool) -> list[Words | Cell]:
    path = f"roadmap.rows[{row.id}]"
    return [
        plain(str(number)),
        (*plain(row_title(answers, row)),) if row_title(answers, row) != GAP else (gap(f"{path}.title"),),
        stage_lines(answers, row),
        answers.link(f"{path}.owner", "name"),
        thousand(
            row_cost(answers.plan, row).amount,
            row_cost_label(answers, row),
            path=f"{path}.cost",
            key=_cost_key(row) if linked else "",
        ),
    ]


def stage_lines(answers: Answers, row: RoadmapRow) -> Inline:
    """「検討　令和８年度第１四半期～第２四半期」, one line per stage."""
    if not row.stages:
        return (gap(f"roadmap.rows[{row.id}].stages"),)
    lines = [_stage_line(answers, stage) for stage in row.stages]
    return plain("\n".join(lines))


def _stage_line(answers: Answers, stage: Stage) -> str:
    kind = stage.kind.label if stage.kind else GAP
    if stage.start_year is None:
        return f"{kind}　{GAP}"
    start = answers.year(stage.start_year)
    begins = f"第{stage.start_quarter}四半期" if stage.start_quarter else ""
    end_year = stage.end_year if stage.end_year is not None else stage.start_year
    ends = f"第{stage.end_quarter}四半期" if stage.end_quarter else ""
    if end_year == stage.start_year:
        if begins == ends or not ends:
            return answers.sized(f"{kind}　{start}{begins}")
        return answers.sized(f"{kind}　{start}{begins}～{ends}")
    return answers.sized(f"{kind}　{start}{begins}～{answers.year(end_year)}{ends}")


def milestone_table(answers: Answers) -> Block:
    rows: list[list[Words | Cell]] = []
    for item in answers.plan.roadmap.milestones:
        path = f"roadmap.milestones[{item.id}]"
        when = compose(answers.say(f"{path}.year"), answers.say_or(f"{path}.quarter"))
        row = next((row for row in answers.plan.roadmap.rows if row.id == item.row), None)
        rows.append([when, answers.say(f"{path}.title"), row_title(answers, row) if row else "―"])
    columns = (column("時期", 22), column("節目", 40), column("関係する取組", 30))
    return table(columns, rows, name="節目", path="roadmap.milestones")
