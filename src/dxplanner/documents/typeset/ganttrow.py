"""One row of the roadmap: bars with their stage's pattern, words that never lie on top of one another, milestones."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Align, GanttRow, Span
from dxplanner.documents.typeset.fonts import FontKey, clean
from dxplanner.documents.typeset.geometry import Box, Item, Pattern, Polygon, Rect, Region
from dxplanner.documents.typeset.inline import SetLine, draw_lines, set_inline, set_text
from dxplanner.documents.typeset.linebreak import natural_width
from dxplanner.documents.typeset.measures import TextStyle


@dataclass(frozen=True, slots=True)
class Stage:
    word: str
    fill: float
    pattern: Pattern


STAGES: Final[dict[str, Stage]] = {
    "study": Stage("検討", 1.0, Pattern.NONE),
    "prepare": Stage("準備", 1.0, Pattern.DOTS),
    "procure": Stage("調達", 1.0, Pattern.HATCH),
    "trial": Stage("試行", 1.0, Pattern.CROSS),
    "operate": Stage("本稼働", 0.72, Pattern.NONE),
    "settle": Stage("定着", 1.0, Pattern.VERTICAL),
}
PLAIN: Final = Stage("実施", 1.0, Pattern.NONE)
_PAD: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where the columns stand, and the type of this chart."""

    title: float
    owner: float
    cost: float
    grid: float
    quarter: float
    quarters: int
    size: float

    @property
    def right(self) -> float:
        return self.grid + self.quarter * self.quarters

    def x(self, quarter: float) -> float:
        return self.grid + self.quarter * min(max(quarter, 0), self.quarters)

    @property
    def style(self) -> TextStyle:
        return TextStyle(font=FontKey.GOTHIC, size=self.size, pitch=self.size * 1.3)

    @property
    def small(self) -> TextStyle:
        size = max(self.size - 0.5, 7.0)
        return TextStyle(font=FontKey.GOTHIC, size=size, pitch=size * 1.25)

    @property
    def bar_height(self) -> float:
        return self.size + 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    rect: Rect
    stage: Stage
    label: str
    inside: bool
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    x: float
    y: float
    text: str
    width: float
    diamond: float | None
    """Middle of the milestone's sign, None for the label of a bar."""
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredRow:
    row: GanttRow
    title: tuple[SetLine, ...]
    owner: tuple[SetLine, ...]
    cost: tuple[SetLine, ...]
    bars: tuple[Bar, ...]
    words: tuple[_Word, ...]
    height: float


@lru_cache(maxsize=2048)
def measure_row(row: GanttRow, columns: Columns) -> MeasuredRow:
    title = _cell(row.title, columns.title, columns.owner, columns, row.path, Align.LEFT)
    owner = _cell(row.owner, columns.owner, columns.cost, columns, row.path, Align.LEFT)
    cost = _cell(row.cost, columns.cost, columns.grid, columns, row.path, Align.RIGHT)
    bars, foot = _bars(row, columns)
    words, foot = _words(row, bars, columns, foot)
    text = max(sum(line.height for line in lines) for lines in (title, owner, cost))
    height = max(text + 2 * _PAD, foot + _PAD, columns.bar_height + 2 * _PAD)
    return MeasuredRow(row=row, title=title, owner=owner, cost=cost, bars=bars, words=words, height=height)


def _cell(
    text: str, left: float, right: float, columns: Columns, path: str, align: Align
) -> tuple[SetLine, ...]:
    room = right - left - 2 * _PAD
    if not text or room <= 0:
        return ()
    return set_inline((Span(text, path),), columns.style, room, align=align)


