"""条, 項 and 号: numbers in both ways of writing, the lines of a rule, and its text there and back."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import NumberingStyle
from dxplanner.documents.rule_lines import RulePart, rule_lines
from dxplanner.documents.rule_numbering import article_label, item_label, kanji, numbered_rule
from dxplanner.documents.rule_text import clauses_as_text, clauses_from_text, rule_as_text
from dxplanner.documents.spans import text_of
from tests.documents.typeset_samples import P, document

ARABIC, KANJI = m.RuleNumerals.ARABIC, m.RuleNumerals.KANJI


def article(*clauses: m.Clause, caption: str = "設置") -> m.Article:
    return m.Article(caption=P(caption), clauses=clauses)


def clause(text: str, *items: str) -> m.Clause:
    return m.Clause(text=P(text), items=tuple(m.RuleItem(text=P(item)) for item in items))


RULE = m.Rule(
    title=P("見本町DX推進本部設置要綱"),
    articles=(
        article(clause("本部を置く。")),
        article(
            clause("本部は、次に掲げる事務を行う。", "方針", "評価"), clause("会議を開く。"), caption="所掌"
        ),
    ),
    supplement=(clause("この要綱は、公布の日から施行する。"),),
)


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (99, "九十九"),
        (100, "百"),
        (105, "百五"),
        (2026, "二千二十六"),
    ],
)
def test_kanji(number: int, printed: str) -> None:
    assert kanji(number) == printed


def test_labels() -> None:
    assert [article_label(n, ARABIC) for n in (1, 9, 10)] == ["第１条", "第９条", "第10条"]
    assert [article_label(n, KANJI) for n in (1, 10, 12)] == ["第一条", "第十条", "第十二条"]
    assert [item_label(2, ARABIC, level) for level in range(3)] == ["(2)", "イ", "(イ)"]
    assert [item_label(2, KANJI, level) for level in range(3)] == ["二", "ロ", "(2)"]


def test_the_lines_of_a_rule() -> None:
    assert rule_as_text(RULE).splitlines() == [
        "　　　見本町DX推進本部設置要綱",
        "　（設置）",
        "第１条　本部を置く。",
        "　（所掌）",
        "第２条　本部は、次に掲げる事務を行う。",
        "　(1)　方針",
        "　(2)　評価",
        "２　会議を開く。",
        "　　　附　則",
        "　この要綱は、公布の日から施行する。",
    ]


def test_the_same_rule_in_kanji() -> None:
    lines = rule_as_text(dataclasses.replace(RULE, numerals=KANJI)).splitlines()
    assert lines[2] == "第一条　本部を置く。"
    assert lines[5] == "　一　方針"
    assert lines[7] == "２　会議を開く。"


def test_a_supplement_of_two_clauses_is_numbered() -> None:
    rule = dataclasses.replace(RULE, supplement=(clause("施行する。"), clause("廃止する。")))
    assert rule_as_text(rule).splitlines()[-2:] == ["１　施行する。", "２　廃止する。"]


def test_the_document_numbers_its_rules() -> None:
    made = numbered(document(m.KeepTogether(blocks=(RULE,))), NumberingStyle.OFFICIAL)
    group = made.sections[0].blocks[0]
    assert isinstance(group, m.KeepTogether)
    rule = group.blocks[0]
    assert isinstance(rule, m.Rule)
    assert [item.number for item in rule.articles] == ["第１条", "第２条"]


def test_first_lines_stand_out_and_the_others_are_indented() -> None:
    places = {line.part: (line.first, line.left) for line in rule_lines(numbered_rule(RULE))}
    assert places[RulePart.ARTICLE] == (0, 1)
    assert places[RulePart.ITEM] == (1, 2)
    assert places[RulePart.TITLE] == (3, 3)


def test_an_officers_text_is_read_back() -> None:
    read = clauses_from_text(
        "第３条　本部は、次に掲げる者をもって\n組織する。\n（１）　本部長\n(2) 副本部長\n　ア　副町長\n　　(ア)　代理\n２　本部員は、\n別表による。\n"
    )
    assert clauses_as_text(read, ARABIC).splitlines() == [
        "本部は、次に掲げる者をもって組織する。",
        "　(1)　本部長",
        "　(2)　副本部長",
        "　　ア　副町長",
        "　　　(ア)　代理",
        "２　本部員は、別表による。",
    ]


def test_kanji_signs_are_read_as_well() -> None:
    read = clauses_from_text("本部は、次の事務を行う。\n一　方針\nイ　細目\n２　公表する。")
    assert clauses_as_text(read, KANJI).splitlines() == [
        "本部は、次の事務を行う。",
        "　一　方針",
        "　　イ　細目",
        "２　公表する。",
    ]


def test_a_subitem_without_an_item_is_kept() -> None:
    read = clauses_from_text("本文\nア　細目")
    assert text_of(read[0].items[0].text) == "細目"


_WORDS = st.text(st.sampled_from("本部長は、次の事務を所掌する。"), min_size=1, max_size=20)
_ITEMS = st.lists(
    st.builds(
        lambda t, s: m.RuleItem(text=P(t), items=tuple(m.RuleItem(text=P(x)) for x in s)),
        _WORDS,
        st.lists(_WORDS, max_size=2),
    ),
    max_size=3,
)
_CLAUSES = st.lists(
    st.builds(lambda t, i: m.Clause(text=P(t), items=tuple(i)), _WORDS, _ITEMS), min_size=1, max_size=3
)


@given(_CLAUSES, st.sampled_from(m.RuleNumerals))
def test_text_there_and_back(clauses: list[m.Clause], numerals: m.RuleNumerals) -> None:
    text = clauses_as_text(tuple(clauses), numerals)
    assert clauses_as_text(clauses_from_text(text), numerals) == text


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert clauses_from_text(text)
