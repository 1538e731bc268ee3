"""工程表 as a drawing: the plan's roadmap rows on a grid of fiscal years and quarters, grouped by pillar."""

from collections.abc import Iterable
from dataclasses import replace

from dxplanner.core import tree
from dxplanner.documents.builders.answers import GAP, Answers, compose
from dxplanner.documents.builders.gantt_dates import date_notes, deadline_marks, events
from dxplanner.documents.builders.gantt_rows import cost_notes, links, row_cost_label, row_title
from dxplanner.documents.model import Gantt, GanttBar, GanttMilestone, GanttRow, Inline, plain, text_of
from dxplanner.plan.roadmap import RoadmapRow, Stage

LONGEST_PERIOD = 8
"""Fiscal years one drawing can show legibly."""


def span_of(answers: Answers) -> tuple[int, int] | None:
    """First and last fiscal year of the drawing: the plan's period, widened to hold every stage; None without any."""
    policy, roadmap = answers.plan.policy, answers.plan.roadmap
    years = [year for year in (policy.period_from, policy.period_to) if year is not None]
    for row in roadmap.rows:
        for stage in row.stages:
            years += [year for year in (stage.start_year, stage.end_year) if year is not None]
    if not years:
        return None
    first = min(years)
    return first, min(max(years), first + LONGEST_PERIOD - 1)


def build_gantt(answers: Answers, *, background: bool = True) -> Gantt | None:
    """None where neither a period nor a stage is known.

    Without `background` rows and bars only: dates and the order of work are left to 別紙１.
    """
    span = span_of(answers)
    if span is None:
        return None
    first, last = span
    rows = tuple(_row(answers, row, first, last) for row in _by_pillar(answers))
    if not background:
        rows = tuple(replace(row, milestones=tuple(map(_of_the_row, row.milestones))) for row in rows)
    return Gantt(
        first_year=first,
        years=last - first + 1,
        rows=rows,
        events=events(answers, first, last) if background else (),
        deadlines=deadline_marks(answers, first, last) if background else (),
        links=links(answers) if background else (),
        notes=_notes(answers, date_notes(answers, first, last) if background else ()),
        path="roadmap.rows",
    )


def _of_the_row(item: GanttMilestone) -> GanttMilestone:
    """Without a place of its own: 節目 are followed to 別紙１, which lists them."""
    return replace(item, path="")


def _notes(answers: Answers, dates: Iterable[Inline]) -> tuple[Inline, ...]:
    notes: list[Inline] = [
        plain("※　年度は４月から翌年３月まで、四半期は４～６月を第１四半期とする。"),
        plain("※　概算事業費は計画期間の合計であり、予算の議決を前提とする。"),
    ]
    notes.extend(dates)
    notes.extend(cost_notes(answers))
    if answers.has("roadmap.note"):
        notes.append(compose("※　", answers.say("roadmap.note")))
    return tuple(notes)


def _by_pillar(answers: Answers) -> list[RoadmapRow]:
    """Rows in the order of the pillars, rows without one last; the officer's order within a pillar."""
    order = {pillar.id: position for position, pillar in enumerate(answers.plan.policy.pillars)}
    return sorted(
        answers.plan.roadmap.rows, key=lambda row: order.get(pillar_id(answers, row) or "", len(order))
    )


def pillar_id(answers: Answers, row: RoadmapRow) -> str | None:
    if row.initiative is None:
        return None
    pillar: str | None = tree.get(answers.plan, f"policy.initiatives[{row.initiative}].pillar")
    return pillar


def group_title(answers: Answers, row: RoadmapRow) -> str:
    pillar = pillar_id(answers, row)
    if pillar is None:
        return "その他"
    position = tree.find_row(answers.plan.policy.pillars, pillar) + 1
    return f"柱{answers.sized(str(position))}　{answers.text(f'policy.pillars[{pillar}].name')}"


def _row(answers: Answers, row: RoadmapRow, first: int, last: int) -> GanttRow:
    path = f"roadmap.rows[{row.id}]"
    milestones = tuple(
        GanttMilestone(
            quarter=(item.year - first) * 4 + item.quarter - 1,
            label=answers.sized(item.title) if item.title else GAP,
            path=f"roadmap.milestones[{item.id}]",
        )
        for item in answers.plan.roadmap.milestones
        if item.row == row.id
        and item.year is not None
        and item.quarter is not None
        and first <= item.year <= last
    )
    return GanttRow(
        title=row_title(answers, row),
        owner=text_of(answers.link(f"{path}.owner", "name")),
        cost=row_cost_label(answers, row),
        bars=tuple(bar for stage in row.stages if (bar := _bar(stage, path, first, last)) is not None),
        milestones=milestones,
        group=group_title(answers, row),
        path=path,
    )


def _bar(stage: Stage, row_path: str, first: int, last: int) -> GanttBar | None:
    """A stage with both ends known; one quarter where only the start year is. Clipped to the drawing."""
    if stage.start_year is None:
        return None
    start = (stage.start_year - first) * 4 + (stage.start_quarter or 1) - 1
    end_year = stage.end_year if stage.end_year is not None else stage.start_year
    end = (end_year - first) * 4 + (stage.end_quarter or 4) - 1
    limit = (last - first + 1) * 4 - 1
    if start > limit or end < 0 or end < start:
        return None
    return GanttBar(
        start=max(start, 0),
        end=min(end, limit),
        label=stage.kind.label if stage.kind else "",
        pattern=str(stage.kind) if stage.kind else "plain",
        path=f"{row_path}.stages[{stage.id}]",
    )
