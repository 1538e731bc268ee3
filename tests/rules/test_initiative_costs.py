"""概算事業費 of a 取組 is the sum of its cost lines, of the chosen 案 and within the plan's period."""

from dataclasses import replace

import pytest

from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative, Policy
from dxplanner.plan.roadmap import Roadmap, RoadmapRow
from dxplanner.rules.initiative_costs import initiative_lines, row_cost, rows_of_initiative, total_of

ROW = RoadmapRow(id="r1", title="窓口", initiative="i1", cost=77)
HIRE = CostLine(id="c1", fiscal_year=2026, kind=CostKind.APPOINTMENT, initiative="i1", budgeted=100)


def _plan(*lines: CostLine, rows: tuple[RoadmapRow, ...] = (ROW,), first: int | None = 2026) -> Plan:
    return Plan(
        policy=Policy(period_from=first, period_to=2027, initiatives=(Initiative(id="i1", title="窓口"),)),
        costs=Costs(lines=lines, chosen_option=CostOption.A),
        roadmap=Roadmap(rows=rows),
    )


def _ids(plan: Plan) -> list[str]:
    return [line.id for line in initiative_lines(plan, "i1")]


def test_the_sum_of_the_lines_stands_in_the_row() -> None:
    plan = _plan(HIRE, replace(HIRE, id="c2", fiscal_year=2027, settled=25))
    found = row_cost(plan, ROW)
    assert found.amount == total_of(found.lines) == 125
    assert [line.id for line in found.lines] == ["c1", "c2"]


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        (HIRE, True),
        (replace(HIRE, fiscal_year=2025), False),
        (replace(HIRE, fiscal_year=2027), True),
        (replace(HIRE, fiscal_year=2028), False),
        (replace(HIRE, fiscal_year=None), True),
        (replace(HIRE, budgeted=None), False),
        (replace(HIRE, budgeted=0), True),
        (replace(HIRE, initiative="i2"), False),
        (replace(HIRE, initiative=None), False),
        (replace(HIRE, option=CostOption.A), True),
    ],
)
def test_which_lines_count(line: CostLine, counts: bool) -> None:
    assert bool(_ids(_plan(line))) is counts


def test_the_other_option_does_not_count() -> None:
    both = _plan(replace(HIRE, option=CostOption.A), replace(HIRE, id="c2", option=CostOption.B))
    assert _ids(both) == ["c1"]


def test_an_open_period_takes_every_year() -> None:
    plan = _plan(replace(HIRE, fiscal_year=2001), first=None)
    assert _ids(plan) == ["c1"]
    late = replace(plan, policy=replace(plan.policy, period_to=None))
    assert _ids(replace(late, costs=Costs(lines=(replace(HIRE, fiscal_year=2090),)))) == ["c1"]


def test_what_was_typed_stays_without_lines_or_with_two_rows() -> None:
    assert row_cost(_plan(), ROW).amount == 77
    assert row_cost(_plan(), ROW).lines == ()
    second = replace(ROW, id="r2")
    plan = _plan(HIRE, rows=(ROW, second))
    assert rows_of_initiative(plan, "i1") == (ROW, second)
    assert row_cost(plan, ROW).amount == 77
    alone = replace(ROW, initiative=None)
    assert row_cost(_plan(HIRE, rows=(alone,)), alone).amount == 77
