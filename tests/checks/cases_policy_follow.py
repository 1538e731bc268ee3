"""Yearly targets, evaluation and the national items that are left out: one plan with each finding and one without."""

from decimal import Decimal

from dxplanner.plan.evaluation import Evaluation, Grade, IndicatorKind, IndicatorTarget
from dxplanner.plan.procedure import LeftOutItem
from tests.checks.cases import Case, each, finds, plus, quiet

CASES: tuple[Case, ...] = (
    finds("P-30", "policy.indicators", {"policy.indicators": each(kind=IndicatorKind.OUTPUT)}, "成果"),
    quiet("P-30"),
    finds(
        "P-31",
        "policy.indicators[k1].targets[u99].fiscal_year",
        {"policy.indicators[k1].targets": plus(IndicatorTarget(id="u99", value=Decimal(40)))},
        "年度",
    ),
    quiet("P-31"),
    finds(
        "P-32",
        "policy.evaluations[v9].next_step",
        {"policy.evaluations": plus(Evaluation(id="v9", fiscal_year=2026, grade=Grade.C))},
    ),
    quiet(
        "P-32",
        {"policy.evaluations": plus(Evaluation(id="v9", fiscal_year=2026, grade=Grade.B))},
    ),
    finds(
        "P-33",
        "policy.national_plan",
        {"policy.initiatives[t1].priority_item": "online_procedures"},
        "行政手続のオンライン化",
    ),
    quiet("P-33"),
    finds("P-34", "policy.initiatives[t7].depends_on", {"policy.initiatives[t7].depends_on": "t5"}),
    quiet("P-34"),
    finds(
        "P-35",
        "policy.left_out[z1].reason",
        {"policy.left_out": plus(LeftOutItem(id="z1", item="telework"))},
    ),
    quiet("P-35"),
    finds("P-36", "policy.also_serves", {"policy.initiatives[t5].summary": "自動化する。"}, "オープンデータ"),
    quiet("P-36"),
)
