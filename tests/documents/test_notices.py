"""Notices for every profile and every form: the sections the form needs are there, the words the law forbids are not."""

import dataclasses
import re
from functools import cache

import pytest

from dxplanner.checks.engine import findings
from dxplanner.documents.builders.notice.forbidden import SIGN, UNLAWFUL
from dxplanner.documents.builders.notice.sections import SECTIONS, Need, needed_for, printed_words
from dxplanner.documents.model import Heading
from dxplanner.facts.fair_selection import forbidden_matters
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.plan.recruitment import AppointmentForm, Duty, PayUnit, Recruitment, SideJob
from dxplanner.plan.talent import TalentProfile
from dxplanner.rules.talent import fill_change
from tests.documents.paper import DAY, blocks_of, made, sample, squeezed, with_paperwork, words_of

F = AppointmentForm
FORBIDDEN = ("歳以下", "歳未満", "男性", "女性", "個人情報保護条例", "禁錮", "懲役", "成年被後見人")
PAY = {
    F.FISCAL_YEAR_PART: (
        PayUnit.MONTHLY,
        280_000,
        "翌月15日に支払います。期末手当及び勤勉手当は条例によります。",
    ),
    F.FISCAL_YEAR_FULL: (
        PayUnit.MONTHLY,
        340_000,
        "毎月21日に支払います。期末手当及び勤勉手当は条例によります。",
    ),
    F.FIXED_TERM: (PayUnit.MONTHLY, 500_000, "毎月21日に支払います。手当は条例によります。"),
    F.OUTSOURCING: (PayUnit.CONTRACT, 3_300_000, "四半期ごとに、請求を受けた日から30日以内に支払います。"),
}


@cache
def notice_plan(profile: TalentProfile, form: AppointmentForm) -> Plan:
    """The sample's answers, with the words of another profile and the conditions of another form."""
    plan = sample("mihon")
    unit, amount, note = PAY.get(form, (PayUnit.DAILY, 30_000, "翌月21日に支払います。"))
    trial = "条件付採用の期間は1か月です。" if form in (F.FISCAL_YEAR_PART, F.FISCAL_YEAR_FULL) else ""
    permission = form in (F.FISCAL_YEAR_FULL, F.FIXED_TERM)
    recruitment = dataclasses.replace(
        plan.recruitment,
        duties=(),
        required=(),
        preferred=(),
        appointment_form=form,
        legal_basis="この形態の根拠となる条例、要綱又は契約",
        disqualification=None,
        duties_change="変更することがあります。",
        insurance="健康保険、厚生年金保険及び雇用保険は法令により適用します。公務上の災害は補償します。",
        pay_unit=unit,
        pay_amount=amount,
        pay_note=note,
        secrecy=None,
        side_job=SideJob.PERMISSION if permission else SideJob.ALLOWED,
        notes=f"{trial}面接でのハラスメントの相談は人事担当で受けます。",
        job_title=f"{profile.label}（DX推進）",
    )
    plan = dataclasses.replace(plan, recruitment=recruitment, marks=())
    return applied(plan, fill_change(plan, profile)).plan


@pytest.mark.parametrize("form", AppointmentForm)
@pytest.mark.parametrize("profile", TalentProfile)
def test_every_notice_has_its_sections_and_nothing_forbidden(
    profile: TalentProfile, form: AppointmentForm
) -> None:
    document, _profile = made(notice_plan(profile, form), "recruitment")
    text = squeezed(words_of(document.sections))
    # labels of ruled forms are no spans
    labels = squeezed("".join(str(block) for block in blocks_of(document)))
    for section in needed_for(form):
        assert squeezed(printed_words(section, form)) in labels, section.id
    assert not [word for word in FORBIDDEN if word in text]
    assert "〔未記入〕" not in text
    assert SIGN not in text.replace("[", "〔").replace("]", "〕")
    asked = words_of(tuple(block for block in blocks_of(document) if isinstance(block, Heading)))
    assert not [m.id for m in forbidden_matters().values() if re.search(m.pattern, asked)]


