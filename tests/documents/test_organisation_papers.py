"""事務分掌表, 会議体の年間日程, 名簿 and 必要な例規改正一覧: what the sample prints, and how each change is drafted."""

import dataclasses
from datetime import date
from typing import Any

import pytest

from dxplanner.documents import model as m
from dxplanner.documents.rule_text import rule_as_text
from dxplanner.plan.charters import AmendmentStyle, Charters, MeetingTime
from dxplanner.plan.organisation import AideSource, BodyKind, NodeKind, OfficeStyle, OrgNode
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm
from tests.documents.charter_plans import DEPUTY_LED, MAYOR_LED, VILLAGE
from tests.documents.paper import DAY, blocks_of, made, sample, words_of

MIHON = sample("mihon")


def changed(plan: Plan, branch: str, **given: Any) -> Plan:
    return dataclasses.replace(plan, **{branch: dataclasses.replace(getattr(plan, branch), **given)})


def tables(plan: Plan, document_id: str, day: date = DAY) -> dict[str, m.Table]:
    document, _ = made(plan, document_id, day)
    return {block.name: block for block in blocks_of(document) if isinstance(block, m.Table)}


def rows(table: m.Table) -> list[list[str]]:
    return [[m.text_of(cell.text) for cell in row.cells] for row in table.rows]


def said(plan: Plan, document_id: str, day: date = DAY) -> str:
    return words_of(made(plan, document_id, day)[0].sections).replace("\n", "")


# ---- 事務分掌表


def test_every_section_has_its_part() -> None:
    found = {row[0]: row[1:] for row in rows(tables(MIHON, "duties_table")["課・局の分掌"])}
    assert len(found) == len(MIHON.municipality.sections)
    kind, work, owned, leader = found["総務課"]
    assert kind == "町長の部局"
    assert "・推進本部の庶務" in work
    assert "・予算及び財源の調整" in work
    assert "サイバーセキュリティの確保" in owned
    assert "係長級の職員" in leader
    assert "窓口" in found["住民福祉課"][1]
    assert "窓口" not in found["建設課"][1]


# ---- 会議体の年間日程


def test_the_year_of_the_sample() -> None:
    found = {row[0]: row[1:] for row in rows(tables(MIHON, "meeting_calendar")["年間日程"])}
    months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]
    assert [months[at] for at, cell in enumerate(found["見本町DX推進本部"]) if cell] == [5, 10, 2]
    assert all(found["DX推進ワーキンググループ"])
    assert [months[at] for at, cell in enumerate(found["議会"]) if cell] == [6, 9, 12, 3]
    assert found["予算その他"][7] == "予算要求"


def test_months_come_from_the_sentence_where_there_is_no_table() -> None:
    agenda = rows(tables(DEPUTY_LED, "meeting_calendar")["主な議題"])
    assert agenda == [
        ["６月", "試作町DX推進委員会", "評価"],
        ["11月", "試作町DX推進委員会", "予算の方針"],
    ]


def test_without_months_the_question_stands() -> None:
    assert "〔未記入〕" in said(VILLAGE, "meeting_calendar")
    charters = Charters(meetings=(MeetingTime(id="m1", body="hq"),))
    assert "〔未記入〕" in said(dataclasses.replace(VILLAGE, charters=charters), "meeting_calendar")


# ---- 名簿


def test_posts_and_no_names() -> None:
    found = rows(tables(MIHON, "roster")["名簿"])
    assert [row[1] for row in found[:1]] == [
        "長"
    ]  # the working group's table has the same name and comes last
    document, _ = made(MIHON, "roster")
    headquarters = next(block for block in blocks_of(document) if isinstance(block, m.Table))
    listed = rows(headquarters)
    assert listed[0][1:3] == ["本部長", "町長"]
    assert listed[1][1:5] == ["副本部長", "副町長", "", "CIO・CISO"]
    assert len(listed) == 15
    assert all(row[3] == "" for row in listed)


