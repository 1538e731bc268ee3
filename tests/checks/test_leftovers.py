"""Names of other municipalities: each of the 1,741 is found, and ordinary words are not taken for one."""

import pytest

from dxplanner.checks.catalogue.leftovers import names_in
from dxplanner.facts.municipalities import all_municipalities


def test_every_municipality_is_found_in_a_sentence() -> None:
    for town in all_municipalities():
        assert names_in(f"この計画は{town.full_name}の計画である。") == (town.name,)
        assert names_in(f"「{town.name}」長の決定による。") == (town.name,)


@pytest.mark.parametrize(
    "text",
    [
        "市町村の区域、市街地、中央市場及び区画整理",
        "都市部と集落、町並み、行政区長、地区、校区",
        "会津市の話",
        "わが町、この村、本市",
        "",
        "区",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert names_in(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("東広島市と広島市", ("東広島市", "広島市")),
        ("旧磐梯町及び磐梯町", ("磐梯町",)),
        ("福島県耶麻郡西会津町", ("西会津町",)),
        ("磐梯町、北塩原村が行う。", ("磐梯町", "北塩原村")),
    ],
)
def test_the_longest_name_counts_once(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names
