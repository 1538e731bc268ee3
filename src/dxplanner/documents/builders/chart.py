"""推進体制図 from the organisation's data: nodes with the roles they play, and the lines between them.

Lines the officer drew come first; roles that imply a line (本部長, CIO補佐官, 庶務 …) add it where none is drawn.
"""

from dxplanner.documents.builders.answers import GAP, Answers, fte_label
from dxplanner.documents.builders.chart_fold import folded
from dxplanner.documents.model import ChartEdge, ChartNode, EdgeKind, NodeKind, OrgChart, Span
from dxplanner.plan.organisation import BodyKind, Organisation, OrgNode, Origin, RelationKind
from dxplanner.plan.organisation import NodeKind as PlanNodeKind
from dxplanner.plan.records import MarkKind

LEADERS = "*leaders"
"""Id of the one node that stands for all 各課DX推進リーダー; no row can have it."""

_KINDS = {
    PlanNodeKind.POST: NodeKind.POST,
    PlanNodeKind.BODY: NodeKind.BODY,
    PlanNodeKind.SECTION: NodeKind.SECTION,
    PlanNodeKind.ROLE_GROUP: NodeKind.ROLE_GROUP,
    PlanNodeKind.OUTSIDE: NodeKind.OUTSIDE,
}

_LINES: dict[RelationKind, tuple[EdgeKind, bool, str]] = {
    RelationKind.REPORTS_TO: (EdgeKind.COMMAND, True, ""),
    RelationKind.CHAIRS: (EdgeKind.COMMAND, False, ""),
    RelationKind.ASSISTS: (EdgeKind.ASSIST, True, "補佐"),
    RelationKind.ADVISES: (EdgeKind.ADVISE, True, "助言"),
    RelationKind.MEMBER_OF: (EdgeKind.SUPPORT, True, "構成員"),
    RelationKind.SECRETARIAT_OF: (EdgeKind.COMMAND, True, "庶務"),
    RelationKind.CONTRACTS_WITH: (EdgeKind.SUPPORT, False, "契約"),
    RelationKind.SHARES_WITH: (EdgeKind.SUPPORT, False, "共同"),
}
"""Relation → (line, whether the relation's target is the upper end, word on the line)."""


def role_spans(answers: Answers, node_id: str) -> tuple[Span, ...]:
    """The roles a post plays, each with the question that gave it."""
    organisation = answers.plan.organisation
    named = (
        (organisation.head, "本部長", "head"),
        (organisation.cio, "CIO", "cio"),
        (organisation.ciso, "CISO", "ciso"),
        (organisation.cdo, "CDO", "cdo"),
    )
    roles = [Span(word, f"organisation.{name}") for holder, word, name in named if holder == node_id]
    for position, deputy in enumerate(organisation.deputies, start=1):
        if deputy.post == node_id:
            order = f"職務代理第{position}順位" if len(organisation.deputies) > 1 else "職務代理"
            roles.append(Span(answers.sized(order), f"organisation.deputies[{deputy.id}].post"))
    return tuple(roles)


def roles_of(answers: Answers, node_id: str) -> tuple[str, ...]:
    """The roles a post plays, as printed under its title."""
    return tuple(span.text for span in role_spans(answers, node_id))


def build_chart(answers: Answers) -> OrgChart | None:
    """None while no post, body or section is named."""
    organisation = answers.plan.organisation
    if not organisation.nodes:
        return None
    nodes = [_node(answers, node) for node in organisation.nodes]
    edges = _drawn(answers)
    edges += _implied(organisation, edges)
    if organisation.leaders and not any(map(_is_leaders, organisation.nodes)):
        nodes.append(_leaders_node(answers))
        edges.append(_leaders_edge(organisation))
    chart = OrgChart(nodes=tuple(nodes), edges=tuple(edges), path="organisation.nodes")
    return folded(chart, frozenset(node.id for node in organisation.nodes if node.collapsed))


