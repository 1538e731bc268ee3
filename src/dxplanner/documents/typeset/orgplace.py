"""Places the boxes of an organisation chart: a tidy tree, families of leaves hung under their superior.

Boxes come in measured, rectangles go out; nothing is drawn here. No two boxes of a subtree overlap, because every
subtree is moved right until it is clear of the one before it.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import ChartEdge, EdgeKind
from dxplanner.documents.typeset.geometry import Rect
from dxplanner.documents.typeset.orgtree import Forest, Tree

GAP_X: Final = 10.0
GAP_Y: Final = 24.0
HANG_INDENT: Final = 16.0
HANG_GAP: Final = 7.0
_LABEL_ROOM: Final = 4.0
"""Above a hung box whose line carries a word, beyond the usual gap."""
_BUS_ROOM: Final = 6.0
"""Above hung families in several columns, for the line that joins the columns."""
_SIDE_STACK_GAP: Final = 6.0
COMPANION_GAP: Final = 15.0

_TRUNK: Final = "\0trunk "
"""Key of the place of a trunk line, so that no box of the next family stands on it."""

Family = list[tuple[ChartEdge, Tree]]
Sizes = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Placement:
    rects: dict[str, Rect]
    hung: frozenset[str]
    """Nodes whose children hang below one another."""
    width: float
    height: float


class _Placer:
    def __init__(
        self,
        forest: Forest,
        sizes: Sizes,
        side_gaps: Mapping[str, float],
        hangs: frozenset[str],
        height: float,
    ) -> None:
        self.height = height
        self.sizes = dict(sizes)
        self.side_gaps = side_gaps
        self.hangs = hangs
        self.hung: set[str] = set()
        self.row_heights = self._rows(forest)
        tops = [0.0]
        for height in self.row_heights:
            tops.append(tops[-1] + height + GAP_Y)
        self.tops = tops

    def _rows(self, forest: Forest) -> list[float]:
        """Height of each rank, from the nodes that stand in ranks; hung families reach down freely."""
        heights: list[float] = []
        rank = list(forest.roots)
        while rank:
            heights.append(max(self._cluster_height(tree) for tree in rank))
            below: list[Tree] = []
            for tree in rank:
                hung = bool(tree.children) and tree.node.id in self.hangs
                self._align(tree, hung=hung)
                if hung:
                    self.hung.add(tree.node.id)
                else:
                    below.extend(child for _, child in tree.children)
            rank = below
        return heights

    def _align(self, tree: Tree, *, hung: bool) -> None:
        """Brothers are equally high in a rank, equally wide below one another."""
        keys = [child.node.id for _, child in tree.children]
        widest = max((self.sizes[key][0] for key in keys), default=0.0)
        highest = max((self.sizes[key][1] for key in keys), default=0.0)
        for key in keys:
            width, height = self.sizes[key]
            self.sizes[key] = (widest, height) if hung else (width, highest)

    def _stack_height(self, tree: Tree, ids: Sequence[str]) -> float:
        return sum(self.sizes[key][1] for key in ids) + sum(self._gap(tree, key) for key in ids[1:])

    def _cluster_height(self, tree: Tree) -> float:
        left, right = _sides(tree)
        return max(
            self.sizes[tree.node.id][1], self._stack_height(tree, left), self._stack_height(tree, right)
        )

    def subtree(self, tree: Tree, depth: int) -> dict[str, Rect]:
        """Rectangles with the node's middle at x = 0."""
        rects = self._cluster(tree, self.tops[depth])
        if not tree.children:
            return rects
        if tree.node.id in self.hung:
            left = -self.sizes[tree.node.id][0] / 2
            top = self.tops[depth] + self.row_heights[depth] + GAP_Y * 0.6
            self._hang_in_columns(tree, left, top, rects)
            return rects
        families = [self.subtree(child, depth + 1) for _, child in tree.children]
        offsets = beside_one_another(families)
        middle = (offsets[0] + offsets[-1]) / 2
        for offset, family in zip(offsets, families, strict=True):
            rects.update((key, rect.moved(offset - middle, 0)) for key, rect in family.items())
        return rects

    def _cluster(self, tree: Tree, top: float) -> dict[str, Rect]:
        width, height = self.sizes[tree.node.id]
        rects = {tree.node.id: Rect(-width / 2, top, width, height)}
        left, right = _sides(tree)
        gap = self.side_gaps.get(tree.node.id, GAP_X)
        for number, key in enumerate(right):
            y = top + self._stack_height(tree, right[:number]) + (self._gap(tree, key) if number else 0.0)
            rects[key] = Rect(width / 2 + gap, y, *self.sizes[key])
        for number, key in enumerate(left):
            own = self.sizes[key]
            y = top + self._stack_height(tree, left[:number]) + (self._gap(tree, key) if number else 0.0)
            rects[key] = Rect(-width / 2 - gap - own[0], y, *own)
        return rects

    def _gap(self, tree: Tree, key: str) -> float:
        """Above a box that stands beside: a companion's line needs room for its word."""
        edge = next(edge for edge, node in tree.beside if node.id == key)
        return _SIDE_STACK_GAP if tree.node.id in (edge.source, edge.target) else COMPANION_GAP

    def _hang_in_columns(self, tree: Tree, left: float, top: float, rects: dict[str, Rect]) -> None:
        """A family that would reach below the page goes on in further columns."""
        groups: list[Family] = [[]]
        used, room = 0.0, self.height - top
        for member in tree.children:
            own = self._hang(tree, [member], 0.0, 0.0, {})
            if groups[-1] and used + own > room:
                groups.append([])
                used = 0.0
            groups[-1].append(member)
            used += own
        several = len(groups) > 1
        for group in groups:
            column: dict[str, Rect] = {}
            self._hang(tree, group, left, top + (_BUS_ROOM if several else 0.0), column)
            rects.update(column)
            left = max(rect.right for rect in column.values()) + GAP_X

    def _hang(self, tree: Tree, family: Family, left: float, y: float, rects: dict[str, Rect]) -> float:
        """Children below one another, indented; returns the foot of the last."""
        x = left + HANG_INDENT
        trunk_top = y
        for edge, child in family:
            width, height = self.sizes[child.node.id]
            y += _LABEL_ROOM if edge.label or edge.reconstructed else 0.0
            rects[child.node.id] = Rect(x, y, width, height)
            side_x = x + width + self.side_gaps.get(child.node.id, GAP_X)
            side_y = y
            for number, (_, node) in enumerate(child.beside):
                side_y += self._gap(child, node.id) - _SIDE_STACK_GAP if number else 0.0
                rects[node.id] = Rect(side_x, side_y, *self.sizes[node.id])
                side_y += self.sizes[node.id][1] + _SIDE_STACK_GAP
            y = max(y + height + HANG_GAP, side_y)
            if child.children:
                self._align(child, hung=True)
                self.hung.add(child.node.id)
                y = self._hang(child, child.children, x, y, rects)
        rects[f"{_TRUNK}{family[0][1].node.id}"] = Rect(
            left + HANG_INDENT / 2, trunk_top, 1.0, max(y - trunk_top, 1.0)
        )
        return y


