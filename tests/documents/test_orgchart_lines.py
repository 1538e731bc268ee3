"""The layout of the organisation chart, held by properties: no line behind a box, boxes by hand, little moves."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.typeset.geometry import Drawing, GlyphRun, Rect, Rule
from dxplanner.documents.typeset.orgchart import chart_geometry, chart_pages
from dxplanner.documents.typeset.orgroute import Ways, passes_behind, straightened
from tests.documents.test_orgchart import boxes, charts, check
from tests.documents.typeset_samples import org_chart

A4, A3 = (728.0, 400.0), (1080.0, 680.0)


def dense(count: int, extra: int) -> m.OrgChart:
    """A tree with many lines across it, always the same."""
    base = org_chart(count)
    kinds = (m.EdgeKind.ASSIST, m.EdgeKind.ADVISE, m.EdgeKind.SUPPORT, m.EdgeKind.COMMAND)
    more = tuple(
        m.ChartEdge(
            source=base.nodes[number * 7 % count].id,
            target=base.nodes[(number * 11 + 5) % count].id,
            kind=kinds[number % 4],
            label=("助言", "", "庶務")[number % 3],
        )
        for number in range(extra)
    )
    return replace(base, edges=(*base.edges, *more))


def lines_behind_boxes(drawing: Drawing) -> list[tuple[Rule, str]]:
    placed = boxes(drawing)
    foot = max(rect.bottom for rect in placed.values()) + 9
    return [
        (rule, path)
        for rule in drawing.items
        if isinstance(rule, Rule) and max(rule.y1, rule.y2) < foot
        for path, rect in placed.items()
        if passes_behind(((rule.x1, rule.y1), (rule.x2, rule.y2)), [rect])
    ]


def by_hand(chart: m.OrgChart, moves: dict[str, tuple[int, int]]) -> m.OrgChart:
    nodes = tuple(replace(node, nudge=moves.get(node.id, (0, 0))) for node in chart.nodes)
    return replace(chart, nodes=nodes)


@settings(max_examples=40, deadline=None)
@given(charts(), st.sampled_from((A4, A3)))
def test_no_line_runs_behind_a_box(chart: m.OrgChart, frame: tuple[float, float]) -> None:
    for page in chart_pages(chart, *frame):
        assert lines_behind_boxes(page) == []


@pytest.mark.parametrize(("count", "extra"), [(12, 12), (20, 14), (30, 12)])
def test_no_line_runs_behind_a_box_of_a_dense_chart(count: int, extra: int) -> None:
    (page,) = chart_pages(dense(count, extra), *A4)
    assert lines_behind_boxes(page) == []


@settings(max_examples=30, deadline=None)
@given(
    charts(),
    st.dictionaries(
        st.sampled_from([f"n{number}" for number in range(20)]),
        st.tuples(st.integers(-300, 300), st.integers(-200, 200)),
        max_size=6,
    ),
)
def test_boxes_by_hand_never_overlap_nor_leave_the_page(
    chart: m.OrgChart, moves: dict[str, tuple[int, int]]
) -> None:
    moved = by_hand(chart, moves)
    pages = chart_pages(moved, *A4)
    check(pages, *A4)
    for page in pages:
        assert lines_behind_boxes(page) == []
    assert sorted(path for page in pages for path in boxes(page)) == sorted(n.path for n in chart.nodes)


def test_a_box_by_hand_stands_where_it_was_put_and_the_others_stay() -> None:
    chart = org_chart(8)
    leaf = chart.nodes[-1]
    before = boxes(chart_geometry(chart, *A3))
    after = boxes(chart_geometry(by_hand(chart, {leaf.id: (20, 30)}), *A3))
    point = 72 / 25.4
    assert after[leaf.path].x == pytest.approx(before[leaf.path].x + 20 * point)
    assert after[leaf.path].y == pytest.approx(before[leaf.path].y + 30 * point + 8, abs=9)
    others = [node.path for node in chart.nodes if node is not leaf]
    assert all(after[path].x == pytest.approx(before[path].x) for path in others)


def test_a_branch_comes_along() -> None:
    chart = org_chart(8)
    before, after = (
        boxes(chart_geometry(by_hand(chart, {chart.nodes[1].id: move}), *A3)) for move in ((0, 1), (0, 21))
    )
    below = [edge.target for edge in chart.edges if edge.source == chart.nodes[1].id]
    paths = [node.path for node in chart.nodes if node.id in (*below, chart.nodes[1].id)]
    assert len(paths) > 1
    assert {round(after[path].y - before[path].y, 3) for path in paths} == {round(20 * 72 / 25.4, 3)}


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 24), st.data())
def test_one_box_more_leaves_the_others_in_their_order(count: int, data: st.DataObject) -> None:
    """Where the type stays the same, everything keeps its rank or family, and nobody changes sides."""
    before = org_chart(count)
    upper = data.draw(st.sampled_from([node.id for node in before.nodes]))
    new = m.ChartNode(id="new", kind=m.NodeKind.SECTION, title="新しい係", path="new")
    edge = m.ChartEdge(source=upper, target="new", kind=m.EdgeKind.COMMAND)
    after = replace(before, nodes=(*before.nodes, new), edges=(*before.edges, edge))
    first, second = chart_geometry(before, *A3), chart_geometry(after, *A3)
    if _type(first) != _type(second):
        return
    old, now = boxes(first), boxes(second)
    swapped = [
        (a, b)
        for a, b in combinations(old, 2)
        if {_side(old[a], old[b]), _side(now[a], now[b])} in ({"left", "right"}, {"above", "below"})
    ]
    assert swapped == []


def _type(drawing: Drawing) -> float:
    return max(item.size for item in drawing.items if isinstance(item, GlyphRun))


def _side(a: Rect, b: Rect) -> str:
    """How two boxes stand that share a rank (left, right) or a column (above, below)."""
    if a.y < b.bottom and b.y < a.bottom:
        return "left" if a.x < b.x else "right"
    if a.x < b.right and b.x < a.right:
        return "above" if a.y < b.y else "below"
    return ""


def offices(count: int) -> m.OrgChart:
    """Six below each, as in a town's real list of 係."""
    nodes = tuple(
        m.ChartNode(
            id=f"n{number}",
            kind=m.NodeKind.SECTION,
            title=f"デジタル推進課第{number}係",
            lines=("2人・1.0人役",),
            path=f"o.nodes[n{number}]",
        )
        for number in range(count)
    )
    edges = tuple(
        m.ChartEdge(source=f"n{(number - 1) // 6}", target=f"n{number}", kind=m.EdgeKind.COMMAND)
        for number in range(1, count)
    )
    return m.OrgChart(nodes=nodes, edges=edges)


