"""DX推進リーダー 設置要綱: who is named in each section, for how long, and what their heads owe them."""

from typing import Final

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.charters import bodies
from dxplanner.documents.builders.charters.drafting import CharterForm, Draft, Part
from dxplanner.documents.builders.charters.paper import charter_document
from dxplanner.documents.builders.charters.pieces import annex_title, clause, from_plan
from dxplanner.documents.builders.charters.seats import ORGANS
from dxplanner.documents.builders.charters.words import linked, listed, sentence, undecided
from dxplanner.documents.builders.parts import cell, column, figures, table
from dxplanner.documents.model import Block, Clause, Document, Inline, Span, plain, text_of
from dxplanner.documents.not_yet import without_leaders
from dxplanner.plan.charters import CharterKind, Instrument
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.organisation import NodeKind, OrgNode
from dxplanner.plan.plan import Plan

_LEADER: Final = "DX推進リーダー"


def _group(plan: Plan) -> OrgNode | None:
    """The node that stands for all of them in the chart: the one called a leader, else the only one there is."""
    groups = [node for node in plan.organisation.nodes if node.kind is NodeKind.ROLE_GROUP]
    named = [node for node in groups if "リーダー" in (node.title or "") or "推進員" in (node.title or "")]
    return next(iter(named or (groups if len(groups) == 1 else [])), None)


def _name(draft: Draft) -> Inline:
    group = _group(draft.plan)
    if group is None or not group.title:
        return plain(_LEADER)
    return draft.answers.say(f"organisation.nodes[{group.id}].title")


def _title(draft: Draft) -> Inline:
    return draft.town.named(_name(draft))


def _purpose(draft: Draft) -> list[Clause]:
    return [
        clause(
            "課、室、局その他これらに準ずる組織（以下「課等」という。）におけるデジタル技術の活用及び業務の見直し（以下「DX」"
            "という。）を進めるため、課等に",
            _name(draft),
            "（以下「リーダー」という。）を置く。",
        )
    ]


def _duties(draft: Draft) -> list[Clause]:
    group = _group(draft.plan)
    path = f"organisation.nodes[{group.id}].duty" if group else "organisation.nodes"
    pieces = [piece for piece in (group.duty or "").split("。") if piece.strip()] if group else []
    listed = from_plan([sentence(_as_item(piece)) for piece in pieces], path)
    return [
        clause("リーダーは、所属する課等において、次に掲げる職務を行う。", items=listed or (undecided(path),))
    ]


def _as_item(text: str) -> str:
    """A 号 of a list of duties is a thing to do: 「見直しを進める。」 becomes 「見直しを進めること。」"""
    words = sentence(text).rstrip("。")
    return f"{words}こと。" if words.endswith(tuple("うくぐすつぬぶむる")) else f"{words}に関すること。"


def _named(draft: Draft) -> list[Clause]:
    leaders = draft.plan.organisation.leaders
    found = [clause(f"リーダーは、所属する課等の長の推薦に基づき、{draft.town.head}が指名する。")]
    if leaders:
        found.append(clause("リーダーを置く課等、リーダーに充てる職及びその人数は、別表のとおりとする。"))
    else:
        found.append(
            clause("リーダーの人数は、一の課等につき", undecided("organisation.leaders"), "とする。")
        )
    organs = _organs(draft)
    if organs and draft.plan.charters.leader_form is not Instrument.JOINT:
        words = "又は".join(ORGANS[organ] for organ in organs) if len(organs) < 3 else _or(organs)
        found.append(
            clause(
                f"{draft.town.head}は、{words}の職員を指名するときは、あらかじめ、当該機関と協議するものとする。"
            )
        )
    return found


def _or(organs: tuple[SectionKind, ...]) -> str:
    *first, last = (ORGANS[organ] for organ in organs)
    return f"{'、'.join(first)}又は{last}"


def _organs(draft: Draft) -> tuple[SectionKind, ...]:
    plan = draft.plan
    kinds = {section.id: section.kind for section in plan.municipality.sections}
    found = {kinds.get(leader.section or "") for leader in plan.organisation.leaders}
    return tuple(organ for organ in ORGANS if organ in found)


