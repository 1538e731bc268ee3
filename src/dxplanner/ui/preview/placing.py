"""Where the pages stand under each other, for a width and a zoom. Plain arithmetic in screen pixels: knows no widget."""

from collections.abc import Sequence

from dxplanner.core.dataclass import dataclass

POINTS_PER_INCH = 72
PIXELS_PER_INCH = 96
NATURAL = PIXELS_PER_INCH / POINTS_PER_INCH
"""Pixels per point at 100 %: the page in its real size."""
STEPS = (25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400)
WIDEST_FIT = 2 * NATURAL
"""A very wide pane does not blow a page up beyond this."""


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """`scale` is in pixels per point; a page has its own when it is fitted to the width."""

    x: int
    y: int
    width: int
    height: int
    scale: float

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def percent(self) -> int:
        return round(self.scale / NATURAL * 100)


@dataclass(frozen=True, slots=True)
class Placing:
    pages: tuple[PlacedPage, ...]
    width: int
    height: int

    def page_at(self, y: float) -> int:
        """The page at this height; the space between two pages belongs to the upper one."""
        return max((at for at, page in enumerate(self.pages) if page.y <= y), default=0)


def place_pages(
    sizes: Sequence[tuple[float, float]], room: int, *, percent: int | None, gap: int, margin: int
) -> Placing:
    """`sizes` in points; `percent` None fits each page to the width, so that portrait pages beside landscape ones
    are not set small."""
    scales = [_scale(width, room - 2 * margin, percent) for width, _height in sizes]
    shapes = [
        (round(width * scale), round(height * scale))
        for (width, height), scale in zip(sizes, scales, strict=True)
    ]
    whole = max([room, *(width + 2 * margin for width, _height in shapes)])
    pages: list[PlacedPage] = []
    y = margin
    for (width, height), scale in zip(shapes, scales, strict=True):
        pages.append(PlacedPage((whole - width) // 2, y, width, height, scale))
        y += height + gap
    return Placing(tuple(pages), whole, y - gap + margin if pages else 0)


def _scale(width: float, room: int, percent: int | None) -> float:
    if percent is not None:
        return percent / 100 * NATURAL
    return max(min(room / width, WIDEST_FIT), STEPS[0] / 100 * NATURAL / 2)


def step_from(percent: int, by: int) -> int:
    """The next larger (1) or smaller (-1) zoom."""
    if by > 0:
        return next((step for step in STEPS if step > percent), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < percent), STEPS[0])
