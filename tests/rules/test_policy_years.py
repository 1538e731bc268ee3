"""National editions, the revision of a plan that has ended, and the evaluation of a year."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dxplanner.facts.national_plans import national_plans
from dxplanner.facts.open_data_plan import open_data_plan
from dxplanner.facts.statistics import peer_groups, peer_statistics
from dxplanner.plan.edit import applied
from dxplanner.plan.evaluation import Evaluation, IndicatorTarget
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import AlsoServes, Indicator, Initiative, Policy, ServedPlan
from dxplanner.plan.procedure import LeftOutItem
from dxplanner.plan.records import Paperwork, VersionState
from dxplanner.plan.standing import NewerFigure, Statistics
from dxplanner.rules.national_coverage import coverage, edition_change, leave_out, no_longer_in, unsure
from dxplanner.rules.newer_figures import figure_of, newer_basis, newer_figures, newer_note
from dxplanner.rules.open_data import unanswered
from dxplanner.rules.revision import ended, ended_with_the_national_plan, next_period, start_revision
from dxplanner.rules.yearly import evaluable_years, measured_in, missing_in, prepare, short_of


def test_from_the_first_edition_to_the_one_of_2024() -> None:
    """Ids and names: contents of 第2.3版 (令和6年2月5日), six items of 第1.0版 (secondary)."""
    change = edition_change(national_plans()["1.0"], national_plans()["2.3"])
    assert change is not None
    assert change.added == ("自治体フロントヤード改革", "公金収納におけるeLTAXの活用")
    assert change.renamed == (("マイナンバーカードの普及促進", "マイナンバーカードの普及促進・利用の推進"),)
    assert change.dropped == (("行政手続のオンライン化", "自治体フロントヤード改革"),)


def test_the_same_items_change_nothing_and_unknown_items_are_not_compared() -> None:
    change = edition_change(national_plans()["2.3"], national_plans()["3.0"])
    assert change is not None
    assert change.nothing
    assert edition_change(national_plans()["2.3"], national_plans()["5.0"]) is None
    assert coverage(Plan(), national_plans()["5.0"]) == ()


def test_an_item_is_answered_by_an_initiative_or_a_reason() -> None:
    policy = Policy(
        initiatives=(Initiative(id="t1", title="窓口", priority_item="front_yard"),),
        left_out=(
            LeftOutItem(id="z1", item="telework", reason="集落の支所で足りるため"),
            LeftOutItem(id="z2", item="ai_rpa"),
        ),
    )
    lines = {entry.id: entry for entry in coverage(Plan(policy=policy), national_plans()["2.3"])}
    assert lines["front_yard"].initiatives == ("窓口",)
    assert lines["front_yard"].settled
    assert lines["telework"].settled
    assert lines["telework"].reason
    assert not lines["ai_rpa"].settled
    assert lines["ai_rpa"].left_out == "z2"
    assert not lines["security"].settled
    assert lines["security"].left_out == ""


def test_leaving_an_item_out_makes_the_row_and_says_where_the_reason_goes() -> None:
    change, path = leave_out(Plan(), "telework")
    plan = applied(Plan(), change).plan
    assert plan.policy.left_out[0].item == "telework"
    assert path == f"policy.left_out[{plan.policy.left_out[0].id}].reason"


def test_an_initiative_of_a_dropped_item_is_named() -> None:
    policy = Policy(initiatives=(Initiative(id="t1", title="申請", priority_item="online_procedures"),))
    assert no_longer_in(Plan(policy=policy), national_plans()["2.3"]) == (("申請", "行政手続のオンライン化"),)
    assert no_longer_in(Plan(policy=policy), national_plans()["5.0"]) == ()


@pytest.mark.parametrize(
    ("first", "last", "this_year", "expected"),
    [
        (2022, 2025, 2026, (2026, 2029)),
        (2021, 2025, 2026, (2026, 2030)),
        (2019, 2022, 2026, (2026, 2029)),
        (None, 2025, 2026, (2026, 2029)),
    ],
)
def test_the_next_period_is_as_long_as_the_old_one(
    first: int | None, last: int, this_year: int, expected: tuple[int, int]
) -> None:
    plan = Plan(policy=Policy(period_from=first, period_to=last))
    assert ended(plan, this_year)
    assert next_period(plan, this_year) == expected


def test_a_revision_keeps_the_answers_and_is_a_draft_again() -> None:
    plan = Plan(
        policy=Policy(period_from=2022, period_to=2025, vision="町の姿"),
        paperwork=Paperwork(state=VersionState.DECIDED),
    )
    revised = applied(plan, start_revision(plan, 2026)).plan
    assert (revised.policy.period_from, revised.policy.period_to) == (2026, 2029)
    assert revised.policy.vision == "町の姿"
    assert revised.paperwork.state is VersionState.DRAFT
    assert not ended(revised, 2026)


MINUTES = Indicator(
    id="k1",
    name="所要時間",
    baseline=Decimal(35),
    target=Decimal(20),
    target_year=2029,
    targets=(IndicatorTarget(id="u1", fiscal_year=2027, value=Decimal(32)),),
)


@pytest.mark.parametrize(
    ("year", "actual", "late"),
    [
        (2027, Decimal(33), True),
        (2027, Decimal(32), False),
        (2029, Decimal(19), False),
        (2028, Decimal(30), None),
        (2027, None, None),
    ],
)
def test_fewer_minutes_are_better(year: int, actual: Decimal | None, late: bool | None) -> None:
    assert short_of(MINUTES, year, actual) is late


def test_more_is_better_where_the_target_is_higher() -> None:
    rising = replace(MINUTES, baseline=Decimal(12), target=Decimal(45))
    assert short_of(rising, 2029, Decimal(44)) is True
    assert short_of(rising, 2029, Decimal(45)) is False


def test_the_rows_of_a_year_are_made_once() -> None:
    policy = Policy(
        period_from=2026,
        period_to=2029,
        indicators=(MINUTES, replace(MINUTES, id="k2")),
        initiatives=(Initiative(id="t1"), Initiative(id="t2")),
        evaluations=(Evaluation(id="v2", fiscal_year=2026, indicator="k1"),),
    )
    plan = Plan(policy=policy)
    assert evaluable_years(plan, 2027) == (2027, 2026)
    assert [(row.indicator, row.initiative) for row in missing_in(plan, 2026)] == [
        ("k2", None),
        (None, "t1"),
        (None, "t2"),
    ]
    made = applied(plan, prepare(plan, 2026)).plan
    assert missing_in(made, 2026) == ()
    assert len({row.id for row in made.policy.evaluations}) == 4
    assert measured_in(made, 2026)[0].found is not None


def test_names_that_must_be_looked_up_are_told() -> None:
    assert [edition.id for edition in national_plans().values() if not unsure(edition)]
    assert any(unsure(edition) for edition in national_plans().values())


def test_a_period_that_ended_with_the_national_plan() -> None:
    assert ended_with_the_national_plan(Plan(policy=Policy(period_to=2025)))
    assert not ended_with_the_national_plan(Plan(policy=Policy(period_to=2026)))
    assert not ended_with_the_national_plan(Plan())


def test_without_a_period_only_evaluated_years_can_be_evaluated() -> None:
    policy = Policy(evaluations=(Evaluation(id="e1", fiscal_year=2024), Evaluation(id="e2")))
    assert evaluable_years(Plan(policy=policy), 2026) == (2024,)
    assert evaluable_years(Plan(policy=Policy(period_from=2025)), 2026) == ()


def test_a_matter_is_answered_by_its_item_or_by_words() -> None:
    """官民データ活用推進基本法第9条第3項: nothing is missed of a plan that is none."""
    rows = (Initiative(id="t1", title="オープンデータの公開"),)
    serving = Policy(initiatives=rows, also_serves=(ServedPlan(id="s1", kind=AlsoServes.OPEN_DATA),))
    assert unanswered(Plan(policy=Policy(initiatives=rows))) == ()
    assert unanswered(Plan(policy=replace(serving, initiatives=()))) == ()
    missing = unanswered(Plan(policy=serving))
    assert 0 < len(missing) < len(open_data_plan().matters)


def test_newer_figures_stand_in_for_the_old_ones() -> None:
    group = next(iter(peer_groups().values()))
    item = peer_statistics().items[0].id
    row = NewerFigure(id="v1", item=item, group=group.id, matched=10, answered=20)
    plan = Plan(policy=Policy(statistics=Statistics(newer=(row,))))
    assert figure_of(plan, group, item).newer
    assert not figure_of(Plan(), group, item).newer
    assert figure_of(Plan(), group, item).share == group.share(item)
    assert newer_basis(plan) == "基準日は未記入、出典：未記入"
    assert newer_basis(plan) in newer_note(plan)
    broken = replace(row, matched=30)
    assert newer_figures(Plan(policy=Policy(statistics=Statistics(newer=(broken,))))) == {}
