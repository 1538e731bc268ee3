"""Cases of inquiry, comment and decision, and of a plan carried over from last year."""

from datetime import date

from dxplanner.plan.circulation import Opinion, OpinionKind
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.records import VersionState
from tests.checks.cases import Case, each, finds, plus, quiet

STATE, OPINIONS, INTO = "paperwork.state", "circulation.opinions", "paperwork.carried_into"
ASKED = Opinion(id="z1", kind=OpinionKind.INQUIRY, opinion="時期を確かめたい。")
HEARD = Opinion(id="z1", kind=OpinionKind.PUBLIC_COMMENT, opinion="紙も残してほしい。")
LINE = CostLine(id="z1", fiscal_year=2026, name="研修", kind=CostKind.NOT_ELIGIBLE, budgeted=100_000)

CASES: tuple[Case, ...] = (
    finds(
        "V-01",
        f"{OPINIONS}[z1].answer",
        {OPINIONS: plus(ASKED), STATE: VersionState.PUBLIC_COMMENT},
        "庁内照会",
        "直さない理由",
    ),
    finds("V-01", f"{OPINIONS}[z1].answer", {OPINIONS: plus(HEARD), STATE: VersionState.REVISED}),
    quiet("V-01", {OPINIONS: plus(HEARD), STATE: VersionState.PUBLIC_COMMENT}),
    quiet("V-01", {OPINIONS: plus(ASKED), STATE: VersionState.INQUIRY}),
    quiet("V-01", {STATE: VersionState.DECIDED}),
    finds(
        "V-02", "circulation.inquiry_until", {"circulation.inquiry_until": date(2027, 1, 7)}, "令和9年1月7日"
    ),
    quiet("V-02", {"circulation.inquiry_until": date(2027, 1, 8)}),
    quiet("V-02", {"circulation.inquiry_on": None}),
    finds(
        "V-03", "circulation.comment_until", {"circulation.comment_until": date(2027, 2, 7)}, "令和9年2月7日"
    ),
    quiet("V-03"),
    finds(
        "V-04",
        "paperwork.decided_on",
        {STATE: VersionState.DECIDED, "paperwork.decided_on": date(2027, 3, 14)},
        "起案日",
    ),
    finds(
        "V-04",
        "paperwork.decided_on",
        {
            STATE: VersionState.REVISED,
            "paperwork.decided_on": date(2027, 2, 25),
            "circulation.decision.drafted_on": None,
        },
        "意見募集の終わり",
    ),
    quiet("V-04", {STATE: VersionState.DECIDED, "paperwork.decided_on": date(2027, 3, 15)}),
    quiet("V-04", {"paperwork.decided_on": date(2027, 1, 1)}),
    finds("V-10", "policy.period_to", {INTO: 2030}, "令和12年度", "令和11年度"),
    quiet("V-10", {INTO: 2029}),
    quiet("V-10", {"policy.period_to": 2020}),
    finds("V-11", "municipality.population_date", {INTO: 2028}, "令和8年4月1日"),
    quiet("V-11", {INTO: 2027}),
    quiet("V-11"),
    finds("V-12", "costs.lines[z1].expected", {INTO: 2027, "costs.lines": plus(LINE)}, "「研修」"),
    quiet("V-12", {INTO: 2027, "costs.lines": each(expected=1)}),
    quiet("V-12", {"costs.lines": plus(LINE)}),
    finds("V-13", "recruitment.apply_from", {INTO: 2028}, "日程を改めて"),
    quiet("V-13", {INTO: 2027}),
    quiet("V-13"),
    finds(
        "V-14",
        "policy.indicators[k1].baseline",
        {INTO: 2027, "policy.indicators": each(baseline_date=date(2025, 4, 1))},
        "令和7年4月1日",
    ),
    quiet("V-14", {INTO: 2027, "policy.indicators": each(baseline_date=date(2026, 4, 1))}),
    quiet("V-14", {"policy.indicators": each(baseline_date=date(2020, 4, 1))}),
    finds("V-15", "questions[n1].answer", {INTO: 2027}, "改めて照会"),
    quiet("V-15", {INTO: 2027, "questions": each(answer="対象となる。")}),
    quiet("V-15"),
)
