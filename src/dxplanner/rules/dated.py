"""From a dated parameter to an estimate: the numbers of a year, and what is said where a year has none.

Shared by the measures; which parameters a measure asks for stands in its own file.
"""

from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.facts.parameters import Absent, Known, Parameter, Reason
from dxplanner.rules import wording
from dxplanner.rules.model import Estimate, EstimateCase, Scenario, Status, Terms, TraceLine
from dxplanner.rules.rated import lowest, product_formula, readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One way it might go on, for 仮定計算 only."""

    label: str
    terms: Terms
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """One line of 仮定計算 with its working. `open_order`: it is the lower of several readings."""

    scenario: Scenario
    formula: str
    source: str
    open_order: bool = False


def amounts(found: Known | Absent | None) -> tuple[Yen, ...]:
    """A cap and its other readings; nothing where the year has no cap, which means nothing is eligible."""
    return (found.yen, *found.alternatives_yen) if isinstance(found, Known) else ()


def ineligible(case: EstimateCase, note: str, source: str) -> Estimate:
    """対象外: nothing is eligible and nothing is calculated, and the note says why."""
    return Estimate(
        case=case,
        status=Status.INELIGIBLE,
        rate=Decimal(0),
        eligible_appointment_cost=0,
        eligible_recruitment_cost=0,
        calculated_amount=0,
        trace=(TraceLine(label=Status.INELIGIBLE.label, formula=note, amount=0, source=source),),
        notes=(note,),
    )


def assume(label: str, rate: Known | None, caps: Known | None) -> tuple[Assumption, ...]:
    """The assumption that earlier numbers hold; none where there are no earlier numbers."""
    if rate is None:
        return ()
    terms = Terms(rate=rate.value, recruitment_caps=amounts(caps))
    return (
        Assumption(label=label, terms=terms, source=f"仮定。率は{rate.period.source.short_label()}による。"),
    )


def without_rate(
    case: EstimateCase, name: str, rate: Parameter, absent: Absent, assumptions: tuple[Assumption, ...] = ()
) -> Estimate:
    """対象外 before the measure and after its stated end, otherwise 未確認 with its assumed lines."""
    if absent.reason is Reason.UNCONFIRMED:
        return _unconfirmed(case, absent, assumptions)
    if absent.reason is Reason.BEFORE:
        note = wording.before_measure(name, rate.periods[0].from_)
    else:
        note = wording.after_measure(name, rate.periods[-1].last_year)
    return ineligible(case, note, absent.period.source.label())


def _unconfirmed(case: EstimateCase, absent: Absent, assumptions: tuple[Assumption, ...]) -> Estimate:
    period = absent.period
    outlooks = []
    for assumption in assumptions:
        found = readings(case, assumption.terms)
        low = lowest(found)
        scenario = Scenario(assumption=assumption.label, rate=assumption.terms.rate, amount=low.amount)
        outlooks.append(
            Outlook(
                scenario=scenario,
                formula=product_formula(low, assumption.terms),
                source=assumption.source,
                open_order=any(reading.amount != low.amount for reading in found),
            )
        )
    return unconfirmed(
        case, (wording.no_confirmed_rule(period.checked, period.from_), period.note), tuple(outlooks)
    )


def unconfirmed(case: EstimateCase, why: tuple[str, ...], outlooks: tuple[Outlook, ...]) -> Estimate:
    """未確認: no figure, but 措置なし first and then every way it might go on, each named as an assumption."""
    nothing = Outlook(
        scenario=Scenario(assumption=wording.NO_MEASURE, rate=Decimal(0), amount=0),
        formula="措置がないものとした",
        source="仮定",
    )
    lines = (nothing, *outlooks)
    notes = (
        *why,
        wording.assumed_by_lower_reading() if any(line.open_order for line in lines) else "",
        wording.NOT_THE_GRANT,
        wording.ROUNDING,
    )
    return Estimate(
        case=case,
        status=Status.UNCONFIRMED,
        rate=None,
        eligible_appointment_cost=None,
        eligible_recruitment_cost=None,
        calculated_amount=None,
        scenarios=tuple(line.scenario for line in lines),
        trace=tuple(
            TraceLine(
                label=f"仮定計算：{line.scenario.assumption}",
                formula=line.formula,
                amount=line.scenario.amount,
                source=line.source,
            )
            for line in lines
        ),
        notes=tuple(note for note in notes if note),
    )
