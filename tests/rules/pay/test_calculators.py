"""Each calculator by hand: the figures of fiscal.md §6 (給与法、任期付職員法、厚年法) and office-practice §6 (見本町)."""

from decimal import Decimal as D
from typing import Any

import pytest

from dxplanner.plan.work import (
    CostComponent,
    Insurance,
    PriceUnit,
    Tax,
    Work,
    WorkKind,
    WorkYear,
)
from dxplanner.rules.pay.calculate import bonus_left_out, parts_of, staff_terms_without_staff
from dxplanner.rules.pay.model import Part
from dxplanner.rules.pay.terms import years_of

PAY, END, DILIGENCE = CostComponent.PAY, CostComponent.TERM_END, CostComponent.DILIGENCE
PERFORMANCE, ALLOWANCE = CostComponent.PERFORMANCE, CostComponent.ALLOWANCE
INSURANCE, TRAVEL = CostComponent.INSURANCE, CostComponent.TRAVEL
CONTRIBUTION, OUTSOURCING = CostComponent.CONTRIBUTION, CostComponent.OUTSOURCING
SPECIAL, PART = WorkKind.SPECIAL_PART_TIME, WorkKind.FISCAL_YEAR_PART
FULL, FIXED = WorkKind.FISCAL_YEAR_FULL, WorkKind.FIXED_TERM
MONTH, YEAR, WHOLE = PriceUnit.MONTH, PriceUnit.YEAR, PriceUnit.WHOLE

AIDE = {
    "kind": SPECIAL,
    "first_year": 2027,
    "last_year": 2029,
    "unit_price": 30_000,
    "quantity": 60,
    "trips": 24,
    "trip_cost": 13_000,
    "years": (WorkYear(id="y1", fiscal_year=2027, quantity=45, trips=18),),
}
STAFF = {"kind": PART, "first_year": 2026, "unit_price": 200_000, "bonus": True}
FIXED_TERM = {"kind": FIXED, "first_year": 2026, "pay_step": 3, "bonus": True}


def work(**given: Any) -> Work:
    return Work(id="w", name="CIO補佐官", **given)


def by_component(given: dict[str, Any], year: int) -> dict[CostComponent, Part]:
    return {part.component: part for part in parts_of(work(**given), year)}


