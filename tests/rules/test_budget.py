"""The plan as a budget: sums of the tree, 補正, 繰越, funds, comparison, rounding on paper, contracts.

Figures of the sample town are those of office-practice §6 (見本町); the rest are worked out by hand here.
"""

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.money import thousand_label
from dxplanner.facts.expense_categories import category_of, renamed
from dxplanner.plan.budget import (
    BudgetContract,
    BudgetProject,
    CategoryName,
    ContractKind,
    EarmarkedKind,
    Supplement,
    own_names,
)
from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Policy
from dxplanner.rules.budget import (
    Funding,
    Level,
    adds_up,
    budget_rows,
    change_ratio,
    difference,
    flattened,
    funding,
    in_thousands,
    of_year,
    request_items,
    total,
    tree,
)
from dxplanner.rules.budget_years import (
    burdens,
    commitments,
    funding_of_changes,
    settlements,
    supplementary_budgets,
)
from dxplanner.rules.lines import effective_lines
from dxplanner.services.samples import sample_plan

B = CostOption.B


def plan_of(*lines: CostLine, **costs: object) -> Plan:
    made = tuple(dataclasses.replace(line, id=line.id or f"c{n}") for n, line in enumerate(lines))
    return Plan(
        policy=Policy(period_from=2026, period_to=2029),
        costs=Costs(lines=made, **costs),  # type: ignore[arg-type]
    )


def line(year: int, budgeted: int | None, **more: object) -> CostLine:
    return CostLine(id="", fiscal_year=year, budgeted=budgeted, **more)  # type: ignore[arg-type]


def test_the_sample_bears_what_office_practice_says() -> None:
    found = {item.fiscal_year: item for item in burdens(sample_plan("mihon"), B)}
    figures = {year: (item.total, item.support, item.with_support) for year, item in found.items()}
    assert figures == {
        2025: (1_100_000, 693_000, 407_000),
        2026: (450_000, 315_000, 135_000),
        2027: (900_000, 630_000, 270_000),
        2028: (900_000, 630_000, 270_000),
        2029: (900_000, 630_000, 270_000),
    }
    assert [year for year, item in found.items() if not item.in_period] == [2025]
    assert sum(item.without_support for item in found.values() if item.in_period) == 3_150_000


def test_years_without_a_confirmed_rule_are_wholly_general_funds() -> None:
    found = [item for item in burdens(sample_plan("mihon"), CostOption.A) if item.fiscal_year >= 2027]
    assert [item.total for item in found] == [2_684_000, 2_112_000, 2_112_000]
    assert all(item.unconfirmed and item.support == 0 for item in found)
    assert all(item.with_support == item.without_support == item.total for item in found)


def test_a_year_of_the_plan_without_lines_stands_with_nothing() -> None:
    found = burdens(plan_of(line(2027, 5)), None)
    assert [(item.fiscal_year, item.total) for item in found] == [(2026, 0), (2027, 5), (2028, 0), (2029, 0)]


def test_a_supplement_is_part_of_the_budget_that_counts() -> None:
    plan = sample_plan("mihon")
    counted = {item.id: item.budgeted for item in effective_lines(plan)}
    assert counted["b1"] == 450_000
    assert counted["c2"] == 48_000
    rows = {row.line.id: row for row in budget_rows(plan, B)}
    assert (rows["b1"].initial, rows["b1"].supplement, rows["b1"].current) == (0, 450_000, 450_000)
    assert (rows["c2"].initial, rows["c2"].supplement, rows["c2"].current) == (72_000, -24_000, 48_000)


def test_supplements_follow_each_other() -> None:
    plan = plan_of(
        CostLine(id="x", fiscal_year=2026, budgeted=100),
        CostLine(id="y", fiscal_year=2026),
        supplements=(
            Supplement(id="s3", number=3, line="x", amount=-20),
            Supplement(id="s1", number=1, month=6, line="x", amount=50),
            Supplement(id="s2", number=1, line="y", amount=7),
            Supplement(id="s4", number=4, line="y"),
            Supplement(id="s5", number=5, amount=1),
        ),
    )
    found = supplementary_budgets(plan, None)
    assert [(item.number, item.month, item.amount) for item in found] == [(1, 6, 57), (3, None, -20)]
    assert [(c.before, c.amount, c.after) for item in found for c in item.changes] == [
        (100, 50, 150),
        (0, 7, 7),
        (150, -20, 130),
    ]
    assert {item.id: item.budgeted for item in effective_lines(plan)} == {"x": 130, "y": 7}


