"""様式 of the 実施要領: what a company hands in to take part, and how it asks."""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.contracting.common import head_of_town, said, task
from dxplanner.documents.builders.parts import Words, column, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Form,
    FormRow,
    Paragraph,
    Section,
    TextRole,
    TitleBlock,
    plain,
)

QUESTION_ROWS = 6


def forms(answers: Answers) -> tuple[Section, ...]:
    return (
        Section(blocks=_entry(answers)),
        Section(blocks=_question(answers)),
    )


def _sender() -> Form:
    labels = ("所在地", "商号又は名称", "代表者の職及び氏名", "担当者及び電話番号", "メールアドレス")
    return Form(
        rows=tuple(FormRow(label=label, value=plain("　"), lines=1) for label in labels),
        label_width=Decimal("0.28"),
    )


def _top(answers: Answers, title: str, number: str) -> tuple[Block, ...]:
    return (
        TitleBlock(title=plain(title), reference=number, right_lines=(plain("　　　　年　　月　　日"),)),
        Paragraph(text=compose(head_of_town(answers), "　様"), indent=1),
        _sender(),
    )


def _entry(answers: Answers) -> tuple[Block, ...]:
    return (
        *_top(answers, "参加表明書", "様式第１号"),
        paragraph(
            compose(
                task(answers),
                "に係る公募型プロポーザルに参加します。"
                "実施要領の参加資格を全て満たすこと、並びに次の事項に偽りがないことを誓約します。",
            )
        ),
        table(
            (column("確かめること", 78), column("確認", 22, Align.CENTER)),
            [
                [text, "□ はい"]
                for text in (
                    answers.sized("地方自治法施行令第167条の4の規定に該当しません。"),
                    "暴力団員又は暴力団員と密接な関係を有する者ではありません。",
                    said(answers, "この業務の仕様書の作成及び審査に、関わっていません。"),
                    said(
                        answers,
                        "実施要領の「公平性及び透明性の確保」の制限に同意し、契約に当たり誓約書を提出します。",
                    ),
                )
            ],
            name="誓約",
        ),
        table(
            (column("同じ種類の業務の実績（発注者）", 38), column("業務名及び内容", 42), column("期間", 20)),
            [["　\n　", "", ""] for _ in range(3)],
            name="実績",
        ),
        note("個人の氏名、生年月日など、業務に必要のない個人情報は記入しないでください。"),
    )


def _question(answers: Answers) -> tuple[Block, ...]:
    rows: list[list[Words]] = [[str(at), "　\n　", ""] for at in range(1, QUESTION_ROWS + 1)]
    return (
        *_top(answers, "質問書", "様式第２号"),
        Paragraph(text=compose("業務名：", task(answers)), role=TextRole.BODY, first_line_indent=1),
        table(
            (
                column("番号", 8, Align.CENTER),
                column("質問の箇所（書類、ページ、項目）", 30),
                column("質問", 62),
            ),
            rows,
            name="質問",
        ),
        note("一つの行に一つの質問を書いてください。回答を公表するときは、質問した方の名称を伏せます。"),
    )