AMOUNTS: list[tuple[str, dict[str, Any], int, dict[CostComponent, int | None]]] = [
    ("見本町の案Ａ 令和9年度", AIDE, 2027, {PAY: 1_350_000, TRAVEL: 234_000}),
    ("見本町の案Ａ 令和10年度", AIDE, 2028, {PAY: 1_800_000, TRAVEL: 312_000}),
    ("二人なら二倍", {**AIDE, "headcount": 2}, 2028, {PAY: 3_600_000, TRAVEL: 624_000}),
    ("月額", {"kind": SPECIAL, "unit_price": 300_000, "price_unit": MONTH}, 2026, {PAY: 3_600_000}),
    (
        "7月から",
        {"kind": SPECIAL, "unit_price": 300_000, "price_unit": MONTH, "first_year": 2027, "start_month": 7},
        2027,
        {PAY: 2_700_000},
    ),
    (
        "入力した月数が優先",
        {
            "kind": SPECIAL,
            "unit_price": 300_000,
            "price_unit": MONTH,
            "first_year": 2027,
            "start_month": 7,
            "months": 10,
        },
        2027,
        {PAY: 3_000_000},
    ),
    (
        "会計年度パート 令和7年度 国の月数 2.525と2.125",
        STAFF,
        2025,
        {PAY: 2_400_000, END: 505_000, DILIGENCE: 425_000},
    ),
    ("令和6年度 2.50と2.10", STAFF, 2024, {PAY: 2_400_000, END: 500_000, DILIGENCE: 420_000}),
    ("令和5年度 2.45と2.05", STAFF, 2023, {PAY: 2_400_000, END: 490_000, DILIGENCE: 410_000}),
    ("令和9年度は最後に分かる月数", STAFF, 2027, {PAY: 2_400_000, END: 505_000, DILIGENCE: 425_000}),
    ("令和4年度は町の月数を尋ねる", STAFF, 2022, {PAY: 2_400_000, END: None, DILIGENCE: None}),
    (
        "町の月数",
        {**STAFF, "term_end_months": D("2.5"), "diligence_months": D("0")},
        2022,
        {PAY: 2_400_000, END: 500_000, DILIGENCE: 0},
    ),
    (
        "週の時間で按分 250,000×29÷38.75=187,096.77 切捨て",
        {**STAFF, "unit_price": 250_000, "weekly_hours": D("29"), "full_hours": D("38.75")},
        2026,
        {PAY: 2_245_152, END: 472_417, DILIGENCE: 397_579},
    ),
    (
        "時間額は月平均を手当の基礎に",
        {**STAFF, "price_unit": PriceUnit.HOUR, "unit_price": 1_500, "quantity": 1_000},
        2026,
        {PAY: 1_500_000, END: 315_625, DILIGENCE: 265_625},
    ),
    (
        "会計年度フル 手当と共済",
        {
            "kind": FULL,
            "first_year": 2026,
            "unit_price": 250_000,
            "allowance": 10_000,
            "insurance": Insurance.MUTUAL,
            "health_rate": D("5"),
            "other_rate": D("0.1"),
        },
        2026,
        # (3,000,000＋120,000)×(5＋9.15＋0.36＋0.115＋0.1＝14.725％)
        {PAY: 3_000_000, ALLOWANCE: 120_000, INSURANCE: 459_420},
    ),
    (
        "特定任期付3号給 令和8年度 508,000円、1.925と1.775",
        FIXED_TERM,
        2026,
        {PAY: 6_096_000, END: 977_900, DILIGENCE: 901_700},
    ),
    ("令和6年度は492,000円、月数は分からない", FIXED_TERM, 2024, {PAY: 5_904_000, END: None, DILIGENCE: None}),
    ("令和3年度は給料の額がない", FIXED_TERM, 2021, {PAY: None, END: None, DILIGENCE: None}),
    (
        "町の給料月額と業績手当",
        {"kind": FIXED, "unit_price": 500_000, "performance": 500_000, "months": 6},
        2026,
        {PAY: 3_000_000, PERFORMANCE: 500_000},
    ),
    ("委託 税込み", {"kind": WorkKind.OUTSOURCING, "unit_price": 1_320_000, "tax": Tax.INCLUDED}, 2026, {OUTSOURCING: 1_320_000}),
    (
        "委託 税抜きの月額に10％",
        {"kind": WorkKind.OUTSOURCING, "unit_price": 333_333, "price_unit": MONTH, "tax": Tax.EXCLUDED},
        2026,
        {OUTSOURCING: 4_399_995},
    ),
    (
        "委託 町の入力した率",
        {"kind": WorkKind.OUTSOURCING, "unit_price": 1_000_000, "tax": Tax.EXCLUDED, "tax_rate": D("8")},
        2026,
        {OUTSOURCING: 1_080_000},
    ),
    ("税率のない年度", {"kind": WorkKind.OUTSOURCING, "unit_price": 1, "tax": Tax.EXCLUDED}, 2010, {OUTSOURCING: None}),
    (
        "共同負担金 10月から 年額900,000円",
        {"kind": WorkKind.SHARED, "unit_price": 900_000, "first_year": 2026, "last_year": 2029, "start_month": 10},
        2026,
        {CONTRIBUTION: 450_000},
    ),
    (
        "割り切れない年額は切捨て",
        {"kind": WorkKind.SHARED, "unit_price": 1_000_000, "months": 7},
        2026,
        {CONTRIBUTION: 583_333},
    ),
    (
        "年度末までの負担金",
        {"kind": WorkKind.SHARED, "unit_price": 900_000, "first_year": 2026, "last_year": 2029, "end_month": 9},
        2029,
        {CONTRIBUTION: 450_000},
    ),
    ("起業人の負担金", {"kind": WorkKind.PARTNER_COMPANY, "unit_price": 5_600_000}, 2026, {CONTRIBUTION: 5_600_000}),
    ("派遣", {"kind": WorkKind.DISPATCH, "unit_price": 4_000, "quantity": 100}, 2026, {CostComponent.DISPATCH: 400_000}),
    ("再募集", {"kind": WorkKind.POSTING, "unit_price": 880_000, "quantity": 1}, 2027, {CostComponent.POSTING: 880_000}),
    ("謝金", {"kind": WorkKind.FEE, "unit_price": 12_000, "quantity": 2, "headcount": 2}, 2025, {CostComponent.FEE: 48_000}),
    ("旅費は一度だけ", {"kind": WorkKind.TRAVEL, "unit_price": 5_000, "quantity": 3, "trips": 3, "trip_cost": 1}, 2025, {TRAVEL: 15_000}),
    ("端末", {"kind": WorkKind.EQUIPMENT, "unit_price": 220_000, "quantity": 1}, 2027, {CostComponent.EQUIPMENT: 220_000}),
    ("その他", {"kind": WorkKind.OTHER, "unit_price": 50_000}, 2027, {CostComponent.OTHER: 50_000}),
    ("0日は0円", {"kind": SPECIAL, "unit_price": 30_000, "quantity": 0}, 2027, {PAY: 0}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "year", "wanted"), [case[1:] for case in AMOUNTS], ids=[c[0] for c in AMOUNTS]
)
def test_amounts(given: dict[str, Any], year: int, wanted: dict[CostComponent, int | None]) -> None:
    assert {key: part.amount for key, part in by_component(given, year).items()} == wanted


