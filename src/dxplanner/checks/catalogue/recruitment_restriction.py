"""The terms of the 入札制限: the same in every paper, long enough, agreed to, and kept by a register (F-13…F-25)."""

import re
from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, REVIEW, UNCONFIRMED, Spot, check
from dxplanner.checks.recruitment_view import form_label, mentions, plain
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.plan.charters import CharterKind
from dxplanner.plan.fairness import ConsentBy, RestrictedActKind, RestrictionSpan
from dxplanner.plan.recruitment import COMPANY_FORMS, AppointmentForm, BidRestriction
from dxplanner.rules.fairness import DEFAULT_PAST_YEARS, stops_companies

F = "recruitment.fairness"
B = "recruitment.bid_restriction"
BIDS_ARTICLE = "bids"
"""The key of the article in the charter of the CIO補佐官."""
TENDER_RULE = "地方自治法施行令第167条の4第2項"
_STOPS = (
    "入札(?:への|の|に)?参加(?:する(?:こと|もの)?)?(?:は|が)?でき(?:ない|ません)"
    "|入札(?:への|の)?参加を(?:一定の期間)?(?:制限|禁止)(?:する|します|し、)"
)
_DOES_NOT = "入札(?:への|の)?参加(?:は|を|を、)?制限し(?:ない|ません)"
_MENTIONS = "入札(?:への|の)?(?:参加の|参加を)?制限|入札(?:への|の|に)?参加(?:する(?:こと|もの)?)?(?:は|が)?でき(?:ない|ません)"
_AFTER = re.compile("(?:終了|完了|満了|退任|退職)(?:の)?後(?:の)?([0-9]+)年")
_PAST = re.compile("過去(?:の)?([0-9]+)年")
_OWN = (
    f"{B}.",
    f"{F}.",
    "recruitment.after.",
    "recruitment.needs.",
    "recruitment.form_questions.",
    "organisation.outreach.",
)
_CONTRACT_WITH_COMPANY = (AppointmentForm.OUTSOURCING, AppointmentForm.DISPATCH)
_AGREEMENT_WITH_COMPANY = COMPANY_FORMS | {AppointmentForm.SHARED}


def _texts(view: View) -> Iterator[tuple[str, str]]:
    """What other papers say: the terms themselves and the town's own reasoning apart."""
    yield from ((path, text) for path, text in view.texts if not path.startswith(_OWN))
    for row in view.plan.charters.edited:
        if row.charter is CharterKind.AIDE and row.text and not row.omitted:
            yield f"charters.edited[{row.id}].text", row.text


@check("F-13", REVIEW, "ほかの書類の文と入札制限が違う", source=DECK)
def other_paper_differs(view: View) -> Iterator[Spot]:
    kind = view.plan.recruitment.bid_restriction.kind
    if kind is None:
        return
    conduct = kind is BidRestriction.CONDUCT
    for path, text in _texts(view):
        if mentions(text, _STOPS if conduct else _DOES_NOT):
            said = "企業等の入札参加を制限する" if conduct else "企業等の入札参加を制限しない"
            yield (
                path,
                f"{view.named(path)}に{said}と読める文がありますが、入札制限の型は「{kind.label}」です。"
                "どの書類も同じ内容になるよう、どちらかを直してください。",
            )


@check("F-14", REVIEW, "一部の書類にだけ入札制限がある", source=DECK)
def only_in_one_paper(view: View) -> Iterator[Spot]:
    if view.plan.recruitment.bid_restriction.kind is not None:
        return
    for path, text in _texts(view):
        if mentions(text, _MENTIONS):
            yield (
                path,
                f"{view.named(path)}に入札の制限がありますが、型が選ばれていないため、募集要項、仕様書及び誓約書に印刷されません。"
                "「公平性と守秘」で型を選んでください。",
            )


@check("F-15", REVIEW, "制限する期間の言葉と年数が違う", source=DECK)
def period_differs(view: View) -> Iterator[Spot]:
    fair = view.plan.recruitment.fairness
    found = _AFTER.search(plain(view.plan.recruitment.bid_restriction.period))
    if found is None or fair.span is None or fair.span is RestrictionSpan.INFLUENCE:
        return
    chosen = fair.years_after if fair.span is RestrictionSpan.AFTER else 0
    if chosen is not None and int(found[1]) != chosen:
        ours = f"終了後{chosen}年" if chosen else "業務を行う期間だけ"
        yield (
            f"{B}.period",
            f"制限する期間に「{found[0]}」とありますが、「入札制限の内容」では{ours}です。どちらかに合わせてください。",
        )


@check("F-16", REVIEW, "さかのぼる年数の言葉と答えが違う", source=DECK)
def past_differs(view: View) -> Iterator[Spot]:
    years = view.plan.recruitment.fairness.past_years
    found = _PAST.search(plain(view.plan.recruitment.bid_restriction.companies))
    if found is not None and years is not None and int(found[1]) != years:
        yield (
            f"{B}.companies",
            f"対象とする企業に「{found[0]}」とありますが、「入札制限の内容」では過去{years}年です。"
            "誓約書と申告書の年数にもなりますので、合わせてください。",
        )


