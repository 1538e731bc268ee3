"""負担金の按分 as a workbook: another program calculates our shares to the yen, for every model and rounding."""

import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest

from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import Sharing, SharingMember, SharingModel, SharingRounding
from dxplanner.rules.overrides import PREFECTURE, share_target
from dxplanner.rules.sharing_from_plan import SharingResult, sharing_result
from tests.documents.paper import DAY, made, sample, squeezed, words_of
from tests.support.libreoffice import corrupt_cached_values, formula_cells, read_values, recalculate

E24 = (("甲市", 30_000), ("乙町", 12_000), ("丙町", 8_000), ("丁村", 5_000))
SEVEN = (("甲", 401), ("乙", 401), ("丙", 9_999), ("丁", 0), ("戊", 17), ("己", 123_457), ("庚", 9_999))


def plan_of(people: tuple[tuple[str, int], ...], **given: object) -> Plan:
    members = tuple(
        SharingMember(id=f"sm{number}", name=name, population=population, is_own=number == 1)
        for number, (name, population) in enumerate(people, 1)
    )
    terms = Sharing(fiscal_year=2026, members=members, **given)  # type: ignore[arg-type]
    plan = sample("mihon")
    return dataclasses.replace(plan, costs=dataclasses.replace(plan.costs, sharing=terms))


CASES = {
    "E24": plan_of(E24, total=24_000_000, model=SharingModel.EQUAL_AND_POPULATION, equal_share=Decimal(50)),
    "equal with ties": plan_of(SEVEN, total=10_000_003, model=SharingModel.EQUAL, prefecture_half=True),
    "population": plan_of(SEVEN, total=9_876_543, model=SharingModel.POPULATION),
    "a third": plan_of(
        SEVEN, total=7_777_777, model=SharingModel.EQUAL_AND_POPULATION, equal_share=Decimal("33.3")
    ),
    "tapering": plan_of(
        SEVEN,
        total=5_000_001,
        model=SharingModel.FIXED_AND_TAPERING,
        fixed_amount=10_000,
        prefecture_half=True,
    ),
    "down": plan_of(
        E24,
        total=24_000_000,
        model=SharingModel.POPULATION,
        rounding=SharingRounding.THOUSAND_DOWN,
        lead="sm2",
    ),
    "down, tapering": plan_of(
        SEVEN,
        total=3_333_333,
        model=SharingModel.FIXED_AND_TAPERING,
        rounding=SharingRounding.THOUSAND_DOWN,
        lead="sm1",
    ),
}


def by_hand(plan: Plan, prefecture: int | None = None, **amounts: int) -> Plan:
    items = tuple(
        Override(id=f"o{member}", target=f"share:{member}", amount=amount, reason="首長会議の合意による。")
        for member, amount in amounts.items()
    )
    if prefecture is not None:
        target = share_target(PREFECTURE)
        items += (Override(id="half", target=target, amount=prefecture, reason="県の示した額による。"),)
    return dataclasses.replace(plan, costs=dataclasses.replace(plan.costs, overrides=items))


CASES |= {
    "by hand": by_hand(CASES["E24"], sm2=5_000_000),
    "by hand, down": by_hand(CASES["down"], sm1=12_345_678, sm4=1),
    "by hand, tapering": by_hand(CASES["tapering"], sm3=0, sm6=1_234_567),
    "the prefecture by hand": by_hand(CASES["tapering"], 1_000_000),
    "the prefecture and a town by hand": by_hand(CASES["equal with ties"], 3, sm2=1_000_001),
    "all by hand": by_hand(CASES["E24"], sm1=24_000_000, sm2=0, sm3=0, sm4=0),
}


