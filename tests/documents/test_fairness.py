"""入札制限 from one source, and the papers of fairness: pledge, declaration, register, agreement."""

import dataclasses
from typing import Any

import pytest

from dxplanner.core import tree
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.fairness.agreement import ARTICLES
from dxplanner.documents.builders.restriction_words import (
    CONTRACTOR,
    Parties,
    Voice,
    listed,
    notice_parties,
    numbered,
    restriction,
)
from dxplanner.documents.model import text_of
from dxplanner.documents.registry import document_kind
from dxplanner.facts.fairness import (
    PledgeOrigin,
    fairness_file,
    fairness_laws,
    pledge_items,
    restriction_types,
)
from dxplanner.plan.fairness import (
    ConsentBy,
    Fairness,
    ProcurementScope,
    RelationKind,
    RestrictedAct,
    RestrictedActKind,
    RestrictedRelation,
    RestrictionSpan,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, BidRestriction, BidRestrictionTerms
from tests.documents.paper import DAY, made, rendered, sample, squeezed, text_in, words_of

F = AppointmentForm
AIDE = Parties(person="補佐官", company="補佐官が所属する企業等")
PARAMETERS = Fairness(
    span=RestrictionSpan.AFTER,
    years_after=2,
    relations=(
        RestrictedRelation(id="a", relation=RelationKind.EMPLOYED),
        RestrictedRelation(id="b", relation=RelationKind.PAST),
        RestrictedRelation(id="c", relation=RelationKind.GROUP),
    ),
    past_years=3,
    scope=ProcurementScope.ADVISED,
    acts=(
        RestrictedAct(id="a", act=RestrictedActKind.SPECIFICATION),
        RestrictedAct(id="b", act=RestrictedActKind.SELECTION),
    ),
    exemption=True,
    approver="CIO（副町長）",
    consent=ConsentBy.LETTER,
)


def plan_of(kind: BidRestriction | None, form: AppointmentForm = F.SPECIAL_PART_TIME, **edits: Any) -> Plan:
    """The sample town with the terms as parameters alone."""
    plan = sample("mihon")
    recruitment = dataclasses.replace(
        plan.recruitment,
        appointment_form=form,
        bid_restriction=BidRestrictionTerms(kind=kind),
        fairness=PARAMETERS,
    )
    plan = dataclasses.replace(plan, recruitment=recruitment)
    for path, value in edits.items():
        plan = tree.put(plan, f"recruitment.fairness.{path}", value)
    return plan


def clause(plan: Plan, parties: Parties = AIDE) -> tuple[str, dict[str, str], list[str]]:
    found = restriction(Answers(plan, Context(printed_on=DAY)), parties)
    terms = {label: text_of(words) for label, words in found.terms}
    if found.exempted is not None:
        terms["適用除外"] = text_of(numbered(found.exempted))
    return (
        text_of(found.lead),
        terms,
        [text_of(words) for words in found.after],
    )


def printed(plan: Plan, document: str) -> str:
    return squeezed(words_of(made(plan, document)[0].sections))


# ---- the clause


@pytest.mark.parametrize(
    ("form", "period"),
    [
        (F.SPECIAL_PART_TIME, "任期中及び任期の満了後2年間"),
        (F.OUTSOURCING, "契約の履行中及び契約の終了後2年間"),
        (F.DISPATCH, "派遣の期間中及び派遣の期間の終了後2年間"),
        (F.SHARED, "業務を行う期間中及び業務の終了後2年間"),
    ],
)
def test_the_period_is_called_as_the_form_calls_it(form: AppointmentForm, period: str) -> None:
    assert clause(plan_of(BidRestriction.PERIOD, form))[1]["期間"].replace("２", "2") == period


def test_the_terms_come_from_the_parameters() -> None:
    lead, terms, after = clause(plan_of(BidRestriction.CONDUCT))
    assert "補佐官は" in lead
    assert "企業等の入札への参加は、制限しない" in lead
    assert terms["対象とする企業等"].replace("３", "3") == (
        "現に所属する企業等、過去3年間に所属した企業等及び親会社、子会社その他の関連する企業等"
    )
    assert terms["対象とする調達"] == "町の調達のうち、本人が助言したもの"
    assert terms["してはならないこと"] == "仕様書の作成並びに業者の選定及び審査"
    assert "CIO（副町長）の承認を得たときは" in terms["適用除外"]
    assert all(item.text in terms["適用除外"] for item in fairness_file().conditions)
    assert after == []


def test_the_words_of_the_officer_come_first() -> None:
    plan = plan_of(BidRestriction.PERIOD)
    plan = tree.put(plan, "recruitment.bid_restriction.period", "任期中及び終了後2年間")
    assert clause(plan)[1]["期間"].replace("２", "2") == "任期中及び終了後2年間"


def test_what_was_written_politely_is_a_rule_in_a_rule() -> None:
    plan = tree.put(
        plan_of(BidRestriction.CONDUCT),
        "recruitment.bid_restriction.exceptions",
        "情報係に届け出てください。企業等の入札参加は制限しません。",
    )
    assert clause(plan)[1]["届出その他の手続"] == "情報係に届け出ること。企業等の入札参加は制限しない。"
    assert "届け出てください" in clause(plan, notice_parties(plan))[1]["届出その他の手続"]


@pytest.mark.parametrize("kind", [BidRestriction.PERIOD, BidRestriction.COMPANY])
def test_stopping_companies_asks_for_their_consent(kind: BidRestriction) -> None:
    assert clause(plan_of(kind))[2] == ["この制限は、あらかじめ企業等の同意を書面により得て行う。"]
    assert "契約書に定め" in clause(plan_of(kind, consent=ConsentBy.CONTRACT))[2][0]
    assert clause(plan_of(kind, consent=ConsentBy.NOT_TAKEN))[2] == []


def test_without_a_type_there_is_a_gap_to_be_seen() -> None:
    assert clause(plan_of(None)) == ("〔未記入〕", {}, [])


def test_no_exemption_is_said_too() -> None:
    assert clause(plan_of(BidRestriction.CONDUCT, exemption=False))[1]["適用除外"] == "認めない。"
    polite = notice_parties(plan_of(BidRestriction.CONDUCT))
    assert clause(plan_of(BidRestriction.CONDUCT, exemption=False), polite)[1]["適用除外"] == "認めません。"


@pytest.mark.parametrize("kind", BidRestriction)
@pytest.mark.parametrize("voice", Voice)
def test_every_type_speaks_in_every_voice(kind: BidRestriction, voice: Voice) -> None:
    lead, _terms, after = clause(plan_of(kind), Parties(person="甲", company="乙", voice=voice))
    ends = ("。",) if voice is Voice.PLAIN else ("ます。", "ません。")
    assert all(text.endswith(ends) for text in (lead, *after))
    assert "{" not in lead
    if voice is Voice.PLAIN:
        assert "ます" not in lead
        assert "ません" not in lead


def test_the_list_of_acts_reads_as_law_does() -> None:
    assert listed([]) == ""
    assert listed(["甲"]) == "甲"
    assert listed(["甲", "乙"]) == "甲及び乙"
    assert listed(["甲", "乙及び丙"]) == "甲並びに乙及び丙"
    assert listed(["甲", "乙", "丙"]) == "甲、乙及び丙"


@pytest.mark.parametrize("kind", BidRestriction)
@pytest.mark.parametrize("form", [F.OUTSOURCING, F.PARTNER_COMPANY, F.SPECIAL_PART_TIME])
def test_every_paper_prints_the_same_terms(kind: BidRestriction, form: AppointmentForm) -> None:
    """募集要項, 要綱, 仕様書, 協定書, 誓約書: where the paper is used for the form, all its terms are there."""
    plan = plan_of(kind, form)
    papers = {"recruitment", "pledge"}
    papers |= {"aide_charter"} if form is F.SPECIAL_PART_TIME else set()
    papers |= {"work_specification"} if form is F.OUTSOURCING else set()
    papers |= {"company_agreement"} if form is F.PARTNER_COMPANY else set()
    wanted = [squeezed(words) for label, words in clause(plan)[1].items() if label != "適用除外"]
    for paper in papers:
        text = printed(plan, paper)
        assert [words for words in wanted if words not in text] == [], paper
        assert "監査又は調査を受け入れること" in text, paper


# ---- the facts


def test_the_facts_cover_the_types_of_the_plan() -> None:
    assert set(restriction_types()) == {str(kind) for kind in BidRestriction}
    for item in restriction_types().values():
        assert item.weak
        assert item.footing
        assert bool(item.acts) == (item.id == BidRestriction.CONDUCT)
    assert fairness_laws()["tender_rule"].article == "第167条の4第2項"
    assert [item.id for item in fairness_file().conditions] == ["no_contact", "history", "audit"]


PLEDGED = {
    PledgeOrigin.AGENCY: {
        "third_party", "favour", "side_jobs", "holdings", "procedures", "lifting", "ownership", "later_help",
    },
    PledgeOrigin.TOWN: {"secrecy", "purpose", "copying", "security"},
    PledgeOrigin.ADDED: {"devices", "leaving", "breach"},
}  # fmt: skip


def test_the_pledge_has_every_item_of_the_research() -> None:
    for origin, ids in PLEDGED.items():
        assert {item.id for item in pledge_items().values() if item.origin is origin} == ids
    assert all(
        item.confidence.value == "inferred"
        for item in pledge_items().values()
        if item.origin is PledgeOrigin.ADDED
    )


@pytest.mark.parametrize("text", ["{nobody}を守ります。", "{during を守ります。"])
def test_a_promise_with_words_nobody_fills_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="text"):
        dataclasses.replace(pledge_items()["secrecy"], text=text)


