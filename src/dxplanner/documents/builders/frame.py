"""What every document has around its content: name of the town, version, mark 素案, footer, small helpers."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.model import (
    Document,
    Inline,
    Section,
    Sheet,
)
from dxplanner.documents.profile import LayoutProfile, NumberingStyle
from dxplanner.documents.provisions import RuleNumerals
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Comma, VersionState
from dxplanner.wizards.engine import missing
from dxplanner.wizards.registry import CHAPTERS

_STATE_MARKS = {
    VersionState.DRAFT: "素案",
    VersionState.INQUIRY: "庁内照会案",
    VersionState.PUBLIC_COMMENT: "パブリックコメント案",
}


def profile_of(plan: Plan, default_numbering: NumberingStyle) -> LayoutProfile:
    """The paper of this plan's town. The choice of numbering is about the plan in book form; the others keep theirs."""
    chosen = plan.paperwork.numbering
    bound = default_numbering is NumberingStyle.BOOK
    style = NumberingStyle(str(chosen)) if bound and chosen is not None else default_numbering
    return LayoutProfile(
        numbering=style,
        comma="，" if plan.paperwork.comma is Comma.COMMA else "、",
        rule_numerals=RuleNumerals(str(plan.charters.numerals or RuleNumerals.ARABIC)),
    )


def version_mark(plan: Plan, document_id: str) -> str:
    """素案 until it is decided, and 素案 again while a question this document needs is unanswered."""
    state = plan.paperwork.state or VersionState.DRAFT
    if state.final and lacks_answers(plan, document_id):
        return "素案"
    return _STATE_MARKS.get(state, "")


def lacks_answers(plan: Plan, document_id: str) -> bool:
    return any(document_id in item.documents for chapter in CHAPTERS for item in missing(plan, chapter))


def version_label(answers: Answers) -> str:
    """For the footer: 「素案」 or 「令和９年３月20日決定」 or 「…改定」."""
    paperwork = answers.plan.paperwork
    state = paperwork.state or VersionState.DRAFT
    if state.final and paperwork.decided_on:
        return f"{answers.day(paperwork.decided_on)}{state.label}"
    return state.label


def town_name(answers: Answers) -> Inline:
    """Name as it stands in titles; the sample town carries 〔架空〕 only on the cover and in the footer."""
    return answers.say("municipality.name")


def framed(
    answers: Answers,
    document_id: str,
    title: str,
    sections: tuple[Section, ...],
    sheets: tuple[Sheet, ...] = (),
    subject: str = "",
    notice: str = "",
) -> Document:
    municipality = answers.plan.municipality
    sample = "〔架空〕" if municipality.code == "999997" else ""
    town = f"{municipality.prefecture or ''}{municipality.name or ''}{sample}"
    return Document(
        id=document_id,
        title=title,
        town=town,
        sections=sections,
        sheets=sheets,
        notice=notice,
        mark=version_mark(answers.plan, document_id),
        version=version_label(answers),
        printed_on=answers.day(answers.context.printed_on),
        subject=subject,
        keywords=("自治体DX", title),
    )
