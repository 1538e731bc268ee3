"""研修の費用: proposed as cost lines, linked instead of doubled, followed where the two differ."""

from dataclasses import replace
from typing import Any

import pytest

from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.training import Training, TrainingGroup
from dxplanner.rules.assigning import measure_of
from dxplanner.rules.from_plan import year_estimates
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Status
from dxplanner.rules.training_costs import budget_change, differences, follow_change, proposals

GROUP = TrainingGroup.LEADERS


def training(number: int = 1, **values: Any) -> Training:
    given: dict[str, Any] = {
        "fiscal_year": 2027,
        "title": f"研修{number}",
        "group": GROUP,
        "cost": 60_000,
        **values,
    }
    return Training(id=f"tr{number}", **given)


def plan_of(*trainings: Training, lines: tuple[CostLine, ...] = ()) -> Plan:
    plan = Plan()
    return replace(
        plan,
        policy=replace(plan.policy, trainings=trainings),
        costs=replace(plan.costs, lines=lines),
    )


def after(plan: Plan) -> Plan:
    change = budget_change(plan)
    assert change is not None
    return applied(plan, change).plan


@pytest.mark.parametrize(
    "row",
    [
        training(cost=0),
        training(cost=None),
        training(fiscal_year=None),
        training(title=None),
        training(line="c1"),
    ],
)
def test_what_costs_nothing_or_is_placed_already_is_not_proposed(row: Training) -> None:
    plan = plan_of(row, lines=(CostLine(id="c1", budgeted=60_000),))
    assert proposals(plan) == ()
    assert budget_change(plan) is None


def test_each_cost_becomes_one_line_and_is_not_proposed_again() -> None:
    plan = after(plan_of(training(1), training(2, group=TrainingGroup.ALL), lines=(CostLine(id="c4"),)))
    assert [line.id for line in plan.costs.lines] == ["c4", "c5", "c6"]
    assert [row.line for row in plan.policy.trainings] == ["c5", "c6"]
    assert budget_change(plan) is None
    core, other = plan.costs.lines[1:]
    assert (core.kind, measure_of(core)) == (CostKind.NOT_ELIGIBLE, "digital_training")
    assert (other.kind, measure_of(other)) == (CostKind.NOT_ELIGIBLE, None)


def test_a_line_of_the_same_name_and_year_is_linked_and_not_doubled() -> None:
    line = CostLine(id="c1", fiscal_year=2027, name="研修1", budgeted=50_000)
    plan = after(plan_of(training(), lines=(line,)))
    assert plan.costs.lines == (line,)
    assert plan.policy.trainings[0].line == "c1"
    (found,) = differences(plan)
    assert (found.planned, found.budgeted) == (60_000, 50_000)
    change = follow_change(plan, "c1")
    assert change is not None
    plan = applied(plan, change).plan
    assert effective_lines(plan)[0].budgeted == 60_000
    assert differences(plan) == ()
    assert follow_change(plan, "c1") is None


def test_two_trainings_do_not_take_the_same_line() -> None:
    line = CostLine(id="c1", fiscal_year=2027, name="研修", budgeted=60_000)
    plan = after(plan_of(training(1, title="研修"), training(2, title="研修"), lines=(line,)))
    assert len(plan.costs.lines) == 2
    assert {row.line for row in plan.policy.trainings} == {"c1", "c2"}


@pytest.mark.parametrize(("year", "status"), [(2025, Status.CONFIRMED), (2027, Status.UNCONFIRMED)])
def test_the_cost_reaches_the_measure_as_far_as_it_is_confirmed(year: int, status: Status) -> None:
    plan = after(plan_of(training(fiscal_year=year, cost=100_000)))
    (found,) = year_estimates(plan, None)
    (measure,) = found.measures
    assert measure.measure == "digital_training"
    assert measure.careful.status is status
    assert measure.careful.calculated_amount == (70_000 if status is Status.CONFIRMED else None)
