"""The cost lines everything is calculated from. The one place that says which amounts a plan holds.

A line from a calculation (経費の計算) stores what it is for; its amount is calculated here each time. An amount
typed on such a line is an override and stays.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.facts.parameters import Parameter, all_parameters
from dxplanner.plan.costs import CostLine, Costs
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import Work
from dxplanner.rules.overrides import overridden_lines
from dxplanner.rules.pay.calculate import parts_of
from dxplanner.rules.pay.model import Part
from dxplanner.rules.pay.terms import years_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculated:
    """A stored line with the part of the calculation it stands for."""

    line: CostLine
    work: Work
    part: Part

    @property
    def overridden(self) -> bool:
        """The officer typed another amount than the calculation gives."""
        return self.line.budgeted is not None and self.line.budgeted != self.part.amount


def effective_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The lines with their amounts as they count, in the order of the plan, with every 補正 of them."""
    return supplemented(plan, first_lines(plan))


def first_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The same lines as they were first budgeted (当初予算): typed, calculated or 手修正."""
    return overridden_lines(plan, filled_lines(plan))


def filled_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The same before 手修正."""
    if not plan.costs.works:
        return plan.costs.lines
    numbers = all_parameters()
    for costs, used, made in _LAST:
        if costs is plan.costs and used is numbers:
            return made
    found = {item.line.id: item for item in calculated_lines(plan)}
    lines = tuple(_filled(line, found.get(line.id)) for line in plan.costs.lines)
    _LAST[:] = [(plan.costs, numbers, lines)]
    return lines


_LAST: list[tuple[Costs, dict[str, Parameter], tuple[CostLine, ...]]] = []
"""The answer for the costs last asked about: an immutable branch and the same numbers give the same lines.
Every check, page and document asks for them."""


def effective_row(plan: Plan, row: Any) -> Any:
    """The same for one row of any table: a calculated cost line with its amount, every other row as it is."""
    if not isinstance(row, CostLine) or row.work is None:
        return row
    return next((line for line in effective_lines(plan) if line.id == row.id), row)


def calculated_lines(plan: Plan) -> Iterator[Calculated]:
    """The lines whose work has such a component in their year; others keep what they say."""
    works = {work.id: work for work in plan.costs.works}
    parts: dict[tuple[str, int], dict[object, Part]] = {}
    for line in plan.costs.lines:
        work = works.get(line.work or "")
        if work is None or line.fiscal_year not in years_of(work):
            continue
        year = line.fiscal_year
        if (work.id, year) not in parts:
            parts[work.id, year] = {part.component: part for part in parts_of(work, year)}
        part = parts[work.id, year].get(line.component)
        if part is not None:
            yield Calculated(line=line, work=work, part=part)


def _filled(line: CostLine, found: Calculated | None) -> CostLine:
    if found is None:
        return line
    amount = found.part.amount if line.budgeted is None else line.budgeted
    basis = line.basis or _basis(found) or None
    return replace(line, budgeted=amount, basis=basis)


def _basis(found: Calculated) -> str:
    """The formula as 積算; beside another amount it says that the amount is the officer's."""
    if not found.overridden or found.part.amount is None:
        return found.part.formula
    return f"{found.part.formula}（予算は入力した額）"


def supplemented(plan: Plan, lines: tuple[CostLine, ...]) -> tuple[CostLine, ...]:
    """予算 of a line is what the council has voted so far: 当初 and every 補正 of it.

    What was taken away beyond the budget is a finding, and counts down to nothing.
    """
    changes = supplement_sums(plan)
    if not changes:
        return lines
    return tuple(
        replace(line, budgeted=max((line.budgeted or 0) + changes[line.id], 0))
        if line.id in changes
        else line
        for line in lines
    )


def supplement_sums(plan: Plan) -> dict[str, Yen]:
    """補正額 by cost line, over all 補正予算."""
    found: dict[str, Yen] = {}
    for row in plan.costs.supplements:
        if row.line is not None and row.amount is not None:
            found[row.line] = found.get(row.line, 0) + row.amount
    return found
