"""別紙２ 推進体制図及び役割分担表: the chart, who does what, the bodies, the leaders of the sections."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap, join
from dxplanner.documents.builders.chart import build_chart, role_spans
from dxplanner.documents.builders.chart_fold import paper_for
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.organisation_options import options_page
from dxplanner.documents.builders.organisation_sheets import sheets
from dxplanner.documents.builders.parts import (
    Words,
    bullets,
    column,
    figures,
    form,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.model import Align, Block, Document, Inline, Section, Span, TitleBlock, plain
from dxplanner.plan.organisation import BodyKind, HeadquartersStyle, NodeKind, OrgNode
from dxplanner.plan.plan import Plan


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    chart = build_chart(answers)
    drawing: list[Block] = [
        TitleBlock(
            title=plain("推進体制図及び役割分担表"), reference="別紙２", subtitle=answers.say("policy.title")
        ),
        chart or paragraph((gap("organisation.nodes"),), path="organisation.nodes"),
    ]
    if chart and (any(n.reconstructed for n in chart.nodes) or any(e.reconstructed for e in chart.edges)):
        drawing.append(
            note("「推定」とあるものは、公表資料から読み取ったものであり、事実として確認したものではない。")
        )
    tables: list[Block] = [
        heading(2, "役割分担"),
        role_table(answers),
        heading(2, "会議体"),
        body_table(answers),
        *_headquarters(answers),
        *_leaders(answers),
        *_office(answers),
    ]
    paper = paper_for(plan.organisation.chart_paper, chart)
    sections = (
        Section(blocks=tuple(drawing), landscape=True, paper=paper),
        Section(blocks=(*tables, *options_page(answers))),
    )
    return framed(
        answers,
        "organisation",
        "別紙２　推進体制図及び役割分担表",
        sections,
        sheets(answers, tables, paper),
        subject="推進体制",
    )


def role_table(answers: Answers) -> Block:
    """Posts, sections and outside bodies with what each is there for."""
    rows = [
        _role_row(answers, node) for node in answers.plan.organisation.nodes if node.kind is not NodeKind.BODY
    ]
    if not rows:
        rows = [[(gap("organisation.nodes"),), "", "", ""]]
    origin = 14 if any(len(row[2]) > 1 for row in rows) else 8
    columns = (
        column("職・部署", 19),
        column("推進体制での役割", 31 - origin),
        column("内外", origin, Align.CENTER),
        column("担う仕事", 50),
    )
    return table(columns, rows, name="役割分担", path="organisation.nodes")


def _role_row(answers: Answers, node: OrgNode) -> list[Words]:
    path = f"organisation.nodes[{node.id}]"
    organisation = answers.plan.organisation
    roles = list(role_spans(answers, node.id))
    if organisation.cio_aide == node.id:
        roles.append(Span("CIO補佐官", "organisation.cio_aide"))
    if organisation.dx_office == node.id:
        roles.append(Span("DX担当部署", "organisation.dx_office"))
    printed = join([(role,) for role in roles], "・")
    if answers.has(f"{path}.share"):
        share = answers.say(f"{path}.share")
        printed = compose(printed, "（", share, "）") if roles else share
    return [
        answers.say(f"{path}.title"),
        printed or "―",
        answers.say_or(f"{path}.origin", "―"),
        answers.say(f"{path}.duty"),
    ]


def body_table(answers: Answers) -> Block:
    organisation = answers.plan.organisation
    rows: list[list[Words]] = []
    for node in organisation.nodes:
        if node.kind is not NodeKind.BODY:
            continue
        path = f"organisation.nodes[{node.id}]"
        members = answers.say_or(f"{path}.members", "―")
        if node.count is not None:
            members = join([members, answers.say(f"{path}.count")], "　")
        rows.append(
            [
                answers.say(f"{path}.title"),
                answers.say_or(f"{path}.body_kind", "―"),
                members,
                answers.say(f"{path}.duty"),
            ]
        )
    if not rows:
        rows = [[(gap("organisation.headquarters"),), "", "", ""]]
    columns = (column("会議体", 20), column("種類", 14), column("構成員", 36), column("担う仕事", 30))
    return table(columns, rows, name="会議体", path="organisation.nodes")


def _headquarters(answers: Answers) -> list[Block]:
    organisation = answers.plan.organisation
    rows: list[tuple[str, Words]] = [
        ("置き方", answers.say("organisation.headquarters_style")),
        *_led(answers),
        ("所掌事務", answers.say("organisation.duties")),
        ("会議", answers.say("organisation.meetings")),
        ("庶務", answers.link("organisation.secretariat", "name")),
        ("設置の根拠", answers.say("organisation.legal_basis")),
    ]
    if organisation.headquarters_style is HeadquartersStyle.NONE:
        rows = rows[:1]
    blocks: list[Block] = [
        heading(2, "推進本部の運営"),
        form(rows, path="organisation"),
    ]
    if any(node.body_kind is BodyKind.COUNCIL for node in organisation.nodes):
        blocks.append(
            note(
                "外部の委員が諮問に答える審議会は附属機関に当たり、条例による設置を要する（地方自治法第138条の４第３項）。"
            )
        )
    return blocks


def _led(answers: Answers) -> list[tuple[str, Words]]:
    return [
        ("本部長", answers.link("organisation.head")),
        ("職務代理の順", _deputies(answers)),
    ]


def _deputies(answers: Answers) -> Inline:
    deputies = answers.plan.organisation.deputies
    if not deputies:
        return (gap("organisation.deputies"),)
    return join([answers.link(f"organisation.deputies[{item.id}].post") for item in deputies], " → ")


def _leaders(answers: Answers) -> list[Block]:
    leaders = answers.plan.organisation.leaders
    blocks: list[Block] = [heading(2, "各課のDX推進リーダー")]
    if not leaders:
        return [*blocks, paragraph((gap("organisation.leaders"),), path="organisation.leaders")]
    rows: list[list[Words]] = [
        [
            answers.link(f"organisation.leaders[{item.id}].section", "name"),
            answers.say(f"organisation.leaders[{item.id}].title"),
            answers.say(f"organisation.leaders[{item.id}].count"),
        ]
        for item in leaders
    ]
    blocks.append(
        table(
            (column("課", 36), column("充てる職", 36), figures("人数", 16)),
            rows,
            name="推進リーダー",
            width="0.75",
            path="organisation.leaders",
        )
    )
    if answers.has("organisation.leader_term"):
        blocks.append(bullets([answers.say("organisation.leader_term")], path="organisation.leader_term"))
    return blocks


def _office(answers: Answers) -> list[Block]:
    people = answers.plan.municipality.it_staff
    if not people and not answers.has("organisation.office_style"):
        return []
    blocks: list[Block] = [
        heading(2, "DX担当部署"),
        form(
            [
                ("置き方", answers.say("organisation.office_style")),
                ("部署", answers.link("organisation.dx_office")),
            ],
            path="organisation.office_style",
        ),
    ]
    if people:
        rows: list[list[Words]] = [
            [
                answers.say(f"municipality.it_staff[{item.id}].title"),
                answers.say(f"municipality.it_staff[{item.id}].share"),
                answers.say_or(f"municipality.it_staff[{item.id}].concurrent_duties", "なし"),
            ]
            for item in people
        ]
        columns = (column("職", 24), figures("従事割合", 16), column("兼務している仕事", 48))
        blocks.append(table(columns, rows, name="担当職員", path="municipality.it_staff"))
    return blocks
