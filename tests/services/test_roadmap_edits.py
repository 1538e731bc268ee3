"""Gestures on the roadmap: whatever one does, stages run forwards inside the years shown, and undo brings all back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.core import tree
from dxplanner.plan.edit import Change
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative, Policy
from dxplanner.plan.roadmap import Milestone, Roadmap, RoadmapRow, Stage, StageKind
from dxplanner.services import roadmap_edits as edits
from dxplanner.services.session import Session

ROW = "roadmap.rows[r1]"
STAGE = f"{ROW}.stages[g1]"
NOTE = "roadmap.milestones[e1]"


def plan_with(*stages: Stage) -> Plan:
    return Plan(
        policy=Policy(
            period_from=2026,
            period_to=2028,
            initiatives=(Initiative(id="t1", title="窓口", owner=None), Initiative(id="t2", title="研修")),
        ),
        roadmap=Roadmap(
            rows=(RoadmapRow(id="r1", initiative="t1", stages=stages),),
            milestones=(Milestone(id="e1", title="条例", row="r1", year=2026, quarter=4),),
        ),
    )


def stage(start: tuple[int, int], end: tuple[int, int], name: str = "g1") -> Stage:
    return Stage(
        id=name,
        kind=StageKind.STUDY,
        start_year=start[0],
        start_quarter=start[1],
        end_year=end[0],
        end_quarter=end[1],
    )


def after(plan: Plan, change: Change | None) -> Plan:
    assert change is not None
    session = Session(plan)
    session.apply(change, "操作")
    changed = session.plan
    session.undo()
    assert session.plan == plan
    assert not session.can_undo
    return changed


def ends(plan: Plan, path: str = STAGE) -> tuple[int | None, ...]:
    held = tree.get(plan, path)
    return held.start_year, held.start_quarter, held.end_year, held.end_quarter


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (1, 1, (2026, 4, 2027, 2)),
        (-2, -2, (2026, 1, 2026, 3)),
        (-9, -9, (2026, 1, 2026, 3)),
        (99, 99, (2028, 2, 2028, 4)),
        (0, 2, (2026, 3, 2027, 3)),
        (0, -1, (2026, 3, 2026, 4)),
        (0, -9, (2026, 3, 2026, 3)),
        (1, 0, (2026, 4, 2027, 1)),
        (9, 0, (2027, 1, 2027, 1)),
        (-9, 0, (2026, 1, 2027, 1)),
    ],
)
def test_a_stage_is_moved_and_stretched(start: int, end: int, expected: tuple[int, ...]) -> None:
    plan = plan_with(stage((2026, 3), (2027, 1)))
    assert ends(after(plan, edits.shift_stage(plan, STAGE, start=start, end=end))) == expected


def test_what_cannot_move_changes_nothing() -> None:
    plan = plan_with(stage((2026, 1), (2028, 4)))
    assert edits.shift_stage(plan, STAGE, start=1, end=1) is None
    assert edits.shift_stage(plan, STAGE, start=-1) is None
    assert edits.shift_stage(plan, STAGE, end=1) is None
    unplaced = plan_with(Stage(id="g1"))
    assert edits.shift_stage(unplaced, STAGE, start=1, end=1) is None
    backwards = plan_with(stage((2027, 1), (2026, 1)))
    assert edits.shift_stage(backwards, STAGE, start=1, end=1) is None


def test_a_year_without_quarters_moves_as_it_is_drawn() -> None:
    plan = plan_with(Stage(id="g1", start_year=2026))
    assert ends(after(plan, edits.shift_stage(plan, STAGE, start=1, end=1))) == (2026, 2, 2027, 1)


def test_a_stage_is_added_behind_with_the_next_kind() -> None:
    plan = plan_with(stage((2026, 3), (2026, 4)))
    made = edits.add_stage(plan, ROW)
    assert made is not None
    change, path = made
    plan = after(plan, change)
    assert tree.get(plan, f"{path}.kind") is StageKind.PREPARE
    assert ends(plan, path) == (2027, 1, 2027, 2)
    empty = plan_with()
    first = edits.add_stage(empty, ROW)
    assert first is not None
    assert ends(after(empty, first[0]), first[1]) == (2026, 1, 2026, 2)
    assert edits.add_stage(Plan(roadmap=Roadmap(rows=(RoadmapRow(id="r1"),))), ROW) is None


def test_after_the_last_kind_the_next_round_begins() -> None:
    plan = plan_with(
        replace(stage((2027, 1), (2027, 4)), kind=StageKind.SETTLE), stage((2026, 1), (2026, 2), "g2")
    )
    made = edits.add_stage(plan, ROW, STAGE)
    assert made is not None
    plan = after(plan, made[0])
    assert [item.kind for item in plan.roadmap.rows[0].stages][1] is StageKind.STUDY


def test_milestones_move_and_are_added() -> None:
    plan = plan_with(stage((2026, 3), (2027, 1)))
    moved = after(plan, edits.shift_milestone(plan, NOTE, 1))
    assert (moved.roadmap.milestones[0].year, moved.roadmap.milestones[0].quarter) == (2027, 1)
    assert edits.shift_milestone(plan_with(), NOTE, -3) is not None
    made = edits.add_milestone(plan, ROW)
    assert made is not None
    added = after(plan, made[0]).roadmap.milestones[-1]
    assert (added.row, added.year, added.quarter) == ("r1", 2026, 3)


def test_rows_are_made_for_initiatives_without_one() -> None:
    plan = plan_with()
    made = edits.add_missing_rows(plan)
    assert made is not None
    done = after(plan, made[0])
    assert [row.initiative for row in done.roadmap.rows] == ["t1", "t2"]
    assert edits.add_missing_rows(done) is None


QUARTER = st.integers(2026 * 4, 2028 * 4 + 3)
GESTURE = st.tuples(st.sampled_from(((1, 1), (1, 0), (0, 1))), st.integers(-15, 15))


@given(st.tuples(QUARTER, QUARTER).map(sorted), st.lists(GESTURE, max_size=8))
@settings(max_examples=60)
def test_any_gestures_keep_a_stage_sound(
    span: list[int], gestures: list[tuple[tuple[int, int], int]]
) -> None:
    first, last = span
    plan = plan_with(stage((first // 4, first % 4 + 1), (last // 4, last % 4 + 1)))
    session = Session(plan)
    for (start, end), by in gestures:
        before = edits.span_of(tree.get(session.plan, STAGE))
        change = edits.shift_stage(session.plan, STAGE, start=start * by, end=end * by)
        if change is not None:
            session.apply(change, "操作")
        now = edits.span_of(tree.get(session.plan, STAGE))
        assert before is not None
        assert now is not None
        assert 2026 * 4 <= now.first <= now.last <= 2028 * 4 + 3
        if start and end:
            assert now.last - now.first == before.last - before.first
    while session.can_undo:
        session.undo()
    assert session.plan == plan
