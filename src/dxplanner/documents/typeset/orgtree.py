"""From nodes and edges to a forest: who stands under whom, who stands beside, which lines are left over.

Anything the editor lets through is accepted: cycles, missing nodes, several superiors. Knows no geometry.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dxplanner.documents.model import ChartEdge, ChartNode, EdgeKind, OrgChart

_SIDE_ORDER = (EdgeKind.ASSIST, EdgeKind.ADVISE, EdgeKind.SUPPORT)


@dataclass(slots=True)
class Tree:
    """A node with those under it and those beside it, each with the edge that put it there.

    The edge of a companion joins it to another one beside.
    """

    node: ChartNode
    children: list[tuple[ChartEdge, "Tree"]] = field(default_factory=list)
    beside: list[tuple[ChartEdge, ChartNode]] = field(default_factory=list)

    @property
    def is_leaf(self) -> bool:
        return not self.children and not self.beside

    def walk(self) -> Iterator["Tree"]:
        stack = [self]
        while stack:
            tree = stack.pop()
            yield tree
            stack.extend(child for _, child in reversed(tree.children))


@dataclass(frozen=True, slots=True)
class Forest:
    roots: tuple[Tree, ...]
    crossing: tuple[ChartEdge, ...]
    """Edges between nodes that both have their place already."""


def forest_of(chart: OrgChart) -> Forest:
    nodes: dict[str, ChartNode] = {}
    for node in chart.nodes:
        nodes.setdefault(node.id, node)
    edges = [edge for edge in chart.edges if edge.source in nodes and edge.target in nodes]
    edges = [edge for edge in edges if edge.source != edge.target]
    superior = _superiors(edges)
    trees = {key: Tree(node) for key, node in nodes.items()}
    used: set[int] = set()
    for index, edge in enumerate(edges):
        if superior.get(edge.target) == index:
            trees[edge.source].children.append((edge, trees[edge.target]))
            used.add(index)
    placed_beside: set[str] = set()
    for kind in _SIDE_ORDER:
        for index, edge in enumerate(edges):
            if edge.kind is kind and _may_stand_beside(edge, trees, superior, placed_beside):
                trees[edge.source].beside.append((edge, nodes[edge.target]))
                placed_beside.add(edge.target)
                used.add(index)
    used |= _bring_companions(edges, nodes, trees, superior, placed_beside)
    roots = tuple(tree for key, tree in trees.items() if key not in superior and key not in placed_beside)
    crossing = tuple(edge for index, edge in enumerate(edges) if index not in used)
    return Forest(roots, crossing)


def _bring_companions(
    edges: list[ChartEdge],
    nodes: dict[str, ChartNode],
    trees: dict[str, Tree],
    superior: dict[str, int],
    beside: set[str],
) -> set[int]:
    """Who is joined only to somebody beside a node stands there, too. The edges that did it."""
    used: set[int] = set()
    owners = {node.id: tree for tree in trees.values() for _, node in tree.beside}
    for index, edge in enumerate(edges):
        for anchor, other in ((edge.source, edge.target), (edge.target, edge.source)):
            free = other not in superior and other not in beside and trees[other].is_leaf
            if edge.kind is not EdgeKind.COMMAND and anchor in owners and free:
                owners[anchor].beside.append((edge, nodes[other]))
                owners[other] = owners[anchor]
                beside.add(other)
                used.add(index)
    return used


def _superiors(edges: list[ChartEdge]) -> dict[str, int]:
    """The first command edge into each node, unless it would close a ring."""
    superior: dict[str, int] = {}
    for index, edge in enumerate(edges):
        if edge.kind is not EdgeKind.COMMAND or edge.target in superior:
            continue
        above: str | None = edge.source
        while above is not None and above != edge.target:
            above = edges[superior[above]].source if above in superior else None
        if above is None:
            superior[edge.target] = index
    return superior


def _may_stand_beside(
    edge: ChartEdge, trees: dict[str, Tree], superior: dict[str, int], beside: set[str]
) -> bool:
    target = edge.target
    return (
        target not in superior
        and target not in beside
        and edge.source not in beside
        and trees[target].is_leaf
    )
