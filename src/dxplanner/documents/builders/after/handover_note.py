"""事務引継書: at the end of the term, what goes on, where things stand and lie, and what was learnt."""

from dxplanner.documents.builders.after.parts import NONE, A, boxes, lessons, signed, term
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, job, town
from dxplanner.documents.builders.parts import Words, column, form, heading, note, table
from dxplanner.documents.model import Block, Cell, Document, KeepTogether, Section
from dxplanner.plan.plan import Plan

TITLE = "事務引継書"
BLANK_ROWS = 5
ATTACHED = (
    "助言の記録及び業務報告書",
    "町に引き渡した成果物の一覧",
    "四半期評価票の写し",
    "データ返却・消去証明書",
    "事業者との接触の記録",
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = (
        head(answers, TITLE, job(answers)),
        *_who(answers),
        *_items(answers),
        *lessons(answers),
        KeepTogether(
            blocks=(heading(1, "添える書類"), boxes([line.replace("町", town(answers)) for line in ATTACHED]))
        ),
        signed("引継ぎの確認", "引き継いだ人", "引き受けた職員", "立ち会った職員"),
    )
    return framed(answers, "handover_note", TITLE, (Section(blocks=blocks),), subject="外部人材の引継ぎ")


def _who(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("引き継ぐ人", job(answers)),
        ("任期", term(answers)),
        ("引継ぎの日", answers.say_or(f"{A}.handover_on", "　　　　年　　月　　日")),
        ("引継ぎの相手", answers.say_or(f"{A}.handover_to", NONE)),
    ]
    return [heading(1, "引継ぎ"), form(rows, path=f"{A}.handover_on", label_width="0.18")]


def _items(answers: Answers) -> list[Block]:
    rows: list[list[Words | Cell]] = []
    for item in answers.plan.recruitment.after.handover:
        path = f"{A}.handover[{item.id}]"
        rows.append(
            [
                answers.say(f"{path}.matter"),
                *(answers.say_or(f"{path}.{part}", NONE) for part in ("state", "remaining", "where", "to")),
            ]
        )
    rows = rows or [["　\n　", "", "", "", ""] for _ in range(BLANK_ROWS)]
    columns = (
        column("引き継ぐこと", 19),
        column("今の状況", 23),
        column("残っていること及び期日", 24),
        column("資料の所在", 19),
        column("引き継ぐ先", 15),
    )
    return [
        heading(1, "引き継ぐこと"),
        table(columns, rows, name="引き継ぐこと", path=f"{A}.handover"),
        note("口頭で伝えたことも、決まったことと決まっていないことに分けて書く。"),
    ]
