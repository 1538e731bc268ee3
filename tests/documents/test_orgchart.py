"""The organisation chart: no overlap, inside its frame, the same every time, whatever the editor lets through."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.typeset.geometry import (
    Box,
    Dash,
    Drawing,
    GlyphRun,
    Pattern,
    Rect,
    Region,
    Rule,
    bounds,
)
from dxplanner.documents.typeset.orgchart import chart_geometry, chart_pages
from tests.documents.typeset_samples import org_chart

WIDTH, HEIGHT = 482.0, 640.0


def boxes(drawing: Drawing) -> dict[str, Rect]:
    return {item.path: item.rect for item in drawing.items if isinstance(item, Region)}


def check(pages: tuple[Drawing, ...], width: float, height: float) -> None:
    for page in pages:
        assert page.width <= width + 0.01
        assert page.height <= height + 0.01
        placed = boxes(page)
        for first, second in combinations(placed.values(), 2):
            assert not first.overlaps(second)
        for item in page.items:
            place = bounds(item)
            if place is not None:
                assert place.x >= -0.6
                assert place.right <= width + 0.6
                assert place.y >= -0.6
                assert place.bottom <= height + 0.6
        assert min((item.size for item in page.items if isinstance(item, GlyphRun)), default=7) >= 7


@st.composite
def charts(draw: st.DrawFn) -> m.OrgChart:
    count = draw(st.integers(1, 70))
    titles = st.sampled_from(
        ("総務課", "デジタル推進室", "見本町情報化推進本部連絡会議", "CIO（副町長）", "")
    )
    nodes = tuple(
        m.ChartNode(
            id=f"n{number}",
            kind=draw(st.sampled_from(m.NodeKind)),
            title=draw(titles),
            lines=draw(st.sampled_from(((), ("係長0.6＋主任0.4",), ("専任", "１人")))),
            external=draw(st.booleans()),
            reconstructed=draw(st.booleans()),
            path=f"o.nodes[n{number}]",
        )
        for number in range(count)
    )
    ends = st.sampled_from([f"n{number}" for number in range(count)] + ["gone"])
    edges = draw(
        st.lists(
            st.builds(
                m.ChartEdge,
                source=ends,
                target=ends,
                kind=st.sampled_from(m.EdgeKind),
                label=st.sampled_from(("", "助言", "事務局")),
                reconstructed=st.booleans(),
            ),
            max_size=count + 10,
        )
    )
    return m.OrgChart(nodes=nodes, edges=tuple(edges))


@settings(max_examples=60, deadline=None)
@given(charts(), st.sampled_from(((482.0, 640.0), (728.0, 400.0))))
def test_no_overlap_inside_the_frame_every_node_once(chart: m.OrgChart, frame: tuple[float, float]) -> None:
    pages = chart_pages(chart, *frame)
    check(pages, *frame)
    printed = [path for page in pages for path in boxes(page)]
    assert sorted(printed) == sorted(node.path for node in chart.nodes)


@settings(max_examples=15, deadline=None)
@given(charts())
def test_same_chart_same_drawing(chart: m.OrgChart) -> None:
    first = chart_pages.__wrapped__(chart, WIDTH, HEIGHT)
    assert first == chart_pages.__wrapped__(chart, WIDTH, HEIGHT)


@pytest.mark.parametrize("count", [1, 8, 30, 64, 150, 400])
def test_charts_of_any_size(count: int) -> None:
    pages = chart_pages(org_chart(count), WIDTH, HEIGHT)
    check(pages, WIDTH, HEIGHT)
    assert sum(len(boxes(page)) for page in pages) == count
    if count <= 30:
        assert len(pages) == 1


def test_a_chain_and_a_ring() -> None:
    nodes = tuple(m.ChartNode(id=str(n), kind=m.NodeKind.POST, title="職", path=f"n[{n}]") for n in range(60))
    chain = tuple(
        m.ChartEdge(source=str(n), target=str((n + 1) % 60), kind=m.EdgeKind.COMMAND) for n in range(60)
    )
    check(chart_pages(m.OrgChart(nodes=nodes, edges=chain), WIDTH, HEIGHT), WIDTH, HEIGHT)


def test_no_nodes_says_so() -> None:
    (run,) = [
        item
        for item in chart_geometry(m.OrgChart(nodes=(), edges=()), WIDTH, HEIGHT).items
        if isinstance(item, GlyphRun)
    ]
    assert "未記入" in run.text


def small() -> m.OrgChart:
    def node(key: str, title: str, *, external: bool = False, reconstructed: bool = False) -> m.ChartNode:
        return m.ChartNode(
            id=key,
            kind=m.NodeKind.POST,
            title=title,
            path=key,
            external=external,
            reconstructed=reconstructed,
        )

    return m.OrgChart(
        nodes=(
            node("mayor", "町長"),
            node("cio", "CIO"),
            node("aide", "CIO補佐官", external=True),
            node("board", "懇談会"),
            node("x", "部会", reconstructed=True),
        ),
        edges=(
            m.ChartEdge(source="mayor", target="cio", kind=m.EdgeKind.COMMAND),
            m.ChartEdge(source="cio", target="aide", kind=m.EdgeKind.ASSIST, label="補佐"),
            m.ChartEdge(source="mayor", target="board", kind=m.EdgeKind.ADVISE),
            m.ChartEdge(source="cio", target="x", kind=m.EdgeKind.COMMAND, reconstructed=True),
        ),
    )


def test_superiors_above_aides_beside_advisers_on_the_left() -> None:
    placed = boxes(chart_geometry(small(), WIDTH, HEIGHT))
    assert placed["mayor"].bottom < placed["cio"].y < placed["x"].y
    assert placed["aide"].x > placed["cio"].right
    assert placed["aide"].y == placed["cio"].y
    assert placed["board"].right < placed["mayor"].x


def test_readable_in_black_and_white() -> None:
    drawing = chart_geometry(small(), WIDTH, HEIGHT)
    texts = {item.text for item in drawing.items if isinstance(item, GlyphRun)}
    assert {"凡例", "指揮・報告", "助言・諮問", "外部の人材・団体"} <= texts
    assert any("推定" in text for text in texts)
    placed = boxes(drawing)
    hatched = [item for item in drawing.items if isinstance(item, Box) and item.pattern is Pattern.HATCH]
    assert placed["aide"] in [item.rect for item in hatched]
    assert any(isinstance(item, Rule) and item.dash is Dash.DASHED for item in drawing.items)


def test_a_small_edit_moves_little() -> None:
    before = small()
    after = m.OrgChart(
        nodes=(*before.nodes, m.ChartNode(id="y", kind=m.NodeKind.BODY, title="WG", path="y")),
        edges=(*before.edges, m.ChartEdge(source="cio", target="y", kind=m.EdgeKind.COMMAND)),
    )
    first, second = boxes(chart_geometry(before, WIDTH, HEIGHT)), boxes(chart_geometry(after, WIDTH, HEIGHT))
    assert {key: rect.y for key, rect in first.items()} == {key: second[key].y for key in first}
    order = sorted(first, key=lambda key: (first[key].y, first[key].x))
    assert order == sorted(first, key=lambda key: (second[key].y, second[key].x))