def test_ranks_follow_the_name_of_the_body() -> None:
    document, _ = made(DEPUTY_LED, "roster")
    listed = rows(next(block for block in blocks_of(document) if isinstance(block, m.Table)))
    assert [row[1:3] for row in listed[:2]] == [["委員長", "副町長"], ["委員", "総務課長"]]


# ---- 必要な例規改正一覧


def with_form(form: AppointmentForm, style: AmendmentStyle = AmendmentStyle.SENTENCE) -> Plan:
    plan = changed(MIHON, "recruitment", appointment_form=form)
    plan = changed(plan, "organisation", aide_source=AideSource.EXTERNAL)
    return changed(plan, "charters", amendment=style, ordinances=())


def test_the_list_of_the_sample() -> None:
    found = rows(tables(MIHON, "ordinance_changes")["例規の改正"])
    assert [(row[2], row[4], row[6]) for row in found] == [
        ("地方自治法第203条の２第５項", "要確認", "要"),
        ("地方自治法第15条第１項", "要確認", "―"),
    ]
    words = said(MIHON, "ordinance_changes")
    assert "令和９年３月の定例会に条例の改正案を提出する。" in words
    assert "令和９年３月11日まで" in words
    assert "二次資料で確認" in words
    assert "教育委員会、議会及び農業委員会の職員が加わるときは、制定の前に協議し" in words


def test_a_joint_directive_is_said_to_be_one() -> None:
    assert "教育委員会と連名で定める。" in said(MAYOR_LED, "ordinance_changes")


def test_the_sentence_of_change() -> None:
    words = said(with_form(AppointmentForm.SPECIAL_PART_TIME), "ordinance_changes")
    assert "〔未定〕の次に次のように加える。" in words
    assert "CIO補佐官日額　30,000円" in words
    assert "その報酬の額を定める必要があるので、この条例案を提出する。" in words


def test_the_two_columns() -> None:
    plan = with_form(AppointmentForm.SPECIAL_PART_TIME, AmendmentStyle.COMPARISON)
    found = rows(tables(plan, "ordinance_changes")["新旧対照表"])
    assert found[1][0].startswith("(〔未定〕)　DXの企画及び立案に関すること。\n")
    assert found[1][1] == "（新設）"
    words = said(plan, "ordinance_changes")
    assert "改正後改正前" in words


def test_a_town_without_an_ordinance_gets_a_draft_of_one() -> None:
    document, _ = made(with_form(AppointmentForm.FIXED_TERM), "ordinance_changes")
    rules = [rule_as_text(block) for block in blocks_of(document) if isinstance(block, m.Rule)]
    assert any("（職員の任期を定めた採用）" in rule for rule in rules)
    assert any("５年を超えない範囲内" in rule for rule in rules)
    assert "132人" in said(with_form(AppointmentForm.FIXED_TERM), "ordinance_changes")


def test_a_new_section_and_a_council() -> None:
    nodes = (
        OrgNode(id="o", kind=NodeKind.SECTION, title="DX推進課"),
        OrgNode(id="c", kind=NodeKind.BODY, title="DX審議会", body_kind=BodyKind.COUNCIL, count=5),
    )
    plan = changed(MIHON, "organisation", nodes=nodes, dx_office="o", office_style=OfficeStyle.DEDICATED)
    words = said(plan, "ordinance_changes")
    assert "「DX推進課」を、町長のすぐ下に置く。" in words
    assert "DX審議会を執行機関の附属機関として設置する必要がある" in words


def test_what_is_late_says_so() -> None:
    words = said(MIHON, "ordinance_changes", date(2027, 2, 1))
    assert "（過ぎている）" in words
    assert "間に合わないおそれ" in words
    assert "間に合わないおそれ" not in said(MIHON, "ordinance_changes")


@pytest.mark.parametrize("plan", [Plan(), VILLAGE])
def test_without_the_answers_the_questions_stand(plan: Plan) -> None:
    words = said(plan, "ordinance_changes")
    assert "任用等の形態" in words
    assert "〔未記入〕" in words
