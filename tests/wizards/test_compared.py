"""Two plans side by side: one entry for each place, and nothing about how the plan is worked on."""

from dataclasses import replace

import pytest

from dxplanner.plan.edit import Change, MoveRow, RemoveRow, SetMark, SetValue, Several, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind, VersionState
from dxplanner.services.samples import sample_plan
from dxplanner.wizards.compared import ADDED, CHANGED, MOVED, REMOVED, chapter_label, compared

PLAN = sample_plan("mihon")
STAGE = f"roadmap.rows[{PLAN.roadmap.rows[0].id}].stages[{PLAN.roadmap.rows[0].stages[0].id}]"
PILLAR = f"policy.pillars[{PLAN.policy.pillars[0].id}]"


def after(*changes: Change) -> Plan:
    return applied(PLAN, Several(changes=changes)).plan


def test_nothing_changed_is_nothing_to_compare() -> None:
    assert compared(PLAN, replace(PLAN, identity="another")) == ()


@pytest.mark.parametrize(
    "change",
    [
        SetValue(path="paperwork.state", value=VersionState.DECIDED),
        SetMark(path="policy.title", kind=MarkKind.UNKNOWN),
        SetValue(path="circulation.inquiry_number", value="見総第１号"),
    ],
)
def test_how_the_plan_is_worked_on_is_not_told(change: Change) -> None:
    assert compared(PLAN, after(change)) == ()


def test_a_text_stands_with_its_two_forms() -> None:
    (entry,) = compared(PLAN, after(SetValue(path="policy.philosophy", value="だれもが使える町")))
    assert (entry.what, entry.chapter, entry.where) == (CHANGED, "policy", "基本理念")
    assert (entry.before, entry.after) == (PLAN.policy.philosophy, "だれもが使える町")
    assert chapter_label(entry.chapter) == "全体方針"


def test_a_bar_moved_by_a_year_is_one_entry() -> None:
    stage = PLAN.roadmap.rows[0].stages[0]
    assert stage.start_year is not None
    assert stage.end_year is not None
    moved = after(
        SetValue(path=f"{STAGE}.start_year", value=stage.start_year + 1),
        SetValue(path=f"{STAGE}.end_year", value=stage.end_year + 1),
    )
    (entry,) = compared(PLAN, moved)
    assert entry.path == STAGE
    assert "始まる年度" in entry.before
    assert "終わる年度" in entry.after


def test_one_answer_of_a_short_row_stands_alone() -> None:
    (entry,) = compared(PLAN, after(SetValue(path=f"{STAGE}.start_quarter", value=4)))
    assert entry.path == f"{STAGE}.start_quarter"


def test_rows_that_went_came_or_moved() -> None:
    gone = after(RemoveRow(path=PILLAR))
    assert any(
        entry.what == REMOVED and entry.path == PILLAR and entry.before for entry in compared(PLAN, gone)
    )
    assert any(entry.what == ADDED and entry.path == PILLAR and entry.after for entry in compared(gone, PLAN))
    (entry,) = compared(PLAN, after(MoveRow(path=PILLAR, position=2)))
    assert entry.what == MOVED
