"""Boxes the officer has moved by hand: each takes what hangs on it along, and stops short of any other box.

A place by hand is kept as a distance from the tidy place, so that it stays sensible when the chart grows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from dxplanner.documents.typeset.geometry import Rect
from dxplanner.documents.typeset.orgplace import Placement
from dxplanner.documents.typeset.orgtree import Forest, Tree

LEAST_GAP: Final = 6.0
POINTS_PER_MM: Final = 72 / 25.4
_STEPS: Final = 20

Nudges = Mapping[str, tuple[int, int]]
"""Millimetres to the right and down, by node."""


def nudged(placement: Placement, forest: Forest, nudges: Nudges, frame: Rect) -> Placement:
    """Moves as far as asked, or as far as there is room inside the frame, the way there shortened evenly."""
    rects = dict(placement.rects)
    for tree in (tree for root in forest.roots for tree in root.walk()):
        _move(rects, _branch(tree), nudges.get(tree.node.id), frame)
        for _edge, node in tree.beside:
            _move(rects, {node.id}, nudges.get(node.id), frame)
    return replace(placement, rects=rects, height=max(rect.bottom for rect in rects.values()))


def _branch(tree: Tree) -> set[str]:
    ids: set[str] = set()
    for part in tree.walk():
        ids.add(part.node.id)
        ids.update(node.id for _, node in part.beside)
    return ids


def _move(rects: dict[str, Rect], ids: set[str], by: tuple[int, int] | None, frame: Rect) -> None:
    if by is None or by == (0, 0):
        return
    dx, dy = by[0] * POINTS_PER_MM, by[1] * POINTS_PER_MM
    others = [rect for key, rect in rects.items() if key not in ids]
    for step in range(_STEPS, 0, -1):
        share = step / _STEPS
        moved = {key: rects[key].moved(dx * share, dy * share) for key in ids}
        if _stands(moved.values(), others, frame):
            rects.update(moved)
            return


def _stands(moved: Iterable[Rect], others: Iterable[Rect], frame: Rect) -> bool:
    standing = tuple(others)
    return all(
        frame.x <= rect.x
        and rect.right <= frame.right
        and frame.y <= rect.y
        and rect.bottom <= frame.bottom
        and not any(rect.overlaps(other, slack=-LEAST_GAP + 0.01) for other in standing)
        for rect in moved
    )
