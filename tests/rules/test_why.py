"""Why a figure changed: parts that add up to the difference, to the yen, whatever the two plans say."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.packages import unpack
from dxplanner.plan.caps import PersonCap
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import CostComponent, PriceUnit, Work, WorkKind
from dxplanner.rules.engine import estimate
from dxplanner.rules.model import Edition, EstimateCase, Status
from dxplanner.rules.overrides import AMOUNT, measure_target
from dxplanner.rules.why import Side, by_edition, editions_differ, facts_differ, why_changed
from dxplanner.rules.why_words import rule_words
from tests.support.facts_sets import changed, parts
from tests.support.user_facts import fact


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


def test_a_value_the_officer_confirmed_counts_on_its_side() -> None:
    plain = _plan(2026)
    used = replace(plain, costs=replace(plain.costs, user_facts=(fact(fiscal_year=2026),)))
    (found,) = why_changed(Side(plan=plain), Side(plan=used))
    assert (found.before, found.after, found.by_rule) == (0, 3_000_000, 3_000_000)
    assert found.sentences == ("制度（措置率 未確認→0.5）により、3,000,000円の増。",)
    (back,) = why_changed(Side(plan=used), Side(plan=plain))
    assert (back.before, back.after) == (3_000_000, 0)


def _corps(cap: int, paid: int = 5_500_000) -> Plan:
    line = CostLine(
        id="c1",
        fiscal_year=2026,
        kind=CostKind.APPOINTMENT,
        measure="cooperation_corps",
        budgeted=paid,
    )
    row = PersonCap(id="pc1", measure="cooperation_corps", fiscal_year=2026, amount=cap, basis="要綱")
    return Plan(costs=Costs(lines=(line,), caps=(row,)))


def test_the_towns_own_numbers_are_input() -> None:
    (found,) = why_changed(Side(plan=_corps(5_200_000)), Side(plan=_corps(4_800_000)))
    assert found.sentences == (
        "入力（町が確認した1人当たりの上限額 5,200,000円→4,800,000円）により、400,000円の減。",
    )
    (found,) = why_changed(Side(plan=_corps(5_200_000)), Side(plan=_corps(5_200_000, 3_000_000)))
    assert found.sentences == ("入力（1人ごとの経費 5,500,000円→3,000,000円）により、2,200,000円の減。",)
    bare = replace(_corps(0), costs=replace(_corps(0).costs, caps=()))
    (found,) = why_changed(Side(plan=bare), Side(plan=_corps(5_200_000)))
    assert "町が確認した1人当たりの上限額 未入力→5,200,000円" in found.sentences[0]


def _adviser(index: str | None, *, advanced: bool = False) -> Plan:
    line = CostLine(
        id="c1",
        fiscal_year=2026,
        kind=CostKind.APPOINTMENT,
        measure="regional_adviser",
        budgeted=4_000_000,
    )
    town = Municipality(fiscal_index=None if index is None else Decimal(index))
    return Plan(costs=Costs(lines=(line,), advanced_body=advanced), municipality=town)


def test_the_index_and_the_advanced_body_are_input() -> None:
    (found,) = why_changed(Side(plan=_adviser("0.65")), Side(plan=_adviser("0.8")))
    assert found.sentences == ("入力（財政力指数 0.65→0.8）により、1,000,000円の減。",)
    (found,) = why_changed(Side(plan=_adviser(None)), Side(plan=_adviser("0.3")))
    assert "財政力指数 未入力→0.3" in found.sentences[0]
    (found,) = why_changed(Side(plan=_adviser("0.3")), Side(plan=_adviser("0.3", advanced=True)))
    assert found.sentences == ("入力（先進的な実績のある団体の職員等の活用）により、1,600,000円の減。",)


def _company(year: int, **costs: int) -> EstimateCase:
    return EstimateCase(
        id="x",
        municipality_class=MunicipalityClass.TOWN,
        fiscal_year=year,
        measure="revitalisation_partner_company",
        **costs,  # type: ignore[arg-type]
    )


def test_the_rule_names_each_rate_and_cap_that_changed() -> None:
    """令和6年度 560万円, 令和7年度 590万円 (fiscal.md §3)."""
    old, new = (estimate(_company(year, appointment_cost=7_000_000)) for year in (2024, 2025))
    assert rule_words(old, new) == "制度（Ｂの上限 5,600,000円→5,900,000円）により、"
    part = new.parts[0]
    halved = replace(new, parts=(replace(part, rate=Decimal("0.25"), cap=None), *new.parts[1:]))
    assert rule_words(new, halved) == (
        f"制度（{part.label.split('　')[0]}の率 {part.rate.normalize():f}→0.25、"
        f"{part.label.split('　')[0]}の上限 {part.cap:,}円→なし）により、"
    )
    lower = replace(new, rate=Decimal("0.8"))
    assert rule_words(new, lower) == "制度（措置率 1→0.8）により、"
    limited = replace(new, limit=1_000)
    assert rule_words(new, limited) == "制度（上限額 なし→1,000円）により、"
    assert rule_words(new, new) == "制度により、"


def test_the_rule_names_caps_and_status_of_a_measure_of_one_rate() -> None:
    found = estimate(
        EstimateCase(
            id="x",
            municipality_class=MunicipalityClass.TOWN,
            fiscal_year=2026,
            measure="shared_talent",
            persons=(25_000_000,),
        )
    )
    assert found.terms is not None
    other = replace(found, terms=replace(found.terms, person_cap=10_000_000, recruitment_caps=(5,)))
    assert rule_words(found, other) == (
        "制度（募集の上限 1,000,000円又は3,000,000円→5円、1人当たりの上限 20,000,000円→10,000,000円）により、"
    )
    none = replace(found, terms=replace(found.terms, recruitment_caps=()))
    assert "募集の上限 5円→措置なし" in rule_words(other, none)
    told = replace(found, status=Status.USER_CONFIRMED)
    assert rule_words(found, told) == "制度（確認状況 条文確認済（試算）→利用者確認（試算））により、"


def test_two_sets_of_facts_give_a_reason_each(tmp_path: Path) -> None:
    """The same plan by the set that came with the program and by one that confirms 0.5 for 令和8年度."""
    newer = tmp_path / "newer"
    unpack(parts(), newer)
    (found,) = facts_differ(_plan(2026, hire=1_001_000), None, newer)
    assert (found.before, found.after) == (0, 501_000)
    assert (found.by_input, found.by_rule, found.by_rounding) == (0, 500_500, 500)
    assert found.sentences == (
        "制度（措置率 未確認→0.5）により、500,500円の増。",
        "千円未満の四捨五入により、500円の増。",
    )
    assert facts_differ(_plan(2025), None, newer) == ()
    assert facts_differ(_plan(2026), newer, newer) == ()


def test_what_a_calculation_of_costs_takes_from_the_facts_is_input(tmp_path: Path) -> None:
    """A pay table changes the cost, not the rule of the measure."""
    newer = tmp_path / "newer"
    table = 'to = 2026, value = "405000"'
    unpack(changed(parts(), "parameters/pay_allowances.toml", table, table.replace("405", "410")), newer)
    work = Work(
        id="w1",
        kind=WorkKind.FIXED_TERM,
        first_year=2025,
        last_year=2025,
        price_unit=PriceUnit.MONTH,
        pay_step=1,
    )
    line = CostLine(
        id="c1", fiscal_year=2025, kind=CostKind.APPOINTMENT, work="w1", component=CostComponent.PAY
    )
    (found,) = facts_differ(Plan(costs=Costs(works=(work,), lines=(line,))), None, newer)
    assert found.sentences == ("入力（任用等の経費 4,860,000円→4,920,000円）により、42,000円の増。",)


def test_parts_that_cancel_each_other_are_still_told() -> None:
    """More was spent, and the figure was put back by hand: the amount stays, the reasons do not vanish."""
    item = Override(
        id="ov1", target=measure_target(AMOUNT, 2025, "cio_aide", None), amount=700_000, reason="県の試算"
    )
    now = _plan(hire=2_000_000)
    now = replace(now, costs=replace(now.costs, overrides=(item,)))
    (found,) = why_changed(Side(plan=_plan(hire=1_000_000)), Side(plan=now))
    assert found.difference == 0
    assert found.sentences == (
        "入力（任用等の経費 1,000,000円→2,000,000円）により、700,000円の増。",
        "手修正により、700,000円の減。",
    )


def test_a_reason_says_its_year_and_measure() -> None:
    (found,) = why_changed(Side(plan=_plan()), Side(plan=_plan(hire=7_000_000)))
    assert found.label == "令和7年度　CIO補佐官等の任用等・募集"
    assert found.difference == 700_000


def test_a_figure_by_the_deck_says_so() -> None:
    """Confirmed by the text of the law is another thing."""
    case = EstimateCase(
        id="x", municipality_class=MunicipalityClass.TOWN, fiscal_year=2023, appointment_cost=1_000_000
    )
    assert estimate(case).status_label == "条文確認済（試算）"
    deck = replace(case, edition=Edition.DECK_2022)
    assert estimate(deck).status_label == "国資料（令和4年6月）による試算"
