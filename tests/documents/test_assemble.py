"""The one way from a plan to a finished document: comma, gaps against questions, roles that lead to their question."""

import dataclasses
from collections.abc import Iterator

import pytest

from dxplanner.documents.assemble import assemble
from dxplanner.documents.builders.registry import MODULES, builder
from dxplanner.documents.model import Document, Span, SpanStyle
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Comma, VersionState
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Summary
from tests.documents.paper import (
    DAY,
    KINDS,
    kind_of,
    made,
    rendered,
    sample,
    text_in,
    with_paperwork,
    words_of,
)


def spans(part: object) -> Iterator[Span]:
    if isinstance(part, Span):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from spans(inner)
    elif dataclasses.is_dataclass(part) and not isinstance(part, type):
        for item in dataclasses.fields(part):
            yield from spans(getattr(part, item.name))


def paths(document: Document) -> set[str]:
    return {span.path for span in spans(document.sections) if span.path}


@pytest.mark.parametrize("document_id", KINDS)
def test_what_prints_a_gap_is_asked_for(document_id: str) -> None:
    """素案 stands on a paper as long as 〔未記入〕 does: both come from the same list of questions."""
    required = {
        item.path
        for chapter in CHAPTERS
        for step in chapter.steps
        for item in step.items
        if not isinstance(item, Summary) and document_id in item.required_by
    }
    document, _profile = made(Plan(), document_id)
    gaps = {span.path for span in spans((document.sections, document.sheets)) if span.style is SpanStyle.GAP}
    assert gaps
    assert gaps <= required


def test_the_formats_offered() -> None:
    assert {kind.id: kind.formats for kind in DOCUMENTS} == {
        "policy": ("pdf", "docx"),
        "roadmap": ("pdf", "xlsx"),
        "organisation": ("pdf", "docx", "xlsx"),
        "headquarters_charter": ("pdf", "docx"),
        "aide_charter": ("pdf", "docx"),
        "leader_charter": ("pdf", "docx"),
        "duties_table": ("pdf", "xlsx"),
        "meeting_calendar": ("pdf", "xlsx"),
        "roster": ("pdf", "xlsx"),
        "ordinance_changes": ("pdf", "docx"),
        "recruitment": ("pdf", "docx"),
        "form_comparison": ("pdf", "xlsx"),
        "need_sheet": ("pdf", "docx"),
        "job_site_text": ("pdf", "docx"),
        "work_specification": ("pdf", "docx"),
        "working_conditions": ("pdf", "docx"),
        "application_form": ("pdf", "docx"),
        "callers_qa": ("pdf", "docx"),
        "pledge": ("pdf", "docx"),
        "interest_declaration": ("pdf", "docx"),
        "company_agreement": ("pdf", "docx"),
        "contact_register": ("pdf", "xlsx"),
        "proposal_guidelines": ("pdf", "docx"),
        "evaluation_criteria": ("pdf", "docx", "xlsx"),
        "review_committee_charter": ("pdf", "docx"),
        "question_answers": ("pdf", "docx"),
        "result_notice": ("pdf", "docx"),
        "negotiated_contract_reason": ("pdf", "docx"),
        "contract_draft": ("pdf", "docx"),
        "inspection_record": ("pdf", "docx"),
        "consultation_sheet": ("pdf", "docx"),
        "quotation_comparison": ("pdf", "xlsx"),
        "selection_schedule": ("pdf", "docx"),
        "scoring_sheet": ("pdf", "xlsx", "docx"),
        "interview_questions": ("pdf", "docx"),
        "notification_letters": ("pdf", "docx"),
        "onboarding": ("pdf", "docx"),
        "quarterly_review": ("pdf", "docx"),
        "handover_note": ("pdf", "docx"),
        "deletion_certificate": ("pdf", "docx"),
        "allocation": ("pdf", "xlsx"),
        "budget": ("pdf", "xlsx"),
        "supplementary_budget": ("pdf", "xlsx"),
        "new_project": ("pdf", "docx"),
        "multi_year": ("pdf", "xlsx"),
        "measures": ("pdf", "xlsx"),
        "evidence": ("pdf", "xlsx"),
        "sharing": ("pdf", "xlsx"),
        "anticipated_questions": ("pdf", "docx"),
        "council_paper": ("pdf", "docx"),
        "training_plan": ("pdf", "docx", "xlsx"),
        "survey_draft": ("pdf", "xlsx"),
        "skills_grid": ("pdf", "xlsx"),
        "sharing_letter": ("pdf", "docx"),
        "scheme_application": ("pdf", "docx"),
        "case_excerpt": ("pdf", "docx"),
        "inquiry": ("pdf", "docx"),
        "public_comment": ("pdf", "docx"),
        "comment_results": ("pdf", "docx"),
        "comparison_table": ("pdf", "docx"),
        "change_list": ("pdf", "docx"),
        "draft_decision": ("pdf", "docx"),
        "briefing_sheet": ("pdf", "docx"),
        "progress_report": ("pdf", "docx", "xlsx"),
        "procedure_sheet": ("pdf", "xlsx"),
    }