def test_what_is_taken_beyond_the_budget_counts_down_to_nothing() -> None:
    plan = plan_of(
        CostLine(id="x", fiscal_year=2026, budgeted=100),
        supplements=(Supplement(id="s", line="x", amount=-101),),
    )
    assert effective_lines(plan)[0].budgeted == 0


def test_funds_of_a_supplement_fill_the_line_first() -> None:
    plan = plan_of(
        CostLine(
            id="x", fiscal_year=2026, budgeted=100, earmarked=130, earmarked_kind=EarmarkedKind.PREFECTURE
        ),
        supplements=(
            Supplement(id="a", number=1, line="x", amount=50),
            Supplement(id="b", number=2, line="x", amount=-30),
        ),
    )
    first, second = supplementary_budgets(plan, None)
    assert funding_of_changes(first.changes) == Funding(prefecture=30, general=20)
    assert funding_of_changes(second.changes) == Funding(prefecture=-10, general=-20)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (EarmarkedKind.NATIONAL, "national"),
        (EarmarkedKind.PREFECTURE, "prefecture"),
        (EarmarkedKind.BOND, "bond"),
        (EarmarkedKind.OTHER, "other"),
        (None, "other"),
    ],
)
def test_each_fund_has_its_column(kind: EarmarkedKind | None, name: str) -> None:
    rows = budget_rows(plan_of(line(2026, 1_000, earmarked=400, earmarked_kind=kind)), None)
    found = funding(rows, lambda row: row.initial)
    assert getattr(found, name) == 400
    assert (found.general, found.earmarked, found.total) == (600, 400, 1_000)


def test_funds_count_up_to_the_cost() -> None:
    rows = budget_rows(plan_of(line(2026, 300, earmarked=400), line(2026, None, earmarked=9)), None)
    assert funding(rows, lambda row: row.initial) == Funding(other=300)


def test_what_is_carried_over_comes_in_the_year_after() -> None:
    plan = plan_of(
        line(2026, 1_000, project="p", settled=600, expected=650, carried_over=300),
        line(2028, 5),
        projects=(BudgetProject(id="p", name="事業"),),
    )
    found = {
        (item.fiscal_year, item.project.name if item.project else None): item
        for item in settlements(plan, None)
    }
    first, carried = found[2026, "事業"], found[2027, "事業"]
    assert (first.available, first.over_reported, first.carried_over, first.unused) == (1_000, 50, 300, 100)
    assert (carried.rows, carried.carried_in, carried.available) == ((), 300, 300)
    assert found[2028, None].unused is None
    assert settlements(plan_of(line(2026, None, expected=4)), None)[0].available is None


def test_the_difference_is_over_lines_that_have_both() -> None:
    found = settlements(plan_of(line(2026, 9, expected=5), line(2026, 9, expected=8, settled=6)), None)[0]
    assert found.over_reported == 2
    assert found.unused is None


def test_a_contract_over_years_and_what_it_binds() -> None:
    found = commitments(sample_plan("mihon"), B)[0]
    assert found.spans_years
    assert found.is_commitment
    assert found.planned == ((2027, 900_000), (2028, 900_000), (2029, 900_000))
    assert sum(amount for _year, amount in found.planned) == found.contract.ceiling == 2_700_000


def test_a_contract_of_one_year_binds_nothing() -> None:
    contract = BudgetContract(id="k", kind=ContractKind.LONG_TERM)
    plan = plan_of(line(2026, 5, contract="k"), line(2026, None, contract="k"), contracts=(contract,))
    found = commitments(plan, None)[0]
    assert (found.amounts, found.spans_years, found.is_commitment, found.planned) == (
        ((2026, 5),),
        False,
        False,
        (),
    )


@pytest.mark.parametrize(
    ("after", "before", "amount", "ratio"),
    [
        (1_500, 1_000, 500, "0.500"),
        (1, 3, -2, "-0.667"),
        (2_001, 2_000, 1, "0.001"),  # 0.0005 half up
        (None, 100, -100, "-1.000"),
        (100, 0, 100, None),
        (100, None, 100, None),
        (None, None, None, None),
    ],
)
def test_comparison_with_the_year_before(
    after: int | None, before: int | None, amount: int | None, ratio: str | None
) -> None:
    assert difference(after, before) == amount
    assert change_ratio(after, before) == (None if ratio is None else Decimal(ratio))


