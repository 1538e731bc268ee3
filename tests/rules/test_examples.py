"""The worked examples, and what every result says besides its number."""

from decimal import Decimal

import pytest

from dxplanner.rules import Edition, Status, estimate, wording
from tests.rules.cases import EXAMPLES, Example, cio, shared
from tests.rules.cases_measures import MEASURE_EXAMPLES

ALL = (*EXAMPLES, *MEASURE_EXAMPLES)


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.id)
def test_example(example: Example) -> None:
    result = estimate(example.case)
    assert result.status is example.status
    assert result.calculated_amount == example.amount
    assert result.amount_range == example.bounds
    assert tuple(line.amount for line in result.scenarios) == example.scenarios


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.id)
def test_shape_follows_the_status(example: Example) -> None:
    result = estimate(example.case)
    unknown = result.status is Status.UNCONFIRMED
    assert (result.rate is None) == unknown
    assert (result.eligible_appointment_cost is None) == unknown
    assert (result.eligible_recruitment_cost is None) == unknown
    assert (result.calculated_amount is None) == (result.status in {Status.UNCONFIRMED, Status.AMBIGUOUS})
    assert (result.amount_range is not None) == (result.status is Status.AMBIGUOUS)
    assert bool(result.scenarios) == unknown
    assert result.trace
    assert result.notes
    assert all(line.label and line.formula and line.source for line in result.trace)


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.id)
def test_every_figure_stands_in_the_trace(example: Example) -> None:
    result = estimate(example.case)
    traced = {line.amount for line in result.trace}
    figures = [line.amount for line in result.scenarios]
    figures += [] if result.calculated_amount is None else [result.calculated_amount]
    figures += list(result.amount_range or ())
    assert set(figures) <= traced


def test_the_third_assumed_line_is_named_as_the_contract_says() -> None:
    lines = estimate(cio(2026, 1)).scenarios
    assert [line.assumption for line in lines] == [
        "措置なし",
        "最後に確認された率が続く場合",
        "仮に率0.5の場合（感度。資料の期間は令和7年度まで）",
    ]
    assert [line.rate for line in lines] == [Decimal(0), Decimal("0.7"), Decimal("0.5")]


def test_eligible_costs_deduct_then_cap() -> None:
    result = estimate(cio(2025, 6_000_000, 1_200_000, recruitment_earmarked=100_000, appointment_earmarked=1))
    assert result.status is Status.AMBIGUOUS
    plain = estimate(cio(2025, 6_000_000, 1_200_000, appointment_earmarked=1_000_000))
    assert (plain.eligible_appointment_cost, plain.eligible_recruitment_cost) == (5_000_000, 1_000_000)
    assert plain.rate == Decimal("0.7")


def test_ambiguous_costs_belong_to_the_lower_end() -> None:
    result = estimate(cio(2025, 0, 1_600_000, recruitment_earmarked=800_000))
    assert result.eligible_recruitment_cost == 200_000
    assert result.amount_range is not None
    assert result.amount_range[0] == 140_000
    assert any("140,000円から560,000円まで" in note for note in result.notes)


def test_article_and_date_of_checking_stand_in_the_trace() -> None:
    source = estimate(cio(2025, 1_000)).trace[-1].source
    assert "特別交付税に関する省令" in source
    assert "附則第7条第10項第3号" in source
    assert "令和8年11月23日確認" in source
    assert "附則第7条第12項第3号" in estimate(cio(2022, 1_000)).trace[-1].source
    assert estimate(cio(2025, 1)).sources[0].short_label() == "特別交付税に関する省令附則第7条第10項第3号"


def test_notes_that_are_always_there() -> None:
    for case in (cio(2025, 1), cio(2026, 1), shared(2026, 1)):
        notes = estimate(case).notes
        assert wording.NOT_THE_GRANT in notes
        assert any("±1千円" in note for note in notes)


def test_notes_by_situation() -> None:
    assert wording.NON_RECIPIENT in estimate(cio(2025, 1, non_recipient=True)).notes
    assert wording.NON_RECIPIENT not in estimate(cio(2025, 1)).notes
    assert wording.PERSON_CAP_ON_SHARE in estimate(shared(2026, 1)).notes
    assert any("募集に要する経費の措置がない" in note for note in estimate(cio(2021, 1, 1)).notes)
    assert not any("募集に要する経費の措置がない" in note for note in estimate(cio(2021, 1)).notes)
    assert any(
        "令和８年度以降の措置は、令和８年11月23日現在" in note for note in estimate(cio(2026, 1)).notes
    )
    assert any("読替え" in note for note in estimate(shared(2026, recruitment_cost=2_000_000)).notes)
    assert any("国資料" in note for note in estimate(shared(2026, 1, edition=Edition.DECK_2022)).notes)
    assert any("令和11年度まで" in note for note in estimate(shared(2030, 1)).notes)
    assert any("令和3年度から" in note for note in estimate(cio(2020, 1)).notes)


def test_the_deck_names_the_figure_of_the_ordinance() -> None:
    deck = Edition.DECK_2022
    assert any("4,760,000円" in note for note in estimate(cio(2023, 6_000_000, 800_000, edition=deck)).notes)
    assert not any("省令による試算" in note for note in estimate(cio(2022, 6_000_000, edition=deck)).notes)
    spread = estimate(cio(2025, 0, 1_600_000, recruitment_earmarked=800_000, edition=deck))
    assert any("140,000円から560,000円" in note for note in spread.notes)


def test_status_labels_never_say_settled() -> None:
    assert estimate(cio(2025, 1)).status_label == "条文確認済（試算）"
    assert estimate(cio(2026, 1)).status_label == "未確認"
    assert estimate(cio(2025, 1, edition=Edition.DECK_2022)).status_label == "国資料（令和4年6月）による試算"
    assert all("確定" not in status.label for status in Status)


def test_the_sum_of_costs_stands_in_the_trace_and_nothing_is_eligible_without_a_cap() -> None:
    trace = estimate(cio(2025, 6_000_000, 800_000)).trace
    assert [line.amount for line in trace] == [6_000_000, 800_000, 6_800_000, 4_760_000]
    first = estimate(cio(2021, 6_000_000, 800_000))
    assert (first.eligible_appointment_cost, first.eligible_recruitment_cost) == (6_000_000, 0)
