"""Gestures on the organisation chart: each one change, sensible lines, nothing lost; and what is wrong, at its box."""

from dataclasses import replace

import pytest

from dxplanner.core import tree
from dxplanner.plan.edit import applied
from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode, Relation, RelationKind
from dxplanner.plan.plan import Plan
from dxplanner.services import chart_edits as edits
from dxplanner.services.chart_faults import MANY, doubts, faults, remark
from dxplanner.services.samples import sample_plan
from tests.ui.review_plans import in_a_circle

K = RelationKind


def plan_of(*relations: tuple[str, RelationKind, str], titles: str = "町長 副町長 本部 情報係") -> Plan:
    kinds = {"本部": NodeKind.BODY, "情報係": NodeKind.SECTION}
    nodes = tuple(
        OrgNode(id=f"n{at}", kind=kinds.get(title, NodeKind.POST), title=title)
        for at, title in enumerate(titles.split(), start=1)
    )
    lines = tuple(
        Relation(id=f"q{at}", source=source, kind=kind, target=target)
        for at, (source, kind, target) in enumerate(relations, start=1)
    )
    return Plan(organisation=Organisation(nodes=nodes, relations=lines))


@pytest.mark.parametrize(
    ("kind", "below", "line"),
    [
        (NodeKind.POST, "n1", ("n5", K.REPORTS_TO, "n1")),
        (NodeKind.BODY, "n1", ("n1", K.CHAIRS, "n5")),
        (NodeKind.BODY, "n3", ("n5", K.REPORTS_TO, "n3")),
        (NodeKind.POST, "n3", ("n5", K.MEMBER_OF, "n3")),
        (NodeKind.ROLE_GROUP, "n3", ("n5", K.MEMBER_OF, "n3")),
        (NodeKind.SECTION, "n2", ("n5", K.REPORTS_TO, "n2")),
        (NodeKind.OUTSIDE, "n2", ("n2", K.SHARES_WITH, "n5")),
    ],
)
def test_a_new_box_comes_with_the_usual_line(kind: NodeKind, below: str, line: tuple[str, K, str]) -> None:
    change, path = edits.add_node(plan_of(), kind, below)
    after = applied(plan_of(), change).plan
    assert path == "organisation.nodes[n5]"
    (made,) = after.organisation.relations
    assert (made.source, made.kind, made.target) == line


def test_names_of_new_boxes_differ() -> None:
    plan = plan_of()
    for wanted in ("新しい役職", "新しい役職2", "新しい役職3"):
        change, path = edits.add_node(plan, NodeKind.POST)
        plan = applied(plan, change).plan
        assert tree.get(plan, path).title == wanted


def test_a_line_is_drawn_once_and_never_to_itself() -> None:
    plan = plan_of(("n2", K.REPORTS_TO, "n1"))
    assert edits.connect(plan, "n2", "n1", K.REPORTS_TO) is None
    assert edits.connect(plan, "n2", "n2", K.ASSISTS) is None
    assert edits.connect(plan, "n2", "n1", K.ASSISTS) is not None


def test_dropped_on_another_box_it_reports_there_and_nowhere_else() -> None:
    plan = plan_of(("n2", K.REPORTS_TO, "n1"), ("n4", K.REPORTS_TO, "n1"))
    moved = edits.nudge(plan, "n4", 10, 0)
    assert moved is not None
    plan = applied(plan, moved).plan
    change = edits.put_under(plan, "n4", "n2")
    assert change is not None
    after = applied(plan, change).plan
    assert [(item.source, item.target) for item in after.organisation.relations] == [
        ("n2", "n1"),
        ("n4", "n2"),
    ]
    assert after.organisation.nodes[3].moved_right is None
    assert edits.put_under(after, "n4", "n2") is None, "it is there already"
    assert edits.put_under(after, "n2", "n4") is None, "a ring"
    assert edits.put_under(after, "n2", "n2") is None


