"""The papers of the selection: what they say, what they leave out, and that the workbooks calculate right."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dxplanner.core import tree
from dxplanner.documents.builders.selection.scoring_sheets import ABOVE, BELOW, NOTHING, TIE
from dxplanner.facts.fair_selection import forbidden_matters
from dxplanner.facts.holidays import closed_because
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.plan.selection import InterviewQuestion, Quotation, SelectionMethod
from dxplanner.plan.work import Tax
from dxplanner.rules.selection_days import planned_days
from dxplanner.wizards.chapters.recruitment_selection import INTERVIEW, SCORING
from dxplanner.wizards.spec import TableField
from tests.documents.paper import made, rendered, sample, squeezed, text_in, words_of
from tests.support.libreoffice import corrupt_cached_values, formula_cells, recalculate

R = "recruitment"
PAPERS = (
    "consultation_sheet",
    "quotation_comparison",
    "selection_schedule",
    "scoring_sheet",
    "interview_questions",
    "notification_letters",
)


def changed(**edits: Any) -> Plan:
    plan = sample("mihon")
    for path, value in edits.items():
        plan = tree.put(plan, f"{R}.{path.replace('__', '.')}", value)
    return plan


def printed(plan: Plan, document: str) -> str:
    return squeezed(words_of(made(plan, document)[0].sections))


@pytest.mark.parametrize("document", PAPERS)
@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_the_sample_has_no_gap(document: str, suffix: str) -> None:
    if (document, suffix) == ("quotation_comparison", "docx"):
        suffix = "xlsx"
    text = text_in(rendered(sample("mihon"), document, suffix), suffix)
    assert "〔未記入〕" not in text
    assert len(text) > 300


def test_the_schedule_prints_the_days_of_the_plan_and_marks_what_is_calculated() -> None:
    text = printed(sample("mihon"), "selection_schedule")
    assert "令和9年6月11日(金)オンライン面接" in text.replace("（", "(").replace("）", ")")
    assert "令和9年3月議会の議決(当初予算)" in text
    assert "〔計算〕" in text
    assert "令和10年3月31日" in text
    assert "国民の祝日に関する法律" in text


def test_a_day_on_a_holiday_says_so() -> None:
    text = printed(changed(result_on=date(2027, 7, 19), start_on=date(2027, 8, 2)), "selection_schedule")
    assert closed_because(date(2027, 7, 19)) == "海の日"
    assert "〔海の日〕" in text


@pytest.mark.parametrize(
    "form",
    [
        AppointmentForm.DISPATCH,
        AppointmentForm.SECONDMENT,
        AppointmentForm.SENT_OFFICER,
        AppointmentForm.SHARED,
    ],
)
@pytest.mark.parametrize(
    "document", ["selection_schedule", "scoring_sheet", "interview_questions", "notification_letters"]
)
def test_where_another_body_chooses_the_paper_says_so(document: str, form: AppointmentForm) -> None:
    assert "使いません" in printed(changed(appointment_form=form), document)


def test_a_forbidden_question_is_not_printed() -> None:
    asked = InterviewQuestion(id="j9", question="尊敬する人物はだれですか。")
    text = printed(changed(selecting__questions=(asked,)), "interview_questions")
    assert "だれですか" not in text
    assert "〔要修正〕" in text
    assert "尊敬する人物" in text


def test_our_own_questions_and_criteria_touch_none_of_the_14_matters() -> None:
    import re

    ours = [
        value
        for step in (INTERVIEW, SCORING)
        for item in step.items
        if isinstance(item, TableField)
        for row in item.suggestions
        for _name, value in row
    ]
    ours += [item.question or "" for item in sample("mihon").recruitment.selecting.questions]
    assert len(ours) > 20
    for text in ours:
        assert not any(re.search(matter.pattern, text) for matter in forbidden_matters().values()), text


def test_letters_hold_no_persons_data_and_say_when_papers_are_deleted() -> None:
    text = printed(sample("mihon"), "notification_letters")
    assert text.count("様") >= 6
    for words in ("応募書類の受付について", "決定の通知", "御希望に沿うことができませんでした", "辞退届"):
        assert words in text
    assert text.count("令和10年3月31日までに、復元できない方法で廃棄します") == 2
    assert "委嘱の候補者" in text


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (AppointmentForm.OUTSOURCING, "契約の相手方の候補者"),
        (AppointmentForm.FISCAL_YEAR_PART, "任用の候補者"),
        (AppointmentForm.FIXED_TERM, "採用の候補者"),
    ],
)
def test_the_letter_speaks_of_the_form(form: AppointmentForm, words: str) -> None:
    assert words in printed(changed(appointment_form=form), "notification_letters")


def test_the_consultation_sheet_dates_its_figures() -> None:
    text = printed(sample("mihon"), "consultation_sheet")
    assert "9.17倍" in text
    assert "令和3年7月時点" in text
    assert "500,000円程度から1,000,000円程度まで" in text


def test_the_cheapest_and_the_chosen_are_signed() -> None:
    text = printed(sample("mihon"), "quotation_comparison")
    assert "◎A社" in text
    assert "○C社" in text
    assert "20,000円残る" in text


def test_an_unpriced_quotation_is_named() -> None:
    rows = (Quotation(id="m1", company="A社", posting=10, tax=None),)
    assert "消費税の扱いが未入力" in printed(
        changed(sourcing__quotations=rows, sourcing__chosen=None), "quotation_comparison"
    )


# ---- workbooks, recalculated


def _book(plan: Plan, document: str, folder: Path) -> Path:
    path = folder / f"{document}.xlsx"
    path.write_bytes(rendered(plan, document, "xlsx"))
    return path


def test_the_quotations_are_calculated_by_live_formulas(tmp_path: Path) -> None:
    source = _book(sample("mihon"), "quotation_comparison", tmp_path)
    wrong = tmp_path / "wrong.xlsx"
    assert corrupt_cached_values(source, wrong) > 8
    formulas = formula_cells(source)["計算"]
    stored = openpyxl.load_workbook(source, data_only=True)["計算"]
    values = recalculate(wrong, tmp_path)["計算"]
    assert {place: values[place] for place in formulas} == {place: stored[place].value for place in formulas}
    assert {880000, 1100000, 495000, 385000, 20000} <= set(values.values())


def test_quotations_with_tax_only_need_no_rate(tmp_path: Path) -> None:
    rows = tuple(
        Quotation(id=f"m{at}", company=f"{at}社", posting=amount, tax=Tax.INCLUDED)
        for at, amount in enumerate((300_000, 300_000, 100_000))
    )
    plan = changed(sourcing__quotations=rows, sourcing__chosen="m0")
    values = recalculate(_book(plan, "quotation_comparison", tmp_path), tmp_path)["計算"]
    assert [value for value in values.values() if isinstance(value, str) and value.startswith("#")] == []
    assert 200_000 in values.values()


def _filled(path: Path, sheet: str, marks: dict[int, list[list[int | str]]]) -> None:
    """Type marks as an office would: by 受付番号, one list of marks per rater."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    rows = {str(page.cell(row, 1).value): row for row in range(1, page.max_row + 1)}
    head = rows["受付番号"]
    for number, raters in marks.items():
        column = 2
        for given in raters:
            for mark in given:
                page.cell(rows[str(number)], column).value = mark
                column += 1
            column += 1  # 得点
    assert head
    book.save(path)