# ---- the pledge


@pytest.mark.parametrize("form", AppointmentForm)
def test_a_pledge_fits_its_form(form: AppointmentForm) -> None:
    text = printed(plan_of(BidRestriction.CONDUCT, form), "pledge")
    assert "{" not in text
    assert "個人情報保護条例" not in text
    contract = form in (F.OUTSOURCING, F.PARTNER_SIDE_JOB)
    regular = form in (F.FISCAL_YEAR_PART, F.FISCAL_YEAR_FULL, F.FIXED_TERM, F.PROJECT_MANAGER)
    assert ("契約を解除される" in text) == contract
    assert ("地方公務員法第34条" in text) == regular
    assert ("解嘱される" in text) == (form in (F.SPECIAL_PART_TIME, F.EXPERT_COMMISSIONER))
    assert ("入札談合等関与行為防止法" in text) == (
        regular or form in (F.SPECIAL_PART_TIME, F.EXPERT_COMMISSIONER, F.COOPERATION_CORPS)
    )


def test_what_is_inferred_is_marked_in_the_pledge() -> None:
    text = printed(plan_of(BidRestriction.CONDUCT), "pledge")
    assert text.count("〔推定〕") == 2
    assert "〔推定〕" not in printed(plan_of(BidRestriction.CONDUCT, F.OUTSOURCING), "pledge")


