"""審査結果の公表: who was chosen and with how many points; the others by a letter. With the two letters of notice."""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.contracting.common import (
    A,
    P,
    head_of_town,
    only_proposal,
    paper,
    said,
    task,
    term,
)
from dxplanner.documents.builders.notice.head import contact
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    figures,
    form,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    Form,
    FormRow,
    Paragraph,
    Section,
    TextRole,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.proposal import Proposer, ProposerResult

TITLE = "審査結果の公表"
PATH = f"{P}.proposers"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    missing = only_proposal(answers, TITLE)
    if missing:
        return paper(answers, "result_notice", TITLE, missing)
    blocks: list[Block] = [
        paragraph(
            compose(task(answers), "に係る公募型プロポーザルについて、審査の結果を次のとおり公表する。")
        ),
        heading(1, "手続の概要"),
        form(_outline(answers), path=f"{P}.result_on"),
        heading(1, "審査の結果"),
        *_table(answers),
        heading(1, "選定の理由"),
        paragraph(answers.say(f"{P}.comment"), path=f"{P}.comment"),
        note(
            "受託候補者と仕様及び額を協議し、協議が調った後に契約を締結する。"
            "協議が調わないときは、次点者と協議する。"
        ),
    ]
    return paper(answers, "result_notice", TITLE, blocks, more=_letters(answers))


def _outline(answers: Answers) -> list[tuple[str, Words]]:
    count = len(answers.plan.recruitment.contracting.proposal.proposers)
    return [
        ("業務名", task(answers)),
        ("履行期間", term(answers)),
        ("公告の日", answers.say(f"{P}.announced_on")),
        ("審査の日", answers.say(f"{P}.hearing_on")),
        ("公表の日", answers.say(f"{P}.result_on")),
        ("提案者の数", answers.sized(f"{count}者") if count else (gap(PATH),)),
        ("受託候補者", answers.say_or(f"{A}.contractor", "（公表の際に名称を記入する。）")),
        (
            "問合せ先",
            compose(
                answers.say("municipality.contact.section"),
                "　電話　",
                answers.say("municipality.contact.phone"),
            ),
        ),
    ]


def _order(row: Proposer) -> tuple[bool, Decimal]:
    return row.points is None, -(row.points or Decimal(0))


def _table(answers: Answers) -> list[Block]:
    rows = answers.plan.recruitment.contracting.proposal.proposers
    if not rows:
        return [paragraph((gap(PATH),), path=PATH)]
    body: list[list[Words | Cell]] = []
    for row in sorted(rows, key=_order):
        base = f"{PATH}[{row.id}]"
        points: Words | Cell = answers.say_or(f"{base}.points", "―")
        if row.points is not None:
            points = Cell(text=answers.say(f"{base}.points"), kind=CellKind.DECIMAL, value=row.points)
        body.append(
            [
                cell(answers.say(f"{base}.sign"), header=True),
                points,
                answers.say_or(f"{base}.price", "―"),
                answers.say_or(f"{base}.result", ProposerResult.OTHER.label),
            ]
        )
    full, bound = answers.say_or(f"{P}.full_marks", "―"), answers.say_or(f"{P}.pass_marks", "―")
    columns = (
        column("提案者", 20),
        figures("評価点", 18),
        figures("見積額（税込み）", 28),
        column("結果", 34),
    )
    return [
        table(
            columns,
            body,
            name="審査結果",
            path=PATH,
            notes=[
                compose("※　評価点は、審査委員の点の平均である（満点", full, "、最低基準点", bound, "）。"),
                "※　受託候補者以外の提案者の名称は、公表しない。",
            ],
        )
    ]


def _letters(answers: Answers) -> tuple[Section, ...]:
    chosen = (
        "審査の結果、貴社を受託候補者とすることに決まりましたので、通知します。"
        "つきましては、契約に向けた協議の日程を御相談します。この通知は、契約の締結を約束するものではありません。"
    )
    others = (
        "審査の結果、貴社は受託候補者に選ばれませんでしたので、通知します。"
        "提案の準備に多くの時間を掛けていただいたことに、お礼を申し上げます。"
        "この通知を受けた日から７日以内に、書面により理由の説明を求めることができます。"
    )
    return (
        Section(blocks=_letter(answers, chosen, "受託候補者あて")),
        Section(blocks=_letter(answers, others, "その他の提案者あて")),
    )


def _letter(answers: Answers, text: str, whom: str) -> tuple[Block, ...]:
    return (
        Paragraph(
            text=compose("　　第　　　号\n", answers.say(f"{P}.result_on")),
            role=TextRole.ADDRESS,
            align=Align.RIGHT,
            path=f"{P}.result_on",
        ),
        Paragraph(text=plain("（提案者の名称及び代表者）　様"), indent=1),
        Paragraph(text=head_of_town(answers), role=TextRole.ADDRESS, align=Align.RIGHT),
        TitleBlock(title=plain("公募型プロポーザルの審査結果について（通知）"), reference=whom),
        paragraph(
            compose(task(answers), "に係る公募型プロポーザルに御参加いただき、ありがとうございました。")
        ),
        paragraph(said(answers, text)),
        Paragraph(text=plain("記"), align=Align.CENTER),
        Form(
            rows=(
                FormRow(label="貴社の評価点", value=plain("　　　　点")),
                FormRow(label="評価点の最も高い者の点", value=plain("　　　　点")),
                FormRow(label="提案者の数", value=plain("　　　　者")),
            ),
            label_width=Decimal("0.35"),
        ),
        note("評価点の内訳を添えるときは、評価項目ごとの点とし、委員ごとの点は示さない。"),
        contact(answers),
    )
