"""The papers beside the notice: counted texts, the paper that fits the form, and questions nobody may ask."""

import dataclasses
import re

import pytest

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.notice.shortened import job_site, lead
from dxplanner.documents.model import Document, Form, Table, text_of
from dxplanner.documents.registry import document_kind
from dxplanner.facts.fair_selection import forbidden_matters
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.plan.talent import FacedObstacle, TalentProfile
from tests.documents.paper import DAY, blocks_of, made, sample, squeezed, words_of
from tests.documents.test_notices import notice_plan

F = AppointmentForm
PLANS = {form: notice_plan(TalentProfile.PRODUCER, form) for form in AppointmentForm}


def printed(plan: Plan, document: str) -> str:
    made_, _profile = made(plan, document)
    return squeezed(words_of(made_.sections) + "".join(str(block) for block in blocks_of(made_)))


def labels_of(document: Document) -> list[str]:
    """Everything the paper asks for: labels of cells to write in, heads of columns."""
    asked: list[str] = []
    for block in blocks_of(document):
        if isinstance(block, Form):
            asked += [row.label for row in block.rows]
        elif isinstance(block, Table):
            asked += [text_of(column.title) for column in block.columns]
    return asked


# ---- the job site


def test_the_job_site_text_counts_every_box() -> None:
    boxes = job_site(Answers(sample("mihon"), Context(printed_on=DAY)))
    assert [box.title for box in boxes][:4] == ["見出し", "募集の背景", "仕事の内容", "必須の経験"]
    for box in boxes:
        assert box.length == len(text_of(box.words).replace("\n", ""))
        assert box.over == 0, f"{box.title}: {box.length}"
    assert f"計{sum(box.length for box in boxes)}字" in squeezed(
        words_of(made(sample("mihon"), "job_site_text")[0].sections)
    )


def test_what_is_too_long_is_said() -> None:
    plan = sample("mihon")
    papers = dataclasses.replace(plan.recruitment.papers, message="あ" * 250)
    plan = dataclasses.replace(plan, recruitment=dataclasses.replace(plan.recruitment, papers=papers))
    assert "250字(50字超過)" in printed(plan, "job_site_text").replace("\\n", "")


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("一つ目。二つ目。三つ目。", 8, "一つ目。二つ目。"),
        ("とても長い最初の文。次。", 3, "とても長い最初の文。"),
        ("句点のない文", 3, "句点のない文"),
        ("一行目\n二行目。", 20, "一行目二行目。"),
        ("", 10, ""),
    ],
)
def test_only_whole_sentences_are_taken(text: str, limit: int, short: str) -> None:
    assert lead(text, limit) == short


# ---- the paper that fits the form


@pytest.mark.parametrize("form", AppointmentForm)
def test_only_one_of_the_two_papers_fits(form: AppointmentForm) -> None:
    specification = printed(PLANS[form], "work_specification")
    conditions = printed(PLANS[form], "working_conditions")
    contract = form in (F.OUTSOURCING, F.PARTNER_SIDE_JOB)
    staff = form in (
        F.SPECIAL_PART_TIME,
        F.EXPERT_COMMISSIONER,
        F.FISCAL_YEAR_PART,
        F.FISCAL_YEAR_FULL,
        F.FIXED_TERM,
        F.PROJECT_MANAGER,
        F.COOPERATION_CORPS,
    )
    assert ("業務委託仕様書は使いません" in specification) != contract
    assert ("勤務条件通知書は使いません" in conditions) != staff
    for document, fits in (("work_specification", contract), ("working_conditions", staff)):
        kind = document_kind(document)
        assert kind is not None
        assert (kind.not_yet(PLANS[form]) == "") == fits


def test_the_specification_commands_nobody() -> None:
    text = printed(PLANS[F.OUTSOURCING], "work_specification")
    assert "直接の指揮命令並びに勤務時間及び休暇の管理を行わない" in text
    for article in ("第66条第2項", "第67条", "第176条", "第180条"):
        assert article in text
    assert "地方公務員法" not in text
    assert "勤務条件" not in text


@pytest.mark.parametrize(
    ("form", "words", "not_words"),
    [
        (F.SPECIAL_PART_TIME, ("期末手当及び勤勉手当は、支給しません",), ("第22条の2第7項", "第30条から")),
        (F.FISCAL_YEAR_PART, ("1か月(地方公務員法第22条の2第7項)", "適用除外"), ("支給しません(地方",)),
        (F.FIXED_TERM, ("6か月(地方公務員法第22条)", "業績手当", "任命権者の許可"), ("適用除外",)),
    ],
)
def test_conditions_follow_the_law_of_the_form(
    form: AppointmentForm, words: tuple[str, ...], not_words: tuple[str, ...]
) -> None:
    text = printed(PLANS[form], "working_conditions")
    assert [word for word in words if word not in text] == []
    assert [word for word in not_words if word in text] == []


# ---- the application form and the callers


@pytest.mark.parametrize("form", AppointmentForm)
def test_the_application_form_asks_for_none_of_the_14_matters(form: AppointmentForm) -> None:
    document, _profile = made(PLANS[form], "application_form")
    asked = "\n".join(labels_of(document))
    assert [matter.id for matter in forbidden_matters().values() if re.search(matter.pattern, asked)] == []
    for word in ("性別", "生年月日", "年齢", "写真", "国籍", "住民票"):
        assert word not in asked
    if form in (F.DISPATCH, F.SECONDMENT, F.SENT_OFFICER, F.SHARED):
        assert labels_of(document) == []
    else:
        assert "氏名" in asked


def test_the_purpose_of_use_is_read_before_anything_is_written() -> None:
    text = printed(sample("mihon"), "application_form")
    assert text.index("個人情報の利用目的") < text.index("ふりがな")


def test_callers_hear_what_the_notice_says() -> None:
    text = printed(sample("mihon"), "callers_qa")
    for words in (
        "日額30,000円です。",
        "企業等の入札参加は制限しません",
        "令和9年6月22日を目途に",
        "9人の応募",
    ):
        assert words in text
    assert "どのような立場" in text
    assert "面接はオンラインで" not in printed(PLANS[F.DISPATCH], "callers_qa")


# ---- why a person is needed


def test_the_need_sheet_dates_its_figures() -> None:
    text = printed(sample("mihon"), "need_sheet")
    for words in ("9.17倍", "2.15倍", "令和3年7月時点", "247人及び615人", "平均6人", "二次資料で確認"):
        assert words in text
    assert "エンジニアを除く3つ" in text
    assert "外部人材が担うものは3件、職員とともに担うものは2件、職員が担うものは1件" in text


def test_an_obstacle_without_a_response_is_printed() -> None:
    plan = sample("mihon")
    needs = dataclasses.replace(plan.recruitment.needs, obstacles=(FacedObstacle(id="o9"),))
    plan = dataclasses.replace(plan, recruitment=dataclasses.replace(plan.recruitment, needs=needs))
    assert "募集の前の自己点検" not in printed(plan, "need_sheet")
