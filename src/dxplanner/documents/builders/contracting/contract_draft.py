"""業務委託契約書（案）: the heads of the contract, its articles, and the annexes on personal data and on bids."""

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.contracting.articles import rule
from dxplanner.documents.builders.contracting.common import (
    A,
    R,
    any_contract,
    head_of_town,
    paper,
    restriction,
    said,
    task,
    term,
)
from dxplanner.documents.builders.contracting.contract_articles import articles
from dxplanner.documents.builders.contracting.personal_data import personal_data
from dxplanner.documents.builders.parts import Words, form, note, paragraph
from dxplanner.documents.model import Block, Document, KeepTogether, Paragraph, Section, TitleBlock, plain
from dxplanner.plan.contracting import DepositTerms
from dxplanner.plan.plan import Plan

TITLE = "業務委託契約書（案）"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    top = TitleBlock(title=plain(TITLE))
    missing = any_contract(answers, TITLE)
    if missing:
        return paper(answers, "contract_draft", TITLE, missing)
    blocks = [*_heads(answers), rule(articles(answers)), *_signing(answers)]
    annexes = [Section(blocks=(_annex("別記１　公平性及び透明性の確保に関する事項"), *restriction(answers)))]
    if handles_personal_data(plan):
        annexes.append(Section(blocks=(_annex("別記２　個人情報取扱特記事項"), *personal_data())))
    return paper(answers, "contract_draft", TITLE, blocks, more=annexes, top=top)


def handles_personal_data(plan: Plan) -> bool:
    """The annex is left out only where the officer said that no personal data is touched."""
    return plan.recruitment.contracting.agreement.personal_data is not False


def _annex(title: str) -> TitleBlock:
    return TitleBlock(title=plain(title))


def _heads(answers: Answers) -> list[Block]:
    agreement = answers.plan.recruitment.contracting.agreement
    deposit: Words = answers.say(f"{A}.deposit")
    if agreement.deposit is DepositTerms.EXEMPT and agreement.deposit_reason:
        deposit = compose(deposit, "（", answers.say(f"{A}.deposit_reason"), "）")
    rows: list[tuple[str, Words]] = [
        ("業務名", task(answers)),
        ("履行場所", answers.say(f"{R}.place")),
        ("履行期間", term(answers)),
        (
            "委託料",
            compose(answers.say(f"{A}.amount"), "（うち取引に係る消費税及び地方消費税の額　　　　　　円）"),
        ),
        ("支払の時期", answers.say_or(f"{R}.pay_note", "本業務の完了の後、一括")),
        ("契約保証金", deposit),
    ]
    return [
        form(rows, path=f"{A}.amount"),
        paragraph(
            compose(
                "上記の業務（以下「本業務」という。）について、",
                answers.say("municipality.name"),
                "（以下「甲」という。）と",
                answers.say(f"{A}.contractor"),
                "（以下「乙」という。）とは、次の条項により契約を締結する。",
            )
        ),
    ]


def _signing(answers: Answers) -> list[Block]:
    parts: tuple[Block, ...] = (
        paragraph(
            "この契約の成立を証するため、この契約書２通を作成し、甲乙記名押印の上、各自１通を保有する。"
            "電磁的記録により作成するときは、甲乙が電子署名を行い、各自その電磁的記録を保管する。"
        ),
        Paragraph(text=plain("　　　　年　　月　　日"), indent=1),
        form(
            [
                (
                    "甲",
                    compose(
                        answers.say_or("municipality.contact.address", "（所在地）"),
                        "\n",
                        head_of_town(answers),
                        "　　　　　　　　　　　　㊞",
                    ),
                ),
                (
                    "乙",
                    compose(
                        "（所在地）\n", answers.say(f"{A}.contractor"), "\n（代表者）　　　　　　　　　　㊞"
                    ),
                ),
            ],
            label_width="0.1",
        ),
        note(
            said(
                answers, "この案は、町の契約約款及び財務規則と照らし合わせ、法務の担当の確認を受けて用いる。"
            )
        ),
    )
    return [KeepTogether(blocks=parts)]
