"""The strict reader of cases and the shape of results."""

import json
from typing import Any

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.rules import (
    EstimateCase,
    case_from_json,
    cases_from_json,
    check_case,
    estimate,
    estimate_to_json,
    estimates_from_json,
)
from dxplanner.rules.exchange import _FIELDS, _READERS
from tests.rules.cases import EXAMPLES, cio

BASE: dict[str, Any] = {"id": "a", "municipality_class": "town", "fiscal_year": 2025}
FULL: dict[str, Any] = {
    **BASE,
    "measure": "cio_aide",
    "appointment_cost": 6_000_000,
    "recruitment_cost": 1_200_000,
    "appointment_earmarked": 0,
    "recruitment_earmarked": 0,
    "non_recipient": False,
    "edition": "ordinance",
}
KEYS = [
    "id", "status", "rate", "eligible_appointment_cost", "eligible_recruitment_cost",
    "calculated_amount", "range", "scenarios", "trace", "notes",
]  # fmt: skip


def test_the_example_of_the_contract() -> None:
    result = estimates_from_json(FULL)
    assert isinstance(result, dict)
    assert result | {"trace": [], "notes": []} == {
        "id": "a",
        "status": "confirmed",
        "rate": "0.7",
        "eligible_appointment_cost": 6_000_000,
        "eligible_recruitment_cost": 1_000_000,
        "calculated_amount": 4_900_000,
        "range": None,
        "scenarios": [],
        "trace": [],
        "notes": [],
    }


def test_defaults() -> None:
    town = MunicipalityClass.TOWN
    assert case_from_json(BASE) == EstimateCase(id="a", municipality_class=town, fiscal_year=2025)
    result = estimates_from_json(BASE)
    assert isinstance(result, dict)
    assert (result["status"], result["calculated_amount"]) == ("confirmed", 0)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_every_key_in_order_and_plain_json(example: Any) -> None:
    result = estimate_to_json(estimate(example.case))
    assert list(result) == KEYS
    assert json.loads(json.dumps(result, ensure_ascii=False, allow_nan=False)) == result
    assert all(list(line) == ["label", "formula", "amount", "source"] for line in result["trace"])
    assert all(list(line) == ["assumption", "rate", "amount"] for line in result["scenarios"])
    assert all(type(line["amount"]) is int for line in result["trace"])


def test_a_list_answers_with_a_list_in_order() -> None:
    result = estimates_from_json([FULL, {**BASE, "id": "b", "fiscal_year": 2026}])
    assert isinstance(result, list)
    assert [(one["id"], one["status"]) for one in result] == [("a", "confirmed"), ("b", "unconfirmed")]
    assert estimates_from_json([]) == []


def test_a_case_of_shared_talent() -> None:
    obj = {
        **BASE,
        "measure": "shared_talent",
        "persons": [25_000_000],
        "recruitment_cost": 0,
        "appointment_cost": 0,
    }
    result = estimates_from_json(obj)
    assert isinstance(result, dict)
    assert result["calculated_amount"] == 14_000_000


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"fiscal_yaer": 2025}, "fiscal_yaer"),
        ({"id": 5}, "id"),
        ({"id": "a\u0000"}, "id"),
        ({"id": "\ud800"}, "id"),
        ({"municipality_class": "prefecture"}, "municipality_class"),
        ({"municipality_class": ["town"]}, "municipality_class"),
        ({"municipality_class": None}, "municipality_class"),
        ({"fiscal_year": 1999}, "fiscal_year"),
        ({"fiscal_year": 2101}, "fiscal_year"),
        ({"fiscal_year": "2025"}, "fiscal_year"),
        ({"fiscal_year": 2025.0}, "fiscal_year"),
        ({"fiscal_year": True}, "fiscal_year"),
        ({"measure": "unknown"}, "measure"),
        ({"measure": 1}, "measure"),
        ({"appointment_cost": -1}, "appointment_cost"),
        ({"appointment_cost": True}, "appointment_cost"),
        ({"appointment_cost": 1.5}, "appointment_cost"),
        ({"appointment_cost": "6000000"}, "appointment_cost"),
        ({"appointment_cost": None}, "appointment_cost"),
        ({"appointment_cost": 10**15 + 1}, "appointment_cost"),
        ({"recruitment_cost": -1}, "recruitment_cost"),
        ({"appointment_cost": 5, "appointment_earmarked": 6}, "appointment_earmarked"),
        ({"recruitment_cost": 5, "recruitment_earmarked": 6}, "recruitment_earmarked"),
        ({"appointment_earmarked": -1}, "appointment_earmarked"),
        ({"non_recipient": 1}, "non_recipient"),
        ({"non_recipient": "false"}, "non_recipient"),
        ({"edition": "deck_2022"}, "edition"),
        ({"persons": [1]}, "persons"),
        ({"measure": "shared_talent", "persons": 1}, "persons"),
        ({"measure": "shared_talent", "persons": [1, True]}, "persons[1]"),
        ({"measure": "shared_talent", "persons": [-1]}, "persons"),
        ({"measure": "shared_talent", "appointment_cost": 1}, "appointment_cost"),
        ({"measure": "shared_talent", "persons": [5], "appointment_earmarked": 6}, "appointment_earmarked"),
    ],
)
def test_bad_input_names_the_key(change: dict[str, Any], key: str) -> None:
    with pytest.raises(BadInput) as caught:
        case_from_json({**BASE, **change})
    assert caught.value.place == key
    assert f"「{key}」" in caught.value.message
    assert caught.value.message.endswith("計算は行っていません。")


@pytest.mark.parametrize("key", ["id", "municipality_class", "fiscal_year"])
def test_required_keys(key: str) -> None:
    with pytest.raises(BadInput, match=f"「{key}」がありません"):
        case_from_json({name: value for name, value in BASE.items() if name != key})


def test_one_bad_case_refuses_the_whole_list_and_says_which() -> None:
    with pytest.raises(BadInput) as caught:
        estimates_from_json([BASE, {**BASE, "recruitment_cost": -1}])
    assert caught.value.place == "[1].recruitment_cost"
    with pytest.raises(BadInput):
        cases_from_json([BASE, [BASE]])


@pytest.mark.parametrize("obj", [None, 5, "a", True, [5]])
def test_other_things_are_no_cases(obj: object) -> None:
    with pytest.raises(BadInput):
        cases_from_json(obj)


def test_every_field_of_a_case_has_a_reader() -> None:
    assert all(field.type in _READERS for field in _FIELDS.values())


def test_a_case_made_in_code_is_checked_too() -> None:
    with pytest.raises(BadInput, match="fiscal_year"):
        check_case(cio(1999, 1))
    with pytest.raises(BadInput, match="measure"):
        estimate(cio(2025, 1, measure="nothing"))
