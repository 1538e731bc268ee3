"""What the law says about money: `estimate` for the allocation measures, and the words it is printed with.

Knows dated parameters through `facts`; knows nothing of screens, files or plans.
"""

from dxplanner.rules.engine import check_case, estimate
from dxplanner.rules.exchange import case_from_json, cases_from_json, estimate_to_json, estimates_from_json
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Scenario, Status, TraceLine

__all__ = [
    "Edition",
    "Estimate",
    "EstimateCase",
    "Scenario",
    "Status",
    "TraceLine",
    "case_from_json",
    "cases_from_json",
    "check_case",
    "estimate",
    "estimate_to_json",
    "estimates_from_json",
]
