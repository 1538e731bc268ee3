"""`estimate`: each rule of the contract's table, through the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import bad_input, call

KEYS = [
    "id", "status", "rate", "eligible_appointment_cost", "eligible_recruitment_cost",
    "calculated_amount", "range", "scenarios", "trace", "notes",
]  # fmt: skip
BASE: dict[str, Any] = {"id": "any", "municipality_class": "town", "fiscal_year": 2025}
BOTH: dict[str, Any] = {**BASE, "appointment_cost": 6_000_000, "recruitment_cost": 1_200_000}
SHARED: dict[str, Any] = {**BASE, "measure": "shared_talent"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "事例.json"


def estimated(case: Path, content: Any) -> Any:
    case.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    answer = call("estimate", case, "--json")
    assert (answer.status, answer.err) == (0, ""), answer.err
    assert answer.out == json.dumps(json.loads(answer.out), ensure_ascii=False, indent=1) + "\n"
    result = json.loads(answer.out)
    for item in result if isinstance(result, list) else [result]:
        assert list(item) == KEYS
        for line in item["trace"]:
            assert list(line) == ["label", "formula", "amount", "source"]
            assert type(line["amount"]) is int
    return result


CASES: list[tuple[dict[str, Any], str, int | None, list[int] | None]] = [
    # confirmed years
    (BOTH, "confirmed", 4_900_000, None),
    ({**BOTH, "fiscal_year": 2023}, "confirmed", 4_900_000, None),
    ({**BOTH, "fiscal_year": 2022}, "confirmed", 3_500_000, None),
    ({**BOTH, "fiscal_year": 2021}, "confirmed", 3_000_000, None),
    ({**BOTH, "municipality_class": "city"}, "confirmed", 4_900_000, None),
    ({**BOTH, "municipality_class": "village"}, "confirmed", 4_900_000, None),
    (BASE, "confirmed", 0, None),
    # 特別区 beats everything; before the measure
    ({**BOTH, "municipality_class": "ward"}, "ineligible", 0, None),
    ({**BOTH, "municipality_class": "ward", "fiscal_year": 2030}, "ineligible", 0, None),
    ({**BOTH, "fiscal_year": 2020}, "ineligible", 0, None),
    ({**BOTH, "fiscal_year": 2000}, "ineligible", 0, None),
    # no confirmed rule
    ({**BOTH, "fiscal_year": 2026}, "unconfirmed", None, None),
    ({**BOTH, "fiscal_year": 2100}, "unconfirmed", None, None),
    # 特定財源 before the cap or after it
    ({**BOTH, "recruitment_earmarked": 300_000}, "ambiguous", None, [4_830_000, 4_690_000][::-1]),
    ({**BOTH, "appointment_earmarked": 1_000_000}, "confirmed", 4_200_000, None),
    ({**BASE, "recruitment_cost": 800_000, "recruitment_earmarked": 300_000}, "confirmed", 350_000, None),
    ({**BASE, "appointment_cost": 5, "appointment_earmarked": 5}, "confirmed", 0, None),
    # half up to 1,000 yen once, on the product
    ({**BASE, "appointment_cost": 715}, "confirmed", 1_000, None),
    ({**BASE, "appointment_cost": 714}, "confirmed", 0, None),
    ({**BASE, "appointment_cost": 400, "recruitment_cost": 400}, "confirmed", 1_000, None),
    # the deck
    ({**BOTH, "edition": "deck-2022"}, "confirmed", 3_500_000, None),
    ({**BOTH, "edition": "deck-2022", "fiscal_year": 2021}, "confirmed", 3_000_000, None),
    ({**BOTH, "edition": "deck-2022", "fiscal_year": 2022}, "confirmed", 3_500_000, None),
    ({**BOTH, "edition": "deck-2022", "fiscal_year": 2026}, "ineligible", 0, None),
    # 市町村支援デジタル人材
    ({**SHARED, "persons": [900_000]}, "confirmed", 630_000, None),
    ({**SHARED, "persons": [900_000, 450_000]}, "confirmed", 945_000, None),
    ({**SHARED, "persons": [25_000_000]}, "confirmed", 14_000_000, None),
    ({**SHARED, "persons": [], "recruitment_cost": 1_000_000}, "confirmed", 700_000, None),
    ({**SHARED, "persons": [0], "recruitment_cost": 2_000_000}, "ambiguous", None, [700_000, 1_400_000]),
    ({**SHARED, "recruitment_cost": 5_000_000, "fiscal_year": 2027}, "ambiguous", None, [700_000, 2_100_000]),
    ({**SHARED, "recruitment_cost": 2_000_000, "fiscal_year": 2024}, "confirmed", 700_000, None),
    ({**SHARED, "recruitment_cost": 2_000_000, "fiscal_year": 2028}, "confirmed", 700_000, None),
    ({**SHARED, "persons": [900_000], "fiscal_year": 2022}, "ineligible", 0, None),
    ({**SHARED, "persons": [900_000], "fiscal_year": 2029}, "confirmed", 630_000, None),
    ({**SHARED, "persons": [900_000], "fiscal_year": 2030}, "ineligible", 0, None),
]  # fmt: skip


@pytest.mark.parametrize(("content", "status", "amount", "bounds"), CASES)
def test_each_rule(
    case: Path, content: dict[str, Any], status: str, amount: int | None, bounds: list[int] | None
) -> None:
    result = estimated(case, content)
    assert (result["status"], result["calculated_amount"]) == (status, amount)
    assert result["range"] == bounds
    if status == "unconfirmed":
        assert (result["rate"], result["eligible_appointment_cost"], result["eligible_recruitment_cost"]) == (
            None,
            None,
            None,
        )
        assert len(result["scenarios"]) == 3
    else:
        assert result["scenarios"] == []


def test_the_example_of_the_contract(case: Path) -> None:
    result = estimated(
        case,
        {**BOTH, "measure": "cio_aide", "appointment_earmarked": 0, "recruitment_earmarked": 0,
         "non_recipient": False, "edition": "ordinance"},
    )  # fmt: skip
    assert (result["id"], result["rate"]) == ("any", "0.7")
    assert (result["eligible_appointment_cost"], result["eligible_recruitment_cost"]) == (
        6_000_000,
        1_000_000,
    )
    assert estimated(case, BOTH) == result


def test_scenarios_in_their_order(case: Path) -> None:
    scenarios = estimated(case, {**BOTH, "fiscal_year": 2027})["scenarios"]
    assert [list(scenario) for scenario in scenarios] == [["assumption", "rate", "amount"]] * 3
    assert [scenario["assumption"] for scenario in scenarios] == [
        "措置なし",
        "最後に確認された率が続く場合",
        "仮に率0.5の場合（感度。資料の期間は令和7年度まで）",
    ]
    assert [(scenario["rate"], scenario["amount"]) for scenario in scenarios[1:]] == [
        ("0.7", 4_900_000),
        ("0.5", 3_500_000),
    ]
    assert scenarios[0]["amount"] == 0


def test_notes(case: Path) -> None:
    plain = estimated(case, BOTH)
    rich = estimated(case, {**BOTH, "non_recipient": True})
    assert rich["calculated_amount"] == plain["calculated_amount"]
    assert len(rich["notes"]) == len(plain["notes"]) + 1
    deck = estimated(case, {**BOTH, "edition": "deck-2022"})
    assert any("4,900,000円" in note for note in deck["notes"])
    assert estimated(case, {**BOTH, "edition": "deck-2022", "fiscal_year": 2026})["notes"]
    assert any(
        "20,000,000" in note or "上限" in note
        for note in estimated(case, {**SHARED, "persons": [1]})["notes"]
    )


def test_a_list_answers_with_a_list(case: Path) -> None:
    results = estimated(case, [BOTH, {**BASE, "id": "二"}])
    assert [result["id"] for result in results] == ["any", "二"]
    assert [result["id"] for result in estimated(case, [BASE])] == ["any"]
    assert estimated(case, []) == []


def test_for_reading(case: Path) -> None:
    case.write_text(json.dumps([BOTH, {**BOTH, "fiscal_year": 2027}, CASES[13][0]]), encoding="utf-8")
    answer = call("estimate", case)
    assert (answer.status, answer.err) == (0, "")
    assert "条文確認済（試算）" in answer.out
    assert "4,900,000円" in answer.out
    assert "（仮定）" in answer.out
    assert "4,690,000円～4,830,000円" in answer.out
    assert "確定" not in answer.out


BAD: list[tuple[Any, str]] = [
    *(({key: value for key, value in BASE.items() if key != gone}, gone) for gone in BASE),
    ({**BASE, "extra": 1}, "extra"), ({**BASE, "Fiscal_year": 2025}, "Fiscal_year"),
    *(({**BASE, "municipality_class": value}, "municipality_class") for value in ("Town", "町", "", None, 1, ["town"])),
    *(({**BASE, "fiscal_year": value}, "fiscal_year") for value in (1999, 2101, "2025", 2025.0, True, None, 2025.5)),
    *(({**BASE, "measure": value}, "measure") for value in ("cio", "", None, 1)),
    *(({**BASE, "edition": value}, "edition") for value in ("deck", "ORDINANCE", None, 1)),
    *(({**BASE, "non_recipient": value}, "non_recipient") for value in (0, 1, "false", None)),
    *(({**BASE, "id": value}, "id") for value in (1, None, ["a"], True)),
    *(
        ({**BASE, key: value}, key)
        for key in ("appointment_cost", "recruitment_cost", "appointment_earmarked", "recruitment_earmarked")
        for value in (-1, 1.5, 1.0, "1", True, None, [1])
    ),
    ({**BASE, "appointment_cost": 1, "appointment_earmarked": 2}, "appointment_earmarked"),
    ({**BASE, "recruitment_cost": 1, "appointment_cost": 9, "recruitment_earmarked": 2}, "recruitment_earmarked"),
    ({**SHARED, "persons": [-1]}, "persons"), ({**SHARED, "persons": [1.5]}, "persons"), ({**SHARED, "persons": 1}, "persons"),
    ({**SHARED, "persons": [True]}, "persons"), ({**SHARED, "persons": None}, "persons"), ({**BASE, "persons": [1]}, "persons"),
    ({**SHARED, "appointment_cost": 1}, "appointment_cost"),
    ([BASE, {**BASE, "fiscal_year": 1}], "[1].fiscal_year"), ([BASE, 1], "[1]"), ([[BASE]], "[0]"), ("text", "{"), (1, "{"), (None, "{"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "named"), BAD)
@pytest.mark.parametrize("form", [("--json",), ()])
def test_bad_cases_name_the_key(case: Path, content: Any, named: str, form: tuple[str, ...]) -> None:
    case.write_text(json.dumps(content), encoding="utf-8")
    assert named in bad_input(call("estimate", case, *form))


BAD_TEXTS: list[tuple[bytes, str]] = [
    (b"", "何も書かれていない"), (b"{", "文字目"), (b"\xff\xfe{\x00}\x00", "UTF-16"), ('{"id": "町"}'.encode("cp932"), "シフトJIS"),
    (b'{"id": "a", "id": "b"}', "id"), (b'{"id": "a", "appointment_cost": 1e999}', "appointment_cost"),
    (b'{"id": "a", "appointment_cost": NaN}', "appointment_cost"), (b'{"id": "a", "appointment_cost": -Infinity}', "appointment_cost"),
    (b'{"id": "a", "appointment_cost": 1000000000000001}', "appointment_cost"), (b'{"id": "\\ud800"}', "id"), (b'{"id": "\\u0000"}', "id"),
    (b'{"id": "a\\nb", "municipality_class": "town", "fiscal_year": 2025}', "id"),
    (b'{"a\\nb": 1}', "キー"), (b"[" * 65 + b"]" * 65, "64段"), (b" " * 20_000_001, "20MB"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "words"), BAD_TEXTS, ids=range(len(BAD_TEXTS)))
def test_bad_texts(case: Path, data: bytes, words: str) -> None:
    case.write_bytes(data)
    assert words in bad_input(call("estimate", case, "--json"))
    assert [path.name for path in case.parent.iterdir()] == [case.name]


def test_a_byte_order_mark_is_accepted(case: Path) -> None:
    case.write_bytes(b"\xef\xbb\xbf" + json.dumps(BASE).encode())
    assert call("estimate", case, "--json").status == 0


@pytest.mark.parametrize("name", ["nowhere.json", ".", "no/such/case.json"])
def test_no_file(tmp_path: Path, name: str) -> None:
    bad_input(call("estimate", tmp_path / name, "--json"))


def test_the_keys_are_shown() -> None:
    answer = call("estimate", "--schema")
    assert (answer.status, answer.err) == (0, "")
    assert "fiscal_index" in json.loads(answer.out)["$defs"]["case"]["properties"]
    assert "--schema" in call("estimate", "--help").out
    bad_input(call("estimate", "--schema", "--json"))
