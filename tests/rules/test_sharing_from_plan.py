"""負担金の按分 of a plan: what is missing is said, and each share leads to its own estimate."""

from typing import Any

import pytest

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import Costs
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import Sharing, SharingMember, SharingModel, SharingRounding
from dxplanner.rules import Status, wording
from dxplanner.rules.sharing_from_plan import SharingResult, sharing_result

MEMBERS = (
    SharingMember(id="sm1", name="甲町", population=100, is_own=True),
    SharingMember(id="sm2", name=None, population=200),
    SharingMember(id="sm3", name="人口のない町"),
)
FULL: dict[str, Any] = {
    "fiscal_year": 2027,
    "total": 300,
    "model": SharingModel.POPULATION,
    "members": MEMBERS,
}


def of(town: Municipality | None = None, **given: Any) -> SharingResult | str | None:
    return sharing_result(Plan(costs=Costs(sharing=Sharing(**given)), municipality=town or Municipality()))


def found(town: Municipality | None = None, **given: Any) -> SharingResult:
    result = of(town, **given)
    assert isinstance(result, SharingResult)
    return result


def test_nothing_asked_nothing_said() -> None:
    assert of() is None


@pytest.mark.parametrize(
    ("gone", "words"),
    [
        ("fiscal_year", "年度"),
        ("total", "分ける額の総額"),
        ("model", "按分の方法"),
        ("members", "2団体以上の団体名と人口"),
    ],
)
def test_what_is_missing_is_said(gone: str, words: str) -> None:
    given = {key: value for key, value in FULL.items() if key != gone}
    assert of(**given) == f"按分を計算するには、{words}を入力してください。"
    assert (
        of(**{**FULL, "members": MEMBERS[1:]})
        == "按分を計算するには、2団体以上の団体名と人口を入力してください。"
    )


def test_what_cannot_be_shared_is_said() -> None:
    said = of(**FULL, rounding=SharingRounding.THOUSAND_DOWN)
    assert isinstance(said, str)
    assert "幹事団体を選んでください" in said


def test_shares_and_their_estimates() -> None:
    result = found(**{**FULL, "total": 3_000_000})
    assert [(one.share.payer.name, one.share.amount, one.own) for one in result.members] == [
        ("甲町", 1_000_000, True),
        ("（名称なし）", 2_000_000, False),
    ]
    assert [one.estimate.calculated_amount for one in result.members] == [700_000, 1_400_000]
    assert (result.fiscal_year, result.persons, result.agreed) == (2027, 1, False)
    assert result.shares.prefecture == 0
    half = found(**{**FULL, "total": 3_000_001}, prefecture_half=True, agreed=True)
    assert (half.shares.prefecture, half.agreed) == (1_500_001, True)


def test_the_cap_is_for_each_person() -> None:
    one = found(**{**FULL, "total": 90_000_000})
    assert one.members[1].estimate.calculated_amount == 14_000_000
    three = found(**{**FULL, "total": 90_000_000}, persons=3)
    assert three.members[1].estimate.case.persons == (20_000_000, 20_000_000, 20_000_000)
    assert three.members[1].estimate.calculated_amount == 42_000_000


def test_only_the_own_town_is_known() -> None:
    town = Municipality(municipality_class=MunicipalityClass.WARD, non_recipient=True)
    own, other = found(town, **FULL).members
    assert own.estimate.status is Status.INELIGIBLE
    assert wording.NON_RECIPIENT in own.estimate.notes
    assert other.estimate.status is Status.CONFIRMED
    assert wording.NON_RECIPIENT not in other.estimate.notes
    plain, _other = found(**FULL).members
    assert plain.estimate.case.municipality_class is MunicipalityClass.TOWN
    assert not plain.estimate.case.non_recipient


def test_every_model_stands_beside_the_chosen_one() -> None:
    result = found(**FULL, fixed_amount=1_000)
    assert [item.model for item in result.models] == list(SharingModel)
    by_model = {item.model: item for item in result.models}
    assert by_model[SharingModel.POPULATION].shares == result.shares
    assert by_model[SharingModel.FIXED_AND_TAPERING].shares is None
    assert "定額の合計" in by_model[SharingModel.FIXED_AND_TAPERING].problem
    both = by_model[SharingModel.EQUAL_AND_POPULATION].shares
    assert both is not None
    assert [part.amount for part in both.shares] == [125, 175]
    all_equal = found(**FULL, equal_share=100).models[2].shares
    assert all_equal is not None
    assert [part.amount for part in all_equal.shares] == [150, 150]