def _node(answers: Answers, node: OrgNode) -> ChartNode:
    path = f"organisation.nodes[{node.id}]"
    lines = ["・".join(roles)] if (roles := roles_of(answers, node.id)) else []
    details = []
    if node.count is not None and node.count > 1:
        details.append(f"{node.count}人")
    if node.share is not None:
        details.append(fte_label(node.share))
    if details:
        lines.append("・".join(details))
    return ChartNode(
        id=node.id,
        kind=_KINDS.get(node.kind, NodeKind.POST) if node.kind else NodeKind.POST,
        title=node.title or GAP,
        lines=tuple(lines),
        external=node.origin is Origin.EXTERNAL,
        reconstructed=answers.marked(path, MarkKind.RECONSTRUCTED),
        nudge=(node.moved_right or 0, node.moved_down or 0),
        path=path,
    )


def _drawn(answers: Answers) -> list[ChartEdge]:
    edges = []
    for relation in answers.plan.organisation.relations:
        if relation.source is None or relation.target is None or relation.kind is None:
            continue
        kind, target_is_upper, word = _LINES[relation.kind]
        upper, lower = (
            (relation.target, relation.source) if target_is_upper else (relation.source, relation.target)
        )
        path = f"organisation.relations[{relation.id}]"
        edges.append(
            ChartEdge(
                source=upper,
                target=lower,
                kind=kind,
                label=relation.note or word,
                reconstructed=answers.marked(path, MarkKind.RECONSTRUCTED),
                path=path,
            )
        )
    return edges


def _implied(organisation: Organisation, drawn: list[ChartEdge]) -> list[ChartEdge]:
    """Lines that follow from the roles, where the officer drew none between the two."""
    joined = {frozenset((edge.source, edge.target)) for edge in drawn}
    led = {edge.target for edge in drawn if edge.kind is EdgeKind.COMMAND}
    wanted: list[tuple[str | None, str | None, EdgeKind, str, str]] = [
        (organisation.head, organisation.headquarters, EdgeKind.COMMAND, "", "organisation.head"),
        (organisation.head, organisation.cio, EdgeKind.COMMAND, "", "organisation.cio"),
        (organisation.cio, organisation.cio_aide, EdgeKind.ASSIST, "補佐", "organisation.cio_aide"),
        (
            organisation.headquarters,
            organisation.dx_office,
            EdgeKind.COMMAND,
            "庶務",
            "organisation.dx_office",
        ),
    ]
    wanted += [
        (organisation.headquarters, node.id, EdgeKind.COMMAND, "", f"organisation.nodes[{node.id}]")
        for node in organisation.nodes
        if node.body_kind in (BodyKind.WORKING_GROUP, BodyKind.STEERING, BodyKind.LIAISON)
    ]
    edges: list[ChartEdge] = []
    for upper, lower, kind, word, path in wanted:
        if upper is None or lower is None or upper == lower or frozenset((upper, lower)) in joined:
            continue
        if kind is EdgeKind.COMMAND and lower in led:
            continue
        joined.add(frozenset((upper, lower)))
        if kind is EdgeKind.COMMAND:
            led.add(lower)
        edges.append(ChartEdge(source=upper, target=lower, kind=kind, label=word, path=path))
    return edges


def _is_leaders(node: OrgNode) -> bool:
    """The officer drew the box for the leaders: ours would say it twice."""
    return node.kind is PlanNodeKind.ROLE_GROUP and "リーダー" in (node.title or "")


def _leaders_node(answers: Answers) -> ChartNode:
    leaders = answers.plan.organisation.leaders
    people = sum(leader.count or 1 for leader in leaders)
    sections = len({leader.section for leader in leaders})
    return ChartNode(
        id=LEADERS,
        kind=NodeKind.ROLE_GROUP,
        title="各課DX推進リーダー",
        lines=(f"{sections}課・{people}人",),
        path="organisation.leaders",
    )


def _leaders_edge(organisation: Organisation) -> ChartEdge:
    upper = organisation.dx_office or organisation.headquarters or organisation.nodes[0].id
    return ChartEdge(source=upper, target=LEADERS, kind=EdgeKind.COMMAND, path="organisation.leaders")
