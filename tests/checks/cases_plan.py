"""Cases of the general checks, the municipality, the policy and the roadmap."""

from decimal import Decimal

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.policy import AlsoServes, Pillar, ServedPlan
from dxplanner.plan.records import Draft, Mark, MarkKind, OpenQuestion
from dxplanner.plan.roadmap import RoadmapRow, StageKind
from tests.checks.cases import Case, each, finds, first, plus, quiet, without

GENERAL_PLAN = ServedPlan(id="y", kind=AlsoServes.GENERAL_PLAN)
UNKNOWN = Mark(id="x1", path="municipality.population", kind=MarkKind.UNKNOWN)
QUESTION = OpenQuestion(id="x1", path="municipality.population", question="人口はいくつか。")
ROW = "roadmap.rows[w1]"
STAGE = f"{ROW}.stages[g2]"

GENERAL: tuple[Case, ...] = (
    finds("G-01", "municipality.population", {"municipality.population": None}, "第1章", "「人口」"),
    finds("G-01", "policy.pillars", {"policy.pillars": ()}, "「柱」"),
    quiet("G-01"),
    quiet("G-01", {"municipality.population": None, "marks": plus(UNKNOWN)}),
    quiet(
        "G-01",
        {
            "municipality.population": None,
            "drafts": plus(Draft(id="x1", path="municipality.population", raw="八千くらい")),
        },
    ),
    finds(
        "G-02",
        "municipality.population",
        {
            "municipality.population": None,
            "drafts": plus(Draft(id="x1", path="municipality.population", raw="八千くらい")),
        },
        "「八千くらい」",
        "「人口」",
    ),
    quiet("G-02"),
    finds(
        "G-03",
        "municipality.population",
        {"municipality.population": None, "marks": plus(UNKNOWN)},
        "「人口」",
    ),
    quiet("G-03", {"municipality.population": None, "marks": plus(UNKNOWN), "questions": plus(QUESTION)}),
    quiet("G-03"),
)

MUNICIPALITY: tuple[Case, ...] = (
    finds("M-01", "municipality.code", {"municipality.code": "074072"}, "074072"),
    quiet("M-01", {"municipality.code": "074071"}),
    quiet("M-01", {"municipality.code": None}),
    finds("M-02", "municipality.name", {"municipality.name": "みほん町"}, "「みほん町」", "「見本町」"),
    finds(
        "M-02",
        "municipality.municipality_class",
        {"municipality.municipality_class": MunicipalityClass.VILLAGE},
        "「村」",
    ),
    finds("M-02", "municipality.prefecture", {"municipality.prefecture": "福島県"}),
    quiet("M-02"),
    finds("M-03", "municipality.population_date", {"municipality.population_date": None}, "8,012人"),
    quiet("M-03", {"municipality.population_date": None, "municipality.population": None}),
    finds("M-04", "municipality.staff_actual", {"municipality.staff_actual": 118}, "117人", "118人"),
    finds(
        "M-04",
        "municipality.staff_actual",
        {"municipality.staff_actual": 100, "municipality.sections[gikai].staff": None},
    ),
    quiet("M-04", {"municipality.sections[gikai].staff": None}),
    quiet("M-04"),
    finds(
        "M-05",
        "municipality.sections[nogyo].staff",
        {
            "municipality.it_staff": each(section="nogyo", share=Decimal("0.6")),
        },
        "1.2人役",
    ),
    quiet("M-05", {"municipality.it_staff": each(section="gikai", share=Decimal(1))}),
    finds("M-06", "municipality.non_recipient", {"municipality.fiscal_index": Decimal("1.05")}, "1.05"),
    quiet("M-06", {"municipality.fiscal_index": Decimal("1.05"), "municipality.non_recipient": True}),
    quiet("M-06", {"municipality.fiscal_index": Decimal("0.99")}),
    finds("M-07", "municipality.general_plan_to", {"municipality.general_plan_to": 2025}, "令和7年度"),
    quiet("M-07", {"municipality.general_plan_to": 2026}),
    finds("M-08", "municipality.general_plan_to", {"municipality.general_plan_from": 2032}),
    quiet("M-08"),
)

