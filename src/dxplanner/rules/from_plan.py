"""The plan's cost lines as cases for the calculation, per fiscal year, 案 and measure.

Lines whose eligibility is an open question (旅費, 共済費, 謝金) stay out of the careful figure and come into the
inclusive one; both are shown. Knows no rate and no cap.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from dxplanner.core.choices import Choice
from dxplanner.core.money import Yen
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.engine import estimate
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Status
from dxplanner.rules.overrides import overridden_estimate


class AmountBasis(Choice):
    """Which of the three columns a figure was taken from: the latest that is filled."""

    SETTLED = "settled", "決算"
    EXPECTED = "expected", "決算見込"
    BUDGETED = "budgeted", "予算"


MEASURE_OF = {
    CostKind.APPOINTMENT: "cio_aide",
    CostKind.RECRUITMENT: "cio_aide",
    CostKind.CONTRIBUTION: "shared_talent",
}
"""One yen of cost goes to one measure."""


def amount_of(line: CostLine) -> Yen | None:
    """決算, else 決算見込, else 予算."""
    return next((value for _basis, value in _columns(line) if value is not None), None)


def basis_of(line: CostLine) -> AmountBasis | None:
    return next((basis for basis, value in _columns(line) if value is not None), None)


def _columns(line: CostLine) -> tuple[tuple[AmountBasis, Yen | None], ...]:
    return (
        (AmountBasis.SETTLED, line.settled),
        (AmountBasis.EXPECTED, line.expected),
        (AmountBasis.BUDGETED, line.budgeted),
    )


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


@dataclass(frozen=True, kw_only=True)
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
        return sum(_earmarked_of(line) for line in self.lines)

    @property
    def own_burden(self) -> Yen:
        """一般財源 before any support: what the town pays if the measure does not come."""
        return self.total - self.earmarked

    @cached_property
    def confirmed_amount(self) -> Yen:
        """算定見込額 of the measures with a confirmed rule (careful figure); unconfirmed ones count as nothing."""
        found = (item.careful for item in self.measures if item.careful.status is Status.CONFIRMED)
        return sum(item.calculated_amount or 0 for item in found)

    @property
    def has_unconfirmed(self) -> bool:
        return any(item.careful.status is Status.UNCONFIRMED for item in self.measures)


def year_estimates(plan: Plan, option: CostOption | None) -> tuple[YearEstimate, ...]:
    """By fiscal year, ascending. Lines without a year or an amount are left to the checks."""
    lines = tuple(line for line in lines_of(plan, option) if line.fiscal_year is not None)
    years = sorted({line.fiscal_year for line in lines if line.fiscal_year is not None})
    return tuple(
        _year(plan, option, year, tuple(line for line in lines if line.fiscal_year == year)) for year in years
    )


def _year(plan: Plan, option: CostOption | None, year: int, lines: tuple[CostLine, ...]) -> YearEstimate:
    grouped: dict[str, list[CostLine]] = {}
    for line in lines:
        measure = MEASURE_OF.get(line.kind) if line.kind is not None else None
        if measure is not None and amount_of(line) is not None:
            grouped.setdefault(measure, []).append(line)
    measures = tuple(_measure(plan, option, year, name, tuple(found)) for name, found in grouped.items())
    return YearEstimate(fiscal_year=year, option=option, lines=lines, measures=measures)


def _measure(
    plan: Plan, option: CostOption | None, year: int, name: str, lines: tuple[CostLine, ...]
) -> MeasureEstimate:
    careful = tuple(line for line in lines if not line.open_item)
    build = _CASES[name]
    suffix = f"-{option}" if option else ""
    case = build(plan, f"{year}-{name}{suffix}", year, careful)
    inclusive = build(plan, case.id, year, lines) if len(careful) != len(lines) else None
    deck = replace(case, edition=Edition.DECK_2022) if name == "cio_aide" else None
    return MeasureEstimate(
        measure=name,
        lines=lines,
        careful=overridden_estimate(plan, option, name, estimate(case)),
        inclusive=estimate(inclusive) if inclusive else None,
        deck=estimate(deck) if deck else None,
    )


def _earmarked_of(line: CostLine) -> Yen:
    """特定財源 of a line. Beyond the line's cost it is a finding, and counts up to the cost."""
    return min(line.earmarked or 0, amount_of(line) or 0)


def _cost(lines: Iterable[CostLine], *kinds: CostKind) -> tuple[Yen, Yen]:
    """Cost and 特定財源 of these kinds."""
    chosen = [line for line in lines if line.kind in kinds]
    cost = sum(amount_of(line) or 0 for line in chosen)
    earmarked = sum(_earmarked_of(line) for line in chosen)
    return cost, earmarked


def _aide_case(plan: Plan, case_id: str, year: int, lines: tuple[CostLine, ...]) -> EstimateCase:
    appointment, appointment_earmarked = _cost(lines, CostKind.APPOINTMENT)
    recruitment, recruitment_earmarked = _cost(lines, CostKind.RECRUITMENT)
    return EstimateCase(
        id=case_id,
        municipality_class=_class_of(plan),
        fiscal_year=year,
        appointment_cost=appointment,
        recruitment_cost=recruitment,
        appointment_earmarked=appointment_earmarked,
        recruitment_earmarked=recruitment_earmarked,
        non_recipient=bool(plan.municipality.non_recipient),
    )


def _shared_case(plan: Plan, case_id: str, year: int, lines: tuple[CostLine, ...]) -> EstimateCase:
    _cost_sum, earmarked = _cost(lines, CostKind.CONTRIBUTION)
    return EstimateCase(
        id=case_id,
        municipality_class=_class_of(plan),
        fiscal_year=year,
        measure="shared_talent",
        persons=tuple(amount_of(line) or 0 for line in lines),
        appointment_earmarked=earmarked,
        non_recipient=bool(plan.municipality.non_recipient),
    )


_CASES = {"cio_aide": _aide_case, "shared_talent": _shared_case}


def _class_of(plan: Plan) -> MunicipalityClass:
    """A town until the officer says otherwise: the calculation differs only for 特別区."""
    return plan.municipality.municipality_class or MunicipalityClass.TOWN