@pytest.mark.parametrize("name", ["sample", *CASES])
def test_another_program_calculates_our_shares(name: str, tmp_path: Path) -> None:
    """Stored values are made wrong first: what agrees afterwards was really calculated."""
    plan = sample("mihon") if name == "sample" else CASES[name]
    found = sharing_result(plan)
    assert isinstance(found, SharingResult)
    document, profile = made(plan, "sharing")
    path = tmp_path / "按分.xlsx"
    path.write_bytes(render_xlsx(document, profile, printed_on=DAY))
    spoilt = tmp_path / "spoilt.xlsx"
    assert corrupt_cached_values(path, spoilt) == sum(map(len, formula_cells(path).values()))
    recalculated = recalculate(spoilt, tmp_path)
    stored = read_values(path)
    for sheet, formulas in formula_cells(path).items():
        for place, formula in formulas.items():
            assert recalculated[sheet][place] == stored[sheet][place], (sheet, place, formula)
    amounts = [part.amount for part in found.shares.shares]
    cells = recalculated["計算"]
    column = next(place.rstrip("0123456789") for place, value in cells.items() if value == "負担額")
    shown = [value for place, value in cells.items() if place.rstrip("0123456789") == column]
    assert [int(str(value)) for value in shown if isinstance(value, int | float)][: len(amounts)] == amounts


def test_the_page_says_what_is_missing() -> None:
    plan = sample("mihon")
    empty = dataclasses.replace(plan, costs=dataclasses.replace(plan.costs, sharing=Sharing()))
    document, _profile = made(empty, "sharing")
    assert "按分の条件が入力されていない。" in squeezed(words_of(document.sections))
    assert len(document.sheets) == 1
    some = dataclasses.replace(
        plan, costs=dataclasses.replace(plan.costs, sharing=Sharing(total=5, lead=None))
    )
    document, _profile = made(some, "sharing")
    assert "按分を計算するには、年度、按分の方法、2団体以上の団体名と人口を入力してください。" in squeezed(
        words_of(document.sections)
    )


def test_the_page_says_method_and_shares() -> None:
    text = squeezed(words_of(made(CASES["E24"], "sharing")[0].sections))
    for words in (
        "均等割50％、残りを人口割",
        "甲市（自団体）",
        "9,545,455",
        "24,000,000",
        "協議の前の案である。",
    ):
        assert squeezed(words) in text
    text = squeezed(words_of(made(CASES["tapering"], "sharing")[0].sections))
    assert "1団体当たり10,000円、残りを人口の0.585乗" in text
    text = squeezed(words_of(made(CASES["down"], "sharing")[0].sections))
    assert "幹事団体" in text
    assert "乙町" in text


def test_the_prefectures_part_put_right_is_marked_listed_and_explained() -> None:
    text = squeezed(words_of(made(CASES["the prefecture by hand"], "sharing")[0].sections))
    for words in (
        "1,000,000円（手修正）",
        "県（手修正）1,000,000",
        "市町村の計4,000,001",
        "手修正の一覧",
        "県の負担額2,500,001",
        "県の示した額による。",
    ):
        assert squeezed(words) in text, words
    assert "手修正を含まない" not in text
    too_much = by_hand(CASES["tapering"], 5_000_002)
    text = squeezed(words_of(made(too_much, "sharing")[0].sections))
    assert squeezed("総額の2分の1（1円の端数は県）") in text
    assert squeezed("県の負担額（用いていない。）") in text
    assert squeezed("手で直した県の負担額は、用いていません。") in text


def test_a_share_put_right_is_marked_listed_and_explained() -> None:
    plan = CASES["by hand"]
    text = squeezed(words_of(made(plan, "sharing")[0].sections))
    for words in (
        "乙町（手修正）",
        "手修正の一覧",
        "乙町の負担額",
        "5,618,182",
        "首長会議の合意による。",
        "残りの額を、ほかの団体が同じ方法で分けている。",
        "この比較は、計算による額であり、手修正を含まない。",
    ):
        assert squeezed(words) in text, words
    annex = squeezed(words_of(made(plan, "allocation")[0].sections))
    assert squeezed("乙町の負担額") in annex
    wrong = by_hand(CASES["E24"], sm1=24_000_001)
    text = squeezed(words_of(made(wrong, "sharing")[0].sections))
    assert squeezed("手で直した負担額は、用いていません。") in text
    assert "甲市（自団体）（手修正）" not in text
    assert squeezed("甲市の負担額（用いていない。）") in text
    assert "手修正の一覧" not in squeezed(words_of(made(CASES["E24"], "sharing")[0].sections))
