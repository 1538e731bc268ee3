"""What the measures of several parts say besides their number, and the edges of their input."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.measures import measure_facts
from dxplanner.facts.parameters import all_parameters
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules import EstimateCase, Status, case_from_json, estimate, wording
from dxplanner.rules.measures.regional_adviser import coefficient
from dxplanner.rules.registry import MEASURES
from tests.rules.cases_measures import adviser, agreement, company, corps, manager, side_job, training

BASE: dict[str, Any] = {"id": "a", "municipality_class": "town", "fiscal_year": 2025}


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        ("0", "1"), ("0.27", "1"), ("0.49", "1"), ("0.50", "1.00"), ("0.51", "0.98"), ("0.65", "0.75"),
        ("0.79", "0.52"), ("0.80", "0.5"), ("0.81", "0.5"), ("5", "0.5"),
    ],
)  # fmt: skip
def test_the_coefficient(index: str, expected: str) -> None:
    """fiscal.md §2.3: check values 0.50, 0.65, 0.79, 0.80."""
    assert coefficient(Decimal(index)) == Decimal(expected)


def test_notes_by_measure() -> None:
    assert wording.CAP_OF_THE_SUM in estimate(company(2025, 0, 1)).notes
    assert wording.CAP_OF_THE_SUM in estimate(side_job(2025, 0, 1)).notes
    assert wording.OWN_CAP in estimate(corps(2026, 1, person_cap=1)).notes
    assert wording.OWN_CAP not in estimate(agreement(2025, persons=(1,))).notes
    assert wording.NO_FISCAL_INDEX in estimate(adviser(2025, 1_000_000, None)).notes
    assert any(
        "財政力指数0.65に応ずる係数は、0.75" in note for note in estimate(adviser(2025, 1, "0.65")).notes
    )
    assert any("書かれていない" in note for note in estimate(training(2025, 1)).notes) is False


def test_why_there_is_no_figure() -> None:
    def first(case: EstimateCase) -> str:
        return estimate(case).notes[0]

    assert first(training(2026)).startswith("令和８年度以降の措置は、令和８年11月23日現在")
    assert first(company(2027, 0, 1)).startswith("令和９年度以降の措置は、令和８年11月23日現在")
    assert "令和3年度より前の条文を確認していない" in first(company(2020, 0, 1))
    assert "令和7年度より前" in first(side_job(2024, 0, 1))
    assert first(manager(2025, 1)).startswith("上限額は国の要綱によるものであり、令和８年11月23日現在")
    assert first(corps(2026, 1)).startswith("上限額は国の要綱による")
    assert [line.assumption for line in estimate(manager(2025, 1)).scenarios] == [
        wording.NO_MEASURE,
        wording.ANNOUNCED_CAP,
    ]
    assert [line.assumption for line in estimate(company(2027, 0, 1)).scenarios][
        1
    ] == wording.LAST_RATE_CONTINUES
    assert [line.rate for line in estimate(company(2027, 0, 1)).scenarios] == [Decimal(0), Decimal(1)]
    lower = estimate(company(2027, 0, 7_000_000, appointment_earmarked=1_000_000))
    assert wording.assumed_by_lower_reading() in lower.notes
    assert wording.assumed_by_lower_reading() not in estimate(company(2027, 0, 1)).notes


def test_the_trace_shows_part_by_part() -> None:
    trace = estimate(company(2025, 1_200_000, 5_000_000, 900_000, project_earmarked=100_000)).trace
    assert [(line.label, line.amount) for line in trace] == [
        ("Ａ　受入れの開始までに要する経費（対象額）", 1_000_000),
        ("Ｂ　受入れの期間に要する経費（対象額）", 5_000_000),
        ("Ｃ　提案した事業に要する経費（対象額）", 800_000),
        ("算定見込額", 5_900_000),
    ]
    assert trace[-1].formula == (
        "1,000,000円 × 0.5 ＋ 5,000,000円 × 1 ＋ 800,000円 × 0.5 ＝ 5,900,000円（千円未満を四捨五入）"
    )
    assert trace[0].formula == "1,200,000円 － 特定財源 0円（上限 1,000,000円）"
    assert "第39号" in trace[0].source
    assert estimate(training(2025, 5)).trace[0].source == "入力した額"
    persons = estimate(agreement(2025, persons=(7_000_000, 1_000_000))).trace[0]
    assert persons.formula.endswith("（1人当たりの上限 5,878,000円）")
    own = estimate(corps(2026, 9, person_cap=5)).trace[0]
    assert own.source == "利用者が入力した上限額"


def test_the_trace_of_a_limited_result() -> None:
    line = estimate(adviser(2025, 9_000_000, "0.65")).trace[-1]
    assert line.amount == 5_900_000
    assert line.formula == (
        "（9,000,000円 × 1）× 財政力に応ずる係数 0.75 ＝ 6,750,000円"
        "（千円未満を四捨五入、5,900,000円を超えるときはその額）"
    )
    spread = estimate(adviser(2025, 3_000_000, None)).trace
    assert [line.label for line in spread[1:]] == [
        "読み方1：特定財源を差し引いてから上限を当てはめる（財政力に応ずる係数 0.5）",
        "読み方2：特定財源を差し引いてから上限を当てはめる（財政力に応ずる係数 1）",
    ]


def test_rates_and_eligible_costs() -> None:
    result = estimate(company(2025, 1_200_000, 6_000_000, 100_000))
    assert result.rate == Decimal(1)
    assert result.eligible_recruitment_cost == 1_000_000
    assert result.eligible_appointment_cost == 6_000_000
    assert (result.terms, len(result.parts)) == (None, 3)
    low = estimate(company(2025, 0, 7_000_000, appointment_earmarked=1_000_000))
    assert low.eligible_appointment_cost == 4_900_000
    assert estimate(company(2025, 5)).parts[0].recruitment


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"measure": "digital_training", "recruitment_cost": 1}, "recruitment_cost"),
        ({"measure": "digital_training", "persons": [1]}, "persons"),
        ({"measure": "cio_aide", "project_cost": 1}, "project_cost"),
        ({"measure": "cio_aide", "received_from_others": [1]}, "received_from_others"),
        ({"measure": "cio_aide", "fiscal_index": "0.27"}, "fiscal_index"),
        ({"measure": "cio_aide", "fiscal_index": "0"}, "fiscal_index"),
        ({"measure": "shared_talent", "person_cap": 0}, "person_cap"),
        ({"measure": "shared_talent", "advanced_body": True}, "advanced_body"),
        ({"measure": "cooperation_corps", "person_cap": -1}, "person_cap"),
        ({"measure": "cooperation_corps", "person_cap": "1"}, "person_cap"),
        ({"measure": "regional_adviser", "fiscal_index": 0.27}, "fiscal_index"),
        ({"measure": "regional_adviser", "fiscal_index": "-0.1"}, "fiscal_index"),
        ({"measure": "regional_adviser", "fiscal_index": "0.275"}, "fiscal_index"),
        ({"measure": "regional_adviser", "fiscal_index": "5.01"}, "fiscal_index"),
        ({"measure": "regional_adviser", "fiscal_index": "1e-1"}, "fiscal_index"),
        ({"measure": "regional_adviser", "fiscal_index": "０.２"}, "fiscal_index"),
        ({"measure": "regional_adviser", "advanced_body": 1}, "advanced_body"),
        (
            {"measure": "revitalisation_partner_company", "project_cost": 1, "project_earmarked": 2},
            "project_earmarked",
        ),
        ({"measure": "revitalisation_partner_company", "project_cost": -1}, "project_cost"),
        (
            {"measure": "cooperation_agreement", "received_from_prefecture": [1], "prefecture_earmarked": 2},
            "prefecture_earmarked",
        ),
        (
            {"measure": "cooperation_agreement", "received_from_others": [1], "others_earmarked": 2},
            "others_earmarked",
        ),
        ({"measure": "cooperation_agreement", "received_from_others": [-1]}, "received_from_others"),
        ({"measure": "cooperation_agreement", "received_from_prefecture": 1}, "received_from_prefecture"),
    ],
)
def test_bad_input_names_the_key(change: dict[str, Any], key: str) -> None:
    with pytest.raises(BadInput) as caught:
        case_from_json({**BASE, **change})
    assert caught.value.place == key
    assert f"「{key}」" in caught.value.message
    assert caught.value.message.endswith("計算は行っていません。")


def test_good_input_of_every_key() -> None:
    read = case_from_json({**BASE, "measure": "regional_adviser", "appointment_cost": 5, "fiscal_index": "5"})
    assert read.fiscal_index == Decimal(5)
    read = case_from_json({**BASE, "measure": "cooperation_corps", "persons": [5], "person_cap": 4})
    assert estimate(read).status is Status.USER_CONFIRMED
    equal = {"measure": "cooperation_agreement", "received_from_others": [1, 1], "others_earmarked": 2}
    assert estimate(case_from_json({**BASE, **equal})).calculated_amount == 0


def test_every_measure_has_parameters_of_its_own_and_every_parameter_a_measure() -> None:
    keys = {key.partition(".")[0] for key in all_parameters()}
    assert set(MEASURES) <= keys
    described = {fact.id: fact.name for fact in measure_facts().values() if fact.calculated}
    assert described == {measure.id: measure.name for measure in MEASURES.values()}
    forms = {form.value for form in AppointmentForm}
    assert all(set(fact.forms) <= forms for fact in measure_facts().values())


def test_readings_that_round_alike_are_one_line() -> None:
    found = estimate(company(2025, 0, 5_900_400, appointment_earmarked=400))
    assert (found.status, found.calculated_amount, len(found.readings)) == (Status.CONFIRMED, 5_900_000, 2)
    assert [line.label for line in found.trace].count(wording.ESTIMATED_AMOUNT) == 1
    assert len(found.trace) == 3
    assert found.eligible_appointment_cost == 5_900_000


def test_only_readings_that_differ_give_a_range() -> None:
    """Without 財政力指数 the coefficient is between 0.5 and 1; with it there is one figure."""
    open_index = EstimateCase(
        id="x",
        municipality_class=MunicipalityClass.TOWN,
        fiscal_year=2026,
        measure="regional_adviser",
        appointment_cost=4_000_000,
    )
    assert estimate(open_index).amount_range == (2_000_000, 4_000_000)
    assert estimate(open_index).calculated_amount is None
    known = estimate(replace(open_index, fiscal_index=Decimal("0.3")))
    assert (known.amount_range, known.calculated_amount) == (None, 4_000_000)


def test_what_is_not_eligible_has_no_rate() -> None:
    found = estimate(case_from_json({**BASE, "municipality_class": "ward", "appointment_cost": 6_000_000}))
    assert (found.status, found.rate, found.calculated_amount) == (Status.INELIGIBLE, Decimal(0), 0)


def test_of_the_lowest_readings_the_lower_costs_are_shown() -> None:
    """Under the cap of 1,000,000円 both orders round to 700,000円; 999,900円 count where 特定財源 come off last."""
    found = estimate(
        case_from_json(
            {
                **BASE,
                "fiscal_year": 2026,
                "measure": "shared_talent",
                "recruitment_cost": 1_100_000,
                "recruitment_earmarked": 100,
            }
        )
    )
    assert (found.status, found.amount_range) == (Status.AMBIGUOUS, (700_000, 770_000))
    assert found.eligible_recruitment_cost == 999_900
    assert wording.readings_differ(700_000, 770_000) in found.notes


@pytest.mark.parametrize(("earmarked", "differs"), [(1_000_000, True), (0, False)])
def test_parts_whose_readings_differ_say_so(earmarked: int, differs: bool) -> None:
    """2,000,000円 before the start under a cap of 1,000,000円: 特定財源 come off before the cap or after it."""
    found = estimate(
        case_from_json(
            {
                **BASE,
                "fiscal_year": 2025,
                "measure": "revitalisation_partner_company",
                "recruitment_cost": 2_000_000,
                "recruitment_earmarked": earmarked,
            }
        )
    )
    assert (found.status is Status.AMBIGUOUS) == differs
    words = wording.readings_differ(*found.amount_range) if found.amount_range else "読み方"
    assert (words in "".join(found.notes)) == differs
