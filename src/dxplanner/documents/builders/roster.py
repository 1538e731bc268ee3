"""推進体制の名簿: body by body the posts that sit in it, then the leaders of the sections. Posts only, no names."""

from typing import Final

from dxplanner.documents.builders.answers import Answers, Context, gap
from dxplanner.documents.builders.charters.ranks import ranks_of
from dxplanner.documents.builders.charters.seats import Seat, chairs, members
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    Inline,
    KeepTogether,
    Section,
    Sheet,
    SheetKind,
    Span,
    TitleBlock,
    plain,
)
from dxplanner.plan.organisation import NodeKind, OrgNode
from dxplanner.plan.plan import Plan

TITLE: Final = "推進体制の名簿"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    blocks: tuple[Block, ...] = (
        title,
        note("職名だけを示す。氏名は、必要なときに印刷した後で記入する。"),
        *_bodies(answers),
        *_leaders(answers),
        *_singles(answers),
    )
    sheets = (Sheet(name="名簿", kind=SheetKind.PRINT, blocks=blocks), *_data(answers))
    return framed(answers, "roster", TITLE, (Section(blocks=blocks),), sheets, subject="推進体制の名簿")


def _body_nodes(plan: Plan) -> list[OrgNode]:
    found = [node for node in plan.organisation.nodes if node.kind is NodeKind.BODY]
    return sorted(found, key=lambda node: node.id != plan.organisation.headquarters)


def _bodies(answers: Answers) -> list[Block]:
    blocks: list[Block] = []
    for body in _body_nodes(answers.plan):
        path = f"organisation.nodes[{body.id}]"
        title = heading(1, answers.say(f"{path}.title"))
        seats = members(answers, body)
        if not seats:
            blocks += [title, paragraph((gap(f"{path}.members"),), path=f"{path}.members")]
            continue
        blocks.append(KeepTogether(blocks=(title, _table(answers, body, seats))))
    if not blocks:
        return [paragraph((gap("organisation.nodes"),), path="organisation.nodes")]
    return blocks


def _table(answers: Answers, body: OrgNode, seats: tuple[Seat, ...]) -> Block:
    rows: list[list[Words | Cell]] = [
        [str(at), _role(answers.plan, body, seat), seat.words, "", _note(answers, seat)]
        for at, seat in enumerate(seats, 1)
    ]
    columns = (
        column("番号", 8, Align.CENTER),
        column("役", 16),
        column("職", 36),
        column("氏名", 20),
        column("備考", 20),
    )
    return table(columns, rows, name="名簿", path=f"organisation.nodes[{body.id}]")


def _role(plan: Plan, body: OrgNode, seat: Seat) -> str:
    """本部長, 副本部長 and 本部員 in the 推進本部; 長 and 構成員 elsewhere."""
    heads = {node.id for node in chairs(plan, body)}
    if body.id == plan.organisation.headquarters:
        ranks = ranks_of(plan)
        if seat.node == plan.organisation.head:
            return ranks.head
        if seat.node and seat.node in {row.post for row in plan.charters.vice_heads}:
            return ranks.vice
        return ranks.member
    return "長" if seat.node in heads else "構成員"


def _note(answers: Answers, seat: Seat) -> Inline:
    """What else the post is in the organisation."""
    organisation = answers.plan.organisation
    spans: list[Span] = []
    for holder, word, name in (
        (organisation.cio, "CIO", "cio"),
        (organisation.ciso, "CISO", "ciso"),
        (organisation.cdo, "CDO", "cdo"),
    ):
        if seat.node and holder == seat.node:
            spans.append(Span(("・" if spans else "") + word, f"organisation.{name}"))
    return tuple(spans)


def _leaders(answers: Answers) -> list[Block]:
    leaders = answers.plan.organisation.leaders
    if not leaders:
        return []
    rows: list[list[Words | Cell]] = [
        [
            str(at),
            answers.link(f"organisation.leaders[{row.id}].section", "name"),
            answers.say(f"organisation.leaders[{row.id}].title"),
            cell(answers.say(f"organisation.leaders[{row.id}].count"), align=Align.RIGHT),
            "",
        ]
        for at, row in enumerate(leaders, 1)
    ]
    columns = (
        column("番号", 8, Align.CENTER),
        column("課・局", 30),
        column("職", 30),
        column("人数", 12, Align.RIGHT),
        column("氏名", 20),
    )
    return [
        heading(1, "DX推進リーダー"),
        table(columns, rows, name="推進リーダー", path="organisation.leaders"),
    ]


def _singles(answers: Answers) -> list[Block]:
    """Posts that sit in no body: the 補佐官."""
    organisation = answers.plan.organisation
    node = next((item for item in organisation.nodes if item.id == organisation.cio_aide), None)
    if node is None:
        return []
    path = f"organisation.nodes[{node.id}]"
    rows: list[list[Words | Cell]] = [
        ["1", answers.say(f"{path}.title"), answers.say("organisation.aide_source"), ""]
    ]
    columns = (
        column("番号", 8, Align.CENTER),
        column("職", 32),
        column("確保の仕方", 40),
        column("氏名", 20),
    )
    return [
        KeepTogether(
            blocks=(
                heading(1, "CIO補佐官"),
                table(columns, rows, name="補佐官", path="organisation.cio_aide"),
            )
        )
    ]


def _data(answers: Answers) -> tuple[Sheet, ...]:
    plan = answers.plan
    rows: list[list[Words | Cell]] = []
    for body in _body_nodes(plan):
        for at, seat in enumerate(members(answers, body), 1):
            number = Cell(text=plain(str(at)), kind=CellKind.INTEGER, value=at)
            town = plan.municipality
            rows.append(
                [
                    town.code or "",
                    town.name or "",
                    body.title or "",
                    number,
                    _role(plan, body, seat),
                    seat.title,
                ]
            )
    if not rows:
        return ()
    titles = ("団体コード", "団体名", "会議体", "番号", "役", "職")
    data = table([column(title, 12) for title in titles], rows, name="データ_名簿")
    return (Sheet(name="データ_名簿", kind=SheetKind.DATA, blocks=(data,)),)
