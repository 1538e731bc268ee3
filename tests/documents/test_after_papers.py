"""The papers after the call: filled, half filled and empty; for a contract as well; the fallbacks as one row."""

from datetime import date

import pytest

from dxplanner.core import tree
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.allocation_reports import report_facts, report_file
from dxplanner.plan.after import Fallback, FallbackKind, QuarterResult, Rating, Report, ReportKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from tests.documents.paper import made, sample, squeezed, words_of

A = "recruitment.after"


def printed(plan: Plan, document_id: str) -> str:
    document, _profile = made(plan, document_id)
    return squeezed(words_of((document.sections, document.sheets)))


def labelled(plan: Plan, document_id: str) -> str:
    """With the labels of forms."""
    document, _profile = made(plan, document_id)
    return squeezed(repr(document.sections))


def with_(plan: Plan, **given: object) -> Plan:
    for path, value in given.items():
        plan = tree.put(plan, f"{A}.{path}", value)
    return plan


def test_the_plan_of_intake_says_who_by_when_and_whom_to_ask() -> None:
    text = printed(sample("mihon"), "onboarding")
    for words in (
        "総務課情報係長",
        "予算と議会の1年の日程の研修",
        "令和9年6月30日",
        "事業者との面会は職員が同席",
    ):
        assert words in text
    assert "指揮するものではない" not in text


def test_a_contractor_is_told_that_nobody_commands() -> None:
    plan = tree.put(sample("mihon"), "recruitment.appointment_form", AppointmentForm.OUTSOURCING)
    assert "指揮するものではない" in printed(plan, "onboarding")


def test_what_is_done_is_ticked() -> None:
    plan = tree.put(sample("mihon"), f"{A}.intake[in1].done", True)
    assert printed(plan, "onboarding").count("■") == 1


def test_one_sheet_for_each_quarter_filled_or_to_be_filled() -> None:
    result = QuarterResult(
        id="r1", fiscal_year=2027, quarter=2, goal="go1", result="棚卸しを終えた。", rating=Rating.ON_COURSE
    )
    text = printed(with_(sample("mihon"), results=(result,)), "quarterly_review")
    for number in (2, 3, 4):
        assert f"令和9年度第{number}四半期(" in text
    assert "第1四半期" not in text
    assert "棚卸しを終えた。" in text
    assert "順調(令和9年度第2四半期)" in text


def test_without_a_term_one_blank_sheet() -> None:
    plan = tree.put(sample("mihon"), "recruitment.term_to", None)
    assert "年度第四半期" in printed(plan, "quarterly_review")


@pytest.mark.parametrize("document_id", ["handover_note", "deletion_certificate"])
def test_a_paper_without_rows_can_be_filled_in_by_hand(document_id: str) -> None:
    text = printed(with_(sample("mihon"), handover=(), returned=(), lessons=()), document_id)
    assert "〔未記入〕" not in text
    assert "年月日" in text


def test_the_certificate_is_addressed_and_names_what_comes_back() -> None:
    text = printed(sample("mihon"), "deletion_certificate")
    assert "見本町長様" in text
    assert "管理番号DX-01" in text
    assert "生成AI" in text
    odd = tree.put(
        tree.put(sample("mihon"), "municipality.head_title", "市長"), "municipality.name", "見本町"
    )
    assert "見本町市長" in printed(odd, "deletion_certificate")


@pytest.mark.parametrize("document_id", ["need_sheet", "council_paper", "allocation"])
def test_the_fallbacks_are_one_row(document_id: str) -> None:
    text = printed(sample("mihon"), document_id)
    for kind in FallbackKind:
        assert kind.label in text
    assert "優先1負担金により" in text
    assert "選ばない" in text
    none = with_(sample("mihon"), fallbacks=())
    assert "選ばない" not in printed(none, document_id)
    assert "県との共同確保" in printed(none, document_id)


def test_a_fallback_chosen_twice_counts_once() -> None:
    rows = tuple(Fallback(id=f"f{n}", kind=FallbackKind.AGAIN, reason=f"理由{n}") for n in range(2))
    text = printed(with_(sample("mihon"), fallbacks=rows), "council_paper")
    assert "理由0" in text
    assert "優先2" not in text


def test_the_council_reads_goals_and_what_happens_if_they_are_missed() -> None:
    text = printed(sample("mihon"), "council_paper")
    assert "外部人材の目標と評価" in text
    assert "まだ評価していない" in text
    assert "再任を行わない" in text
    assert "外部人材の目標と評価" not in printed(with_(sample("mihon"), goals=()), "council_paper")


def test_reports_have_the_day_the_prefecture_gave_or_say_that_none_is_known() -> None:
    text = printed(sample("mihon"), "evidence")
    assert "特別交付税に関する報告" in text
    assert "県が示す日" in text
    assert "3月31日までに決定" in text
    assert "〔推定〕" in text
    dated = (Report(id="r", fiscal_year=2027, kind=ReportKind.APPOINTMENT, due=date(2028, 1, 14)),)
    assert "令和10年1月14日" in printed(with_(sample("mihon"), reports=dated), "evidence")
    assert "特別交付税に関する報告" not in printed(with_(sample("mihon"), reports=()), "evidence")


def test_there_is_a_fact_for_every_report_and_only_the_law_is_sure() -> None:
    assert set(report_facts()) == {str(kind) for kind in ReportKind}
    route = report_file().route
    assert (route.decided_month, route.decided_day) == (3, 31)  # 特別交付税に関する省令第6条
    assert route.asked_confidence.value == "inferred"


def test_lessons_stand_where_they_are_of_use() -> None:
    for document_id in ("quarterly_review", "handover_note", "council_paper"):
        assert "訪問の2週間前に相談票" in printed(sample("mihon"), document_id)


@pytest.mark.parametrize(
    ("document_id", "words"),
    [
        ("quarterly_review", "が改めること"),
        ("handover_note", "に引き渡した成果物"),
        ("deletion_certificate", "の確認"),
        ("council_paper", "の決定及び契約は、職員が行う"),
        ("evidence", "の内部の確認"),
    ],
)
def test_a_village_is_called_a_village(document_id: str, words: str) -> None:
    plan = tree.put(sample("mihon"), "municipality.municipality_class", MunicipalityClass.VILLAGE)
    assert f"村{words}" in labelled(plan, document_id)
    assert f"町{words}" not in labelled(plan, document_id)
