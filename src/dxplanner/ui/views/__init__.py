"""Hand-written views in the middle of a step (`Summary` items), by name. Adding one: one file, one line here.

Each module loads when a page with it is opened: typesetting and calculation are not needed for the first paint.
A name without a view draws nothing: the step then has its questions only.
"""

from collections.abc import Callable
from importlib import import_module

from dxplanner.ui.desk import Desk
from dxplanner.ui.views.base import View


def _view(module: str, name: str) -> Callable[[Desk], View]:
    def make(desk: Desk) -> View:
        made: View = getattr(import_module(f"dxplanner.ui.views.{module}"), name)(desk)
        return made

    return make


VIEWS: dict[str, Callable[[Desk], View]] = {
    "alternatives": _view("alternatives", "AlternativesView"),
    "briefing": _view("briefing", "BriefingView"),
    "cases": _view("cases", "ChosenCasesView"),
    "channels": _view("channels", "ChannelsView"),
    "chart": _view("chart", "ChartView"),
    "charters": _view("charters", "ChartersView"),
    "coverage": _view("national_plan", "CoverageView"),
    "editions": _view("national_plan", "EditionsView"),
    "estimate": _view("estimate", "EstimateView"),
    "evidence": _view("evidence", "EvidenceView"),
    "form_choice": _view("form_choice", "FormChoiceView"),
    "measures": _view("measures", "MeasuresView"),
    "obstacles": _view("talent_needs", "ObstaclesView"),
    "open_points": _view("open_points", "OpenPointsView"),
    "ordinances": _view("ordinances", "OrdinancesView"),
    "outside_reasons": _view("outside_reasons", "OutsideReasonsView"),
    "overrides": _view("overrides", "OverridesView"),
    "patterns": _view("patterns", "PatternsView"),
    "peers": _view("peers", "PeersView"),
    "people": _view("people", "PeopleView"),
    "pillars": _view("vision_styles", "PillarsView"),
    "procedure": _view("procedure", "ProcedureView"),
    "procurement_standing": _view("fairness", "ProcurementStandingView"),
    "projections": _view("projections", "ProjectionsView"),
    "quotations": _view("quotations", "QuotationsView"),
    "register": _view("register", "RegisterView"),
    "restriction_clause": _view("fairness", "RestrictionClauseView"),
    "restriction_types": _view("fairness", "RestrictionTypesView"),
    "roadmap": _view("roadmap", "RoadmapView"),
    "scoring": _view("scoring", "ScoringView"),
    "selection_days": _view("selection_days", "SelectionDaysView"),
    "sharing": _view("sharing", "SharingView"),
    "skills": _view("skills", "SkillsView"),
    "standing": _view("standing", "StandingView"),
    "survey": _view("survey", "SurveyView"),
    "talent_needs": _view("talent_needs", "TalentNeedsView"),
    "training_costs": _view("training_costs", "TrainingCostsView"),
    "training_help": _view("training_help", "TrainingHelpView"),
    "vision_styles": _view("vision_styles", "VisionStylesView"),
    "works": _view("works", "WorksView"),
    "yearly": _view("yearly", "YearlyView"),
}
