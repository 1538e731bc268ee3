"""推進本部 and the other bodies: head, deputies, duties, legal footing (ORG-08…11, 15, 18, 31, 32, 34…36)."""

import re
from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.organisation_view import (
    ADVISORY,
    EVERYBODY,
    has_headquarters,
    headquarters,
    heads_of,
    is_leadership,
    node_path,
    people_in,
    taking_part,
)
from dxplanner.checks.sources import DECK, PLAN_ITSELF, charters_of
from dxplanner.checks.view import View
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.organisation import BodyKind, HeadquartersStyle, NodeKind, RelationKind
from dxplanner.rules.people import loads

_DECIDES = re.compile("(方針|計画).{0,20}(決定|策定|審議)")
_ASSESSES = re.compile("進捗|評価|検証|進行管理")
_CONSULTED = re.compile("諮問|答申|議決")
_PUBLIC = re.compile("議会|住民|町民|村民|市民|区民|パブリックコメント|意見交換会")
_AGREED = re.compile("共同訓令|協議|各機関の定め")
_NOT_BOUND = (SectionKind.EDUCATION, SectionKind.COUNCIL, SectionKind.AGRICULTURE, SectionKind.OTHER)
MOSTLY_THE_SAME = 0.8
"""Share of the sections; a yardstick of this program, not of any rule."""
_WORKING = (BodyKind.WORKING_GROUP, BodyKind.STEERING, BodyKind.LIAISON)


