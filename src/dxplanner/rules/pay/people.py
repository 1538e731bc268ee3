"""What comes on top of pay for staff: 期末・勤勉手当, 業績手当, other allowances, the employer's insurance share.

期末手当 and 勤勉手当 of 特別職非常勤 do not exist here (地方自治法第203条の2第4項).
"""

from decimal import Decimal

from dxplanner.core.money import Yen, number_label, rate_label, times_rate, truncate_to_yen
from dxplanner.facts.parameters import Unit
from dxplanner.plan.work import CostComponent, Insurance, PriceUnit, WorkKind
from dxplanner.rules.pay import wording
from dxplanner.rules.pay.kinds import KINDS
from dxplanner.rules.pay.model import Part, Terms
from dxplanner.rules.pay.price import unit_price_of
from dxplanner.rules.pay.rates import HUNDRED, UsedRate, own_percent, rate_of
from dxplanner.rules.pay.terms import WHOLE_YEAR


def bonus_parts(terms: Terms, pay: Part) -> tuple[Part, ...]:
    if not terms.work.bonus or not KINDS[terms.kind].bonus:
        return ()
    return (
        _bonus(terms, pay, CostComponent.TERM_END, "pay.term_end", terms.term_end_months),
        _bonus(terms, pay, CostComponent.DILIGENCE, "pay.diligence", terms.diligence_months),
    )


def _bonus(terms: Terms, pay: Part, component: CostComponent, key: str, own: Decimal | None) -> Part:
    who = "fixed_term" if terms.kind is WorkKind.FIXED_TERM else "general"
    if own is not None:
        name = f"{component.label}の月数"
        rate: UsedRate | None = UsedRate(
            name=name, value=own, unit=Unit.MONTHS, fiscal_year=terms.fiscal_year
        )
    else:
        rate = rate_of(f"{key}.{who}", terms.fiscal_year)
    if rate is None:
        return Part(component=component, amount=None, formula="", missing=(f"{component.label}の月数",))
    monthly, written = _monthly(terms, pay)
    if monthly is None:
        return Part(component=component, amount=None, formula="", rates=(rate,), missing=pay.missing)
    each = truncate_to_yen(times_rate(monthly, rate.value))
    amount = each * terms.headcount
    formula = f"{written}×{rate.figure}（円未満切捨て）"
    if terms.headcount != 1:
        formula = f"{formula}×{terms.headcount}人"
    notes = () if rate.own else (wording.NATIONAL_BONUS,)
    if terms.months != WHOLE_YEAR:
        notes = (*notes, wording.SHORT_YEAR_BONUS)
    return Part(
        component=component,
        amount=amount,
        formula=f"{formula}＝{number_label(amount)}円",
        rates=(rate,),
        notes=notes,
    )


def _monthly(terms: Terms, pay: Part) -> tuple[Yen | None, str]:
    """Pay of one month and person, and how it is written."""
    if pay.amount is None:
        return None, ""
    if terms.unit is PriceUnit.MONTH:
        price, _formula, _rates, _missing = unit_price_of(terms)
        return price, f"月額{number_label(price or 0)}円"
    months = terms.months or WHOLE_YEAR
    monthly = pay.amount // (months * terms.headcount)
    return monthly, f"月平均{number_label(monthly)}円（円未満切捨て）"


def performance_part(terms: Terms) -> Part | None:
    if terms.performance is None or not KINDS[terms.kind].bonus:
        return None
    amount = terms.performance * terms.headcount
    people = f"×{terms.headcount}人" if terms.headcount != 1 else ""
    return Part(
        component=CostComponent.PERFORMANCE,
        amount=amount,
        formula=f"年額{number_label(terms.performance)}円{people}＝{number_label(amount)}円",
        factors=(terms.performance, terms.headcount),
    )


def allowance_part(terms: Terms) -> Part | None:
    """住居、地域、通勤 and the like, by the month."""
    each = terms.work.allowance
    if each is None or not KINDS[terms.kind].bonus:
        return None
    if terms.months is None:
        asked = ("始まりの月と終わりの月",)
        return Part(component=CostComponent.ALLOWANCE, amount=None, formula="", missing=asked)
    amount = each * terms.months * terms.headcount
    people = f"×{terms.headcount}人" if terms.headcount != 1 else ""
    return Part(
        component=CostComponent.ALLOWANCE,
        amount=amount,
        formula=f"月額{number_label(each)}円×{terms.months}か月{people}＝{number_label(amount)}円",
        factors=(each, terms.months, terms.headcount),
        notes=(wording.COUNTED_MONTHS,) if terms.counted else (),
    )


def insurance_part(terms: Terms, earned: tuple[Part, ...]) -> Part | None:
    """The employer's share of what is earned, rounded once; never without the rate that weighs most."""
    kind = terms.work.insurance
    if kind in (None, Insurance.NONE) or not KINDS[terms.kind].person:
        return None
    rates = _mutual(terms) if kind is Insurance.MUTUAL else _pension(terms)
    missing = tuple(dict.fromkeys(item for part in earned for item in part.missing))
    if kind is Insurance.MUTUAL and terms.health_rate is None:
        missing = (*missing, "共済組合の短期給付等の事業主の率")
    elif kind is Insurance.PENSION and rates[0] is None:
        missing = (*missing, "健康保険の事業主の率")
    known = tuple(rate for rate in rates if rate is not None)
    if missing:
        return Part(component=CostComponent.INSURANCE, amount=None, formula="", rates=known, missing=missing)
    base = sum(part.known for part in earned)
    total = sum((rate.value for rate in known), Decimal(0))
    amount = truncate_to_yen(times_rate(base, total))
    figure = f"{rate_label(total * HUNDRED)}％"
    return Part(
        component=CostComponent.INSURANCE,
        amount=amount,
        formula=f"{number_label(base)}円×{figure}（円未満切捨て）＝{number_label(amount)}円",
        rates=known,
        notes=_insurance_notes(terms),
    )


def _mutual(terms: Terms) -> tuple[UsedRate | None, ...]:
    year = terms.fiscal_year
    return (
        own_percent("短期給付等の事業主の率", terms.health_rate, year),
        *_everyone(year),
        own_percent("その他の事業主の率", terms.other_rate, year),
    )


def _pension(terms: Terms) -> tuple[UsedRate | None, ...]:
    year = terms.fiscal_year
    own = own_percent("健康保険（介護保険を含む）の事業主の率", terms.health_rate, year)
    health = (own,) if own is not None else (rate_of("pay.health", year), rate_of("pay.care", year))
    other = own_percent("その他の事業主の率", terms.other_rate, year)
    return (*health, *_everyone(year), other or rate_of("pay.employment", year))


def _everyone(year: int) -> tuple[UsedRate | None, ...]:
    return tuple(rate_of(key, year) for key in ("pay.pension", "pay.child_contribution", "pay.child_support"))


def _insurance_notes(terms: Terms) -> tuple[str, ...]:
    notes = [wording.PREMIUM_IS_ROUGH]
    if terms.work.insurance is Insurance.PENSION and terms.health_rate is None:
        notes.append(wording.HEALTH_BY_TOKYO)
    if terms.other_rate is None:
        notes.append(wording.NO_ACCIDENT_INSURANCE)
    if terms.kind is WorkKind.SPECIAL_PART_TIME:
        notes.append(wording.INSURANCE_OF_SPECIAL)
    return tuple(notes)
