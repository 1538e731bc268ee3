"""In which order the families of an organisation chart are hung below one another until the chart fits.

One family more with each step, so that a chart that grows by one box changes the form of one family, not of all.
"""

from collections.abc import Iterator
from typing import Final

from dxplanner.documents.typeset.orgtree import Forest, Tree

_MOST_STEPS: Final = 30
_MANY: Final = 3
"""Leaves beyond this number read better below one another than side by side."""


def families(forest: Forest, *, leaves_only: bool = False) -> tuple[tuple[str, ...], ...]:
    """The nodes with others under them, in the order their families are hung; very many of them in bundles."""
    ranked = sorted(_ranked(forest), key=_turn)
    ids = [tree.node.id for tree, depth in ranked if not leaves_only or _turn((tree, depth))[0] <= 1]
    step = max(-(-len(ids) // _MOST_STEPS), 1)
    return tuple(tuple(ids[at : at + step]) for at in range(0, len(ids), step))


def _ranked(forest: Forest) -> Iterator[tuple[Tree, int]]:
    rank, depth = list(forest.roots), 0
    while rank:
        yield from ((tree, depth) for tree in rank if tree.children)
        rank, depth = [child for tree in rank for _, child in tree.children], depth + 1


def _turn(family: tuple[Tree, int]) -> tuple[int, int, int]:
    """Wide families of leaves first, then other families of leaves, then from the lowest rank up."""
    tree, depth = family
    leaves = all(child.is_leaf for _, child in tree.children)
    size = len(tree.children)
    if depth == 0:
        return 3, 0, -size
    if leaves and size > _MANY:
        return 0, -size, -depth
    if leaves and size > 1:
        return 1, -size, -depth
    return 2, -depth, -size
