"""推進体制図: branches that are folded, and the paper the chart is printed on."""

from dataclasses import replace
from typing import Final

from dxplanner.documents.model import ChartEdge, EdgeKind, OrgChart, PaperSize
from dxplanner.plan.organisation import ChartPaper

MOST_ON_A4: Final = 30
"""Boxes that are legible on a landscape A4 sheet; with more, the chart is set on A3."""


def paper_for(chosen: ChartPaper | None, chart: OrgChart | None) -> PaperSize:
    """The officer's choice, else the smaller sheet that holds the drawing."""
    if chosen is not None:
        return PaperSize.A4 if chosen is ChartPaper.A4 else PaperSize.A3
    return PaperSize.A4 if chart is None or len(chart.nodes) <= MOST_ON_A4 else PaperSize.A3


def hidden_below(edges: tuple[ChartEdge, ...], folded: frozenset[str]) -> dict[str, frozenset[str]]:
    """What each folded node hides: all that is reached from it, and from nowhere else, by lines down or aside."""
    down: dict[str, list[str]] = {}
    upper: dict[str, str] = {}
    for kinds in ((EdgeKind.COMMAND,), (EdgeKind.ASSIST, EdgeKind.ADVISE, EdgeKind.SUPPORT)):
        for edge in edges:
            if (
                edge.kind in kinds
                and edge.target not in upper
                and not _above(upper, edge.source, edge.target)
            ):
                upper[edge.target] = edge.source
                down.setdefault(edge.source, []).append(edge.target)
    found: dict[str, frozenset[str]] = {}
    for node in folded:
        below: set[str] = set()
        waiting = list(down.get(node, ()))
        while waiting:
            at = waiting.pop()
            if at not in below and at != node:
                below.add(at)
                waiting.extend(down.get(at, ()))
        found[node] = frozenset(below)
    return found


def _above(upper: dict[str, str], start: str, goal: str) -> bool:
    """Whether `goal` already stands above `start`: a line down to it would close a ring."""
    at: str | None = start
    while at is not None and at != goal:
        at = upper.get(at)
    return at == goal


def folded(chart: OrgChart, nodes: frozenset[str]) -> OrgChart:
    """The chart without what is below the folded nodes; each says how many boxes it stands for."""
    hides = hidden_below(chart.edges, nodes)
    gone = frozenset().union(*hides.values()) if hides else frozenset()
    if not gone:
        return chart
    kept = tuple(
        replace(node, lines=(*node.lines, f"ほか{len(hides[node.id])}（一覧に記載）"))
        if hides.get(node.id)
        else node
        for node in chart.nodes
        if node.id not in gone
    )
    edges = tuple(edge for edge in chart.edges if not {edge.source, edge.target} & gone)
    return replace(chart, nodes=kept, edges=edges)
