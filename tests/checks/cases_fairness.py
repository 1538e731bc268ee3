"""Cases of the F checks: the terms of the bid restriction and the register of procurements."""

from datetime import date

from dxplanner.plan.charters import CharterKind, EditedArticle
from dxplanner.plan.fairness import (
    AideRole,
    ConsentBy,
    DeclaredInterest,
    ExemptionDecision,
    Expectation,
    RelationKind,
    RestrictedAct,
    RestrictedActKind,
    RestrictedRelation,
    RestrictionSpan,
)
from dxplanner.plan.recruitment import AppointmentForm, BidRestriction
from tests.checks.cases import Case, finds, first, plus, quiet

F = "recruitment.fairness"
KIND = "recruitment.bid_restriction.kind"
PERIOD = "recruitment.bid_restriction.period"
COMPANIES = "recruitment.bid_restriction.companies"
FORM = "recruitment.appointment_form"
NOTES = "recruitment.notes"
G1 = f"{F}.procurements[g1]"
G2 = f"{F}.procurements[g2]"
X1 = f"{F}.exemptions[x1]"
J1 = f"{F}.contacts[j1]"
DRAFTS = {f"{G2}.aide_role": AideRole.SPECIFICATION}
GRANTED = {f"{X1}.decision": ExemptionDecision.GRANTED}
STOPS = {KIND: BidRestriction.PERIOD}
SENT = {FORM: AppointmentForm.PARTNER_COMPANY}


def edited(article: str, *, text: str | None = None, omitted: bool | None = None) -> EditedArticle:
    return EditedArticle(id="z1", charter=CharterKind.AIDE, article=article, text=text, omitted=omitted)


REGISTER: tuple[Case, ...] = (
    finds("F-01", f"{G2}.aide_role", DRAFTS, "自動化の試行", "適用除外"),
    finds("F-01", f"{G1}.aide_role", {f"{G1}.aide_role": AideRole.EVALUATION}),
    finds("F-01", f"{G2}.aide_role", {**DRAFTS, **GRANTED, f"{X1}.history": False}),
    quiet("F-01", {**DRAFTS, **GRANTED}),
    quiet("F-01", {**DRAFTS, f"{G2}.expected": Expectation.NO}),
    quiet("F-01"),
    finds("F-02", f"{G2}.expected", {**DRAFTS, f"{G2}.expected": None}),
    finds("F-02", f"{G2}.expected", {**DRAFTS, f"{G2}.expected": Expectation.UNKNOWN}),
    quiet("F-02", {f"{G2}.expected": Expectation.UNKNOWN}),
    finds("F-03", f"{G1}.specification_by", {f"{G1}.specification_by": None}, "窓口支援システム"),
    quiet("F-03"),
    finds("F-04", f"{G1}.aide_role", {f"{G1}.aide_role": None}),
    quiet("F-04"),
    finds("F-05", f"{G1}.planned_on", {f"{G1}.planned_on": date(2027, 7, 11)}, "令和9年7月11日"),
    quiet("F-05", {f"{G1}.planned_on": date(2027, 7, 12)}),
    finds(
        "F-06",
        f"{F}.procurements[g3].planned_on",
        {f"{F}.procurements[g3].aide_role": AideRole.SPECIFICATION},
        "令和10年3月31日",
        "2年間",
    ),
    finds(
        "F-06",
        f"{G2}.planned_on",
        {
            **DRAFTS,
            f"{F}.span": RestrictionSpan.AFTER,
            f"{F}.years_after": 1,
            f"{G2}.planned_on": date(2029, 4, 1),
        },
        "令和11年3月31日",
    ),
    quiet(
        "F-06",
        {
            f"{F}.procurements[g3].aide_role": AideRole.SPECIFICATION,
            f"{F}.span": RestrictionSpan.AFTER,
            f"{F}.years_after": 2,
        },
    ),
    quiet(
        "F-06",
        {
            f"{F}.procurements[g3].aide_role": AideRole.SPECIFICATION,
            f"{F}.span": RestrictionSpan.INFLUENCE,
        },
    ),
    quiet("F-06"),
    finds("F-07", f"{G1}.expected", {f"{F}.interests": ()}),
    quiet("F-07"),
    finds("F-08", f"{X1}.decision", {**GRANTED, f"{X1}.audit": None}),
    quiet("F-08", GRANTED),
    quiet("F-08", {f"{X1}.audit": False}),
    finds(
        "F-09",
        f"{X1}.no_contact",
        {f"{J1}.procurement": "g2", f"{J1}.company": "株式会社 B社", f"{J1}.about_specification": True},
        "令和8年11月5日",
    ),
    quiet("F-09", {f"{J1}.about_specification": True}),
    quiet("F-09", {f"{J1}.procurement": "g2", f"{J1}.about_specification": True, f"{J1}.company": "Ｄ社"}),
    quiet("F-09"),
    finds(
        "F-10",
        f"{X1}.decision",
        {f"{X1}.decision": ExemptionDecision.PENDING, f"{G2}.drafted_from": date(2026, 11, 24)},
        "令和8年11月24日",
    ),
    finds("F-10", f"{X1}.decision", {f"{X1}.decided_by": None}, "日又は職"),
    quiet("F-10", {f"{X1}.decision": ExemptionDecision.PENDING}),
    quiet("F-10"),
    finds("F-11", f"{J1}.about_specification", {f"{J1}.about_specification": True}, "Ａ社"),
    quiet("F-11", {f"{F}.contacts[j2].about_specification": True}),
    finds("F-12", f"{J1}.content", {f"{J1}.content": "予定価格の考え方を説明した。"}, "予定価格"),
    finds("F-12", f"{J1}.content", {f"{J1}.content": "他社の見積りを見せた。"}),
    quiet("F-12", {f"{J1}.content": "予定価格は伝えていない。"}),
)

