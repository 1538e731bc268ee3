"""想定問答 as a screen shows it: our answers from the plan, which of them were reworded, and what moved on. No Qt."""

from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.briefing import moved_on, said, stored_text
from dxplanner.documents.builders.briefing.model import Question, evidence_text, missing_paths
from dxplanner.documents.builders.briefing.questions import QUESTIONS
from dxplanner.plan.briefing import Asker, BriefingAnswer
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, new_id
from dxplanner.plan.plan import Plan

TABLE = "briefing.answers"
ANSWER_LIMIT, QUESTION_LIMIT, EVIDENCE_LIMIT = 2000, 300, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingEntry:
    """`missing` are paths of the plan to fill; `reworded` is the officer's row, empty while ours stands."""

    id: str
    question: str
    answer: str
    evidence: str
    missing: tuple[str, ...]
    reworded: str
    moved_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingGroup:
    asker: Asker
    entries: tuple[BriefingEntry, ...]


def briefing_page(plan: Plan, today: date) -> tuple[BriefingGroup, ...]:
    answers = Answers(plan, Context(printed_on=today))
    kept = {item.ours: item for item in plan.briefing.answers if item.ours}
    return tuple(
        BriefingGroup(
            asker=asker,
            entries=tuple(
                _entry(answers, question, kept.get(question.id))
                for question in QUESTIONS
                if question.asker is asker
            ),
        )
        for asker in Asker
    )


def _entry(answers: Answers, question: Question, item: BriefingAnswer | None) -> BriefingEntry:
    ours = question.answer(answers)
    return BriefingEntry(
        id=question.id,
        question=(item.question if item else None) or said(answers, question),
        answer=(item.answer if item else None) or stored_text(answers, question),
        evidence=(item.evidence if item else None) or evidence_text(question, answers.plan),
        missing=missing_paths(ours),
        reworded=item.id if item else "",
        moved_on=item is not None and moved_on(answers, question, item),
    )


def reword(plan: Plan, question_id: str, today: date) -> Change:
    """A row with our answer in it, to be worded anew; our answer is kept beside to compare with later."""
    question = next((item for item in QUESTIONS if item.id == question_id), None)
    if question is None:
        raise BadInput(f"問「{question_id}」はありません。", question_id)
    answers = Answers(plan, Context(printed_on=today))
    text = stored_text(answers, question)
    row = BriefingAnswer(
        id=new_id(plan, TABLE, "qa"),
        ours=question.id,
        asker=question.asker,
        question=said(answers, question)[:QUESTION_LIMIT],
        answer=text[:ANSWER_LIMIT],
        evidence=evidence_text(question, plan)[:EVIDENCE_LIMIT],
        based_on=text,
    )
    return AddRow(table=TABLE, row=row)


def take_as_read(plan: Plan, row_id: str, today: date) -> Change:
    """The officer has seen what changed: today's answer is what the wording stands beside from now on."""
    item = next(item for item in plan.briefing.answers if item.id == row_id)
    question = next(question for question in QUESTIONS if question.id == item.ours)
    text = stored_text(Answers(plan, Context(printed_on=today)), question)
    return SetValue(path=f"{TABLE}[{row_id}].based_on", value=text)


def back_to_ours(row_id: str) -> Change:
    return RemoveRow(path=f"{TABLE}[{row_id}]")
