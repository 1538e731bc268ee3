"""Cases of the checks on budget papers."""

from datetime import date

from dxplanner.plan.budget import (
    BudgetContract,
    BudgetProject,
    CategoryName,
    ContractKind,
    ProjectNovelty,
    Supplement,
)
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.recruitment import AppointmentForm
from tests.checks.cases import Case, each, finds, plus, quiet

B2 = "costs.lines[b2]"
K1 = "costs.contracts[k1]"
SU1 = "costs.supplements[su1]"
SU2 = "costs.supplements[su2]"
P2 = "costs.projects[p2]"


def _service(number: int, year: int, contract: str | None = None) -> CostLine:
    return CostLine(
        id=f"s{number}",
        fiscal_year=year,
        name="運用の委託料",
        kind=CostKind.NOT_ELIGIBLE,
        expense_category="12節　委託料",
        budgeted=100_000,
        project="p2",
        contract=contract,
    )


_NO_BUDGET_YET = {
    "costs.lines": each(project=None),
    "costs.projects": (),
    "costs.contracts": (),
    "costs.request.year": None,
}
_OUTSOURCED = {
    "recruitment.appointment_form": AppointmentForm.OUTSOURCING,
    "recruitment.term_from": date(2027, 7, 1),
    "recruitment.term_to": date(2028, 6, 30),
}

CASES: tuple[Case, ...] = (
    finds("B-01", f"{B2}.project", {f"{B2}.project": None}, "「予算の事業」"),
    quiet("B-01", {"costs.lines[c1].project": None}),
    quiet("B-01", _NO_BUDGET_YET),
    quiet("B-01"),
    finds("B-02", f"{B2}.expense_category", {f"{B2}.expense_category": None}),
    quiet("B-02", {"costs.lines[c1].expense_category": None}),
    quiet("B-02"),
    finds("B-03", f"{B2}.expense_category", {f"{B2}.expense_category": "28節　雑費"}, "28節　雑費"),
    finds("B-03", f"{B2}.expense_category", {f"{B2}.expense_category": "賃金"}),
    quiet("B-03", {f"{B2}.expense_category": "負担金、補助及び交付金"}),
    quiet(
        "B-03",
        {
            f"{B2}.expense_category": "備品費",
            "costs.category_names": plus(CategoryName(id="y", number=17, name="備品費")),
        },
    ),
    quiet("B-03"),
    finds("B-04", f"{B2}.expense_category", {f"{B2}.expense_category": "28節　予備費"}, "予備費は款"),
    quiet("B-04"),
    finds("B-05", f"{K1}.kind", {f"{K1}.kind": None}, "長期継続契約"),
    finds("B-05", f"{K1}.kind", {f"{K1}.kind": None, f"{K1}.starts": None}),
    finds("B-05", f"{K1}.ceiling", {f"{K1}.ceiling": None}, "限度額"),
    finds("B-05", f"{K1}.last_year", {f"{K1}.last_year": None}, "期間"),
    quiet("B-05", {f"{K1}.kind": ContractKind.LONG_TERM, f"{K1}.ceiling": None}),
    quiet(
        "B-05",
        {
            "costs.contracts": plus(
                BudgetContract(id="y", matter="単年度", starts=date(2027, 4, 1), ends=date(2028, 3, 31))
            )
        },
    ),
    quiet("B-05"),
    finds(
        "B-06",
        "costs.lines[s1].contract",
        {"costs.lines": plus(_service(1, 2027), _service(2, 2028))},
        "令和9年度～令和10年度",
    ),
    finds(
        "B-06",
        "recruitment.term_to",
        {**_OUTSOURCED, "costs.lines": each(contract=None), "costs.contracts": ()},
    ),
    quiet("B-06", {"costs.lines": plus(_service(1, 2027, "k1"), _service(2, 2028, "k1"))}),
    quiet("B-06", {"costs.lines": plus(_service(1, 2027))}),
    quiet("B-06", _OUTSOURCED),
    quiet("B-06"),
    finds("B-07", f"{K1}.ceiling", {f"{K1}.ceiling": 2_699_999}, "2,700,000円", "2,699,999円"),
    quiet("B-07"),
    finds("B-08", f"{B2}.earmarked_kind", {f"{B2}.earmarked": 100_000}),
    quiet("B-08", {f"{B2}.earmarked": 0}),
    quiet("B-08"),
    finds("B-09", "costs.request.year", {"costs.request.year": 2030}, "令和12年度", "計画期間の外"),
    quiet("B-09", {"costs.request.year": None}),
    quiet("B-09"),
    finds("B-10", f"{SU1}.amount", {f"{SU1}.amount": -72_001}, "72,000円", "△72,001円"),
    quiet("B-10", {f"{SU1}.amount": -72_000}),
    quiet("B-10"),
    finds("B-11", f"{SU2}.reason", {f"{SU2}.reason": None}, "理由"),
    finds("B-11", "costs.supplements[y].amount", {"costs.supplements": plus(Supplement(id="y"))}, "補正額"),
    quiet("B-11"),
    finds("B-12", f"{P2}.without_support", {f"{P2}.without_support": None}, "国の措置がない場合"),
    quiet("B-12", {f"{P2}.without_support": None, f"{P2}.novelty": ProjectNovelty.CONTINUED}),
    quiet("B-12", {"costs.projects": plus(BudgetProject(id="y", novelty=ProjectNovelty.NEW))}),
    quiet("B-12"),
    finds("B-13", "costs.lines[c1].settled", {"costs.lines[c1].settled": 1_018_001}, "1円"),
    quiet("B-13", {"costs.lines[c1].settled": 1_018_000}),
    quiet(
        "B-13", {"costs.lines[c1].settled": 2_000_000, "costs.lines[c2].budgeted": None, SU1 + ".line": "c3"}
    ),
    quiet("B-13"),
)
