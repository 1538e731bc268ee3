"""The arithmetic of measures whose costs come in parts, each with its rate and cap: A×0.5 ＋ B×1.0 ＋ C×0.5.

As in `rated`, every reading of the order of cap and deduction is calculated, and the sum of the products is
rounded once. Knows no year: rates and caps come in with the parts.
"""

from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import (
    Yen,
    exact_sum,
    rate_label,
    round_half_up_to_thousand,
    times_rate,
    yen_label,
)
from dxplanner.rules import wording
from dxplanner.rules.model import Estimate, EstimateCase, Part, Reading, Status, TraceLine
from dxplanner.rules.rated import CAP_FIRST, DEDUCT_FIRST, INPUT, after_deduction

ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """What is calculated: the parts, the 財政力 coefficients that may hold, a limit on the result itself."""

    parts: tuple[Part, ...]
    coefficients: tuple[Decimal, ...] = (ONE,)
    limit: Yen | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartReading:
    """One way to read the text, and the choices that make it."""

    coefficient: Decimal
    deduct_first: bool
    reading: Reading


def eligible(part: Part, *, deduct_first: bool) -> Yen:
    """対象額 of one part."""
    total = capped = sum(part.costs)
    if part.cap is not None:
        cap = part.cap
        capped = sum(min(cost, cap) for cost in part.costs) if part.per_person else min(total, cap)
    return after_deduction(total, capped, part.earmarked, deduct_first=deduct_first)


def _read(formula: Formula, coefficient: Decimal, *, deduct_first: bool) -> PartReading:
    amounts = [(part, eligible(part, deduct_first=deduct_first)) for part in formula.parts]
    product = times_rate(exact_sum(times_rate(amount, part.rate) for part, amount in amounts), coefficient)
    rounded = round_half_up_to_thousand(product)
    order = DEDUCT_FIRST if deduct_first else CAP_FIRST
    factor = f"（財政力に応ずる係数 {rate_label(coefficient)}）" if len(formula.coefficients) > 1 else ""
    reading = Reading(
        label=order + factor,
        appointment=sum(amount for part, amount in amounts if not part.recruitment),
        recruitment=sum(amount for part, amount in amounts if part.recruitment),
        product=product,
        amount=rounded if formula.limit is None else min(rounded, formula.limit),
    )
    return PartReading(coefficient=coefficient, deduct_first=deduct_first, reading=reading)


def part_readings(formula: Formula) -> tuple[PartReading, ...]:
    """Every reading that leads to other eligible costs or another product, the plain one first."""
    found: dict[tuple[Yen, Yen, Decimal], PartReading] = {}
    for coefficient in formula.coefficients:
        for deduct_first in (True, False):
            read = _read(formula, coefficient, deduct_first=deduct_first)
            key = (read.reading.appointment, read.reading.recruitment, read.reading.product)
            found.setdefault(key, read)
    return tuple(found.values())


def lowest_part_reading(found: tuple[PartReading, ...]) -> PartReading:
    return min(found, key=lambda read: (read.reading.amount, read.reading.product))


def product_words(formula: Formula, read: PartReading) -> str:
    """「500,000円 × 0.5 ＋ 5,900,000円 × 1 ＝ 6,150,000円」, exact, before rounding."""
    terms = " ＋ ".join(
        f"{yen_label(eligible(part, deduct_first=read.deduct_first))} × {rate_label(part.rate)}"
        for part in formula.parts
    )
    exact = format(read.reading.product, ",f")
    exact = exact.rstrip("0").rstrip(".") if "." in exact else exact
    if formula.coefficients != (ONE,):
        terms = f"（{terms}）× 財政力に応ずる係数 {rate_label(read.coefficient)}"
    limit = "" if formula.limit is None else f"、{yen_label(formula.limit)}を超えるときはその額"
    return f"{terms} ＝ {exact}円（千円未満を四捨五入{limit}）"


def _part_line(part: Part) -> TraceLine:
    costs = " ＋ ".join(yen_label(cost) for cost in part.costs) or yen_label(0)
    cap = ""
    if part.cap is not None:
        cap = f"（{'1人当たりの' if part.per_person else ''}上限 {yen_label(part.cap)}）"
    return TraceLine(
        label=f"{part.label}（対象額）",
        formula=f"{costs} － 特定財源 {yen_label(part.earmarked)}{cap}",
        amount=eligible(part, deduct_first=True),
        source=part.source if part.cap is not None else INPUT,
    )


def parts_estimate(case: EstimateCase, formula: Formula, notes: tuple[str, ...] = ()) -> Estimate:
    """Confirmed where all readings agree after rounding, otherwise ambiguous with the range."""
    found = part_readings(formula)
    low = lowest_part_reading(found).reading
    high = max(read.reading.amount for read in found)
    agreed = low.amount == high
    shown = found[0].reading if agreed else low
    lines = [_part_line(part) for part in formula.parts]
    for number, read in enumerate(found[:1] if agreed else found, start=1):
        lines.append(
            TraceLine(
                label=wording.ESTIMATED_AMOUNT if agreed else f"読み方{number}：{read.reading.label}",
                formula=product_words(formula, read),
                amount=read.reading.amount,
                source=formula.source,
            )
        )
    differ = () if agreed else (wording.readings_differ(low.amount, high),)
    return Estimate(
        case=case,
        status=Status.CONFIRMED if agreed else Status.AMBIGUOUS,
        rate=main_rate(formula.parts),
        eligible_appointment_cost=shown.appointment,
        eligible_recruitment_cost=shown.recruitment,
        calculated_amount=low.amount if agreed else None,
        amount_range=None if agreed else (low.amount, high),
        trace=tuple(lines),
        notes=(*differ, *notes, wording.NOT_THE_GRANT, wording.ROUNDING),
        parts=formula.parts,
        coefficient=found[0].coefficient,
        limit=formula.limit,
        readings=tuple(read.reading for read in found),
    )


def main_rate(parts: tuple[Part, ...]) -> Decimal:
    """The rate of the main cost, for tables with one rate per measure."""
    return next(part.rate for part in parts if not part.recruitment)
