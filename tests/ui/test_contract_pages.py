"""Pages for outsourced work: in the list, in the order of 次へ and in the count only while the form is 業務委託."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, Recruitment
from dxplanner.services.samples import sample_plan
from dxplanner.ui.page_maker import neighbours, place_by
from dxplanner.ui.places import EXPORT, HOME
from dxplanner.ui.step_list import StepList
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Chapter

R = "recruitment"
FIRST, LAST = (R, "contract_method"), (R, "agreement")
BEFORE, AFTER = (R, "notice_papers"), (R, "intake")
OUTSOURCED = replace(Plan(), recruitment=Recruitment(appointment_form=AppointmentForm.OUTSOURCING))


def test_the_pages_are_passed_over_unless_they_are_needed() -> None:
    assert neighbours(BEFORE, OUTSOURCED)[1] == FIRST
    assert neighbours(BEFORE, Plan())[1] == AFTER
    assert neighbours(AFTER, Plan())[0] == BEFORE
    assert neighbours(AFTER, OUTSOURCED)[0] == LAST


def test_one_gets_away_from_a_page_that_is_not_needed() -> None:
    """Reached by a search: its neighbours are the pages around it."""
    assert neighbours(LAST, Plan()) == (BEFORE, AFTER)


@pytest.mark.parametrize("plan", [Plan(), OUTSOURCED])
def test_every_way_through_ends_at_both_ends(plan: Plan) -> None:
    place, seen = HOME, 0
    while place != EXPORT:
        following = place_by(place, 1, plan)
        assert following is not None
        place = following
        seen += 1
    assert seen < 200
    assert place_by(HOME, -1, plan) is None


def test_the_list_shows_them_with_the_form(qtbot, theme: Theme) -> None:
    steps = StepList(theme, CHAPTERS)
    qtbot.addWidget(steps)
    plan = sample_plan("mihon")
    steps.refresh(plan)
    assert steps._items[FIRST].isHidden()
    assert not steps._items[BEFORE].isHidden()
    form = replace(plan.recruitment, appointment_form=AppointmentForm.OUTSOURCING)
    steps.refresh(replace(plan, recruitment=form))
    assert not steps._items[FIRST].isHidden()
    steps.refresh(plan)
    assert steps._items[LAST].isHidden()


def test_a_part_has_a_heading_while_it_has_pages(qtbot, theme: Theme) -> None:
    steps = StepList(theme, CHAPTERS)
    qtbot.addWidget(steps)
    plan = sample_plan("mihon")
    steps.refresh(plan)
    headings = {heading.text(0): heading for heading, _places in steps._parts}
    assert headings["業務委託の契約"].isHidden()
    assert not headings["募集と選考"].isHidden()
    form = replace(plan.recruitment, appointment_form=AppointmentForm.OUTSOURCING)
    steps.refresh(replace(plan, recruitment=form))
    assert not headings["業務委託の契約"].isHidden()
    assert [place for _heading, places in steps._parts for place in places] == [
        (chapter.id, step.id) for chapter in CHAPTERS for step in chapter.steps[_first_of_a_part(chapter) :]
    ]


def _first_of_a_part(chapter: Chapter) -> int:
    ids = [step.id for step in chapter.steps]
    return min((ids.index(part.first) for part in chapter.parts), default=len(ids))


def test_the_keys_pass_over_the_heading_of_a_part(qtbot, theme: Theme) -> None:
    steps = StepList(theme, CHAPTERS)
    qtbot.addWidget(steps)
    steps.resize(300, 900)
    steps.show()
    steps.show_place("recruitment", "requirements")
    qtbot.keyClick(steps, Qt.Key.Key_Down)
    assert steps.currentItem() is steps._items["recruitment", "form_choice"]
    with qtbot.waitSignal(steps.place_wanted) as wanted:
        qtbot.keyClick(steps, Qt.Key.Key_Return)
    assert wanted.args == ["recruitment", "form_choice"]


def test_the_page_one_is_at_is_in_the_list_even_when_it_is_not_needed(qtbot, theme: Theme) -> None:
    steps = StepList(theme, CHAPTERS)
    qtbot.addWidget(steps)
    steps.refresh(sample_plan("mihon"))
    steps.show_place(*FIRST)
    assert not steps._items[FIRST].isHidden()
    assert steps._items[LAST].isHidden()
    steps.show_place(*BEFORE)
    assert steps._items[FIRST].isHidden()
