"""The arithmetic shared by measures of the form (任用等 ＋ 募集) × 措置率, with caps and 特定財源.

Where the text does not say in which order cap and deduction come, or which cap holds, every reading is
calculated and compared after rounding. Knows no year and no rate: those come in as `Terms`.
"""

from dxplanner.core.money import Yen, rate_label, round_half_up_to_thousand, times_rate, yen_label
from dxplanner.rules import wording
from dxplanner.rules.model import Estimate, EstimateCase, Reading, Status, Terms, TraceLine

INPUT = "入力した額"
DEDUCT_FIRST = "特定財源を差し引いてから上限を当てはめる"
CAP_FIRST = "上限を当てはめてから特定財源を差し引く"


def appointment_total(case: EstimateCase) -> Yen:
    """任用等経費, whether given as one sum or person by person."""
    return case.appointment_cost + sum(case.persons)


def _capped_appointment(case: EstimateCase, terms: Terms) -> Yen:
    cap = terms.person_cap
    persons = sum(case.persons if cap is None else (min(person, cap) for person in case.persons))
    return case.appointment_cost + persons


def after_deduction(cost: Yen, capped: Yen, earmarked: Yen, *, deduct_first: bool) -> Yen:
    """What stays eligible. Over several persons, deducting first comes off what exceeds the caps."""
    return min(capped, cost - earmarked) if deduct_first else max(0, capped - earmarked)


def _reading(case: EstimateCase, terms: Terms, cap: Yen, *, deduct_first: bool) -> Reading:
    appointment = after_deduction(
        appointment_total(case),
        _capped_appointment(case, terms),
        case.appointment_earmarked,
        deduct_first=deduct_first,
    )
    recruitment = after_deduction(
        case.recruitment_cost,
        min(case.recruitment_cost, cap),
        case.recruitment_earmarked,
        deduct_first=deduct_first,
    )
    product = times_rate(appointment + recruitment, terms.rate)
    order = DEDUCT_FIRST if deduct_first else CAP_FIRST
    return Reading(
        label=f"{order}（募集の上限 {yen_label(cap)}）",
        appointment=appointment,
        recruitment=recruitment,
        product=product,
        amount=round_half_up_to_thousand(product),
    )


def readings(case: EstimateCase, terms: Terms) -> tuple[Reading, ...]:
    """Every reading that leads to other eligible costs, the plain one (deduct first, first cap) first."""
    found: dict[tuple[Yen, Yen], Reading] = {}
    for cap in terms.recruitment_caps or (0,):
        for deduct_first in (True, False):
            reading = _reading(case, terms, cap, deduct_first=deduct_first)
            found.setdefault((reading.appointment, reading.recruitment), reading)
    return tuple(found.values())


def lowest(found: tuple[Reading, ...]) -> Reading:
    return min(found, key=lambda reading: (reading.amount, reading.appointment + reading.recruitment))


def product_formula(reading: Reading, terms: Terms) -> str:
    """「7,000,000円 × 0.7 ＝ 4,900,000円」, exact, before rounding."""
    exact = format(reading.product, ",f")
    exact = exact.rstrip("0").rstrip(".") if "." in exact else exact
    base = yen_label(reading.appointment + reading.recruitment)
    return f"{base} × {rate_label(terms.rate)} ＝ {exact}円（千円未満を四捨五入）"


def _appointment_formula(case: EstimateCase, terms: Terms) -> str:
    if case.persons and terms.person_cap is not None:
        paid = " ＋ ".join(yen_label(person) for person in case.persons)
        start = f"{paid}（1人当たりの上限 {yen_label(terms.person_cap)}）"
    else:
        start = yen_label(appointment_total(case))
    return f"{start} － 特定財源 {yen_label(case.appointment_earmarked)}"


def _recruitment_formula(case: EstimateCase, terms: Terms) -> str:
    if not terms.recruitment_caps:
        why = (
            "上限額が未確認のため、含めない" if terms.recruitment_unknown else "この年度は募集経費の措置なし"
        )
        return f"{yen_label(case.recruitment_cost)}（{why}）"
    caps = "又は".join(yen_label(cap) for cap in terms.recruitment_caps)
    start = yen_label(case.recruitment_cost)
    return f"{start} － 特定財源 {yen_label(case.recruitment_earmarked)}（上限 {caps}）"


def _cost_lines(case: EstimateCase, terms: Terms, reading: Reading, source: str) -> tuple[TraceLine, ...]:
    total = reading.appointment + reading.recruitment
    return (
        TraceLine(
            label="任用等に要する経費（対象額）",
            formula=_appointment_formula(case, terms),
            amount=reading.appointment,
            source=source if case.persons else INPUT,
        ),
        TraceLine(
            label="募集に要する経費（対象額）",
            formula=_recruitment_formula(case, terms),
            amount=reading.recruitment,
            source=source,
        ),
        TraceLine(
            label="対象経費の合計",
            formula=f"{yen_label(reading.appointment)} ＋ {yen_label(reading.recruitment)}",
            amount=total,
            source="上の2行の計",
        ),
    )


def rated_estimate(case: EstimateCase, terms: Terms, source: str) -> Estimate:
    """Confirmed where all readings agree after rounding, otherwise ambiguous with the range."""
    found = readings(case, terms)
    amounts = sorted({reading.amount for reading in found})
    if len(amounts) == 1:
        plain = found[0]
        result = TraceLine(
            label=wording.ESTIMATED_AMOUNT,
            formula=product_formula(plain, terms),
            amount=plain.amount,
            source=source,
        )
        return Estimate(
            case=case,
            status=Status.CONFIRMED,
            rate=terms.rate,
            eligible_appointment_cost=plain.appointment,
            eligible_recruitment_cost=plain.recruitment,
            calculated_amount=plain.amount,
            trace=(*_cost_lines(case, terms, plain, source), result),
            notes=(wording.NOT_THE_GRANT, wording.ROUNDING),
            terms=terms,
            readings=found,
        )
    return _ambiguous(case, terms, source, found)


def _ambiguous(case: EstimateCase, terms: Terms, source: str, found: tuple[Reading, ...]) -> Estimate:
    low = lowest(found)
    high = max(reading.amount for reading in found)
    lines = tuple(
        TraceLine(
            label=f"読み方{number}：{reading.label}",
            formula=product_formula(reading, terms),
            amount=reading.amount,
            source=source,
        )
        for number, reading in enumerate(found, start=1)
    )
    return Estimate(
        case=case,
        status=Status.AMBIGUOUS,
        rate=terms.rate,
        eligible_appointment_cost=low.appointment,
        eligible_recruitment_cost=low.recruitment,
        calculated_amount=None,
        amount_range=(low.amount, high),
        trace=(*_cost_lines(case, terms, low, source), *lines),
        notes=(wording.readings_differ(low.amount, high), wording.NOT_THE_GRANT, wording.ROUNDING),
        terms=terms,
        readings=found,
    )
