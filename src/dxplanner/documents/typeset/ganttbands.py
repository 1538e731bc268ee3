"""The bands under the roadmap's head: dates of council and budget, and what the national side sets.

Each word stands in a lane of its band, with the line of its date going down through all rows.
"""

from collections.abc import Sequence
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Gantt
from dxplanner.documents.typeset.fonts import FontKey, clean
from dxplanner.documents.typeset.ganttrow import Columns
from dxplanner.documents.typeset.geometry import Dash, Item, Polygon, Rect, Rule
from dxplanner.documents.typeset.inline import set_text
from dxplanner.documents.typeset.linebreak import natural_width
from dxplanner.documents.typeset.measures import TextStyle

STYLE: Final = TextStyle(font=FontKey.GOTHIC, size=7.0, pitch=9.0)
_LANES: Final = 6
_SIGN: Final = 7.0
"""Room of the sign before a national date's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """`top` and `height` in the head; `places` are where its lines stand."""

    name: str
    top: float
    height: float
    items: tuple[Item, ...]
    places: tuple[float, ...]
    dash: Dash
    grey: float

    def lines(self, top: float, bottom: float) -> list[Item]:
        return [
            Rule(x1=x, y1=top, x2=x, y2=bottom, weight=0.5, dash=self.dash, grey=self.grey)
            for x in self.places
        ]


def bands(chart: Gantt, columns: Columns, top: float) -> tuple[Band, ...]:
    """Those that have a date within the years shown, from the top down."""
    made: list[Band] = []
    for name, dates, national in (
        ("議会・予算等", chart.events, False),
        ("国の期限", chart.deadlines, True),
    ):
        band = _band(name, dates, columns, top, national=national)
        if band.places:
            made.append(band)
            top += band.height
    return tuple(made)


def _band(
    name: str, dates: Sequence[tuple[int, str]], columns: Columns, top: float, *, national: bool
) -> Band:
    """A word for which no lane is free keeps its line only; the notes name it."""
    lanes: list[float] = []
    items: list[Item] = []
    places: list[float] = []
    for month, word in sorted(dates):
        if not 0 <= month < columns.quarters * 3:
            continue
        x = columns.x((month + 0.5) / 3)
        if x not in places:
            places.append(x)
        width = natural_width(clean(word), STYLE.font, STYLE.size)
        left, text_left = _spot(x, width, columns, national=national)
        right = max(text_left + width, x + 3 if national else 0.0)
        lane = next((number for number, end in enumerate(lanes) if end <= left), len(lanes))
        if lane >= _LANES or width > columns.right - columns.grid - 2:
            continue
        lanes[lane : lane + 1] = [right + 3]
        y = top + 1.5 + lane * STYLE.pitch
        if national:
            items.append(flag(x, y + STYLE.pitch / 2))
        text, _ = set_text(word, STYLE, text_left, y, width + 1)
        items.extend(text)
    return Band(
        name=name,
        top=top,
        height=max(len(lanes), 1) * STYLE.pitch + 3,
        items=tuple(items),
        places=tuple(places),
        dash=Dash.DASHED if national else Dash.DOTTED,
        grey=0.2 if national else 0.45,
    )


def _spot(x: float, width: float, columns: Columns, *, national: bool) -> tuple[float, float]:
    """Left edge of sign and word together, and of the word: after a sign, or before it at the right edge."""
    if not national:
        left = min(max(x - width / 2, columns.grid + 1), columns.right - width - 1)
        return left, left
    if x + _SIGN / 2 + 1 + width <= columns.right - 1:
        return x - _SIGN / 2, x + _SIGN / 2 + 1
    left = max(x - _SIGN / 2 - 1 - width, columns.grid + 1)
    return left, left


def flag(x: float, y: float) -> Polygon:
    """▼: the point stands on the line of the date."""
    return Polygon(points=((x - 3, y - 2.6), (x + 3, y - 2.6), (x, y + 2.6)), fill=0.0)


def event_sample(rect: Rect) -> Sequence[Item]:
    x = rect.right - 6
    return (Rule(x1=x, y1=rect.y - 1, x2=x, y2=rect.bottom + 1, weight=0.5, dash=Dash.DOTTED, grey=0.45),)


def deadline_sample(rect: Rect) -> Sequence[Item]:
    x = rect.right - 6
    return (
        Rule(x1=x, y1=rect.y - 1, x2=x, y2=rect.bottom + 1, weight=0.5, dash=Dash.DASHED, grey=0.2),
        flag(x, rect.y + 2.6),
    )
