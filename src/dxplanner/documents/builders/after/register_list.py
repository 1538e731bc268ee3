"""人材台帳 as a workbook, made only when it is given out on purpose: the list, and a sheet that says for what and until when.

No document of the set: it is not in the registry, so that no export of all papers can contain it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.reflect import Kind, shape_of
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, column, form, note, table
from dxplanner.documents.model import (
    Block,
    Cell,
    CellKind,
    Document,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.register import Publicness, TalentPerson

SHEET = "人材台帳"
ABOUT = "この一覧について"


def build(
    plan: Plan, context: Context, people: Sequence[TalentPerson], *, purpose: str, audience: Publicness
) -> Document:
    answers = Answers(plan, context)
    title = plan.recruitment.register.title or SHEET
    about = _about(answers, title, purpose, audience, len(people))
    sheets = (
        Sheet(name=SHEET, kind=SheetKind.DATA, blocks=(_list(people),), landscape=True),
        Sheet(name=ABOUT, kind=SheetKind.PRINT, blocks=about),
    )
    made = framed(answers, "talent_register", title, (Section(blocks=about),), sheets, subject="人材の台帳")
    return replace(made, mark="")  # a list of people is no draft of the plan


def _list(people: Sequence[TalentPerson]) -> Block:
    shapes = [shape for shape in shape_of(TalentPerson).fields if shape.kind is not Kind.ID]
    rows: list[list[Words | Cell]] = [
        [_cell(getattr(person, shape.name)) for shape in shapes] for person in people
    ]
    return table([column(shape.label, 12) for shape in shapes], rows, name=SHEET)


def _cell(value: object) -> Words | Cell:
    if value is None:
        return ""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Decimal):
        return Cell(text=plain(f"{value:f}"), kind=CellKind.DECIMAL, value=value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _about(answers: Answers, title: str, purpose: str, audience: Publicness, count: int) -> tuple[Block, ...]:
    register = answers.plan.recruitment.register
    until = answers.day(register.keep_until) if register.keep_until else "―"
    rows: list[tuple[str, Words]] = [
        ("書き出した日", answers.day(answers.context.printed_on)),
        ("書き出す目的", purpose),
        ("渡す範囲", audience.label),
        ("人数", f"{count}人"),
        ("台帳を管理する団体", register.keeper or "―"),
        ("本人に示した利用目的", register.purpose or "―"),
        ("台帳の人を消す日", until),
    ]
    return (
        TitleBlock(title=plain(title), right_lines=(plain("取扱注意（個人情報）"),)),
        form(rows, label_width="0.26"),
        note(
            "この目的のほかに使わないこと。用が済んだとき、又は消す日が来たときは、ファイルを復元できない方法で消すこと。"
        ),
        note("個人情報の保護に関する法律第61条、第66条及び第69条による。"),
    )
