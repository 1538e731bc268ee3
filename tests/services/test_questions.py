"""Open points and overrides as changes of the plan: one step each, undone whole; 想定問答 as a screen shows it."""

from dataclasses import replace
from datetime import date

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.rules.open_points import open_points, unasked_points
from dxplanner.rules.overrides import AMOUNT, line_target, measure_target, override_of
from dxplanner.services import briefing, questions
from dxplanner.services.estimate_page import estimate_page
from dxplanner.services.hand_figures import override_entries
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session

DAY = date(2026, 12, 1)
TARGET = "amount:2027:shared_talent:b"


@pytest.fixture
def plan() -> Plan:
    return sample_plan("mihon")


def test_points_come_in_with_one_click_and_go_with_one_undo(plan: Plan) -> None:
    session = Session(replace(plan, questions=()))
    points = unasked_points(session.plan)
    assert len(points) == 2
    session.apply(questions.ask_all(session.plan, points), "確認事項の追加")
    assert unasked_points(session.plan) == ()
    first = session.plan.questions[0]
    assert (first.measure, first.fiscal_year, first.point) == ("cio_aide", 2027, "rule:cio_aide")
    assert first.asked_to
    assert first.path == open_points(plan)[0].path
    session.undo()
    assert session.plan.questions == ()


def test_an_override_is_made_changed_and_taken_back(plan: Plan) -> None:
    session = Session(plan)
    session.apply(questions.override(session.plan, TARGET, 600_000, " 県の指示 ", "", DAY), "手修正")
    item = override_of(session.plan, TARGET)
    assert item is not None
    assert (item.amount, item.reason, item.by, item.on) == (600_000, "県の指示", None, DAY)
    session.apply(questions.override(session.plan, TARGET, 500_000, "再度の指示", "係長", DAY), "手修正")
    assert len(session.plan.costs.overrides) == 1
    page = estimate_page(session.plan)
    assert page is not None
    (found,) = next(year for year in page.years if year.fiscal_year == 2027).measures
    assert found.by_hand
    assert found.figures[0].ordinance == "500,000円"
    session.apply(questions.back_to_calculation(session.plan, TARGET), "計算に戻す")
    assert session.plan == plan
    session.undo()
    assert session.plan.costs.overrides[0].amount == 500_000


def test_every_figure_of_a_year_may_be_put_right(plan: Plan) -> None:
    page = estimate_page(plan)
    assert page is not None
    by_year = {year.fiscal_year: [figure.target for figure in year.by_hand] for year in page.years}
    assert by_year[2025][:3] == [line_target(line_id) for line_id in ("c1", "c2", "c3")]
    assert measure_target(AMOUNT, 2025, "cio_aide", plan.costs.chosen_option) in by_year[2025]
    assert page.edition_reasons == (
        "令和7年度　CIO補佐官等の任用等・募集：制度（措置率 0.5→0.7）により、198,000円の増。",
    )


def test_the_list_says_which_overrides_are_not_used(plan: Plan) -> None:
    changed = applied(plan, questions.override(plan, "line:x", 1, "理由", "", DAY)).plan
    changed = applied(changed, questions.override(changed, TARGET, 1, "", "", DAY)).plan
    changed = applied(changed, questions.override(changed, line_target("b2"), 1, "理由", "", DAY)).plan
    entries = override_entries(changed)
    assert [entry.used for entry in entries] == [False, False, True]
    assert [entry.calculated for entry in entries] == ["―", "0円", "900,000円"]


def test_rewording_keeps_our_answer_and_notices_when_it_moves_on(plan: Plan) -> None:
    plan = replace(plan, briefing=replace(plan.briefing, answers=()))
    changed = applied(plan, briefing.reword(plan, "Q02", DAY)).plan
    (row,) = changed.briefing.answers
    assert row.based_on == row.answer
    changed = applied(changed, SetValue(path=f"briefing.answers[{row.id}].answer", value="県と組む。")).plan

    def entry(of: Plan) -> briefing.BriefingEntry:
        return next(e for group in briefing.briefing_page(of, DAY) for e in group.entries if e.id == "Q02")

    assert (entry(changed).answer, entry(changed).moved_on) == ("県と組む。", False)
    moved = applied(changed, SetValue(path="recruitment.fallback", value="再募集する。")).plan
    assert entry(moved).moved_on
    assert entry(moved).answer == "県と組む。"
    seen = applied(moved, briefing.take_as_read(moved, row.id, DAY)).plan
    assert not entry(seen).moved_on
    assert not entry(applied(seen, briefing.back_to_ours(row.id)).plan).reworded
    with pytest.raises(BadInput):
        briefing.reword(plan, "Q99", DAY)


def test_an_empty_plan_names_what_to_fill() -> None:
    groups = briefing.briefing_page(Plan(), DAY)
    entries = [entry for group in groups for entry in group.entries]
    assert len(entries) >= 20
    assert sum(bool(entry.missing) for entry in entries) > 15
