"""What the papers of a contract share: when they apply, their head, the restriction of bids, paths."""

from collections.abc import Callable, Sequence

from dxplanner.documents.builders import work_specification
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, not_for_this_form, town
from dxplanner.documents.builders.parts import heading, note, paragraph
from dxplanner.documents.model import Block, Document, Inline, Section, Sheet, TitleBlock, plain
from dxplanner.plan.contracting import ContractMethod
from dxplanner.plan.recruitment import AppointmentForm

R = "recruitment"
C = f"{R}.contracting"
P = f"{C}.proposal"
A = f"{C}.agreement"

Write = Callable[[Answers], list[Block]]
Parts = Sequence[tuple[str, Write]]
_NOT_A_PROPOSAL = (ContractMethod.SMALL, ContractMethod.NEGOTIATED, ContractMethod.BIDDING)
_NOT_NEGOTIATED = (ContractMethod.BIDDING,)


def not_needed(answers: Answers, title: str, other_methods: tuple[ContractMethod, ...]) -> list[Block]:
    """Why this paper is not used, where the form or the method has no place for it; nothing where it has."""
    form, method = answers.plan.recruitment.appointment_form, answers.plan.recruitment.contracting.method
    if form not in (None, AppointmentForm.OUTSOURCING):
        return not_for_this_form(answers, title, "業務委託の契約をするときの書類です。")
    if method in other_methods:
        path = f"{C}.method"
        said = compose("契約の方法が「", answers.say(path), f"」であるため、{title}は使いません。")
        return [paragraph(said, path=path)]
    return []


def only_proposal(answers: Answers, title: str) -> list[Block]:
    return not_needed(answers, title, _NOT_A_PROPOSAL)


def only_negotiated(answers: Answers, title: str) -> list[Block]:
    return not_needed(answers, title, _NOT_NEGOTIATED)


def any_contract(answers: Answers, title: str) -> list[Block]:
    return not_needed(answers, title, ())


def written(answers: Answers, parts: Parts) -> list[Block]:
    """Numbered headings with what stands under each; a part without content is left out."""
    blocks: list[Block] = []
    for title, write in parts:
        content = write(answers)
        if content:
            blocks += [heading(1, title), *content]
    return blocks


def paper(
    answers: Answers,
    document_id: str,
    title: str,
    blocks: Sequence[Block],
    *,
    more: Sequence[Section] = (),
    sheets: tuple[Sheet, ...] = (),
    top: TitleBlock | None = None,
) -> Document:
    first = Section(blocks=(top or head(answers, title), *blocks))
    return framed(
        answers, document_id, title, (first, *more), sheets, subject="業務委託の相手方の選定及び契約"
    )


def task(answers: Answers) -> Inline:
    """「見本町CIO補佐官業務」: the name of what is outsourced, as the specification has it."""
    return compose(answers.say(f"{R}.job_title"), "業務")


def term(answers: Answers) -> Inline:
    return compose(answers.say(f"{R}.term_from"), "から", answers.say(f"{R}.term_to"), "まで")


def said(answers: Answers, text: str) -> str:
    """A sentence of our own; 「町」 as the municipality calls itself, digits as its paper has them."""
    return answers.sized(text.replace("町", town(answers)))


def restriction(answers: Answers) -> list[Block]:
    """The clause on bids, the same as in the specification."""
    return work_specification.conflict(answers)


def remark(text: str) -> Block:
    return note(text)


def head_of_town(answers: Answers) -> Inline:
    """「見本町長」"""
    return compose(answers.say("municipality.name"), plain("長"))
