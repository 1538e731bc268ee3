"""随意契約理由書: on which number of the order it rests, why, and that the order was not split to stay small."""

from dxplanner.core.money import yen_label
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.contracting.common import (
    A,
    C,
    P,
    R,
    only_negotiated,
    paper,
    said,
    task,
    term,
    written,
)
from dxplanner.documents.builders.parts import Words, bullets, column, figures, form, note, paragraph, table
from dxplanner.documents.model import Block, Cell, CellKind, Document, Inline, Span, SpanStyle
from dxplanner.facts.parameters import ParameterStatus
from dxplanner.plan.contracting import ContractMethod
from dxplanner.plan.plan import Plan
from dxplanner.plan.proposal import ProposerResult
from dxplanner.rules.contracts import small_contract, split_orders

TITLE = "随意契約理由書"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = only_negotiated(answers, TITLE) or written(answers, PARTS)
    return paper(answers, "negotiated_contract_reason", TITLE, blocks)


def _contract(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("業務名", task(answers)),
        ("契約の方法", answers.say(f"{C}.method")),
        ("契約の相手方", answers.say(f"{A}.contractor")),
        ("予定価格", compose(answers.say(f"{C}.limit_amount"), "（税込み）")),
        ("契約額", answers.say_or(f"{A}.amount", "（見積書の提出を受けて定める。）")),
        ("履行期間", term(answers)),
        (
            "根拠",
            compose(
                answers.sized("地方自治法第234条第2項及び地方自治法施行令第167条の2第1項　"),
                answers.say(f"{C}.ground"),
            ),
        ),
    ]
    return [form(rows, path=f"{C}.method")]


def _work(answers: Answers) -> list[Block]:
    path = f"{R}.duties"
    duties = answers.plan.recruitment.duties
    blocks: list[Block] = [paragraph(answers.say(f"{R}.expected_results"), path=f"{R}.expected_results")]
    if duties:
        blocks.append(bullets([answers.say(f"{path}[{item.id}].description") for item in duties], path=path))
    return blocks


def _reason(answers: Answers) -> list[Block]:
    return [paragraph(answers.say(f"{C}.reason"), path=f"{C}.reason")]


def _chosen(answers: Answers) -> list[Block]:
    """How the contractor was found: by the proposals, or why nobody else."""
    contracting = answers.plan.recruitment.contracting
    if contracting.method is not ContractMethod.PROPOSAL:
        return []
    blocks: list[Block] = [
        paragraph(
            compose(
                answers.say_or(f"{P}.announced_on", "公告の日"),
                "に公募型プロポーザルを公告し、",
                answers.say_or(f"{P}.hearing_on", "審査の日"),
                "に",
                answers.say_or(f"{C}.committee.name", "審査委員会"),
                "が評価基準により審査した結果、評価点の最も高い者を受託候補者とした。",
            )
        )
    ]
    for row in contracting.proposal.proposers:
        if row.result is ProposerResult.FIRST and row.points is not None:
            blocks.append(
                paragraph(
                    compose(
                        "受託候補者の評価点　",
                        answers.say(f"{P}.proposers[{row.id}].points"),
                        answers.sized(f"（提案者{len(contracting.proposal.proposers)}者）"),
                    )
                )
            )
    if answers.has(f"{P}.comment"):
        blocks.append(paragraph(answers.say(f"{P}.comment"), path=f"{P}.comment"))
    return blocks


def _price(answers: Answers) -> list[Block]:
    return [paragraph(answers.say(f"{C}.price_reason"), path=f"{C}.price_reason")]


def _small(answers: Answers) -> list[Block]:
    """The amounts a small contract is held against: the order's is the most, the town's own is what counts."""
    known = small_contract(answers.plan, answers.context.printed_on)
    confirmed = known.period.status is ParameterStatus.CONFIRMED
    mark: Inline = () if confirmed else (Span("〔未確認〕", style=SpanStyle.MARK),)
    own = compose(
        answers.say(f"{C}.own_threshold"),
        compose("（", answers.say(f"{C}.threshold_rule"), "）") if answers.has(f"{C}.threshold_rule") else (),
    )
    rows: list[tuple[str, Words]] = [
        (
            "政令の上限",
            compose(f"{yen_label(known.ceiling)}（{answers.year(known.fiscal_year)}、市町村の委託）", mark),
        ),
        (said(answers, "町の規則の額"), own),
        ("予定価格", compose(answers.say(f"{C}.limit_amount"), "（税込み）")),
        ("判定", _verdict(answers)),
    ]
    return [
        form(rows, path=f"{C}.own_threshold"),
        note(f"政令の額の出典：{known.period.source.label()}、{known.period.source.confidence_label}。"),
        note(
            said(
                answers,
                "少額の随意契約ができるのは、政令の額の範囲内で町の規則に定めた額までである。政令の改正は、町の規則を"
                "改めて初めて使える。募集経費に係る特別交付税措置の上限額とは、別のものである。",
            )
        ),
    ]


def _verdict(answers: Answers) -> Words:
    known = small_contract(answers.plan, answers.context.printed_on)
    limit = answers.plan.recruitment.contracting.limit_amount
    if known.usable is None or limit is None:
        return "規則の額及び予定価格が決まった後に判定する。"
    if limit <= known.usable:
        return "規則の額を超えない。"
    return "規則の額を超える。第１号（少額）によることはできない。"


def _related(answers: Answers) -> list[Block]:
    contracting = answers.plan.recruitment.contracting
    path = f"{C}.related"
    if not contracting.related:
        return [
            paragraph(
                "同じ年度に、この業務と目的、内容又は時期が同じで、まとめて発注すべきものはない。", path=path
            )
        ]
    body: list[list[Words | Cell]] = []
    for row in contracting.related:
        base = f"{path}[{row.id}]"
        amount: Words | Cell = answers.say_or(f"{base}.amount", "―")
        if row.amount is not None:
            amount = Cell(text=answers.say(f"{base}.amount"), kind=CellKind.YEN, value=row.amount)
        body.append(
            [
                answers.say(f"{base}.name"),
                amount,
                answers.say_or(f"{base}.ordered_on", "―"),
                answers.say_or(f"{base}.apart", "―"),
            ]
        )
    columns = (
        column("発注の名称", 28),
        figures("予定価格", 16),
        column("発注日", 20),
        column("分けて発注する理由", 36),
    )
    blocks: list[Block] = [
        paragraph("同じ年度の関係する発注は、次のとおりである。", keep=True),
        table(columns, body, name="関係する発注", path=path),
    ]
    found = split_orders(contracting, small_contract(answers.plan, answers.context.printed_on))
    if found:
        total = (contracting.limit_amount or 0) + sum(row.amount or 0 for row in found)
        blocks.append(
            note(
                f"この業務と合わせると{yen_label(total)}となり、少額の随意契約の額を超える。"
                "一つの業務を分けたものでないことを、理由により確かめる。"
            )
        )
    return blocks


def _judgement(answers: Answers) -> list[Block]:
    del answers
    return [
        paragraph("以上により、上記の者を相手方として随意契約を締結する。"),
        note("理由書は、契約の締結の伺いに添える。公表の要否は、財務規則及び契約の公表に関する規程による。"),
    ]


PARTS = (
    ("契約の概要", _contract),
    ("業務の内容", _work),
    ("随意契約とする理由", _reason),
    ("相手方を選んだ経過及び理由", _chosen),
    ("価格が適正である理由", _price),
    ("少額の随意契約の額との関係", _small),
    ("分割して発注したものでないことの確認", _related),
    ("結論", _judgement),
)
