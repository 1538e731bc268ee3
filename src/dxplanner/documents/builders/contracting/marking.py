"""The workbook of the 評価基準: the page, a live sheet that turns members' marks into points and ranks, and data.

Empty cells never make an error: a proposer nobody has marked has no points and no rank.
"""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.contracting.common import C, task
from dxplanner.documents.builders.contracting.weighing import PATH, TOP, criteria_of
from dxplanner.documents.builders.parts import Words, column, figures, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Column,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.contracting import Contracting
from dxplanner.plan.proposal import Criterion, CriterionKind, TieRule

NONE = "―"
POINTS = Decimal("0.0")
"""Of a proposer nobody has marked, with the decimal that points have."""
SIGNS = ("Ａ", "Ｂ", "Ｃ", "Ｄ", "Ｅ")
USUAL_MEMBERS = 5
MOST_MEMBERS = 9


def sheets(answers: Answers, page: list[Block]) -> tuple[Sheet, ...]:
    printed = Sheet(name="評価基準", kind=SheetKind.PRINT, blocks=tuple(page))
    criteria = criteria_of(answers)
    if not criteria:
        return (printed,)
    return (
        printed,
        Sheet(
            name="採点",
            kind=SheetKind.CALCULATION,
            blocks=tuple(_marking(answers, criteria)),
            landscape=True,
        ),
        Sheet(
            name="順位",
            kind=SheetKind.CALCULATION,
            blocks=tuple(_deciding(answers, criteria)),
            landscape=True,
        ),
        Sheet(name="データ_評価項目", kind=SheetKind.DATA, blocks=(_data(answers, criteria),)),
    )


def members_of(contracting: Contracting) -> int:
    """Columns for marks: the members who vote, or a usual number while none are named."""
    committee = contracting.committee
    voting = [seat for seat in committee.seats if not seat.outside or committee.by_ordinance]
    return min(len(voting), MOST_MEMBERS) or USUAL_MEMBERS


def _marking(answers: Answers, criteria: tuple[Criterion, ...]) -> list[Block]:
    members = members_of(answers.plan.recruitment.contracting)
    return [
        _head(answers, "採点"),
        paragraph(
            "審査委員の段階（０～５）を入力すると、点を計算する。欠席した委員及び提案のない欄は、空けておく。"
        ),
        *(_marks(sign, criteria, members) for sign in SIGNS),
    ]


def _deciding(answers: Answers, criteria: tuple[Criterion, ...]) -> list[Block]:
    return [
        _head(answers, "順位"),
        paragraph("提案者の見積額を入力すると、見積額の点及び順位を計算する。"),
        _prices(answers, criteria),
        _ranks(answers.plan.recruitment.contracting),
        note("「同点」は、決められた方法によっても順位が決まらないことを示す。委員会で決め、記録に残す。"),
    ]


def _head(answers: Answers, title: str) -> TitleBlock:
    return TitleBlock(
        title=plain(title), subtitle=task(answers), right_lines=(answers.say("municipality.name"),)
    )


def _number(value: int | Decimal | None, key: str = "", formula: str = "", *, yen: bool = False) -> Cell:
    kind = CellKind.YEN if yen else CellKind.INTEGER if isinstance(value, int) else CellKind.DECIMAL
    text = plain(f"{value:,}") if value is not None else ()
    return Cell(text=text, kind=kind, value=value, key=key, formula=formula, align=Align.RIGHT)


def _empty(key: str) -> Cell:
    """A cell somebody types a figure into."""
    return Cell(kind=CellKind.INTEGER, key=key, align=Align.RIGHT)


def _told(key: str, formula: str) -> Cell:
    """A formula that may answer with a word."""
    return Cell(text=plain(NONE), key=key, formula=formula, align=Align.RIGHT)


def _price_points(criteria: tuple[Criterion, ...]) -> int:
    return sum(item.points or 0 for item in criteria if item.kind is CriterionKind.PRICE)


def _prices(answers: Answers, criteria: tuple[Criterion, ...]) -> Block:
    """Prices above the limit are out: they neither get points nor lower those of the others."""
    limit = answers.plan.recruitment.contracting.limit_amount
    rows: list[list[Words | Cell]] = []
    for sign in SIGNS:
        price, valid = f"{{price.{sign}}}", f"{{valid.{sign}}}"
        bound = f"IF({{limit}}=0,FALSE,{price}>{{limit}})"
        rows.append(
            [
                f"{sign}者",
                _empty(f"price.{sign}"),
                _told(f"valid.{sign}", f'IF(OR({price}="",{price}=0,{bound}),"{NONE}",{price})'),
                _number(
                    POINTS,
                    f"price_points.{sign}",
                    f'IF({valid}="{NONE}",0,ROUND({{price_full}}*{{lowest}}/{valid},1))',
                ),
            ]
        )
    lowest = f"MIN({{valid.{SIGNS[0]}}}:{{valid.{SIGNS[-1]}}})"
    rows += [
        ["最も低い見積額", "", _number(0, "lowest", lowest, yen=True), ""],
        ["提案上限額", "", _number(limit or 0, "limit", yen=True), ""],
        ["見積額の配点", "", _number(_price_points(criteria), "price_full"), ""],
    ]
    columns = (
        column("提案者", 25),
        figures("見積額（円、税込み）", 25),
        figures("上限額以下の見積額", 25),
        figures("見積額の点", 25),
    )
    return table(columns, rows, name="見積額", path=f"{C}.limit_amount")


