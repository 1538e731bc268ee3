"""新旧対照表, 変更点一覧, 照会, 意見募集 and 起案: what they say of the sample town and of a plan that changed."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.core.textdiff import Fate, pieces
from dxplanner.documents.assemble import assemble
from dxplanner.documents.builders.answers import Former
from dxplanner.documents.builders.versions.change_list import excerpt
from dxplanner.documents.model import Document, Row, SpanStyle, Table, text_of
from dxplanner.documents.not_yet import without_comments
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.circulation import Circulation, DecisionLevel, Disclosure, Handling, Opinion, OpinionKind
from dxplanner.plan.edit import Change, MoveRow, RemoveRow, SetValue, Several, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import ComparisonOrder
from tests.documents.paper import DAY, blocks_of, kind_of, made, sample, words_of

PLAN = sample("mihon")
PILLAR = f"policy.pillars[{PLAN.policy.pillars[0].id}]"


def after(*changes: Change) -> Plan:
    return applied(PLAN, Several(changes=changes)).plan


def paper(plan: Plan, document_id: str, former: Plan | None = PLAN) -> Document:
    was = None if former is None else Former(plan=former, name="素案", where=lambda _path: "計画（３ページ）")
    return assemble(plan, kind_of(document_id), DAY, was)[0]


def rows_of(document: Document) -> list[Row]:
    return [row for block in blocks_of(document) if isinstance(block, Table) for row in block.rows]


def with_circulation(**given: Any) -> Plan:
    return replace(PLAN, circulation=replace(PLAN.circulation, **given))


# ---- 新旧対照表


def test_only_changed_words_are_underlined_on_both_sides() -> None:
    old = PLAN.policy.review_rule or ""
    plan = after(SetValue(path="policy.review_rule", value=old.replace("毎年度5月", "毎年度6月")))
    (row,) = rows_of(paper(plan, "comparison_table"))
    place, new, was = row.cells
    assert "（３ページ）" in text_of(place.text)
    for cell, figure in ((new, "６"), (was, "５")):
        assert [span.text for span in cell.text if span.style is SpanStyle.UNDERLINE] == [figure]
    assert {span.path for span in new.text} == {"policy.review_rule"}
    assert {span.path for span in was.text} == {""}


TEXT = st.lists(
    st.sampled_from(["窓口", "を", "町民", "の", "、", "。", "オンライン", "DX", "研修", "する"]),
    min_size=1,
    max_size=25,
).map("".join)


@settings(max_examples=30)
@given(TEXT, TEXT)
def test_both_columns_can_be_read_as_they_were_and_are(old: str, new: str) -> None:
    before, now = (applied(PLAN, SetValue(path="policy.people", value=text)).plan for text in (old, new))
    rows = rows_of(paper(now, "comparison_table", before))
    assert len(rows) == (0 if old == new else 1)
    for row in rows:
        assert [text_of(cell.text) for cell in row.cells[1:]] == [new, old]


def test_rows_that_came_went_and_moved_say_so() -> None:
    changed = after(RemoveRow(path=PILLAR))
    gone = rows_of(paper(changed, "comparison_table"))
    assert any(text_of(row.cells[1].text) == "（削る）" and text_of(row.cells[2].text) for row in gone)
    came = rows_of(paper(PLAN, "comparison_table", changed))
    assert any(text_of(row.cells[2].text) == "（新設）" and text_of(row.cells[1].text) for row in came)
    (moved,) = rows_of(paper(after(MoveRow(path=PILLAR, position=2)), "comparison_table"))
    assert text_of(moved.cells[1].text) == "（順序を改める）"


def test_the_order_of_the_columns_is_the_towns() -> None:
    plan = after(
        SetValue(path="policy.philosophy", value="新しい言葉"),
        SetValue(path="paperwork.comparison_order", value=ComparisonOrder.OLD_FIRST),
    )
    table = next(block for block in blocks_of(paper(plan, "comparison_table")) if isinstance(block, Table))
    assert [text_of(column.title) for column in table.columns] == ["箇所", "改正前", "改正後"]
    assert text_of(table.rows[0].cells[2].text) == "新しい言葉"


def test_costs_stand_in_the_list_for_the_decision_only() -> None:
    line = PLAN.costs.lines[0]
    plan = after(SetValue(path=f"costs.lines[{line.id}].note", value="見直した額"))
    assert "見直した額" not in words_of(paper(plan, "comparison_table").sections)
    assert "変更は、ない。" in words_of(paper(plan, "comparison_table").sections)
    assert "見直した額" in words_of(paper(plan, "change_list").sections)


@pytest.mark.parametrize("document_id", ["comparison_table", "change_list"])
def test_without_a_former_version_it_says_how_to_choose_one(document_id: str) -> None:
    assert "比べる前の版が、選ばれていない" in words_of(paper(PLAN, document_id, None).sections)
    assert "変更は、ない" in words_of(paper(PLAN, document_id, PLAN).sections)


def test_a_long_change_is_laid_out_whole() -> None:
    plan = after(SetValue(path="policy.vision", value="窓口を変える。" * 500))
    document, profile = assemble(plan, kind_of("comparison_table"), DAY, Former(plan=PLAN, name="素案"))
    assert len(layout(document, profile).pages) > 2


# ---- 変更点一覧


def test_the_list_is_numbered_and_counted_by_chapter() -> None:
    plan = after(
        SetValue(path="policy.philosophy", value="新しい言葉"),
        SetValue(path="roadmap.note", value="注を改めた。"),
    )
    words = words_of(paper(plan, "change_list").sections)
    assert "変わったところは２か所である（全体方針１か所、工程表１か所）。" in words
    assert [text_of(row.cells[0].text) for row in rows_of(paper(plan, "change_list"))] == ["1", "2"]


def test_of_a_long_text_the_changed_part_is_shown() -> None:
    old = f"{'前の部分は変わらない。' * 5}期限は5月とする。{'後の部分も変わらない。' * 5}"
    found = pieces(old, old.replace("5月", "6月"))
    assert "6" in excerpt(found, Fate.WENT)
    assert "5" in excerpt(found, Fate.CAME)
    assert len(excerpt(found, Fate.WENT)) < 40


# ---- 照会, 意見募集, 起案


def test_the_inquiry_lists_only_what_the_sections_said() -> None:
    words = words_of(made(PLAN, "inquiry")[0].sections)
    assert "申告の時期" in words
    assert "【\n案を修正する\n】" in words
    assert "町内に住所を有する人" not in words


def test_an_opinion_without_an_answer_prints_a_gap() -> None:
    plan = with_circulation(opinions=(Opinion(id="o1", kind=OpinionKind.INQUIRY, opinion="いつからか。"),))
    gaps = [
        span
        for row in rows_of(made(plan, "inquiry")[0])
        for cell in row.cells
        for span in cell.text
        if span.style is SpanStyle.GAP
    ]
    assert "circulation.opinions[o1].answer" in {span.path for span in gaps}


def test_the_results_count_opinions_that_said_the_same() -> None:
    opinions = (
        Opinion(
            id="o1",
            kind=OpinionKind.PUBLIC_COMMENT,
            opinion="甲",
            handling=Handling.COVERED,
            answer="乙",
            same=3,
        ),
        Opinion(
            id="o2", kind=OpinionKind.PUBLIC_COMMENT, opinion="丙", handling=Handling.CHANGED, answer="丁"
        ),
        Opinion(id="o3", kind=OpinionKind.INQUIRY, opinion="庁内の意見", answer="戊"),
    )
    words = words_of(made(with_circulation(opinions=opinions), "comment_results")[0].sections)
    assert "4件" in words
    assert "（同じ趣旨　ほか2件）" in words
    assert "庁内の意見" not in words
    assert without_comments(with_circulation(opinions=opinions)) == ""


def test_no_opinion_is_said_to_be_none() -> None:
    assert "意見の提出はありませんでした" in words_of(made(PLAN, "comment_results")[0].sections)
    assert without_comments(PLAN)


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (DecisionLevel.HEAD, "町長決裁"),
        (DecisionLevel.VICE_HEAD, "副町長専決"),
        (DecisionLevel.DIVISION, "課長の専決"),
    ],
)
def test_who_decides_is_said_by_the_towns_own_titles(level: DecisionLevel, words: str) -> None:
    plan = with_circulation(decision=replace(PLAN.circulation.decision, level=level))
    assert words in words_of(made(plan, "draft_decision")[0].sections)


def test_a_paper_that_is_not_open_says_why() -> None:
    decision = replace(PLAN.circulation.decision, disclosure=Disclosure.PARTLY, disclosure_reason="第7条")
    said = words_of(made(with_circulation(decision=decision), "draft_decision")[0].sections)
    assert "一部非公開" in said
    assert "第７条" in said


def test_the_draft_mentions_what_changed_where_there_is_a_former_version() -> None:
    plan = after(SetValue(path="policy.philosophy", value="新しい言葉"))
    assert "変わったところは１か所" in words_of(paper(plan, "draft_decision").sections)
    assert "変わったところ" not in words_of(paper(plan, "draft_decision", None).sections)


def test_an_empty_circulation_prints_gaps_and_does_not_fail() -> None:
    for document_id in ("inquiry", "public_comment", "comment_results", "draft_decision"):
        document, profile = made(replace(PLAN, circulation=Circulation()), document_id)
        assert layout(document, profile).pages
        assert "〔未記入〕" in words_of(document.sections)


def test_a_draft_decision_without_changes_says_so() -> None:
    words = words_of(paper(PLAN, "draft_decision").sections)
    assert "素案から変わったところは、ない。" in words
    assert "か所" not in words
