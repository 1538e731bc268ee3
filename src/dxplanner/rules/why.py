"""なぜ変わったか: the difference between two figures of 算定見込額, in parts that add up to it exactly.

Each figure is taken apart as the calculation made it: first the input changes under the old rule, then the rule, then
the rounding, last what was put right by hand. Pure: two sides in, parts and sentences out. Knows no screen.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TypeAlias

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen, round_half_up_to_yen
from dxplanner.facts.roots import Root, reading
from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.engine import estimate
from dxplanner.rules.from_plan import MeasureEstimate, main_option, year_estimates
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Status
from dxplanner.rules.registry import MEASURES
from dxplanner.rules.user_facts import user_values
from dxplanner.rules.why_words import input_words, rule_words, signed

Rule: TypeAlias = Callable[[EstimateCase], Estimate]


Within: TypeAlias = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A plan and what it is calculated by: `rule` where the edition is another, `within` where the facts are."""

    plan: Plan
    rule: Rule | None = None
    """None: as the plan itself is calculated, with the values its officer confirmed."""
    within: Within = nullcontext
    by_hand: bool = True
    """Whether figures put right by hand count on this side; what the deck says is never put right."""

    @property
    def calculate(self) -> Rule:
        if self.rule is not None:
            return self.rule
        values = user_values(self.plan)
        return lambda case: estimate(case, values)


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
    with after.within():
        new = _entries(after.plan, option)
    with before.within():
        old = _entries(before.plan, option)
        steps = _old_steps(before.calculate, old, new)
    with after.within():
        calculate = after.calculate
        now = {key: calculate(step.case) for key, step in steps.items()}
    found = []
    for key in sorted(steps):
        step = steps[key]
        reasons = _reasons(key, step, now[key], (before, old.get(key)), (after, new.get(key)))
        if reasons.difference or reasons.sentences:
            found.append(reasons)
    return tuple(found)


def facts_differ(
    plan: Plan, before: Root, after: Root, option: CostOption | None = None
) -> tuple[Reasons, ...]:
    """One plan by two sets of facts: by the earlier one, then by the later one."""
    earlier, later = (Side(plan=plan, within=partial(reading, root)) for root in (before, after))
    return why_changed(earlier, later, option)


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


Key: TypeAlias = tuple[int, str]
"""Fiscal year and measure."""
Entries: TypeAlias = dict[Key, MeasureEstimate]


def _entries(plan: Plan, option: CostOption | None) -> Entries:
    years = year_estimates(plan, option or main_option(plan))
    return {(year.fiscal_year, item.measure): item for year in years for item in year.measures}


def counted(result: Estimate) -> Yen:
    """What counts as a figure: nothing where the rule is missing, the lower bound where readings differ."""
    if result.amount_range is not None:
        return result.amount_range[0]
    return result.calculated_amount or 0


def product(result: Estimate) -> Decimal:
    """The figure before rounding; a limit on the result itself is no rounding."""
    amount = counted(result)
    found = next(
        (reading.product for reading in result.readings if reading.amount == amount), Decimal(amount)
    )
    return found if result.limit is None else min(found, Decimal(result.limit))


def _empty(case: EstimateCase) -> EstimateCase:
    """The same case with nothing spent: what stands on a side that has no such measure."""
    return replace(
        case,
        appointment_cost=0,
        recruitment_cost=0,
        appointment_earmarked=0,
        recruitment_earmarked=0,
        persons=(),
        project_cost=0,
        project_earmarked=0,
        received_from_prefecture=(),
        received_from_others=(),
        prefecture_earmarked=0,
        others_earmarked=0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Steps:
    """By the old rule: with the old input, and with the new, which is `case`."""

    case: EstimateCase
    was: Estimate
    between: Estimate


def _old_steps(rule: Rule, old: Entries, new: Entries) -> dict[Key, _Steps]:
    found = {}
    for key, some in {**old, **new}.items():  # a key comes from one of the two at least
        was, now = (
            entries[key].careful.case if key in entries else _empty(some.careful.case)
            for entries in (old, new)
        )
        found[key] = _Steps(case=now, was=rule(was), between=rule(now))
    return found


def _reasons(
    key: Key,
    step: _Steps,
    now: Estimate,
    before: tuple[Side, MeasureEstimate | None],
    after: tuple[Side, MeasureEstimate | None],
) -> Reasons:
    was, between = step.was, step.between
    hand_before, hand_after = (
        _by_hand(item, result) if side.by_hand else 0
        for (side, item), result in ((before, was), (after, now))
    )
    difference = counted(now) - counted(was)
    by_input = round_half_up_to_yen(product(between) - product(was))
    by_rule = round_half_up_to_yen(product(now) - product(between))
    reasons = Reasons(
        fiscal_year=key[0],
        measure=key[1],
        before=counted(was) + hand_before,
        after=counted(now) + hand_after,
        by_input=by_input,
        by_rule=by_rule,
        by_rounding=difference - by_input - by_rule,
        by_hand=hand_after - hand_before,
        sentences=(),
    )
    return replace(reasons, sentences=_sentences(reasons, was, between, now))


def _sentences(reasons: Reasons, was: Estimate, between: Estimate, now: Estimate) -> tuple[str, ...]:
    parts: Iterable[tuple[Yen, str]] = (
        (reasons.by_input, input_words(was.case, between.case)),
        (reasons.by_rule, rule_words(between, now)),
        (reasons.by_rounding, "千円未満の四捨五入により、"),
        (reasons.by_hand, "手修正により、"),
    )
    return tuple(f"{words}{signed(amount)}。" for amount, words in parts if amount)


def _by_hand(item: MeasureEstimate | None, calculated: Estimate) -> Yen:
    if item is None or not item.careful.overridden:
        return 0
    return counted(item.careful) - counted(calculated)
