"""Which places of a layout belong to a field, and the order in which one walks from block to block. Knows no widget."""

from collections.abc import Callable

from dxplanner.documents.typeset.geometry import Layout, PlacedRegion


def regions_of(layout: Layout, path: str) -> tuple[PlacedRegion, ...]:
    """All places of a field, the one to show first in front; empty when nothing of it is printed.

    The place of a whole chapter is left out: marking half a page would say nothing.
    """
    place = layout.place_of(path) if path else None
    if place is None:
        return ()
    if "." not in place.path and place.path != path:
        return ()
    others = (other for other in layout.regions if other.path == place.path and other != place)
    return (place, *others)


def blocks_of(layout: Layout, can_go: Callable[[str], bool]) -> list[PlacedRegion]:
    """Each path once, in reading order, where a question asks for it."""
    found: dict[str, PlacedRegion] = {}
    for place in layout.regions:
        if place.path not in found and can_go(place.path):
            found[place.path] = place
    return sorted(found.values(), key=lambda place: (place.page, place.rect.y, place.rect.x))
