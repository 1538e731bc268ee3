"""工程表 as a workbook: the drawing in cells to print, the list, and a data sheet with one stage per row."""

from collections.abc import Sequence

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.gantt import build_gantt, group_title
from dxplanner.documents.builders.gantt_rows import row_title, titles
from dxplanner.documents.builders.parts import Words, cell, column, table
from dxplanner.documents.model import Block, Cell, CellKind, PaperSize, Sheet, SheetKind, TitleBlock, plain
from dxplanner.plan.roadmap import RoadmapRow, Stage
from dxplanner.rules.initiative_costs import row_cost


def sheets(
    answers: Answers,
    stages: Sequence[Block],
    milestones: Sequence[Block],
    dependencies: Sequence[Block],
    paper: PaperSize,
) -> tuple[Sheet, ...]:
    """`stages`, `milestones` and `dependencies` are the tables the paper prints as well; a sheet each, so that headers repeat."""
    title = TitleBlock(
        title=plain("工程表"),
        reference="別紙１",
        right_lines=(plain(answers.day(answers.context.printed_on)),),
        subtitle=answers.say("policy.title"),
    )
    gantt = build_gantt(answers)
    drawing = (title, gantt) if gantt is not None else (title,)
    return (
        Sheet(name="工程表", kind=SheetKind.PRINT, blocks=drawing, landscape=True, paper=paper),
        Sheet(name="工程の一覧", kind=SheetKind.PRINT, blocks=tuple(stages), landscape=True),
        *_milestone_sheets(answers, milestones),
        *_dependency_sheets(answers, dependencies),
        Sheet(name="データ_工程", kind=SheetKind.DATA, blocks=(_data(answers),)),
    )


def _milestone_sheets(answers: Answers, printed: Sequence[Block]) -> tuple[Sheet, ...]:
    if not printed:
        return ()
    return (
        Sheet(name="節目", kind=SheetKind.PRINT, blocks=tuple(printed), landscape=True),
        Sheet(name="データ_節目", kind=SheetKind.DATA, blocks=(_milestone_data(answers),)),
    )


def _dependency_sheets(answers: Answers, printed: Sequence[Block]) -> tuple[Sheet, ...]:
    if not printed:
        return ()
    return (
        Sheet(name="取組の順序", kind=SheetKind.PRINT, blocks=tuple(printed), landscape=True),
        Sheet(name="データ_取組の順序", kind=SheetKind.DATA, blocks=(_dependency_data(answers),)),
    )


def _dependency_data(answers: Answers) -> Block:
    municipality, names = answers.plan.municipality, titles(answers)
    rows: list[list[Words | Cell]] = [
        [
            municipality.code or "",
            municipality.name or "",
            names.get(item.before or "", ""),
            names.get(item.after or "", ""),
            item.reason or "",
        ]
        for item in answers.plan.roadmap.dependencies
    ]
    heads = ("団体コード", "団体名", "先に終える取組", "その後の取組", "理由")
    return table([column(head, 12) for head in heads], rows, name="データ_取組の順序")


def _milestone_data(answers: Answers) -> Block:
    municipality = answers.plan.municipality
    titles_of = titles(answers)
    rows: list[list[Words | Cell]] = [
        [
            municipality.code or "",
            municipality.name or "",
            integer_cell(item.year),
            integer_cell(item.quarter),
            item.title or "",
            titles_of.get(item.row or "", ""),
        ]
        for item in answers.plan.roadmap.milestones
    ]
    heads = ("団体コード", "団体名", "年度（西暦）", "四半期", "節目", "関係する取組")
    return table([column(head, 12) for head in heads], rows, name="データ_節目")


def _data(answers: Answers) -> Block:
    rows: list[list[Words | Cell]] = []
    for number, row in enumerate(answers.plan.roadmap.rows, start=1):
        rows += [_stage(answers, number, row, stage) for stage in row.stages or (None,)]
    heads = (
        "団体コード",
        "団体名",
        "番号",
        "柱",
        "取組",
        "段階",
        "開始年度（西暦）",
        "開始四半期",
        "終了年度（西暦）",
        "終了四半期",
        "担当",
        "概算事業費（円）",
        "事業費の出所",
    )
    return table([column(head, 12) for head in heads], rows, name="データ_工程")


def _stage(answers: Answers, number: int, row: RoadmapRow, stage: Stage | None) -> list[Words | Cell]:
    municipality = answers.plan.municipality
    cost = row_cost(answers.plan, row)
    owner = next((item.name for item in municipality.sections if item.id == row.owner), None)
    return [
        municipality.code or "",
        municipality.name or "",
        integer_cell(number),
        group_title(answers, row),
        row_title(answers, row),
        stage.kind.label if stage and stage.kind else "",
        integer_cell(stage.start_year if stage else None),
        integer_cell(stage.start_quarter if stage else None),
        integer_cell(stage.end_year if stage else None),
        integer_cell(stage.end_quarter if stage else None),
        owner or "",
        yen_cell(cost.amount),
        "経費の明細" if cost.lines else "" if cost.amount is None else "入力",
    ]


def integer_cell(value: int | None) -> Cell:
    """A bare number for a data sheet, or an empty cell."""
    return cell("") if value is None else Cell(text=plain(str(value)), kind=CellKind.INTEGER, value=value)


def yen_cell(value: int | None) -> Cell:
    return cell("") if value is None else Cell(text=plain(str(value)), kind=CellKind.YEN, value=value)
