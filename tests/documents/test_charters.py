"""設置要綱: the expected texts of three ways to set up a 推進本部, edits that are kept, and what the paper around says."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dxplanner.documents import model as m
from dxplanner.documents.builders.charters.drafting import drafted, new_draft
from dxplanner.documents.builders.charters.paper import MOVED_ON
from dxplanner.documents.builders.charters.registry import CHARTERS
from dxplanner.documents.builders.charters.words import UNDECIDED, as_entry, as_task, entries
from dxplanner.documents.plain_style import in_plain_style
from dxplanner.documents.rule_text import rule_as_text
from dxplanner.plan.charters import CharterKind, EditedArticle, Instrument, Numerals
from dxplanner.plan.organisation import AideSource, BodyKind, Deputy
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, BidRestriction
from tests.documents.charter_plans import DEPUTY_LED, MAYOR_LED, VILLAGE, body
from tests.documents.paper import blocks_of, made, rendered, sample, squeezed, text_in, words_of
from tests.support.strategies import plans

EXPECTED = Path(__file__).parent / "expected"
HEADQUARTERS, AIDE, LEADER = "headquarters_charter", "aide_charter", "leader_charter"


def rule_of(plan: Plan, document_id: str = HEADQUARTERS) -> m.Rule:
    document, _profile = made(plan, document_id)
    return next(block for block in blocks_of(document) if isinstance(block, m.Rule))


def text(plan: Plan, document_id: str = HEADQUARTERS) -> str:
    return rule_as_text(rule_of(plan, document_id))


def changed(plan: Plan, branch: str, **given_: Any) -> Plan:
    part = dataclasses.replace(getattr(plan, branch), **given_)
    return dataclasses.replace(plan, **{branch: part})


def edited(plan: Plan, *rows: EditedArticle) -> Plan:
    return changed(plan, "charters", edited=rows)


def captions(plan: Plan, document_id: str = HEADQUARTERS) -> list[str]:
    return [m.text_of(article.caption) for article in rule_of(plan, document_id).articles]


@pytest.mark.parametrize(
    ("name", "plan", "document_id"),
    [
        ("mayor_led", MAYOR_LED, HEADQUARTERS),
        ("deputy_led", DEPUTY_LED, HEADQUARTERS),
        ("village", VILLAGE, HEADQUARTERS),
        ("mihon_aide", sample("mihon"), AIDE),
        ("mihon_leader", sample("mihon"), LEADER),
    ],
)
def test_expected_texts(name: str, plan: Plan, document_id: str) -> None:
    expected = (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    assert text(plan, document_id).splitlines() == expected.splitlines()


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_the_files_say_the_same(suffix: str) -> None:
    printed = text_in(rendered(VILLAGE, HEADQUARTERS, suffix), suffix)
    for line in text(VILLAGE).splitlines():
        assert squeezed(line) in printed


# ---- the chart changes the text


def test_a_village_without_a_deputy_head_names_none() -> None:
    assert "副村長" not in text(VILLAGE)
    assert "副本部長" not in text(VILLAGE)


def test_who_leads_and_who_stands_in_follow_the_chart() -> None:
    plan = changed(MAYOR_LED, "organisation", head="vice", deputies=(Deputy(id="d1", post="edu"),))
    assert "２　本部長は、副町長をもって充てる。" in text(plan)
    assert "教育長がその職務を代理する。" in text(plan)


def test_a_body_less_is_an_article_less() -> None:
    nodes = tuple(node for node in MAYOR_LED.organisation.nodes if node.id not in ("st", "wg"))
    plan = changed(MAYOR_LED, "organisation", nodes=nodes)
    assert "下部組織" not in captions(plan)
    assert "第６条　構成員の任期" in text(plan)


def test_a_council_never_stands_in_a_charter() -> None:
    """An 附属機関 needs a 条例 (自治法138条の4第3項)."""
    nodes = (*MAYOR_LED.organisation.nodes, body("co", "DX審議会", BodyKind.COUNCIL, "学識経験者"))
    plan = changed(MAYOR_LED, "organisation", nodes=nodes)
    assert "DX審議会" not in text(plan)
    assert "附属機関は、要綱では置けない" in words_of(made(plan, HEADQUARTERS)[0].sections)


def test_many_posts_stand_in_the_annex() -> None:
    document, _ = made(sample("mihon"), HEADQUARTERS)
    words = words_of(document.sections)
    assert "別表（第３条関係）" in words
    assert "農業委員会事務局長" in words
    table = next(block for block in blocks_of(document) if isinstance(block, m.Table))
    assert len(table.rows) == 13


def test_what_is_not_answered_says_so() -> None:
    assert "本部の庶務は、〔未定〕において処理する。" in text(Plan())
    rule = rule_of(Plan())
    gaps = {
        span.path
        for article in rule.articles
        for clause in article.clauses
        for span in clause.text
        if span.style is m.SpanStyle.GAP
    }
    assert {"organisation.secretariat", "organisation.head", "charters.quorum"} <= gaps


# ---- the form


def head_of(plan: Plan) -> str:
    document, _ = made(plan, HEADQUARTERS)
    blocks = list(blocks_of(document))
    at = next(i for i, block in enumerate(blocks) if isinstance(block, m.Rule))
    return "\n".join(m.text_of(block.text) for block in blocks[:at] if isinstance(block, m.Paragraph))


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        (
            Instrument.DIRECTIVE,
            [
                "見本町訓令第　　号",
                "庁中一般",
                "見本町DX推進本部設置要綱を次のように定める。",
                "令和　　年　　月　　日",
                "見本町長",
            ],
        ),
        (
            Instrument.JOINT,
            [
                "見本町訓令第　　号",
                "見本町教育委員会訓令第　　号",
                "庁中一般",
                "見本町DX推進本部設置要綱を次のように定める。",
                "令和　　年　　月　　日",
                "見本町長",
                "見本町教育委員会教育長",
            ],
        ),
        (
            Instrument.NOTICE,
            [
                "見本町告示第　　号",
                "見本町DX推進本部設置要綱を次のように定める。",
                "令和　　年　　月　　日",
                "見本町長",
            ],
        ),
        (Instrument.INTERNAL, []),
    ],
)
def test_above_the_rule(form: Instrument, lines: list[str]) -> None:
    assert head_of(changed(MAYOR_LED, "charters", headquarters_form=form)).splitlines() == lines


def test_another_organ_is_bound_by_a_joint_directive_or_asked() -> None:
    asked = "あらかじめ、当該機関と協議するものとする。"
    assert asked not in text(MAYOR_LED)
    assert asked in text(changed(MAYOR_LED, "charters", headquarters_form=Instrument.DIRECTIVE))


def test_figures_of_the_officer_stay_where_ours_are_kanji() -> None:
    plan = changed(MAYOR_LED, "charters", numerals=Numerals.KANJI)
    plan = changed(plan, "organisation", duties="第2.3版の計画に関すること。")
    assert "一　第2.3版の計画に関すること。" in text(plan)
    assert "会議は、毎年度五月及び二月に開くほか" in text(plan)


# ---- the 補佐官


@pytest.mark.parametrize("form", AppointmentForm)
def test_every_form_of_engagement_has_its_words(form: AppointmentForm) -> None:
    plan = changed(sample("mihon"), "recruitment", appointment_form=form)
    plan = changed(plan, "organisation", aide_source=AideSource.EXTERNAL)
    words = text(plan, AIDE)
    assert "{" not in words
    assert UNDECIDED not in words
    assert "漏らしてはならない" in words


@pytest.mark.parametrize("kind", BidRestriction)
def test_every_bid_restriction_has_its_words(kind: BidRestriction) -> None:
    plan = sample("mihon")
    terms = dataclasses.replace(plan.recruitment.bid_restriction, kind=kind)
    words = text(changed(plan, "recruitment", bid_restriction=terms), AIDE)
    assert "（入札等の制限）" in words
    assert ("同意を書面により" in words) == (kind is not BidRestriction.CONDUCT)


def test_staff_are_bound_by_law_and_not_dismissed_by_charter() -> None:
    plan = changed(sample("mihon"), "recruitment", appointment_form=AppointmentForm.FISCAL_YEAR_PART)
    assert "欠格事由" not in captions(plan, AIDE)
    assert "免職" not in captions(plan, AIDE)
    assert "地方公務員法その他の法令" in text(plan, AIDE)


# ---- edits


WORDED = EditedArticle(
    id="e1",
    charter=CharterKind.HEADQUARTERS,
    article="secretariat",
    caption="庶務",
    text="本部の庶務は、企画課DX係において処理する。\n２　庶務は、議事の要点を記録する。",
    based_on="（庶務）\n本部の庶務は、企画課において処理する。",
)


def test_an_edited_article_is_printed_in_its_place() -> None:
    plan = edited(MAYOR_LED, WORDED)
    assert "第８条　本部の庶務は、企画課DX係において処理する。\n２　庶務は、" in text(plan)
    assert MOVED_ON not in words_of(rule_of(plan))


def test_an_edited_article_is_kept_and_marked_where_the_data_moved_on() -> None:
    plan = changed(edited(MAYOR_LED, WORDED), "organisation", secretariat="soumu")
    assert "企画課DX係" in text(plan)
    note = next(article.note for article in rule_of(plan).articles if article.note)
    assert m.text_of(note) == (
        "※　元のデータが変わっています。今のデータによる条文：本部の庶務は、総務課において処理する。"
    )


def test_an_article_the_plan_no_longer_needs_is_kept_and_marked() -> None:
    row = EditedArticle(
        id="e1",
        charter=CharterKind.HEADQUARTERS,
        article="working",
        caption="下部組織",
        text="部会を置く。",
        based_on="（下部組織）\n部会を置いた。",
    )
    plan = edited(VILLAGE, row)
    assert captions(plan)[5] == "下部組織"
    assert "今のデータでは、この条は要りません。" in words_of(rule_of(plan))


def test_an_article_left_out_renumbers_the_rest() -> None:
    row = dataclasses.replace(WORDED, article="term", omitted=True)
    plan = edited(MAYOR_LED, row)
    assert "任期" not in captions(plan)
    assert "第７条　本部の庶務" in text(plan)
    assert "条は、置かないこととした。" in words_of(made(plan, HEADQUARTERS)[0].sections)


def test_an_added_article_stands_before_the_last() -> None:
    row = EditedArticle(
        id="e9", charter=CharterKind.HEADQUARTERS, caption="報告", text="本部長は、議会に報告する。\n〔未定〕"
    )
    assert captions(edited(MAYOR_LED, row))[-2:] == ["報告", "その他"]


def test_references_follow_the_numbers() -> None:
    row = EditedArticle(id="e1", charter=CharterKind.HEADQUARTERS, article="purpose", omitted=True)
    assert "第１条に掲げる事務に関し必要な調査" in text(edited(DEPUTY_LED, row))


def test_an_edit_of_another_charter_changes_nothing_here() -> None:
    assert text(edited(MAYOR_LED, dataclasses.replace(WORDED, charter=CharterKind.AIDE))) == text(MAYOR_LED)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(plans())
def test_any_plan_has_its_charters(plan: Plan) -> None:
    for form in CHARTERS.values():
        document, _ = made(plan, form.document_id)
        assert document.sections
        charter = drafted(form, new_draft(plan, _context()))
        assert len({item.key for item in charter.articles}) == len(charter.articles)


def _context() -> Any:
    from dxplanner.documents.builders.answers import Context

    return Context(printed_on=date(2026, 11, 23))


# ---- words


@pytest.mark.parametrize(
    ("polite", "plain"),
    [
        ("任期中とします。", "任期中とする。"),
        ("記録を残します。", "記録を残す。"),
        ("後任を指名します。", "後任を指名する。"),
        ("書面で示します。届け出てください。", "書面で示す。届け出ること。"),
        ("調達に利用できません。", "調達に利用できない。"),
        ("出席しないでください。", "出席しないこと。"),
        ("会議を置きます", "会議を置く"),
        ("案を作ります。", "案を作る。"),
        ("制限しません。", "制限しない。"),
        ("期間を定めます。", "期間を定める。"),
        ("例です。", "例である。"),
        ("行いません。", "行わない。"),
        ("全体方針の決定に関すること。", "全体方針の決定に関すること。"),
    ],
)
def test_plain_style(polite: str, plain: str) -> None:
    assert in_plain_style(polite) == plain


def test_entries_lose_their_signs_and_get_their_stops() -> None:
    assert entries("(1)　方針に関すること\n・2年を経過しない者。\n３　拘禁刑に処せられたとき") == (
        "方針に関すること。",
        "２年を経過しない者",
        "拘禁刑に処せられたとき。",
    )
    assert as_entry("A社。B社") == "A社。B社。"
    assert as_task("課題の抽出") == "課題の抽出を行う。"
    assert as_task("案を作り、試行する") == "案を作り、試行する。"
