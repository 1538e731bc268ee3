"""当初予算要求書（歳出予算見積書） with 積算内訳書: the request of one year, as the officer hands it to 財政."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.budget.breakdown import TITLE as BREAKDOWN
from dxplanner.documents.builders.budget.breakdown import breakdown
from dxplanner.documents.builders.budget.calculation import calculation
from dxplanner.documents.builders.budget.data import budget_data
from dxplanner.documents.builders.budget.request import details, rows_of, summary
from dxplanner.documents.builders.budget.words import ACCOUNT, head, internal, request_year
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import note, paragraph
from dxplanner.documents.model import Block, Document, Section, Sheet, SheetKind, Span
from dxplanner.plan.budget import RequestStyle
from dxplanner.plan.plan import Plan


def title_of(plan: Plan) -> str:
    return (plan.costs.request.style or RequestStyle.REQUEST).label


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = title_of(plan)
    year = Span(answers.year(request_year(answers)), "costs.request.year")
    front = head(answers, (Span(title, "costs.request.style"),), subtitle=compose((year,), f"　{ACCOUNT}"))
    back = head(answers, BREAKDOWN, subtitle=compose((year,), f"　{ACCOUNT}　{title}附属"))
    said = note(internal(answers))
    sections: tuple[Section, ...]
    sheets: tuple[Sheet, ...]
    if rows_of(answers):
        request: tuple[Block, ...] = (front, said, *summary(answers), *details(answers))
        basis: tuple[Block, ...] = (back, said, *breakdown(answers))
        sections = (Section(blocks=request, landscape=True), Section(blocks=basis, landscape=True))
        sheets = (
            Sheet(name="要求書", kind=SheetKind.PRINT, blocks=request, landscape=True),
            Sheet(name="積算内訳書", kind=SheetKind.PRINT, blocks=basis, landscape=True),
            Sheet(name="計算", kind=SheetKind.CALCULATION, blocks=calculation(answers, said), landscape=True),
            Sheet(name="データ_予算", kind=SheetKind.DATA, blocks=(budget_data(answers),)),
        )
    else:
        empty = paragraph((gap("costs.lines"),), path="costs.lines")
        sections = (Section(blocks=(front, said, empty), landscape=True),)
        sheets = (Sheet(name="要求書", kind=SheetKind.PRINT, blocks=(front, said, empty), landscape=True),)
    return framed(answers, "budget", title, sections, sheets, subject="予算の要求", notice=internal(answers))
