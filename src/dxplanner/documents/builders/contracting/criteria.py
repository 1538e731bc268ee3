"""評価基準: what is weighed with how many points, how points are given, equal points, and the sheet of one member."""

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.contracting.common import P, only_proposal, paper, said, task, written
from dxplanner.documents.builders.contracting.marking import sheets
from dxplanner.documents.builders.contracting.weighing import (
    LEVELS,
    PATH,
    TOP,
    criteria_of,
    criteria_table,
    tie_sentences,
)
from dxplanner.documents.builders.notice.head import head
from dxplanner.documents.builders.parts import Words, bullets, column, form, note, paragraph, table
from dxplanner.documents.model import Align, Block, Document, Section, TitleBlock, plain
from dxplanner.plan.plan import Plan
from dxplanner.plan.proposal import CriterionKind

TITLE = "評価基準"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    missing = only_proposal(answers, TITLE)
    if missing:
        return paper(
            answers,
            "evaluation_criteria",
            TITLE,
            missing,
            sheets=sheets(answers, [head(answers, TITLE), *missing]),
        )
    blocks = written(answers, PARTS)
    more = (Section(blocks=tuple(_member_sheet(answers))),)
    return paper(
        answers,
        "evaluation_criteria",
        TITLE,
        blocks,
        more=more,
        sheets=sheets(answers, [head(answers, TITLE), *blocks]),
    )


def _work(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("業務名", task(answers)),
        ("満点", compose(answers.say(f"{P}.full_marks"), "（審査委員１人当たり）")),
        ("最低基準点", answers.say(f"{P}.pass_marks")),
    ]
    return [form(rows, path=f"{P}.full_marks")]


def _criteria(answers: Answers) -> list[Block]:
    return [criteria_table(answers)]


def _giving(answers: Answers) -> list[Block]:
    rows: list[list[Words]] = [
        [f"{level}", text, f"配点の{level * 20}％" if level else "０点"] for level, text in LEVELS
    ]
    blocks: list[Block] = [
        paragraph(
            said(
                answers,
                "審査委員は、見積額を除く評価項目のそれぞれについて、次の段階により評価する。"
                f"評価項目の点は、配点に段階を乗じ、{TOP}で除した数とする。",
            ),
            keep=True,
        ),
        table(
            (column("段階", 14, Align.CENTER), column("評価", 56), column("点", 30)),
            [[answers.sized(str(row[0])), row[1], answers.sized(str(row[2]))] for row in rows],
            name="評価の段階",
        ),
    ]
    if any(item.kind is CriterionKind.PRICE for item in criteria_of(answers)):
        blocks.append(
            paragraph(
                "見積額の点は、配点に、最も低い見積額をその提案者の見積額で除した数を乗じて算出する"
                "（小数点以下第２位を四捨五入する。）。提案上限額を超える見積額は、失格とする。"
            )
        )
    return blocks


def _deciding(answers: Answers) -> list[Block]:
    items: list[Words] = [
        "提案者の評価点は、出席した審査委員の点の平均（小数点以下第２位を四捨五入する。）とする。",
        compose(
            "評価点が最低基準点（", answers.say(f"{P}.pass_marks"), "）に満たない者は、受託候補者としない。"
        ),
        "評価点の最も高い者を受託候補者とし、次に高い者を次点者とする。",
        *tie_sentences(answers),
        "提案者が一者のみの場合も審査を行い、最低基準点以上であるときは、受託候補者とする。",
    ]
    return [bullets(items, path=f"{P}.tie_first")]


def _fair(answers: Answers) -> list[Block]:
    return [
        bullets(
            [
                "提案者と利害関係のある審査委員は、審査に加わらない。",
                "審査委員は、審査の前に、ほかの審査委員と点を相談しない。",
                said(answers, "評価表及び集計の結果は、町の文書として保存する。"),
            ]
        )
    ]


PARTS = (
    ("対象とする業務", _work),
    ("評価項目及び配点", _criteria),
    ("点の付け方", _giving),
    ("受託候補者の決め方", _deciding),
    ("公正の確保", _fair),
)


def _member_sheet(answers: Answers) -> list[Block]:
    """One member's sheet for one proposal, filled in by hand."""
    rows: list[list[Words]] = []
    for item in criteria_of(answers):
        base = f"{PATH}[{item.id}]"
        price = item.kind is CriterionKind.PRICE
        rows.append(
            [
                answers.say(f"{base}.name"),
                answers.say_or(f"{base}.view", "―"),
                answers.say(f"{base}.points"),
                "事務局が算出" if price else "　",
                "　",
            ]
        )
    columns = (
        column("評価項目", 20),
        column("評価の視点", 36),
        column("配点", 10, Align.RIGHT),
        column("段階（0～5）", 16, Align.CENTER),
        column("所見", 18),
    )
    return [
        TitleBlock(title=plain("評価表"), reference="様式", right_lines=(plain("　　　　年　　月　　日"),)),
        form([("業務名", task(answers)), ("提案者の記号", "　"), ("審査委員", "　")]),
        *([table(columns, rows, name="評価表", path=PATH)] if rows else []),
        form([("総合の所見", "　\n　\n　")]),
        note("段階だけを記入してください。点は、事務局が表計算の集計表により算出します。"),
    ]
