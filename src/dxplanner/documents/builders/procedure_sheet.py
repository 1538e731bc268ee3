"""手順の確認表: the steps of the national manual, where the town stands, and a way on where it stalls."""

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, column, heading, note, table
from dxplanner.documents.model import Align, Block, Document, Section, Sheet, SheetKind, TitleBlock, plain
from dxplanner.facts.procedure import ProcedureItem, procedure_items, procedure_steps
from dxplanner.plan.plan import Plan
from dxplanner.plan.procedure import ProcedureEntry, ProcedureState

REMARK = (
    "確かさの付いた出典は、国の資料で確かめる必要がある。「上司への説明」及び「進まないとき」は、"
    "本ソフトの提案であり、国の記述ではない。"
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    entries = {row.item: row for row in plan.policy.procedure}
    title = TitleBlock(
        title=plain("手順の確認表"),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
        subtitle=plain(answers.text("policy.title")),
    )
    blocks: list[Block] = [title, note(REMARK)]
    for step in procedure_steps():
        items = [item for item in procedure_items().values() if item.step == step.id]
        blocks += [
            heading(1, step.name, counted=False),
            table(
                (
                    column("番号", 8),
                    column("決めること", 30),
                    column("判断の材料・出典", 36),
                    column("上司への説明・進まないとき", 34),
                    column("状況", 16, Align.LEFT),
                ),
                [_row(item, entries.get(item.id)) for item in items],
                name=f"ステップ{step.id}",
                path="policy.procedure",
            ),
        ]
    sheet = Sheet(name="手順の確認表", kind=SheetKind.PRINT, blocks=tuple(blocks), landscape=True)
    section = Section(blocks=tuple(blocks), landscape=True)
    return framed(answers, "procedure_sheet", "手順の確認表", (section,), (sheet,), subject="手順の確認")


def _row(item: ProcedureItem, entry: ProcedureEntry | None) -> list[Words]:
    state = entry.state if entry is not None and entry.state is not None else ProcedureState.OPEN
    memo = f"\n{entry.note}" if entry is not None and entry.note else ""
    return [
        item.id,
        f"{item.title}\n{item.decide}",
        f"{item.weigh}\n出典：{item.evidence}",
        f"「{item.persuade}」\n進まないとき：{item.fallback}",
        f"{state.label}{memo}",
    ]
