"""意見募集要領: what is put before the residents, for how long, and how an opinion is handed in; with the sheet for it."""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.circulation.contact import TO_FILL, contact_form
from dxplanner.documents.builders.circulation.opinions import own_word
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import heading, note, paragraph
from dxplanner.documents.model import Block, Document, Form, FormRow, Inline, Section, TitleBlock, plain
from dxplanner.plan.plan import Plan

TITLE = "意見募集要領"
SHEET = "意見提出用紙"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    sections = (Section(blocks=_notice(answers)), Section(blocks=_sheet(answers)))
    return framed(answers, "public_comment", TITLE, sections, subject="計画の案についての意見募集")


def comment_period(answers: Answers) -> Inline:
    return compose(
        answers.say("circulation.comment_from"), "から", answers.say("circulation.comment_until"), "まで"
    )


def _notice(answers: Answers) -> tuple[Block, ...]:
    basis: list[Block] = []
    if answers.has("circulation.comment_basis"):
        basis = [
            heading(2, "意見募集の根拠"),
            paragraph(answers.say("circulation.comment_basis"), path="circulation.comment_basis"),
        ]
    return (
        TitleBlock(
            title=compose(answers.say("policy.title"), "（案）に対する", TITLE),
            right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
        ),
        heading(2, "趣旨"),
        paragraph(
            compose(
                answers.say("policy.title"),
                "の案をまとめました。案を公表し、広く意見を募集します。",
                "いただいた意見を参考にして、計画を決定します。",
            )
        ),
        *basis,
        heading(2, "募集の期間"),
        paragraph(comment_period(answers), path="circulation.comment_from"),
        *_asked(answers, "意見を出せる人", "comment_who"),
        *_asked(answers, "案の閲覧場所", "comment_places"),
        *_asked(answers, "意見の提出方法", "comment_ways"),
        heading(2, "意見の取扱い"),
        paragraph(
            f"提出された意見は、内容を整理し、{own_word(answers)}の考え方と併せて公表します。"
            "意見を出した人の氏名及び住所は、公表しません。"
        ),
        *_asked(answers, "結果の公表", "comment_results"),
        heading(2, "提出先・問合せ先"),
        contact_form(answers),
    )


def _asked(answers: Answers, title: str, name: str) -> tuple[Block, Block]:
    path = f"circulation.{name}"
    return heading(2, title), paragraph(answers.say(path), path=path)


def _sheet(answers: Answers) -> tuple[Block, ...]:
    rows = (
        FormRow(label="氏名・団体の名称", value=plain(TO_FILL)),
        FormRow(label="住所", value=plain(TO_FILL)),
        FormRow(label="区分", value=plain("□ 住んでいる　□ 働いている・学んでいる　□ 団体　□ その他")),
        FormRow(label="連絡先", value=plain(TO_FILL)),
        FormRow(label="案の箇所", value=plain("（章・ページ）"), lines=2),
        FormRow(label="意見", value=plain(TO_FILL), lines=16),
    )
    until = compose("提出期限　", answers.say("circulation.comment_until"))
    return (
        TitleBlock(
            title=plain(SHEET), subtitle=compose(answers.say("policy.title"), "（案）"), right_lines=(until,)
        ),
        Form(rows=rows, label_width=Decimal("0.2")),
        note("氏名、住所等は、意見の内容を確認するためにだけ使い、公表しません。"),
    )
