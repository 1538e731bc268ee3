"""The plan's cost lines as cases for the calculation, per fiscal year, 案 and measure.

Lines whose eligibility is an open question (旅費, 共済費, 謝金) stay out of the careful figure and come into the
inclusive one; both are shown. Knows no rate and no cap.
"""

import dataclasses
from dataclasses import replace
from functools import cached_property

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.amounts import AmountBasis, amount_of, basis_of, earmarked_of
from dxplanner.rules.assigning import Town, case_of, measure_of
from dxplanner.rules.engine import estimate
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import COUNTED, Edition, Estimate, Status
from dxplanner.rules.overlay import UserValue
from dxplanner.rules.overrides import overridden_estimate
from dxplanner.rules.own_caps import own_caps
from dxplanner.rules.user_facts import user_values

__all__ = [
    "AmountBasis",
    "MeasureEstimate",
    "YearEstimate",
    "amount_of",
    "basis_of",
    "lines_of",
    "main_option",
    "options_of",
    "town_of",
    "year_estimates",
]


def options_of(plan: Plan) -> tuple[CostOption, ...]:
    """The 案 that cost lines were written for, in order; empty when there is only one way."""
    used = {line.option for line in effective_lines(plan) if line.option is not None}
    return tuple(option for option in CostOption if option in used)


def main_option(plan: Plan) -> CostOption | None:
    """The 案 the document is about: the chosen one, else the first that has lines."""
    options = options_of(plan)
    if plan.costs.chosen_option in options:
        return plan.costs.chosen_option
    return options[0] if options else None


def lines_of(plan: Plan, option: CostOption | None) -> tuple[CostLine, ...]:
    """Lines of one 案 together with those that belong to both, without デジタル運用経費 (no cost of the people)."""
    return tuple(
        line
        for line in effective_lines(plan)
        if line.option in (None, option) and line.kind is not CostKind.RUNNING
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEstimate:
    """One measure in one fiscal year. `inclusive` is None where no line is an open question."""

    measure: str
    lines: tuple[CostLine, ...]
    careful: Estimate
    inclusive: Estimate | None
    deck: Estimate | None
    official: Estimate | None = None
    """What the facts alone say, where `careful` rests on a value the officer confirmed."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class YearEstimate:
    """One fiscal year of one 案. All amounts in yen."""

    fiscal_year: int
    option: CostOption | None
    lines: tuple[CostLine, ...]
    measures: tuple[MeasureEstimate, ...]

    @cached_property
    def total(self) -> Yen:
        """所要額: every line, eligible or not."""
        return sum(amount_of(line) or 0 for line in self.lines)

    @cached_property
    def earmarked(self) -> Yen:
        return sum(earmarked_of(line) for line in self.lines)

    @property
    def own_burden(self) -> Yen:
        """一般財源 before any support: what the town pays if the measure does not come."""
        return self.total - self.earmarked

    @cached_property
    def confirmed_amount(self) -> Yen:
        """算定見込額 of the measures with a confirmed rule (careful figure); unconfirmed ones count as nothing."""
        found = (item.careful for item in self.measures if item.careful.status in COUNTED)
        return sum(item.calculated_amount or 0 for item in found)

    @property
    def has_user_confirmed(self) -> bool:
        """Whether `confirmed_amount` rests on a value the officer confirmed; words and marks then say so."""
        return any(item.careful.status is Status.USER_CONFIRMED for item in self.measures)

    @property
    def has_unconfirmed(self) -> bool:
        return any(item.careful.status is Status.UNCONFIRMED for item in self.measures)


def year_estimates(plan: Plan, option: CostOption | None) -> tuple[YearEstimate, ...]:
    """By fiscal year, ascending. Lines without a year or an amount are left to the checks."""
    lines = tuple(line for line in lines_of(plan, option) if line.fiscal_year is not None)
    years = sorted({line.fiscal_year for line in lines if line.fiscal_year is not None})
    values = user_values(plan)
    return tuple(
        _year(plan, option, year, tuple(line for line in lines if line.fiscal_year == year), values)
        for year in years
    )


def _year(
    plan: Plan,
    option: CostOption | None,
    year: int,
    lines: tuple[CostLine, ...],
    values: tuple[UserValue, ...],
) -> YearEstimate:
    grouped: dict[str, list[CostLine]] = {}
    for line in lines:
        measure = measure_of(line)
        if measure is not None and amount_of(line) is not None:
            grouped.setdefault(measure, []).append(line)
    measures = tuple(
        _measure(plan, option, year, name, tuple(found), values) for name, found in grouped.items()
    )
    return YearEstimate(fiscal_year=year, option=option, lines=lines, measures=measures)


def _measure(
    plan: Plan,
    option: CostOption | None,
    year: int,
    name: str,
    lines: tuple[CostLine, ...],
    values: tuple[UserValue, ...],
) -> MeasureEstimate:
    careful = tuple(line for line in lines if not line.open_item)
    town = town_of(plan)
    suffix = f"-{option}" if option else ""
    case = case_of(town, name, f"{year}-{name}{suffix}", year, careful)
    inclusive = case_of(town, name, case.id, year, lines) if len(careful) != len(lines) else None
    deck = replace(case, edition=Edition.DECK_2022) if name == "cio_aide" else None
    found = estimate(case, values)
    return MeasureEstimate(
        measure=name,
        lines=lines,
        careful=overridden_estimate(plan, option, name, found),
        official=estimate(replace(case, person_cap=None)) if found.user_confirmed else None,
        inclusive=estimate(inclusive, values) if inclusive else None,
        deck=estimate(deck) if deck else None,
    )


def town_of(plan: Plan) -> Town:
    """A town until the officer says otherwise: the calculation differs only for 特別区."""
    town = plan.municipality
    return Town(
        municipality_class=town.municipality_class or MunicipalityClass.TOWN,
        non_recipient=bool(town.non_recipient),
        fiscal_index=town.fiscal_index,
        form=plan.recruitment.appointment_form,
        caps=own_caps(plan),
        advanced_body=bool(plan.costs.advanced_body),
    )
