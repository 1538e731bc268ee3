"""応募用紙: asks for experience and for what fairness needs, and for none of the 14 matters nobody may be asked."""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import not_for_this_form
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.builders.parts import Words, column, heading, note, paragraph, table
from dxplanner.documents.model import Block, Document, Form, FormRow, Section, TitleBlock, plain
from dxplanner.plan.plan import Plan

TITLE = "応募用紙"
R = "recruitment"
CAREER_ROWS = 4
REASON_LENGTH = 800


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [
        TitleBlock(
            title=plain(TITLE),
            subtitle=compose(answers.say("municipality.name"), "　", answers.say(f"{R}.job_title")),
            right_lines=(plain("提出日　　　　年　　月　　日"),),
        )
    ]
    if "documents" in words_for(plan.recruitment.appointment_form).left_out:
        blocks += not_for_this_form(answers, TITLE, "人を選ぶための書類は求めません。")
    else:
        blocks += _form(answers)
    return framed(answers, "application_form", TITLE, (Section(blocks=tuple(blocks)),), subject="応募用紙")


def _blank(*rows: tuple[str, int, str], label_width: str = "0.28") -> Form:
    """Cells to write in: label, height in lines, what is printed small in the cell."""
    return Form(
        rows=tuple(
            FormRow(label=label, value=plain(hint or "　"), lines=lines) for label, lines, hint in rows
        ),
        label_width=Decimal(label_width),
    )


def _form(answers: Answers) -> list[Block]:
    return [
        note(
            "応募の要件に当たるかを確かめるために必要なことだけをお尋ねします。"
            "本人の適性と能力に関わらないことは、記入しないでください。写真は要りません。"
        ),
        heading(1, "個人情報の利用目的"),
        paragraph(answers.say(f"{R}.applicant_privacy"), path=f"{R}.applicant_privacy"),
        heading(1, "連絡先"),
        _blank(
            ("ふりがな", 1, ""),
            ("氏名", 2, ""),
            ("書類の届く所", 2, "〒"),
            ("電話番号", 1, "日中に連絡のつく番号"),
            ("メールアドレス", 1, ""),
        ),
        heading(1, "職務の経歴"),
        table(
            (column("期間", 20), column("勤務先又は活動", 25), column("担った役割及び成果", 55)),
            [["　\n　", "", ""] for _ in range(CAREER_ROWS)],
            name="職務の経歴",
            notes=["※　書き切れないときは、職務経歴書を添えてください。様式は問いません。"],
        ),
        heading(1, "必須の要件に当たる経験"),
        *_experience(answers, "required", 4),
        *(_wanted(answers)),
        heading(1, "応募の理由"),
        _blank(("応募の理由", 11, f"（担いたいことも、{REASON_LENGTH}字までで書いてください。）")),
        heading(1, "働き方"),
        _blank(
            ("着任できる日", 1, "　　　　年　　月　　日から"),
            ("業務を行える日数", 1, "月　　　日程度"),
            ("面接の希望", 1, "□ オンライン　　□ 来庁　　□ どちらでもよい"),
            ("面接で配慮が要ること", 2, "（希望があるときだけ記入してください。）"),
        ),
        heading(1, "公平性の確認"),
        _blank(
            ("所属する企業等", 2, "名称："),
            (answers.sized("過去2年間に所属した企業等"), 2, "名称："),
            ("兼業先", 2, "名称："),
            ("勤務先の許可", 1, "□ 不要　　□ 得ている　　□ これから得る"),
        ),
        paragraph(
            "次のことを確かめ、□に印を付けてください。\n"
            "□　募集要項の「応募できない方」に当たりません。\n"
            "□　募集要項の「公平性・透明性の確保」の制限に同意し、選ばれたときは誓約書を提出します。"
        ),
    ]


def _experience(answers: Answers, name: str, lines: int) -> list[Block]:
    rows = getattr(answers.plan.recruitment, name)
    if not rows:
        return [paragraph((gap(f"{R}.{name}"),), path=f"{R}.{name}")]
    blank: Words = "\n".join("　" for _ in range(lines))
    body: list[list[Words]] = [[answers.say(f"{R}.{name}[{row.id}].description"), blank] for row in rows]
    columns = (column("要件", 38), column("いつ、どこで、何をしたか", 62))
    return [table(columns, body, name="要件に当たる経験", path=f"{R}.{name}")]


def _wanted(answers: Answers) -> list[Block]:
    if not answers.plan.recruitment.preferred:
        return []
    return [heading(1, "歓迎する要件に当たる経験（あるときだけ）"), *_experience(answers, "preferred", 2)]
