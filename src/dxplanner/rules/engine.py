"""`estimate`: what holds for every measure, before and after its own calculation.

A case is checked here, so that documents and the command line cannot calculate with impossible input.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from dxplanner.core.calendar import FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR, is_supported_fiscal_year
from dxplanner.core.errors import BadInput
from dxplanner.core.money import Yen
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.rules import wording
from dxplanner.rules.dated import ineligible
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overlay import UserValue, laid_over
from dxplanner.rules.rated import appointment_total
from dxplanner.rules.registry import MEASURES

AMOUNT_KEYS = (
    "appointment_cost",
    "recruitment_cost",
    "appointment_earmarked",
    "recruitment_earmarked",
    "persons",
    "project_cost",
    "project_earmarked",
    "received_from_prefecture",
    "prefecture_earmarked",
    "received_from_others",
    "others_earmarked",
    "person_cap",
)
OTHER_KEYS = ("fiscal_index", "advanced_body")
LARGEST_INDEX = Decimal(5)
WARD_LAW = "地方交付税法第21条、特別交付税に関する省令第9条"
NOTHING_CHANGED = "計算は行っていません。"


def refuse(key: str, text: str, place: str = "") -> BadInput:
    """Bad input naming the key; `place` is the key with its position in a list."""
    return BadInput(f"「{place or key}」{text}{NOTHING_CHANGED}", place or key)


def check_case(case: EstimateCase, prefix: str = "") -> None:
    """Raises `BadInput` naming the first key that cannot be calculated with."""

    def bad(key: str, text: str) -> BadInput:
        return refuse(key, text, prefix + key)

    if not is_supported_fiscal_year(case.fiscal_year):
        span = f"{FIRST_FISCAL_YEAR}から{LAST_FISCAL_YEAR}まで"
        raise bad("fiscal_year", f"は、年度の始まる年を{span}の整数で書いてください。")
    measure = MEASURES.get(case.measure)
    if measure is None:
        raise bad("measure", f"は、次のどれかで書いてください：{'、'.join(MEASURES)}。")
    for key in (*AMOUNT_KEYS, *OTHER_KEYS):
        value = getattr(case, key)
        values = value if isinstance(value, tuple) else (value,)
        if key in AMOUNT_KEYS and any(amount is not None and amount < 0 for amount in values):
            raise bad(key, "は、0以上の整数（円）で書いてください。")
        given = value is not None if key in _OPTIONAL else any(values)
        if given and key not in measure.takes:
            raise bad(
                key, f"は、{measure.name}（{measure.id}）では使いません。消すか、measure を確かめてください。"
            )
    _check_index(case.fiscal_index, bad)
    for key, (cost, words) in _DEDUCTIONS.items():
        if getattr(case, key) > cost(case):
            raise bad(key, f"は、{words}より大きくできません。特定財源の額を確かめてください。")


def _check_index(index: Decimal | None, bad: Callable[[str, str], BadInput]) -> None:
    if index is None:
        return
    if not 0 <= index <= LARGEST_INDEX or index != round(index, 2):
        raise bad("fiscal_index", 'は、0から5までの数を小数2位までで書いてください（例："0.27"）。')


_OPTIONAL = ("person_cap", "fiscal_index")
"""Keys whose absence is not the same as nothing."""
_DEDUCTIONS: dict[str, tuple[Callable[[EstimateCase], Yen], str]] = {
    "appointment_earmarked": (appointment_total, "任用等の経費"),
    "recruitment_earmarked": (lambda case: case.recruitment_cost, "募集の経費"),
    "project_earmarked": (lambda case: case.project_cost, "提案した事業の経費"),
    "prefecture_earmarked": (
        lambda case: sum(case.received_from_prefecture),
        "都道府県から受け入れる人の経費",
    ),
    "others_earmarked": (lambda case: sum(case.received_from_others), "その他の団体から受け入れる人の経費"),
}


def estimate(case: EstimateCase, values: tuple[UserValue, ...] = ()) -> Estimate:
    """算定見込額 of one case; raises `BadInput` for a case that cannot be. `values`: 「この率を使う」 of a plan."""
    check_case(case)
    if case.municipality_class == MunicipalityClass.WARD:
        result = ineligible(case, wording.WARD_NOT_ELIGIBLE, WARD_LAW)
    else:
        result = laid_over(case, values, MEASURES[case.measure].calculate)
    if case.non_recipient:
        return replace(result, notes=(*result.notes, wording.NON_RECIPIENT))
    return result
