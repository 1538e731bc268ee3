"""The papers of an outsourced contract: whole for 業務委託, not used for other forms, one number for one article."""

import dataclasses
import re
from typing import Any

import pytest

from dxplanner.core import tree
from dxplanner.documents.builders.contracting.articles import article, listed, rule
from dxplanner.documents.model import Rule, RuleNumerals
from dxplanner.documents.rule_text import rule_as_text
from dxplanner.plan.contracting import ContractMethod
from dxplanner.plan.plan import Plan
from dxplanner.plan.proposal import Seat, TieRule
from dxplanner.plan.records import Mark, MarkKind
from dxplanner.plan.recruitment import AppointmentForm
from tests.documents.paper import blocks_of, kind_of, made, rendered, sample, squeezed, text_in, words_of

F = AppointmentForm
C = "recruitment.contracting"
P = f"{C}.proposal"
OF_A_PROPOSAL = (
    "proposal_guidelines",
    "evaluation_criteria",
    "review_committee_charter",
    "question_answers",
    "result_notice",
)
PAPERS = (*OF_A_PROPOSAL, "negotiated_contract_reason", "contract_draft", "inspection_record")


def outsourcing(edits: dict[str, Any] | None = None, form: AppointmentForm | None = F.OUTSOURCING) -> Plan:
    """The sample town, contracting out its adviser's work."""
    plan = sample("mihon")
    for path, value in {"recruitment.appointment_form": form, **(edits or {})}.items():
        plan = tree.put(plan, path, value)
    return plan


def printed(plan: Plan, document: str) -> str:
    made_, _profile = made(plan, document)
    return squeezed(words_of(made_.sections) + "".join(str(block) for block in blocks_of(made_)))


# ---- when they are used


@pytest.mark.parametrize("document", PAPERS)
@pytest.mark.parametrize("form", AppointmentForm)
def test_they_are_for_outsourced_work_only(document: str, form: AppointmentForm) -> None:
    plan = outsourcing(form=form)
    fits = form is F.OUTSOURCING
    assert ("は使いません" in printed(plan, document)) != fits
    assert (kind_of(document).not_yet(plan) == "") == fits


@pytest.mark.parametrize("document", PAPERS)
@pytest.mark.parametrize("method", ContractMethod)
def test_and_for_the_method_they_belong_to(document: str, method: ContractMethod) -> None:
    plan = outsourcing({f"{C}.method": method})
    used = {
        ContractMethod.PROPOSAL: PAPERS,
        ContractMethod.SMALL: PAPERS[len(OF_A_PROPOSAL) :],
        ContractMethod.NEGOTIATED: PAPERS[len(OF_A_PROPOSAL) :],
        ContractMethod.BIDDING: ("contract_draft", "inspection_record"),
    }[method]
    assert ("は使いません" in printed(plan, document)) == (document not in used)
    assert (kind_of(document).not_yet(plan) == "") == (document in used)


@pytest.mark.parametrize("document", PAPERS)
def test_a_filled_plan_leaves_no_gap_in_any_format(document: str) -> None:
    plan = outsourcing()
    for suffix in kind_of(document).formats:
        text = text_in(rendered(plan, document, suffix), suffix)
        assert "〔未記入〕" not in text
        assert "見本町" in text


@pytest.mark.parametrize("document", PAPERS)
def test_no_word_of_old_law_stands_in_them(document: str) -> None:
    text = printed(outsourcing(), document)
    assert not [word for word in ("個人情報保護条例", "禁錮", "懲役", "瑕疵") if word in text]


# ---- articles


