"""The catalogue: every check of the modules named here, in their order. A new file of checks is one line."""

from types import ModuleType

from dxplanner.checks.catalogue import (
    across,
    budget,
    circulation,
    contradictions,
    costs,
    costs_estimate,
    costs_explain,
    costs_facts,
    costs_work,
    general,
    indicators,
    leftovers,
    leftovers_figures,
    municipality,
    next_year,
    organisation_bodies,
    organisation_lines,
    organisation_members,
    organisation_roles,
    policy,
    recruitment_fairness,
    recruitment_form,
    recruitment_notice,
    recruitment_people,
    recruitment_schedule,
    recruitment_terms,
    roadmap,
    roadmap_links,
    writing,
)
from dxplanner.checks.model import Check

MODULES: tuple[ModuleType, ...] = (
    general,
    municipality,
    policy,
    indicators,
    leftovers,
    leftovers_figures,
    roadmap,
    roadmap_links,
    organisation_roles,
    organisation_bodies,
    organisation_members,
    organisation_lines,
    recruitment_people,
    recruitment_notice,
    recruitment_terms,
    recruitment_form,
    recruitment_fairness,
    recruitment_schedule,
    costs,
    costs_estimate,
    costs_facts,
    costs_explain,
    costs_work,
    budget,
    across,
    contradictions,
    writing,
    circulation,
    next_year,
)

CHECKS: tuple[Check, ...] = tuple(
    item for module in MODULES for item in vars(module).values() if isinstance(item, Check)
)