def _row(values: dict[str, Any], number: int) -> list[Any]:
    row = next(
        int(place[1:]) for place, value in values.items() if place[0] == "A" and str(value) == str(number)
    )
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [values.get(f"{letter}{row}") for letter in letters]


def test_the_scores_add_up_with_ties_and_no_error(tmp_path: Path) -> None:
    """Weights 50/30/20, three raters; 1 and 2 tie wholly, 3 has the same total with a lighter main item."""
    path = _book(sample("mihon"), "scoring_sheet", tmp_path)
    same: list[list[int | str]] = [[4, 4, 4], [4, 4, 4], [4, 4, 4]]
    _filled(
        path,
        "集計_書類選考",
        {
            1: same,
            2: same,
            3: [[4, 4, 4], [4, 4, 4], [3, 5, 5]],
            4: [[5, 5, 5], [5, 5, 5], [5, 5, 5]],
            5: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
            6: [[4, 4, 4], [4, 4, 4], [4, 4, ""]],
            7: [[4, 4, 6], [4, 4, 4], [4, 4, 4]],
            8: [[4, 4, "可"], [4, 4, 4], [4, 4, 4]],
        },
    )
    values = recalculate(path, tmp_path)["集計_書類選考"]
    assert not [value for value in values.values() if isinstance(value, str) and value.startswith("#")]
    tail = {number: _row(values, number)[13:19] for number in range(1, 10)}
    assert tail[1] == [240, 120, 80, 2, TIE, ABOVE]
    assert tail[2] == tail[1]
    assert tail[3] == [240, 110, 80, 4, None, ABOVE]
    assert tail[4] == [300, 150, 100, 1, None, ABOVE]
    assert tail[5] == [60, 30, 20, 5, None, BELOW]
    for number in (6, 7, 8, 9):
        assert tail[number] == [NOTHING] * 6, number


def test_an_empty_score_sheet_has_no_error(tmp_path: Path) -> None:
    plan = changed(selecting__raters=(), selecting__pass_percent=None, selecting__candidates=1)
    every = recalculate(_book(plan, "scoring_sheet", tmp_path), tmp_path)
    assert {"集計_書類選考", "集計_オンライン面接", "集計_面接"} <= set(every)
    for values in every.values():
        assert not [value for value in values.values() if isinstance(value, str) and value.startswith("#")]


def test_the_same_post_twice_is_told_apart() -> None:
    raters = tuple(
        dataclasses.replace(row, post="課長") for row in sample("mihon").recruitment.selecting.raters
    )
    assert "課長(2)" in printed(changed(selecting__raters=raters), "scoring_sheet")


def test_every_stage_with_criteria_has_its_slip() -> None:
    text = printed(sample("mihon"), "scoring_sheet")
    for method in (SelectionMethod.DOCUMENTS, SelectionMethod.ONLINE_INTERVIEW, SelectionMethod.INTERVIEW):
        assert f"評価票({method.label})" in text
    assert planned_days(sample("mihon"))
