"""任用等形態比較表: the recommendation, all forms side by side, and what is inferred says so."""

import dataclasses

from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.plan.form_choice import FormQuestions, Presence, WorkKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from tests.documents.paper import made, rendered, sample, squeezed, text_in, words_of


def asking(form: AppointmentForm | None, **asked: object) -> Plan:
    plan = sample("mihon")
    recruitment = dataclasses.replace(
        plan.recruitment,
        appointment_form=form,
        form_questions=FormQuestions(**asked),  # type: ignore[arg-type]
    )
    return dataclasses.replace(plan, recruitment=recruitment)


def printed(plan: Plan) -> str:
    return squeezed(words_of(made(plan, "form_comparison")[0].sections))


def test_the_sample_reads_the_recommendation_and_every_form() -> None:
    text = printed(sample("mihon"))
    assert "「県・近隣団体との共同(負担金)」が最も合う" in text
    assert all(squeezed(form.name) in text for form in appointment_forms().values())
    assert "地方自治法第203条の2第5項" in text
    assert "[推定]" in text.replace("〔", "[").replace("〕", "]")


def test_a_form_that_does_not_fit_is_said_to_the_town() -> None:
    text = printed(
        asking(AppointmentForm.OUTSOURCING, work=WorkKind.EXECUTION, commanded=True, presence=Presence.DAILY)
    )
    assert "選んだ形態は、答と合わない点がある。" in text
    assert "偽装請負" in text


def test_when_nothing_fits_it_says_so() -> None:
    text = printed(asking(None, work=WorkKind.EXECUTION, decides=True, presence=Presence.FEW, keeps_job=True))
    assert "答の全てに合う形態はない" in text


def test_the_workbook_has_one_fact_per_cell() -> None:
    text = text_in(rendered(sample("mihon"), "form_comparison", "xlsx"), "xlsx")
    assert "special_part_time" in text
    assert "準備の月数(目安)" in text