def test_items_of_a_request_meet_their_own_past() -> None:
    plan = plan_of(
        line(2025, 1, expense_category="1節　報酬", expense_detail="報酬", settled=2),
        line(2026, 3, expense_category="1節　報酬", expense_detail="報酬"),
        line(2027, 4, expense_category="1", expense_detail="報酬"),
        line(2027, 5, expense_category="8節　旅費", name="旅費"),
        line(2024, 9, expense_category="8節　旅費", name="旅費"),
        line(2026, 6, name="節なし"),
    )
    items = request_items(budget_rows(plan, None), 2027)
    assert [(item.head.detail, len(item.rows), len(item.before), len(item.earlier)) for item in items] == [
        ("報酬", 1, 1, 1),
        ("旅費", 1, 0, 0),
        ("節なし", 0, 1, 0),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("11節　役務費", 11),
        ("１１　役務費", 11),
        ("役務費", 11),
        ("備品費", 17),
        ("28節　予備費", None),
        ("予備費", None),
        ("0", None),
        ("", None),
        (None, None),
    ],
)
def test_which_of_the_27_categories_a_text_names(text: str | None, number: int | None) -> None:
    own = own_names((CategoryName(id="x", number=17, name="備品費"), CategoryName(id="y", number=3)))
    found = category_of(text, own)
    assert (found.number if found else None) == number
    assert len(renamed(own)) == 27
    assert found is None or found.number != 17 or found.label == "17節　備品費"


_amounts = st.none() | st.integers(0, 10**9)
_lines = st.lists(
    st.builds(
        CostLine,
        id=st.just(""),
        fiscal_year=st.sampled_from([None, 2025, 2026, 2027]),
        kind=st.sampled_from([None, *CostKind]),
        option=st.none() | st.sampled_from(CostOption),
        expense_category=st.sampled_from([None, "1節　報酬", "旅費", "予備費"]),
        expense_detail=st.sampled_from([None, "甲", "乙"]),
        project=st.sampled_from([None, "p", "q"]),
        budgeted=_amounts,
        expected=_amounts,
        settled=_amounts,
        carried_over=_amounts,
        earmarked=_amounts,
        earmarked_kind=st.none() | st.sampled_from(EarmarkedKind),
    ),
    max_size=8,
)
_projects = (BudgetProject(id="p", name="甲", budget_title="2款"), BudgetProject(id="q", budget_title="2款"))


@given(lines=_lines, changes=st.lists(st.tuples(st.integers(0, 7), st.integers(-(10**9), 10**9)), max_size=5))
def test_nothing_is_lost_on_the_way_up(lines: list[CostLine], changes: list[tuple[int, int]]) -> None:
    """Every level adds up to the lines; funds add up to the cost; 当初 + 補正 = 計."""
    ids = [f"c{n}" for n in range(len(lines))]
    supplements = tuple(
        Supplement(id=f"s{n}", number=n, line=ids[at], amount=amount)
        for n, (at, amount) in enumerate(changes)
        if at < len(ids)
    )
    plan = plan_of(*lines, projects=_projects, supplements=supplements)
    rows = budget_rows(plan, None)
    nodes = tree(rows)
    for pick in (lambda row: row.initial, lambda row: row.current, lambda row: row.settled):
        whole = total(rows, pick) or 0
        assert sum(node.total(pick) or 0 for node in nodes) == whole
        for node in flattened(nodes):
            if node.children:
                assert sum(child.total(pick) or 0 for child in node.children) == (node.total(pick) or 0)
        assert funding(rows, pick).total == whole
        assert funding(rows, pick).general >= 0
    assert {node.level for node in flattened(nodes)} <= set(Level)
    assert sum(item.total for item in burdens(plan, None)) == sum(row.amount or 0 for row in rows)
    for budget in supplementary_budgets(plan, None):
        assert funding_of_changes(budget.changes).total == budget.amount


@given(parts=st.lists(st.integers(-(10**7), 10**7), max_size=8))
def test_the_footnote_stands_exactly_when_the_shown_figures_do_not_add_up(parts: list[int]) -> None:
    """What is read on paper is what is judged: 「－」 reads as nothing, 「△」 as minus."""

    def read(amount: int) -> int:
        text = thousand_label(amount).replace(",", "").replace("△", "-")
        return 0 if text == "－" else int(text)

    assert read(sum(parts)) == in_thousands(sum(parts))
    assert adds_up(sum(parts), parts) == (read(sum(parts)) == sum(read(part) for part in parts))


def test_of_year_keeps_the_order_of_the_budget() -> None:
    plan = plan_of(line(2026, 1, expense_category="8節　旅費"), line(2026, 2, expense_category="1節　報酬"))
    assert [row.initial for row in of_year(budget_rows(plan, None), 2026)] == [2, 1]