@pytest.mark.parametrize(("count", "frame"), [(30, A4), (80, A3)])
def test_legible_as_a_tree_on_one_sheet(count: int, frame: tuple[float, float]) -> None:
    (page,) = chart_pages(offices(count), *frame)
    titles = [item for item in page.items if isinstance(item, GlyphRun) and "係" in item.text]
    assert len(titles) == count
    assert min(item.size for item in titles) >= 8
    assert len({item.x for item in titles}) > 6, "a tree, not the outline in columns"


def test_a_line_the_outline_cannot_draw_is_told_in_words() -> None:
    chart = dense(150, 8)
    texts = "".join(
        item.text
        for page in chart_pages(chart, 482.0, 640.0)
        for item in page.items
        if isinstance(item, GlyphRun)
    )
    assert "庶務：" in texts


def test_a_way_around_is_found_and_two_lines_keep_apart() -> None:
    rects = [Rect(0, 0, 40, 20), Rect(60, 0, 40, 20), Rect(120, 0, 40, 20)]
    ways = Ways(rects, Rect(-20, -20, 220, 80))
    first = ways.between(rects[0], rects[2], downwards=False)
    ways.take(first)
    second = ways.between(rects[0], rects[2], downwards=False)
    assert not passes_behind(first, rects)
    assert not passes_behind(second, rects)
    assert ways.shared(second) < 40
    assert straightened([(0, 0), (1, 0), (2, 0), (2, 5)]) == ((0, 0), (2, 0), (2, 5))
