"""From problems to a profile, and the model words that go into the notice once."""

import dataclasses

import pytest

from dxplanner.checks.engine import findings
from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.facts.obstacles import ObstacleStatus, obstacle_file, obstacles
from dxplanner.facts.skill_profiles import StatementStatus, skill_profiles
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.plan.talent import NeededTask, Obstacle, TalentNeeds, TalentProfile, TaskDoer
from dxplanner.rules.talent import advises_only, fill_change, needed_profiles
from dxplanner.services.samples import sample_plan
from dxplanner.wizards.registry import step


def test_the_profile_with_most_outside_work_comes_first() -> None:
    needs = TalentNeeds(
        tasks=(
            NeededTask(id="k1", doer=TaskDoer.OUTSIDE, profile=TalentProfile.ENGINEER),
            NeededTask(id="k2", doer=TaskDoer.BOTH, profile=TalentProfile.PRODUCER),
            NeededTask(id="k3", doer=TaskDoer.OUTSIDE, profile=TalentProfile.PRODUCER),
            NeededTask(id="k4", doer=TaskDoer.STAFF, profile=TalentProfile.SERVICE_DESIGNER),
            NeededTask(id="k5"),
        )
    )
    assert [(item.profile.id, len(item.tasks)) for item in needed_profiles(needs)] == [
        ("producer", 2),
        ("engineer", 1),
    ]
    assert needed_profiles(TalentNeeds()) == ()


@pytest.mark.parametrize("form", AppointmentForm)
@pytest.mark.parametrize("profile", TalentProfile)
def test_model_words_are_lawful_for_the_form(profile: TalentProfile, form: AppointmentForm) -> None:
    empty = dataclasses.replace(sample_plan("mihon").recruitment, duties=(), required=(), preferred=())
    plan = dataclasses.replace(
        sample_plan("mihon"), recruitment=dataclasses.replace(empty, appointment_form=form), marks=()
    )
    filled = applied(plan, fill_change(plan, profile)).plan
    assert filled.recruitment.talent_profile is profile
    told = {item.id for item in findings(filled, strict=True)}
    assert not told & {"R01", "R02", "R03", "R04", "R05", "R06", "R08", "R26", "R27", "R61"}


def test_nothing_comes_twice() -> None:
    plan = applied(Plan(), fill_change(Plan(), TalentProfile.ENGINEER)).plan
    again = applied(plan, fill_change(plan, TalentProfile.ENGINEER)).plan
    assert again == plan


def test_who_only_advises() -> None:
    advising = {form for form in AppointmentForm if advises_only(form)}
    assert advising == {
        AppointmentForm.SPECIAL_PART_TIME,
        AppointmentForm.EXPERT_COMMISSIONER,
        AppointmentForm.OUTSOURCING,
        AppointmentForm.PARTNER_SIDE_JOB,
        AppointmentForm.SHARED,
    }
    assert advises_only(None)


def test_what_the_facts_say_and_how_sure_it_is() -> None:
    profiles = skill_profiles()
    assert [item.final_role != "" for item in profiles.values()] == [True, True, True, False]
    assert profiles["engineer"].final_role_status is StatementStatus.UNCONFIRMED
    for profile in profiles.values():
        assert set(profile.suitable_forms) <= set(appointment_forms())
        assert all("必須にはしない" in item.name for item in profile.qualifications)
    demand = obstacle_file().demand
    assert (str(demand.digital), str(demand.overall), demand.as_of) == ("9.17", "2.15", "令和3年7月時点")
    assert (demand.job_sites, demand.own_page_average) == ((247, 615), 6)


def test_each_obstacle_has_advice_and_a_page() -> None:
    assert list(obstacles()) == [item.value for item in Obstacle]
    for fact in obstacles().values():
        assert step("recruitment", fact.step).id == fact.step
        assert fact.advice.endswith("。")
    assert obstacles()["lasting"].status is ObstacleStatus.APP_AUTHORED
