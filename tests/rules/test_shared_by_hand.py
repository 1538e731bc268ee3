"""手修正 of a share: the officer's amount stands, the others share the rest by the same model, the total stays."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan.costs import Costs
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import Sharing, SharingMember, SharingModel, SharingRounding
from dxplanner.rules.lookup import calculated_text, has_figure, is_used, target_label
from dxplanner.rules.overrides import PREFECTURE, share_target
from dxplanner.rules.shared_by_hand import LEAD_TAKES_THE_REST, NOT_USED, PREFECTURE_NOT_USED
from dxplanner.rules.sharing_from_plan import SharingResult, sharing_result

MEMBERS = (
    SharingMember(id="s1", name="甲町", population=100, is_own=True),
    SharingMember(id="s2", name="乙町", population=200),
    SharingMember(id="s3", name="丙村", population=300),
)
ASKED = Sharing(fiscal_year=2027, total=600_000, model=SharingModel.POPULATION, members=MEMBERS)


def _by_hand(member: str, amount: int | None, reason: str | None = "協議による。") -> Override:
    return Override(id=f"o{member}", target=share_target(member), amount=amount, reason=reason)


def _plan(*overrides: Override, asked: Sharing = ASKED) -> Plan:
    return Plan(costs=Costs(sharing=asked, overrides=overrides))


def _found(plan: Plan) -> SharingResult:
    found = sharing_result(plan)
    assert isinstance(found, SharingResult)
    return found


def _amounts(plan: Plan) -> list[int]:
    return [part.amount for part in _found(plan).shares.shares]


def test_without_overrides_the_calculation_stands() -> None:
    found = _found(_plan())
    assert _amounts(_plan()) == [100_000, 200_000, 300_000]
    assert not found.has_by_hand
    assert found.put_right.problem == ""
    assert [member.by_hand for member in found.members] == [None, None, None]


def test_the_rest_is_shared_by_the_others_in_the_same_way() -> None:
    plan = _plan(_by_hand("s1", 150_000))
    found = _found(plan)
    assert _amounts(plan) == [150_000, 180_000, 270_000]  # 450,000 by 200 to 300
    assert [member.calculated for member in found.members] == [100_000, 200_000, 300_000]
    assert [member.by_hand is not None for member in found.members] == [True, False, False]
    assert found.put_right.left.total == 450_000
    assert found.models[1].shares is not None
    assert [part.amount for part in found.models[1].shares.shares] == [100_000, 200_000, 300_000]


def test_the_share_put_right_leads_to_its_own_estimate() -> None:
    first = _found(_plan(_by_hand("s1", 150_000))).members[0]
    assert first.estimate.calculated_amount == 105_000
    assert first.estimate.case.persons == (150_000,)


def test_the_prefectures_half_stays() -> None:
    plan = _plan(_by_hand("s2", 0), asked=replace(ASKED, total=600_001, prefecture_half=True))
    found = _found(plan)
    assert found.shares.prefecture == 300_001
    assert _amounts(plan) == [75_000, 0, 225_000]


WITH_HALF = replace(ASKED, total=600_001, prefecture_half=True)


def test_the_prefectures_part_is_put_right_before_the_towns() -> None:
    plan = _plan(_by_hand(PREFECTURE, 120_001), asked=WITH_HALF)
    found = _found(plan)
    assert found.shares.prefecture == 120_001
    assert _amounts(plan) == [80_000, 160_000, 240_000]
    assert [member.calculated for member in found.members] == [80_000, 160_000, 240_000]
    assert found.put_right.prefecture is not None
    assert not found.has_by_hand
    assert all(
        sum(part.amount for part in item.shares.shares) == 480_000 for item in found.models if item.shares
    )
    (item,) = plan.costs.overrides
    assert is_used(plan, item)
    assert target_label(plan, item.target) == "県の負担額"
    assert calculated_text(plan, item.target) == "300,001"


def test_the_prefectures_part_and_a_towns() -> None:
    plan = _plan(_by_hand(PREFECTURE, 0), _by_hand("s1", 100_001), asked=WITH_HALF)
    found = _found(plan)
    assert found.shares.prefecture == 0
    assert _amounts(plan) == [100_001, 200_000, 300_000]
    assert found.has_by_hand


def test_more_than_the_total_is_not_the_prefectures_part() -> None:
    all_of_it = _plan(_by_hand(PREFECTURE, 600_001), asked=WITH_HALF)
    assert _amounts(all_of_it) == [0, 0, 0]
    plan = _plan(_by_hand(PREFECTURE, 600_002), _by_hand("s1", 0), asked=WITH_HALF)
    found = _found(plan)
    assert found.shares.prefecture == 300_001
    assert _amounts(plan) == [0, 120_000, 180_000]
    assert found.put_right.problem == (
        "県の負担額が、分ける額の総額（600,001円）を超えています。" + PREFECTURE_NOT_USED
    )
    assert not is_used(plan, plan.costs.overrides[0])
    assert is_used(plan, plan.costs.overrides[1])


def test_a_part_of_the_prefecture_that_leaves_the_model_too_little() -> None:
    asked = replace(WITH_HALF, model=SharingModel.FIXED_AND_TAPERING, fixed_amount=90_000)
    found = _found(_plan(_by_hand(PREFECTURE, 500_000), asked=asked))
    assert found.shares.prefecture == 300_001
    assert "定額の合計が、分ける額を超えています" in found.put_right.problem
    assert found.put_right.problem.endswith(PREFECTURE_NOT_USED)


def test_a_part_of_the_prefecture_can_make_a_model_possible() -> None:
    asked = replace(WITH_HALF, model=SharingModel.FIXED_AND_TAPERING, fixed_amount=150_000)
    assert isinstance(sharing_result(_plan(asked=asked)), str)
    assert sum(_amounts(_plan(_by_hand(PREFECTURE, 100_001), asked=asked))) == 500_000


def test_a_prefecture_that_bears_nothing_has_no_part_to_put_right() -> None:
    plan = _plan(_by_hand(PREFECTURE, 100))
    assert _found(plan).shares.prefecture == 0
    assert not has_figure(plan, share_target(PREFECTURE))
    assert calculated_text(plan, share_target(PREFECTURE)) == "―"
    assert not is_used(plan, plan.costs.overrides[0])


def test_all_put_right_must_add_up() -> None:
    right = _plan(_by_hand("s1", 1), _by_hand("s2", 2), _by_hand("s3", 599_997))
    assert _amounts(right) == [1, 2, 599_997]
    wrong = _plan(_by_hand("s1", 1), _by_hand("s2", 2), _by_hand("s3", 599_996))
    found = _found(wrong)
    assert _amounts(wrong) == [100_000, 200_000, 300_000]
    assert found.put_right.problem == (
        "全ての団体の負担額を手で直していますが、合計が市町村で分ける額（600,000円）と合いません。" + NOT_USED
    )
    assert not found.has_by_hand


def test_more_than_there_is_to_share_is_not_used() -> None:
    assert _amounts(_plan(_by_hand("s1", 600_000))) == [600_000, 0, 0]
    found = _found(_plan(_by_hand("s1", 600_001)))
    assert found.shares.shares[0].amount == 100_000
    assert found.put_right.problem.startswith("手で直した負担額の合計が、市町村で分ける額（600,000円）を超え")


def test_the_lead_that_takes_the_rest_cannot_be_put_right() -> None:
    asked = replace(ASKED, total=600_999, rounding=SharingRounding.THOUSAND_DOWN, lead="s3")
    other = _plan(_by_hand("s1", 150_500), asked=asked)
    assert _amounts(other) == [150_500, 180_000, 270_499]
    lead = _found(_plan(_by_hand("s3", 300_000), asked=asked))
    assert lead.put_right.problem == LEAD_TAKES_THE_REST + NOT_USED
    to_the_yen = replace(asked, rounding=SharingRounding.LARGEST_REMAINDER)
    assert _amounts(_plan(_by_hand("s3", 300_000), asked=to_the_yen)) == [100_333, 200_666, 300_000]


def test_what_the_model_cannot_share_is_said() -> None:
    asked = replace(ASKED, model=SharingModel.FIXED_AND_TAPERING, fixed_amount=200_000)
    found = _found(_plan(_by_hand("s1", 300_000), asked=asked))
    assert "定額の合計が、分ける額を超えています" in found.put_right.problem
    assert found.put_right.problem.endswith(NOT_USED)


@pytest.mark.parametrize("item", [_by_hand("s1", None), _by_hand("s1", 1, None), _by_hand("s9", 1)])
def test_no_amount_no_reason_no_such_town(item: Override) -> None:
    plan = _plan(item)
    assert _amounts(plan) == [100_000, 200_000, 300_000]
    assert not is_used(plan, item)


def test_how_it_is_called_and_looked_up() -> None:
    plan = _plan(_by_hand("s1", 150_000), _by_hand("s2", None))
    used, unused = plan.costs.overrides
    assert target_label(plan, "share:s1") == "甲町の負担額"
    assert target_label(plan, "share:s9") == "（計画にない額）"
    assert calculated_text(plan, "share:s1") == "100,000"
    assert calculated_text(plan, "share:s9") == "―"
    assert has_figure(plan, "share:s2")
    assert is_used(plan, used)
    assert not is_used(plan, unused)
    too_much = _by_hand("s1", 700_000)
    assert not is_used(_plan(too_much), too_much)
    empty = Plan(costs=Costs(sharing=Sharing(members=MEMBERS), overrides=(used,)))
    assert not has_figure(empty, "share:s1")
    assert calculated_text(empty, "share:s1") == "―"


@given(
    total=st.integers(0, 10**9),
    people=st.lists(st.integers(1, 400_000), min_size=2, max_size=6),
    given_amounts=st.dictionaries(st.integers(0, 5), st.integers(0, 10**9), max_size=6),
    model=st.sampled_from(SharingModel),
    rounding=st.sampled_from(SharingRounding),
    half=st.booleans(),
    prefecture=st.none() | st.integers(0, 10**9),
)
def test_the_shares_always_add_up(
    total: int,
    people: list[int],
    given_amounts: dict[int, int],
    model: SharingModel,
    rounding: SharingRounding,
    half: bool,
    prefecture: int | None,
) -> None:
    members = tuple(SharingMember(id=f"s{at}", name=f"町{at}", population=p) for at, p in enumerate(people))
    asked = Sharing(
        fiscal_year=2027,
        total=total,
        model=model,
        equal_share=Decimal(50),
        rounding=rounding,
        prefecture_half=half,
        members=members,
        lead="s0",
    )
    towns = (_by_hand(f"s{at}", amount) for at, amount in given_amounts.items())
    plan = _plan(*towns, _by_hand(PREFECTURE, prefecture), asked=asked)
    found = _found(plan)
    assert found.shares.prefecture + sum(part.amount for part in found.shares.shares) == total
    if found.put_right.prefecture is not None:
        assert found.shares.prefecture == prefecture
    for part in found.shares.shares:
        assert part.amount >= 0
        if part.payer.id in found.put_right.by_hand:
            assert part.amount == given_amounts[int(part.payer.id[1:])]
