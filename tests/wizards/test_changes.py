"""What changed between two plans, in the officer's words."""

from dataclasses import replace

from dxplanner.plan.edit import RemoveRow, SetDraft, SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.services.next_year import from_last_year
from dxplanner.services.samples import sample_plan
from dxplanner.wizards.changes import NOTHING, change_lines


def test_nothing_changed_is_nothing_to_say() -> None:
    plan = sample_plan("mihon")
    assert change_lines(plan, plan) == ()
    assert change_lines(plan, replace(plan, identity="another")) == ()


def test_a_changed_answer_says_where_before_and_after() -> None:
    plan = sample_plan("mihon")
    after = applied(plan, SetValue(path="policy.philosophy", value="だれもが使える町")).plan
    (line,) = change_lines(plan, after)
    assert (line.what, line.path) == ("変更", "policy.philosophy")
    assert "基本理念" in line.where
    assert line.before == plan.policy.philosophy
    assert line.after == "だれもが使える町"
    (back,) = change_lines(after, applied(after, SetValue(path="policy.philosophy", value=None)).plan)
    assert back.after == NOTHING


def test_a_choice_and_a_draft_are_said_in_words() -> None:
    before = applied(Plan(), SetValue(path="paperwork.state", value=VersionState.DRAFT)).plan
    after = applied(before, SetValue(path="paperwork.state", value=VersionState.DECIDED)).plan
    (line,) = change_lines(before, after)
    assert (line.before, line.after) == ("素案", "決定")
    typed = applied(before, SetDraft(path="municipality.population", raw="1万くらい")).plan
    assert any(line.after == "1万くらい" and "人口" in line.where for line in change_lines(before, typed))


def test_a_row_that_came_or_went_says_what_stood_in_it() -> None:
    plan = sample_plan("mihon")
    row = plan.policy.pillars[0]
    assert row.name is not None
    gone = applied(plan, RemoveRow(path=f"policy.pillars[{row.id}]")).plan
    line = next(item for item in change_lines(plan, gone) if item.path == "" and item.what == "削除")
    assert row.name in line.before
    assert line.after == ""
    came = next(item for item in change_lines(gone, plan) if item.what == "追加" and "柱" in item.where)
    assert row.name in came.after


def test_every_change_of_a_new_year_can_be_said() -> None:
    plan = sample_plan("mihon")
    for line in change_lines(plan, from_last_year(plan)):
        assert line.where
        assert line.before or line.after or line.what == "順番"


def test_a_row_that_came_tells_the_rows_in_it() -> None:
    plan = sample_plan("mihon")
    gone = applied(plan, RemoveRow(path=f"roadmap.rows[{plan.roadmap.rows[0].id}]")).plan
    line = next(item for item in change_lines(gone, plan) if item.what == "追加" and "行" in item.where)
    assert "段階　段階：" in line.after
