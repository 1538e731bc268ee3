"""調達の公平性: which companies are restrained, until when, what an exemption needs, and who may touch which procurement."""

import re
import unicodedata
from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.plan.fairness import (
    AideRole,
    ExemptionDecision,
    ExemptionRequest,
    Expectation,
    Fairness,
    GuardedProcurement,
    RelationKind,
    RestrictionSpan,
    VendorContact,
)
from dxplanner.plan.recruitment import BidRestriction, Recruitment

DEFAULT_PAST_YEARS = 2
"""過去2年間: the example of the deck (募集要項の規定例)."""
TOUCHING = frozenset({AideRole.SPECIFICATION, AideRole.EVALUATION})
"""Roles that come near the specification or the choice of the contractor."""
_LEGAL_FORM = re.compile(r"株式会社|有限会社|合同会社|一般社団法人|\(株\)|\(有\)|\s")


class Standing(Choice):
    """What the register lets the person do in a procurement."""

    APART = "apart", "関わらない"
    FREE = "free", "関わってよい"
    LIMITED = "limited", "仕様に触れない助言に限る"
    EXEMPT = "exempt", "適用除外により関わってよい"
    UNCLEAR = "unclear", "見込みを確かめるまで関わらない"
    BARRED = "barred", "関わってはならない"


def relation_words(fair: Fairness) -> str:
    """「現に所属する企業等、過去2年間に所属した企業等並びに兼業先」; empty without relations."""
    years = fair.past_years or DEFAULT_PAST_YEARS
    labels = [
        f"過去{years}年間に所属した企業等" if row.relation is RelationKind.PAST else row.relation.label
        for row in fair.relations
        if row.relation is not None
    ]
    if len(labels) < 2:
        return "".join(labels)
    return f"{'、'.join(labels[:-1])}及び{labels[-1]}"


def restricted_until(recruitment: Recruitment) -> date | None:
    """The last day the restriction binds, as far as it has one."""
    fair, end = recruitment.fairness, recruitment.term_to
    if end is None or fair.span in (None, RestrictionSpan.INFLUENCE):
        return None
    if fair.span is RestrictionSpan.DURING:
        return end
    return _years_later(end, fair.years_after) if fair.years_after else None


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def company_key(name: str | None) -> str:
    """The same company however it is written: 「（株）Ａ」「株式会社A」."""
    return _LEGAL_FORM.sub("", unicodedata.normalize("NFKC", name or "")).casefold()


def is_declared(fair: Fairness, company: str | None) -> bool:
    key = company_key(company)
    return bool(key) and any(company_key(item.company) == key for item in fair.interests)


def whole(request: ExemptionRequest) -> bool:
    """All three conditions are shown."""
    return bool(request.no_contact and request.history and request.audit)


def exempted(fair: Fairness, procurement: GuardedProcurement) -> bool:
    return any(
        request.procurement == procurement.id
        and request.decision is ExemptionDecision.GRANTED
        and whole(request)
        for request in fair.exemptions
    )


def standing(fair: Fairness, procurement: GuardedProcurement) -> Standing:
    """From the person's role and whether a declared company is expected; an exemption must be whole."""
    role, expected = procurement.aide_role, procurement.expected
    if role is AideRole.NO_PART:
        return Standing.APART
    if expected is Expectation.NO:
        return Standing.FREE
    if role is AideRole.ADVICE:
        return Standing.LIMITED
    if exempted(fair, procurement):
        return Standing.EXEMPT
    return Standing.BARRED if expected is Expectation.YES else Standing.UNCLEAR


def touching_contacts(fair: Fairness, procurement_id: str | None) -> tuple[VendorContact, ...]:
    """Contacts with declared companies about the specification of this procurement."""
    return tuple(
        contact
        for contact in fair.contacts
        if contact.procurement == procurement_id
        and contact.about_specification
        and is_declared(fair, contact.company)
    )


def stops_companies(recruitment: Recruitment) -> bool:
    return recruitment.bid_restriction.kind in (BidRestriction.PERIOD, BidRestriction.COMPANY)
