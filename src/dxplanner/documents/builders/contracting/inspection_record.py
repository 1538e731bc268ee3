"""検査調書: one page for each inspection, what was handed in and held against the specification."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.contracting.common import (
    A,
    R,
    any_contract,
    head_of_town,
    paper,
    said,
    task,
    term,
)
from dxplanner.documents.builders.parts import (
    Words,
    column,
    form,
    grid,
    note,
    pair_row,
    paragraph,
    table,
    wide_row,
)
from dxplanner.documents.model import Align, Block, Document, Paragraph, Section, TitleBlock, plain
from dxplanner.plan.contracting import Inspection, InspectionKind, InspectionResult
from dxplanner.plan.plan import Plan

TITLE = "検査調書"
PATH = f"{A}.inspections"
_FINAL = (InspectionKind.FINAL, InspectionKind.AGAIN, None)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    missing = any_contract(answers, TITLE)
    if missing:
        return paper(answers, "inspection_record", TITLE, missing)
    rows: tuple[Inspection | None, ...] = plan.recruitment.contracting.agreement.inspections or (None,)
    first, *others = rows
    return paper(
        answers,
        "inspection_record",
        TITLE,
        _page(answers, first),
        more=tuple(Section(blocks=(_top(answers), *_page(answers, row))) for row in others),
        top=_top(answers),
    )


def _top(answers: Answers) -> TitleBlock:
    return TitleBlock(title=plain(TITLE), right_lines=(answers.say("municipality.name"),))


def _page(answers: Answers, row: Inspection | None) -> list[Block]:
    return [
        form(
            [
                ("業務名", task(answers)),
                ("契約の相手方", answers.say(f"{A}.contractor")),
                ("契約額", compose(answers.say(f"{A}.amount"), "（税込み）")),
                ("契約の日", answers.say(f"{A}.signed_on")),
                ("履行期間", term(answers)),
            ],
            path=f"{A}.contractor",
        ),
        _inspection(answers, row),
        _checked(answers, row),
        *_conclusion(answers, row),
    ]


def _inspection(answers: Answers, row: Inspection | None) -> Block:
    def said(name: str) -> Words:
        return answers.say_or(f"{base}.{name}", "　") if row is not None else "　"

    base = f"{PATH}[{row.id}]" if row is not None else PATH
    kind: Words = answers.say(f"{base}.kind") if row is not None else (gap(PATH),)
    rows = [
        pair_row(("検査の区分", kind, base), ("結果", said("result"), base)),
        wide_row("検査の対象", said("subject"), base),
        pair_row(("完了の届出", said("delivered_on"), base), ("検査の日", said("inspected_on"), base)),
        pair_row(("検査員", said("inspector"), base), ("立会人", said("witness"), base)),
        wide_row("支払の対象額", said("amount"), base),
    ]
    if row is not None and row.note:
        rows.append(wide_row("補修その他", said("note"), base))
    return grid((18, 32, 18, 32), rows, name="検査", path=PATH)


def _checked(answers: Answers, row: Inspection | None) -> Block:
    path = f"{R}.papers.deliverables"
    things: list[str] = []
    if row is not None and row.kind is InspectionKind.PARTIAL:
        things = [answers.text(f"{PATH}[{row.id}].subject")] if row.subject else []
    elif answers.has(path):
        things = [line for line in answers.text(path).splitlines() if line.strip()]
    asked = [f"成果物：{thing}" for thing in things] or ["成果物が、仕様書に定めた数量及び内容であること。"]
    asked += [
        "業務の内容が、契約書、仕様書及び企画提案書に適合していること。",
        "業務の記録及び打合せの記録が提出されていること。",
        said(answers, "再委託をしたときは、町の承諾を得ていること。"),
    ]
    if row is None or row.kind in _FINAL:
        asked += [
            "貸与した資料及び機器が、全て返還されていること。",
            "データの消去が、証明書により報告されていること。",
            "次の担当者への引継ぎに要る資料がそろっていること。",
        ]
    body: list[list[Words]] = [[text, "□ 適　□ 否", "　"] for text in asked]
    columns = (column("確認した事項", 60), column("適否", 18, Align.CENTER), column("所見", 22))
    return table(columns, body, name="確認した事項")


_SAID = {
    InspectionResult.PASSED: "上記のとおり検査し、契約に適合していることを確認した。",
    InspectionResult.MENDED: "上記のとおり検査し、契約に適合しないところがあったため、補修を求めた。",
    InspectionResult.FAILED: "上記のとおり検査し、契約に適合していないため、不合格とした。",
}


def _conclusion(answers: Answers, row: Inspection | None) -> list[Block]:
    result = row.result if row is not None else None
    sentence = _SAID[result] if result is not None else "上記のとおり検査した。"
    day = answers.say_or(f"{PATH}[{row.id}].inspected_on", BLANK_DAY) if row is not None else plain(BLANK_DAY)
    return [
        paragraph(sentence),
        Paragraph(text=day, align=Align.LEFT, indent=1),
        Paragraph(text=compose(head_of_town(answers), "　様"), indent=1),
        form(
            [
                ("検査員の職及び氏名", "　\n　"),
                ("立会人の職及び氏名", "　\n　"),
            ],
            label_width="0.3",
        ),
        note("仕様書を作った担当者は、検査員にならない。合格した検査に基づいて、支払の手続をする。"),
    ]


BLANK_DAY = "　　　　年　　月　　日"
