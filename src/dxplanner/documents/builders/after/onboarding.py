"""受入計画: before the person comes and in the first month: who does what by when, whom to ask, what is agreed."""

from dxplanner.documents.builders.after.parts import NONE, A, goals_table, signed, term
from dxplanner.documents.builders.answers import Answers, Context, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, job
from dxplanner.documents.builders.parts import Words, cell, column, form, heading, note, paragraph, table
from dxplanner.documents.model import Align, Block, Cell, Document, KeepTogether, Section
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CONTRACT_FORMS
from dxplanner.rules.after import review_quarters

TITLE = "受入計画"
R = "recruitment"
DONE, OPEN = "■", "□"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = (
        head(answers, f"外部人材{TITLE}", job(answers)),
        *_outline(answers),
        *_desk(answers),
        *_intake(answers),
        *_rules(answers),
        *_goals(answers),
        signed("説明及び確認", "説明した職員", "本人"),
    )
    return framed(answers, "onboarding", TITLE, (Section(blocks=blocks),), subject="外部人材の受入れ")


def _outline(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("任用等の形態", answers.say_or(f"{R}.appointment_form", NONE)),
        ("着任の日", answers.say_or(f"{R}.start_on", NONE)),
        ("任期", term(answers)),
        ("働き方", answers.say_or(f"{R}.remote", NONE)),
        ("場所", answers.say_or(f"{R}.place", NONE)),
    ]
    return [heading(1, "あらまし"), form(rows, path=f"{R}.appointment_form", label_width="0.18")]


def _desk(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("受入窓口", answers.say(f"{A}.desk")),
        ("相談役", answers.say_or(f"{A}.adviser", NONE)),
        ("定例の打合せ", answers.say_or(f"{A}.meetings", NONE)),
        ("受入れの体制", answers.say_or(f"{R}.support", NONE)),
    ]
    return [heading(1, "受入窓口及び相談の相手"), form(rows, path=f"{A}.desk", label_width="0.18")]


def _intake(answers: Answers) -> list[Block]:
    items = answers.plan.recruitment.after.intake
    blocks: list[Block] = [heading(1, "準備及び研修")]
    if not items:
        return [*blocks, paragraph((gap(f"{A}.intake"),), path=f"{A}.intake")]
    rows: list[list[Words | Cell]] = []
    for item in sorted(items, key=lambda one: (one.on is None, str(one.on or ""))):
        path = f"{A}.intake[{item.id}]"
        rows.append(
            [
                answers.say_or(f"{path}.kind", NONE),
                answers.say(f"{path}.content"),
                answers.say_or(f"{path}.by", NONE),
                answers.say_or(f"{path}.on", NONE),
                cell(DONE if item.done else OPEN, path=f"{path}.done"),
            ]
        )
    columns = (
        column("種類", 15),
        column("すること", 41),
        column("担当", 18),
        column("期日", 18),
        column("済", 8, Align.CENTER),
    )
    blocks.append(table(columns, rows, name="準備及び研修", path=f"{A}.intake"))
    if answers.plan.recruitment.appointment_form in CONTRACT_FORMS:
        blocks.append(
            note(
                "契約の相手に対する説明は、仕様書に定めた業務の前提を伝えるものであり、勤務の時間を管理し、又は業務の進め方を指揮するものではない。"
            )
        )
    return blocks


def _rules(answers: Answers) -> list[Block]:
    path = f"{A}.ground_rules"
    if not answers.has(path):
        return []
    return [KeepTogether(blocks=(heading(1, "仕事の進め方の約束"), paragraph(answers.say(path), path=path)))]


def _goals(answers: Answers) -> list[Block]:
    grid = goals_table(answers, rated=False)
    if grid is None:
        return []
    blocks: list[Block] = [KeepTogether(blocks=(heading(1, "目標"), grid))]
    quarters = review_quarters(answers.plan.recruitment)
    if quarters:
        days = "、".join(answers.day(item.last_day) for item in quarters)
        blocks.append(note(answers.sized(f"四半期の終わり（{days}）ごとに、四半期評価票により評価する。")))
    return blocks
