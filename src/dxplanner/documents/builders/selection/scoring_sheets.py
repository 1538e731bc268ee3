"""The sheet 集計 of one stage: marks go in, points, totals, ranks, ties and the pass line come out. Empty until marked.

A candidate whose marks are not complete, or not 1 to 5, has 「－」 everywhere: never an error, never half a total.
Equal totals are parted by the heaviest criterion; what is equal still has the same rank and says 同点.
"""

from decimal import Decimal

from dxplanner.core.money import rate_label
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, cell, column, figures, note, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, TitleBlock, plain
from dxplanner.rules.selection_scores import (
    HIGHEST,
    Stage,
    candidates_of,
    posts_of,
    raters_of,
)

NOTHING = "－"
ABOVE, BELOW, TIE = "基準以上", "基準未満", "同点"
_PLACES = 4
"""Points are fifths of weights; rounding keeps what a spreadsheet cannot hold exactly from parting equals."""


def calculation_sheet(answers: Answers, stage: Stage) -> tuple[Block, ...]:
    name = str(stage.method)
    raters, count = raters_of(answers.plan), candidates_of(answers.plan)
    percent = answers.plan.recruitment.selecting.pass_percent
    whole = stage.full * len(raters)
    limit = Decimal(whole * percent) / 100 if percent else None
    blocks: list[Block] = [
        TitleBlock(title=plain(f"集計（{stage.method.label}）")),
        note(
            f"評点の欄に{HIGHEST}から1までの整数を入れる。全ての委員の評点がそろうと、合計、順位及び判定を表示する。"
        ),
        note(
            "同じ合計のときは、配点の最も大きい項目の得点の合計で順位を決め、なお同じときは「同点」とする。"
        ),
        _terms(name, whole, limit),
    ]
    rows = [
        _weight_row(stage, name, len(raters), limit is not None),
        *(_candidate(stage, name, number, len(raters), count, limit) for number in range(1, count + 1)),
    ]
    columns = [column("受付番号", 9, Align.CENTER)]
    for post in posts_of(answers.plan):
        columns += [figures(item.name or "項目", 9, post) for item in stage.criteria]
        columns.append(figures("得点", 8, post))
    columns += [
        figures("合計", 9),
        figures("最も大きい項目", 9),
        figures("得点率（％）", 11),
        figures("順位", 7),
        column("同点", 7, Align.CENTER),
    ]
    if limit is not None:
        columns.append(column("判定", 9, Align.CENTER))
    blocks.append(table(columns, rows, name=f"集計_{stage.method.label}"))
    return tuple(blocks)


def _terms(name: str, whole: int, limit: Decimal | None) -> Block:
    rows: list[list[Words | Cell]] = [["満点", _number(Decimal(whole), f"{name}.whole")]]
    if limit is not None:
        rows.append(["基準の点", _number(limit, f"{name}.limit")])
    return table((column("項目", 9), figures("点", 9)), rows, name="基準", width="0.15")


def _number(value: Decimal, key: str = "") -> Cell:
    return Cell(text=plain(rate_label(value)), kind=CellKind.DECIMAL, value=value, key=key, align=Align.RIGHT)


def _text(key: str, formula: str, align: Align = Align.RIGHT) -> Cell:
    """A calculated cell: 「－」 until there is something to say."""
    return Cell(text=plain(NOTHING), key=key, formula=formula, align=align)


def _weight_row(stage: Stage, name: str, raters: int, judged: bool) -> list[Words | Cell]:
    row: list[Words | Cell] = [cell("配点", header=True)]
    for rater in range(raters):
        row += [
            _number(Decimal(item.weight or 0), f"{name}.w.{rater}.{at}")
            for at, item in enumerate(stage.criteria)
        ]
        row.append(_number(Decimal(stage.full)))
    main = (stage.criteria[stage.main].weight or 0) * raters
    row += [_number(Decimal(stage.full * raters)), _number(Decimal(main)), "", "", ""]
    return [*row, ""] if judged else row


def _candidate(
    stage: Stage, name: str, number: int, raters: int, count: int, limit: Decimal | None
) -> list[Words | Cell]:
    here, last = f"{name}.{number}", len(stage.criteria) - 1
    row: list[Words | Cell] = [str(number)]
    for rater in range(raters):
        row += [Cell(key=f"{here}.{rater}.{at}", align=Align.RIGHT) for at in range(len(stage.criteria))]
        marks = f"{{{here}.{rater}.0}}:{{{here}.{rater}.{last}}}"
        weights = f"{{{name}.w.{rater}.0}}:{{{name}.w.{rater}.{last}}}"
        row.append(
            _text(
                f"{here}.{rater}",
                f'IF(COUNT({marks})<{last + 1},"{NOTHING}",IF(OR(MAX({marks})>{HIGHEST},MIN({marks})<1),"{NOTHING}",'
                f"ROUND(SUMPRODUCT({marks},{weights})/{HIGHEST},{_PLACES})))",
            )
        )
    points = ",".join(f"{{{here}.{rater}}}" for rater in range(raters))
    total, main = f"{{{here}.total}}", f"{{{here}.main}}"
    totals = f"{{{name}.1.total}}:{{{name}.{count}.total}}"
    mains = f"{{{name}.1.main}}:{{{name}.{count}.main}}"
    heavy = "+".join(
        f"{{{here}.{rater}.{stage.main}}}*{{{name}.w.{rater}.{stage.main}}}" for rater in range(raters)
    )
    full = f"COUNT({total})=0"
    row += [
        _text(f"{here}.total", f'IF(COUNT({points})<{raters},"{NOTHING}",ROUND(SUM({points}),{_PLACES}))'),
        _text(f"{here}.main", f'IF({full},"{NOTHING}",ROUND(({heavy})/{HIGHEST},{_PLACES}))'),
        _text(f"{here}.rate", f'IF({full},"{NOTHING}",ROUND({total}/{{{name}.whole}}*100,1))'),
        _text(
            f"{here}.rank",
            f'IF({full},"{NOTHING}",1+SUMPRODUCT(ISNUMBER({totals})*({totals}>{total}))'
            f"+SUMPRODUCT(ISNUMBER({totals})*({totals}={total})*({mains}>{main})))",
        ),
        _text(
            f"{here}.tie",
            f'IF({full},"{NOTHING}",IF(SUMPRODUCT(ISNUMBER({totals})*({totals}={total})*({mains}={main}))>1,"{TIE}",""))',
            Align.CENTER,
        ),
    ]
    if limit is not None:
        judged = f'IF({full},"{NOTHING}",IF({total}>={{{name}.limit}},"{ABOVE}","{BELOW}"))'
        row.append(_text(f"{here}.judged", judged, Align.CENTER))
    return row
