"""入札制限 in words, from one source: the notice, the specification, the pledge, the agreement and the charters ask here.

A paper says who its parties are and in which voice it speaks; the terms are the officer's words, or made from the
parameters. `restriction` gives the pieces, `restriction_blocks` the same as a paragraph with a ruled form.
"""

from dataclasses import replace
from enum import StrEnum

from dxplanner.core.dataclass import dataclass
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import Words, form, note, paragraph
from dxplanner.documents.model import Block, Inline, Span, plain
from dxplanner.documents.plain_style import in_plain_style
from dxplanner.facts.fairness import fairness_file
from dxplanner.plan.fairness import ConsentBy, ProcurementScope, RestrictionSpan
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import COMPANY_FORMS, AppointmentForm, BidRestriction
from dxplanner.rules.fairness import DEFAULT_PAST_YEARS, relation_words

BIDS = "recruitment.bid_restriction"
FAIR = "recruitment.fairness"
F = AppointmentForm


class Voice(StrEnum):
    PLAIN = "plain"
    """Rules, contracts and internal papers."""
    POLITE = "polite"
    """To people from outside."""
    PLEDGE = "pledge"
    """What one promises oneself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who is who in a paper: 「補佐官」 in a charter, 「受託者の従事者」 in a specification."""

    person: str
    company: str
    """The companies that are restrained: 「補佐官が所属する企業等」."""
    voice: Voice = Voice.PLAIN


CONTRACTOR = Parties(person="受託者の業務の責任者及び従事者", company="受託者及び従事者が所属する企業等")
"""In a contract and its specification."""
SENT_STAFF = Parties(person="派遣社員", company="派遣元企業及びその関連する企業等")
"""In an agreement with the company that sends its staff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempted:
    """適用除外: a sentence, and the conditions it speaks of (none where no exemption is allowed)."""

    lead: Inline
    conditions: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """`terms` are label and words in a fixed order; `after` are sentences for paragraphs of their own (consent)."""

    lead: Inline
    terms: tuple[tuple[str, Inline], ...] = ()
    exempted: Exempted | None = None
    after: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The time a person works for the town, as the form calls it."""

    during: str
    after: str


_SPANS: dict[AppointmentForm | None, Term] = {
    F.OUTSOURCING: Term(during="契約の履行中", after="契約の終了後"),
    F.PARTNER_SIDE_JOB: Term(during="契約の履行中", after="契約の終了後"),
    F.DISPATCH: Term(during="派遣の期間中", after="派遣の期間の終了後"),
    F.PARTNER_COMPANY: Term(during="派遣の期間中", after="派遣の期間の終了後"),
    F.SECONDMENT: Term(during="出向の期間中", after="出向の期間の終了後"),
    F.SENT_OFFICER: Term(during="派遣の期間中", after="派遣の期間の終了後"),
    F.SHARED: Term(during="業務を行う期間中", after="業務の終了後"),
}
_APPOINTED = Term(during="任期中", after="任期の満了後")

