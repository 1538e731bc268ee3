"""全体方針: the variants real towns use, eight parts per initiative, targets per year, and what also serves."""

import dataclasses
from typing import Any

import pytest

from dxplanner.documents.model import Contents, Cover, Heading, Table, text_of
from dxplanner.facts.vision_styles import vision_styles
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import AlsoServes, Initiative, ServedPlan
from dxplanner.plan.vision_style import VisionStyle
from dxplanner.rules.open_data import unanswered
from dxplanner.rules.revision import start_revision
from tests.documents.paper import blocks_of, made, sample, words_of

PARTS = ("概要", "現状・課題", "今後の展開", "担当", "時期", "先行の取組", "指標", "費用・財源")
CHAPTERS = (
    "策定の背景",
    "計画の位置付けと期間",
    "現状と課題",
    "めざす姿と基本方針",
    "取組",
    "工程表",
    "推進体制",
    "人材の確保及び育成",
    "安全の確保及びデジタルデバイド対策",
    "進捗管理",
)


def policy(**fields: Any) -> Plan:
    plan = sample("mihon")
    return dataclasses.replace(plan, policy=dataclasses.replace(plan.policy, **fields))


def blocks(plan: Plan) -> list[object]:
    return list(blocks_of(made(plan, "policy")[0]))


def headings(plan: Plan, level: int) -> list[str]:
    return [
        text_of(block.text) for block in blocks(plan) if isinstance(block, Heading) and block.level == level
    ]


def tables(plan: Plan, name: str) -> list[Table]:
    return [block for block in blocks(plan) if isinstance(block, Table) and block.name == name]


@pytest.mark.parametrize("plan", [Plan(), sample("mihon"), sample("bandai")])
def test_ten_chapters_in_their_order(plan: Plan) -> None:
    found = [
        (block.number, text_of(block.text))
        for block in blocks(plan)
        if isinstance(block, Heading) and block.level == 1 and block.counted
    ]
    assert tuple(title for _number, title in found) == CHAPTERS
    assert found[0][0].strip().startswith("第１章")
    assert found[9][0].strip().startswith("第10章")


def test_the_policy_on_cybersecurity_stands_in_chapter_nine() -> None:
    assert "サイバーセキュリティを確保するための方針及び個人情報の保護" in headings(sample("mihon"), 2)


def test_each_initiative_has_the_same_eight_parts_even_when_empty() -> None:
    plan = policy(initiatives=(*sample("mihon").policy.initiatives, Initiative(id="t99", title="新しい取組")))
    sheets = tables(plan, "事業票")
    assert len(sheets) == len(plan.policy.initiatives)
    for sheet in sheets:
        labels = {text_of(cell.text) for row in sheet.rows for cell in row.cells if cell.header}
        assert set(PARTS) <= labels


def test_what_must_come_first_stands_on_the_sheet() -> None:
    plan = sample("mihon")
    first = next(row for row in plan.policy.initiatives if row.depends_on)
    before = next(row for row in plan.policy.initiatives if row.id == first.depends_on)
    sheet = tables(plan, "事業票")[[row.id for row in plan.policy.initiatives].index(first.id)]
    assert (before.title or "") in words_of(sheet)


def test_the_indicators_have_their_targets_year_by_year() -> None:
    table = tables(sample("mihon"), "指標")[0]
    titles = [text_of(column.title) for column in table.columns]
    assert [title for title in titles if title.endswith("の目標")] == [
        "令和８年度の目標",
        "令和９年度の目標",
        "令和10年度の目標",
        "令和11年度の目標",
    ]
    assert [text_of(cell.text) for cell in table.rows[0].cells][1:-1] == [
        "12件\n令和8.4.1",
        "―",
        "27件",
        "39件",
        "45件",
    ]


@pytest.mark.parametrize("style", list(VisionStyle))
def test_each_style_of_vision_has_its_headings(style: VisionStyle) -> None:
    facts = vision_styles()[style]
    found = headings(policy(vision_style=style), 2)
    assert facts.philosophy_heading in found
    assert facts.vision_heading in found


def test_a_subtitle_stands_on_the_cover() -> None:
    cover = next(
        block for block in blocks(policy(vision_style=VisionStyle.SUBTITLE)) if isinstance(block, Cover)
    )
    assert "～手続は短く、相談は丁寧に～" in text_of(cover.subtitle)
    plain = next(block for block in blocks(sample("mihon")) if isinstance(block, Cover))
    assert "手続は短く" not in text_of(plain.subtitle)


def test_the_general_plan_is_quoted_where_the_vision_rests_on_it() -> None:
    plan = policy(vision_style=VisionStyle.GENERAL_PLAN, general_plan_vision="人と自然が響き合う町")
    assert "将来像「" in words_of(made(plan, "policy")[0].sections)
    assert "人と自然が響き合う町" in words_of(made(plan, "policy")[0].sections)


def test_a_joint_plan_says_with_whom_and_what_stays_with_each_town() -> None:
    plan = policy(
        partners="見本郡の３町村",
        also_serves=(ServedPlan(id="s1", kind=AlsoServes.JOINT),),
    )
    cover = next(block for block in blocks(plan) if isinstance(block, Cover))
    assert any("共同策定" in text_of(line) for line in cover.lines)
    assert "と共同して策定する。" in words_of(made(plan, "policy")[0].sections)
    assert "近隣団体との共同計画" in words_of(tables(plan, "計画の位置付け")[0])


def test_a_plan_that_is_also_the_open_data_plan_answers_its_matters() -> None:
    assert len(tables(sample("mihon"), "官民データ活用推進計画")[0].rows) == 5
    assert unanswered(sample("mihon")) == ()
    assert tables(policy(also_serves=()), "官民データ活用推進計画") == []


def test_without_an_initiative_the_matter_is_not_hidden() -> None:
    rows = tuple(dataclasses.replace(row, summary="減らす。") for row in sample("mihon").policy.initiatives)
    plan = policy(initiatives=rows)
    assert "データの公開と利用（オープンデータ）" in unanswered(plan)
    assert "本計画に掲げていない。" in words_of(tables(plan, "官民データ活用推進計画")[0])


def test_a_long_greeting_has_a_page_of_its_own() -> None:
    short = next(block for block in blocks(sample("mihon")) if isinstance(block, Contents))
    long = next(block for block in blocks(policy(greeting="町の言葉。" * 500)) if isinstance(block, Contents))
    assert (short.depth, long.depth) == (1, 2)


def test_the_next_period_prints_at_once() -> None:
    plan = policy(period_from=2022, period_to=2025)
    revised = applied(plan, start_revision(plan, 2026)).plan
    assert "令和８年度～令和11年度" in words_of(made(revised, "policy")[0].sections)
