"""The town's own caps per person, by measure and fiscal year, and why a row is not used."""

from collections.abc import Iterator, Mapping

from dxplanner.core.money import Yen
from dxplanner.plan.caps import PersonCap
from dxplanner.plan.plan import Plan
from dxplanner.rules.registry import MEASURES

INCOMPLETE = "措置、年度、上限額及び根拠を全て入力してください。"
NOT_TAKEN = "この措置には、町が入力する1人当たりの上限額がありません。措置を選び直してください。"
TWICE = "同じ措置と年度の上限額が、先に入力されています。どちらかを削除してください。"
KEY = "person_cap"

OwnCaps = Mapping[tuple[str, int], PersonCap]


def takes_own_cap(measure: str | None) -> bool:
    return measure in MEASURES and KEY in MEASURES[measure].takes


def judged_caps(plan: Plan) -> Iterator[tuple[PersonCap, str]]:
    """Every row with the reason why it is not used, empty where it is."""
    seen: set[tuple[str | None, int | None]] = set()
    for row in plan.costs.caps:
        problem = _problem(row)
        if not problem and (row.measure, row.fiscal_year) in seen:
            problem = TWICE
        if not problem:
            seen.add((row.measure, row.fiscal_year))
        yield row, problem


def _problem(row: PersonCap) -> str:
    if None in (row.measure, row.fiscal_year, row.amount) or not (row.basis or "").strip():
        return INCOMPLETE
    return "" if takes_own_cap(row.measure) else NOT_TAKEN


def own_caps(plan: Plan) -> OwnCaps:
    """The rows in use."""
    return {(row.measure or "", row.fiscal_year or 0): row for row, why in judged_caps(plan) if not why}


def cap_of(caps: OwnCaps, measure: str, fiscal_year: int) -> Yen | None:
    row = caps.get((measure, fiscal_year))
    return None if row is None else row.amount
