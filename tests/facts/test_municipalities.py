"""The list of municipalities and the search in it."""

from collections import Counter
from pathlib import Path

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts import municipalities
from dxplanner.facts.municipalities import (
    about_municipalities,
    all_municipalities,
    by_code,
    check_digit,
    is_valid_code,
    same_names,
    sample_municipality,
)
from dxplanner.facts.municipality_search import search


def names(text: str, limit: int = 20) -> list[str]:
    return [town.full_name for town in search(text, limit)]


def test_counts() -> None:
    towns = all_municipalities()
    assert len(towns) == 1_741 == about_municipalities().count
    assert Counter(town.municipality_class for town in towns) == {
        MunicipalityClass.WARD: 23,
        MunicipalityClass.CITY: 792,
        MunicipalityClass.TOWN: 743,
        MunicipalityClass.VILLAGE: 183,
    }
    assert len({town.prefecture for town in towns}) == 47
    assert len({town.code[:2] for town in towns}) == 47
    assert len({town.code for town in towns}) == 1_741


def test_every_check_digit_and_order() -> None:
    codes = [town.code for town in all_municipalities()]
    assert all(is_valid_code(code) for code in codes)
    assert codes == sorted(codes)
    assert check_digit("99999") == "7"


@pytest.mark.parametrize("code", ["074072", "07407", "0740711", "abcdef", "", "０７４０７１"])
def test_codes_that_are_none(code: str) -> None:
    assert not is_valid_code(code)


def test_names_fit_their_class_and_readings_are_hiragana() -> None:
    suffix = {"ward": "区", "city": "市", "town": "町", "village": "村"}
    for town in (*all_municipalities(), sample_municipality()):
        assert town.name.endswith(suffix[town.municipality_class])
        assert all("ぁ" <= sign <= "ん" or sign == "ー" for sign in town.kana + town.prefecture_kana), town


def test_the_six_northern_villages_are_left_out() -> None:
    for code in ("016951", "016969", "016977", "016985", "016993", "017001"):
        assert by_code(code) is None


def test_the_sample_town_stands_apart() -> None:
    sample = sample_municipality()
    assert sample not in all_municipalities()
    assert by_code("999997") is sample
    assert is_valid_code(sample.code)
    assert sample.printed_name == "見本県見本町〔架空〕"
    assert search("みほん") == (sample,)
    assert search("見本", include_sample=False) == ()


def test_by_code() -> None:
    town = by_code("074071")
    assert town is not None
    assert (town.full_name, town.kana) == ("福島県磐梯町", "ばんだいまち")
    assert town.printed_name == town.full_name
    assert by_code("000000") is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("磐梯", "福島県磐梯町"),
        ("磐梯町", "福島県磐梯町"),
        ("ばんだい", "福島県磐梯町"),
        ("バンダイマチ", "福島県磐梯町"),
        ("ﾊﾞﾝﾀﾞｲ", "福島県磐梯町"),
        ("福島県磐梯町", "福島県磐梯町"),
        ("福島 磐梯", "福島県磐梯町"),
        ("ふくしまけんばんだい", "福島県磐梯町"),
        ("福島県耶麻郡磐梯町", "福島県磐梯町"),
        ("耶麻郡磐梯町", "福島県磐梯町"),
        ("074071", "福島県磐梯町"),
        ("07407", "福島県磐梯町"),
        ("０７４０７１", "福島県磐梯町"),
        ("茅ヶ崎", "神奈川県茅ヶ崎市"),
        ("茅ケ崎", "神奈川県茅ヶ崎市"),
        ("茅が崎", "神奈川県茅ヶ崎市"),
        ("金ヶ崎町", "岩手県金ケ崎町"),
        ("竜ヶ崎", "茨城県龍ケ崎市"),
        ("竜郷町", "鹿児島県龍郷町"),
        ("桧枝岐", "福島県檜枝岐村"),
        ("飛驒市", "岐阜県飛騨市"),
        ("曾爾", "奈良県曽爾村"),
        ("上の国", "北海道上ノ国町"),
        ("にせこ", "北海道ニセコ町"),
        ("ニセコ", "北海道ニセコ町"),
        ("つ", "三重県津市"),
        ("津", "三重県津市"),
        ("郡上", "岐阜県郡上市"),
        ("府中町", "広島県府中町"),
    ],
)
def test_search_finds_first(text: str, first: str) -> None:
    assert names(text)[0] == first


def test_same_names_are_told_apart_by_prefecture() -> None:
    assert names("伊達市") == ["北海道伊達市", "福島県伊達市"]
    assert names("福島伊達") == ["福島県伊達市"]
    assert names("北海道伊達市") == ["北海道伊達市"]
    assert {"伊達市", "府中市"} <= same_names()
    assert "磐梯町" not in same_names()


def test_search_limits_and_empties() -> None:
    assert len(search("市", 7)) == 7
    assert search("") == ()
    assert search("   ") == ()
    assert search("町", 0) == ()
    assert search("ない町の名前") == ()
    assert search("どこか郡ない町") == ()
    assert [town.code for town in search("131", 3)] == ["131016", "131024", "131032"]


def test_every_municipality_is_found_by_its_own_name_reading_and_code() -> None:
    for town in all_municipalities()[::40]:
        assert search(town.full_name, 1) == (town,)
        assert search(town.code, 1) == (town,)
        assert town in search(town.kana, 30)


def test_a_list_with_other_columns_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "list.csv").write_text("code,name\n", encoding="utf-8")
    monkeypatch.setattr(municipalities, "resource_path", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(BadInput, match="見出し"):
        municipalities._read("list.csv")