_LEADS: dict[BidRestriction, dict[Voice, str]] = {
    BidRestriction.PERIOD: {
        Voice.PLAIN: "{company}の入札への参加及び随意契約の締結を、次のとおり一定の期間制限する。",
        Voice.POLITE: "{company}の入札への参加及び随意契約の締結を、次のとおり一定の期間制限します。",
        Voice.PLEDGE: "{company}の入札への参加及び随意契約の締結が、次のとおり一定の期間制限されることに同意し、協力します。",
    },
    BidRestriction.COMPANY: {
        Voice.PLAIN: "{company}のうち次の条件に当たるものの入札への参加及び随意契約の締結を、次のとおり制限する。",
        Voice.POLITE: "{company}のうち次の条件に当たるものの入札への参加及び随意契約の締結を、次のとおり制限します。",
        Voice.PLEDGE: "{company}のうち次の条件に当たるものの入札への参加及び随意契約の締結が制限されることに同意し、協力します。",
    },
    BidRestriction.CONDUCT: {
        Voice.PLAIN: (
            "{person}は、次に掲げるところにより、対象とする調達に関与してはならない。企業等の入札への参加は、制限しない。"
        ),
        Voice.POLITE: (
            "{person}は、次に掲げるところにより、対象とする調達に関与してはなりません。企業等の入札への参加は、制限しません。"
        ),
        Voice.PLEDGE: "{person}は、次に掲げるところにより、対象とする調達に関与しません。",
    },
}
_SCOPES: dict[ProcurementScope, str] = {
    ProcurementScope.ALL_SYSTEMS: "{town}の情報システムに関する全ての調達",
    ProcurementScope.ADVISED: "{town}の調達のうち、本人が助言したもの",
    ProcurementScope.EXPECTED: "{town}の調達のうち、対象とする企業等の参加が見込まれるもの",
}
_CONSENTS: dict[ConsentBy, str] = {
    ConsentBy.CONTRACT: "この制限は、契約書に定め、企業等の同意を得て行",
    ConsentBy.AGREEMENT: "この制限は、協定書に定め、企業等の同意を得て行",
    ConsentBy.LETTER: "この制限は、あらかじめ企業等の同意を書面により得て行",
}
STOPS_COMPANIES = frozenset({BidRestriction.PERIOD, BidRestriction.COMPANY})
"""The types that need the consent of a company."""


def notice_parties(plan: Plan) -> Parties:
    """In the notice, which speaks politely to those who apply."""
    chosen = plan.recruitment.appointment_form
    if chosen in COMPANY_FORMS | {F.DISPATCH}:
        return Parties(person="派遣される方", company="派遣元の企業等", voice=Voice.POLITE)
    if chosen is F.OUTSOURCING:
        return Parties(
            person="受託者の業務の責任者及び従事者",
            company="受託者及び従事者が所属する企業等",
            voice=Voice.POLITE,
        )
    return Parties(
        person=f"{job_of(plan)}となる方", company=f"{job_of(plan)}が所属する企業等", voice=Voice.POLITE
    )


def job_of(plan: Plan) -> str:
    """「CIO補佐官」, as the town calls the post, without the town's own name."""
    job = plan.recruitment.job_title or "CIO補佐官"
    return job.removeprefix(plan.municipality.name or "") or job


def span_of(form_chosen: AppointmentForm | None) -> Term:
    return _SPANS.get(form_chosen, _APPOINTED)


def restriction(answers: Answers, parties: Parties) -> Restriction:
    """The clause in its pieces; a type that is not chosen yet is a gap to be seen."""
    kind = answers.plan.recruitment.bid_restriction.kind
    if kind is None:
        return Restriction(lead=(gap(f"{BIDS}.kind"),))
    lead = _LEADS[kind][parties.voice].format(person=parties.person, company=parties.company)
    return Restriction(
        lead=(Span(lead, f"{BIDS}.kind"),),
        terms=terms(answers, parties.voice),
        exempted=exempted(answers, parties.voice),
        after=_consent(answers, kind, parties.voice),
    )


def restriction_blocks(answers: Answers, parties: Parties) -> list[Block]:
    """The clause of a paper without articles: a paragraph, its terms ruled, what follows as notes."""
    clause = restriction(answers, parties)
    rows: list[tuple[str, Words]] = [("制限の型", answers.say(f"{BIDS}.kind")), *clause.terms]
    if clause.exempted is not None:
        rows.append(("適用除外", numbered(clause.exempted)))
    return [
        paragraph(clause.lead, path=f"{BIDS}.kind"),
        form(rows, path=BIDS),
        *(note(text) for text in clause.after),
    ]


def numbered(exemption: Exempted) -> Inline:
    """The sentence and its conditions, one below the other."""
    lines = [compose(f"\n({at})　", item) for at, item in enumerate(exemption.conditions, start=1)]
    return compose(exemption.lead, *lines)


def terms(answers: Answers, voice: Voice = Voice.PLAIN) -> tuple[tuple[str, Inline], ...]:
    """期間, 企業等, 調達, 行為, 手続: those that are decided; a check asks for what is missing."""
    conduct = answers.plan.recruitment.bid_restriction.kind is BidRestriction.CONDUCT
    found = (
        ("期間", period(answers)),
        ("対象とする企業等", company_words(answers)),
        ("対象とする調達", procurement_words(answers)),
        ("してはならないこと", act_words(answers) if conduct else ()),
        ("届出その他の手続", answers.say_or(f"{BIDS}.exceptions")),
    )
    return tuple((label, _spoken(words, voice)) for label, words in found if words)


