"""The shape of one of our questions: who asks it, how the plan answers, and where in our own set the evidence stands."""

from collections.abc import Callable

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import GAP, Answers
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.model import Inline, text_of
from dxplanner.plan.briefing import Asker
from dxplanner.plan.plan import Plan

ALLOCATION = "特別交付税試算書"
ANNEX = "特別交付税試算書　別紙　算出根拠"
POLICY = "DX推進計画（全体方針）"
ROADMAP = "別紙１　工程表"
ORGANISATION = "別紙２　推進体制図及び役割分担表"
NOTICE = "CIO補佐官募集要項"
COUNCIL = "全員協議会資料"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`id` never changes: the officer's wording of an answer is kept by it."""

    id: str
    asker: Asker
    question: str
    answer: Callable[[Answers], Inline]
    evidence: tuple[tuple[str, str], ...]
    """Paper and heading in it; `{words.…}` is a heading of the notice that changes with the form."""


def evidence_text(question: Question, plan: Plan) -> str:
    """「特別交付税試算書「試算の結果」」 in one line."""
    return "、".join(
        f"{paper}「{place}」" if place else paper for paper, place in evidence_of(question, plan)
    )


def evidence_of(question: Question, plan: Plan) -> tuple[tuple[str, str], ...]:
    """Paper and heading as they are printed: the notice heads its sections by 任用等の形態."""
    words = words_for(plan.recruitment.appointment_form)
    return tuple((paper, place.format(words=words)) for paper, place in question.evidence)


def missing_paths(answer: Inline) -> tuple[str, ...]:
    """The questions that must be filled for this answer, by path, each once."""
    return tuple(dict.fromkeys(span.path for span in answer if span.text == GAP and span.path))


def answer_text(question: Question, answers: Answers) -> str:
    return text_of(question.answer(answers))
