"""What the training plan costs, on its way to the budget: lines to add or to link, and where the two differ.

A line is proposed, never made by itself; one that is there already under the same name is linked, not doubled.
"""

from collections.abc import Iterator

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.edit import AddRow, Change, SetValue, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.training import Training, TrainingGroup
from dxplanner.rules.amounts import amount_of
from dxplanner.rules.lines import effective_lines

TRAININGS = "policy.trainings"
LINES = "costs.lines"
MEASURE = "digital_training"
CORE = frozenset({TrainingGroup.LEADERS, TrainingGroup.STAFF})
"""中核となる職員: whose training may count for the measure."""
CORE_NOTE = "研修計画による。中核となる職員の位置付けと、支払の記録が必要"
OTHER_NOTE = "研修計画による。中核となる職員の育成に当たるか未確認のため、措置に含めない"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A training whose cost is in no line. `existing`: a line of that year and name that can be linked."""

    training: Training
    year: int
    cost: Yen
    core: bool
    existing: CostLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A linked line says another amount than its trainings together."""

    line: CostLine
    trainings: tuple[Training, ...]
    planned: Yen
    budgeted: Yen | None


def proposals(plan: Plan) -> tuple[Proposal, ...]:
    taken = {row.line for row in plan.policy.trainings if row.line}
    free = [line for line in effective_lines(plan) if line.id not in taken and line.work is None]
    found: list[Proposal] = []
    for row in plan.policy.trainings:
        if row.line is not None or not row.cost or row.fiscal_year is None or row.title is None:
            continue
        same = next(
            (line for line in free if (line.fiscal_year, line.name) == (row.fiscal_year, row.title)), None
        )
        if same is not None:
            free.remove(same)
        found.append(
            Proposal(training=row, year=row.fiscal_year, cost=row.cost, core=row.group in CORE, existing=same)
        )
    return tuple(found)


def differences(plan: Plan) -> tuple[Difference, ...]:
    lines = {line.id: line for line in effective_lines(plan)}
    grouped: dict[str, list[Training]] = {}
    for row in plan.policy.trainings:
        if row.line in lines and row.cost is not None:
            grouped.setdefault(row.line or "", []).append(row)
    return tuple(
        Difference(line=lines[line], trainings=tuple(rows), planned=planned, budgeted=amount_of(lines[line]))
        for line, rows in grouped.items()
        if (planned := sum(row.cost or 0 for row in rows)) != amount_of(lines[line])
    )


def budget_change(plan: Plan) -> Change | None:
    """All proposals as one step for the officer; None when there is nothing to do."""
    changes = tuple(_changes(plan))
    return Several(changes=changes) if changes else None


def _changes(plan: Plan) -> Iterator[Change]:
    number = int(new_id(plan, LINES, "c").removeprefix("c"))
    for item in proposals(plan):
        if item.existing is not None:
            line = item.existing.id
        else:
            line = f"c{number}"
            number += 1
            yield AddRow(table=LINES, row=_line(item, line))
        yield SetValue(path=f"{TRAININGS}[{item.training.id}].line", value=line)


def _line(item: Proposal, line_id: str) -> CostLine:
    return CostLine(
        id=line_id,
        fiscal_year=item.year,
        name=item.training.title,
        kind=CostKind.NOT_ELIGIBLE,
        expense_category=item.training.expense_category,
        budgeted=item.cost,
        measure=MEASURE if item.core else None,
        open_item=False,
        note=CORE_NOTE if item.core else OTHER_NOTE,
    )


def follow_change(plan: Plan, line_id: str) -> Change | None:
    """Put the sum of the trainings into the budget of their line; None where the two agree or a calculation rules."""
    found = next((item for item in differences(plan) if item.line.id == line_id), None)
    if found is None or found.line.work is not None:
        return None
    return SetValue(path=f"{LINES}[{line_id}].budgeted", value=found.planned)
