"""外部人材の任用等に係る特別交付税試算書 ＋ 別紙 算出根拠: what it costs, what may come, and why, for 財政 and council."""

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.comparing import comparison, editions, open_costs
from dxplanner.documents.builders.allocation.lines import breakdown
from dxplanner.documents.builders.allocation.questions import question_annex, questions
from dxplanner.documents.builders.allocation.recruiting import recruiting
from dxplanner.documents.builders.allocation.results import choice, result
from dxplanner.documents.builders.allocation.sentences import sentences
from dxplanner.documents.builders.allocation.sheets import sheets
from dxplanner.documents.builders.allocation.statement import statement
from dxplanner.documents.builders.allocation.words import TITLE, annex_title, front_title
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import note
from dxplanner.documents.model import Document, Section
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    municipality_class = plan.municipality.municipality_class or MunicipalityClass.TOWN
    internal = note(wording.internal_document(municipality_class))
    front = Section(
        blocks=(
            front_title(answers),
            internal,
            *result(answers),
            *choice(answers),
            *comparison(answers),
            *open_costs(answers),
            *editions(answers),
            *breakdown(answers),
            *sentences(answers),
            *recruiting(answers),
            *questions(answers),
        )
    )
    annex = Section(blocks=(annex_title(), internal, *statement(answers)))
    return framed(
        answers,
        "allocation",
        TITLE,
        (front, annex, *question_annex(answers, internal)),
        sheets(answers, internal),
        subject="特別交付税の試算",
        notice=wording.internal_document(municipality_class),
    )
