"""質問回答書: questions and answers for all who take part, never with the name of who asked."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.contracting.common import P, only_proposal, paper, said, task
from dxplanner.documents.builders.notice.head import contact
from dxplanner.documents.builders.parts import Words, column, form, heading, note, paragraph, table
from dxplanner.documents.model import Align, Block, Document
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind

TITLE = "質問回答書"
PATH = f"{P}.questions"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks = only_proposal(answers, TITLE) or [
        paragraph(
            compose(
                task(answers),
                "に係る公募型プロポーザルについて、提出された質問に次のとおり回答する。",
            )
        ),
        form([("回答の公表日", answers.say(f"{P}.answered_on"))], path=f"{P}.answered_on"),
        heading(1, "質問及び回答"),
        *_table(answers),
        note("この回答は、実施要領及び仕様書を補うものとし、これらと同じ効力を持つ。"),
        note(said(answers, "質問した者の名称は示さない。同じ趣旨の質問は、一つにまとめて回答する。")),
        heading(1, "問合せ先"),
        contact(answers),
    ]
    return paper(answers, "question_answers", TITLE, blocks)


def _table(answers: Answers) -> list[Block]:
    rows = answers.plan.recruitment.contracting.proposal.questions
    if not rows and answers.marked(PATH, MarkKind.NOT_APPLICABLE):
        return [paragraph("締切までに提出された質問は、なかった。", path=PATH)]
    if not rows:
        return [paragraph((gap(PATH),), path=PATH)]
    body: list[list[Words]] = [
        [
            answers.sized(str(at)),
            answers.say_or(f"{PATH}[{row.id}].place", "―"),
            answers.say(f"{PATH}[{row.id}].question"),
            answers.say(f"{PATH}[{row.id}].answer"),
        ]
        for at, row in enumerate(rows, 1)
    ]
    columns = (
        column("番号", 8, Align.CENTER),
        column("箇所", 18),
        column("質問", 35),
        column("回答", 39),
    )
    return [table(columns, body, name="質問及び回答", path=PATH)]
