"""手修正: the officer's own figure in the place of a calculated one, after the calculation, with its reason.

A target is text: 「line:c3」 the amount of a cost line, 「eligible:2025:cio_aide:a」 対象経費 and
「amount:2025:cio_aide:a」 算定見込額 of a measure, year and 案 (「-」 without 案), 「share:sm1」 one town's share and
「share:@prefecture」 what the prefecture bears before the towns share.
An override without a reason, or of a figure that is not calculated, changes nothing; the checks say so.
"""

from dataclasses import replace
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen, rate_label, round_half_up_to_thousand, times_rate, yen_label
from dxplanner.plan.costs import CostLine, CostOption
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.rules.model import COUNTED, Estimate, Overridden, Status, TraceLine

MARK = "手修正"
LINE, ELIGIBLE, AMOUNT, SHARE = "line", "eligible", "amount", "share"
NO_OPTION = "-"
PREFECTURE = "@prefecture"
"""In the place of a row: no row is called so, a row's id has letters, digits, 「-」 and 「_」."""
CALCULATED = COUNTED | {Status.AMBIGUOUS}
"""What has a figure that can be put right."""
COLUMNS = ("settled", "expected", "budgeted")
"""決算, else 決算見込, else 予算: the column a line's amount is taken from."""


def line_target(line_id: str) -> str:
    return f"{LINE}:{line_id}"


def measure_target(figure: str, fiscal_year: int, measure: str, option: CostOption | None) -> str:
    """`figure` is ELIGIBLE or AMOUNT."""
    return f"{figure}:{fiscal_year}:{measure}:{option or NO_OPTION}"


def share_target(member_id: str) -> str:
    return f"{SHARE}:{member_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a target names, read back."""

    kind: str
    row: str = ""
    fiscal_year: int = 0
    measure: str = ""
    option: CostOption | None = None


def read_target(text: str | None) -> Target | None:
    """None for a text that names no figure."""
    kind, *rest = (text or "").split(":")
    if kind in (LINE, SHARE) and len(rest) == 1 and rest[0]:
        return Target(kind=kind, row=rest[0])
    if kind not in (ELIGIBLE, AMOUNT) or len(rest) != 3 or not rest[0].isdecimal():
        return None
    options = {option.value: option for option in CostOption}
    if rest[2] not in (*options, NO_OPTION):
        return None
    return Target(kind=kind, fiscal_year=int(rest[0]), measure=rest[1], option=options.get(rest[2]))


def override_of(plan: Plan, target: str) -> Override | None:
    """The last one that counts: it has an amount and says why."""
    found = None
    for item in plan.costs.overrides:
        if item.target == target and item.amount is not None and (item.reason or "").strip():
            found = item
    return found


def column_of(line: CostLine) -> str:
    """The column an override of the line's amount stands in."""
    return next((name for name in COLUMNS if getattr(line, name) is not None), COLUMNS[-1])


def overridden_lines(plan: Plan, lines: tuple[CostLine, ...]) -> tuple[CostLine, ...]:
    """The lines with the officer's amounts; the same tuple where there are none."""
    if not plan.costs.overrides:
        return lines
    return tuple(_line(plan, line) for line in lines)


def _line(plan: Plan, line: CostLine) -> CostLine:
    """A line nobody gave an amount has no figure to be put right."""
    item = override_of(plan, line_target(line.id))
    if item is None:
        return line
    if line.settled is not None:
        return replace(line, settled=item.amount)
    if line.expected is not None:
        return replace(line, expected=item.amount)
    return line if line.budgeted is None else replace(line, budgeted=item.amount)


def overridden_estimate(
    plan: Plan, option: CostOption | None, measure: str, calculated: Estimate
) -> Estimate:
    """The estimate with 対象経費, then 算定見込額, put right. Nothing happens where nothing was calculated."""
    if not plan.costs.overrides or calculated.status not in CALCULATED:
        return calculated
    year = calculated.case.fiscal_year
    result = calculated
    eligible = override_of(plan, measure_target(ELIGIBLE, year, measure, option))
    if eligible is not None and eligible.amount is not None and result.rate is not None:
        result = _with_eligible(result, eligible, eligible.amount, result.rate)
    amount = override_of(plan, measure_target(AMOUNT, year, measure, option))
    if amount is not None and amount.amount is not None:
        result = _with_amount(result, amount, amount.amount)
    return result


def _with_eligible(result: Estimate, item: Override, amount: Yen, rate: Decimal) -> Estimate:
    """The amount follows by the rate; whether it is an appointment or a recruitment cost is not asked."""
    before = (result.eligible_appointment_cost or 0) + (result.eligible_recruitment_cost or 0)
    product = round_half_up_to_thousand(times_rate(amount, rate))
    steps = (
        _step("対象経費", item, before, amount),
        TraceLine(
            label="算定見込額（手修正の対象経費による）",
            formula=f"{yen_label(amount)} × {rate_label(rate)}（千円未満を四捨五入）",
            amount=product,
            source=MARK,
        ),
    )
    return replace(
        result,
        eligible_appointment_cost=amount,
        eligible_recruitment_cost=0,
        calculated_amount=product,
        amount_range=None,
        trace=(*result.trace, *steps),
        overridden=(*result.overridden, _record(ELIGIBLE, result, item, before, amount)),
    )


def _with_amount(result: Estimate, item: Override, amount: Yen) -> Estimate:
    before = result.calculated_amount
    return replace(
        result,
        calculated_amount=amount,
        amount_range=None,
        trace=(*result.trace, _step("算定見込額", item, before, amount)),
        overridden=(*result.overridden, _record(AMOUNT, result, item, before, amount)),
    )


def _record(figure: str, result: Estimate, item: Override, before: Yen | None, amount: Yen) -> Overridden:
    return Overridden(
        figure=figure,
        override=item.id,
        calculated=before,
        calculated_range=result.amount_range if before is None else None,
        amount=amount,
        reason=item.reason or "",
    )


def _step(name: str, item: Override, before: Yen | None, amount: Yen) -> TraceLine:
    was = yen_label(before) if before is not None else "幅のある額"
    return TraceLine(
        label=f"{name}の{MARK}",
        formula=f"計算による額 {was} → {yen_label(amount)}（理由：{item.reason}）",
        amount=amount,
        source=MARK,
    )