def _marks(sign: str, criteria: tuple[Criterion, ...], members: int) -> Block:
    """One proposer: a row for each criterion, a column for each member."""
    marked = [item for item in criteria if item.kind is not CriterionKind.PRICE]
    rows: list[list[Words | Cell]] = [_criterion_row(sign, item, members) for item in marked]
    total = "+".join([f"{{points.{sign}.{item.id}}}" for item in marked] + [f"{{price_points.{sign}}}"])
    entered = [f"{{entered.{sign}.{item.id}}}" for item in marked]
    filled = f"MAX({','.join(entered)})" if entered else "0"
    whole = f"MIN({','.join(entered)})" if entered else "0"
    full = sum(item.points or 0 for item in criteria)
    rows.append(
        [
            "計（見積額の点を含む。）",
            _number(full),
            *("" for _ in range(members)),
            _told(f"whole.{sign}", f'IF({whole}={filled},"{NONE}","記入もれ")'),
            _number(POINTS, f"total.{sign}", f"IF({filled}=0,0,ROUND({total},1))"),
        ]
    )
    columns: tuple[Column, ...] = (
        column(f"{sign}者　評価項目", 30),
        figures("配点", 9),
        *(figures(f"委員{at}", 8) for at in range(1, members + 1)),
        figures("記入数", 10),
        figures("点", 10),
    )
    return table(columns, rows, name=f"採点{sign}", path=PATH, totals=1)


def _criterion_row(sign: str, item: Criterion, members: int) -> list[Words | Cell]:
    marks = [f"mark.{sign}.{item.id}.{at}" for at in range(1, members + 1)]
    run = f"{{{marks[0]}}}:{{{marks[-1]}}}"
    wrong = f"OR(MAX({run})>{TOP},MIN({run})<0)"
    points = f"{{full.{sign}.{item.id}}}"
    return [
        item.name or NONE,
        _number(item.points or 0, f"full.{sign}.{item.id}"),
        *(_empty(key) for key in marks),
        _number(0, f"entered.{sign}.{item.id}", f"COUNT({run})"),
        _number(
            POINTS,
            f"points.{sign}.{item.id}",
            f"IF(OR(COUNT({run})=0,{wrong}),0,{points}*AVERAGE({run})/{TOP})",
        ),
    ]


def _ranks(contracting: Contracting) -> Block:
    rows: list[list[Words | Cell]] = []
    pass_marks = contracting.proposal.pass_marks or 0
    content = [item for item in contracting.proposal.criteria if item.kind is CriterionKind.CONTENT]
    for sign in SIGNS:
        points = "+".join(f"{{points.{sign}.{item.id}}}" for item in content) or "0"
        over = f"AND({{limit}}>0,{{price.{sign}}}>{{limit}})"
        mine = f"{{score.{sign}}}"
        same = f"COUNTIF({_run('rank')},{{rank.{sign}}})"
        rows.append(
            [
                f"{sign}者",
                _number(POINTS, f"score.{sign}", f"IF({over},0,{{total.{sign}}})"),
                _number(POINTS, f"content.{sign}", f"ROUND({points},6)"),
                _told(f"rank.{sign}", f'IF({mine}=0,"{NONE}",{_rank(contracting, sign)})'),
                _told(
                    f"verdict.{sign}",
                    f'IF({over},"上限額を超える",IF({mine}=0,"{NONE}",IF({mine}<{{pass}},"最低基準点に満たない",'
                    f'IF({same}>1,"同点",IF({{rank.{sign}}}=1,"受託候補者",IF({{rank.{sign}}}=2,"次点者","選定外"))))))',
                ),
            ]
        )
    rows.append(["最低基準点", _number(pass_marks, "pass"), "", "", ""])
    columns = (
        column("提案者", 24),
        figures("評価点", 16),
        figures("うち提案の内容", 18),
        figures("順位", 14),
        figures("判定", 28),
    )
    return table(columns, rows, name="順位", path=PATH)


def _run(name: str) -> str:
    return f"{{{name}.{SIGNS[0]}}}:{{{name}.{SIGNS[-1]}}}"


_BEATS: dict[TieRule, tuple[str, str, str]] = {
    TieRule.CONTENT: ("content", ">", "="),
    TieRule.PRICE: ("price", "<", "="),
}
"""The column that decides among equal points, and which way. A vote or a lot cannot be calculated."""


def _rank(contracting: Contracting, sign: str) -> str:
    """One more than those with more points, and those with as many points that an agreed rule puts before."""
    proposal = contracting.proposal
    formula = f"1+SUMPRODUCT(({_run('score')}>{{score.{sign}}})*1)"
    equal = f"({_run('score')}={{score.{sign}}})"
    for rule in dict.fromkeys((proposal.tie_first, proposal.tie_then)):
        if rule is None or rule not in _BEATS:
            break
        name, before, same = _BEATS[rule]
        formula += f"+SUMPRODUCT({equal}*({_run(name)}{before}{{{name}.{sign}}}))"
        equal += f"*({_run(name)}{same}{{{name}.{sign}}})"
    return formula


def _data(answers: Answers, criteria: tuple[Criterion, ...]) -> Block:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = [
        [
            municipality.code or "",
            municipality.name or "",
            item.id,
            item.kind.label if item.kind else "",
            item.name or "",
            item.view or "",
            _number(item.points) if item.points is not None else "",
        ]
        for item in criteria
    ]
    titles = ("団体コード", "団体名", "番号", "区分", "評価項目", "評価の視点", "配点")
    return table([column(title, 14) for title in titles], rows, name="データ_評価項目")
