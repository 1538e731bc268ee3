"""庁内照会: the letter to the sections, the sheet for their answers, and the answers with what was done with them."""

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.circulation.contact import TO_FILL, contact_form
from dxplanner.documents.builders.circulation.opinions import answer_sheet, heard, inquiry_table
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import form, heading, note, paragraph
from dxplanner.documents.model import (
    Align,
    Block,
    Document,
    Paragraph,
    Section,
    TextRole,
    TitleBlock,
    plain,
)
from dxplanner.plan.circulation import OpinionKind
from dxplanner.plan.plan import Plan

TITLE = "庁内照会"
SHEET, LIST = "回答様式", "庁内照会の意見と対応"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    sections = [Section(blocks=_letter(answers)), Section(blocks=_sheet(answers), landscape=True)]
    if heard(answers, OpinionKind.INQUIRY):
        title = TitleBlock(
            title=plain(LIST), reference="別紙２", right_lines=(answers.say("municipality.name"),)
        )
        sections.append(Section(blocks=(title, inquiry_table(answers)), landscape=True))
    return framed(answers, "inquiry", TITLE, tuple(sections), subject="計画の案についての庁内照会")


def _letter(answers: Answers) -> tuple[Block, ...]:
    return (
        Paragraph(
            text=compose(
                answers.say_or("circulation.inquiry_number"),
                "\n" if answers.has("circulation.inquiry_number") else "",
                answers.say("circulation.inquiry_on"),
            ),
            role=TextRole.ADDRESS,
            align=Align.RIGHT,
            path="circulation.inquiry_on",
        ),
        Paragraph(text=plain("各課（局）長　様"), indent=1),
        Paragraph(
            text=compose(answers.say("municipality.contact.section"), "長"),
            role=TextRole.ADDRESS,
            align=Align.RIGHT,
            path="municipality.contact.section",
        ),
        TitleBlock(
            title=compose(answers.say("policy.title"), "の案について（照会）"),
        ),
        paragraph(
            "このことについて、別添のとおり案を作成しました。"
            "つきましては、所管する事務に照らして御確認の上、意見又は質問がありましたら、下記により御回答ください。"
        ),
        Paragraph(text=plain("記"), align=Align.CENTER),
        heading(2, "回答の期限"),
        paragraph(answers.say("circulation.inquiry_until"), path="circulation.inquiry_until"),
        heading(2, "回答の方法"),
        paragraph(
            compose(
                "別紙１の回答様式に記入し、",
                answers.say("municipality.contact.section"),
                "へ提出してください。意見及び質問がない場合も、その旨を御回答ください。",
            )
        ),
        heading(2, "特に意見を求めること"),
        paragraph(answers.say("circulation.inquiry_points"), path="circulation.inquiry_points"),
        heading(2, "回答の取扱い"),
        paragraph("意見と対応は、一覧にして各課に示します。案を修正したところは、新旧対照表で示します。"),
        heading(2, "担当"),
        contact_form(answers),
    )


def _sheet(answers: Answers) -> tuple[Block, ...]:
    return (
        TitleBlock(
            title=plain(SHEET),
            reference="別紙１",
            right_lines=(compose("回答期限　", answers.say("circulation.inquiry_until")),),
        ),
        form(
            [("課（局）名", TO_FILL), ("回答者（職）", TO_FILL), ("意見の有無", "□ あり　　□ なし")],
            label_width="0.2",
        ),
        answer_sheet(),
        note(
            "一行に一つの意見又は質問を書き、該当箇所は章とページで示してください。行が足りないときは、増やしてください。"
        ),
        note(
            "直す案があるときは、直した後の文と、その理由を書いてください。数値の誤りは、根拠となる資料も示してください。"
        ),
    )
