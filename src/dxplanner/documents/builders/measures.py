"""財政措置比較表: what the town pays without any measure, what each measure would bring and demand, and why another
does not fit. Says what `rules.compare` found; calculates nothing.
"""

from dxplanner.core.money import thousand_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.parts_sheet import figure
from dxplanner.documents.builders.allocation.words import NONE_IN_TABLE, UNIT, amount_cell, option_words
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    figures,
    heading,
    note,
    paragraph,
    table,
    thousand,
)
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
from dxplanner.rules import wording
from dxplanner.rules.compare import Comparison, Fit, MeasureRow, compare
from dxplanner.rules.from_plan import lines_of, main_option, town_of

TITLE = "財政措置比較表"
WOULD = "（付け替えた場合）"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    municipality_class = plan.municipality.municipality_class or MunicipalityClass.TOWN
    found = compare(town_of(plan), lines_of(plan, main_option(plan)))
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    internal = note(wording.internal_document(municipality_class))
    blocks = (title, internal, *_base(answers, found), *_compared(answers, found), *_left_out(answers, found))
    supports = _supports(answers, found)
    return framed(
        answers,
        "measures",
        TITLE,
        (Section(blocks=(*blocks, *supports), landscape=True),),
        (
            Sheet(name="比較表", kind=SheetKind.PRINT, blocks=blocks, landscape=True),
            Sheet(name="支援の一覧", kind=SheetKind.PRINT, blocks=supports, landscape=True),
            Sheet(name="データ_措置", kind=SheetKind.DATA, blocks=(_data(answers, found),)),
        ),
        subject="財政措置の比較",
        notice=wording.internal_document(municipality_class),
    )


def _base(answers: Answers, found: Comparison) -> list[Block]:
    """措置なし first: the question the paper answers."""
    blocks: list[Block] = [heading(1, "措置がない場合の負担")]
    if not found.years:
        return [*blocks, paragraph((gap("costs.lines"),), path="costs.lines")]
    option = option_words(answers, main_option(answers.plan))
    if option:
        blocks.append(paragraph(compose(option, "について、措置ごとの額を比べる。"), path="costs.option_a"))
    columns = (
        column("年度", 20),
        figures("所要額", 18),
        figures("措置がない場合の負担", 22),
        figures("条文確認済の算定見込額", 22),
        figures("差引負担", 18),
    )
    rows: list[list[Words | Cell]] = [
        [answers.year(year.fiscal_year), *_amounts(year.total, year.own_burden, year.confirmed)]
        for year in found.years
    ]
    sums = (
        sum(year.total for year in found.years),
        sum(year.own_burden for year in found.years),
        sum(year.confirmed for year in found.years),
    )
    rows.append(["計", *_amounts(*sums)])
    notes = [
        "※　未確認の措置は、ないものとした。差引負担は、措置がない場合の負担から算定見込額を差し引いた額。"
    ]
    return [
        *blocks,
        table(
            columns,
            rows,
            unit=UNIT,
            name="措置がない場合",
            path="costs.lines",
            totals=1,
            notes=notes,
            width="0.72",
        ),
    ]


def _amounts(total: int, own: int, confirmed: int) -> list[Cell]:
    return [thousand(value, thousand_label(value)) for value in (total, own, confirmed, own - confirmed)]


# ---- the measures that fit


def _compared(answers: Answers, found: Comparison) -> list[Block]:
    rows = [row for row in found.rows if row.fit in {Fit.USED, Fit.POSSIBLE}]
    if not rows:
        return []
    columns = (
        column("措置", 21),
        *(figures(answers.year(year.fiscal_year), "9.5") for year in found.years),
        column("求められること", 28),
        column("時期", 12),
    )
    body: list[list[Words | Cell]] = [
        [
            f"{row.fact.name}{WOULD if row.fit is Fit.POSSIBLE else ''}",
            *(
                amount_cell(entry.estimate)
                if entry.estimate is not None
                else cell(NONE_IN_TABLE, align=Align.RIGHT)
                for entry in row.cells
            ),
            answers.sized("".join((row.fact.demands, *row.reasons))),
            answers.sized(row.fact.window),
        ]
        for row in rows
    ]
    notes: list[Words] = [f"※　{wording.ONE_YEN_ONCE}"]
    if any(row.fit is Fit.POSSIBLE for row in rows):
        notes.append(
            "※　「付け替えた場合」の額は、今の経費をその措置に当てはめ直した額であり、ほかの額に足すことはできない。"
        )
    return [
        heading(1, "当てはまる措置と見込額"),
        table(columns, body, unit=UNIT, name="措置の比較", notes=notes),
        note(wording.NOT_THE_GRANT),
        *_unconfirmed(answers, rows),
    ]


def _unconfirmed(answers: Answers, rows: list[MeasureRow]) -> list[Block]:
    """Why a cell says 未確認, once for each measure."""
    said: list[Block] = []
    for row in rows:
        why = next(
            (
                entry.estimate.notes[0]
                for entry in row.cells
                if entry.estimate is not None and entry.estimate.scenarios
            ),
            "",
        )
        if why:
            said.append(note(answers.sized(f"{row.fact.name}：{why}")))
    return said


def _left_out(answers: Answers, found: Comparison) -> list[Block]:
    rows: list[list[Words | Cell]] = [
        [row.fact.name, answers.sized("".join(row.reasons)), row.fact.cost]
        for row in found.rows
        if row.fit is Fit.NOT
    ]
    if not rows:
        return []
    columns = (column("措置", 26), column("当てはまらない理由", 42), column("対象となる経費", 32))
    return [heading(1, "当てはまらない措置"), table(columns, rows, name="当てはまらない措置")]


# ---- help, bonds and grants


def _supports(answers: Answers, found: Comparison) -> tuple[Block, ...]:
    rows: list[list[Words | Cell]] = [
        [
            row.fact.name,
            row.fact.kind.label,
            answers.sized(row.fact.gives),
            answers.sized("".join((row.fact.demands, *row.reasons))),
            answers.sized(row.fact.window),
            row.fact.source.confidence_label,
        ]
        for row in found.rows
        if row.fit is Fit.HELP
    ]
    if not rows:
        return ()
    columns = (
        column("名称", 18),
        column("種類", 10),
        column("内容", 27),
        column("求められること", 25),
        column("時期", 12),
        column("確認の程度", 8),
    )
    return (heading(1, "ほかの支援（試算の対象ではない）"), table(columns, rows, name="ほかの支援"))


# ---- one fact per cell


def _data(answers: Answers, found: Comparison) -> Block:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for row in found.rows:
        for entry in row.cells:
            amount = entry.estimate.calculated_amount if entry.estimate is not None else None
            rows.append(
                [
                    municipality.code or "",
                    municipality.name or "",
                    row.fact.id,
                    row.fact.name,
                    row.fact.kind.label,
                    row.fit.label,
                    Cell(text=plain(str(entry.fiscal_year)), kind=CellKind.INTEGER, value=entry.fiscal_year),
                    entry.kind.label,
                    figure(amount) if amount is not None else "",
                    entry.estimate.status.label if entry.estimate is not None else "",
                    entry.why,
                ]
            )
    titles = (
        "団体コード",
        "団体名",
        "措置の番号",
        "措置",
        "種類",
        "当てはまるか",
        "年度（西暦）",
        "額の種類",
        "算定見込額（円）",
        "確認状況",
        "理由",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_措置")