def _sides(tree: Tree) -> tuple[list[str], list[str]]:
    """Advisers on the left, aides and supporters on the right."""
    left: list[str] = []
    right: list[str] = []
    for edge, node in tree.beside:
        companion = tree.node.id not in (edge.source, edge.target)
        if companion:
            side = left if {edge.source, edge.target} & set(left) else right
        else:
            side = left if edge.kind is EdgeKind.ADVISE else right
        side.append(node.id)
    return left, right


def beside_one_another(families: Sequence[dict[str, Rect]]) -> list[float]:
    """How far to move each family right so that it is clear of all before it."""
    offsets: list[float] = []
    standing: list[Rect] = []
    for family in families:
        rects = list(family.values())
        offset = offsets[-1] if offsets else 0.0
        for rect in rects:
            for other in standing:
                if rect.y < other.bottom + HANG_GAP and other.y < rect.bottom + HANG_GAP:
                    offset = max(offset, other.right + GAP_X - rect.x)
        offsets.append(offset)
        standing.extend(rect.moved(offset, 0) for rect in rects)
    return offsets


def place(
    forest: Forest, sizes: Sizes, side_gaps: Mapping[str, float], hangs: frozenset[str], height: float
) -> Placement:
    """The tidy tree; the families of the nodes in `hangs` stand below one another, in columns of the height."""
    placer = _Placer(forest, sizes, side_gaps, hangs, height)
    families = [placer.subtree(tree, 0) for tree in forest.roots]
    rects: dict[str, Rect] = {}
    for offset, family in zip(beside_one_another(families), families, strict=True):
        rects.update((key, rect.moved(offset, 0)) for key, rect in family.items())
    rects = {key: rect for key, rect in rects.items() if not key.startswith(_TRUNK)}
    left = min(rect.x for rect in rects.values())
    moved = {key: rect.moved(-left, 0) for key, rect in rects.items()}
    width = max(rect.right for rect in moved.values())
    height = max(rect.bottom for rect in moved.values())
    return Placement(moved, frozenset(placer.hung), width, height)
