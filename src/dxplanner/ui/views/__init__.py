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
    "chart": _view("chart", "ChartView"),
    "estimate": _view("estimate", "EstimateView"),
    "evidence": _view("evidence", "EvidenceView"),
    "measures": _view("measures", "MeasuresView"),
    "open_points": _view("open_points", "OpenPointsView"),
    "overrides": _view("overrides", "OverridesView"),
    "patterns": _view("patterns", "PatternsView"),
    "peers": _view("peers", "PeersView"),
    "roadmap": _view("roadmap", "RoadmapView"),
    "sharing": _view("sharing", "SharingView"),
    "works": _view("works", "WorksView"),
}
