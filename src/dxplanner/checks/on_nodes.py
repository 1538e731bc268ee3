"""Which finding concerns which place of the chart: for the marks on its nodes, on screen and in documents.

A finding stands on one path; a path may be a node, a line (both ends), a role (who plays it) or a person (where they
serve). What concerns the chart as a whole goes to 推進本部; what belongs nowhere is under `WHOLE`, so that nothing is lost.
"""

from collections.abc import Callable, Iterable, Iterator

from dxplanner.checks.model import Finding, Severity
from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.plan.organisation import NodeKind, Organisation
from dxplanner.plan.plan import Plan

WHOLE = ""
"""The key of findings about the chart that no node carries."""

_HEADQUARTERS = (
    "headquarters_style",
    "duties",
    "meetings",
    "legal_basis",
    "secretariat",
    "headquarters",
    "nodes",
    "relations",
)
_ELSEWHERE = {
    "municipality.it_staff": ("dx_office",),
    "recruitment.appointment_form": ("cio_aide", "cio"),
    "recruitment.bid_restriction": ("cio_aide", "cio"),
    "roadmap.rows": ("headquarters",),
    "policy.review_rule": ("headquarters",),
}
"""Paths outside the chapter that ORG checks stand on, and the roles they are about, the first that is filled."""
_ROLES = {
    "head": ("head", "headquarters"),
    "deputies": ("headquarters", "head"),
    "cio": ("cio", "headquarters"),
    "ciso": ("ciso", "headquarters"),
    "cdo": ("cdo",),
    "cio_aide": ("cio_aide", "cio"),
    "aide_source": ("cio_aide", "cio"),
    "prefecture_link": ("cio_aide", "cio"),
    "office_style": ("dx_office",),
    "dx_office": ("dx_office", "headquarters"),
    **dict.fromkeys(_HEADQUARTERS, ("headquarters", "head")),
}
_SEVERITIES = tuple(Severity)


def on_nodes(plan: Plan, found: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Node id → the findings that concern it, the gravest first; only nodes that have some, and perhaps `WHOLE`."""
    marks: dict[str, list[Finding]] = {}
    for finding in found:
        for node in nodes_of(plan, finding):
            marks.setdefault(node, []).append(finding)
    return {
        node: tuple(sorted(here, key=lambda one: _SEVERITIES.index(one.severity)))
        for node, here in marks.items()
    }


def nodes_of(plan: Plan, finding: Finding) -> tuple[str, ...]:
    """The nodes one finding concerns; none for a finding that is not about the chart."""
    path = finding.path
    if path.startswith("organisation."):
        places = tuple(dict.fromkeys(_inside(plan, path)))
        return places or (WHOLE,)
    if not finding.id.startswith("ORG-"):
        return ()
    roles = next((roles for start, roles in _ELSEWHERE.items() if path.startswith(start)), ())
    return tuple(_first(plan.organisation, roles)) or (WHOLE,)


def _inside(plan: Plan, path: str) -> Iterator[str]:
    segments = tree.parse_path(path)[1:]
    name, row = segments[0].name, segments[0].row
    if name == "people" and len(segments) > 1:
        yield from _of_people(plan, path, segments[1].name)
    elif name in _ROWS and row is not None:
        yield from _ROWS[name](plan, _row(plan, f"organisation.{name}[{row}]"))
    elif name in ("leaders", "leader_term"):
        yield from _leader_groups(plan.organisation)
    else:
        yield from _first(plan.organisation, _ROLES.get(name, ()))


def _row(plan: Plan, path: str) -> object:
    try:
        return tree.get(plan, path)
    except BadInput:
        return None


def _known(plan: Plan, *ids: str | None) -> Iterator[str]:
    known = {node.id for node in plan.organisation.nodes}
    yield from (node for node in ids if node is not None and node in known)


def _of_row(*names: str) -> Callable[[Plan, object], Iterator[str]]:
    return lambda plan, row: _known(plan, *(getattr(row, name, None) for name in names))


_ROWS: dict[str, Callable[[Plan, object], Iterator[str]]] = {
    "nodes": _of_row("id"),
    "relations": _of_row("source", "target"),
    "deputies": _of_row("post"),
    "leaders": lambda plan, _row: _leader_groups(plan.organisation),
}


def _of_people(plan: Plan, path: str, table: str) -> Iterator[str]:
    """Where the person of a row serves; a row of 兼務 is one place; skills are nobody's."""
    people = plan.organisation.people
    row = path.partition("[")[2].partition("]")[0]
    if table == "persons":
        yield from _known(plan, *(entry.node for entry in people.assignments if entry.person == row))
    elif table == "assignments":
        yield from _known(plan, *(entry.node for entry in people.assignments if entry.id == row))


def _leader_groups(organisation: Organisation) -> Iterator[str]:
    """The box of the leaders where it is drawn; otherwise 推進本部."""
    groups = [node.id for node in organisation.nodes if node.kind is NodeKind.ROLE_GROUP]
    named = [
        node.id
        for node in organisation.nodes
        if node.id in groups and any(word in (node.title or "") for word in ("推進", "リーダー"))
    ]
    yield from named or groups or _first(organisation, ("headquarters",))


def _first(organisation: Organisation, roles: Iterable[str]) -> Iterator[str]:
    known = {node.id for node in organisation.nodes}
    filled = (getattr(organisation, role) for role in roles)
    yield from [node for node in filled if node in known][:1]
