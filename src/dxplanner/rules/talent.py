"""From tasks to the talent profile, and from the profile to the first words of the notice. Pure."""

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.facts.skill_profiles import SkillProfile, skill_profiles
from dxplanner.plan.edit import AddRow, Change, SetValue, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, Duty, Requirement
from dxplanner.plan.talent import NeededTask, TalentNeeds, TalentProfile, TaskDoer

ADVICE = "advice"
EXECUTION = "execution"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeededProfile:
    """A 人材像 with the tasks that ask for it."""

    profile: SkillProfile
    tasks: tuple[NeededTask, ...]


def needed_profiles(needs: TalentNeeds) -> tuple[NeededProfile, ...]:
    """Profiles the outside tasks ask for, the one with most tasks first."""
    outside = [task for task in needs.tasks if task.doer is not TaskDoer.STAFF]
    found = [
        NeededProfile(profile=profile, tasks=tuple(task for task in outside if task.profile == profile.id))
        for profile in skill_profiles().values()
    ]
    return tuple(sorted((item for item in found if item.tasks), key=lambda item: -len(item.tasks)))


def advises_only(form: AppointmentForm | None) -> bool:
    """Forms the law keeps from doing the work itself, and contracts whose work is advice."""
    fact = appointment_forms().get(str(form)) if form is not None else None
    return fact is None or EXECUTION in fact.bars or (ADVICE in fact.works and EXECUTION not in fact.works)


def model_duties(profile: SkillProfile, form: AppointmentForm | None) -> tuple[str, ...]:
    return profile.advice_duties if advises_only(form) else profile.work_duties


def fill_change(plan: Plan, chosen: TalentProfile) -> Change:
    """The profile, and its model words behind what is there; a sentence that stands there does not come twice."""
    recruitment = plan.recruitment
    profile = skill_profiles()[str(chosen)]
    tables: tuple[tuple[str, str, type[Duty] | type[Requirement], tuple[str, ...]], ...] = (
        ("duties", "w", Duty, model_duties(profile, recruitment.appointment_form)),
        ("required", "a", Requirement, profile.required),
        ("preferred", "b", Requirement, profile.preferred),
    )
    changes: list[Change] = [SetValue(path="recruitment.talent_profile", value=chosen)]
    for name, prefix, cls, sentences in tables:
        there = {row.description for row in getattr(recruitment, name)}
        path = f"recruitment.{name}"
        number = int(new_id(plan, path, prefix).removeprefix(prefix))
        wanted = [sentence for sentence in sentences if sentence not in there]
        changes += [
            AddRow(table=path, row=cls(id=f"{prefix}{at}", description=sentence))
            for at, sentence in enumerate(wanted, number)
        ]
    return Several(changes=tuple(changes))
