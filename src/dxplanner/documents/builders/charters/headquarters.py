"""推進本部 設置要綱: from the head, the deputies, the bodies and the sections of the 推進体制."""

from typing import Final

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.charters import bodies, meetings
from dxplanner.documents.builders.charters.drafting import CharterForm, Draft, Part
from dxplanner.documents.builders.charters.paper import charter_document
from dxplanner.documents.builders.charters.pieces import annex_title, clause, from_plan
from dxplanner.documents.builders.charters.ranks import ranks_of
from dxplanner.documents.builders.charters.seats import ORGANS, Seat, members
from dxplanner.documents.builders.charters.words import entries, linked, listed, undecided
from dxplanner.documents.builders.parts import cell, column, table
from dxplanner.documents.model import Block, Cell, Clause, Column, Document, Inline, plain, text_of
from dxplanner.documents.not_yet import without_headquarters
from dxplanner.plan.charters import CharterKind, Instrument
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.organisation import OrgNode
from dxplanner.plan.plan import Plan

_FEW: Final = 4
"""Posts that are named in the article itself; more stand in 別表."""


def _body(draft: Draft) -> OrgNode | None:
    organisation = draft.plan.organisation
    return next((node for node in organisation.nodes if node.id == organisation.headquarters), None)


def _title(draft: Draft) -> Inline:
    return draft.town.named(linked(draft.answers, "organisation.headquarters"))