@check("F-17", ADVICE, "さかのぼる年数が短い", source=DECK)
def past_short(view: View) -> Iterator[Spot]:
    years = view.plan.recruitment.fairness.past_years
    if years is not None and years < DEFAULT_PAST_YEARS:
        yield (
            f"{F}.past_years",
            f"過去{years}年の所属だけを対象にします。国の資料の例は、過去{DEFAULT_PAST_YEARS}年間です。"
            "短くする理由を説明できるようにしてください。",
        )


@check("F-18", REVIEW, "同意を得ずに企業等を制限する", source=TENDER_RULE, confidence=INFERRED)
def consent_not_taken(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if stops_companies(recruitment) and recruitment.fairness.consent is ConsentBy.NOT_TAKEN:
        yield (
            f"{F}.consent",
            "同意を得ずに企業等の入札参加を制限することになっています。所属しているだけでは、一般競争入札から排除する事由に"
            "なりません。契約、協定又は同意書で同意を得るか、Cの型にしてください。",
        )


@check("F-19", REVIEW, "同意の取り方が形態に合わない", source=TENDER_RULE, confidence=INFERRED)
def consent_does_not_fit(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    form, consent = recruitment.appointment_form, recruitment.fairness.consent
    fitting = {ConsentBy.CONTRACT: _CONTRACT_WITH_COMPANY, ConsentBy.AGREEMENT: _AGREEMENT_WITH_COMPANY}
    if form is None or consent not in fitting or not stops_companies(recruitment):
        return
    if form not in fitting[consent]:
        yield (
            f"{F}.consent",
            f"{form_label(view)}では、所属する企業等と町の間に{consent.label}がありません。企業等の同意書によってください。",
        )


@check("F-20", REVIEW, "本人に制限する行為がない", source=DECK)
def no_acts(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    terms = recruitment.bid_restriction
    said = f"{terms.exceptions or ''}{terms.procurements or ''}"
    if (
        terms.kind is BidRestriction.CONDUCT
        and not recruitment.fairness.acts
        and not mentions(said, "仕様書|選定|審査|評価")
    ):
        yield (
            f"{F}.acts",
            "本人の行為を制限する型ですが、何をしてはならないかがありません。仕様書の作成、業者の選定などから選んでください。",
        )


@check("F-21", REVIEW, "適用除外を判断し、調べる者がない", source=DECK, confidence=UNCONFIRMED)
def exemption_without_audit(view: View) -> Iterator[Spot]:
    fair = view.plan.recruitment.fairness
    if fair.exemption:
        for name, what in (("approver", "判断する職"), ("auditor", "疑義があるときに調べる職又は機関")):
            if getattr(fair, name) is None:
                yield (
                    f"{F}.{name}",
                    f"適用除外を認めますが、{what}がありません。だれが責任を持つかを決めて書いてください。",
                )


@check("F-22", ADVICE, "記録簿に案件がない", source=DECK, confidence=INFERRED)
def register_empty(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if recruitment.bid_restriction.kind is BidRestriction.CONDUCT and not recruitment.fairness.procurements:
        yield (
            f"{F}.procurements",
            "本人の行為を制限する型は、対象となる案件を前もって見込む必要があります。これから行う調達を、記録簿に入力してください。",
        )


@check("F-23", ADVICE, "派遣元への許認可等の事務を制限していない", source=DECK)
def permits_of_the_sender(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    sent = recruitment.appointment_form in COMPANY_FORMS | {AppointmentForm.DISPATCH}
    acts = {row.act for row in recruitment.fairness.acts}
    conduct = recruitment.bid_restriction.kind is BidRestriction.CONDUCT
    if sent and conduct and acts and RestrictedActKind.PERMIT not in acts:
        yield (
            f"{F}.acts",
            "企業から派遣を受ける形態です。派遣元に対する許認可、申請及び契約の事務にも従事させないことを加えてください。",
        )


@check("F-24", REVIEW, "申告と制限の対象が合わない", source=DECK)
def interest_outside(view: View) -> Iterator[Spot]:
    fair = view.plan.recruitment.fairness
    covered = {row.relation for row in fair.relations}
    for item in fair.interests:
        here = f"{F}.interests[{item.id}]"
        name = view.called(f"{F}.interests", item)
        if item.declared_on is None:
            yield (
                f"{here}.declared_on",
                f"{name}の申告の日がありません。利害関係申告書の日を入力してください。",
            )
        if covered and item.relation is not None and item.relation not in covered:
            yield (
                f"{here}.relation",
                f"{name}との関係（{item.relation.label}）は、入札制限の対象に入っていません。対象に加えるか、"
                "加えない理由を備考に書いてください。",
            )


@check("F-25", REVIEW, "設置要綱に入札制限がない", source=DECK)
def left_out_of_the_charter(view: View) -> Iterator[Spot]:
    if view.plan.recruitment.bid_restriction.kind is None:
        return
    for row in view.plan.charters.edited:
        if row.charter is CharterKind.AIDE and row.article == BIDS_ARTICLE and row.omitted:
            yield (
                f"charters.edited[{row.id}]",
                "CIO補佐官の設置要綱から「入札等の制限」の条を除いていますが、募集要項及び誓約書には入札制限があります。"
                "条を戻すか、制限をなくしてください。",
            )