@check("ORG-08", REVIEW, "長も副も会議体にいない", source=DECK)
def leadership_absent(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    bodies = [
        node for node in organisation.nodes if node.kind is NodeKind.BODY and node.body_kind not in ADVISORY
    ]
    seated = [text for body in bodies for text in people_in(view, body)]
    head = view.nodes.get(organisation.head or "")
    seated += [head.title] if head and head.title else []
    none_kept = organisation.headquarters_style is HeadquartersStyle.NONE
    if (bodies or head or none_kept) and not any(is_leadership(view, text) for text in seated):
        yield (
            "organisation.head",
            f"{view.town}長も{view.vice_head}も、推進の会議体に入っていません。"
            f"{view.town}長か{view.vice_head}が長又は構成員となる会議体にしてください。",
        )


@check(
    "ORG-09",
    MUST_FIX,
    "推進本部の長がいない",
    source=charters_of("美咲町", "隠岐の島町", "瀬戸内町", "長瀞町", "川崎町", "中泊町"),
)
def nobody_chairs(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    if (
        has_headquarters(view)
        and organisation.head is None
        and not heads_of(view, organisation.headquarters or "-")
    ):
        yield (
            "organisation.head",
            f"推進本部の長が決まっていません。{view.town}長と{view.vice_head}のどちらの例もありますので、務める職を選んでください。",
        )


@check("ORG-10", REVIEW, "職務代理の順がない", source=charters_of("美咲町", "長瀞町", "山県市"))
def no_deputies(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    if has_headquarters(view) and not any(deputy.post for deputy in organisation.deputies):
        yield (
            "organisation.deputies",
            "推進本部の長に事故があるときに、誰が代わるか決まっていません。職務を代理する職を、順に入力してください。",
        )
    seen: set[str | None] = set()
    for deputy in organisation.deputies:
        if deputy.post is not None and deputy.post == organisation.head:
            yield (
                f"organisation.deputies[{deputy.id}]",
                "職務代理者が、推進本部の長と同じ職です。別の職を選んでください。",
            )
        elif deputy.post is not None and deputy.post in seen:
            yield (
                f"organisation.deputies[{deputy.id}]",
                "同じ職が、職務代理の順に二度あります。どちらかを消すか、別の職を選んでください。",
            )
        seen.add(deputy.post)


@check(
    "ORG-11",
    REVIEW,
    "所掌に方針の決定も進捗の評価もない",
    source=charters_of("美咲町", "長瀞町", "中泊町"),
)
def duties_miss_the_plan(view: View) -> Iterator[Spot]:
    body = headquarters(view)
    text = "\n".join(part for part in (view.plan.organisation.duties, body.duty if body else None) if part)
    if has_headquarters(view) and not _DECIDES.search(text) and not _ASSESSES.search(text):
        yield (
            "organisation.duties",
            "推進本部の所掌事務に、全体方針（計画）の決定も進捗の評価もありません。少なくとも一方を加えてください。",
        )


@check(
    "ORG-15",
    REVIEW,
    "実働の組織がない",
    source=charters_of("美咲町", "隠岐の島町", "瀬戸内町", "長瀞町", "甲佐町", "中泊町", "南山城村"),
)
def nobody_works(view: View) -> Iterator[Spot]:
    if has_headquarters(view) and not any(
        node.body_kind in _WORKING for node in view.plan.organisation.nodes
    ):
        yield (
            "organisation.nodes",
            "推進本部の下に、実際に作業をする組織がありません。ワーキンググループ、部会又は幹事会を置くことを検討してください。",
        )


@check(
    "ORG-18",
    ADVICE,
    "新しい会議が庁議と重なる",
    source=charters_of("隠岐の島町"),
    confidence=INFERRED,
)
def another_meeting(view: View) -> Iterator[Spot]:
    body = headquarters(view)
    new = view.plan.organisation.headquarters_style is HeadquartersStyle.OWN
    if new and body is not None and _like_the_executive_meeting(view, body.members or ""):
        yield (
            "organisation.headquarters_style",
            "新しく置く推進本部の構成員が、庁議（課長会）とほぼ同じです（8割以上を目安としています）。会議を増やさず、庁議に兼ねさせることを検討してください。",
        )


def _like_the_executive_meeting(view: View, members: str) -> bool:
    """Heads of all sections in so many words, or four in five of the sections named one by one."""
    names = [section.name for section in view.sections.values() if section.name]
    named = sum(name in members for name in names)
    return bool(EVERYBODY.search(members)) or (len(names) >= 3 and named >= MOSTLY_THE_SAME * len(names))


@check("ORG-19", REVIEW, "一人が三つ以上の会議体の長", source=PLAN_ITSELF, confidence=INFERRED)
def too_many_chairs(view: View) -> Iterator[Spot]:
    """One post, or one person in several posts: then it is said once, of the person."""
    bodies = [node.id for node in view.plan.organisation.nodes if node.kind is NodeKind.BODY]
    told: set[str] = set()
    for load in loads(view.plan):
        posts = {entry.node for entry in load.entries if entry.node}
        count = sum(not posts.isdisjoint(heads_of(view, body)) for body in bodies)
        if len(posts) > 1 and count >= 3:
            told |= posts
            yield (
                f"organisation.people.persons[{load.person.id}]",
                f"{view.called('organisation.people.persons', load.person)}が、兼務する職を合わせて{count}つの会議体の長を務めます。"
                "会議をまとめるか、長を分けてください。",
            )
    for node in view.plan.organisation.nodes:
        count = sum(node.id in heads_of(view, body) for body in bodies)
        if count >= 3 and node.id not in told:
            yield (
                node_path(node),
                f"{view.called('organisation.nodes', node)}が{count}つの会議体の長を務めます。会議をまとめるか、長を分けてください。",
            )


@check(
    "ORG-31",
    ADVICE,
    "住民や議会の関わりがない",
    source=f"{DECK}の磐梯町の例、川内村「未来デザイン会議」。地方自治法第138条の4第3項",
)
def public_absent(view: View) -> Iterator[Spot]:
    """Never suggests a 審議会: a body that answers a 諮問 needs a 条例."""
    organisation, policy = view.plan.organisation, view.plan.policy
    if not view.started("organisation") or any(node.body_kind in ADVISORY for node in organisation.nodes):
        return
    texts = (
        policy.review_rule,
        policy.standing,
        organisation.duties,
        *(entry.event for entry in policy.history),
    )
    if not any(_PUBLIC.search(text) for text in texts if text):
        yield (
            "policy.review_rule",
            "住民や議会が関わる機会が書かれていません。議会への説明、パブリックコメント、諮問や答申をしない意見交換会などを検討してください。",
        )


@check("ORG-32", REVIEW, "設置の根拠がない", source=charters_of("美咲町", "隠岐の島町", "瀬戸内町", "長瀞町"))
def no_legal_basis(view: View) -> Iterator[Spot]:
    if has_headquarters(view) and view.plan.organisation.legal_basis is None:
        yield (
            "organisation.legal_basis",
            "推進本部を置く根拠（要綱、訓令など）がありません。根拠となる規程の名称を入力してください。案の段階でも構いません。",
        )


@check("ORG-34", REVIEW, "庶務を行う課がない", source=charters_of("甲佐町"))
def no_secretariat(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    drawn = any(item.kind is RelationKind.SECRETARIAT_OF for item in organisation.relations)
    if has_headquarters(view) and organisation.secretariat is None and not drawn:
        yield (
            "organisation.secretariat",
            "推進本部の庶務（事務局）を行う課が決まっていません。担当する課を選んでください。",
        )


@check("ORG-35", MUST_FIX, "外部の委員を含む会議体の根拠", source="地方自治法第138条の4第3項")
def outside_members_need_an_ordinance(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    for node in organisation.nodes:
        if node.kind is not NodeKind.BODY or not (node.outside_members or node.body_kind is BodyKind.COUNCIL):
            continue
        name = view.called("organisation.nodes", node)
        by_ordinance = any(
            "条例" in text for text in (node.duty, node.members, organisation.legal_basis) if text
        )
        if node.body_kind is BodyKind.EXCHANGE:
            if _CONSULTED.search(node.duty or ""):
                yield (
                    node_path(node),
                    f"{name}は意見交換会ですが、役割に諮問、答申又は議決があります。これらを行うには条例による設置が要ります。"
                    "役割を直すか、条例による設置を検討してください。",
                )
        elif not by_ordinance:
            yield (
                node_path(node),
                f"{name}は外部の委員を含みます。条例による設置を検討し、根拠の条例を役割に書いてください。"
                "要綱で置く場合は意見交換会とし、諮問、答申及び議決を行わないものにしてください。",
            )


@check(
    "ORG-36", ADVICE, "町長の訓令が及ばない機関", source="町村の実務（訓令の及ぶ範囲）", confidence=SECONDARY
)
def directive_does_not_reach(view: View) -> Iterator[Spot]:
    basis, sections = view.plan.organisation.legal_basis, taking_part(view)
    if basis is None or sections is None or _AGREED.search(basis):
        return
    names = [section.name for section in sections if section.kind in _NOT_BOUND and section.name]
    if names:
        yield (
            "organisation.legal_basis",
            f"{view.town}長の要綱や訓令は、{'、'.join(names)}の職員には及びません。共同訓令とするか、各機関との協議によることを書いてください。",
        )
