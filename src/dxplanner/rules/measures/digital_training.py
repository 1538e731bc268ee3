"""デジタル人材の育成 (中核となる職員の育成): 特別交付税に関する省令附則第7条第11項.

Numbers and years come from resources/parameters/digital_training.toml.
"""

from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overlay import Find
from dxplanner.rules.parted import PartedRule, PartRule, calculate_parts

NAME = "デジタル人材（中核となる職員）の育成"
_RULE = PartedRule(
    name=NAME,
    parts=(
        PartRule(
            label="育成に要する経費",
            costs=("appointment_cost",),
            earmarked="appointment_earmarked",
            rate="digital_training.rate",
        ),
    ),
)


def calculate(case: EstimateCase, find: Find) -> Estimate:
    return calculate_parts(case, find, _RULE)


MEASURE = Measure(
    id="digital_training",
    name=NAME,
    takes=frozenset({"appointment_cost", "appointment_earmarked"}),
    calculate=calculate,
)
