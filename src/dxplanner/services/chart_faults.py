"""What is wrong with the organisation chart, told at the box it concerns, at once and without the other checks."""

from collections import defaultdict
from collections.abc import Callable
from typing import Final

from dxplanner.plan.organisation import NodeKind, OrgNode, RelationKind
from dxplanner.plan.plan import Plan

MANY: Final = 80
"""More boxes than one A3 sheet shows legibly."""

SAID_HERE: Final = frozenset({"ORG-21"})
"""Checks that say the same a moment later."""

Faults = dict[str, tuple[str, ...]]
"""Sentences by the id of the node."""
_Told = list[tuple[str, str]]


def faults(plan: Plan) -> Faults:
    """What must be put right: the chart cannot be meant like this."""
    return _told(plan, (_names, _rings, _to_itself, _heads, _ends))


def doubts(plan: Plan) -> Faults:
    """What may be meant, and is asked about."""
    return _told(plan, (_same_names, _superiors))


def _told(plan: Plan, looks: tuple[Callable[[Plan], _Told], ...]) -> Faults:
    found: dict[str, list[str]] = defaultdict(list)
    for look in looks:
        for node, sentence in look(plan):
            found[node].append(sentence)
    return {node: tuple(dict.fromkeys(sentences)) for node, sentences in found.items()}


def remark(plan: Plan) -> str:
    """About the chart as a whole; empty when there is nothing to say."""
    count = len(plan.organisation.nodes)
    if count <= MANY:
        return ""
    return (
        f"枠が{count}あります。Ａ３の1枚で読める目安（{MANY}）を超えるため、紙では字下げの一覧になることがあります。"
        "係を課にまとめるか、下の枠を畳んでください。入力した内容は、そのまま残っています。"
    )


def _names(plan: Plan) -> _Told:
    return [
        (node.id, "名称が入力されていません。名称を入力するか、枠を消してください。")
        for node in plan.organisation.nodes
        if not (node.title or "").strip()
    ]


def _same_names(plan: Plan) -> _Told:
    holders: dict[str, list[OrgNode]] = defaultdict(list)
    for node in plan.organisation.nodes:
        if title := (node.title or "").strip():
            holders[title].append(node)
    return [
        (
            node.id,
            f"同じ名称の枠が{len(nodes)}あります（{title}）。別の職なら、名称で見分けられるようにしてください。",
        )
        for title, nodes in holders.items()
        if len(nodes) > 1
        for node in nodes
    ]


def _rings(plan: Plan) -> _Told:
    above: dict[str, set[str]] = defaultdict(set)
    for item in plan.organisation.relations:
        if (
            item.kind is RelationKind.REPORTS_TO
            and item.source
            and item.target
            and item.source != item.target
        ):
            above[item.source].add(item.target)
    reach = {node: _reached(node, above) for node in list(above)}
    titles = {node.id: node.title or "名称のない枠" for node in plan.organisation.nodes}
    told: _Told = []
    for node in titles:
        ring = [other for other in titles if other in reach.get(node, ()) and node in reach.get(other, ())]
        if ring:
            names = "、".join(titles[other] for other in ring)
            told.append(
                (node, f"報告の線が輪になっています（{names}）。どれか1本を消すか、向きを直してください。")
            )
    return told


def _reached(start: str, above: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for target in above.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _to_itself(plan: Plan) -> _Told:
    return [
        (item.source, "自分自身への線があります。線の先を選び直すか、線を消してください。")
        for item in plan.organisation.relations
        if item.source and item.source == item.target
    ]


def _heads(plan: Plan) -> _Told:
    organisation = plan.organisation
    heads: dict[str, dict[str, None]] = defaultdict(dict)
    for item in organisation.relations:
        if item.kind is RelationKind.CHAIRS and item.source and item.target:
            heads[item.target][item.source] = None
    if organisation.head and organisation.headquarters:
        heads[organisation.headquarters][organisation.head] = None
    titles = {node.id: node.title or "名称のない枠" for node in organisation.nodes}
    told: _Told = []
    for body, posts in heads.items():
        if len(posts) > 1:
            names = "、".join(titles.get(post, "") for post in posts)
            told.append((body, f"長が{len(posts)}人います（{names}）。一人に決めてください。"))
    return told


def _superiors(plan: Plan) -> _Told:
    upper: dict[str, dict[str, None]] = defaultdict(dict)
    kinds = {node.id: node.kind for node in plan.organisation.nodes}
    for item in plan.organisation.relations:
        people = kinds.get(item.target or "") is not NodeKind.BODY
        if item.kind is RelationKind.REPORTS_TO and item.source and item.target and people:
            upper[item.source][item.target] = None
    titles = {node.id: node.title or "名称のない枠" for node in plan.organisation.nodes}
    return [
        (
            node,
            f"指揮を受ける相手が{len(posts)}あります（{'、'.join(titles.get(post, '') for post in posts)}）。"
            "主な一つを残し、他は補佐か助言の線にしてください。",
        )
        for node, posts in upper.items()
        if len(posts) > 1
    ]


def _ends(plan: Plan) -> _Told:
    told: _Told = []
    for item in plan.organisation.relations:
        one = item.source or item.target
        if one and (not item.source or not item.target or item.kind is None):
            told.append((one, "線の相手か関係が選ばれていません。選ぶか、線を消してください。"))
    return told
