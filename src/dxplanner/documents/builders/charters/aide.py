"""CIO補佐官 設置要綱: from the duties, the form of engagement and the bid restriction of the 募集 chapter."""

from typing import Final

from dxplanner.documents.builders.answers import Context, compose
from dxplanner.documents.builders.charters.aide_forms import FormWords, chosen_form, form_words
from dxplanner.documents.builders.charters.drafting import CharterForm, Draft, Part
from dxplanner.documents.builders.charters.paper import charter_document
from dxplanner.documents.builders.charters.pieces import clause, from_plan, own
from dxplanner.documents.builders.charters.words import (
    as_entry,
    linked,
    numbered_entries,
    said,
    undecided,
)
from dxplanner.documents.model import Clause, Document, Inline, Span, plain
from dxplanner.documents.not_yet import without_aide
from dxplanner.plan.charters import CharterKind
from dxplanner.plan.organisation import AideSource
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm, BidRestriction
from dxplanner.rules.ordinances import own_name

_FORM: Final = "recruitment.appointment_form"
_ADVISERS: Final = frozenset({AppointmentForm.SPECIAL_PART_TIME, AppointmentForm.EXPERT_COMMISSIONER})
_PAY_CHANGE: Final = {False: "pay_table", True: "fiscal_year_pay"}


def _post(draft: Draft) -> Inline:
    """CIO補佐官, or what the town calls the post."""
    organisation = draft.plan.organisation
    return draft.answers.link("organisation.cio_aide") if organisation.cio_aide else plain("CIO補佐官")


def _title(draft: Draft) -> Inline:
    return draft.town.named(_post(draft))


def _filled(draft: Draft, text: str, words: FormWords) -> str:
    return text.replace("{engaged}", words.engaged).format(head=draft.town.head, town=draft.town.word)


def _purpose(draft: Draft) -> list[Clause]:
    cio = linked(draft.answers, "organisation.cio")
    return [
        clause(
            "デジタル技術の活用及び業務の見直し（以下「DX」という。）を進めるに当たり、最高情報統括責任者（",
            cio,
            "をもって充てる。以下「CIO」という。）を専門的な知見から補佐するため、",
            _title(draft),
            "（以下「補佐官」という。）を置く。",
        )
    ]


def _duties(draft: Draft) -> list[Clause]:
    listed = tuple(
        item
        for duty in draft.plan.recruitment.duties
        if duty.description
        for item in from_plan([as_entry(duty.description)], f"recruitment.duties[{duty.id}].description")
    )
    items = listed or (undecided("recruitment.duties"),)
    words = form_words(draft.plan)
    if words is not None and words.staff:
        return [clause("補佐官は、CIOの命を受け、次に掲げる職務を行う。", items=items)]
    return [
        clause("補佐官は、CIOの求めに応じ、次に掲げる事項について助言、調査及び診断を行う。", items=items),
        clause(f"補佐官は、{draft.town.word}の意思決定及び契約に関する権限を有せず、職員を指揮監督しない。"),
    ]


def _status(draft: Draft) -> list[Clause]:
    words = form_words(draft.plan)
    if words is None:
        return [clause("補佐官の身分は、", undecided(_FORM), "とする。")]
    return [
        clause(_filled(draft, words.status, words)),
        clause(f"補佐官は、{_filled(draft, words.choice, words)}。"),
    ]


def _status_caption(draft: Draft) -> Inline:
    words = form_words(draft.plan)
    return plain(f"身分及び{words.engaged}" if words else "身分")


def _disqualified(draft: Draft) -> list[Clause]:
    """Where no law says who may not be engaged, the rule does."""
    words = form_words(draft.plan)
    entries = numbered_entries(draft.plan.recruitment.disqualification or "")
    if words is None or words.staff or not entries:
        return []
    listed = from_plan(entries, "recruitment.disqualification")
    return [clause("次の各号のいずれかに該当する者は、補佐官となることができない。", items=listed)]


