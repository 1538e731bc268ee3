"""Lines of the chart (ORG-20, 21)."""

from collections.abc import Iterator

from dxplanner.checks.model import INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.organisation_view import heads_of, node_path
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.plan.organisation import NodeKind, RelationKind

WIDEST_SPAN = 10


@check("ORG-20", REVIEW, "直属が10を超える", source=PLAN_ITSELF, confidence=INFERRED)
def span_too_wide(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    bodies = [node.id for node in organisation.nodes if node.kind is NodeKind.BODY]
    for node in organisation.nodes:
        reports = {
            item.source
            for item in organisation.relations
            if item.kind is RelationKind.REPORTS_TO and item.target == node.id
        }
        count = len(reports) + sum(node.id in heads_of(view, body) for body in bodies)
        if count > WIDEST_SPAN:
            yield (
                node_path(node),
                f"{view.called('organisation.nodes', node)}の直属の職と会議体が{count}あります（{WIDEST_SPAN}は、このソフトの目安で、公的な根拠のある数ではありません）。間に立つ職か会議体を置くことを検討してください。",
            )


@check("ORG-21", MUST_FIX, "線の誤り", source=PLAN_ITSELF)
def broken_lines(view: View) -> Iterator[Spot]:
    yield from _to_itself(view)
    yield from _cycles(view)
    yield from _alone(view)


def _to_itself(view: View) -> Iterator[Spot]:
    for item in view.plan.organisation.relations:
        node = view.nodes.get(item.source or "")
        if node is not None and item.source == item.target:
            yield (
                f"organisation.relations[{item.id}]",
                f"{view.called('organisation.nodes', node)}から同じところへ線が引かれています。線の先を直すか、線を消してください。",
            )


def _cycles(view: View) -> Iterator[Spot]:
    above: dict[str, set[str]] = {}
    for item in view.plan.organisation.relations:
        if (
            item.kind is RelationKind.REPORTS_TO
            and item.source
            and item.target
            and item.source != item.target
        ):
            above.setdefault(item.source, set()).add(item.target)
    reach = {start: _reachable(start, above) for start in above}
    told: set[str] = set()
    for node in view.plan.organisation.nodes:
        ring = {other for other in reach.get(node.id, ()) if node.id in reach.get(other, ())}
        if node.id in ring and node.id not in told:
            told |= ring
            names = "、".join(
                view.called("organisation.nodes", other)
                for other in view.plan.organisation.nodes
                if other.id in ring
            )
            yield (
                node_path(node),
                f"指揮の線が輪になっています：{names}。どれか一つの線を消すか、向きを直してください。",
            )


def _reachable(start: str, above: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for target in above.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _alone(view: View) -> Iterator[Spot]:
    """Only where lines are drawn at all, and not for a node that a role names."""
    organisation = view.plan.organisation
    linked = {end for item in organisation.relations for end in (item.source, item.target)}
    roles = ("headquarters", "head", "cio", "ciso", "cdo", "cio_aide", "dx_office")
    linked |= {getattr(organisation, role) for role in roles} | {
        deputy.post for deputy in organisation.deputies
    }
    for node in organisation.nodes:
        if organisation.relations and node.id not in linked:
            yield (
                node_path(node),
                f"{view.called('organisation.nodes', node)}がどこにもつながっていません。線を引くか、取り除いてください。",
            )