def _free_lane(lanes: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The first lane in which nothing lies between left and right; takes it."""
    for number, lane in enumerate(lanes):
        if all(right <= start or left >= end for start, end in lane):
            lane.append((left, right))
            return number
    lanes.append([(left, right)])
    return len(lanes) - 1


def _bars(row: GanttRow, columns: Columns) -> tuple[tuple[Bar, ...], float]:
    lanes: list[list[tuple[float, float]]] = []
    bars: list[Bar] = []
    height = columns.bar_height
    for bar in row.bars:
        if bar.end < 0 or bar.start >= columns.quarters:
            continue
        left, right = columns.x(bar.start), columns.x(max(bar.end, bar.start) + 1)
        lane = _free_lane(lanes, left, right)
        label = clean(bar.label)
        inside = natural_width(label, columns.small.font, columns.small.size) <= right - left - 3
        rect = Rect(left, _PAD + lane * (height + 2), right - left, height)
        stage = STAGES.get(bar.pattern, PLAIN)
        bars.append(Bar(rect=rect, stage=stage, label=label, inside=inside, path=bar.path))
    return tuple(bars), _PAD + len(lanes) * (height + 2)


def _words(
    row: GanttRow, bars: Sequence[Bar], columns: Columns, top: float
) -> tuple[tuple[_Word, ...], float]:
    """Labels too long for their bar, and milestones, in lanes below the bars."""
    lanes: list[list[tuple[float, float]]] = []
    words: list[_Word] = []
    style = columns.small
    wanted: list[tuple[float, str, bool, str]] = [
        (bar.rect.x, bar.label, False, bar.path) for bar in bars if bar.label and not bar.inside
    ]
    wanted += [
        (columns.x(item.quarter + 0.5) - style.size / 2, clean(item.label), True, item.path or row.path)
        for item in row.milestones
        if 0 <= item.quarter < columns.quarters
    ]
    for left, text, milestone, path in sorted(wanted, key=lambda word: word[0]):
        width = natural_width(text, style.font, style.size)
        middle = left + style.size / 2 if milestone else None
        start = _word_start(left, width, columns, middle)
        reach = (start, start + width)
        if middle is not None:
            reach = (min(start, left), max(start + width, left + style.size))
        lane = _free_lane(lanes, reach[0] - 2, reach[1] + 2)
        words.append(
            _Word(x=start, y=top + lane * style.pitch, text=text, width=width, diamond=middle, path=path)
        )
    return tuple(words), top + len(lanes) * style.pitch


def _word_start(left: float, width: float, columns: Columns, middle: float | None) -> float:
    """Inside the grid; a milestone's word stands after its sign, before it where there is no room after it."""
    if middle is not None:
        left += columns.small.size + 1
        if left + width > columns.right - 1:
            left -= columns.small.size + 2 + width
    return max(min(left, columns.right - width - 1), columns.grid + 1)


def draw_row(measured: MeasuredRow, y: float, columns: Columns) -> Iterator[Item]:
    """Words, bars and milestones of a row; the grid is drawn by the chart."""
    row = measured.row
    if row.path:
        yield Region(
            path=row.path, rect=Rect(columns.title, y, columns.right - columns.title, measured.height)
        )
    cells = (
        (measured.title, columns.title, columns.owner),
        (measured.owner, columns.owner, columns.cost),
        (measured.cost, columns.cost, columns.grid),
    )
    for lines, left, right in cells:
        top = y + (measured.height - sum(line.height for line in lines)) / 2
        yield from draw_lines(lines, left + _PAD, top, right - left - 2 * _PAD)
    for bar in measured.bars:
        yield from _draw_bar(bar, y, columns)
    for word in measured.words:
        yield from _draw_word(word, y, columns)
        if word.diamond is not None and word.path and word.path != row.path:
            half = columns.small.size / 2
            left, right = min(word.x, word.diamond - half), max(word.x + word.width, word.diamond + half)
            yield Region(path=word.path, rect=Rect(left, y + word.y, right - left, columns.small.pitch))


def _draw_bar(bar: Bar, y: float, columns: Columns) -> Iterator[Item]:
    rect = bar.rect.moved(0, y)
    yield Box(rect=rect, fill=bar.stage.fill, line=0.7, pattern=bar.stage.pattern)
    if bar.path:
        yield Region(path=bar.path, rect=rect)
    if bar.label and bar.inside:
        style = columns.small
        width = natural_width(bar.label, style.font, style.size)
        left = rect.x + (rect.width - width) / 2
        top = rect.y + (rect.height - style.pitch) / 2
        if bar.stage.pattern is not Pattern.NONE:
            paper = Rect(
                max(left - 1.5, rect.x + 0.5), rect.y + 1.5, min(width + 3, rect.width - 1), rect.height - 3
            )
            yield Box(rect=paper, fill=1.0)
        items, _ = set_text(bar.label, style, left, top, width + 1, path=bar.path)
        yield from items


def _draw_word(word: _Word, y: float, columns: Columns) -> Iterator[Item]:
    style = columns.small
    yield Box(rect=Rect(word.x - 1, y + word.y - 0.5, word.width + 2, style.pitch), fill=1.0)
    if word.diamond is not None:
        yield diamond(word.diamond, y + word.y + style.pitch / 2, style.size * 0.42)
    items, _ = set_text(word.text, style, word.x, y + word.y, word.width + 1, path=word.path)
    yield from items


def diamond(x: float, y: float, half: float) -> Polygon:
    return Polygon(points=((x, y - half), (x + half, y), (x, y + half), (x - half, y)), fill=0.0)
