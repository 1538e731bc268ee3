"""Every finding about the organisation stands at a place of the chart, or is said to belong to the whole."""

import pytest

from dxplanner.checks.engine import findings
from dxplanner.checks.model import Finding, Severity
from dxplanner.checks.on_nodes import WHOLE, nodes_of, on_nodes
from dxplanner.plan.organisation import OrgNode, Relation, RelationKind
from dxplanner.plan.people import Assignment, Person
from dxplanner.plan.plan import Plan
from tests.checks import cases_organisation, cases_people
from tests.checks.cases import TODAY, Case, changed, plus, sample

CASES = [case for case in (*cases_organisation.CASES, *cases_people.CASES) if case.path]


def at(path: str, check: str = "ORG-99", severity: Severity = Severity.REVIEW) -> Finding:
    return Finding(id=check, severity=severity, path=path, message="直してください。", source="見本")


@pytest.mark.parametrize(
    ("path", "nodes"),
    [
        ("organisation.nodes[wg].duty", ("wg",)),
        ("organisation.relations[e10]", ("leaders", "wg")),
        ("organisation.deputies[d1].post", ("chief_edu",)),
        ("organisation.deputies", ("hq",)),
        ("organisation.cio", ("vice",)),
        ("organisation.ciso", ("vice",)),
        ("organisation.cio_aide", ("aide",)),
        ("organisation.aide_source", ("aide",)),
        ("organisation.head", ("mayor",)),
        ("organisation.legal_basis", ("hq",)),
        ("organisation.nodes", ("hq",)),
        ("organisation.leaders", ("leaders",)),
        ("organisation.leader_term", ("leaders",)),
        ("organisation.cdo", (WHOLE,)),
        ("organisation.people.skills", (WHOLE,)),
        ("municipality.it_staff", ("joho",)),
        ("recruitment.bid_restriction.kind", ("aide",)),
        ("roadmap.rows[w1].owner", ("hq",)),
        ("policy.review_rule", ("hq",)),
    ],
)
def test_a_finding_is_shown_where_it_belongs(path: str, nodes: tuple[str, ...]) -> None:
    assert nodes_of(sample(), at(path)) == nodes


def test_a_person_is_shown_where_they_serve() -> None:
    plan = changed(
        {
            "organisation.people.persons": (Person(id="y", title="係長"),),
            "organisation.people.assignments": (
                Assignment(id="y1", person="y", node="joho"),
                Assignment(id="y2", person="y", node="wg"),
                Assignment(id="y3", person="y", work="選挙"),
            ),
        }
    )
    assert nodes_of(plan, at("organisation.people.persons[y].backup")) == ("joho", "wg")
    assert nodes_of(plan, at("organisation.people.assignments[y2].share")) == ("wg",)
    assert nodes_of(plan, at("organisation.people.assignments[y3].share")) == (WHOLE,)


def test_findings_of_other_chapters_are_no_marks() -> None:
    assert nodes_of(sample(), at("recruitment.bid_restriction.kind", "R21")) == ()
    assert nodes_of(sample(), at("policy.review_rule", "P-01")) == ()


@pytest.mark.parametrize("path", ["organisation.nodes[gone]", "organisation.relations[gone]"])
def test_a_place_that_is_gone_is_the_whole(path: str) -> None:
    assert nodes_of(sample(), at(path)) == (WHOLE,)
    assert nodes_of(Plan(), at(path)) == (WHOLE,)


def test_the_gravest_comes_first() -> None:
    found = [at("organisation.cio"), at("organisation.nodes[vice]", severity=Severity.MUST_FIX)]
    marks = on_nodes(sample(), found)
    assert [one.severity for one in marks["vice"]] == [Severity.MUST_FIX, Severity.REVIEW]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_every_finding_has_a_place(case: Case) -> None:
    plan = changed(case.edits)
    found = [one for one in findings(plan, today=TODAY, strict=True) if one.id.startswith("ORG-")]
    nodes = {node.id for node in plan.organisation.nodes}
    for one in found:
        places = nodes_of(plan, one)
        assert places, one
        assert set(places) <= nodes | {WHOLE}


def test_a_line_to_itself_marks_the_node_once() -> None:
    loop = Relation(id="y", source="y", kind=RelationKind.REPORTS_TO, target="y")
    plan = changed({"organisation.nodes": plus(OrgNode(id="y")), "organisation.relations": plus(loop)})
    assert nodes_of(plan, at("organisation.relations[y]")) == ("y",)
