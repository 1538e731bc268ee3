"""連携協約に基づく専門人材: 特別交付税に関する省令第5条第1項第3号イの表第96号.

A 募集, B 他の団体へ派遣する人の人件費, C 他の団体から受け入れる人の経費 (from a prefecture or another body), all
at one rate. Numbers come from resources/parameters/cooperation_agreement.toml.
"""

from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overlay import Find
from dxplanner.rules.parted import PartedRule, PartRule, calculate_parts

NAME = "連携協約に基づく専門人材の確保"
_RATE = "cooperation_agreement.rate"


def _received(label: str, key: str, earmarked: str) -> PartRule:
    return PartRule(
        label=label,
        costs=(f"received_from_{key}",),
        earmarked=earmarked,
        rate=_RATE,
        cap=f"cooperation_agreement.received_cap_{key}",
        per_person=True,
    )


_RULE = PartedRule(
    name=NAME,
    parts=(
        PartRule(
            label="Ａ　募集に要する経費",
            costs=("recruitment_cost",),
            earmarked="recruitment_earmarked",
            rate=_RATE,
            cap="cooperation_agreement.recruitment_cap",
            recruitment=True,
        ),
        PartRule(
            label="Ｂ　派遣する人の人件費",
            costs=("appointment_cost", "persons"),
            earmarked="appointment_earmarked",
            rate=_RATE,
            cap="cooperation_agreement.sent_cap",
            per_person=True,
        ),
        _received("Ｃ　都道府県から受け入れる人の経費", "prefecture", "prefecture_earmarked"),
        _received("Ｃ　その他の団体から受け入れる人の経費", "others", "others_earmarked"),
    ),
)


def calculate(case: EstimateCase, find: Find) -> Estimate:
    return calculate_parts(case, find, _RULE)


MEASURE = Measure(
    id="cooperation_agreement",
    name=NAME,
    takes=frozenset(
        {
            "recruitment_cost",
            "recruitment_earmarked",
            "appointment_cost",
            "appointment_earmarked",
            "persons",
            "received_from_prefecture",
            "prefecture_earmarked",
            "received_from_others",
            "others_earmarked",
        }
    ),
    calculate=calculate,
)