POLICY: tuple[Case, ...] = (
    finds("P-01", "policy.period_to", {"policy.period_to": 2025}, "令和8年度", "令和7年度"),
    quiet("P-01", {"policy.period_to": 2026}),
    finds("P-02", "policy.period_to", {"policy.period_to": 2027}, "2年"),
    finds("P-02", "policy.period_to", {"policy.period_to": 2032}, "7年"),
    quiet("P-02", {"policy.period_to": 2028}),
    quiet("P-02", {"policy.period_to": 2031}),
    finds("P-03", "policy.period_to", {"policy.period_from": 2020, "policy.period_to": 2024}, "令和6年度"),
    quiet("P-03", {"policy.period_to": 2026}),
    finds("P-04", "policy.period_to", {"policy.period_from": 2022, "policy.period_to": 2025}, "令和7年度"),
    quiet("P-04"),
    finds("P-05", "policy.national_plan", {"policy.national_plan": "3.0"}, "第3.0版"),
    quiet("P-05", {"policy.national_plan": "5.0"}),
    finds(
        "P-06",
        "policy.standing",
        {"policy.standing": "町の方針である。", "policy.also_serves": ()},
        "総合計画",
    ),
    quiet("P-06", {"policy.standing": "町の方針である。", "policy.also_serves": (GENERAL_PLAN,)}),
    quiet("P-06", {"policy.standing": "未来構想を受ける。", "municipality.general_plan_name": "未来構想"}),
    quiet("P-06", {"policy.also_serves": ()}),
    quiet("P-06", {"policy.standing": None, "policy.also_serves": plus(ServedPlan(id="x"))}),
    finds("P-07", "policy.pillars[x]", {"policy.pillars": plus(Pillar(id="x", name="広報"))}, "「広報」"),
    quiet("P-07", {"policy.initiatives": ()}),
    quiet("P-07"),
    finds(
        "P-08",
        "policy.initiatives[t1].pillar",
        {"policy.initiatives[t1].pillar": None},
        "行政手続のオンライン化",
    ),
    quiet("P-08", {"policy.initiatives[t1].pillar": None, "policy.pillars": ()}),
    finds("P-09", "policy.initiatives[t2].owner", {"policy.initiatives[t2].owner": None}),
    quiet("P-09"),
    finds("P-10", "policy.initiatives[t1]", {"roadmap.rows": without("w1")}),
    quiet("P-10", {"roadmap.rows": ()}),
    quiet("P-10"),
    finds("P-11", "policy.national_plan", {"policy.initiatives": without("t9")}, "テレワークの推進"),
    quiet("P-11"),
    finds(
        "P-16",
        "roadmap.rows",
        {
            "roadmap.rows": first(3),
            "roadmap.rows[w1].stages": each(start_year=2026, start_quarter=3),
            "roadmap.rows[w2].stages": each(start_year=2026, start_quarter=3),
            "roadmap.rows[w3].stages": each(start_year=2026, start_quarter=3),
        },
        "3行",
    ),
    quiet("P-16", {"roadmap.rows": first(1)}),
    quiet("P-16"),
    finds("P-17", "policy.review_rule", {"policy.review_rule": None, "policy.review_cycle": None}),
    quiet("P-17", {"policy.review_rule": None}),
    finds("P-18", "policy.background", {"policy.background": "磐梯町の人口は減っている。"}, "「磐梯町」"),
    finds(
        "P-18",
        "policy.vision",
        {"policy.vision": "耶麻郡磐梯町と北塩原村で進める。"},
        "「磐梯町」「北塩原村」",
    ),
    quiet(
        "P-18", {"policy.background": "中央市場、市町村、市街地、北区域、会津市民、区域、町並み、集落の話"}
    ),
    quiet("P-18", {"policy.background": "見本町の町民と村の人"}),
    quiet("P-18", {"policy.background": "磐梯町の人口", "municipality.name": None}),
    finds("P-19", "policy.security", {"policy.security": "対策を徹底する。"}, "令和8年4月1日"),
    quiet("P-19", {"policy.security": None}),
    quiet("P-19"),
)

INDICATORS: tuple[Case, ...] = (
    finds("P-12", "policy.indicators[k1].baseline", {"policy.indicators[k1].baseline": None}),
    quiet("P-12", {"policy.indicators[k1].baseline": Decimal(0)}),
    finds("P-13", "policy.indicators[k1].baseline_date", {"policy.indicators[k1].baseline_date": None}),
    quiet("P-13", {"policy.indicators[k1].baseline_date": None, "policy.indicators[k1].baseline": None}),
    finds("P-14", "policy.indicators[k1].target", {"policy.indicators[k1].target": None}),
    finds("P-14", "policy.indicators[k1].target_year", {"policy.indicators[k1].target_year": None}),
    quiet("P-14", {"policy.indicators[k1].target": Decimal(0)}),
    finds(
        "P-15", "policy.indicators[k1].target_year", {"policy.indicators[k1].target_year": 2030}, "令和12年度"
    ),
    quiet("P-15", {"policy.indicators[k1].target_year": 2026}),
)

ROADMAP: tuple[Case, ...] = (
    finds("W-01", STAGE, {f"{STAGE}.end_year": 2026, f"{STAGE}.end_quarter": 4}, "令和9年度第1四半期"),
    quiet("W-01", {f"{STAGE}.end_quarter": 1}),
    finds("W-02", f"{ROW}.stages[g5]", {f"{ROW}.stages[g5].end_year": 2030}),
    finds("W-02", f"{ROW}.stages[g1]", {f"{ROW}.stages[g1].start_year": 2025}),
    quiet("W-02", {f"{ROW}.stages[g5].end_year": 2030, "policy.period_to": None}),
    quiet("W-02"),
    finds("W-03", f"{ROW}.stages[g2]", {f"{ROW}.stages[g1].kind": StageKind.SETTLE}, "「定着」", "「準備」"),
    quiet("W-03", {f"{ROW}.stages[g3].kind": StageKind.STUDY}),
    finds("W-04", STAGE, {f"{STAGE}.start_year": 2026, f"{STAGE}.start_quarter": 4}, "「検討」", "「準備」"),
    quiet("W-04", {f"{STAGE}.start_year": None}),
    quiet("W-04"),
    finds("W-05", f"{ROW}.owner", {f"{ROW}.owner": None}),
    quiet("W-05"),
    finds("W-06", f"{ROW}.stages", {f"{ROW}.stages": ()}),
    quiet("W-06"),
    finds("W-07", STAGE, {f"{STAGE}.end_year": None}),
    quiet("W-07", {f"{STAGE}.end_quarter": None}),
    finds("W-08", "roadmap.milestones[x1].year", {"roadmap.milestones[x1].year": 2030}, "「利用開始」"),
    quiet("W-08", {"roadmap.milestones[x1].year": None}),
    finds("W-09", "roadmap.rows[x].title", {"roadmap.rows": plus(RoadmapRow(id="x"))}),
    quiet("W-09", {"roadmap.rows": plus(RoadmapRow(id="x", initiative="t1"))}),
)

CASES = (*GENERAL, *MUNICIPALITY, *POLICY, *INDICATORS, *ROADMAP)
