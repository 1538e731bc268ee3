"""Which module builds which document. The ids are those of `documents.registry`; a test holds the two together.

A builder is loaded when its document is first wanted: the preview shows one, and should not wait for the others.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from dxplanner.documents.builders.answers import Context
from dxplanner.documents.model import Document
from dxplanner.plan.plan import Plan

Build: TypeAlias = Callable[[Plan, Context], Document]

MODULES: dict[str, str] = {
    "policy": "policy",
    "roadmap": "roadmap",
    "organisation": "organisation",
    "headquarters_charter": "charters.headquarters",
    "aide_charter": "charters.aide",
    "leader_charter": "charters.leader",
    "duties_table": "duties_table",
    "meeting_calendar": "meeting_calendar",
    "roster": "roster",
    "ordinance_changes": "ordinances",
    "recruitment": "recruitment",
    "need_sheet": "need_sheet",
    "form_comparison": "form_comparison",
    "job_site_text": "job_site_text",
    "work_specification": "work_specification",
    "working_conditions": "working_conditions",
    "application_form": "application_form",
    "callers_qa": "callers_qa",
    "pledge": "fairness.pledge",
    "interest_declaration": "fairness.declaration",
    "company_agreement": "fairness.agreement",
    "contact_register": "fairness.register",
    "consultation_sheet": "selection.consultation",
    "quotation_comparison": "selection.quotation",
    "selection_schedule": "selection.schedule",
    "scoring_sheet": "selection.scoring",
    "interview_questions": "selection.questions",
    "notification_letters": "selection.letters",
    "onboarding": "after.onboarding",
    "quarterly_review": "after.quarterly_review",
    "handover_note": "after.handover_note",
    "deletion_certificate": "after.deletion_certificate",
    "proposal_guidelines": "contracting.guidelines",
    "evaluation_criteria": "contracting.criteria",
    "review_committee_charter": "contracting.charter",
    "question_answers": "contracting.question_answers",
    "result_notice": "contracting.result_notice",
    "negotiated_contract_reason": "contracting.negotiated_reason",
    "contract_draft": "contracting.contract_draft",
    "inspection_record": "contracting.inspection_record",
    "allocation": "allocation",
    "budget": "budget",
    "supplementary_budget": "budget.supplementary",
    "new_project": "budget.new_project",
    "multi_year": "budget.multi_year",
    "measures": "measures",
    "sharing": "sharing",
    "anticipated_questions": "briefing",
    "council_paper": "council_paper",
    "evidence": "evidence",
    "training_plan": "training",
    "survey_draft": "survey_draft",
    "skills_grid": "skills_grid",
    "sharing_letter": "sharing_letter",
    "scheme_application": "scheme_application",
    "case_excerpt": "case_excerpt",
    "inquiry": "circulation.inquiry",
    "public_comment": "circulation.comment",
    "comment_results": "circulation.results",
    "comparison_table": "versions.comparison",
    "change_list": "versions.change_list",
    "draft_decision": "circulation.decision",
    "briefing_sheet": "briefing_sheet",
    "progress_report": "progress_report",
    "procedure_sheet": "procedure_sheet",
}
"""Below `documents.builders`; each has a `build`."""


def builder(document_id: str) -> Build:
    build: Build = import_module(f"dxplanner.documents.builders.{MODULES[document_id]}").build
    return build
