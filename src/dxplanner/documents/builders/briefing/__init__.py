"""想定問答集: for whoever answers in the council or at the counter; each answer with its evidence in our own set."""

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.briefing.model import (
    Question,
    answer_text,
    evidence_text,
    missing_paths,
)
from dxplanner.documents.builders.briefing.money_answers import town_word
from dxplanner.documents.builders.briefing.questions import QUESTIONS
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import form, heading, note
from dxplanner.documents.model import (
    Block,
    Document,
    Inline,
    KeepTogether,
    Section,
    Span,
    SpanStyle,
    TitleBlock,
    plain,
)
from dxplanner.plan.briefing import Asker, BriefingAnswer
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording

TITLE = "想定問答集"
MOVED_ON = "〔元の答が変わっている〕"
NO_EVIDENCE = "―"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [
        TitleBlock(
            title=plain(TITLE),
            right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
        ),
        note("答は、計画に入力した内容から作成した。根拠は、この計画の書類の名称と見出しで示す。"),
        note(wording.internal_document(plan.municipality.municipality_class or MunicipalityClass.TOWN)),
    ]
    number = 0
    for asker in Asker:
        entries = _entries(answers, asker)
        for position, (question, answer, evidence) in enumerate(entries):
            number += 1
            sheet = form([(f"問{number}", question), ("答", answer), ("根拠", evidence)], label_width="0.1")
            title = (heading(1, _asker_name(answers, asker)),) if position == 0 else ()
            blocks.append(KeepTogether(blocks=(*title, sheet)))
    return framed(
        answers,
        "anticipated_questions",
        TITLE,
        (Section(blocks=tuple(blocks)),),
        subject="想定問答",
        notice=wording.internal_document(plan.municipality.municipality_class or MunicipalityClass.TOWN),
    )


def _asker_name(answers: Answers, asker: Asker) -> Inline:
    """The head by the title the town uses; without a deputy, the head alone."""
    if asker is Asker.HEAD and answers.has("municipality.head_title"):
        head = answers.say("municipality.head_title")
        vice = answers.say_or("municipality.vice_head_title")
        return compose(head, "・", vice) if vice else head
    return plain(asker.label)


def _entries(answers: Answers, asker: Asker) -> list[tuple[Inline, Inline, Inline]]:
    """Ours in their order, as the officer worded them; then the officer's own."""
    kept = {item.ours: item for item in answers.plan.briefing.answers if item.ours}
    found = [
        _edited(answers, question, kept[question.id]) if question.id in kept else _ours(answers, question)
        for question in QUESTIONS
        if question.asker is asker
    ]
    known = {question.id for question in QUESTIONS}
    own = [
        item
        for item in answers.plan.briefing.answers
        if (item.asker or Asker.COUNCIL) is asker and item.ours not in known
    ]
    return [*found, *(_own(answers, item) for item in own)]


def _ours(answers: Answers, question: Question) -> tuple[Inline, Inline, Inline]:
    answer = question.answer(answers)
    return (
        plain(said(answers, question)),
        compose(answer, _to_fill(answers, answer)),
        plain(answers.sized(evidence_text(question, answers.plan))),
    )


def said(answers: Answers, question: Question) -> str:
    """The question as this kind of municipality says it: 町 or 村, 町民 or 村民."""
    word = town_word(answers)
    return question.question.replace("町民", f"{word}民").replace("町の持ち出し", f"{word}の持ち出し")


def _to_fill(answers: Answers, answer: Inline) -> Inline:
    """Which questions of the program to answer for this one."""
    labels = [f"「{label_of(answers.plan, path)}」" for path in missing_paths(answer)]
    return plain(f"\n（{'、'.join(labels)}を入力すると、ここに印刷される。）") if labels else ()


def _edited(answers: Answers, question: Question, item: BriefingAnswer) -> tuple[Inline, Inline, Inline]:
    path = f"briefing.answers[{item.id}]"
    answer = answers.say(f"{path}.answer")
    if moved_on(answers, question, item):
        answer = compose(
            answer,
            "\n",
            (Span(MOVED_ON, path, SpanStyle.MARK),),
            "\n今の計画による答：",
            question.answer(answers),
        )
    return (
        answers.say_or(f"{path}.question", said(answers, question)),
        answer,
        answers.say_or(f"{path}.evidence", answers.sized(evidence_text(question, answers.plan))),
    )


def moved_on(answers: Answers, question: Question, item: BriefingAnswer) -> bool:
    """Whether the plan says something else today than when the answer was worded."""
    return item.based_on is not None and item.based_on != stored_text(answers, question)


def stored_text(answers: Answers, question: Question) -> str:
    """Our answer in the form that is kept to compare with."""
    return answer_text(question, answers)[:4000]


def _own(answers: Answers, item: BriefingAnswer) -> tuple[Inline, Inline, Inline]:
    path = f"briefing.answers[{item.id}]"
    return (
        answers.say(f"{path}.question"),
        answers.say(f"{path}.answer"),
        answers.say_or(f"{path}.evidence", NO_EVIDENCE),
    )
