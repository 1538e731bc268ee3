"""Which set of facts is read: the one that came with the program, or one the composition put in its place.

The one mechanism for remembering what was read: `kept` holds each answer under the set it was read from, so that
another set can be looked at beside the one in use, and nothing of it is left over afterwards.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Root = Path | None
"""The folder of a set; None is the set that came with the program."""

SET_PARTS = frozenset({"set.toml", "parameters", "facts"})
"""What belongs to a set. Fonts and samples belong to the program."""

_chosen: Root = None
_within: ContextVar[tuple[Root] | None] = ContextVar("facts_root", default=None)
_stores: list[dict[Hashable, Any]] = []


def root_in_use() -> Root:
    """The set this piece of work reads."""
    pinned = _within.get()
    return _chosen if pinned is None else pinned[0]


def use_facts(root: Root) -> None:
    """From now on everybody reads this set. What was kept of others is forgotten."""
    global _chosen
    _chosen = root
    _forget(lambda kept_root: kept_root != root)


@contextmanager
def reading(root: Root) -> Iterator[None]:
    """Read this set inside the block, in this thread only: to look at another set, or to stay with one to the end."""
    token = _within.set((root,))
    try:
        yield
    finally:
        _within.reset(token)
        if root != _chosen:
            _forget(lambda kept_root: kept_root == root)


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """Remember the answers of a function that reads facts, apart for each set."""
    found: dict[Hashable, T] = {}
    _stores.append(found)

    @wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (root_in_use(), args, tuple(sorted(kwargs.items())))
        try:
            return found[key]
        except KeyError:
            answer = found[key] = function(*args, **kwargs)
            return answer

    return ask


def _forget(unwanted: Callable[[Root], bool]) -> None:
    for store in _stores:
        for key in [key for key in tuple(store) if unwanted(_root_of(key))]:
            store.pop(key, None)


def _root_of(key: Hashable) -> Root:
    assert isinstance(key, tuple)
    root: Root = key[0]
    return root
