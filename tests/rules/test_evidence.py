"""証拠書類: what is usual for a cost, what the officer listed, and one press that puts the usual on the lines."""

from typing import Any

import pytest

from dxplanner.facts.evidence import evidence_facts
from dxplanner.plan.costs import CostKind, CostLine, Costs, EvidenceItem
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import CostComponent
from dxplanner.rules.evidence import evidence_of, fill_change, plan_evidence, suggested_papers
from tests.checks.cases import sample

USUAL = [
    # fiscal.md §4.1: 任用 / 委託 / 募集 / 共通
    ({"component": CostComponent.PAY}, "辞令又は発令通知の写し"),
    ({"component": CostComponent.TERM_END}, "報酬・給与の支給調書"),
    ({"component": CostComponent.INSURANCE}, "保険料等の納入告知書"),
    ({"component": CostComponent.OUTSOURCING, "kind": CostKind.APPOINTMENT}, "検査調書"),
    ({"component": CostComponent.POSTING}, "掲載内容の控え"),
    ({"expense_category": "12節　委託料", "kind": CostKind.APPOINTMENT}, "契約書"),
    ({"expense_category": "7節　報償費", "kind": CostKind.RECRUITMENT}, "謝金の支給調書"),
    ({"expense_category": "旅費"}, "旅行命令簿又は登庁の記録"),
    ({"kind": CostKind.APPOINTMENT}, "辞令又は発令通知の写し"),
    ({"kind": CostKind.CONTRIBUTION, "expense_category": "町独自の節"}, "按分の根拠"),
    ({"kind": CostKind.NOT_ELIGIBLE}, "支出命令書"),
]


@pytest.mark.parametrize(("given", "paper"), USUAL)
def test_usual_papers(given: dict[str, Any], paper: str) -> None:
    found = suggested_papers(CostLine(id="c1", **given))
    assert paper in found
    assert len(set(found)) == len(found)
    assert not any("特定財源" in name for name in found)


def test_earmarked_money_needs_its_notices() -> None:
    found = suggested_papers(CostLine(id="c1", kind=CostKind.APPOINTMENT, earmarked=1))
    assert {"特定財源の交付決定通知", "特定財源の額の確定通知"} <= set(found)


def test_every_component_has_its_papers() -> None:
    for component in CostComponent:
        assert suggested_papers(CostLine(id="c1", component=component)), component
    assert suggested_papers(CostLine(id="c1")) == ()
    assert evidence_facts().source.confidence_label == "推定"


def test_the_officers_own_list_comes_first() -> None:
    own = (EvidenceItem(id="e1", name="辞令の原本", ready=True), EvidenceItem(id="e2"))
    papers = evidence_of(CostLine(id="c1", component=CostComponent.POSTING, evidence=own))
    assert [(paper.name, paper.ready) for paper in papers[:2]] == [("辞令の原本", True), ("", False)]
    assert all(paper.item is None for paper in papers[2:])


def test_one_press_lists_what_is_usual_and_once_only() -> None:
    plan = Plan(
        costs=Costs(
            lines=(
                CostLine(id="c1", fiscal_year=2027, component=CostComponent.POSTING),
                CostLine(id="c2", fiscal_year=2028, component=CostComponent.FEE),
            )
        )
    )
    change = fill_change(plan, 2027)
    assert change is not None
    filled = applied(plan, change).plan
    counts = [len(entry.line.evidence) for entry in plan_evidence(filled)]
    assert counts == [5, 0]
    assert fill_change(filled, 2027) is None
    rest = fill_change(filled)
    assert rest is not None
    assert fill_change(applied(filled, rest).plan) is None


def test_the_sample_counts_what_is_at_hand() -> None:
    found = {entry.line.id: entry for entry in plan_evidence(sample())}
    assert (found["c1"].ready_count, len(found["c1"].papers)) == (5, 5)
    assert found["c2"].ready_count == 2
