"""地域プロジェクトマネージャー: 特別交付税に関する省令第5条第1項第3号イの表第85号.

The ordinance gives the rate; the cap stands in a 要綱, so a figure needs the cap the town has confirmed.
"""

from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overlay import Find
from dxplanner.rules.parted import PartedRule, PartRule, calculate_parts

NAME = "地域プロジェクトマネージャー"
_RULE = PartedRule(
    name=NAME,
    parts=(
        PartRule(
            label="設置に要する経費",
            costs=("appointment_cost", "persons"),
            earmarked="appointment_earmarked",
            rate="regional_project_manager.rate",
            cap="regional_project_manager.person_cap",
            per_person=True,
            own_cap=True,
        ),
    ),
)


def calculate(case: EstimateCase, find: Find) -> Estimate:
    return calculate_parts(case, find, _RULE)


MEASURE = Measure(
    id="regional_project_manager",
    name=NAME,
    takes=frozenset({"appointment_cost", "appointment_earmarked", "persons", "person_cap"}),
    calculate=calculate,
)