@pytest.mark.parametrize(
    ("numerals", "text"),
    [
        (
            RuleNumerals.ARABIC,
            "（ａ）\n第１条　甲は、第２条による。\n２　乙は、14日以内とする。\n（ｂ）\n第２条　次のとおりとする。\n(1)　一つ目\n(2)　第１条",
        ),
        (
            RuleNumerals.KANJI,
            "（ａ）\n第一条　甲は、第二条による。\n２　乙は、十四日以内とする。\n（ｂ）\n第二条　次のとおりとする。\n一　一つ目\n二　第一条",
        ),
    ],
)
def test_articles_are_numbered_and_named_by_their_number(numerals: RuleNumerals, text: str) -> None:
    made_ = rule(
        [
            article("a", "ａ", "甲は、〈b〉による。", "乙は、14日以内とする。"),
            article("b", "ｂ", listed("次のとおりとする。", "一つ目", "〈a〉")),
        ],
        numerals,
    )
    assert "\n".join(line.strip("　") for line in rule_as_text(made_).splitlines()) == text


def test_a_reference_to_no_article_is_refused() -> None:
    with pytest.raises(KeyError):
        rule([article("a", "ａ", "〈nowhere〉による。")])


@pytest.mark.parametrize(
    ("document", "plan"),
    [
        ("contract_draft", outsourcing()),
        ("contract_draft", outsourcing({f"{C}.agreement.personal_data": False})),
        ("review_committee_charter", outsourcing()),
    ],
)
def test_no_reference_is_left_open(document: str, plan: Plan) -> None:
    made_, _profile = made(plan, document)
    assert "〈" not in words_of(made_.sections)
    rules = [block for block in blocks_of(made_) if isinstance(block, Rule)]
    assert len(rules[0].articles) >= 9


def test_the_contract_says_what_it_must() -> None:
    text = printed(outsourcing(), "contract_draft")
    for caption in (
        "再委託の制限",
        "秘密の保持",
        "個人情報の保護",
        "情報セキュリティ",
        "公平性及び透明性の確保",
        "納入及び検査",
        "著作権等",
        "資料及びデータの返還等",
        "契約不適合責任",
        "損害賠償",
        "甲の解除権",
        "乙の解除権",
    ):
        assert caption in text, caption
    for words in ("第66条第2項", "第67条", "第176条", "第27条及び第28条", "生成AI", "1,870,000円"):
        assert words in text, words
    assert "直接の指揮命令並びに勤務時間及び休暇の管理を行わない" in text
    assert "第5条から第10条までの規定に違反した" in text
    assert "第7条、第8条、第13条及び第14条の規定は、契約が終了し" in text


@pytest.mark.parametrize(("touched", "annex"), [(True, True), (None, True), (False, False)])
def test_the_annex_on_personal_data(touched: bool | None, annex: bool) -> None:
    text = printed(outsourcing({f"{C}.agreement.personal_data": touched}), "contract_draft")
    assert ("個人情報取扱特記事項" in text) == annex
    assert ("本業務では、個人情報を取り扱わない" in text) != annex
    assert "制限の型" in text, "the clause on bids is always there"


def test_a_contract_without_a_proposal_names_none() -> None:
    text = printed(outsourcing({f"{C}.method": ContractMethod.SMALL}), "contract_draft")
    assert "企画提案書" not in text
    assert "質問回答書" not in text


# ---- the committee


PROFESSOR = Seat(id="y", post="大学の教員（情報学）", outside=True)


def with_outside(by_ordinance: bool | None) -> str:
    seats = (*sample("mihon").recruitment.contracting.committee.seats, PROFESSOR)
    plan = outsourcing({f"{C}.committee.seats": seats, f"{C}.committee.by_ordinance": by_ordinance})
    return printed(plan, "review_committee_charter")


@pytest.mark.parametrize("by_ordinance", [None, False])
def test_outside_people_are_heard_and_do_not_vote(by_ordinance: bool | None) -> None:
    text = with_outside(by_ordinance)
    assert "大学の教員(情報学)から、提案の内容に関する専門的な意見を聴くことができる" in text
    assert "評価点を付さず、議決に加わらない" in text
    assert "第6条及び第8条の規定は" in text
    assert "附属機関を条例によらずに設けるもの" in text


