"""What stands where on a page: the few primitives every renderer draws. Points, origin at the top left.

Made by the layout, read by the PDF renderer, the preview and the pictures in other formats. Knows no document
blocks and no file format.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.fonts import FontKey

_MARK = 6
"""A place this many times smaller than another of the same answer is a mark, a ○ in a table, and not the answer."""


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def union(self, other: "Rect") -> "Rect":
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def moved(self, dx: float, dy: float) -> "Rect":
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def overlaps(self, other: "Rect", *, slack: float = 0.01) -> bool:
        return (
            self.x + slack < other.right
            and other.x + slack < self.right
            and self.y + slack < other.bottom
            and other.y + slack < self.bottom
        )


class Pattern(StrEnum):
    """Fills that stay apart on a black and white copier."""

    NONE = "none"
    HATCH = "hatch"
    BACK_HATCH = "back_hatch"
    CROSS = "cross"
    DOTS = "dots"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class Dash(StrEnum):
    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True, kw_only=True)
class GlyphRun:
    """Characters of one font on one baseline.

    `char_space` is added after every character; `shifts` moves single characters (index, points) and what follows
    them. `tag` says which part of the document the text is, as role:number parts from the outside in
    (`Table:12/TR:3/TD:1`); empty for page furniture.
    """

    x: float
    baseline: float
    text: str
    font: FontKey
    size: float
    width: float
    char_space: float = 0.0
    shifts: tuple[tuple[int, float], ...] = ()
    grey: float = 0.0
    path: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.5
    dash: Dash = Dash.SOLID
    grey: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle: `fill` is a grey (0 black, 1 white) or None, `line` the weight of the border, 0 for none."""

    rect: Rect
    fill: float | None = None
    line: float = 0.0
    pattern: Pattern = Pattern.NONE
    double: bool = False
    dash: Dash = Dash.SOLID


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    points: tuple[tuple[float, float], ...]
    fill: float | None = 0.0
    line: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture from a PNG file, stretched over its rectangle."""

    rect: Rect
    png: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The place of a plan path: a click inside finds the field, a field finds its place."""

    path: str
    rect: Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """`page` counts from 0 and is filled in when the pages are made; `heading` is False for covers and titles."""

    level: int
    title: str
    y: float
    page: int = 0
    heading: bool = False


Item: TypeAlias = GlyphRun | Rule | Box | Polygon | Image | Region | Bookmark


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart alone: its size and what stands on it."""

    width: float
    height: float
    items: tuple[Item, ...]


def moved(item: Item, dx: float, dy: float) -> Item:
    """Built by hand: `replace` looks every field up again, and thousands of items move for each keystroke."""
    match item:
        case GlyphRun():
            return run_at(item, item.x + dx, item.baseline + dy, item.tag)
        case Rule():
            return Rule(
                x1=item.x1 + dx,
                y1=item.y1 + dy,
                x2=item.x2 + dx,
                y2=item.y2 + dy,
                weight=item.weight,
                dash=item.dash,
                grey=item.grey,
            )
        case Box():
            return Box(
                rect=item.rect.moved(dx, dy),
                fill=item.fill,
                line=item.line,
                pattern=item.pattern,
                double=item.double,
                dash=item.dash,
            )
        case Region():
            return Region(path=item.path, rect=item.rect.moved(dx, dy))
        case Image():
            return Image(rect=item.rect.moved(dx, dy), png=item.png)
        case Polygon():
            return replace(item, points=tuple((x + dx, y + dy) for x, y in item.points))
        case Bookmark():
            return replace(item, y=item.y + dy)


def run_at(run: GlyphRun, x: float, baseline: float, tag: str) -> GlyphRun:
    """The same characters at another place, in another part of the document."""
    return GlyphRun(
        x=x,
        baseline=baseline,
        text=run.text,
        font=run.font,
        size=run.size,
        width=run.width,
        char_space=run.char_space,
        shifts=run.shifts,
        grey=run.grey,
        path=run.path,
        tag=tag,
    )


def all_moved(items: Iterable[Item], dx: float, dy: float) -> list[Item]:
    return [moved(item, dx, dy) for item in items]


def bounds(item: Item) -> Rect | None:
    """The rectangle an item covers; the line through the text stands for its em box."""
    match item:
        case GlyphRun():
            return Rect(item.x, item.baseline - item.size * 0.88, item.width, item.size)
        case Rule():
            x, y = min(item.x1, item.x2), min(item.y1, item.y2)
            return Rect(x, y, abs(item.x2 - item.x1), abs(item.y2 - item.y1))
        case Box() | Image() | Region():
            return item.rect
        case Polygon():
            return around(item.points)
        case Bookmark():
            return None


def around(points: Sequence[tuple[float, float]]) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    width: float
    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRegion:
    page: int
    path: str
    rect: Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All pages of a document, with the places of the plan's paths and the bookmarks."""

    pages: tuple[Page, ...]
    regions: tuple[PlacedRegion, ...]
    bookmarks: tuple[Bookmark, ...]

    def path_at(self, page: int, x: float, y: float) -> str:
        """The plan path under a point, the smallest place first; empty where there is none."""
        hits = [place for place in self.regions if place.page == page and place.rect.contains(x, y)]
        return min(hits, key=lambda place: place.rect.width * place.rect.height).path if hits else ""

    def place_of(self, path: str) -> PlacedRegion | None:
        """Where a field is printed: the path itself, else what it contains, else the nearest thing around it.

        Of several places the first, but not a mark that only stands for a text printed further on.
        """
        inside = [place for place in self.regions if _within(place.path, path)]
        if inside:
            exact = [place for place in inside if place.path == path] or inside[:1]
            most = max(_area(place) for place in exact)
            return next(place for place in exact if _area(place) * _MARK >= most)
        around_it = [place for place in self.regions if _within(path, place.path)]
        return max(around_it, key=lambda place: len(place.path)) if around_it else None


def _area(place: PlacedRegion) -> float:
    return place.rect.width * place.rect.height


def _within(path: str, outer: str) -> bool:
    return path == outer or (path.startswith(outer) and path[len(outer)] in ".[")
