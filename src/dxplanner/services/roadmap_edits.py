"""Gestures on the roadmap as changes of the plan: move, stretch, add, remove. Each is one step to undo. Knows no Qt.

Quarters are counted through: fiscal year × 4 + quarter − 1. `None` where a gesture would change nothing.
"""

from dxplanner.core import tree
from dxplanner.core.calendar import quarter_label
from dxplanner.core.dataclass import dataclass
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.roadmap import Milestone, RoadmapRow, Stage, StageKind

NEW_LENGTH = 2
"""Quarters of a stage that is put in anew."""
LONGEST = 8
"""Fiscal years that are drawn at most."""
NEW_MILESTONE = "節目"


@dataclass(frozen=True, slots=True)
class Span:
    """First and last quarter, both included."""

    first: int
    last: int

    def words(self) -> str:
        start = words_of(self.first)
        return f"{start}のみ" if self.first == self.last else f"{start}から{words_of(self.last)}まで"


def words_of(quarter: int) -> str:
    return quarter_label(quarter % 4 + 1, fiscal_year=quarter // 4)


def shown_span(plan: Plan) -> Span | None:
    """The quarters gestures may use: the plan's period, widened to what is there already."""
    policy, roadmap = plan.policy, plan.roadmap
    years = [year for year in (policy.period_from, policy.period_to) if year is not None]
    for row in roadmap.rows:
        for stage in row.stages:
            years += [year for year in (stage.start_year, stage.end_year) if year is not None]
    if not years:
        return None
    first = min(years)
    return Span(first * 4, min(max(years), first + LONGEST - 1) * 4 + 3)


def span_of(stage: Stage) -> Span | None:
    """As it is drawn: a missing quarter is the edge of the year, a missing end the year it starts in."""
    if stage.start_year is None:
        return None
    end_year = stage.start_year if stage.end_year is None else stage.end_year
    span = Span(
        stage.start_year * 4 + (stage.start_quarter or 1) - 1, end_year * 4 + (stage.end_quarter or 4) - 1
    )
    return span if span.first <= span.last else None


# ---- stages


def reach(plan: Plan, path: str, *, start: int = 0, end: int = 0) -> Span | None:
    """Where a stage would stand with its ends shifted by so many quarters, kept inside the years shown."""
    limits, span = shown_span(plan), span_of(tree.get(plan, path))
    if limits is None or span is None:
        return None
    if start == end:
        by = min(max(start, limits.first - span.first), limits.last - span.last)
        return Span(span.first + by, span.last + by)
    first = min(max(span.first + start, limits.first), span.last)
    return Span(first, max(min(span.last + end, limits.last), first))


def shift_stage(plan: Plan, path: str, *, start: int = 0, end: int = 0) -> Change | None:
    """Both ends by the same number: a move. One of them: a stretch, never below one quarter."""
    span = reach(plan, path, start=start, end=end)
    return None if span is None or span == span_of(tree.get(plan, path)) else _placed(path, span)


def _placed(path: str, span: Span) -> Change:
    values = {
        "start_year": span.first // 4,
        "start_quarter": span.first % 4 + 1,
        "end_year": span.last // 4,
        "end_quarter": span.last % 4 + 1,
    }
    return Several(
        changes=tuple(SetValue(path=f"{path}.{name}", value=value) for name, value in values.items())
    )


def set_kind(plan: Plan, path: str, kind: StageKind) -> Change | None:
    return None if tree.get(plan, f"{path}.kind") is kind else SetValue(path=f"{path}.kind", value=kind)


def add_stage(plan: Plan, row: str, after: str = "") -> tuple[Change, str] | None:
    """A stage of the next kind behind `after` (a stage's path), else behind the row's last; and its path."""
    limits = shown_span(plan)
    if limits is None:
        return None
    stages: tuple[Stage, ...] = tree.get(plan, f"{row}.stages")
    before = _stage_before(stages, after)
    span = None if before is None else span_of(before)
    first = limits.first if span is None else min(span.last + 1, limits.last)
    last = min(first + NEW_LENGTH - 1, limits.last)
    made = Stage(
        id=new_id(plan, f"{row}.stages", "g"),
        kind=_next_kind(before),
        start_year=first // 4,
        start_quarter=first % 4 + 1,
        end_year=last // 4,
        end_quarter=last % 4 + 1,
    )
    position = len(stages) if before is None else stages.index(before) + 1
    return AddRow(table=f"{row}.stages", row=made, position=position), f"{row}.stages[{made.id}]"


def _stage_before(stages: tuple[Stage, ...], after: str) -> Stage | None:
    if after:
        return next((stage for stage in stages if after.endswith(f"[{stage.id}]")), None)
    placed = [(span.last, stage) for stage in stages if (span := span_of(stage)) is not None]
    return max(placed, key=lambda item: item[0])[1] if placed else None


def _next_kind(before: Stage | None) -> StageKind:
    """検討 at the beginning, and again after 定着: the next round."""
    kinds = tuple(StageKind)
    if before is None or before.kind is None:
        return StageKind.STUDY
    return kinds[(kinds.index(before.kind) + 1) % len(kinds)]


# ---- milestones


def milestone_quarter(item: Milestone) -> int | None:
    return None if item.year is None or item.quarter is None else item.year * 4 + item.quarter - 1


def milestone_reach(plan: Plan, path: str, by: int) -> int | None:
    limits, here = shown_span(plan), milestone_quarter(tree.get(plan, path))
    return None if limits is None or here is None else min(max(here + by, limits.first), limits.last)


def shift_milestone(plan: Plan, path: str, by: int) -> Change | None:
    to = milestone_reach(plan, path, by)
    if to is None or to == milestone_quarter(tree.get(plan, path)):
        return None
    return Several(
        changes=(
            SetValue(path=f"{path}.year", value=to // 4),
            SetValue(path=f"{path}.quarter", value=to % 4 + 1),
        )
    )


def add_milestone(plan: Plan, row: str, quarter: int | None = None) -> tuple[Change, str] | None:
    """A milestone of a row, at a quarter or at the row's first; and its path."""
    limits = shown_span(plan)
    if limits is None:
        return None
    held: RoadmapRow = tree.get(plan, row)
    spans = [span for stage in held.stages if (span := span_of(stage)) is not None]
    at = quarter if quarter is not None else min((span.first for span in spans), default=limits.first)
    at = min(max(at, limits.first), limits.last)
    made = Milestone(
        id=new_id(plan, "roadmap.milestones", "e"),
        title=NEW_MILESTONE,
        row=held.id,
        year=at // 4,
        quarter=at % 4 + 1,
    )
    return AddRow(table="roadmap.milestones", row=made), f"roadmap.milestones[{made.id}]"


# ---- rows and all


def remove(path: str) -> Change:
    return RemoveRow(path=path)


def missing_rows(plan: Plan) -> tuple[str, ...]:
    """取組 that no row of the roadmap shows yet."""
    shown = {row.initiative for row in plan.roadmap.rows}
    return tuple(item.id for item in plan.policy.initiatives if item.id not in shown)


def add_missing_rows(plan: Plan) -> tuple[Change, str] | None:
    """A row for each of them, with the section in charge; and the path of the first."""
    missing = missing_rows(plan)
    if not missing:
        return None
    number = int(new_id(plan, "roadmap.rows", "r")[1:])
    owners = {item.id: item.owner for item in plan.policy.initiatives}
    rows = [
        RoadmapRow(id=f"r{number + at}", initiative=initiative, owner=owners[initiative])
        for at, initiative in enumerate(missing)
    ]
    changes = tuple(AddRow(table="roadmap.rows", row=row) for row in rows)
    return Several(changes=changes), f"roadmap.rows[{rows[0].id}]"


def row_of(path: str) -> str:
    """The row a stage belongs to: `roadmap.rows[r1]` of `roadmap.rows[r1].stages[g1]`."""
    return path.partition(".stages[")[0]
