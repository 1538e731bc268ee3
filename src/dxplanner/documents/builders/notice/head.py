"""What the papers of a call share: their head, and the sentence that says a paper is not for this form."""

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.parts import form, paragraph
from dxplanner.documents.model import Block, Inline, Span, TitleBlock, plain

CONTACT = "municipality.contact"


def head(answers: Answers, title: str, subtitle: Inline = ()) -> TitleBlock:
    return TitleBlock(
        title=plain(title),
        subtitle=subtitle,
        right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
    )


def town(answers: Answers) -> str:
    """「町」「村」"""
    return (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label


def job(answers: Answers) -> Inline:
    return answers.say("recruitment.job_title")


def not_for_this_form(answers: Answers, title: str, instead: str) -> list[Block]:
    """The whole paper where the form has another: which one, and why."""
    path = "recruitment.appointment_form"
    sentence = compose(
        "任用等の形態が「",
        answers.say(path),
        f"」であるため、{title}は使いません。{instead}",
    )
    return [paragraph(sentence, path=path)]


def contact(answers: Answers) -> Block:
    return form(
        [
            ("担当", answers.say(f"{CONTACT}.section")),
            ("所在地", answers.say_or(f"{CONTACT}.address", "―")),
            ("電話番号", answers.say(f"{CONTACT}.phone")),
            ("メールアドレス", answers.say(f"{CONTACT}.email")),
        ],
        path=CONTACT,
    )


def counted(text: str) -> int:
    """Characters as job sites count them: line feeds are none."""
    return len(text.replace("\n", ""))


def own(text: str, path: str = "") -> Inline:
    return (Span(text, path),)