def _term(draft: Draft) -> list[Clause]:
    words = form_words(draft.plan)
    if words is None:
        return [clause("補佐官の任期は、", undecided(_FORM), "とする。")]
    found = [clause(f"補佐官の任期は、{_filled(draft, words.term, words)}")]
    if words.term.startswith("{engaged}の日"):
        found.append(clause("補佐官が欠けた場合における補欠の補佐官の任期は、前任者の残任期間とする。"))
    return found


def _pay(draft: Draft) -> list[Clause]:
    words = form_words(draft.plan)
    if words is None or not words.pay:
        return []
    before, found, after = words.pay.partition("{ordinance}")
    if not found:
        return [clause(words.pay)]
    return [clause(before, _ordinance(draft, words), after)]


def _ordinance(draft: Draft, words: FormWords) -> Inline:
    """The pay ordinance by the name the town gave, else by its usual name."""
    change = (
        "fixed_term" if chosen_form(draft.plan) is AppointmentForm.FIXED_TERM else _PAY_CHANGE[words.staff]
    )
    name, path = own_name(draft.plan, change)
    return compose(draft.town.name if not path else "", (Span(name, path),))


def _secrecy(draft: Draft) -> list[Clause]:
    words = form_words(draft.plan)
    if words is not None and words.staff:
        return [
            clause("補佐官の服務については、地方公務員法その他の法令の定めるところによる。"),
            clause(
                "補佐官は、職務上知り得た秘密を漏らしてはならない。その職を退いた後も、また、同様とする。"
            ),
        ]
    engaged = words.engaged if words else "委嘱"
    return [
        clause("補佐官は、職務上知り得た秘密を漏らしてはならない。その職を退いた後も、また、同様とする。"),
        clause(
            f"{draft.town.head}は、補佐官を{engaged}するときは、あらかじめ、前項の義務を守ることその他必要な事項を誓約する"
            "書面を提出させるものとする。"
        ),
        clause(
            f"補佐官は、その職を退いたときは、職務に関し取得した資料を返還し、電磁的記録を消去し、その旨を{draft.town.head}に"
            "書面で報告しなければならない。"
        ),
    ]


def _fairness(draft: Draft) -> list[Clause]:
    words = form_words(draft.plan)
    engaged = words.engaged if words else "委嘱"
    return [
        clause(
            "補佐官は、公正な立場で職務を行い、自己又は特定の事業者の利益を図る目的で助言をしてはならない。"
        ),
        clause(
            f"補佐官は、現に所属する企業等、過去２年間に所属した企業等及び兼業先を、{engaged}の前に{draft.town.head}に申告し、"
            "これらに変更があったときは、速やかに届け出なければならない。"
        ),
    ]


_TERMS: Final = (
    ("period", "期間"),
    ("companies", "対象とする企業等"),
    ("procurements", "対象とする調達"),
    ("exceptions", "例外及び手続"),
)


def _bids(draft: Draft) -> list[Clause]:
    terms = draft.plan.recruitment.bid_restriction
    branch = "recruitment.bid_restriction"
    if terms.kind is None:
        return [
            clause(
                "補佐官の関与及び補佐官が所属する企業等の入札への参加の制限は、",
                undecided(f"{branch}.kind"),
                "とする。",
            )
        ]
    items = [
        compose(f"{word}　", said(draft.answers, f"{branch}.{name}"))
        for name, word in _TERMS
        if name != "exceptions" or getattr(terms, name)
    ]
    if terms.kind is BidRestriction.CONDUCT:
        return [
            clause(
                "補佐官は、次に掲げるところにより、調達に関する仕様書の作成、見積りの評価及び契約の相手方の選定に関与しては"
                "ならない。",
                items=items,
            )
        ]
    words = form_words(draft.plan)
    engaged = words.engaged if words else "委嘱"
    return [
        clause(
            f"{draft.town.head}は、次に掲げるところにより、補佐官が所属する企業等の入札への参加及び契約の締結を制限する。",
            items=items,
        ),
        clause(
            f"{draft.town.head}は、補佐官を{engaged}するときは、前項の制限について、あらかじめ、当該企業等の同意を書面により"
            "得るものとする。"
        ),
    ]


