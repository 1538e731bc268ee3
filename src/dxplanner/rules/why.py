"""なぜ変わったか: the difference between two figures of 算定見込額, in parts that add up to it exactly.

Each figure is taken apart as the calculation made it: first the input changes under the old rule, then the rule, then
the rounding, last what was put right by hand. Pure: two sides in, parts and sentences out. Knows no screen.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import Yen, number_label, rate_label, round_half_up_to_yen, yen_label
from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.engine import estimate
from dxplanner.rules.from_plan import MeasureEstimate, main_option, year_estimates
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Status
from dxplanner.rules.registry import MEASURES

Rule: TypeAlias = Callable[[EstimateCase], Estimate]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A plan and the rule it is calculated by. `rule` is another where the facts or the edition are others."""

    plan: Plan
    rule: Rule = estimate
    by_hand: bool = True
    """Whether figures put right by hand count on this side; what the deck says is never put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """One measure in one fiscal year. The parts add up to `after - before`."""

    fiscal_year: int
    measure: str
    before: Yen
    after: Yen
    by_input: Yen
    by_rule: Yen
    by_rounding: Yen
    by_hand: Yen
    sentences: tuple[str, ...]

    @property
    def difference(self) -> Yen:
        return self.after - self.before

    @property
    def label(self) -> str:
        return f"{fiscal_year_label(self.fiscal_year)}　{MEASURES[self.measure].name}"


def by_edition(rule: Rule, edition: Edition) -> Rule:
    """The same rule, by what the ordinance says or by what the deck says."""
    return lambda case: rule(replace(case, edition=edition))


def why_changed(before: Side, after: Side, option: CostOption | None = None) -> tuple[Reasons, ...]:
    """By year and measure, only where the amount or a part of it changed. Of the chosen 案 unless one is named."""
    old, new = _entries(before.plan, option), _entries(after.plan, option)
    found = []
    for year, measure in sorted({*old, *new}):
        reasons = _reasons(year, measure, old.get((year, measure)), new.get((year, measure)), before, after)
        if reasons.difference or reasons.sentences:
            found.append(reasons)
    return tuple(found)


def editions_differ(plan: Plan, option: CostOption | None = None) -> tuple[Reasons, ...]:
    """From the deck of 2022 to the ordinance, for the measures and years the deck speaks of."""
    deck = Side(plan=plan, rule=by_edition(estimate, Edition.DECK_2022), by_hand=False)
    return tuple(
        item
        for item in why_changed(deck, Side(plan=plan), option)
        if item.measure == "cio_aide" and item.difference and _spoken(plan, item, option)
    )


def _spoken(plan: Plan, item: Reasons, option: CostOption | None) -> bool:
    entry = _entries(plan, option)[item.fiscal_year, item.measure]
    return entry.deck is not None and entry.deck.status is not Status.INELIGIBLE


def _entries(plan: Plan, option: CostOption | None) -> dict[tuple[int, str], MeasureEstimate]:
    years = year_estimates(plan, option or main_option(plan))
    return {(year.fiscal_year, item.measure): item for year in years for item in year.measures}


def counted(result: Estimate) -> Yen:
    """What counts as a figure: nothing where the rule is missing, the lower bound where readings differ."""
    if result.amount_range is not None:
        return result.amount_range[0]
    return result.calculated_amount or 0


def product(result: Estimate) -> Decimal:
    """The figure before rounding."""
    amount = counted(result)
    return next((reading.product for reading in result.readings if reading.amount == amount), Decimal(amount))


def _empty(case: EstimateCase) -> EstimateCase:
    """The same case with nothing spent: what stands on a side that has no such measure."""
    return replace(
        case,
        appointment_cost=0,
        recruitment_cost=0,
        appointment_earmarked=0,
        recruitment_earmarked=0,
        persons=(),
    )


def _reasons(
    year: int,
    measure: str,
    old: MeasureEstimate | None,
    new: MeasureEstimate | None,
    before: Side,
    after: Side,
) -> Reasons:
    some = old or new
    if some is None:  # a key comes from one of the two
        raise KeyError(measure)
    old_case = old.careful.case if old else _empty(some.careful.case)
    new_case = new.careful.case if new else _empty(some.careful.case)
    was, between, now = before.rule(old_case), before.rule(new_case), after.rule(new_case)
    hand_before = _by_hand(old, was) if before.by_hand else 0
    hand_after = _by_hand(new, now) if after.by_hand else 0
    difference = counted(now) - counted(was)
    by_input = round_half_up_to_yen(product(between) - product(was))
    by_rule = round_half_up_to_yen(product(now) - product(between))
    reasons = Reasons(
        fiscal_year=year,
        measure=measure,
        before=counted(was) + hand_before,
        after=counted(now) + hand_after,
        by_input=by_input,
        by_rule=by_rule,
        by_rounding=difference - by_input - by_rule,
        by_hand=hand_after - hand_before,
        sentences=(),
    )
    return replace(reasons, sentences=_sentences(reasons, was, between, now))


def _by_hand(item: MeasureEstimate | None, calculated: Estimate) -> Yen:
    if item is None or not item.careful.overridden:
        return 0
    return counted(item.careful) - counted(calculated)


# ---- in words


def signed(amount: Yen) -> str:
    """「1,000円の増」「1,000円の減」."""
    return f"{number_label(abs(amount))}円の{'減' if amount < 0 else '増'}"


def _sentences(reasons: Reasons, was: Estimate, between: Estimate, now: Estimate) -> tuple[str, ...]:
    parts: Iterable[tuple[Yen, str]] = (
        (reasons.by_input, _input_words(was.case, between.case)),
        (reasons.by_rule, _rule_words(between, now)),
        (reasons.by_rounding, "千円未満の四捨五入により、"),
        (reasons.by_hand, "手修正により、"),
    )
    return tuple(f"{words}{signed(amount)}。" for amount, words in parts if amount)


_NAMES = (
    ("appointment_cost", "任用等の経費"),
    ("recruitment_cost", "募集の経費"),
    ("appointment_earmarked", "任用等の特定財源"),
    ("recruitment_earmarked", "募集の特定財源"),
)


def _input_words(old: EstimateCase, new: EstimateCase) -> str:
    """「入力による（募集の経費 990,000円→880,000円）。」"""
    said = [
        f"{name} {yen_label(getattr(old, key))}→{yen_label(getattr(new, key))}"
        for key, name in _NAMES
        if getattr(old, key) != getattr(new, key)
    ]
    if old.persons != new.persons:
        said.append(f"負担金 {yen_label(sum(old.persons))}→{yen_label(sum(new.persons))}")
    if old.municipality_class is not new.municipality_class:
        said.append(f"団体区分 {old.municipality_class.label}→{new.municipality_class.label}")
    return f"入力（{'、'.join(said)}）により、" if said else "入力により、"


def _rule_words(old: Estimate, new: Estimate) -> str:
    """「制度による（措置率 0.5→0.7）。」"""
    said = []
    if _rate(old) != _rate(new):
        said.append(f"措置率 {_rate(old)}→{_rate(new)}")
    caps = [result.terms.recruitment_caps if result.terms else () for result in (old, new)]
    if caps[0] != caps[1]:
        said.append(f"募集の上限 {_caps(caps[0])}→{_caps(caps[1])}")
    return f"制度（{'、'.join(said)}）により、" if said else "制度により、"


def _rate(result: Estimate) -> str:
    if result.status is Status.INELIGIBLE or result.rate is None:
        return result.status.label
    return rate_label(result.rate)


def _caps(caps: tuple[Yen, ...]) -> str:
    return "又は".join(yen_label(cap) for cap in caps) or "措置なし"
