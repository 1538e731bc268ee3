"""Plans that are hard to draw, and a window whose context calculates and checks for real."""

from dataclasses import replace

from dxplanner.checks.engine import findings
from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode, Origin, Relation, RelationKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Policy
from dxplanner.plan.roadmap import Roadmap, RoadmapRow
from dxplanner.services.samples import sample_plan
from dxplanner.ui.context import Context


def real_context(context: Context) -> Context:
    return replace(context, findings=lambda plan: findings(plan, include_set_aside=True, strict=True))


def full_plan() -> Plan:
    return sample_plan("mihon")


def in_a_circle() -> Plan:
    nodes = tuple(OrgNode(id=f"n{at}", kind=NodeKind.POST, title=f"職{at}") for at in range(1, 4))
    lines = tuple(
        Relation(id=f"q{at}", source=f"n{at}", target=f"n{at % 3 + 1}", kind=RelationKind.REPORTS_TO)
        for at in range(1, 4)
    )
    return Plan(organisation=Organisation(nodes=nodes, relations=lines, head="n1", cio="n1"))


def sixty_offices() -> Plan:
    nodes = tuple(
        OrgNode(
            id=f"n{at}",
            kind=NodeKind.SECTION,
            title=f"とても長い名前を持つ課の第{at}係",
            origin=Origin.EXTERNAL if at % 7 == 0 else Origin.INTERNAL,
        )
        for at in range(1, 61)
    )
    return Plan(organisation=Organisation(nodes=nodes))


def rows_without_periods() -> Plan:
    rows = (RoadmapRow(id="r1", title="年度のない行"), RoadmapRow(id="r2"))
    return Plan(roadmap=Roadmap(rows=rows), policy=Policy(period_from=2029, period_to=2026))


ODD = {
    "empty": Plan,
    "sample": full_plan,
    "circle": in_a_circle,
    "sixty": sixty_offices,
    "no-periods": rows_without_periods,
}
