"""事例: each with date and source, found by size, form, purpose and words; what was not found out says so."""

import pytest

from dxplanner.core.sources import Confidence
from dxplanner.facts.cases import (
    Case,
    CaseFilter,
    CaseForm,
    CaseKind,
    CasePurpose,
    TownSize,
    case_file,
    cases,
    matching,
    size_of,
)

SCHEMES = {"ehime", "fukuoka", "bingo", "hiroshima", "kyoto"}
NETWORKS = {"code_for_japan", "co_creation", "adviser", "chat"}


def ids(**wanted: object) -> set[str]:
    return {case.id for case in matching(CaseFilter(**wanted))}  # type: ignore[arg-type]


def test_the_library_holds_the_schemes_networks_and_readings() -> None:
    assert ids(kind=CaseKind.SCHEME) == SCHEMES
    assert ids(kind=CaseKind.NETWORK) == NETWORKS
    assert ids(kind=CaseKind.READING) == {"sakata", "fukuyama"}
    assert {"bandai", "okinoshima", "nagatoro"} <= ids(kind=CaseKind.CASE)


@pytest.mark.parametrize("case", cases().values(), ids=lambda case: case.id)
def test_a_case_is_whole(case: Case) -> None:
    for text in (case.summary, case.structure, case.results, case.lessons):
        assert text.endswith("。"), text
        assert not any(word in text for word in ("○○", "〇〇", "誰一人")), text
    assert case.as_of
    assert case.source.checked_on is not None
    assert case.source.confidence in (Confidence.CONFIRMED, Confidence.SECONDARY)
    assert case.forms
    assert case.purposes
    assert case.is_scheme == bool(case.menu), "what can be applied for has a menu"
    assert case.population is None or size_of(case.population) is case.size


def test_figures_are_those_of_the_sources() -> None:
    """seed L662: 25 people, 5 of them digital, on 19 May 2022; L617: half each; policy §4.4: three in 令和6年度."""
    known = cases()
    assert "25人（うちデジタルの分野5人）" in known["bingo"].results
    assert "令和4年5月19日" in known["bingo"].as_of
    assert "2分の1ずつ" in known["fukuoka"].summary
    assert "専門官3人" in known["ehime"].results
    assert "20市町" in known["ehime"].place
    assert "約250人" in known["job_sites"].results
    assert "242人" in known["adviser"].structure


@pytest.mark.parametrize("scheme", ["ehime", "hiroshima", "kyoto"])
def test_a_formula_that_was_not_found_is_not_invented(scheme: str) -> None:
    text = cases()[scheme].structure
    assert "確かめた範囲にない" in text


def test_no_case_names_a_person() -> None:
    whole = " ".join(
        f"{case.summary}{case.structure}{case.results}{case.lessons}" for case in cases().values()
    )
    assert not any(name in whole for name in ("氏", "さん"))


def test_filters_are_joined_by_and() -> None:
    assert ids(kind=CaseKind.SCHEME, form=CaseForm.BANK) == {"bingo"}
    assert ids(size=TownSize.SMALL, purpose=CasePurpose.PUBLICITY) == {"bandai"}
    assert ids(words="専門官") == {"ehime"}
    assert ids(words="ＤＸShip 三原") == {"hiroshima"}
    assert ids(words="どこにもない言葉") == set()
    assert ids() == set(cases())


def test_the_note_says_that_cases_are_of_their_time() -> None:
    assert "書かれた時点" in case_file().note


@pytest.mark.parametrize(
    ("population", "size"),
    [
        (None, None),
        (9_999, TownSize.SMALL),
        (10_000, TownSize.MIDDLE),
        (49_999, TownSize.MIDDLE),
        (50_000, TownSize.LARGE),
    ],
)
def test_the_size_of_a_town(population: int | None, size: TownSize | None) -> None:
    assert size_of(population) is size