def _spoken(words: Inline, voice: Voice) -> Inline:
    """What was written to applicants, in the style of a rule where the paper is one."""
    if voice is Voice.POLITE:
        return words
    return tuple(replace(span, text=in_plain_style(span.text)) for span in words)


def period(answers: Answers) -> Inline:
    """The officer's words, else from the parameters, else nothing: as in the next three."""
    path = f"{BIDS}.period"
    fair = answers.plan.recruitment.fairness
    if answers.has(path) or fair.span is None:
        return answers.say_or(path)
    span = span_of(answers.plan.recruitment.appointment_form)
    at = f"{FAIR}.span"
    if fair.span is RestrictionSpan.AFTER:
        said = answers.say(f"{FAIR}.years_after")
        years = tuple(replace(part, text=answers.sized(part.text)) for part in said)
        return compose((Span(f"{span.during}及び{span.after}", at),), years, "間")
    if fair.span is RestrictionSpan.INFLUENCE:
        return (Span(f"{span.during}及び業務の影響が及ぶ期間", at),)
    return (Span(span.during, at),)


def company_words(answers: Answers) -> Inline:
    path = f"{BIDS}.companies"
    fair = answers.plan.recruitment.fairness
    if answers.has(path):
        return answers.say(path)
    words = relation_words(fair)
    return (Span(answers.sized(words), f"{FAIR}.relations"),) if words else ()


def procurement_words(answers: Answers) -> Inline:
    path = f"{BIDS}.procurements"
    scope = answers.plan.recruitment.fairness.scope
    if answers.has(path) or scope is None:
        return answers.say_or(path)
    return (Span(_SCOPES[scope].format(town=_town(answers)), f"{FAIR}.scope"),)


def act_words(answers: Answers) -> Inline:
    labels = [row.act.label for row in answers.plan.recruitment.fairness.acts if row.act]
    return (Span(listed(labels), f"{FAIR}.acts"),) if labels else ()


def exempted(answers: Answers, voice: Voice = Voice.PLAIN) -> Exempted | None:
    """On which conditions the restriction is lifted, and by whom; None where nothing is decided."""
    fair = answers.plan.recruitment.fairness
    if fair.exemption is None:
        return None
    at = f"{FAIR}.exemption"
    plainly = voice is Voice.PLAIN
    if not fair.exemption:
        return Exempted(lead=(Span("認めない。" if plainly else "認めません。", at),))
    lead = compose(
        (Span("次の全てを書面で示して申請し、", at),),
        answers.say_or(f"{FAIR}.approver", f"{_town(answers)}長"),
        "の承認を得たときは、制限を適用しない。" if plainly else "の承認を得たときは、制限を適用しません。",
    )
    conditions = (item.text.replace("町", _town(answers)) for item in fairness_file().conditions)
    return Exempted(lead=lead, conditions=tuple((Span(text, at),) for text in conditions))


def past_years(answers: Answers) -> int:
    return answers.plan.recruitment.fairness.past_years or DEFAULT_PAST_YEARS


def listed(labels: list[str]) -> str:
    """「仕様書の作成、見積りの評価並びに業者の選定及び審査」"""
    if len(labels) < 2:
        return "".join(labels)
    joint = "並びに" if any("及び" in label for label in labels) else "及び"
    return f"{'、'.join(labels[:-1])}{joint}{labels[-1]}"


def _consent(answers: Answers, kind: BidRestriction, voice: Voice) -> tuple[Inline, ...]:
    if kind not in STOPS_COMPANIES:
        return ()
    chosen = answers.plan.recruitment.fairness.consent
    said = _CONSENTS.get(chosen or ConsentBy.LETTER)
    return (plain(said + ("う。" if voice is Voice.PLAIN else "います。")),) if said else ()


def _town(answers: Answers) -> str:
    return (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
