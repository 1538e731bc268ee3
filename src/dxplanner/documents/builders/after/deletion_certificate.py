"""データ返却・消去証明書: what was lent and handed over came back or was erased, said by the person and checked by the town."""

from dxplanner.core.choices import Choice
from dxplanner.documents.builders.after.parts import NONE, A, blanks, boxes, term
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import job, town
from dxplanner.documents.builders.parts import (
    Words,
    column,
    figures,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.model import Block, Cell, Document, KeepTogether, Section, TitleBlock, plain
from dxplanner.plan.after import ReturnKind, ReturnWay
from dxplanner.plan.plan import Plan

TITLE = "データ返却・消去証明書"
DAY = "　　年　月　日"
USUAL = (
    (ReturnKind.LOAN, "貸与された端末、通信機器及び入館証", ReturnWay.RETURNED),
    (ReturnKind.PAPER, "業務で受け取った紙の資料及びその写し", ReturnWay.RETURNED),
    (ReturnKind.DATA, "業務で受け取り、又は作成した電子データ", ReturnWay.ERASED),
    (ReturnKind.ACCOUNT, "業務用の利用者の権限", ReturnWay.STOPPED),
)
"""Printed to be completed by hand where the plan lists nothing."""
PROMISED = (
    "町が認めた場合を除き、複製を作っておらず、手元に残していません。",
    "私物の端末、個人で契約したクラウドサービス、電子メール及び生成AIに、町の情報を残していません。",
    "第三者に渡した資料及びデータはありません。渡したものがあるときは、下の「残っているもの」に書きました。",
    "業務上知り得た秘密及び個人情報を、任期又は契約の終わりの後も漏らさず、利用しません。",
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: tuple[Block, ...] = (
        TitleBlock(title=plain(TITLE), right_lines=(plain("　　　　年　　月　　日"),)),
        paragraph(compose(answers.say("municipality.name"), _head(answers), "　様")),
        blanks(
            ("職名", 1, job(answers)),
            ("任期", 1, term(answers)),
            ("署名又は記名", 2, ""),
            ("所属する企業等", 1, ""),
        ),
        paragraph("次のとおり、返却し、消去し、又は停止の手続をしたことを証明します。"),
        heading(1, "返却・消去したもの"),
        _items(answers),
        heading(1, "確かめたこと"),
        boxes([line.replace("町", town(answers)) for line in PROMISED]),
        KeepTogether(
            blocks=(
                heading(1, "残っているもの"),
                blanks(("残るもの", 2, "（ないときは「なし」）"), ("理由及び消す日", 2, "")),
            )
        ),
        KeepTogether(
            blocks=(
                heading(1, f"{town(answers)}の確認"),
                blanks(
                    ("確認した日", 1, "　　　　年　　月　　日"),
                    ("確かめた方法", 2, "□ 現物　　□ 画面　　□ 消去の記録　　□ その他（　　　　　　　　）"),
                    ("確認した職員", 2, ""),
                ),
            )
        ),
        note("個人情報の保護に関する法律第66条（安全管理措置）及び第67条（従事者の義務）による。"),
    )
    return framed(
        answers, "deletion_certificate", TITLE, (Section(blocks=blocks),), subject="データの返却及び消去"
    )


def _head(answers: Answers) -> Words:
    """「見本町」 and 「町長」 make 「見本町長」."""
    title = answers.plan.municipality.head_title or "長"
    own = answers.plan.municipality.name or ""
    return plain(title[1:] if own and title[:1] == own[-1:] else title)


def _items(answers: Answers) -> Block:
    rows: list[list[Words | Cell]] = []
    for item in answers.plan.recruitment.after.returned:
        path = f"{A}.returned[{item.id}]"
        rows.append(
            [
                answers.say_or(f"{path}.kind", NONE),
                answers.say(f"{path}.item"),
                answers.say_or(f"{path}.count", NONE),
                answers.say_or(f"{path}.way", NONE),
                answers.say_or(f"{path}.how", NONE),
                answers.say_or(f"{path}.on", DAY),
            ]
        )
    rows = rows or [[_label(kind), name, "", _label(way), "", DAY] for kind, name, way in USUAL]
    columns = (
        column("種類", 14),
        column("名称", 30),
        figures("数量", 8),
        column("方法", 9),
        column("消去の方法及び道具", 22),
        column("日", 17),
    )
    return table(columns, rows, name="返却・消去したもの", path=f"{A}.returned")


def _label(choice: Choice) -> str:
    return choice.label