@pytest.mark.parametrize("document_id", KINDS)
def test_the_comma_of_the_town_stands_everywhere(document_id: str) -> None:
    usual, _ = made(sample("mihon"), document_id)
    assert "、" in words_of((usual.sections, usual.sheets))
    document, _ = made(with_paperwork(sample("mihon"), comma=Comma.COMMA), document_id)
    assert "、" not in words_of((document.sections, document.sheets))
    assert "，" in words_of((document.sections, document.sheets))


@pytest.mark.parametrize(("document_id", "suffix"), [("organisation", "xlsx"), ("recruitment", "docx")])
def test_the_comma_reaches_the_file(document_id: str, suffix: str) -> None:
    text = text_in(rendered(with_paperwork(sample("mihon"), comma=Comma.COMMA), document_id, suffix), suffix)
    assert "、" not in text


@pytest.mark.parametrize("document_id", KINDS)
def test_the_comma_changes_no_path(document_id: str) -> None:
    plan = with_paperwork(sample("mihon"), comma=Comma.COMMA)
    document, profile = assemble(plan, kind_of(document_id), DAY)
    usual, _ = made(sample("mihon"), document_id)
    assert paths(document) == paths(usual)
    assert document.id == usual.id
    assert layout(document, profile).pages


@pytest.mark.parametrize(
    ("document_id", "path"),
    [
        ("policy", "organisation.head"),
        ("policy", "organisation.cio"),
        ("policy", "organisation.secretariat"),
        ("policy", "organisation.ciso"),
        ("policy", "organisation.cio_aide"),
        ("policy", "paperwork.state"),
        ("organisation", "organisation.cio"),
        ("organisation", "organisation.dx_office"),
        ("recruitment", "recruitment.days_unit"),
        ("recruitment", "recruitment.pay_amount"),
        ("allocation", "recruitment.fallback"),
        ("allocation", "recruitment.channels[c2].channel"),
        ("allocation", "costs.option_a"),
        ("allocation", "costs.option_b"),
    ],
)
def test_an_answer_is_found_on_the_page(document_id: str, path: str) -> None:
    document, profile = made(sample("mihon"), document_id)
    assert path in paths(document)
    place = layout(document, profile).place_of(path)
    assert place is not None
    assert place.path == path


def test_the_cover_of_a_decided_plan_carries_its_day() -> None:
    plan = with_paperwork(sample("mihon"), state=VersionState.DECIDED, decided_on=DAY)
    document, _profile = made(plan, "policy")
    assert {"paperwork.state", "paperwork.decided_on"} <= paths(document)


def test_every_document_has_a_builder_and_no_builder_is_forgotten() -> None:
    assert list(MODULES) == [kind.id for kind in DOCUMENTS]
    assert all(callable(builder(document_id)) for document_id in MODULES)