def test_the_town_adds_its_own_promises() -> None:
    plan = plan_of(BidRestriction.CONDUCT, more_pledges="一つ目の約束です。\n\n二つ目の約束です。")
    text = printed(plan, "pledge")
    assert "一つ目の約束です。" in text
    assert "二つ目の約束です。" in text
    assert "約束です" not in printed(plan_of(BidRestriction.CONDUCT), "pledge")


def test_a_village_pledges_to_its_head() -> None:
    plan = plan_of(BidRestriction.CONDUCT)
    town = dataclasses.replace(plan.municipality, name="見本村", municipality_class=MunicipalityClass.VILLAGE)
    text = printed(dataclasses.replace(plan, municipality=town), "pledge")
    assert "見本村長" in text
    assert "村から提供を受けた" in text


# ---- the declaration


def test_the_declaration_asks_for_no_assets_and_names_its_purpose_first() -> None:
    document, _profile = made(sample("mihon"), "interest_declaration")
    text = squeezed(str(document.sections))
    assert text.index("利用目的") < text.index("氏名")
    assert "価額その他の資産の額は、記入しないでください" in text
    for word in ("生年月日", "本籍", "家族", "思想"):
        assert word not in text
    assert "過去2年間に所属した企業等" in text
    assert "窓口支援システムの導入" in text
    assert "A社" not in text  # the town's own register is not shown to others


# ---- the register


def test_the_register_says_who_may_touch_what() -> None:
    text = printed(sample("mihon"), "contact_register")
    for words in (
        "関わらない",
        "仕様に触れない助言に限る",
        "関わってよい",
        "申告あり",
        "承認しない",
        "〔未確認〕",
    ):
        assert words in text


def test_the_workbook_carries_the_rows_as_data() -> None:
    text = text_in(rendered(sample("mihon"), "contact_register", "xlsx"), "xlsx")
    for words in ("団体コード", "2027-07-12", "2026-11-17", "申告された企業等", "承認しない"):
        assert words in text


def test_an_empty_register_is_no_use_yet() -> None:
    kind = document_kind("contact_register")
    assert kind is not None
    assert kind.not_yet(sample("mihon")) == ""
    assert kind.not_yet(Plan()) != ""
    assert "団体コード" not in text_in(rendered(plan_of(None), "contact_register", "xlsx"), "xlsx")


# ---- the agreement


@pytest.mark.parametrize("form", AppointmentForm)
def test_the_agreement_is_for_companies_that_send_their_staff(form: AppointmentForm) -> None:
    plan = plan_of(BidRestriction.CONDUCT, form)
    text = printed(plan, "company_agreement")
    kind = document_kind("company_agreement")
    assert kind is not None
    sends = form in (F.PARTNER_COMPANY, F.SECONDMENT)
    assert ("は使いません" in text) != sends
    assert (kind.not_yet(plan) == "") == sends
    assert ("6月以上3年以内" in text) == (form is F.PARTNER_COMPANY)


def test_the_agreement_keeps_the_sender_out_of_its_own_permits() -> None:
    text = printed(plan_of(BidRestriction.CONDUCT, F.PARTNER_COMPANY), "company_agreement")
    assert "甲に対する許認可その他これに類する申請" in text
    assert "派遣社員は、次に掲げるところにより" in text
    for number in range(1, len(ARTICLES) + 1):
        assert f"第{number}条" in text
    assert "労働者供給" in text
    assert "〔推定〕" in text


def test_the_contractor_stands_in_the_specification() -> None:
    text = printed(plan_of(BidRestriction.PERIOD, F.OUTSOURCING), "work_specification")
    assert squeezed(CONTRACTOR.company) in text