def _term(draft: Draft) -> list[Clause]:
    path = "organisation.leader_term"
    words = draft.plan.organisation.leader_term
    if not words:
        return [clause("リーダーの任期は、", undecided(path), "とする。")]
    text = sentence(words)
    if text.startswith("任期"):
        return [clause("リーダーの", (Span(text, path),))]
    return [clause((Span(text, path),))]


def _heads(_draft: Draft) -> list[Clause]:
    return [
        clause(
            "課等の長は、リーダーの職務を課等の業務として位置付け、リーダーがその職務を行うために必要な時間を確保するものと"
            "する。"
        )
    ]


def _meetings(draft: Draft) -> list[Clause]:
    found = [bodies.title(draft, body) for body in bodies.of_leaders(draft)]
    if not found:
        return []
    return [clause("リーダーは、", compose(*_joined(found)), "の構成員として、その会議に出席する。")]


def _joined(titles: list[Inline]) -> list[str | Inline]:
    parts: list[str | Inline] = []
    for at, title in enumerate(titles):
        if at:
            parts.append("又は")
        parts.append(title)
    return parts


def _training(draft: Draft) -> list[Clause]:
    return [clause(f"{draft.town.head}は、リーダーに対し、その職務に必要な研修を行うものとする。")]


def _secretariat(draft: Draft) -> list[Clause]:
    section = linked(draft.answers, "organisation.secretariat", "name")
    return [clause("リーダーに関する庶務は、", section, "において処理する。")]


def _other(draft: Draft) -> list[Clause]:
    return [
        clause(f"この要綱に定めるもののほか、リーダーに関し必要な事項は、{draft.town.head}が別に定める。")
    ]


PARTS = (
    Part(key="purpose", caption="設置", make=_purpose),
    Part(key="duties", caption="職務", make=_duties),
    Part(key="named", caption="指名", make=_named),
    Part(key="term", caption="任期", make=_term),
    Part(key="heads", caption="課等の長の責務", make=_heads),
    Part(key="meetings", caption="会議への出席", make=_meetings),
    Part(key="training", caption="研修", make=_training),
    Part(key="secretariat", caption="庶務", make=_secretariat),
    Part(key="other", caption="その他", make=_other),
)


def _annex(draft: Draft) -> tuple[Block, ...]:
    leaders = draft.plan.organisation.leaders
    if not leaders or not draft.has("named"):
        return ()
    answers = draft.answers
    rows = [
        [
            cell(linked(answers, f"organisation.leaders[{row.id}].section", "name")),
            cell(_told(answers, f"organisation.leaders[{row.id}].title")),
            cell(_told(answers, f"organisation.leaders[{row.id}].count")),
        ]
        for row in leaders
    ]
    columns = (column("課等", 42), column("職", 38), figures("人数", 20))
    return (*annex_title("別表", draft.article("named")), table(columns, rows, name="別表", width="0.75"))


def _told(answers: Answers, path: str) -> Inline:
    return answers.say(path) if answers.has(path) else undecided(path)


def _remarks(draft: Draft) -> tuple[Inline, ...]:
    organs = _organs(draft)
    if not organs:
        return ()
    names = text_of(listed([plain(ORGANS[organ]) for organ in organs]))
    return (
        plain(
            f"{draft.town.head}の訓令は{names}の職員に及ばない。共同の訓令とするか、各機関が同じ内容の訓令を定めるか、協議による。"
        ),
    )


CHARTER = CharterForm(
    kind=CharterKind.LEADER,
    document_id="leader_charter",
    subject="DX推進リーダーの設置要綱",
    parts=PARTS,
    title=lambda draft: compose(_title(draft), "設置要綱"),
    instrument=lambda plan: plan.charters.leader_form,
    instrument_path="charters.leader_form",
    annex=_annex,
    organs=_organs,
    remarks=_remarks,
    needless=without_leaders,
)


def build(plan: Plan, context: Context) -> Document:
    return charter_document(CHARTER, plan, context)
