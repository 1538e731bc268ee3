"""What the law forbids, marked on the draft: the must-fix findings of the notice, printed under the section they are in."""

from dxplanner.checks.catalogue import (
    recruitment_form,
    recruitment_notice,
    recruitment_people,
    recruitment_terms,
)
from dxplanner.checks.engine import findings
from dxplanner.checks.model import Check, Finding, Severity
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import note
from dxplanner.documents.model import Block, Span, SpanStyle
from dxplanner.plan.records import VersionState

UNLAWFUL = frozenset({"R12", "R13", "R17", "R26", "R27", "R28", "R29", "R32", "R36", "R38", "R39", "R49"})
"""Findings that say something stands there which may not; what is merely absent prints 〔未記入〕."""
SIGN = "〔要修正〕"


def unlawful(answers: Answers) -> tuple[Finding, ...]:
    """Nothing on a decided version: it is no draft, and its findings are on the screen."""
    if answers.plan.paperwork.state is VersionState.DECIDED:
        return ()
    return findings(answers.plan, today=answers.context.printed_on, checks=_checks())


def marks(found: tuple[Finding, ...], paths: tuple[str, ...]) -> list[Block]:
    """The findings whose place lies under one of these paths, as marked notes."""
    return [
        note((Span(f"{SIGN}{item.message}", item.path, SpanStyle.MARK),), item.path)
        for item in found
        if item.path.startswith(paths)
    ]


def _checks() -> tuple[Check, ...]:
    modules = (recruitment_people, recruitment_notice, recruitment_terms, recruitment_form)
    return tuple(
        item
        for module in modules
        for item in vars(module).values()
        if isinstance(item, Check) and item.id in UNLAWFUL and item.severity is Severity.MUST_FIX
    )