def test_the_24_sections() -> None:
    assert len(SECTIONS) == 24
    assert len({section.id for section in SECTIONS}) == 24
    assert {section.id for section in SECTIONS if section.need is Need.ADVISED} == {
        "req_nice",
        "support",
        "misc",
    }
    dispatched = {section.id for section in needed_for(F.DISPATCH)}
    assert "selection" not in {section.id for section in needed_for(F.SHARED)}
    assert not dispatched & {"selection", "documents", "applicant_privacy", "insurance", "smoking"}
    assert {"insurance", "smoking", "disqualify"} <= {section.id for section in needed_for(F.FIXED_TERM)}
    assert "disqualify" not in {section.id for section in needed_for(F.SPECIAL_PART_TIME)}


@pytest.mark.parametrize(
    ("form", "words", "not_words"),
    [
        (F.OUTSOURCING, ("契約期間", "委託料等", "契約の開始"), ("label='任期'", "期末手当")),
        (
            F.DISPATCH,
            ("派遣の期間", "面接及び履歴書により人を選ぶことはしません", "労働者派遣条件書"),
            ("書類選考", "履歴書を", "募集要項"),
        ),
        (F.FIXED_TERM, ("任期の更新", "給料等", "地方公務員法第34条"), ("支給しません(地方自治法",)),
        (F.SPECIAL_PART_TIME, ("再任等", "期末手当及び勤勉手当は、支給しません"), ("地方公務員法第34条",)),
        (F.SHARED, ("県又は近隣の団体との協議に用いる",), ("応募書類及び提出方法",)),
    ],
)
def test_words_follow_the_form(
    form: AppointmentForm, words: tuple[str, ...], not_words: tuple[str, ...]
) -> None:
    document, _profile = made(notice_plan(TalentProfile.PRODUCER, form), "recruitment")
    text = squeezed(words_of(document.sections) + "".join(str(block) for block in blocks_of(document)))
    assert [word for word in words if squeezed(word) not in text] == []
    assert [word for word in not_words if squeezed(word) in text] == []


def unlawful_plan() -> Plan:
    plan = sample("mihon")
    recruitment: Recruitment = dataclasses.replace(
        plan.recruitment,
        duties=(*plan.recruitment.duties, Duty(id="x", description="予算を執行し、契約を決裁すること。")),
        pay_note="期末手当を支給します。翌月21日に支払います。",
        documents="本籍と家族構成を書いた履歴書",
    )
    return dataclasses.replace(plan, recruitment=recruitment)


def test_what_the_law_forbids_is_marked_on_the_draft() -> None:
    document, _profile = made(unlawful_plan(), "recruitment")
    text = words_of(document.sections)
    assert text.count(SIGN) == 3
    assert {item.id for item in findings(unlawful_plan()) if item.id in UNLAWFUL} == {"R17", "R26", "R38"}


def test_a_decided_version_carries_no_marks() -> None:
    plan = with_paperwork(unlawful_plan(), state=VersionState.DECIDED, decided_on=DAY)
    assert SIGN not in words_of(made(plan, "recruitment")[0].sections)


def test_the_sample_has_no_marks() -> None:
    assert SIGN not in words_of(made(sample("mihon"), "recruitment")[0].sections)


def test_a_pasted_text_of_ten_thousand_characters_is_kept_and_printed() -> None:
    plan = sample("mihon")
    pasted = "他の町の要項から写した文です。" * 260  # 3,900: the field's own limit is 4,000
    plan = dataclasses.replace(plan, recruitment=dataclasses.replace(plan.recruitment, purpose=pasted))
    assert pasted[-20:] in words_of(made(plan, "recruitment")[0].sections)


def test_the_engineer_is_known_from_the_draft_only() -> None:
    engineer = squeezed(words_of(made(notice_plan(TalentProfile.ENGINEER, F.FIXED_TERM), "recruitment")[0]))
    producer = squeezed(words_of(made(notice_plan(TalentProfile.PRODUCER, F.FIXED_TERM), "recruitment")[0]))
    assert "の案(令和4年6月)による。" in engineer
    assert "の案(" not in producer