def _dismissal(draft: Draft) -> list[Clause]:
    words = form_words(draft.plan)
    if words is not None and words.staff:
        return []
    ended = words.ended if words else "解嘱"
    act = "依頼を取り消す" if ended == "依頼の取消し" else f"補佐官を{ended}する"
    return [
        clause(
            f"{draft.town.head}は、補佐官が次の各号のいずれかに該当するときは、任期の満了前であっても、{act}ことができる。",
            items=own(
                "本人から辞任の申出があったとき。",
                "心身の故障のため職務の遂行に支障があると認められるとき。",
                "この要綱又は提出した誓約の内容に違反したとき。",
                "その他補佐官としての適格性を欠くと認められるとき。",
            ),
        )
    ]


def _dismissal_caption(draft: Draft) -> Inline:
    words = form_words(draft.plan)
    return plain(words.ended if words else "解嘱")


def _secretariat(draft: Draft) -> list[Clause]:
    section = linked(draft.answers, "organisation.secretariat", "name")
    return [clause("補佐官に関する庶務は、", section, "において処理する。")]


def _other(draft: Draft) -> list[Clause]:
    return [clause(f"この要綱に定めるもののほか、補佐官に関し必要な事項は、{draft.town.head}が別に定める。")]


PARTS = (
    Part(key="purpose", caption="設置", make=_purpose),
    Part(key="duties", caption="職務", make=_duties),
    Part(key="status", caption=_status_caption, make=_status),
    Part(key="disqualified", caption="欠格事由", make=_disqualified),
    Part(key="term", caption="任期", make=_term),
    Part(key="pay", caption="報酬等", make=_pay),
    Part(key="secrecy", caption="服務及び守秘義務", make=_secrecy),
    Part(key="fairness", caption="公正の確保", make=_fairness),
    Part(key="bids", caption="入札等の制限", make=_bids),
    Part(key="dismissal", caption=_dismissal_caption, make=_dismissal),
    Part(key="secretariat", caption="庶務", make=_secretariat),
    Part(key="other", caption="その他", make=_other),
)


def _remarks(draft: Draft) -> tuple[Inline, ...]:
    found: list[Inline] = []
    form = chosen_form(draft.plan)
    if form in _ADVISERS:
        found.append(
            plain(
                "報酬は、要綱だけでは支給できない。条例の別表に額を定める（地方自治法第203条の２第５項）。"
                "改正案は「必要な例規改正一覧」に示した。"
            )
        )
        found.append(plain("要綱には罰則が及ばないため、守秘義務は誓約書によっても担保する。"))
    if form is AppointmentForm.OUTSOURCING:
        found.append(plain("業務委託は任用ではない。職務の詳細、検査及び損害賠償は契約書で定める。"))
    if draft.plan.organisation.aide_source is AideSource.SHARED and form is not AppointmentForm.SHARED:
        found.append(
            plain(
                "県等と共同で確保する間は、任用等の条は適用されない。共同の場合の取扱いは、協定又は協議による。"
            )
        )
    if draft.plan.recruitment.bid_restriction.kind in (BidRestriction.PERIOD, BidRestriction.COMPANY):
        found.append(
            plain(
                "所属の関係だけを理由に入札から排除する規定は法令にない（地方自治法施行令第167条の４第２項）ため、"
                "企業等の同意を書面で得る形とした。"
            )
        )
    return tuple(found)


CHARTER = CharterForm(
    kind=CharterKind.AIDE,
    document_id="aide_charter",
    subject="CIO補佐官の設置要綱",
    parts=PARTS,
    title=lambda draft: compose(_title(draft), "設置要綱"),
    instrument=lambda plan: plan.charters.aide_form,
    instrument_path="charters.aide_form",
    annex=lambda _draft: (),
    organs=lambda _draft: (),
    remarks=_remarks,
    needless=without_aide,
)


def build(plan: Plan, context: Context) -> Document:
    return charter_document(CHARTER, plan, context)
