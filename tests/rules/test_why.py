"""Why a figure changed: parts that add up to the difference, to the yen, whatever the two plans say."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.rules.engine import estimate
from dxplanner.rules.model import Edition
from dxplanner.rules.overrides import AMOUNT, measure_target
from dxplanner.rules.why import Side, by_edition, editions_differ, why_changed


def _plan(year: int = 2025, hire: int = 6_000_000, recruit: int = 0) -> Plan:
    lines = (
        CostLine(id="c1", fiscal_year=year, kind=CostKind.APPOINTMENT, name="報酬", budgeted=hire),
        CostLine(id="c2", fiscal_year=year, kind=CostKind.RECRUITMENT, name="募集", budgeted=recruit),
    )
    return Plan(costs=Costs(lines=lines))


def test_the_deck_in_hand_is_old() -> None:
    """E10: 6,800,000 at 0.5 is 3,400,000, at 0.7 it is 4,760,000; all of the difference is the rule."""
    (found,) = editions_differ(_plan(2023, 6_000_000, 800_000))
    assert (found.before, found.after, found.by_rule) == (3_400_000, 4_760_000, 1_360_000)
    assert (found.by_input, found.by_rounding, found.by_hand) == (0, 0, 0)
    assert found.sentences == ("制度（措置率 0.5→0.7）により、1,360,000円の増。",)


@pytest.mark.parametrize("year", [2022, 2026, 2030])
def test_years_on_which_both_agree_or_only_one_speaks_have_no_reason(year: int) -> None:
    assert editions_differ(_plan(year)) == ()


def test_more_was_spent() -> None:
    (found,) = why_changed(Side(plan=_plan(hire=1_000_500)), Side(plan=_plan(hire=2_000_000)))
    assert (found.before, found.after) == (700_000, 1_400_000)
    assert (found.by_input, found.by_rule, found.by_rounding) == (699_650, 0, 350)
    assert found.sentences == (
        "入力（任用等の経費 1,000,500円→2,000,000円）により、699,650円の増。",
        "千円未満の四捨五入により、350円の増。",
    )


def test_input_is_told_under_the_old_rule_and_the_rule_after_it() -> None:
    old = Side(plan=_plan(hire=1_000_000), rule=by_edition(estimate, Edition.DECK_2022))
    (found,) = why_changed(old, Side(plan=_plan(hire=2_000_000)))
    assert (found.by_input, found.by_rule, found.difference) == (500_000, 400_000, 900_000)


def test_a_measure_that_came_or_went() -> None:
    (came,) = why_changed(Side(plan=Plan()), Side(plan=_plan()))
    (went,) = why_changed(Side(plan=_plan()), Side(plan=Plan()))
    assert came.difference == -went.difference == came.by_input == 4_200_000


def test_a_figure_put_right_by_hand_has_a_part_of_its_own() -> None:
    plan = _plan()
    item = Override(
        id="ov1", target=measure_target(AMOUNT, 2025, "cio_aide", None), amount=4_000_000, reason="県の試算"
    )
    changed = replace(plan, costs=replace(plan.costs, overrides=(item,)))
    (found,) = why_changed(Side(plan=plan), Side(plan=changed))
    assert (found.by_hand, found.difference) == (-200_000, -200_000)
    assert found.sentences == ("手修正により、200,000円の減。",)


def test_what_the_deck_says_is_never_put_right() -> None:
    plan = _plan()
    item = Override(
        id="ov1", target=measure_target(AMOUNT, 2025, "cio_aide", None), amount=4_000_000, reason="県の試算"
    )
    (found,) = editions_differ(replace(plan, costs=replace(plan.costs, overrides=(item,))))
    assert (found.before, found.after) == (3_000_000, 4_000_000)
    assert (found.by_rule, found.by_hand) == (1_200_000, -200_000)


def test_the_class_and_the_contribution_are_named() -> None:
    town = _plan()
    city = replace(town, municipality=replace(town.municipality, municipality_class=MunicipalityClass.WARD))
    (found,) = why_changed(Side(plan=town), Side(plan=city))
    assert "団体区分" in found.sentences[0]
    lines = [
        CostLine(id="c1", fiscal_year=2026, kind=CostKind.CONTRIBUTION, name="負担金", budgeted=amount)
        for amount in (450_000, 900_000)
    ]
    shared = [Side(plan=Plan(costs=Costs(lines=(line,)))) for line in lines]
    (found,) = why_changed(shared[0], shared[1])
    assert "負担金 450,000円→900,000円" in found.sentences[0]


amounts = st.integers(0, 40_000_000)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    lines = []
    for number in range(draw(st.integers(0, 4))):
        cost = draw(amounts)
        lines.append(
            CostLine(
                id=f"c{number}",
                fiscal_year=draw(st.integers(2020, 2032)),
                kind=draw(st.sampled_from(CostKind)),
                budgeted=cost,
                earmarked=draw(st.none() | st.integers(0, cost)),
                open_item=draw(st.none() | st.booleans()),
            )
        )
    years = [line.fiscal_year for line in lines]
    overrides = tuple(
        Override(
            id=f"o{number}",
            target=measure_target(AMOUNT, year or 0, "cio_aide", None),
            amount=draw(amounts),
            reason=draw(st.sampled_from([None, "県の回答"])),
        )
        for number, year in enumerate(years[:2])
    )
    return Plan(costs=Costs(lines=tuple(lines), overrides=overrides))


@given(plans(), plans(), st.sampled_from(Edition), st.sampled_from(Edition))
def test_the_parts_always_add_up(old: Plan, new: Plan, was: Edition, now: Edition) -> None:
    before = Side(plan=old, rule=by_edition(estimate, was))
    after = Side(plan=new, rule=by_edition(estimate, now))
    for item in why_changed(before, after):
        parts = item.by_input + item.by_rule + item.by_rounding + item.by_hand
        assert parts == item.difference
        assert len(item.sentences) == sum(
            part != 0 for part in (item.by_input, item.by_rule, item.by_rounding, item.by_hand)
        )
    assert why_changed(before, before) == ()
