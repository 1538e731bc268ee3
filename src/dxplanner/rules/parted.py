"""A measure of several parts, from its declaration to an estimate: dated numbers, and what is said without them.

What the parts are stands in `measures`, the numbers in resources/parameters, the arithmetic in `parts`.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.facts.parameters import Absent, Known, Parameter, ParameterStatus, Period, Reason
from dxplanner.rules import wording
from dxplanner.rules.dated import Outlook, ineligible, unconfirmed, without_rate
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Part, Scenario, Status
from dxplanner.rules.overlay import Find
from dxplanner.rules.parts import (
    ONE,
    Formula,
    lowest_part_reading,
    main_rate,
    part_readings,
    parts_estimate,
    product_words,
)

DECK_TITLE = "国資料（令和4年6月）"
OWN_CAP = "利用者が入力した上限額"


_Value = Callable[[Parameter, int], Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRule:
    """One part: which keys of a case it takes and which parameters hold for it. No `cap`: the text has none.

    `own_cap`: the cap stands in no text of law, the town enters it (`person_cap`).
    """

    label: str
    costs: tuple[str, ...]
    earmarked: str
    rate: str
    cap: str = ""
    per_person: bool = False
    own_cap: bool = False
    recruitment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartedRule:
    """`notes` are said of every figure."""

    name: str
    parts: tuple[PartRule, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """What a single case adds to the sum of products: 財政力 coefficients, the parameter that limits the result."""

    coefficients: tuple[Decimal, ...] = (ONE,)
    limit: str = ""
    notes: tuple[str, ...] = ()


PLAIN = Extra()


def costs_of(case: EstimateCase, part: PartRule) -> tuple[Yen, ...]:
    """Every amount the part takes; nothing entered gives none."""
    found: list[Yen] = []
    for key in part.costs:
        value = getattr(case, key)
        found += value if isinstance(value, tuple) else (value,)
    return tuple(cost for cost in found if cost)


def calculate_parts(case: EstimateCase, find: Find, rule: PartedRule, extra: Extra = PLAIN) -> Estimate:
    if case.edition is Edition.DECK_2022:
        return ineligible(case, wording.not_in_deck(rule.name), DECK_TITLE)
    main = find(next(part.rate for part in rule.parts if not part.recruitment))
    found = main.at(case.fiscal_year)
    if isinstance(found, Absent) and found.reason is not Reason.UNCONFIRMED:
        return replace(without_rate(case, rule.name, main, found), sources=(found.period.source,))
    for key in _keys(case, rule, extra):
        item = find(key)
        answer = item.at(case.fiscal_year)
        if isinstance(answer, Absent):
            result = _without(case, find, rule, extra, item, answer.period)
            return replace(result, sources=(answer.period.source,))
    formula = _formula(case, find, rule, extra, _now, found.period.source.label())
    result = parts_estimate(case, formula, (*rule.notes, *extra.notes, *_own_cap_notes(case, rule)))
    if _own_cap_notes(case, rule) and result.status is Status.CONFIRMED:
        # The cap is the town's word and not the law's: the figure must not look surer than that.
        result = replace(result, status=Status.USER_CONFIRMED, user_confirmed=True)
    return replace(result, sources=(found.period.source,))


def _own_cap_notes(case: EstimateCase, rule: PartedRule) -> tuple[str, ...]:
    used = case.person_cap is not None and any(part.own_cap for part in rule.parts)
    return (wording.OWN_CAP,) if used else ()


def _keys(case: EstimateCase, rule: PartedRule, extra: Extra) -> tuple[str, ...]:
    """The parameters the case needs: of its main cost and of every part with an amount."""
    keys: list[str] = []
    for part in rule.parts:
        if part.recruitment and not costs_of(case, part):
            continue
        own = part.own_cap and case.person_cap is not None
        keys += [part.rate, "" if own else part.cap]
    return tuple(key for key in (*keys, extra.limit) if key)


def _now(item: Parameter, year: int) -> Decimal | None:
    found = item.at(year)
    return found.value if isinstance(found, Known) else None


def _assumed(item: Parameter, year: int) -> Decimal | None:
    """The value of the year, else what was announced for it, else the last confirmed one."""
    found = item.at(year)
    if isinstance(found, Known):
        return found.value
    if found.period.status is ParameterStatus.ANNOUNCED:
        return found.period.value
    before = item.last_known_before(year)
    return before.value if before is not None else None


def _formula(
    case: EstimateCase, find: Find, rule: PartedRule, extra: Extra, value: _Value, source: str
) -> Formula:
    """`value` says which number a parameter has; a number nobody knows is never asked for here."""
    year = case.fiscal_year

    def yen(key: str) -> Yen | None:
        number = value(find(key), year) if key else None
        return None if number is None else int(number)

    parts = []
    for part in rule.parts:
        costs = costs_of(case, part)
        if part.recruitment and not costs:
            continue
        own = part.own_cap and case.person_cap is not None
        parts.append(
            Part(
                key=part.costs[0],
                label=part.label,
                costs=costs,
                earmarked=getattr(case, part.earmarked),
                rate=value(find(part.rate), year) or Decimal(0),
                cap=case.person_cap if own else yen(part.cap),
                per_person=part.per_person,
                recruitment=part.recruitment,
                source=OWN_CAP if own else source,
            )
        )
    return Formula(parts=tuple(parts), coefficients=extra.coefficients, limit=yen(extra.limit), source=source)


def _without(
    case: EstimateCase, find: Find, rule: PartedRule, extra: Extra, item: Parameter, period: Period
) -> Estimate:
    """未確認: why there is no number, and what the last known or the announced numbers would give."""
    why = (_why(case.fiscal_year, rule, item, period), period.note)
    if any(_assumed(find(key), case.fiscal_year) is None for key in _keys(case, rule, extra)):
        return unconfirmed(case, why, ())
    formula = _formula(case, find, rule, extra, _assumed, period.source.short_label())
    found = part_readings(formula)
    low = lowest_part_reading(found)
    announced = period.status is ParameterStatus.ANNOUNCED
    outlook = Outlook(
        scenario=Scenario(
            assumption=wording.ANNOUNCED_CAP if announced else wording.LAST_RATE_CONTINUES,
            rate=main_rate(formula.parts),
            amount=low.reading.amount,
        ),
        formula=product_words(formula, low),
        source=f"仮定。{period.source.short_label()}による。",
        open_order=any(read.reading.amount != low.reading.amount for read in found),
    )
    return unconfirmed(case, why, (outlook,))


def _why(year: int, rule: PartedRule, item: Parameter, period: Period) -> str:
    if any(part.own_cap and part.cap == item.key for part in rule.parts):
        return wording.cap_not_confirmed(period.checked)
    if year <= fiscal_year_of(period.checked) and period is item.periods[0]:
        return wording.not_looked_up(rule.name, item.periods[1].from_)
    first = (
        period.from_ if period.value is None else max(period.last_year, fiscal_year_of(period.checked)) + 1
    )
    return wording.no_confirmed_rule(period.checked, first)
