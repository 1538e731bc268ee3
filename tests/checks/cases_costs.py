"""Cases of the cost checks and of those across chapters."""

from datetime import date
from decimal import Decimal

from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.organisation import AideSource, Origin
from dxplanner.plan.records import OpenQuestion
from dxplanner.plan.recruitment import AppointmentForm, DayUnit, PayUnit
from tests.checks.cases import Case, each, finds, plus, quiet, without

LINES = "costs.lines"
A1 = "costs.lines[a1]"
B1 = "costs.lines[b1]"
SUPPLEMENTS = "costs.supplements"
TERM = {"recruitment.term_from": date(2027, 7, 1), "recruitment.term_to": date(2030, 3, 31)}
SPLIT = CostLine(id="y", fiscal_year=2025, kind=CostKind.RECRUITMENT, settled=1_600_000, earmarked=800_000)
ASKED = OpenQuestion(id="y", path="costs.lines[y]", question="どちらで差し引くのか。")
OPTION_A = ("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8")

COSTS: tuple[Case, ...] = (
    finds("C-01", "costs.lines[b4].fiscal_year", {"costs.lines[b4].fiscal_year": 2030}, "令和12年度"),
    finds("C-01", f"{A1}.fiscal_year", {f"{A1}.fiscal_year": 2025}),
    quiet("C-01", {"policy.period_to": None, f"{A1}.fiscal_year": 2040}),
    quiet("C-01"),
    finds("C-02", f"{A1}.fiscal_year", {f"{A1}.fiscal_year": None}, "「CIO補佐官の報酬」"),
    quiet("C-02"),
    finds("C-03", f"{B1}.budgeted", {f"{B1}.budgeted": None, f"{B1}.expected": None, SUPPLEMENTS: ()}),
    quiet("C-03", {f"{B1}.budgeted": None, f"{B1}.expected": 0}),
    finds("C-04", f"{A1}.kind", {f"{A1}.kind": None}),
    quiet("C-04"),
    finds("C-05", f"{A1}.earmarked", {f"{A1}.earmarked": 1_350_001}, "1,350,000円", "1,350,001円"),
    quiet("C-05", {f"{A1}.earmarked": 1_350_000}),
    finds("C-06", "costs.lines[y]", {LINES: (SPLIT,)}, "140千円", "560千円", "「特定財源は"),
    quiet("C-06", {LINES: (SPLIT,), "questions": plus(ASKED)}),
    quiet("C-06"),
    finds("C-07", LINES, {}, "令和9年度～令和11年度", "措置なし"),
    quiet("C-07", {LINES: without(*OPTION_A)}),
    finds("C-08", A1, {f"{A1}.name": "CIO補佐官の報酬及び期末手当"}, "地方自治法第203条の2第4項"),
    finds(
        "C-08",
        A1,
        {f"{A1}.name": "特別職の勤勉手当", "recruitment.appointment_form": AppointmentForm.OUTSOURCING},
    ),
    quiet("C-08", {f"{A1}.note": "期末手当は計上しない。"}),
    quiet(
        "C-08",
        {f"{A1}.name": "報酬及び期末手当", "recruitment.appointment_form": AppointmentForm.FISCAL_YEAR_PART},
    ),
    finds("C-09", LINES, {}, "5件", "968千円"),
    quiet("C-09", {LINES: each(open_item=False)}),
    finds("C-10", "costs.chosen_option", {"costs.chosen_option": None}, "案Ａと案Ｂ"),
    quiet("C-10", {"costs.chosen_option": None, LINES: without(*OPTION_A)}),
    finds("C-11", "costs.choice_reason", {"costs.choice_reason": None}, "案Ｂ"),
    quiet("C-11", {"costs.choice_reason": None, "costs.chosen_option": None}),
    finds("C-12", "municipality.non_recipient", {"municipality.non_recipient": True}),
    quiet("C-12", {"municipality.non_recipient": True, "costs": Costs()}),
    quiet("C-12"),
    finds(
        "C-14", "costs.lines[b1].fiscal_year", {"costs.lines[b1].fiscal_year": 2030}, "令和5年度～令和11年度"
    ),
    finds("C-14", "costs.lines[b1].fiscal_year", {"costs.lines[b1].fiscal_year": 2022}),
    quiet("C-14", {"costs.lines[b1].fiscal_year": 2029}),
    quiet("C-14", {f"{A1}.fiscal_year": 2030}),
    finds("C-15", f"{A1}.kind", {f"{A1}.name": "県への負担金"}),
    quiet("C-15"),
    finds(
        "R59",
        "recruitment.term_to",
        {**TERM, LINES: without("a5", "a7", "a6", "a8")},
        "令和10年度～令和11年度",
    ),
    quiet("R59", TERM),
    quiet("R59", {**TERM, LINES: (), "recruitment.appointment_form": AppointmentForm.SHARED}),
    quiet("R59", {"recruitment.term_from": None}),
)

ACROSS: tuple[Case, ...] = (
    finds("X-02", "recruitment.apply_from", {"recruitment.apply_from": date(2027, 3, 1)}, "令和9年3月24日"),
    finds("X-02", "recruitment.apply_from", {"paperwork.decided_on": date(2027, 6, 1)}, "令和9年6月1日"),
    quiet("X-02", {"recruitment.apply_from": date(2027, 3, 1), "policy.history": ()}),
    quiet("X-02"),
    finds("X-03", "recruitment.pay_amount", {"recruitment.pay_amount": 25_000}, "1,125千円"),
    finds(
        "X-03",
        "recruitment.pay_amount",
        {"recruitment.pay_unit": PayUnit.MONTHLY, "recruitment.pay_amount": 300_000},
        "2,700千円",
    ),
    quiet("X-03", {"recruitment.days_unit": DayUnit.MONTH, "recruitment.days": Decimal(5)}),
    quiet("X-03", {"recruitment.pay_unit": PayUnit.HOURLY}),
    quiet("X-03", {LINES: ()}),
    finds("X-04", LINES, {LINES: without("b1", "b2", "b3", "b4")}, "負担金"),
    finds("X-04", LINES, {LINES: (), "organisation.aide_source": AideSource.EXTERNAL}),
    quiet("X-04", {LINES: (), "organisation.aide_source": AideSource.INTERNAL}),
    quiet("X-04"),
    finds("X-05", "organisation.cio_aide", {"organisation.nodes[aide].origin": Origin.INTERNAL}),
    finds("X-05", "organisation.cio_aide", {"organisation.aide_source": AideSource.INTERNAL}, "「外部」"),
    quiet("X-05", {"organisation.nodes[aide].origin": None}),
    finds("X-06", "organisation.aide_source", {"organisation.aide_source": AideSource.NONE}),
    quiet("X-06", {"organisation.aide_source": AideSource.NONE, "organisation.cio_aide": None}),
)

CASES = (*COSTS, *ACROSS)
