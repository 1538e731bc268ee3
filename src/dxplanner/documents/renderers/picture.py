"""A chart as a picture for Word: the block laid out as on paper, cut to what stands on it."""

from dxplanner.documents.model import BarChart, Block, Document, Gantt, OrgChart, Section
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.raster import drawing_png
from dxplanner.documents.typeset.geometry import Drawing, Item, all_moved, bounds
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.measures import frame_for

DRAWN = (OrgChart, Gantt, BarChart)
_MARGIN = 2.0
"""Points left around the picture, so that outer lines are whole."""


def block_picture(block: Block, profile: LayoutProfile, *, landscape: bool = False) -> bytes | None:
    """PNG of the whole block with its title, notes and source; None for blocks Word sets itself."""
    if not isinstance(block, DRAWN):
        return None
    section = Section(blocks=(block,), landscape=landscape)
    pages = layout(Document(id="", title="", town="", sections=(section,)), profile).pages
    frame = frame_for(section.paper, profile, landscape=landscape)
    items = [item for item in pages[0].items if _inside(item, frame.top + frame.height)]
    places = [place for item in items if (place := bounds(item)) is not None]
    if not places:
        return None
    whole = places[0]
    for place in places[1:]:
        whole = whole.union(place)
    moved = all_moved(items, _MARGIN - whole.x, _MARGIN - whole.y)
    return drawing_png(
        Drawing(width=whole.width + 2 * _MARGIN, height=whole.height + 2 * _MARGIN, items=tuple(moved))
    )


def _inside(item: Item, bottom: float) -> bool:
    """Not the footer."""
    place = bounds(item)
    return place is not None and place.bottom <= bottom + 1
