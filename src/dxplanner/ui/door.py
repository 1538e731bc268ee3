"""A place of the window that is no step and no document, as Ctrl+K finds it: by its name and by other words."""

from collections.abc import Callable

from dxplanner.core.dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    title: str
    words: str
    open: Callable[[], object]
