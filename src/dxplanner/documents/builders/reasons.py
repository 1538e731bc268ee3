"""試算額の増減理由: a page of its own, from a named version to the plan as it stands. For whoever asks why it changed."""

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.reasons import NAME, reason_table
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import note, paragraph
from dxplanner.documents.model import Block, Document, Section, TitleBlock, plain
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.why import Side, why_changed

SAME = "試算額に、増減はない。"


def build(plan: Plan, context: Context, earlier: Plan, earlier_name: str) -> Document:
    """`earlier_name` is the name of the version that is compared with."""
    answers = Answers(plan, context)
    internal = wording.internal_document(plan.municipality.municipality_class or MunicipalityClass.TOWN)
    found = why_changed(Side(plan=earlier), Side(plan=plan))
    body: Block = paragraph(SAME)
    if found:
        body = reason_table(answers, found, "前の額", "今の額")
    blocks: tuple[Block, ...] = (
        TitleBlock(
            title=plain(NAME),
            subtitle=plain(f"版「{earlier_name}」からの増減"),
            right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
        ),
        note(internal),
        body,
        note(wording.NOT_THE_GRANT),
        note("根拠規定を確認できていない年度の額は、計上していない。"),
    )
    return framed(answers, "reasons", NAME, (Section(blocks=blocks),), subject=NAME, notice=internal)
