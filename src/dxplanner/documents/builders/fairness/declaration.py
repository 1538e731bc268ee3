"""利害関係申告書: companies one belongs or belonged to, side jobs and holdings; asked for fairness and for nothing else."""

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.fairness.pledge import DATE_TO_WRITE, addressee
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import town
from dxplanner.documents.builders.parts import Words, column, heading, note, paragraph, table
from dxplanner.documents.builders.restriction_words import FAIR, past_years
from dxplanner.documents.model import (
    Align,
    Block,
    Document,
    Form,
    FormRow,
    KeepTogether,
    Section,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan

TITLE = "利害関係申告書"
BLANK = "　\n　"
EXPECTED = "□ ある　□ ない　□ 分からない"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = (
        TitleBlock(title=plain(TITLE), right_lines=(plain(DATE_TO_WRITE),)),
        addressee(answers),
        paragraph(
            compose(
                answers.say("recruitment.job_title"),
                "の業務に関し、調達の公平性を確かめるため、次のとおり申告します。",
            ),
            path="recruitment.job_title",
        ),
        *_purpose(answers),
        _writer(),
        *_companies(answers),
        *_procurements(answers),
        *_promise(),
        _checked(),
    )
    return framed(answers, "interest_declaration", TITLE, (Section(blocks=blocks),), subject="利害関係の申告")


def _purpose(answers: Answers) -> list[Block]:
    word = town(answers)
    return [
        heading(1, "個人情報の利用目的"),
        paragraph(
            f"この申告書の個人情報は、調達の公平性の確認及び本人への連絡に限って利用します。{word}の文書管理の規程に定める"
            "期間保存した後、復元できない方法で廃棄します。株式の数、価額その他の資産の額は、記入しないでください。"
        ),
    ]


def _writer() -> Block:
    rows = (
        FormRow(label="申告の区分", value=plain("□ 新規　　□ 変更（変更の日：　　　　年　　月　　日）")),
        FormRow(label="氏名", value=plain("　"), lines=2),
        FormRow(label="連絡先", value=plain("　")),
    )
    return Form(rows=rows)


def _companies(answers: Answers) -> list[Block]:
    years = answers.sized(f"過去{past_years(answers)}年間に所属した企業等")
    parts: tuple[tuple[str, str, int], ...] = (
        ("現に所属する企業等", "役職及び担当する業務", 2),
        (years, "役職及び担当した業務", 2),
        ("親会社、子会社その他の関連する企業等", "どの企業等と、どのような関係か", 2),
        ("兼業先", "業務の内容及び報酬の有無", 2),
        ("株式又は知的財産権", "対象の企業等及び業務との関わり", 1),
    )
    rows: list[list[Words]] = []
    for title, asked, count in parts:
        rows += [[title if number == 0 else "同上", f"（{asked}）\n　", "", ""] for number in range(count)]
    columns = (
        column("関係", 24),
        column("企業等の名称及び内容", 44),
        column("期間", 16),
        column("町との取引", 16, Align.CENTER),
    )
    for row in rows:
        row[3] = "□ある □ない"
    return [
        heading(1, "企業等との関係"),
        table(
            columns,
            rows,
            name="企業等との関係",
            notes=[
                "※　当たるものがないときは「なし」と記入してください。書き切れないときは、別の紙を添えてください。"
            ],
        ),
    ]


def _procurements(answers: Answers) -> list[Block]:
    found = answers.plan.recruitment.fairness.procurements
    path = f"{FAIR}.procurements"
    rows: list[list[Words]] = [
        [
            answers.say(f"{path}[{item.id}].title"),
            answers.say_or(f"{path}[{item.id}].planned_on", "―"),
            EXPECTED,
        ]
        for item in found
        if item.title
    ]
    if not rows:
        return []
    columns = (
        column("案件", 42),
        column("公告等の予定", 22),
        column("上の企業等の参加の見込み", 36, Align.CENTER),
    )
    return [
        heading(1, "参加の見込み"),
        paragraph("知っている範囲で、印を付けてください。企業等に問い合わせる必要はありません。"),
        table(columns, rows, name="参加の見込み", path=path),
    ]


def _promise() -> list[Block]:
    return [
        heading(1, "確認"),
        paragraph(
            "次のことを確かめ、□に印を付けてください。\n"
            "□　上の内容に相違ありません。\n"
            "□　変更があったときは、速やかに変更の申告をします。\n"
            "□　申告した企業等と、対象とする調達の仕様書の内容について連絡を取りません。\n"
            "□　公平性に疑義が生じたときは、接触の履歴を提出し、調査に協力します。"
        ),
    ]


def _checked() -> Block:
    rows = (
        FormRow(label="受付の日", value=plain(DATE_TO_WRITE)),
        FormRow(label="確かめた職", value=plain("　")),
        FormRow(label="記録簿への記載", value=plain("□ 済　　　　年　　月　　日")),
        FormRow(label="講じた措置", value=plain("　"), lines=2),
    )
    return KeepTogether(blocks=(note("以下は、受け付けた課で記入します。"), Form(rows=rows)))
