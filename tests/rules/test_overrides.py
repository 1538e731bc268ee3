"""手修正: applied after the calculation, never silently, and only where there is a figure and a reason."""

from dataclasses import replace

import pytest

from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import Sharing, SharingMember
from dxplanner.rules.from_plan import year_estimates
from dxplanner.rules.lines import effective_lines, filled_lines
from dxplanner.rules.lookup import calculated_text, has_figure, target_label
from dxplanner.rules.model import Estimate, Status
from dxplanner.rules.overrides import (
    AMOUNT,
    ELIGIBLE,
    line_target,
    measure_target,
    overridden_shares,
    read_target,
    share_target,
)

LINE = CostLine(
    id="c1", fiscal_year=2025, kind=CostKind.APPOINTMENT, name="報酬", budgeted=9, settled=6_000_000
)


def _plan(*overrides: Override, lines: tuple[CostLine, ...] = (LINE,)) -> Plan:
    return Plan(costs=Costs(lines=lines, overrides=overrides))


def _by_hand(target: str, amount: int | None = 1_000_000, reason: str | None = "県の指示") -> Override:
    return Override(id="o1", target=target, amount=amount, reason=reason, by="財政係")


def _careful(plan: Plan) -> Estimate:
    return year_estimates(plan, None)[0].measures[0].careful


AMOUNT_2025 = measure_target(AMOUNT, 2025, "cio_aide", None)
ELIGIBLE_2025 = measure_target(ELIGIBLE, 2025, "cio_aide", None)


def test_a_line_takes_the_amount_in_the_column_it_is_taken_from() -> None:
    plan = _plan(_by_hand(line_target("c1")))
    assert effective_lines(plan)[0] == replace(LINE, settled=1_000_000)
    assert filled_lines(plan) == (LINE,)
    assert _careful(plan).calculated_amount == 700_000


def test_the_amount_is_the_officers_and_the_calculation_stands_beside_it() -> None:
    found = _careful(_plan(_by_hand(AMOUNT_2025)))
    assert found.calculated_amount == 1_000_000
    (item,) = found.overridden
    assert (item.calculated, item.reason) == (4_200_000, "県の指示")
    assert "手修正" in found.status_label
    assert "計算による額 4,200,000円 → 1,000,000円（理由：県の指示）" in found.trace[-1].formula
    assert year_estimates(_plan(_by_hand(AMOUNT_2025)), None)[0].confirmed_amount == 1_000_000


def test_an_eligible_cost_put_right_leads_to_its_amount() -> None:
    found = _careful(_plan(_by_hand(ELIGIBLE_2025, 2_000_500)))
    assert (found.eligible_appointment_cost, found.eligible_recruitment_cost) == (2_000_500, 0)
    assert found.calculated_amount == 1_400_000  # 1,400,350 rounded
    assert len(found.overridden) == 1


def test_both_at_once_and_the_amount_wins() -> None:
    plan = _plan(_by_hand(ELIGIBLE_2025), replace(_by_hand(AMOUNT_2025, 5), id="o2"))
    found = _careful(plan)
    assert found.calculated_amount == 5
    assert [item.figure for item in found.overridden] == [ELIGIBLE, AMOUNT]


@pytest.mark.parametrize(
    "item",
    [
        _by_hand(AMOUNT_2025, reason=None),
        _by_hand(AMOUNT_2025, reason="　"),
        _by_hand(AMOUNT_2025, amount=None),
        _by_hand(measure_target(AMOUNT, 2024, "cio_aide", None)),
        _by_hand(measure_target(AMOUNT, 2025, "shared_talent", None)),
        _by_hand(measure_target(AMOUNT, 2025, "cio_aide", CostOption.A)),
        _by_hand("nonsense"),
    ],
)
def test_what_names_no_figure_or_gives_no_reason_changes_nothing(item: Override) -> None:
    assert _careful(_plan(item)) == _careful(_plan())