def test_places_by_hand_add_up_end_at_the_limit_and_are_tidied_in_one_step() -> None:
    plan = plan_of()
    for by in ((30, -4), (400, 0), (0, 4)):
        change = edits.nudge(plan, "n2", *by)
        assert change is not None
        plan = applied(plan, change).plan
    node = plan.organisation.nodes[1]
    assert (node.moved_right, node.moved_down) == (400, None)
    assert edits.nudge(plan, "n2", 5, 0) is None
    tidy = edits.tidy(plan)
    assert tidy is not None
    assert applied(plan, tidy).plan == plan_of()
    assert edits.tidy(plan_of()) is None


def test_fold_turn_rename_and_order() -> None:
    plan = plan_of(("n2", K.REPORTS_TO, "n1"))
    folded = applied(plan, edits.fold(plan, "n1")).plan
    assert folded.organisation.nodes[0].collapsed is True
    assert applied(folded, edits.fold(folded, "n1")).plan == plan
    turned = applied(plan, edits.turn_round(plan, "organisation.relations[q1]")).plan
    assert (turned.organisation.relations[0].source, turned.organisation.relations[0].target) == ("n1", "n2")
    assert edits.rename(plan, "n1", " 町長 ") is None
    order = edits.shift_order(plan, "n1", 1)
    assert order is not None
    assert [n.id for n in applied(plan, order).plan.organisation.nodes][:2] == ["n2", "n1"]
    assert edits.shift_order(plan, "n1", -1) is None


def test_a_box_goes_with_its_lines() -> None:
    plan = plan_of(("n2", K.REPORTS_TO, "n1"), ("n4", K.REPORTS_TO, "n2"))
    after = applied(plan, edits.remove("organisation.nodes[n2]")).plan
    assert after.organisation.relations == ()


# ---- bad input


def test_a_ring_is_told_at_each_of_its_boxes() -> None:
    told = faults(in_a_circle())
    assert set(told) == {"n1", "n2", "n3"}
    assert all("輪" in text for sentences in told.values() for text in sentences)


@pytest.mark.parametrize(
    ("relations", "node", "word"),
    [
        ([("n2", K.REPORTS_TO, "n2")], "n2", "自分自身"),
        ([("n1", K.CHAIRS, "n3"), ("n2", K.CHAIRS, "n3")], "n3", "長が2人"),
    ],
)
def test_what_is_wrong_is_told_at_the_box(relations: list[tuple[str, K, str]], node: str, word: str) -> None:
    told = faults(plan_of(*relations))
    assert list(told) == [node]
    assert word in told[node][0]


def test_empty_and_double_names_and_half_lines() -> None:
    plan = plan_of(titles="町長 町長 本部")
    nodes = (*plan.organisation.nodes, OrgNode(id="n9"))
    half = Relation(id="q1", source="n3")
    plan = Plan(organisation=replace(plan.organisation, nodes=nodes, relations=(half,)))
    told = faults(plan)
    assert {node for node, texts in doubts(plan).items() if "同じ名称" in texts[0]} == {"n1", "n2"}
    assert "名称が入力されていません" in told["n9"][0]
    assert "線の相手" in told["n3"][0]


def test_a_member_may_report_to_a_post_and_a_body() -> None:
    plan = plan_of(("n4", K.REPORTS_TO, "n1"), ("n4", K.REPORTS_TO, "n3"))
    assert faults(plan) == doubts(plan) == {}


def test_two_superiors_are_asked_about() -> None:
    plan = plan_of(("n4", K.REPORTS_TO, "n1"), ("n4", K.REPORTS_TO, "n2"))
    assert faults(plan) == {}
    assert "相手が2" in doubts(plan)["n4"][0]


def test_the_sample_has_no_fault_and_two_hundred_boxes_are_remarked_on() -> None:
    assert faults(sample_plan("mihon")) == {}
    assert remark(sample_plan("mihon")) == ""
    many = tuple(OrgNode(id=f"n{at}", title=f"第{at}係") for at in range(200))
    assert str(MANY) in remark(Plan(organisation=Organisation(nodes=many)))
