"""Keeping the cost lines in step with the works they come from: what to add, rename and take out.

A line is taken out only while nothing was added to it by hand; everything else on it belongs to the officer.
"""

from collections.abc import Iterator
from dataclasses import fields, replace

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.measures import measure_facts
from dxplanner.plan.costs import CostLine, MeasurePart
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import CostComponent, Work, WorkKind
from dxplanner.rules.pay.calculate import parts_of
from dxplanner.rules.pay.kinds import KINDS, OPEN_COMPONENTS, category_of, line_name
from dxplanner.rules.pay.terms import years_of

TABLE = "costs.lines"
PREFIX = "c"

Key = tuple[str, int | None, CostComponent | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfStep:
    """Lines the works ask for and the plan lacks, and lines no work asks for any more."""

    missing: tuple[CostLine, ...]
    obsolete: tuple[CostLine, ...]
    kept: tuple[CostLine, ...]
    """Obsolete, but something was entered on them: only the officer takes these out."""

    def __bool__(self) -> bool:
        return bool(self.missing or self.obsolete)


def wanted_lines(work: Work) -> Iterator[CostLine]:
    """The lines a work asks for, without ids of their own (「new」)."""
    if work.kind is None:
        return
    for year in years_of(work):
        for part in parts_of(work, year):
            yield _line_of(work, work.kind, year, part.component)


def _line_of(work: Work, kind: WorkKind, year: int, component: CostComponent) -> CostLine:
    rule = KINDS[kind]
    cost_kind = work.cost_kind or rule.cost_kind
    measure = rule.measure if rule.measure in measure_facts() else None
    return CostLine(
        id="new",
        fiscal_year=year,
        name=line_name(work.name or kind.label, kind, component),
        kind=cost_kind,
        option=work.option,
        expense_category=category_of(kind, component),
        measure=measure,
        measure_part=MeasurePart.DURING if measure else None,
        headcount=work.headcount if measure else None,
        open_item=component in OPEN_COMPONENTS,
        work=work.id,
        component=component,
    )


GENERATED = (
    "name",
    "kind",
    "option",
    "expense_category",
    "measure",
    "measure_part",
    "headcount",
    "open_item",
)
"""What a work says of its lines; the officer may say otherwise on a line, and then that stays."""
_ADDRESS = frozenset({"id", "fiscal_year", "work", "component", "evidence", "initiative"})


def out_of_step(plan: Plan) -> OutOfStep:
    linked = [line for line in plan.costs.lines if line.work is not None]
    if not plan.costs.works and not linked:
        return OutOfStep(missing=(), obsolete=(), kept=())
    wanted = {_key(line): line for work in plan.costs.works for line in wanted_lines(work)}
    held = {_key(line) for line in linked}
    stray = [line for line in linked if _key(line) not in wanted]
    return OutOfStep(
        missing=tuple(line for key, line in wanted.items() if key not in held),
        obsolete=tuple(line for line in stray if not touched(plan, line)),
        kept=tuple(line for line in stray if touched(plan, line)),
    )


def _key(line: CostLine) -> Key:
    return (line.work or "", line.fiscal_year, line.component)


def touched(plan: Plan, line: CostLine) -> bool:
    """Something stands on the line that no calculation put there: an amount, a note, evidence, a mark …"""
    here = _path(line)
    paths = [mark.path for mark in plan.marks] + [draft.path for draft in plan.drafts]
    paths += [question.path for question in plan.questions]
    if any(path == here or (path or "").startswith(f"{here}.") for path in paths):
        return True
    if any(paper.ready or paper.kept_at for paper in line.evidence):
        return True
    return any(
        getattr(line, item.name) is not None
        for item in fields(line)
        if item.name not in _ADDRESS and item.name not in GENERATED
    )


def step_change(plan: Plan, before: Plan | None = None) -> Several | None:
    """The change that brings the lines in step; None when they are.

    `before`, the plan before the works were changed, tells what a work had said of its lines, so that a new
    name or 案 of the work reaches them.
    """
    found = out_of_step(plan)
    changes: list[Change] = [RemoveRow(path=_path(line)) for line in found.obsolete]
    if before is not None:
        changes += _renamed(before, plan, {line.id for line in found.obsolete})
    first = int(new_id(plan, TABLE, PREFIX).removeprefix(PREFIX))
    for number, line in enumerate(found.missing, first):
        changes.append(AddRow(table=TABLE, row=replace(line, id=f"{PREFIX}{number}")))
    return Several(changes=tuple(changes)) if changes else None


def _renamed(before: Plan, plan: Plan, gone: set[str]) -> Iterator[SetValue]:
    old = {_key(line): line for work in before.costs.works for line in wanted_lines(work)}
    new = {_key(line): line for work in plan.costs.works for line in wanted_lines(work)}
    for line in plan.costs.lines:
        was, now = old.get(_key(line)), new.get(_key(line))
        if was is None or now is None or line.id in gone:
            continue
        for name in GENERATED:
            value = getattr(now, name)
            if getattr(line, name) == getattr(was, name) != value:
                yield SetValue(path=f"{_path(line)}.{name}", value=value)


def _path(line: CostLine) -> str:
    return f"{TABLE}[{line.id}]"