FORMULAS = [
    (AIDE, 2027, PAY, "30,000円×45日＝1,350,000円"),
    (AIDE, 2027, TRAVEL, "13,000円×18回＝234,000円"),
    ({**AIDE, "headcount": 2}, 2028, TRAVEL, "13,000円×24回×2人＝624,000円"),
    ({"kind": WorkKind.EQUIPMENT, "unit_price": 220_000, "quantity": 2}, 2027, CostComponent.EQUIPMENT, "220,000円×2台＝440,000円"),
    ({"kind": WorkKind.SHARED, "unit_price": 900_000}, 2027, CONTRIBUTION, "年額900,000円＝900,000円"),
    ({"kind": WorkKind.SHARED, "unit_price": 900_000, "months": 6}, 2026, CONTRIBUTION, "900,000円×6か月÷12か月＝450,000円"),
    ({"kind": WorkKind.SHARED, "unit_price": 100, "months": 7}, 2026, CONTRIBUTION, "100円×7か月÷12か月（円未満切捨て）＝58円"),
    (STAFF, 2026, END, "月額200,000円×2.525月分（円未満切捨て）＝505,000円"),
    ({**STAFF, "headcount": 2}, 2026, END, "月額200,000円×2.525月分（円未満切捨て）×2人＝1,010,000円"),
    (FIXED_TERM, 2026, PAY, "3号給508,000円×12か月＝6,096,000円"),
    ({"kind": WorkKind.OUTSOURCING, "unit_price": 1_000, "tax": Tax.EXCLUDED}, 2026, OUTSOURCING, "一式1,000円＋消費税10％（円未満切捨て）＝1,100円"),
    ({"kind": WorkKind.OUTSOURCING, "unit_price": 1_000, "tax": Tax.INCLUDED}, 2026, OUTSOURCING, "一式1,000円（税込み）＝1,000円"),
    ({"kind": FIXED, "unit_price": 1, "performance": 5, "headcount": 2}, 2026, PERFORMANCE, "年額5円×2人＝10円"),
    ({"kind": FULL, "unit_price": 1, "allowance": 5, "headcount": 2}, 2026, ALLOWANCE, "月額5円×12か月×2人＝120円"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "year", "component", "formula"), FORMULAS)
def test_the_working_is_printed_as_it_was_done(
    given: dict[str, Any], year: int, component: CostComponent, formula: str
) -> None:
    assert by_component(given, year)[component].formula == formula


