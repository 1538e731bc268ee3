"""The town's own cap per person and 先進団体: what the plan says goes into the estimate as on the command line."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dxplanner.plan.caps import PersonCap
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.compare import CellKind
from dxplanner.rules.compared_plan import comparison_of
from dxplanner.rules.exchange import estimates_from_json
from dxplanner.rules.from_plan import MeasureEstimate, year_estimates
from dxplanner.rules.model import Status
from dxplanner.rules.own_caps import INCOMPLETE, NOT_TAKEN, TWICE, judged_caps, own_caps, takes_own_cap
from dxplanner.rules.registry import MEASURES

CAP = PersonCap(
    id="pc1", measure="cooperation_corps", fiscal_year=2026, amount=5_200_000, basis="推進要綱（県に確認）"
)
CORPS = CostLine(
    id="c1",
    fiscal_year=2026,
    kind=CostKind.APPOINTMENT,
    measure="cooperation_corps",
    budgeted=11_000_000,
    headcount=2,
)


def _plan(*caps: PersonCap, lines: tuple[CostLine, ...] = (CORPS,), **given: object) -> Plan:
    return Plan(costs=replace(Costs(lines=lines, caps=caps), **given))  # type: ignore[arg-type]


def _found(plan: Plan) -> MeasureEstimate:
    return year_estimates(plan, None)[0].measures[0]


def test_without_a_cap_nothing_is_calculated() -> None:
    found = _found(_plan()).careful
    assert (found.status, found.calculated_amount) == (Status.UNCONFIRMED, None)


def test_the_cap_of_the_year_is_used_and_said_to_be_the_towns() -> None:
    item = _found(_plan(CAP))
    assert (item.careful.status, item.careful.calculated_amount) == (Status.USER_CONFIRMED, 10_400_000)
    assert wording.OWN_CAP in item.careful.notes
    assert item.official is not None
    assert item.official.status is Status.UNCONFIRMED
    assert _found(_plan(replace(CAP, fiscal_year=2027))).careful.status is Status.UNCONFIRMED
    assert _found(_plan(replace(CAP, measure="regional_project_manager"))).careful.case.person_cap is None


def test_the_program_and_the_command_line_say_the_same() -> None:
    """The same costs and the same cap, written as a case."""
    careful = _found(_plan(CAP)).careful
    by_case = estimates_from_json(
        {
            "id": "x",
            "municipality_class": "town",
            "fiscal_year": 2026,
            "measure": "cooperation_corps",
            "persons": [5_500_000, 5_500_000],
            "person_cap": 5_200_000,
        }
    )
    assert isinstance(by_case, dict)
    assert by_case["status"] == "user_confirmed"
    assert by_case["calculated_amount"] == careful.calculated_amount
    assert by_case["notes"] == list(careful.notes)


def test_a_cap_of_nothing_is_a_cap() -> None:
    assert _found(_plan(replace(CAP, amount=0))).careful.calculated_amount == 0


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (replace(CAP, measure=None), INCOMPLETE),
        (replace(CAP, fiscal_year=None), INCOMPLETE),
        (replace(CAP, amount=None), INCOMPLETE),
        (replace(CAP, basis=None), INCOMPLETE),
        (replace(CAP, basis="　"), INCOMPLETE),
        (replace(CAP, measure="cio_aide"), NOT_TAKEN),
        (replace(CAP, measure="shared_talent"), NOT_TAKEN),
        (replace(CAP, measure="gone"), NOT_TAKEN),
    ],
)
def test_a_row_that_cannot_be_used_says_why(row: PersonCap, why: str) -> None:
    plan = _plan(row)
    assert list(judged_caps(plan)) == [(row, why)]
    assert own_caps(plan) == {}
    assert _found(plan).careful.status is Status.UNCONFIRMED


def test_the_first_of_two_counts() -> None:
    second = replace(CAP, id="pc2", amount=1)
    plan = _plan(CAP, second)
    assert [why for _row, why in judged_caps(plan)] == ["", TWICE]
    assert _found(plan).careful.case.person_cap == 5_200_000
    broken = _plan(replace(CAP, basis=None), second)
    assert [why for _row, why in judged_caps(broken)] == [INCOMPLETE, ""]


def test_which_measures_take_one() -> None:
    assert {name for name in MEASURES if takes_own_cap(name)} == {
        "cooperation_corps",
        "regional_project_manager",
    }
    assert not takes_own_cap(None)


def test_an_advanced_body_has_another_limit() -> None:
    """fiscal.md §3: 590万円; 先進団体職員等 240万円."""
    line = CostLine(
        id="c1",
        fiscal_year=2026,
        kind=CostKind.APPOINTMENT,
        measure="regional_adviser",
        budgeted=8_000_000,
    )
    town = Municipality(fiscal_index=Decimal("0.3"))
    plain = replace(_plan(lines=(line,)), municipality=town)
    assert _found(plain).careful.calculated_amount == 5_900_000
    advanced = replace(_plan(lines=(line,), advanced_body=True), municipality=town)
    assert _found(advanced).careful.calculated_amount == 2_400_000
    assert _found(_plan(CAP, advanced_body=True)).careful.case.advanced_body is False


def test_the_comparison_counts_what_the_estimate_counts() -> None:
    found = comparison_of(_plan(CAP))
    assert (found.years[0].confirmed, found.years[0].by_user, found.by_user) == (10_400_000, True, True)
    row = next(row for row in found.rows if row.fact.id == "cooperation_corps")
    assert row.cells[0].kind is CellKind.COUNTED
    other = replace(CORPS, measure=None)
    would = next(
        row for row in comparison_of(_plan(CAP, lines=(other,))).rows if row.fact.id == "cooperation_corps"
    )
    assert [cell.kind for cell in would.cells] == [CellKind.WOULD]
    assert would.cells[0].estimate is not None
    assert would.cells[0].estimate.calculated_amount == 10_400_000
