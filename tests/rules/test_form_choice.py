"""The recommended form of appointment: a table of towns, and that every reason names what it rests on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.plan import recruitment
from dxplanner.plan.form_choice import FormQuestions, Presence, StartWithin, WorkKind
from dxplanner.rules.form_choice import FormResult, Sign, Verdict, compared, recommended

ADVICE = FormQuestions(
    work=WorkKind.ADVICE,
    commanded=False,
    decides=False,
    presence=Presence.FEW,
    keeps_job=True,
    start_within=StartWithin.NEXT_YEAR,
    pay_ordinance=True,
    fixed_term_ordinance=False,
    company=False,
    moves=False,
    partners=False,
)
DAILY = replace(ADVICE, work=WorkKind.EXECUTION, commanded=True, presence=Presence.DAILY, keeps_job=False)
LEADER = replace(DAILY, work=WorkKind.PLANNING, decides=True, fixed_term_ordinance=True)


@pytest.mark.parametrize(
    ("asked", "form"),
    [
        (ADVICE, "special_part_time"),
        (replace(ADVICE, pay_ordinance=False), "outsourcing"),
        (replace(ADVICE, partners=True, pay_ordinance=False, start_within=StartWithin.NEXT_YEAR), "shared"),
        (replace(ADVICE, work=WorkKind.DELIVERABLE), "outsourcing"),
        (DAILY, "fiscal_year_part"),
        (replace(DAILY, company=True), "partner_company"),
        (replace(DAILY, moves=True, fixed_term_ordinance=None, keeps_job=True), "fiscal_year_part"),
        (replace(LEADER, fixed_term_ordinance=None, sender=True), "sent_officer"),
        (LEADER, "fixed_term"),
        (replace(LEADER, fixed_term_ordinance=False), "fixed_term"),
    ],
)
def test_what_is_recommended(asked: FormQuestions, form: str) -> None:
    best = recommended(asked)
    assert best is not None
    assert best.form.id == form


def of(asked: FormQuestions, form: str) -> FormResult:
    return next(item for item in compared(asked) if item.form.id == form)


@pytest.mark.parametrize(
    ("asked", "form", "verdict", "words", "law"),
    [
        (DAILY, "special_part_time", Verdict.NOT, "助言、調査及び診断に限られる", "第3条第3項第3号"),
        (DAILY, "outsourcing", Verdict.NOT, "偽装請負", "第40条の6"),
        (ADVICE, "fixed_term", Verdict.NOT, "常勤の職員と同じ時間", "任期付職員"),
        (LEADER, "fiscal_year_full", Verdict.NOT, "常勤の一般職", "第22条の2"),
        (ADVICE, "regional_project_manager", Verdict.NOT, "住民票", "総務省"),
        (ADVICE, "partner_company", Verdict.NOT, "企業の当てがない", "協定"),
        (ADVICE, "cooperation_corps", Verdict.NOT, "住民票", "総務省"),
        (replace(DAILY, moves=True), "cooperation_corps", Verdict.FITS, "移り住む人を求めている", "総務省"),
        (ADVICE, "secondment", Verdict.NOT, "企業の当てがない", "協定"),
        (replace(DAILY, company=True), "secondment", Verdict.CONDITION, "協定で定める", "連携協定"),
        (replace(LEADER, sender=False), "sent_officer", Verdict.NOT, "当てがない", "第252条の17"),
        (replace(LEADER, sender=True), "sent_officer", Verdict.FITS, "決裁", "第252条の17"),
        (replace(ADVICE, sender=True), "sent_officer", Verdict.NOT, "常勤の職員と同じ時間", "第252条の17"),
        (ADVICE, "dispatch", Verdict.NOT, "派遣元", "労働者派遣"),
        (
            replace(ADVICE, pay_ordinance=False),
            "special_part_time",
            Verdict.CONDITION,
            "条例を改正",
            "第203条の2第5項",
        ),
        (
            replace(LEADER, fixed_term_ordinance=False),
            "fixed_term",
            Verdict.CONDITION,
            "条例を制定",
            "任期付職員",
        ),
        (replace(DAILY, keeps_job=True), "fiscal_year_full", Verdict.CONDITION, "許可", "第38条第1項"),
        (
            replace(ADVICE, pay_ordinance=False, start_within=StartWithin.SOON),
            "special_part_time",
            Verdict.CONDITION,
            "約4か月",
            "見立て",
        ),
    ],
)
def test_reasons_and_their_rules(
    asked: FormQuestions, form: str, verdict: Verdict, words: str, law: str
) -> None:
    found = of(asked, form)
    assert found.verdict is verdict
    assert any(words in reason.text and law in reason.rests_on for reason in found.reasons), found.reasons


def test_an_ordinance_in_place_saves_time() -> None:
    soon = replace(ADVICE, start_within=StartWithin.SOON)
    assert of(soon, "special_part_time").verdict is Verdict.FITS


def test_nothing_is_recommended_before_the_work_is_known() -> None:
    assert recommended(FormQuestions()) is None
    assert recommended(replace(ADVICE, work=None)) is None


def test_the_facts_speak_of_the_forms_and_answers_of_the_plan() -> None:
    forms = appointment_forms()
    assert list(forms) == [member.value for member in recruitment.AppointmentForm]
    kinds, days = {kind.value for kind in WorkKind}, {item.value for item in Presence}
    for form in forms.values():
        assert set(form.works) | set(form.bars) <= kinds
        assert not set(form.works) & set(form.bars)
        assert set(form.presence) <= days
        assert all(hasattr(ADVICE, need) for need in form.needs)
        assert all(hasattr(form, name) for name in form.unsure)


_yes_no = st.sampled_from([None, True, False])


@given(
    st.builds(
        FormQuestions,
        work=st.sampled_from([None, *WorkKind]),
        commanded=_yes_no,
        decides=_yes_no,
        presence=st.sampled_from([None, *Presence]),
        keeps_job=_yes_no,
        start_within=st.sampled_from([None, *StartWithin]),
        pay_ordinance=_yes_no,
        fixed_term_ordinance=_yes_no,
        company=_yes_no,
        moves=_yes_no,
        partners=_yes_no,
    )
)
def test_never_a_black_box(asked: FormQuestions) -> None:
    found = compared(asked)
    assert len(found) == len(appointment_forms())
    for item in found:
        assert all(reason.text.endswith(("。", "。）")) and reason.rests_on for reason in item.reasons)
        assert (item.verdict is Verdict.NOT) == any(reason.sign is Sign.AGAINST for reason in item.reasons)
    verdicts = [tuple(Verdict).index(item.verdict) for item in found]
    assert verdicts == sorted(verdicts)
