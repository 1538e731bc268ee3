"""地域活性化起業人 (企業派遣型, 副業型・シニア型): 特別交付税に関する省令第5条第1項第3号イの表第39号.

A 受入れの前 × 0.5 ＋ B 受入れの期間 × 1.0 ＋ C 提案した事業 × 0.5, each capped; the two types differ in the
cap of B. Numbers come from resources/parameters/revitalisation_partner.toml.
"""

from functools import partial

from dxplanner.rules import wording
from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.parted import PartedRule, PartRule, calculate_parts

COMPANY_NAME = "地域活性化起業人（企業派遣型）"
SIDE_JOB_NAME = "地域活性化起業人（副業型・シニア型）"
_TAKES = frozenset(
    {
        "recruitment_cost",
        "recruitment_earmarked",
        "appointment_cost",
        "appointment_earmarked",
        "persons",
        "project_cost",
        "project_earmarked",
    }
)


def _rule(name: str, kind: str) -> PartedRule:
    prefix = f"revitalisation_partner_{kind}"
    return PartedRule(
        name=name,
        parts=(
            PartRule(
                label="Ａ　受入れの開始までに要する経費",
                costs=("recruitment_cost",),
                earmarked="recruitment_earmarked",
                rate=f"{prefix}.preparation_rate",
                cap=f"{prefix}.preparation_cap",
                recruitment=True,
            ),
            PartRule(
                label="Ｂ　受入れの期間に要する経費",
                costs=("appointment_cost", "persons"),
                earmarked="appointment_earmarked",
                rate=f"{prefix}.rate",
                cap=f"{prefix}.cap",
            ),
            PartRule(
                label="Ｃ　提案した事業に要する経費",
                costs=("project_cost",),
                earmarked="project_earmarked",
                rate=f"{prefix}.project_rate",
                cap=f"{prefix}.project_cap",
            ),
        ),
        notes=(wording.CAP_OF_THE_SUM,),
    )


COMPANY = Measure(
    id="revitalisation_partner_company",
    name=COMPANY_NAME,
    takes=_TAKES,
    calculate=partial(calculate_parts, rule=_rule(COMPANY_NAME, "company")),
)
SIDE_JOB = Measure(
    id="revitalisation_partner_side_job",
    name=SIDE_JOB_NAME,
    takes=_TAKES,
    calculate=partial(calculate_parts, rule=_rule(SIDE_JOB_NAME, "side_job")),
)