def _purpose(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    return [
        clause(
            f"{draft.town.residents}の利便性の向上及び行政運営の効率化を図るため、デジタル技術の活用及び業務の見直し"
            "（以下「DX」という。）を全庁的に推進することを目的として、",
            _title(draft),
            f"（以下「{rank.short}」という。）を置く。",
        )
    ]


def _duties(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    path = "organisation.duties"
    listed_ = from_plan(entries(draft.plan.organisation.duties or ""), path)
    return [clause(f"{rank.short}は、次に掲げる事務を所掌する。", items=listed_ or (undecided(path),))]


# ---- who is in it


def _vice_heads(answers: Answers) -> tuple[Inline, ...]:
    rows = answers.plan.charters.vice_heads
    return tuple(linked(answers, f"charters.vice_heads[{row.id}].post") for row in rows)


def _deputies(answers: Answers) -> tuple[Inline, ...]:
    rows = answers.plan.organisation.deputies
    return tuple(linked(answers, f"organisation.deputies[{row.id}].post") for row in rows)


def _same_posts(answers: Answers) -> bool:
    """Whether the deputies are the 副本部長, in their order."""
    vice = [row.post for row in answers.plan.charters.vice_heads]
    return vice == [row.post for row in answers.plan.organisation.deputies]


def ordinary_members(answers: Answers) -> tuple[Seat, ...]:
    """本部員: whoever sits in the body beside its head and 副本部長."""
    organisation = answers.plan.organisation
    body = next((node for node in organisation.nodes if node.id == organisation.headquarters), None)
    if body is None:
        return ()
    others = {organisation.head, *(row.post for row in answers.plan.charters.vice_heads)}
    return tuple(seat for seat in members(answers, body) if seat.node not in others or not seat.node)


def _members(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    answers = draft.answers
    vice = _vice_heads(answers)
    posts = f"{rank.head}、{rank.vice}及び{rank.member}" if vice else f"{rank.head}及び{rank.member}"
    found = [
        clause(f"{rank.short}は、{posts}（以下「構成員」という。）をもって組織する。"),
        clause(f"{rank.head}は、", linked(answers, "organisation.head"), "をもって充てる。"),
    ]
    if vice:
        found.append(clause(f"{rank.vice}は、", listed(vice), "をもって充てる。"))
    seats = ordinary_members(answers)
    if len(seats) > _FEW:
        found.append(clause(f"{rank.member}は、別表に掲げる職にある者をもって充てる。"))
    else:
        named = listed([seat.words for seat in seats]) or undecided(_members_path(draft))
        found.append(clause(f"{rank.member}は、", named, "をもって充てる。"))
    organs = _organs(draft)
    if organs and draft.plan.charters.headquarters_form is not Instrument.JOINT:
        words = listed([plain(ORGANS[organ]) for organ in organs], "又は")
        found.append(
            clause(
                f"{rank.head}は、",
                words,
                "の職員を構成員とするときは、あらかじめ、当該機関と協議するものとする。",
            )
        )
    return found


def _members_path(draft: Draft) -> str:
    body = _body(draft)
    return f"organisation.nodes[{body.id}].members" if body else "organisation.headquarters"


def _organs(draft: Draft) -> tuple[SectionKind, ...]:
    """Organs outside the head's, whose staff sit in the body."""
    body = _body(draft)
    sitting = {seat.organ for seat in members(draft.answers, body)} if body else set()
    return tuple(organ for organ in ORGANS if organ in sitting)


def _offices(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    answers = draft.answers
    vice, deputies = _vice_heads(answers), _deputies(answers)
    absent = f"{rank.head}に事故があるとき、又は{rank.head}が欠けたときは、"
    found = [clause(f"{rank.head}は、{rank.short}を代表し、会務を総理する。")]
    if vice and _same_posts(answers):
        order = compose(listed(vice, "、"), "の順序により、") if len(vice) > 1 else ()
        found.append(clause(f"{rank.vice}は、{rank.head}を補佐し、{absent}", order, "その職務を代理する。"))
        return found
    if vice:
        found.append(clause(f"{rank.vice}は、{rank.head}を補佐する。"))
    if len(deputies) > 1:
        found.append(clause(absent, listed(deputies, "、"), "の順序により、その職務を代理する。"))
    else:
        one = deputies[0] if deputies else undecided("organisation.deputies")
        found.append(clause(absent, one, "がその職務を代理する。"))
    return found


def _offices_caption(draft: Draft) -> Inline:
    rank = ranks_of(draft.plan)
    return plain(
        f"{rank.head}及び{rank.vice}の職務"
        if _vice_heads(draft.answers)
        else f"{rank.head}の職務及びその代理"
    )


# ---- the rest


def _meetings(draft: Draft) -> list[Clause]:
    return meetings.clauses(draft, _body(draft))


def _term(draft: Draft) -> list[Clause]:
    found = [clause("構成員の任期は、その職にある期間とする。")]
    if draft.has("working") and bodies.of_leaders(draft):
        found.append(
            clause(
                "",
                listed([bodies.title(draft, body) for body in bodies.of_leaders(draft)]),
                "の構成員の任期は、DX推進リーダーとして指名された期間とする。",
            )
        )
    return found


def _secretariat(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    section = linked(draft.answers, "organisation.secretariat", "name")
    return [clause(f"{rank.short}の庶務は、", section, "において処理する。")]


def _other(draft: Draft) -> list[Clause]:
    rank = ranks_of(draft.plan)
    return [
        clause(f"この要綱に定めるもののほか、{rank.short}の運営に関し必要な事項は、{rank.head}が別に定める。")
    ]


PARTS = (
    Part(key="purpose", caption="設置", make=_purpose),
    Part(key="duties", caption="所掌事務", make=_duties),
    Part(key="members", caption="組織", make=_members),
    Part(key="offices", caption=_offices_caption, make=_offices),
    Part(key="meetings", caption="会議", make=_meetings),
    Part(key="working", caption=bodies.caption, make=bodies.working),
    Part(key="exchange", caption="意見交換会", make=bodies.exchange),
    Part(key="term", caption="任期", make=_term),
    Part(key="secretariat", caption="庶務", make=_secretariat),
    Part(key="other", caption="その他", make=_other),
)


def _annex(draft: Draft) -> tuple[Block, ...]:
    """別表: the posts of the 本部員, by organ where there is more than the head's own."""
    seats = ordinary_members(draft.answers)
    if len(seats) <= _FEW or not draft.has("members"):
        return ()
    organs = list(dict.fromkeys(seat.organ for seat in seats))
    rows: list[list[Cell]] = []
    if len(organs) == 1:
        columns: tuple[Column, ...] = (column("職", 60),)
        rows = [[cell(seat.words)] for seat in seats]
    else:
        columns = (column("区分", 34), column("職", 66))
        for organ in sorted(organs, key=list(SectionKind).index):
            group = [seat for seat in seats if seat.organ is organ]
            first = Cell(text=plain(_organ_name(draft, organ)), rows=len(group))
            rows += [[*([first] if at == 0 else []), cell(seat.words)] for at, seat in enumerate(group)]
    title = annex_title("別表", draft.article("members"))
    return (*title, table(columns, rows, name="別表", width="0.75" if len(organs) > 1 else "0.5"))


def _organ_name(draft: Draft, organ: SectionKind) -> str:
    if organ in ORGANS:
        return ORGANS[organ]
    return f"{draft.town.head}の事務部局" if organ is SectionKind.MAYOR else organ.label


def _remarks(draft: Draft) -> tuple[Inline, ...]:
    found: list[Inline] = []
    organs = text_of(listed([plain(ORGANS[organ]) for organ in _organs(draft)]))
    if organs and draft.plan.charters.headquarters_form is Instrument.JOINT:
        found.append(plain(f"{organs}と連名の訓令とするため、各機関の決裁を受け、各機関の訓令番号を付ける。"))
    elif organs:
        found.append(
            plain(
                f"{draft.town.head}の訓令は{organs}の職員に及ばない。共同の訓令とするか、制定の前に各機関と協議し、"
                "その記録を残す。"
            )
        )
    if bodies.advisory_councils(draft):
        found.append(
            plain(
                "審議会その他の附属機関は、要綱では置けない（地方自治法第138条の４第３項）ため、この案に含めていない。"
            )
        )
    return tuple(found)


CHARTER = CharterForm(
    kind=CharterKind.HEADQUARTERS,
    document_id="headquarters_charter",
    subject="推進本部の設置要綱",
    parts=PARTS,
    title=lambda draft: compose(_title(draft), "設置要綱"),
    instrument=lambda plan: plan.charters.headquarters_form,
    instrument_path="charters.headquarters_form",
    annex=_annex,
    organs=_organs,
    remarks=_remarks,
    needless=without_headquarters,
)


def build(plan: Plan, context: Context) -> Document:
    return charter_document(CHARTER, plan, context)
