"""The calculated figures of a year that may be put right by hand, and those that were. Words for a screen; no Qt."""

from dataclasses import dataclass

from dxplanner.core.money import yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import YearEstimate, amount_of
from dxplanner.rules.lookup import FIGURE_NAMES, NO_FIGURE, calculated_text, has_figure, target_label
from dxplanner.rules.overrides import AMOUNT, ELIGIBLE, line_target, measure_target, override_of
from dxplanner.rules.registry import MEASURES


@dataclass(frozen=True, slots=True, kw_only=True)
class HandFigure:
    """One figure. `by_hand` is the officer's amount, empty while the calculation stands."""

    target: str
    label: str
    calculated: str
    by_hand: str
    reason: str


def hand_figure(plan: Plan, target: str, label: str) -> HandFigure:
    item = override_of(plan, target)
    return HandFigure(
        target=target,
        label=label,
        calculated=_with_unit(calculated_text(plan, target)),
        by_hand=yen_label(item.amount) if item is not None else "",
        reason=(item.reason or "") if item is not None else "",
    )


def _with_unit(text: str) -> str:
    return text if text == NO_FIGURE else f"{text}円"


def hand_figures(plan: Plan, year: YearEstimate) -> tuple[HandFigure, ...]:
    """The cost lines, then 対象経費 and 算定見込額 of each measure that has figures."""
    lines = [
        hand_figure(plan, line_target(line.id), line.name or "（名称なし）")
        for line in year.lines
        if amount_of(line) is not None
    ]
    measures = [
        hand_figure(plan, target, f"{MEASURES[item.measure].name}　{FIGURE_NAMES[figure]}")
        for item in year.measures
        for figure in (ELIGIBLE, AMOUNT)
        if has_figure(plan, target := measure_target(figure, year.fiscal_year, item.measure, year.option))
    ]
    return (*lines, *measures)


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
            used=has_figure(plan, item.target) and override_of(plan, item.target or "") is item,
        )
        for item in plan.costs.overrides
    )