def test_with_an_ordinance_they_are_members() -> None:
    text = with_outside(by_ordinance=True)
    assert "意見を聴くことができる" not in text
    assert "附属機関の設置に関する条例の規定に基づき" in text
    assert "見本町長が委嘱する" in text


def test_staff_alone_are_no_attached_body() -> None:
    assert "附属機関には当たらない" in printed(outsourcing(), "review_committee_charter")


# ---- weighing, answers, result, reason


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        (TieRule.CONTENT, TieRule.PRICE, ("点の合計が高い者を上位とする", "見積額が低い者を上位とする")),
        (TieRule.PRICE, None, ("見積額が低い者を上位とする",)),
        (TieRule.LOT, TieRule.LOT, ("くじにより順位を決める",)),
        (TieRule.COMMITTEE, TieRule.LOT, ("合議により順位を決める", "くじにより順位を決める")),
    ],
)
def test_equal_points_are_explained(first: TieRule, then: TieRule | None, words: tuple[str, ...]) -> None:
    plan = outsourcing({f"{P}.tie_first": first, f"{P}.tie_then": then})
    for document in ("proposal_guidelines", "evaluation_criteria"):
        text = printed(plan, document)
        assert [word for word in words if word not in text] == []
        assert ("それでも順位が決まらないときは" in text) == (then is not None and then is not first)


def test_the_points_of_the_criteria_are_summed() -> None:
    assert "計100点" in printed(outsourcing(), "evaluation_criteria").replace("\\n", "")


def test_no_question_is_said_in_words() -> None:
    plan = outsourcing({f"{P}.questions": ()})
    assert "質問は、なかった" not in printed(plan, "question_answers")
    mark = Mark(id="y", path=f"{P}.questions", kind=MarkKind.NOT_APPLICABLE)
    plan = dataclasses.replace(plan, marks=(*plan.marks, mark))
    assert "締切までに提出された質問は、なかった" in printed(plan, "question_answers")


def test_the_result_names_the_chosen_and_nobody_else() -> None:
    text = words_of(made(outsourcing(), "result_notice")[0].sections)
    order = [found.start() for found in re.finditer("[ＡＢＣ]者", text)]
    assert order == sorted(order)
    assert [text[at] for at in order] == ["Ａ", "Ｂ", "Ｃ"]
    assert "株式会社見本業務支援（架空）" in text


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        (
            {},
            (
                "1,000,000円(令和9年度、市町村の委託)〔未確認〕",
                "500,000円(見本町財務規則第112条)",
                "規則の額を超える",
            ),
        ),
        ({f"{C}.limit_amount": 500_000}, ("規則の額を超えない",)),
        ({f"{C}.own_threshold": None}, ("〔未記入〕", "決まった後に判定する")),
        ({f"{C}.agreement.signed_on": None, f"{P}.contract_on": None}, ("1,000,000円(令和9年度",)),
        ({f"{C}.limit_amount": 400_000}, ("580,000円となり、少額の随意契約の額を超える",)),
        ({f"{C}.related": ()}, ("まとめて発注すべきものはない",)),
    ],
)
def test_the_reason_holds_the_price_against_both_amounts(
    edits: dict[str, Any], words: tuple[str, ...]
) -> None:
    text = printed(outsourcing(edits), "negotiated_contract_reason")
    assert [word for word in words if word not in text] == []
    assert "政令の改正は、町の規則を改めて初めて使える" in text


def test_each_inspection_has_its_own_page() -> None:
    document, _profile = made(outsourcing(), "inspection_record")
    assert len(document.sections) == 2
    partial, final = (squeezed(words_of(section.blocks)) for section in document.sections)
    assert "データの消去が、証明書により報告" in final
    assert "データの消去が、証明書により報告" not in partial
    assert "成果物:令和9年7月から9月までの業務報告書" in partial
