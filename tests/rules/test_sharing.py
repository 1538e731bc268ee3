"""負担金の按分: the worked example, the models and roundings, and that the shares always add up."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.errors import BadInput
from dxplanner.plan.sharing import SharingModel, SharingRounding
from dxplanner.rules.sharing import Payer, Shares, Terms, prefecture_share, share, tapered

EQUAL, POPULATION = SharingModel.EQUAL, SharingModel.POPULATION
BOTH, FIXED = SharingModel.EQUAL_AND_POPULATION, SharingModel.FIXED_AND_TAPERING
DOWN = SharingRounding.THOUSAND_DOWN


def payers(*populations: int) -> tuple[Payer, ...]:
    return tuple(Payer(id=f"m{n}", name=f"団体{n}", population=p) for n, p in enumerate(populations, 1))


def amounts(found: Shares) -> tuple[int, ...]:
    return tuple(part.amount for part in found.shares)


E24 = payers(30_000, 12_000, 8_000, 5_000)


def test_e24() -> None:
    """fiscal.md §8 E24: 均等50％＋人口50％, the tie .5454… goes to the larger population."""
    found = share(Terms(total=24_000_000, model=BOTH), E24)
    assert amounts(found) == (9_545_455, 5_618_182, 4_745_454, 4_090_909)
    assert sum(amounts(found)) == 24_000_000


@pytest.mark.parametrize(
    ("terms", "members", "expected"),
    [
        (Terms(total=10, model=EQUAL), payers(1, 3, 2), (3, 4, 3)),
        (Terms(total=11, model=EQUAL), payers(1, 3, 2), (3, 4, 4)),
        (Terms(total=10, model=EQUAL), payers(5, 5, 5), (4, 3, 3)),
        (Terms(total=10, model=EQUAL), payers(0, 0, 0), (4, 3, 3)),
        (Terms(total=100, model=POPULATION), payers(1, 2), (33, 67)),
        (Terms(total=100, model=POPULATION), payers(0, 7), (0, 100)),
        (Terms(total=0, model=POPULATION), payers(1, 7), (0, 0)),
        (Terms(total=1_000, model=BOTH, equal_percent=Decimal(0)), payers(1, 3), (250, 750)),
        (Terms(total=1_000, model=BOTH, equal_percent=Decimal(100)), payers(1, 3), (500, 500)),
        (Terms(total=1_000, model=BOTH, equal_percent=Decimal("33.3")), payers(1, 3), (333, 667)),
        (Terms(total=20_000, model=FIXED, fixed=10_000), payers(1, 9_999), (10_000, 10_000)),
        # twice the population pays about 1.5 times of what is not fixed
        (Terms(total=45_000, model=FIXED, fixed=10_000), payers(5_000, 10_000), (20_000, 25_000)),
        (Terms(total=7, model=EQUAL, prefecture_half=True), payers(1, 2), (1, 2)),
        (Terms(total=10_000, model=EQUAL, rounding=DOWN, lead="m1"), payers(1, 2, 3), (4_000, 3_000, 3_000)),
        (Terms(total=10_000, model=EQUAL, rounding=DOWN, lead="m3"), payers(1, 2, 3), (3_000, 3_000, 4_000)),
        (Terms(total=999, model=EQUAL, rounding=DOWN, lead="m2"), payers(1, 2), (0, 999)),
        (Terms(total=2_000, model=EQUAL, rounding=DOWN, lead="m2"), payers(1, 2), (1_000, 1_000)),
        (Terms(total=5, model=EQUAL), payers(9), (5,)),
    ],
)
def test_shares(terms: Terms, members: tuple[Payer, ...], expected: tuple[int, ...]) -> None:
    assert amounts(share(terms, members)) == expected


def test_half_is_the_prefectures() -> None:
    found = share(Terms(total=5_400_000, model=EQUAL, prefecture_half=True), payers(8_012, 11_840, 3_105))
    assert (found.prefecture, found.municipal) == (2_700_000, 2_700_000)
    assert amounts(found) == (900_000, 900_000, 900_000)
    assert [prefecture_share(total) for total in (0, 1, 2, 7)] == [0, 1, 1, 4]
    assert share(Terms(total=9, model=EQUAL), payers(1)).prefecture == 0


@pytest.mark.parametrize(
    ("population", "expected"),
    [(0, "0"), (1, "1.000000"), (2, "1.500039"), (1_000, "56.885293"), (10_000, "218.776162")],
)
def test_tapering(population: int, expected: str) -> None:
    """HARP (fiscal.md §7): ∝ 人口^0.585, so that twice the population pays 1.5 times."""
    assert tapered(population) == Decimal(expected)


@pytest.mark.parametrize(
    ("terms", "members", "place"),
    [
        (Terms(total=1, model=EQUAL), (), "members"),
        (Terms(total=1, model=POPULATION), payers(0, 0), "members"),
        (Terms(total=1, model=FIXED), payers(0, 0), "members"),
        (Terms(total=-1, model=EQUAL), payers(1), "total"),
        (Terms(total=1, model=FIXED, fixed=-1), payers(1), "total"),
        (Terms(total=1, model=EQUAL), payers(-1), "total"),
        (Terms(total=19_999, model=FIXED, fixed=10_000), payers(1, 1), "fixed_amount"),
        (Terms(total=1, model=BOTH, equal_percent=Decimal("100.1")), payers(1), "equal_share"),
        (Terms(total=1, model=BOTH, equal_percent=Decimal("-0.1")), payers(1), "equal_share"),
        (Terms(total=1, model=EQUAL, rounding=DOWN), payers(1), "lead"),
        (Terms(total=1, model=EQUAL, rounding=DOWN, lead="gone"), payers(1), "lead"),
    ],
)
def test_what_cannot_be_shared(terms: Terms, members: tuple[Payer, ...], place: str) -> None:
    with pytest.raises(BadInput) as caught:
        share(terms, members)
    assert caught.value.place == place
    assert caught.value.message.endswith("ください。")


@given(
    st.integers(0, 10**10),
    st.sampled_from(SharingModel),
    st.booleans(),
    st.decimals(0, 100, places=1),
    st.sampled_from(SharingRounding),
    st.lists(st.integers(1, 400_000), min_size=1, max_size=8),
)
def test_shares_add_up_and_stay_near_the_exact_part(
    total: int,
    model: SharingModel,
    half: bool,
    percent: Decimal,
    rounding: SharingRounding,
    populations: list[int],
) -> None:
    members = payers(*populations)
    terms = Terms(
        total=total,
        model=model,
        prefecture_half=half,
        equal_percent=percent,
        fixed=total // 40,
        rounding=rounding,
        lead="m1",
    )
    found = share(terms, members)
    assert found.prefecture + sum(amounts(found)) == total
    assert sum(part.quota for part in found.shares) == found.municipal
    assert all(amount >= 0 for amount in amounts(found))
    if rounding is SharingRounding.LARGEST_REMAINDER:
        assert all(abs(part.amount - part.quota) < 1 for part in found.shares)
    else:
        others = found.shares[1:]
        assert all(0 <= part.quota - part.amount < 1_000 and part.amount % 1_000 == 0 for part in others)
    assert share(terms, members) == found


@given(st.lists(st.integers(1, 400_000), min_size=2, max_size=6), st.integers(0, 10**9))
def test_a_larger_town_never_pays_less(populations: list[int], total: int) -> None:
    for model in SharingModel:
        found = share(Terms(total=total, model=model), payers(*populations)).shares
        ordered = sorted(found, key=lambda part: part.payer.population)
        assert all(
            low.amount <= high.amount
            for low, high in pairwise(ordered)
            if low.payer.population < high.payer.population
        )
