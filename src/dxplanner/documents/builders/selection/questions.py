"""面接の質問票: what is read out, the same questions for everybody with what they show, and what is never asked.

A question that touches one of the 14 matters is not printed; the paper says that one was left out, and why.
"""

from collections.abc import Iterator
from itertools import groupby

from dxplanner.checks.catalogue.selection_people import forbidden_in
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, not_for_this_form
from dxplanner.documents.builders.parts import Words, bullets, column, form, heading, note, paragraph, table
from dxplanner.documents.model import Block, Document, Section, Span, SpanStyle
from dxplanner.facts.fair_selection import fair_selection
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CHOSEN_ELSEWHERE
from dxplanner.plan.selection import InterviewQuestion, SelectionMethod

TITLE = "面接の質問票"
S = "recruitment.selecting"
_INTERVIEWS = (SelectionMethod.ONLINE_INTERVIEW, SelectionMethod.INTERVIEW)
_OPENING = (
    "本日は、お時間をいただきありがとうございます。",
    "質問は、全員に同じ順でお尋ねします。お答えは、委員が書き取ります。録音は、同意をいただいたときだけ行います。",
    "経験と仕事の進め方についてお聞きします。答えたくないことは、答えなくて構いません。",
)
_CLOSING = (
    "町に確かめておきたいことはありますか。",
    "お話しいただいた内容は、選考のためだけに使います。",
)
_MANNERS = (
    "緊張をほぐす雑談でも、出身地、家族、住まい、結婚や出産の予定、体の特徴は話題にしない。",
    "容姿や性別に触れる言葉、私的な連絡先の交換、面接の場を離れた誘いは、しない。",
    "予定にない質問をしたくなったときは、仕事に要る理由を委員同士で確かめてから尋ねる。",
    "本人から14事項に当たる話が出たときは、記録せず、評価に用いない。",
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [head(answers, TITLE, answers.say_or("recruitment.job_title"))]
    if plan.recruitment.appointment_form in CHOSEN_ELSEWHERE:
        blocks += not_for_this_form(answers, TITLE, "町が面接をして人を選ぶことはしません。")
    else:
        blocks += _sheet(answers)
    return framed(
        answers, "interview_questions", TITLE, (Section(blocks=tuple(blocks)),), subject="面接の質問"
    )


def _sheet(answers: Answers) -> list[Block]:
    steps = [row for row in answers.plan.recruitment.selection if row.method in _INTERVIEWS]
    days = [
        compose(
            answers.say(f"recruitment.selection[{row.id}].method"),
            "　",
            answers.say_or(f"recruitment.selection[{row.id}].on", "日は未定"),
        )
        for row in steps
    ]
    blocks: list[Block] = [
        form([("受付番号", "　"), ("面接をした日及び委員（職）", "　")], label_width="0.34"),
        *([bullets(days)] if days else []),
        heading(1, "初めに伝えること"),
        bullets(_OPENING),
        heading(1, "質問"),
        *_questions(answers),
        heading(1, "終わりに伝えること"),
        bullets([*_CLOSING, _result(answers)]),
        heading(1, "面接で気を付けること"),
        bullets([answers.sized(line) for line in _MANNERS]),
    ]
    return [*blocks, *_never(answers)]


def _result(answers: Answers) -> Words:
    path = "recruitment.result_on"
    return compose("結果は、", answers.say_or(path, "決まり次第"), "を目安に、全員にお知らせします。")


def _questions(answers: Answers) -> Iterator[Block]:
    rows = answers.plan.recruitment.selecting.questions
    kept = [row for row in rows if not forbidden_in(row)]
    if not rows:
        yield paragraph((gap(f"{S}.questions"),), path=f"{S}.questions")
    if kept:
        yield _table(answers, kept)
    for row in rows:
        found = forbidden_in(row)
        if found:
            path = f"{S}.questions[{row.id}]"
            words = f"〔要修正〕尋ねてはならない事項（{'、'.join(found)}）に触れる質問が１つあり、印刷していない。"
            yield note((Span(words, path, SpanStyle.MARK),), path)


def _table(answers: Answers, kept: list[InterviewQuestion]) -> Block:
    rows: list[list[Words]] = []
    number = 0
    for _criterion, group in groupby(kept, key=lambda row: row.criterion):
        for row in group:
            number += 1
            path = f"{S}.questions[{row.id}]"
            asked = answers.say(f"{path}.question")
            if answers.has(f"{path}.follow_up"):
                asked = compose(asked, "\n→ ", answers.say(f"{path}.follow_up"))
            rows.append(
                [
                    answers.sized(str(number)),
                    answers.link_or(f"{path}.criterion", "―", "name"),
                    asked,
                    "　\n　\n　",
                ]
            )
    columns = (
        column("", 5),
        column("確かめる項目", 17),
        column("質問（→は重ねて聞くこと）", 44),
        column("答の要点", 34),
    )
    return table(columns, rows, name="質問", path=f"{S}.questions")


def _never(answers: Answers) -> list[Block]:
    facts = fair_selection()
    rows: list[list[Words]] = [
        [group, "、".join(matter.name for matter in matters)]
        for group, matters in groupby(facts.matters, key=lambda matter: matter.group)
    ]
    return [
        heading(1, "尋ねてはならない14の事項"),
        table((column("区分", 26), column("事項", 74)), rows, name="14事項"),
        note(answers.sized(f"出典：{facts.source.label()}")),
    ]
