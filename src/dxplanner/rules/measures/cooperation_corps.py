"""地域おこし協力隊 (デジタル分野の隊員): 特別交付税に関する省令第5条第1項第3号イの表第25号 (準用 第4条の表第31号).

設置・活動・起業等 at the full surveyed amount. The caps per person stand in the 推進要綱, so the town enters the
one it has confirmed. 空き家の改修 (another rate) is no cost of digital work and is not taken.
"""

from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overlay import Find
from dxplanner.rules.parted import PartedRule, PartRule, calculate_parts

NAME = "地域おこし協力隊（デジタル分野の隊員）"
_RULE = PartedRule(
    name=NAME,
    parts=(
        PartRule(
            label="設置・活動等に要する経費",
            costs=("appointment_cost", "persons"),
            earmarked="appointment_earmarked",
            rate="cooperation_corps.rate",
            cap="cooperation_corps.person_cap",
            per_person=True,
            own_cap=True,
        ),
    ),
)


def calculate(case: EstimateCase, find: Find) -> Estimate:
    return calculate_parts(case, find, _RULE)


MEASURE = Measure(
    id="cooperation_corps",
    name=NAME,
    takes=frozenset({"appointment_cost", "appointment_earmarked", "persons", "person_cap"}),
    calculate=calculate,
)