@pytest.mark.parametrize("year", [2020, 2026])
def test_where_nothing_is_calculated_nothing_is_put_right(year: int) -> None:
    """An unconfirmed year never gets a figure that looks certain."""
    line = replace(LINE, fiscal_year=year)
    plan = _plan(_by_hand(measure_target(AMOUNT, year, "cio_aide", None)), lines=(line,))
    assert _careful(plan) == _careful(_plan(lines=(line,)))
    assert not has_figure(plan, measure_target(AMOUNT, year, "cio_aide", None))


def test_a_range_becomes_a_figure_that_is_not_counted_as_confirmed() -> None:
    line = CostLine(
        id="c1", fiscal_year=2025, kind=CostKind.RECRUITMENT, settled=1_600_000, earmarked=800_000
    )
    plain = _plan(lines=(line,))
    assert _careful(plain).amount_range == (140_000, 560_000)
    plan = _plan(_by_hand(AMOUNT_2025, 350_000), lines=(line,))
    found = _careful(plan)
    assert (found.status, found.calculated_amount, found.amount_range) == (Status.AMBIGUOUS, 350_000, None)
    assert found.overridden[0].calculated_range == (140_000, 560_000)
    assert "幅のある額" in found.trace[-1].formula
    assert calculated_text(plan, AMOUNT_2025) == "140,000～560,000"
    assert year_estimates(plan, None)[0].confirmed_amount == 0


def test_a_line_without_an_amount_is_unanswered_and_stays_so() -> None:
    line = CostLine(id="c1", fiscal_year=2025, kind=CostKind.APPOINTMENT)
    plan = _plan(_by_hand(line_target("c1")), lines=(line,))
    assert effective_lines(plan) == (line,)
    assert not has_figure(plan, line_target("c1"))
    assert calculated_text(plan, line_target("c1")) == "―"


def test_shares() -> None:
    plan = _plan(_by_hand(share_target("s1"), 7), _by_hand(share_target("s2"), reason=None))
    members = (SharingMember(id="s1", name="見本町"), SharingMember(id="s2"))
    plan = replace(plan, costs=replace(plan.costs, sharing=Sharing(members=members)))
    assert overridden_shares(plan, {"s1": 1, "s2": 2}) == {"s1": 7, "s2": 2}
    assert target_label(plan, share_target("s1")) == "見本町の負担額"
    assert target_label(plan, share_target("s3")) == "（計画にない額）"
    assert has_figure(plan, share_target("s2"))
    assert not has_figure(plan, share_target("s3"))


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "line",
        "line:",
        "line:a:b",
        "amount:x:cio_aide:-",
        "amount:2025:cio_aide:c",
        "other:1",
        "amount:1",
    ],
)
def test_texts_that_are_no_target(text: str | None) -> None:
    assert read_target(text) is None
    assert target_label(Plan(), text) == "（計画にない額）"
    assert calculated_text(Plan(), text) == "―"
    assert not has_figure(Plan(), text)


def test_how_figures_are_called() -> None:
    plan = _plan()
    assert target_label(plan, line_target("c1")) == "令和7年度　報酬"
    assert target_label(plan, line_target("c9")) == "（計画にない額）"
    assert (
        target_label(plan, measure_target(ELIGIBLE, 2025, "cio_aide", CostOption.A))
        == "令和7年度　案Ａ　CIO補佐官等の任用等・募集　対象経費"
    )
    assert "（計画にない額）" in target_label(plan, measure_target(AMOUNT, 2025, "gone", None))
    assert calculated_text(plan, ELIGIBLE_2025) == "6,000,000"
    assert calculated_text(_plan(_by_hand(AMOUNT_2025)), AMOUNT_2025) == "4,200,000"
    assert calculated_text(_plan(_by_hand(line_target("c1"))), line_target("c1")) == "6,000,000"
    assert calculated_text(plan, measure_target(AMOUNT, 2026, "cio_aide", None)) == "―"
