"""Dependencies between rows of the roadmap as lines: from where one row is ready into the next one's first bar.

Ready is 本稼働 where there is such a bar, else the end of the last one.

They are drawn under the bars and words, which cover them: nothing is crossed out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dxplanner.documents.model import GanttLink
from dxplanner.documents.typeset.ganttrow import STAGES, Bar, MeasuredRow
from dxplanner.documents.typeset.geometry import Item, Polygon, Rect, Rule

_WEIGHT: Final = 0.9
_ARROW: Final = 2.4
_INSET: Final = 3.0
"""How far from the end of a bar its line leaves, and from the start of a bar it arrives."""


def draw_links(links: Sequence[GanttLink], placed: Mapping[str, tuple[float, MeasuredRow]]) -> Iterator[Item]:
    """`placed`: the rows on this page with their top. A link to a row of another page is told in the table only."""
    for link in links:
        before, after = placed.get(link.before), placed.get(link.after)
        if before is None or after is None or link.before == link.after:
            continue
        if before[1].bars and after[1].bars:
            yield from _line(before, after)


def _line(before: tuple[float, MeasuredRow], after: tuple[float, MeasuredRow]) -> Iterator[Item]:
    running = [bar.rect for bar in before[1].bars if bar.stage is STAGES["operate"]]
    source = (_first(running) if running else _last(before[1].bars)).moved(0.0, before[0])
    target = _first([bar.rect for bar in after[1].bars]).moved(0.0, after[0])
    inset = min(_INSET, source.width / 2)
    leave = source.x + inset if running else source.right - inset
    arrive = target.x + min(_INSET, target.width / 2)
    down = after[0] > before[0]
    start, end = (source.bottom, target.y) if down else (source.y, target.bottom)
    edge = after[0] + 0.9 if down else after[0] + after[1].height - 0.9
    yield _rule(leave, start, leave, edge)
    yield _rule(leave, edge, arrive, edge)
    yield _rule(arrive, edge, arrive, end)
    tip = end - _ARROW * 1.3 if down else end + _ARROW * 1.3
    yield Polygon(points=((arrive - _ARROW, tip), (arrive + _ARROW, tip), (arrive, end)), fill=0.25)


def _rule(x1: float, y1: float, x2: float, y2: float) -> Rule:
    return Rule(x1=x1, y1=y1, x2=x2, y2=y2, weight=_WEIGHT, grey=0.25)


def _last(bars: Sequence[Bar]) -> Rect:
    return max((bar.rect for bar in bars), key=lambda rect: (rect.right, rect.x))


def _first(bars: Sequence[Rect]) -> Rect:
    return min(bars, key=lambda rect: (rect.x, rect.right))


def link_sample(rect: Rect) -> Sequence[Item]:
    y, x = rect.y + rect.height / 2, rect.right - 6
    return (
        _rule(rect.x + 8, y, x - _ARROW, y),
        Polygon(points=((x - _ARROW, y - _ARROW), (x - _ARROW, y + _ARROW), (x + 1, y)), fill=0.25),
    )
