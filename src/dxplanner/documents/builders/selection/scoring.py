"""評価表: how is scored, a sheet per stage for each rater to fill in, and the workbook that adds up. Numbers, no names."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, not_for_this_form
from dxplanner.documents.builders.parts import (
    Words,
    bullets,
    column,
    figures,
    form,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.builders.selection.scoring_sheets import calculation_sheet
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    PaperSize,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CHOSEN_ELSEWHERE
from dxplanner.rules.selection_scores import (
    HIGHEST,
    LEVELS,
    Stage,
    candidates_of,
    posts_of,
    stages_of,
)

TITLE = "評価表"
S = "recruitment.selecting"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    first: list[Block] = [head(answers, TITLE, answers.say_or("recruitment.job_title"))]
    sections: list[Section] = []
    sheets: list[Sheet] = []
    if plan.recruitment.appointment_form in CHOSEN_ELSEWHERE:
        first += not_for_this_form(answers, TITLE, "選考は、任用する団体又は派遣元が行います。")
    else:
        first += _method(answers)
        for stage in stages_of(plan):
            sections.append(Section(blocks=_slip(answers, stage)))
            sections.append(Section(blocks=_summary(answers, stage), landscape=True))
            sheets.append(
                Sheet(
                    name=f"集計_{stage.method.label}",
                    kind=SheetKind.CALCULATION,
                    blocks=calculation_sheet(answers, stage),
                    landscape=True,
                    paper=PaperSize.A3,
                )
            )
    return framed(
        answers,
        "scoring_sheet",
        TITLE,
        (Section(blocks=tuple(first)), *sections),
        (Sheet(name="評価の方法", kind=SheetKind.PRINT, blocks=tuple(first)), *sheets),
        subject="選考の評価",
    )


def _method(answers: Answers) -> list[Block]:
    plan = answers.plan
    raters = plan.recruitment.selecting.raters
    posts: Words = (gap(f"{S}.raters"),)
    if raters:
        parts: list[Words] = []
        for at, row in enumerate(raters):
            parts += ["、" if at else "", answers.say(f"{S}.raters[{row.id}].post")]
        posts = compose(*parts)
    passing = plan.recruitment.selecting.pass_percent
    limit = f"満点の{passing}％以上を、合格の基準とする。" if passing else "合格の基準は、定めない。"
    stages = stages_of(plan)
    blocks: list[Block] = [
        heading(1, "評価の方法"),
        bullets(
            [
                answers.sized(
                    f"評点は、項目ごとに{HIGHEST}から1までの整数とし、得点は、配点に評点を乗じて{HIGHEST}で除した点とする。"
                ),
                "委員は、別々に採点してから、集計する。採点を直したときは、直した理由を残す。",
                "本人の適性と能力に関わらないこと（本籍、家族、思想など）は、評価に用いない。",
                "評価表には受付番号だけを書き、氏名を書かない。",
            ]
        ),
        form(
            [
                ("選考委員", posts),
                ("合格の基準", answers.sized(limit)),
                ("同点のとき", answers.say(f"{S}.tie_rule")),
            ],
            path=f"{S}.raters",
        ),
        heading(1, "評点の目安"),
        table(
            (column("評点", 10, Align.CENTER), column("目安", 90)),
            [[str(level), words] for level, words in LEVELS],
            name="評点の目安",
        ),
        heading(1, "評価の項目及び配点"),
    ]
    if not stages:
        return [*blocks, paragraph((gap(f"{S}.criteria"),), path=f"{S}.criteria")]
    return [*blocks, _weights(answers, stages)]


def _weights(answers: Answers, stages: tuple[Stage, ...]) -> Block:
    rows: list[list[Words | Cell]] = []
    for stage in stages:
        for at, item in enumerate(stage.criteria):
            path = f"{S}.criteria[{item.id}]"
            lead: list[Words | Cell] = []
            if at == 0:
                words = answers.sized(f"{stage.method.label}\n（満点{stage.full}点）")
                lead = [Cell(text=plain(words), rows=len(stage.criteria), path=f"{path}.stage")]
            rows.append(
                [
                    *lead,
                    answers.say(f"{path}.name"),
                    answers.say_or(f"{path}.viewpoint", "―"),
                    answers.say(f"{path}.weight"),
                ]
            )
    columns = (column("段階", 18), column("項目", 20), column("着眼点", 50), figures("配点", 12))
    return table(columns, rows, name="評価の項目", path=f"{S}.criteria")


def _slip(answers: Answers, stage: Stage) -> tuple[Block, ...]:
    """For one rater and one candidate; copied as often as needed."""
    rows: list[list[Words | Cell]] = [
        [
            answers.say(f"{S}.criteria[{item.id}].name"),
            answers.say_or(f"{S}.criteria[{item.id}].viewpoint", "―"),
            answers.say(f"{S}.criteria[{item.id}].weight"),
            "5　4　3　2　1",
            "　\n　\n　",
        ]
        for item in stage.criteria
    ]
    columns = (
        column("項目", 18),
        column("着眼点", 32),
        figures("配点", 9),
        column("評点（○を付ける）", 20, Align.CENTER),
        column("そう評価した理由", 27),
    )
    return (
        TitleBlock(
            title=plain(f"評価票（{stage.method.label}）"),
            right_lines=(plain("評価した日　　　　年　　月　　日"),),
        ),
        form([("受付番号", "　"), ("選考委員（職）", "　")]),
        table(columns, rows, name="評価票"),
        note("評点は一つだけに○を付け、理由は本人の答や書類の記載で書いてください。"),
        note("氏名、年齢、性別、家族などは書かないでください。"),
    )


def _summary(answers: Answers, stage: Stage) -> tuple[Block, ...]:
    raters = posts_of(answers.plan)
    width = 48 // len(raters)
    columns = (
        column("受付番号", 10, Align.CENTER),
        *(figures(post, max(width, 4), "委員ごとの得点") for post in raters),
        figures("合計", 9),
        column("順位", 8, Align.CENTER),
        column("判定", 10, Align.CENTER),
        column("備考", 15),
    )
    rows: list[list[Words]] = [
        [str(number), *("　" for _ in raters), "", "", "", ""]
        for number in range(1, candidates_of(answers.plan) + 1)
    ]
    whole = stage.full * len(raters)
    said = f"満点は、委員1人につき{stage.full}点、{len(raters)}人の合計で{whole}点である。"
    return (
        TitleBlock(
            title=plain(f"集計表（{stage.method.label}）"),
            right_lines=(plain("集計した日　　　　年　　月　　日"),),
        ),
        paragraph(answers.sized(said)),
        table(columns, rows, name="集計表"),
        note("表計算の「集計」の表を使うと、合計、順位、同点及び基準に届くかどうかを計算できます。"),
    )
