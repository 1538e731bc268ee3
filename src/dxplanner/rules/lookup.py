"""What an override's target is called, what the calculation says there, and whether there is such a figure at all."""

from dataclasses import replace

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import Yen, number_label
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import amount_of, year_estimates
from dxplanner.rules.lines import filled_lines
from dxplanner.rules.model import Estimate
from dxplanner.rules.overrides import (
    AMOUNT,
    CALCULATED,
    ELIGIBLE,
    LINE,
    PREFECTURE,
    SHARE,
    Target,
    override_of,
    read_target,
)
from dxplanner.rules.registry import MEASURES
from dxplanner.rules.sharing_from_plan import SharingResult, sharing_result

FIGURE_NAMES = {ELIGIBLE: "対象経費", AMOUNT: "算定見込額"}
PREFECTURE_NAME = "県の負担額"
NO_FIGURE = "―"
UNKNOWN = "（計画にない額）"


def target_label(plan: Plan, target: str | None) -> str:
    """「令和７年度　CIO補佐官等の任用等・募集　算定見込額」, in half-width digits; the paper sizes them."""
    read = read_target(target)
    if read is None:
        return UNKNOWN
    if read.kind == LINE:
        line = next((line for line in filled_lines(plan) if line.id == read.row), None)
        if line is None:
            return UNKNOWN
        year = f"{fiscal_year_label(line.fiscal_year)}　" if line.fiscal_year is not None else ""
        return f"{year}{line.name or '（名称なし）'}"
    if read.kind == SHARE:
        if read.row == PREFECTURE:
            return PREFECTURE_NAME
        member = next((item for item in plan.costs.sharing.members if item.id == read.row), None)
        return f"{member.name or '（名称なし）'}の負担額" if member is not None else UNKNOWN
    measure = MEASURES.get(read.measure)
    option = f"　{read.option.label}" if read.option else ""
    name = measure.name if measure is not None else UNKNOWN
    return f"{fiscal_year_label(read.fiscal_year)}{option}　{name}　{FIGURE_NAMES[read.kind]}"


def calculated_text(plan: Plan, target: str | None) -> str:
    """The figure of the calculation, a range, or 「―」 where there is none."""
    read = read_target(target)
    if read is None:
        return NO_FIGURE
    if read.kind == LINE:
        amount = _line_amount(plan, read.row)
        return NO_FIGURE if amount is None else number_label(amount)
    if read.kind == SHARE:
        amount = _share_amount(plan, read.row)
        return NO_FIGURE if amount is None else number_label(amount)
    found = calculated_estimate(plan, read)
    if found is None:
        return NO_FIGURE
    if read.kind == ELIGIBLE:
        return number_label((found.eligible_appointment_cost or 0) + (found.eligible_recruitment_cost or 0))
    if found.amount_range is not None:
        return "～".join(number_label(amount) for amount in found.amount_range)
    return number_label(found.calculated_amount or 0)


def _line_amount(plan: Plan, line_id: str) -> Yen | None:
    line = next((line for line in filled_lines(plan) if line.id == line_id), None)
    return None if line is None else amount_of(line)


def is_used(plan: Plan, item: Override) -> bool:
    """Whether the officer's amount stands in the place of the calculated one."""
    target = item.target or ""
    if override_of(plan, target) is not item or not has_figure(plan, target):
        return False
    read = read_target(target)
    if read is None or read.kind != SHARE:
        return True
    found = sharing_result(plan)
    return isinstance(found, SharingResult) and found.is_by_hand(read.row)


def _share_amount(plan: Plan, member_id: str) -> Yen | None:
    """None while nothing can be shared, for a town that takes no part, and for a prefecture that bears nothing."""
    found = sharing_result(plan)
    if member_id == PREFECTURE:
        return found.prefecture_calculated if isinstance(found, SharingResult) else None
    members = found.members if isinstance(found, SharingResult) else ()
    return next((item.calculated for item in members if item.share.payer.id == member_id), None)


def calculated_estimate(plan: Plan, read: Target) -> Estimate | None:
    """The estimate without overrides of the estimate itself; None where no figure is calculated."""
    kept = tuple(
        item
        for item in plan.costs.overrides
        if (found := read_target(item.target)) is not None and found.kind == LINE
    )
    plain = replace(plan, costs=replace(plan.costs, overrides=kept))
    for year in year_estimates(plain, read.option):
        for item in year.measures:
            counts = item.careful.status in CALCULATED
            if (year.fiscal_year, item.measure) == (read.fiscal_year, read.measure) and counts:
                return item.careful
    return None


def has_figure(plan: Plan, target: str | None) -> bool:
    """Whether there is a calculated figure to replace."""
    read = read_target(target)
    if read is None:
        return False
    if read.kind == LINE:
        return _line_amount(plan, read.row) is not None
    if read.kind == SHARE:
        return _share_amount(plan, read.row) is not None
    return calculated_estimate(plan, read) is not None
