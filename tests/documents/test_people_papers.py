"""技能・人役一覧表, 照会文, 利用申込書 and 事例集: what stands on them, and where."""

from dataclasses import replace
from typing import Any

import pytest

from dxplanner.documents.model import Align, PaperSize, Paragraph, Table, text_of
from dxplanner.documents.typeset.layout import layout
from dxplanner.facts.cases import cases
from dxplanner.plan.outreach import ChosenCase, Outreach
from dxplanner.plan.people import People, Person
from dxplanner.plan.plan import Plan
from tests.documents.paper import blocks_of, made, sample, words_of

PAPERS = ("skills_grid", "sharing_letter", "scheme_application", "case_excerpt")


def with_outreach(**given: Any) -> Plan:
    plan = sample("mihon")
    outreach = replace(plan.organisation.outreach, **given)
    return replace(plan, organisation=replace(plan.organisation, outreach=outreach))


def with_people(**given: Any) -> Plan:
    plan = sample("mihon")
    people = replace(plan.organisation.people, **given)
    return replace(plan, organisation=replace(plan.organisation, people=people))


def pages(plan: Plan, document_id: str) -> int:
    document, profile = made(plan, document_id)
    return len(layout(document, profile).pages)


# ---- 技能・人役一覧表


def test_skills_stand_on_one_page_and_time_on_the_next() -> None:
    document, _profile = made(sample("mihon"), "skills_grid")
    assert pages(sample("mihon"), "skills_grid") == 2
    grid = next(block for block in blocks_of(document) if isinstance(block, Table))
    first = [text_of(cell.text) for cell in grid.rows[0].cells]
    assert first[0] == "業務の流れを書き出し、見直す"
    assert first[1:7] == ["", "", "△", "○", "△", "◎"]
    assert first[8:11] == ["３", "２（１）", "１"]
    assert "庁内限り" in words_of(document.sections[0].blocks)
    assert "外部の人材だけができる技能：" in words_of(document.sections)


def test_twelve_posts_fit_on_a4_and_more_take_a3() -> None:
    people = tuple(Person(id=f"p{n}", title=f"総務課担当主幹{n}") for n in range(1, 31))
    for count, paper in ((12, PaperSize.A4), (13, PaperSize.A3), (30, PaperSize.A3)):
        plan = with_people(persons=people[:count], levels=(), assignments=())
        document, _profile = made(plan, "skills_grid")
        assert document.sections[0].paper is paper
        assert pages(plan, "skills_grid") == (2 if count < 30 else 3)


def test_too_much_time_is_said_beside_the_sum() -> None:
    plan = sample("mihon")
    rows = tuple(
        replace(row, share=row.share * 2) if row.id == "a7" and row.share else row
        for row in plan.organisation.people.assignments
    )
    text = words_of(made(with_people(assignments=rows), "skills_grid")[0].sections)
    assert "1.6（超過）" in text
    assert "勤務の割合を超えるもの" in text


def test_without_people_the_sheet_says_so() -> None:
    text = words_of(made(with_people(**vars_of(People())), "skills_grid")[0].sections)
    assert "まだ入力されていない" in text


def vars_of(people: People) -> dict[str, Any]:
    return {name: getattr(people, name) for name in ("persons", "assignments", "skills", "levels")}


# ---- 照会文 (F5: number and date at the right, addressee one in, sender two from the edge, title three in)


def letter_lines(plan: Plan) -> list[tuple[str, Align, int]]:
    document, _profile = made(plan, "sharing_letter")
    return [
        (text_of(block.text), block.align, block.indent)
        for block in blocks_of(document)
        if isinstance(block, Paragraph)
    ]


def test_the_letter_has_the_form_of_a_letter() -> None:
    lines = letter_lines(sample("mihon"))
    assert lines[0] == ("見総第　　　　号　", Align.RIGHT, 0)
    assert lines[1] == ("令和９年１月12日　", Align.RIGHT, 0)
    assert ("見本県総務部DX推進課長　様", Align.LEFT, 1) in lines
    assert ("見本町総務課長　　", Align.RIGHT, 0) in lines
    assert ("デジタル人材の共同利用について（照会）", Align.LEFT, 3) in lines
    assert ("記", Align.CENTER, 0) in lines
    assert ("担当　総務課情報係", Align.LEFT, 20) in lines


def test_number_and_date_are_equally_wide() -> None:
    number, day = (text for text, _align, _indent in letter_lines(sample("mihon"))[:2])
    assert sum(1 if ord(c) > 127 else 0.5 for c in number) == sum(1 if ord(c) > 127 else 0.5 for c in day)


def test_an_open_letter_leaves_room_for_number_and_date() -> None:
    lines = letter_lines(with_outreach(letter_number=None, letter_on=None, answer_by=None))
    assert lines[1][0] == "令和　　年　　月　　日　"
    assert lines[0][0].startswith("第　")
    assert lines[0][0].endswith("号　")


def test_the_questions_stand_in_the_letter_and_on_the_sheet_to_answer() -> None:
    document, _profile = made(sample("mihon"), "sharing_letter")
    assert len(document.sections) == 2
    question = "申込みの時期及び手続"
    assert all(question in words_of(section.blocks) for section in document.sections)
    document, _profile = made(with_outreach(questions=()), "sharing_letter")
    assert len(document.sections) == 1
    assert "〔未記入〕" in words_of(document.sections)


# ---- 利用申込書


def test_a_scheme_of_the_library_says_of_when_it_is_known() -> None:
    text = words_of(made(with_outreach(scheme=cases()["fukuoka"].name), "scheme_application")[0].sections)
    assert "この仕組みについての記載は、令和４年６月の資料による" in text
    assert "二次資料で確認" in text
    own = words_of(made(sample("mihon"), "scheme_application")[0].sections)
    assert "この仕組みについての記載は" not in own
    assert "２人（合わせて1.0人役）" in own


# ---- 事例集


def test_chosen_cases_are_printed_in_the_officers_order_with_source_and_remark() -> None:
    rows = (
        ChosenCase(id="k1", case="kyoto", remark="県に提案する。"),
        ChosenCase(id="k2", case="gone"),
        ChosenCase(id="k3", case="chat"),
    )
    text = words_of(made(with_outreach(cases=rows), "case_excerpt")[0].sections)
    assert text.index("京都府：") < text.index("自治体間のビジネスチャット")
    assert "県に提案する。" in text
    assert "二次資料で確認" in text
    assert "書かれた時点のもの" in text


def test_every_case_can_be_printed() -> None:
    rows = tuple(ChosenCase(id=f"k{n}", case=case) for n, case in enumerate(cases(), 1))
    plan = with_outreach(cases=rows)
    assert len(cases()) / 3 <= pages(plan, "case_excerpt") <= len(cases())


@pytest.mark.parametrize("paper", PAPERS)
def test_a_plan_without_any_of_it_is_printed_too(paper: str) -> None:
    assert (
        pages(with_outreach(**{name: getattr(Outreach(), name) for name in Outreach.__slots__}), paper) >= 1
    )
    assert pages(Plan(), paper) >= 1
