"""The calculated figures of a year that may be put right by hand, and those that were. Words for a screen; no Qt."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import number_label, yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import YearEstimate, amount_of
from dxplanner.rules.lines import filled_lines
from dxplanner.rules.lookup import (
    FIGURE_NAMES,
    NO_FIGURE,
    PREFECTURE_NAME,
    calculated_text,
    is_used,
    target_label,
)
from dxplanner.rules.model import Estimate
from dxplanner.rules.overrides import (
    AMOUNT,
    CALCULATED,
    ELIGIBLE,
    PREFECTURE,
    line_target,
    measure_target,
    override_of,
    share_target,
)
from dxplanner.rules.registry import MEASURES
from dxplanner.rules.sharing_from_plan import SharingResult


@dataclass(frozen=True, slots=True, kw_only=True)
class HandFigure:
    """One figure. `by_hand` is the officer's amount, empty while the calculation stands."""

    target: str
    label: str
    calculated: str
    by_hand: str
    reason: str


def _hand_figure(plan: Plan, target: str, label: str, calculated: str) -> HandFigure:
    item = override_of(plan, target)
    return HandFigure(
        target=target,
        label=label,
        calculated=calculated,
        by_hand=yen_label(item.amount) if item is not None else "",
        reason=(item.reason or "") if item is not None else "",
    )


def hand_figures(plan: Plan, year: YearEstimate) -> tuple[HandFigure, ...]:
    """The cost lines, then 対象経費 and 算定見込額 of each measure that has figures."""
    before = {line.id: line for line in filled_lines(plan)}
    lines = [
        _hand_figure(
            plan,
            line_target(line.id),
            line.name or "（名称なし）",
            yen_label(amount_of(before.get(line.id, line))),
        )
        for line in year.lines
        if amount_of(line) is not None
    ]
    measures = [
        _hand_figure(
            plan,
            measure_target(figure, year.fiscal_year, item.measure, year.option),
            f"{MEASURES[item.measure].name}　{FIGURE_NAMES[figure]}",
            _with_unit(_calculated(item.careful, figure)),
        )
        for item in year.measures
        if item.careful.status in CALCULATED
        for figure in (ELIGIBLE, AMOUNT)
    ]
    return (*lines, *measures)


def share_figures(plan: Plan, found: SharingResult) -> tuple[HandFigure, ...]:
    """The prefecture's part where it bears one; 負担額 of each town as the model gives it, or what others leave it."""
    half = found.prefecture_calculated
    prefecture = (
        ()
        if half is None
        else (_hand_figure(plan, share_target(PREFECTURE), PREFECTURE_NAME, yen_label(half)),)
    )
    towns = tuple(
        _hand_figure(
            plan,
            share_target(member.share.payer.id),
            f"{member.share.payer.name}の負担額",
            yen_label(member.calculated if member.by_hand is not None else member.share.amount),
        )
        for member in found.members
    )
    return (*prefecture, *towns)


def _calculated(found: Estimate, figure: str) -> str:
    """What the calculation said, also where it was put right."""
    record = next((item for item in found.overridden if item.figure == figure), None)
    bounds = record.calculated_range if record is not None else found.amount_range
    if figure == AMOUNT and bounds is not None:
        return "～".join(number_label(amount) for amount in bounds)
    if record is not None:
        return number_label(record.calculated or 0)
    if figure == ELIGIBLE:
        return number_label((found.eligible_appointment_cost or 0) + (found.eligible_recruitment_cost or 0))
    return number_label(found.calculated_amount or 0)


def _with_unit(text: str) -> str:
    return text if text == NO_FIGURE else f"{text}円"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideEntry:
    """One row of the list of overrides: `used` is False where it changes nothing."""

    id: str
    target: str
    label: str
    calculated: str
    by_hand: str
    reason: str
    used: bool


def override_entries(plan: Plan) -> tuple[OverrideEntry, ...]:
    return tuple(
        OverrideEntry(
            id=item.id,
            target=item.target or "",
            label=target_label(plan, item.target),
            calculated=_with_unit(calculated_text(plan, item.target)),
            by_hand=yen_label(item.amount),
            reason=item.reason or "",
            used=is_used(plan, item),
        )
        for item in plan.costs.overrides
    )
