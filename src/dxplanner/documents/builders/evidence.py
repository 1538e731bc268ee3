"""証拠書類一覧: for each cost of the chosen 案 the papers an audit asks for, ticked where they are at hand."""

from itertools import groupby

from dxplanner.documents.builders.after.reports import reports
from dxplanner.documents.builders.answers import Answers, Context, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, heading, paragraph, table
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
from dxplanner.facts.evidence import evidence_facts
from dxplanner.plan.plan import Plan
from dxplanner.rules.evidence import LineEvidence, Paper, evidence_of
from dxplanner.rules.from_plan import lines_of, main_option

TITLE = "証拠書類一覧"
READY, WAITING = "済", "未"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = (_title(answers), *_body(answers))
    sheets = (
        Sheet(name="証拠書類一覧", kind=SheetKind.PRINT, blocks=blocks, landscape=True),
        *_data(answers),
    )
    return framed(answers, "evidence", TITLE, (Section(blocks=blocks),), sheets, subject="経費の証拠書類")


def _title(answers: Answers) -> TitleBlock:
    day = plain(answers.day(answers.context.printed_on))
    return TitleBlock(title=plain(TITLE), right_lines=(day, answers.say("municipality.name")))


def _entries(answers: Answers) -> list[LineEvidence]:
    lines = lines_of(answers.plan, main_option(answers.plan))
    dated = sorted(
        (line for line in lines if line.fiscal_year is not None), key=lambda one: one.fiscal_year or 0
    )
    return [LineEvidence(line=line, papers=evidence_of(line)) for line in dated]


def _body(answers: Answers) -> tuple[Block, ...]:
    entries = _entries(answers)
    if not entries:
        return (paragraph((gap("costs.lines"),), path="costs.lines"),)
    blocks: list[Block] = []
    for year, group in groupby(entries, key=lambda entry: entry.line.fiscal_year or 0):
        blocks += [heading(1, answers.year(year)), _table(answers, list(group))]
    source = evidence_facts().source
    words = (
        f"※　「未」の書類には、経費の種類から挙げた目安を含む（{source.confidence_label}）。"
        "必要な書類は、団体の財務規則による。"
    )
    return (*blocks, paragraph(answers.sized(words)), *reports(answers))


def _table(answers: Answers, entries: list[LineEvidence]) -> Block:
    rows: list[list[Words | Cell]] = []
    for entry in entries:
        path = f"costs.lines[{entry.line.id}]"
        papers = entry.papers or (Paper(name="―", item=None),)
        for position, paper in enumerate(papers):
            first: list[Words | Cell] = []
            if position == 0:
                name = Cell(text=answers.say(f"{path}.name"), rows=len(papers), path=f"{path}.name")
                category = answers.say_or(f"{path}.expense_category", "―")
                first = [name, Cell(text=category, rows=len(papers), path=f"{path}.expense_category")]
            rows.append([*first, *_paper_cells(answers, path, paper)])
    columns = (
        column("経費", 24),
        column("節", 18),
        column("証拠書類", 30),
        column("確認", 7, Align.CENTER),
        column("保管場所", 21),
    )
    return table(columns, rows, name="証拠書類", path="costs.lines")


def _paper_cells(answers: Answers, path: str, paper: Paper) -> list[Words | Cell]:
    if paper.item is None:
        return [answers.sized(paper.name), "" if paper.name == "―" else WAITING, ""]
    here = f"{path}.evidence[{paper.item.id}]"
    return [
        answers.say(f"{here}.name"),
        cell(READY if paper.ready else WAITING, path=f"{here}.ready"),
        answers.say_or(f"{here}.kept_at"),
    ]


def _data(answers: Answers) -> tuple[Sheet, ...]:
    entries = _entries(answers)
    rows: list[list[Words | Cell]] = [
        [
            answers.plan.municipality.code or "",
            answers.plan.municipality.name or "",
            Cell(
                text=plain(str(entry.line.fiscal_year)),
                kind=CellKind.INTEGER,
                value=entry.line.fiscal_year,
            ),
            entry.line.name or "",
            entry.line.expense_category or "",
            paper.name,
            "はい" if paper.ready else "いいえ",
            (paper.item.kept_at or "") if paper.item else "",
        ]
        for entry in entries
        for paper in entry.papers
    ]
    titles = (
        "団体コード",
        "団体名",
        "年度（西暦）",
        "経費名",
        "節",
        "証拠書類",
        "そろった",
        "保管場所",
    )
    if not rows:
        return ()
    data = table([column(title, 12) for title in titles], rows, name="データ_証拠書類")
    return (Sheet(name="データ_証拠書類", kind=SheetKind.DATA, blocks=(data,)),)
