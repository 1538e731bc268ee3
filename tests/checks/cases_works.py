"""Cases of the checks on the calculations of cost lines (C-30…37)."""

from dataclasses import replace
from decimal import Decimal

from dxplanner.plan.work import CostComponent, Insurance, Work, WorkKind, WorkYear
from tests.checks.cases import Case, finds, plus, quiet, without

WORKS, LINES = "costs.works", "costs.lines"
W1, W2 = "costs.works[w1]", "costs.works[w2]"
A1 = "costs.lines[a1]"

FIXED_TERM = Work(
    id="w9",
    name="DX専門員",
    kind=WorkKind.FIXED_TERM,
    first_year=2026,
    pay_step=3,
    bonus=True,
    insurance=Insurance.MUTUAL,
    health_rate=Decimal("5.2"),
    term_end_months=Decimal("1.925"),
    diligence_months=Decimal("1.775"),
)

UNTOUCHED = {
    f"{LINES}[{row}].{name}": None
    for row in ("a7", "a8")
    for name in ("project", "expense_detail", "explanation")
}
"""What the officer wrote on the lines for the budget papers; with it they are kept."""

CASES: tuple[Case, ...] = (
    finds("C-30", WORKS, {LINES: without("a1", "a2")}, "2件足りず"),
    finds("C-30", WORKS, {**UNTOUCHED, f"{W1}.last_year": 2028}, "2件余って"),
    quiet("C-30"),
    quiet("C-30", {f"{W1}.last_year": 2028, LINES: without("a7", "a8")}),
    finds("C-31", f"{W1}.bonus", {f"{W1}.bonus": True}, "地方自治法第203条の2第4項"),
    quiet("C-31"),
    quiet("C-31", {f"{W1}.bonus": True, f"{W1}.kind": WorkKind.FISCAL_YEAR_PART}),
    finds("C-32", W1, {f"{W1}.trip_cost": None}, "1回の旅費"),
    finds("C-32", W2, {f"{W2}.kind": None}, "任用等の形態"),
    finds("C-32", W2, {f"{W2}.first_year": None}, "始まりの年度"),
    quiet("C-32"),
    quiet("C-32", {f"{W2}.first_year": None, f"{W2}.years": (WorkYear(id="y", fiscal_year=2027),)}),
    finds("C-33", "costs.works[w9]", {WORKS: plus(FIXED_TERM)}, "支援金"),
    finds("C-33", "costs.works[w9]", {WORKS: plus(replace(FIXED_TERM, first_year=2028))}, "令和8年度の値"),
    quiet("C-33"),
    quiet("C-33", {WORKS: plus(replace(FIXED_TERM, insurance=Insurance.NONE))}),
    finds("C-34", f"{A1}.budgeted", {f"{A1}.budgeted": 1_400_000}, "1,400,000円", "1,350,000円"),
    quiet("C-34"),
    quiet("C-34", {f"{A1}.budgeted": 1_350_000}),
    finds("C-35", f"{W2}.kind", {f"{W2}.insurance": Insurance.PENSION}, "募集"),
    quiet("C-35", {f"{W2}.insurance": Insurance.NONE, f"{W2}.bonus": False}),
    quiet("C-35"),
    finds("C-36", f"{W1}.last_year", {f"{W1}.last_year": 2026}, "前です"),
    quiet("C-36"),
    quiet("C-36", {f"{W1}.last_year": 2027}),
    finds("C-37", A1, {f"{A1}.component": CostComponent.TERM_END}, "元の計算にない"),
    quiet("C-37"),
    quiet("C-37", {**UNTOUCHED, f"{W1}.last_year": 2028}),
)
