"""Which function builds which document. The ids are those of `documents.registry`; a test holds the two together."""

from collections.abc import Callable

from dxplanner.documents.builders import (
    allocation,
    briefing,
    budget,
    council_paper,
    evidence,
    measures,
    organisation,
    policy,
    recruitment,
    roadmap,
    sharing,
    training,
)
from dxplanner.documents.builders.answers import Context
from dxplanner.documents.builders.budget import multi_year, new_project, supplementary
from dxplanner.documents.model import Document
from dxplanner.plan.plan import Plan

BUILDERS: dict[str, Callable[[Plan, Context], Document]] = {
    "policy": policy.build,
    "roadmap": roadmap.build,
    "organisation": organisation.build,
    "recruitment": recruitment.build,
    "allocation": allocation.build,
    "budget": budget.build,
    "supplementary_budget": supplementary.build,
    "new_project": new_project.build,
    "multi_year": multi_year.build,
    "measures": measures.build,
    "sharing": sharing.build,
    "anticipated_questions": briefing.build,
    "council_paper": council_paper.build,
    "evidence": evidence.build,
    "training_plan": training.build,
}
