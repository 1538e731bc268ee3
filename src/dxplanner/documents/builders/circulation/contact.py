"""Who answers questions about a paper: 担当, and telephone and mail where the plan has them."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import form
from dxplanner.documents.model import Block, Inline

TO_FILL = "　"
"""A cell somebody fills in by hand."""


def contact_form(answers: Answers) -> Block:
    return form(contact_rows(answers), label_width="0.2")


def contact_rows(answers: Answers) -> list[tuple[str, Inline]]:
    rows: list[tuple[str, Inline]] = [("担当", answers.say("municipality.contact.section"))]
    for label, path in (("電話", "municipality.contact.phone"), ("電子メール", "municipality.contact.email")):
        if answers.has(path):
            rows.append((label, answers.say(path)))
    return rows