MISSING: list[tuple[dict[str, Any], CostComponent, str]] = [
    ({"kind": SPECIAL, "unit_price": 1}, PAY, "日数"),
    ({"kind": SPECIAL, "quantity": 1}, PAY, "単価"),
    ({"kind": FIXED}, PAY, "号給"),
    ({**STAFF, "weekly_hours": D(29)}, PAY, "フルタイムの週の時間"),
    ({**STAFF, "weekly_hours": D(29), "full_hours": D(0)}, PAY, "フルタイムの週の時間"),
    ({**STAFF, "weekly_hours": D(29)}, END, "フルタイムの週の時間"),
    ({"kind": SPECIAL, "trips": 1}, TRAVEL, "1回の旅費"),
    ({"kind": SPECIAL, "trip_cost": 1}, TRAVEL, "旅費の回数"),
    ({**STAFF, "start_month": 3, "end_month": 4}, PAY, "始まりの月と終わりの月"),
    ({**STAFF, "start_month": 3, "end_month": 4, "allowance": 1}, ALLOWANCE, "始まりの月と終わりの月"),
    ({**STAFF, "insurance": Insurance.MUTUAL}, INSURANCE, "共済組合"),
    ({**STAFF, "unit_price": None, "insurance": Insurance.PENSION}, INSURANCE, "単価"),
]


@pytest.mark.parametrize(("given", "component", "asked"), MISSING)
def test_what_is_missing_is_asked_for_and_nothing_is_made_up(
    given: dict[str, Any], component: CostComponent, asked: str
) -> None:
    part = by_component({**given, "first_year": 2026}, 2026)[component]
    assert part.amount is None
    assert any(asked in item for item in part.missing)


def test_insurance_without_any_known_health_rate_asks_for_it() -> None:
    part = by_component({**STAFF, "insurance": Insurance.PENSION}, 2025)[INSURANCE]
    assert part.amount is None
    assert part.missing == ("健康保険の事業主の率",)


def test_health_insurance_by_a_secondary_figure_says_so() -> None:
    """3,330,000円×(4.925＋0.81＋9.15＋0.36＋0.115＋0.85＝16.21％)."""
    part = by_component({**STAFF, "insurance": Insurance.PENSION}, 2026)[INSURANCE]
    assert part.amount == 539_793
    assert any("協会けんぽ東京" in note for note in part.notes)
    assert any("公務災害" in note for note in part.notes)


def test_bonuses_of_a_special_post_are_left_out() -> None:
    """地方自治法第203条の2第4項."""
    asked = work(**{**AIDE, "bonus": True, "performance": 1, "allowance": 1})
    assert {part.component for part in parts_of(asked, 2027)} == {PAY, TRAVEL}
    assert bonus_left_out(asked)
    assert not bonus_left_out(work(**{**AIDE, "bonus": False}))
    assert not bonus_left_out(work(**STAFF))


def test_an_insured_special_post_is_told_to_ask() -> None:
    given = {**AIDE, "insurance": Insurance.PENSION, "health_rate": D("5"), "other_rate": D("1")}
    part = by_component(given, 2026)[INSURANCE]
    assert any("年金事務所" in note for note in part.notes)
    assert not any("協会けんぽ東京" in note for note in part.notes)
    assert [rate.own for rate in part.rates] == [True, False, False, False, True]


@pytest.mark.parametrize(
    ("given", "odd"),
    [
        ({"kind": WorkKind.OUTSOURCING, "bonus": True}, True),
        ({"kind": WorkKind.OUTSOURCING, "insurance": Insurance.PENSION}, True),
        ({"kind": WorkKind.OUTSOURCING, "insurance": Insurance.NONE, "bonus": False}, False),
        ({"kind": SPECIAL, "insurance": Insurance.PENSION}, False),
        ({"bonus": True}, False),
    ],
)
def test_staff_terms_on_what_appoints_nobody(given: dict[str, Any], odd: bool) -> None:
    assert staff_terms_without_staff(work(**given)) is odd


def test_without_a_kind_there_is_nothing() -> None:
    assert parts_of(work(first_year=2026, unit_price=1), 2026) == ()


@pytest.mark.parametrize(
    ("given", "years"),
    [
        ({}, ()),
        ({"first_year": 2027}, (2027,)),
        ({"first_year": 2027, "last_year": 2029}, (2027, 2028, 2029)),
        ({"first_year": 2027, "last_year": 2025}, (2027,)),
        ({"last_year": 2029}, ()),
        ({"years": (WorkYear(id="a", fiscal_year=2030), WorkYear(id="b"))}, (2030,)),
        ({"first_year": 2027, "years": (WorkYear(id="a", fiscal_year=2025),)}, (2025, 2027)),
    ],
)
def test_the_years_of_a_work(given: dict[str, Any], years: tuple[int, ...]) -> None:
    assert years_of(work(**given)) == years
