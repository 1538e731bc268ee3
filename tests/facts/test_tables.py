"""National plans, talent profiles, forms of engagement, statistics and 節."""

from dataclasses import dataclass

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.facts.expense_categories import expense_categories, expense_category_table
from dxplanner.facts.national_plans import (
    default_edition,
    editions_with_items,
    national_plans,
    priority_item_name,
)
from dxplanner.facts.records import read_text, unique
from dxplanner.facts.skill_profiles import StatementStatus, skill_profiles, skill_standard
from dxplanner.facts.statistics import PeerGroup, PeerStatistics, peer_group, peer_groups, peer_statistics
from dxplanner.plan import recruitment

CITY, TOWN, VILLAGE, WARD = (
    MunicipalityClass.CITY,
    MunicipalityClass.TOWN,
    MunicipalityClass.VILLAGE,
    MunicipalityClass.WARD,
)


def test_editions_of_the_national_plan() -> None:
    plans = national_plans()
    assert list(plans) == ["1.0", "2.0", "2.1", "2.2", "2.3", "3.0", "4.0", "5.0"]
    assert [len(plan.priority_items) for plan in plans.values()] == [6, 6, 0, 0, 7, 7, 0, 0]
    assert plans["2.3"].items_confidence is Confidence.CONFIRMED
    assert plans["1.0"].items_confidence is Confidence.UNCONFIRMED
    assert plans["3.0"].has_ended
    assert not plans["5.0"].has_ended
    assert all(
        plan.items_confidence is Confidence.UNCONFIRMED for plan in plans.values() if not plan.priority_items
    )


def test_priority_items_mean_the_same_in_every_edition() -> None:
    assert default_edition().id == "3.0"
    assert [plan.id for plan in editions_with_items()] == ["3.0", "2.3", "2.0", "1.0"]
    assert priority_item_name("front_yard") == "自治体フロントヤード改革"
    assert priority_item_name("online_procedures") == "行政手続のオンライン化"
    assert priority_item_name("nothing") is None
    for plan in national_plans().values():
        ids = [item.id for item in plan.priority_items]
        assert len(set(ids)) == len(ids)


def test_profiles_are_those_of_the_plan() -> None:
    profiles = skill_profiles()
    assert list(profiles) == [member.value for member in recruitment.TalentProfile]
    assert [profile.name for profile in profiles.values()] == [m.label for m in recruitment.TalentProfile]
    assert profiles["engineer"].final_role_status is StatementStatus.UNCONFIRMED
    assert profiles["engineer"].note
    assert "エンジニア" in skill_standard().note
    forms = appointment_forms()
    assert all(form in forms for profile in profiles.values() for form in profile.suitable_forms)


def test_forms_are_those_of_the_plan() -> None:
    forms = appointment_forms()
    assert list(forms) == [member.value for member in recruitment.AppointmentForm]
    assert [form.name for form in forms.values()] == [member.label for member in recruitment.AppointmentForm]
    assert not forms["outsourcing"].is_staff
    assert forms["special_part_time"].is_staff


def test_forms_name_known_categories_and_never_pay_bonuses_to_special_part_time() -> None:
    known = expense_categories()
    for form in appointment_forms().values():
        assert form.law
        assert form.pay_items
        assert set(form.expense_categories) <= set(known)
    special = appointment_forms()["special_part_time"]
    assert special.expense_categories == ("報酬", "旅費")
    assert not any("手当" in item for item in special.pay_items)


def test_twenty_seven_categories() -> None:
    categories = expense_categories()
    assert [category.number for category in categories.values()] == list(range(1, 28))
    assert categories["役務費"].label == "11節　役務費"
    assert "予備費" not in categories
    assert expense_category_table().source.confidence is Confidence.SECONDARY


@pytest.mark.parametrize(
    ("kind", "population", "group"),
    [
        (TOWN, 8_012, "tv_5000"),
        (TOWN, 2_999, "tv_under_3000"),
        (VILLAGE, 3_000, "tv_3000"),
        (TOWN, 30_000, "tv_30000"),
        (TOWN, None, "town"),
        (VILLAGE, 0, "village"),
        (CITY, 29_999, "city_under_30000"),
        (CITY, 30_000, "city"),
        (WARD, 200_000, "ward"),
    ],
)
def test_peer_group(kind: MunicipalityClass, population: int | None, group: str) -> None:
    assert peer_group(kind, population).id == group


def total(groups: list[PeerGroup], item: str) -> tuple[int, int]:
    shares = [group.share(item) for group in groups]
    return sum(share.numerator for share in shares), sum(share.denominator for share in shares)


def test_classes_add_up_to_the_whole_for_every_item() -> None:
    groups = peer_groups()
    classes = [groups[name] for name in ("ward", "city", "town", "village")]
    assert sum(group.municipalities for group in classes) == groups["all"].municipalities == 1_741
    for item in peer_statistics().items:
        whole = groups["all"].share(item.id)
        assert total(classes, item.id) == (whole.numerator, whole.denominator)


def test_bands_hold_all_towns_and_villages_but_four() -> None:
    groups = peer_groups()
    bands = [group for group in groups.values() if group.id.startswith("tv_")]
    assert sum(group.municipalities for group in bands) == 743 + 183 - 4
    for item in peer_statistics().items:
        town, village = groups["town"].share(item.id), groups["village"].share(item.id)
        numerator, denominator = total(bands, item.id)
        assert 0 <= town.numerator + village.numerator - numerator <= 4
        assert 0 <= town.denominator + village.denominator - denominator <= 4


def test_statistics_carry_their_day() -> None:
    statistics: PeerStatistics = peer_statistics()
    assert statistics.basis == "平成27年国勢調査人口による区分、令和5年4月1日現在"
    assert peer_groups()["tv_5000"].share("policy").label == "67団体／242団体（27.7％）"
    assert all(set(group.values) == {item.id for item in statistics.items} for group in statistics.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFile:
    groups: tuple[PeerGroup, ...]


def test_duplicate_ids_and_wrong_kinds_are_errors() -> None:
    sources = (Source(title="a"), Source(title="a"))
    with pytest.raises(BadInput, match="二つ"):
        unique(sources, lambda source: source.title, "x.toml")
    for text, says in [
        ("group = 5", "group"),
        ('groups = "x"', "配列"),
        ("groups = [5]", "表"),
        ('[[groups]]\nid="a"\nname="a"\nclasses=["town"]\nmunicipalities=1\nvalues=5', "表"),
        ('[[groups]]\nid="a"\nname="a"\nclasses=["hamlet"]', "次のどれか"),
        ('[[groups]]\nid="a"\nname="a"', "必要なキー"),
    ]:
        with pytest.raises(BadInput, match=r"x\.toml") as caught:
            read_text(text, GroupFile, "x.toml")
        assert says in caught.value.message
