"""単価 × 数量: the main component of a work, and its travel. Whole yen; each rounding is named in the formula."""

from decimal import Decimal
from fractions import Fraction
from math import prod

from dxplanner.core.money import Yen, number_label, rate_label, times_rate, truncate_to_yen
from dxplanner.plan.work import CostComponent, PriceUnit, Tax, WorkKind
from dxplanner.rules.pay import wording as words
from dxplanner.rules.pay.kinds import KINDS
from dxplanner.rules.pay.model import Part, Terms
from dxplanner.rules.pay.rates import UsedRate, own_percent, rate_of
from dxplanner.rules.pay.terms import WHOLE_YEAR

_COUNTED = {
    PriceUnit.DAY: "日",
    PriceUnit.HOUR: "時間",
    PriceUnit.TIME: "回",
    PriceUnit.PIECE: "件",
}
_ASKED = {
    PriceUnit.DAY: "年間の数量（日数）",
    PriceUnit.HOUR: "年間の数量（時間数）",
    PriceUnit.TIME: "年間の数量（回数）",
    PriceUnit.PIECE: "年間の数量（件数・台数）",
}


def main_part(terms: Terms) -> Part:
    """The price times days, months or pieces, times persons; with tax where the price is without."""
    component = KINDS[terms.kind].component
    price, formula, rates, missing = unit_price_of(terms)
    missing = (*missing, *_missing(terms))
    if missing or price is None:
        return Part(component=component, amount=None, formula="", rates=rates, missing=missing)
    factors, formula, amount = _multiplied(terms, price, formula)
    simple = not rates and not _divided(terms) and not by_hours(terms)
    tax = _tax_rate(terms)
    if tax is not None:
        amount += truncate_to_yen(times_rate(amount, tax.value))
        formula, rates, simple = f"{formula}＋消費税{tax.figure}（円未満切捨て）", (*rates, tax), False
    elif terms.work.tax is Tax.INCLUDED:
        formula = f"{formula}（税込み）"
    return Part(
        component=component,
        amount=amount,
        formula=f"{formula}＝{number_label(amount)}円",
        factors=factors if simple else (),
        rates=rates,
        notes=(words.COUNTED_MONTHS,) if terms.counted and terms.unit in _BY_MONTHS else (),
    )


def _missing(terms: Terms) -> tuple[str, ...]:
    found = []
    if terms.unit in _COUNTED and terms.quantity is None:
        found.append(_ASKED[terms.unit])
    if terms.unit in _BY_MONTHS and terms.months is None:
        found.append("始まりの月と終わりの月")
    if terms.work.tax is Tax.EXCLUDED and _tax_rate(terms) is None:
        found.append("消費税の率")
    return tuple(found)


def by_hours(terms: Terms) -> bool:
    """A part-time month: the full-time pay by the hours of the week."""
    return terms.kind is WorkKind.FISCAL_YEAR_PART and terms.work.weekly_hours is not None


def _divided(terms: Terms) -> bool:
    """A yearly price for a part of the year."""
    return terms.unit is PriceUnit.YEAR and terms.months != WHOLE_YEAR


_BY_MONTHS = frozenset({PriceUnit.MONTH, PriceUnit.YEAR})


def unit_price_of(terms: Terms) -> tuple[Yen | None, str, tuple[UsedRate, ...], tuple[str, ...]]:
    """The price for one unit, how it is written, the rate it comes from, and what is missing."""
    work, price = terms.work, terms.unit_price
    if terms.kind is WorkKind.FIXED_TERM and price is None:
        if work.pay_step is None:
            return None, "", (), ("号給又は給料月額",)
        rate = rate_of(f"pay.fixed_term.step{work.pay_step}", terms.fiscal_year)
        if rate is None:
            return None, "", (), ("給料月額（この年度の国の額は確認できていません）",)
        return int(rate.value), f"{work.pay_step}号給{rate.figure}", (rate,), ()
    if price is None:
        return None, "", (), ("単価",)
    if not by_hours(terms) or work.weekly_hours is None:
        return price, f"{number_label(price)}円", (), ()
    if not work.full_hours:
        return None, "", (), ("フルタイムの週の時間",)
    share = int(price * Fraction(work.weekly_hours) / Fraction(work.full_hours))
    return share, _hours_formula(price, work.weekly_hours, work.full_hours, share), (), ()


def _hours_formula(price: Yen, hours: Decimal, full: Decimal, share: Yen) -> str:
    return (
        f"（{number_label(price)}円×{rate_label(hours)}時間÷{rate_label(full)}時間"
        f"＝月額{number_label(share)}円（円未満切捨て））"
    )


def _multiplied(terms: Terms, price: Yen, formula: str) -> tuple[tuple[int, ...], str, Yen]:
    factors: tuple[int, ...] = (price,)
    divided = _divided(terms)
    if terms.unit in _COUNTED:
        count = terms.quantity or 0
        word = "台" if terms.kind is WorkKind.EQUIPMENT else _COUNTED[terms.unit]
        factors, formula = (price, count), f"{formula}×{number_label(count)}{word}"
    elif terms.unit is PriceUnit.MONTH or divided:
        months = terms.months or WHOLE_YEAR
        factors, formula = (price, months), f"{formula}×{months}か月"
    if terms.headcount != 1:
        factors, formula = (*factors, terms.headcount), f"{formula}×{terms.headcount}人"
    amount = prod(factors)
    if divided:
        rounded = "（円未満切捨て）" if amount % WHOLE_YEAR else ""
        return factors, f"{formula}÷{WHOLE_YEAR}か月{rounded}", amount // WHOLE_YEAR
    if len(factors) == 1:
        formula = f"{terms.unit.label}{formula}"
    return factors, formula, amount


def _tax_rate(terms: Terms) -> UsedRate | None:
    """The rate to add; None where the price is with tax, or where no rate is known for the year."""
    if terms.work.tax is not Tax.EXCLUDED:
        return None
    own = own_percent("消費税及び地方消費税", terms.work.tax_rate, terms.fiscal_year)
    return own or rate_of("pay.consumption_tax", terms.fiscal_year)


def travel_part(terms: Terms) -> Part | None:
    """Trips times their cost; None where nobody asked for travel."""
    if terms.trips is None and terms.trip_cost is None:
        return None
    if terms.trips is None or terms.trip_cost is None:
        asked = "旅費の回数" if terms.trips is None else "1回の旅費"
        return Part(component=CostComponent.TRAVEL, amount=None, formula="", missing=(asked,))
    factors: tuple[int, ...] = (terms.trip_cost, terms.trips)
    formula = f"{number_label(terms.trip_cost)}円×{number_label(terms.trips)}回"
    if terms.headcount != 1:
        factors, formula = (*factors, terms.headcount), f"{formula}×{terms.headcount}人"
    amount = prod(factors)
    return Part(
        component=CostComponent.TRAVEL,
        amount=amount,
        formula=f"{formula}＝{number_label(amount)}円",
        factors=factors,
    )
