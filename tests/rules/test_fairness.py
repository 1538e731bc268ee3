"""Until when a restriction binds, whether two names mean one company, and what the register lets a person do."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan.fairness import (
    AideRole,
    DeclaredInterest,
    ExemptionDecision,
    ExemptionRequest,
    Expectation,
    Fairness,
    GuardedProcurement,
    RelationKind,
    RestrictedRelation,
    RestrictionSpan,
    VendorContact,
)
from dxplanner.plan.recruitment import Recruitment
from dxplanner.rules.fairness import (
    TOUCHING,
    Standing,
    company_key,
    exempted,
    is_declared,
    relation_words,
    restricted_until,
    standing,
    touching_contacts,
)

END = date(2028, 2, 29)


@pytest.mark.parametrize(
    ("span", "years", "until"),
    [
        (RestrictionSpan.DURING, None, END),
        (RestrictionSpan.DURING, 2, END),
        (RestrictionSpan.AFTER, 2, date(2030, 2, 28)),
        (RestrictionSpan.AFTER, 4, date(2032, 2, 29)),
        (RestrictionSpan.AFTER, None, None),
        (RestrictionSpan.INFLUENCE, 2, None),
        (None, 2, None),
    ],
)
def test_until_when(span: RestrictionSpan | None, years: int | None, until: date | None) -> None:
    recruitment = Recruitment(term_to=END, fairness=Fairness(span=span, years_after=years))
    assert restricted_until(recruitment) == until
    assert restricted_until(Recruitment(fairness=Fairness(span=span, years_after=years))) is None


@pytest.mark.parametrize("name", ["Ａ社", "A社", "株式会社Ａ社", "（株）　A社", "Ａ社 株式会社", "ａ社"])
def test_one_company_however_it_is_written(name: str) -> None:
    assert company_key(name) == "a社"
    assert is_declared(Fairness(interests=(DeclaredInterest(id="i", company="Ａ社"),)), name)


def test_no_name_is_no_company() -> None:
    fair = Fairness(interests=(DeclaredInterest(id="i"),))
    assert not is_declared(fair, None)
    assert not is_declared(fair, "株式会社")


def test_relations_in_words() -> None:
    rows = tuple(
        RestrictedRelation(id=kind.value, relation=kind)
        for kind in (RelationKind.EMPLOYED, RelationKind.PAST, RelationKind.SIDE_JOB)
    )
    assert relation_words(Fairness(relations=rows, past_years=5)) == (
        "現に所属する企業等、過去5年間に所属した企業等及び兼業先"
    )
    assert relation_words(Fairness(relations=rows[1:2])) == "過去2年間に所属した企業等"
    assert relation_words(Fairness()) == ""


REQUEST = ExemptionRequest(
    id="x",
    procurement="g",
    no_contact=True,
    history=True,
    audit=True,
    decision=ExemptionDecision.GRANTED,
)


@given(
    role=st.one_of(st.none(), st.sampled_from(AideRole)),
    expected=st.one_of(st.none(), st.sampled_from(Expectation)),
    conditions=st.tuples(*[st.one_of(st.none(), st.booleans())] * 3),
    decision=st.one_of(st.none(), st.sampled_from(ExemptionDecision)),
)
def test_nobody_touches_a_specification_without_a_whole_exemption(
    role: AideRole | None,
    expected: Expectation | None,
    conditions: tuple[bool | None, bool | None, bool | None],
    decision: ExemptionDecision | None,
) -> None:
    request = ExemptionRequest(
        id="x",
        procurement="g",
        no_contact=conditions[0],
        history=conditions[1],
        audit=conditions[2],
        decision=decision,
    )
    fair = Fairness(exemptions=(request,))
    procurement = GuardedProcurement(id="g", aide_role=role, expected=expected)
    found = standing(fair, procurement)
    whole = all(conditions) and decision is ExemptionDecision.GRANTED
    assert exempted(fair, procurement) == whole
    if role in TOUCHING and expected is Expectation.YES:
        assert found is (Standing.EXEMPT if whole else Standing.BARRED)
    if role in TOUCHING and found is Standing.FREE:
        assert expected is Expectation.NO
    if role is AideRole.NO_PART:
        assert found is Standing.APART
    if role is AideRole.ADVICE and expected is not Expectation.NO:
        assert found is Standing.LIMITED


def test_an_exemption_is_for_its_own_procurement() -> None:
    other = GuardedProcurement(id="h", aide_role=AideRole.SPECIFICATION, expected=Expectation.YES)
    assert standing(Fairness(exemptions=(REQUEST,)), other) is Standing.BARRED


def test_contacts_that_touch_the_specification() -> None:
    fair = Fairness(
        interests=(DeclaredInterest(id="i", company="Ａ社"),),
        contacts=(
            VendorContact(id="1", procurement="g", company="株式会社A社", about_specification=True),
            VendorContact(id="2", procurement="g", company="Ａ社", about_specification=False),
            VendorContact(id="3", procurement="g", company="Ｃ社", about_specification=True),
            VendorContact(id="4", procurement="h", company="Ａ社", about_specification=True),
        ),
    )
    assert [contact.id for contact in touching_contacts(fair, "g")] == ["1"]


def test_one_granted_request_among_others_is_enough() -> None:
    refused = replace(REQUEST, id="r0", decision=ExemptionDecision.REFUSED)
    item = GuardedProcurement(id="g", aide_role=AideRole.SPECIFICATION, expected=Expectation.YES)
    assert exempted(Fairness(exemptions=(refused, REQUEST)), item)
    assert not exempted(Fairness(exemptions=(refused,)), item)