TERMS: tuple[Case, ...] = (
    finds("F-13", NOTES, {NOTES: "所属企業の入札参加を制限します。"}, "C 本人"),
    finds("F-13", NOTES, {NOTES: "受託者は、本市の入札に参加することができない。"}),
    finds("F-13", NOTES, {**STOPS, NOTES: "企業等の入札参加は制限しません。"}, "A 一定"),
    quiet("F-13", {NOTES: "企業等の入札参加は制限しません。"}),
    quiet("F-13", {**STOPS, NOTES: "所属企業の入札参加を制限します。"}),
    quiet("F-13", {KIND: None, NOTES: "所属企業の入札参加を制限します。"}),
    finds("F-14", NOTES, {KIND: None, NOTES: "入札制限を設けます。"}),
    quiet("F-14", {KIND: None}),
    quiet("F-14", {NOTES: "入札制限を設けます。"}),
    finds("F-15", PERIOD, {PERIOD: "任期中及び任期の満了後２年"}, "業務を行う期間だけ"),
    finds(
        "F-15",
        PERIOD,
        {
            PERIOD: "契約の履行中及び完了後2年間",
            f"{F}.span": RestrictionSpan.AFTER,
            f"{F}.years_after": 1,
        },
        "終了後1年",
    ),
    quiet(
        "F-15",
        {
            PERIOD: "契約の履行中及び完了後2年間",
            f"{F}.span": RestrictionSpan.AFTER,
            f"{F}.years_after": 2,
        },
    ),
    quiet("F-15"),
    finds("F-16", COMPANIES, {f"{F}.past_years": 3}, "過去2年", "過去3年"),
    quiet("F-16", {f"{F}.past_years": None}),
    quiet("F-16"),
    finds("F-17", f"{F}.past_years", {f"{F}.past_years": 1}),
    quiet("F-17"),
    finds("F-18", f"{F}.consent", {**STOPS, f"{F}.consent": ConsentBy.NOT_TAKEN}, "排除する事由"),
    quiet("F-18", {f"{F}.consent": ConsentBy.NOT_TAKEN}),
    quiet("F-18", {**STOPS, f"{F}.consent": ConsentBy.LETTER}),
    finds("F-19", f"{F}.consent", {**STOPS, f"{F}.consent": ConsentBy.CONTRACT}, "特別職", "契約書"),
    finds("F-19", f"{F}.consent", {**STOPS, **SENT, f"{F}.consent": ConsentBy.CONTRACT}),
    quiet("F-19", {**STOPS, **SENT, f"{F}.consent": ConsentBy.AGREEMENT}),
    quiet("F-19", {**STOPS, FORM: AppointmentForm.OUTSOURCING, f"{F}.consent": ConsentBy.CONTRACT}),
    quiet("F-19", {**STOPS, f"{F}.consent": ConsentBy.LETTER}),
    finds("F-20", f"{F}.acts", {f"{F}.acts": ()}),
    quiet("F-20", {f"{F}.acts": (), **STOPS}),
    quiet("F-20"),
    finds("F-21", f"{F}.auditor", {f"{F}.auditor": None}, "調べる職"),
    finds("F-21", f"{F}.approver", {f"{F}.approver": None}),
    quiet("F-21", {f"{F}.auditor": None, f"{F}.exemption": False}),
    finds("F-22", f"{F}.procurements", {f"{F}.procurements": (), f"{F}.contacts": (), f"{F}.exemptions": ()}),
    quiet("F-22", {**STOPS, f"{F}.procurements": (), f"{F}.contacts": (), f"{F}.exemptions": ()}),
    quiet("F-22"),
    finds("F-23", f"{F}.acts", SENT, "派遣元"),
    quiet("F-23", {**SENT, f"{F}.acts": plus(RestrictedAct(id="e9", act=RestrictedActKind.PERMIT))}),
    quiet("F-23"),
    finds("F-24", f"{F}.interests[y1].declared_on", {f"{F}.interests[y1].declared_on": None}, "Ａ社"),
    finds(
        "F-24",
        f"{F}.interests[y3].relation",
        {
            f"{F}.interests": plus(
                DeclaredInterest(
                    id="y3",
                    company="Ｄ社",
                    relation=RelationKind.HOLDING,
                    declared_on=date(2026, 10, 1),
                )
            )
        },
        "株式",
    ),
    quiet("F-24", {f"{F}.relations": first(0)}),
    quiet("F-24", {f"{F}.relations": plus(RestrictedRelation(id="n9", relation=RelationKind.HOLDING))}),
    quiet("F-24"),
)
E = "charters.edited"
CHARTER: tuple[Case, ...] = (
    finds("F-25", f"{E}[z1]", {E: plus(edited("bids", omitted=True))}, "設置要綱"),
    quiet("F-25", {E: plus(edited("bids", text="補佐官の制限は、別に定める。"))}),
    quiet("F-25", {E: plus(edited("secretariat", omitted=True))}),
    quiet("F-25", {E: plus(edited("bids", omitted=True)), KIND: None}),
    finds(
        "F-13",
        f"{E}[z1].text",
        {E: plus(edited("bids", text="補佐官が所属する企業は、入札に参加することができない。"))},
        "C 本人",
    ),
)
CASES: tuple[Case, ...] = (*REGISTER, *TERMS, *CHARTER)
