"""Ways for a line between two boxes: along the channels between all boxes, never behind one.

The channels are the rings around the boxes; where they cross are the points of a small graph, and the cheapest
way through it is taken: short, with few bends, and not along a line that is there already.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final

from dxplanner.documents.typeset.geometry import Rect

CLEAR: Final = 3.0
"""A way runs this far beside a box: half of the least gap between two."""
_RINGS: Final = ((60, (CLEAR,)), (24, (CLEAR, 7.0)), (0, (CLEAR, 7.0, 11.0)))
"""With more boxes than this, each has fewer rings for lines to run along."""
_TOUCH: Final = 1.0
_APART: Final = 3.0
"""Two lines closer than this look like one."""
_BEND: Final = 14.0
_SHARED: Final = 3.0
"""How much dearer a stretch is that another line takes already."""
_SIDEWAYS: Final = 12.0

Point = tuple[float, float]
_LEFT, _RIGHT, _UP, _DOWN = range(4)
"""The way back is `way ^ 1`."""


def passes_behind(path: Sequence[Point], rects: Sequence[Rect]) -> bool:
    """Whether a leg runs through the inside of a box."""
    return any(_inside(a, b, rect) for a, b in pairwise(path) for rect in rects)


def _inside(start: Point, end: Point, rect: Rect) -> bool:
    x1, x2 = sorted((start[0], end[0]))
    y1, y2 = sorted((start[1], end[1]))
    edge = 0.3
    return x1 < rect.right - edge and x2 > rect.x + edge and y1 < rect.bottom - edge and y2 > rect.y + edge


class Ways:
    """The channels of one placement. `take` remembers what runs where, so that lines keep apart."""

    def __init__(self, rects: Sequence[Rect], frame: Rect) -> None:
        self._rects = tuple(rects)
        self._frame = frame
        self._taken: dict[tuple[bool, int], list[tuple[float, float]]] = defaultdict(list)

    def take(self, path: Sequence[Point]) -> None:
        for (x1, y1), (x2, y2) in pairwise(path):
            if abs(y1 - y2) < 0.01:
                self._taken[True, round(y1 / _APART)].append((min(x1, x2), max(x1, x2)))
            else:
                self._taken[False, round(x1 / _APART)].append((min(y1, y2), max(y1, y2)))

    def shared(self, path: Sequence[Point]) -> float:
        """Length of a path that runs along lines already taken."""
        return sum(self.along(a, b) for a, b in pairwise(path))

    def along(self, a: Point, b: Point) -> float:
        """The same of one leg."""
        if abs(a[1] - b[1]) < 0.01:
            return _overlap(self.beside(a[1], across=True), min(a[0], b[0]), max(a[0], b[0]))
        return _overlap(self.beside(a[0], across=False), min(a[1], b[1]), max(a[1], b[1]))

    def beside(self, at: float, *, across: bool) -> list[tuple[float, float]]:
        """From where to where lines run so near to this height (`across`) or this place that they look like one."""
        lane = round(at / _APART)
        return [
            stretch for near in (lane - 1, lane, lane + 1) for stretch in self._taken.get((across, near), ())
        ]

    def between(self, source: Rect, target: Rect, *, downwards: bool) -> tuple[Point, ...]:
        """The cheapest way; `downwards`: rather from a foot to a head than from side to side. Empty: none."""
        ports = {rect: tuple(_ports(rect, downwards, is_source=rect is source)) for rect in (source, target)}
        grid = _Grid(self._rects, self._frame, [ring for made in ports.values() for _p, ring, _d, _c in made])
        return _Search(grid, self, ports[source], ports[target]).path()


def _overlap(stretches: Iterable[tuple[float, float]], low: float, high: float) -> float:
    return sum(min(high, end) - max(low, start) for start, end in stretches if start < high and end > low)


_Port = tuple[Point, Point, int, float]
"""On the edge of a box, outside on its ring, the way out, what it costs."""


def _ports(rect: Rect, downwards: bool, *, is_source: bool) -> list[_Port]:
    middle = rect.x + rect.width / 2
    heights = [rect.y + rect.height * share for share in (0.5, 0.3, 0.7)]
    foot, head = (0.0, 2 * _SIDEWAYS) if is_source else (2 * _SIDEWAYS, 0.0)
    side = _SIDEWAYS if downwards else 0.0
    if not downwards:
        foot = head = _SIDEWAYS
    ports: list[_Port] = [
        ((middle, rect.bottom), (middle, rect.bottom + CLEAR), _DOWN, foot),
        ((middle, rect.y), (middle, rect.y - CLEAR), _UP, head),
    ]
    for number, y in enumerate(heights):
        extra = side + (2.0 if number else 0.0)
        ports.append(((rect.x, y), (rect.x - CLEAR, y), _LEFT, extra))
        ports.append(((rect.right, y), (rect.right + CLEAR, y), _RIGHT, extra))
    return ports


class _Grid:
    def __init__(self, rects: Sequence[Rect], frame: Rect, points: Sequence[Point]) -> None:
        away = next(rings for count, rings in _RINGS if len(rects) >= count)
        xs = {frame.x, frame.right, *(x for x, _ in points)}
        ys = {frame.y, frame.bottom, *(y for _, y in points)}
        for rect in rects:
            for by in away:
                xs |= {rect.x - by, rect.right + by}
                ys |= {rect.y - by, rect.bottom + by}
        self.xs = _thinned(x for x in xs if frame.x <= x <= frame.right)
        self.ys = _thinned(y for y in ys if frame.y <= y <= frame.bottom)
        self.across = [self._blocked(rects, y, across=True) for y in self.ys]
        """For each height: the columns from which one cannot go on to the next."""
        self.along = [self._blocked(rects, x, across=False) for x in self.xs]

    def _blocked(self, rects: Sequence[Rect], at: float, *, across: bool) -> set[int]:
        line = self.xs if across else self.ys
        found: set[int] = set()
        for rect in rects:
            low, high = (rect.y, rect.bottom) if across else (rect.x, rect.right)
            if not low - _TOUCH < at < high + _TOUCH:
                continue
            start, end = (rect.x, rect.right) if across else (rect.y, rect.bottom)
            first = max(bisect_right(line, start - _TOUCH) - 1, 0)
            found.update(range(first, bisect_left(line, end + _TOUCH)))
        return found

    def at(self, point: Point) -> tuple[int, int] | None:
        """The node nearest to a point of the ring; None where the frame has none."""
        i, j = _nearest(self.xs, point[0]), _nearest(self.ys, point[1])
        near = abs(self.xs[i] - point[0]) < 1.0 and abs(self.ys[j] - point[1]) < 1.0
        return (i, j) if near else None


def _thinned(values: Iterable[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 0.05:
            kept.append(value)
    return kept


def _nearest(line: Sequence[float], value: float) -> int:
    at = bisect_left(line, value)
    return min((i for i in (at - 1, at) if 0 <= i < len(line)), key=lambda i: abs(line[i] - value))


_State = tuple[int, int, int]
_Leg = tuple[int, _State, tuple[int, int], float]
"""The way it goes, the state and the point it leads to, what it costs without the bend."""


class _Search:
    """One way through the grid: from any port of one box to any port of the other."""

    def __init__(self, grid: _Grid, ways: Ways, starts: Sequence[_Port], ends: Sequence[_Port]) -> None:
        self._grid, self._ways = grid, ways
        self._goals: dict[tuple[int, int], _Port] = {}
        for port in sorted(ends, key=lambda port: port[3], reverse=True):
            if (node := grid.at(port[1])) is not None:
                self._goals[node] = port
        xs, ys = [grid.xs[i] for i, _ in self._goals], [grid.ys[j] for _, j in self._goals]
        self._box = (min(xs), max(xs), min(ys), max(ys)) if self._goals else (0.0, 0.0, 0.0, 0.0)
        self._queue: list[tuple[float, float, _State]] = []
        self._best: dict[_State, float] = {}
        self._before: dict[_State, _State] = {}
        self._start: dict[_State, _Port] = {}
        self._rests: dict[tuple[int, int], float] = {}
        self._legs_from: dict[tuple[int, int], tuple[_Leg, ...]] = {}
        self._lanes: dict[tuple[int, bool], list[tuple[float, float]]] = {}
        for port in starts if self._goals else ():
            node = grid.at(port[1])
            if node is not None:
                self._begin((*node, port[2]), port)

    def _rest(self, node: tuple[int, int]) -> float:
        """What is still to come at least: the distance, and a bend where it goes both ways."""
        found = self._rests.get(node)
        if found is None:
            left, right, top, bottom = self._box
            x, y = self._grid.xs[node[0]], self._grid.ys[node[1]]
            aside, up = max(left - x, x - right, 0.0), max(top - y, y - bottom, 0.0)
            found = self._rests[node] = aside + up + (_BEND if aside and up else 0.0)
        return found

    def _legs(self, node: tuple[int, int]) -> "tuple[_Leg, ...]":
        """The ways on from a point; it is asked once from each side."""
        found = self._legs_from[node] = tuple(self._made_legs(*node))
        return found

    def _made_legs(self, i: int, j: int) -> "Iterator[_Leg]":
        grid = self._grid
        sideways = (grid.xs, i, grid.across[j], self._beside(j, across=True), (_LEFT, _RIGHT))
        upright = (grid.ys, j, grid.along[i], self._beside(i, across=False), (_UP, _DOWN))
        for line, at, shut, taken, (back, forth) in (sideways, upright):
            for way, gap, on in ((back, at - 1, at - 1), (forth, at, at + 1)):
                if 0 <= gap < len(line) - 1 and gap not in shut:
                    low, high = line[gap], line[gap + 1]
                    shared = _overlap(taken, low, high) if taken else 0.0
                    node = (on, j) if line is grid.xs else (i, on)
                    yield way, (*node, way), node, high - low + _SHARED * shared

    def _beside(self, line: int, *, across: bool) -> list[tuple[float, float]]:
        """Lines taken along one of the grid's."""
        found = self._lanes.get((line, across))
        if found is None:
            at = self._grid.ys[line] if across else self._grid.xs[line]
            found = self._lanes[line, across] = self._ways.beside(at, across=across)
        return found

    def _begin(self, state: _State, port: _Port) -> None:
        cost = port[3]
        if cost < self._best.get(state, 1e9) - 1e-9:
            self._best[state] = cost
            self._start[state] = port
            heappush(self._queue, (cost + self._rest(state[:2]), cost, state))

    def path(self) -> tuple[Point, ...]:
        done: tuple[float, _State, _Port] | None = None
        queue, best, before, starts = self._queue, self._best, self._before, self._start
        rests, legs_from = self._rests, self._legs_from
        while queue:
            guess, cost, state = heappop(queue)
            if done is not None and guess >= done[0]:
                break
            if cost > best[state]:
                continue
            node, way = state[:2], state[2]
            if (port := self._goals.get(node)) is not None:
                arriving = cost + port[3] + (0.0 if way ^ 1 == port[2] else _BEND)
                if done is None or arriving < done[0]:
                    done = (arriving, state, port)
            for turn, there, at, more in legs_from.get(node) or self._legs(node):
                if turn == way ^ 1:
                    continue
                further = cost + more + (0.0 if turn == way else _BEND)
                if further < best.get(there, 1e9) - 1e-9:
                    best[there] = further
                    before[there] = state
                    starts.pop(there, None)
                    rest = rests.get(at)
                    heappush(queue, (further + (self._rest(at) if rest is None else rest), further, there))
        return () if done is None else self._points(done[1], done[2])

    def _points(self, state: _State, end: _Port) -> tuple[Point, ...]:
        points: list[Point] = [end[0]]
        while True:
            points.append((self._grid.xs[state[0]], self._grid.ys[state[1]]))
            if state in self._start:
                points.append(self._start[state][0])
                return straightened(points[::-1])
            state = self._before[state]


def straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without the points in the middle of a straight leg."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < 0.06 and abs(kept[-1][1] - point[1]) < 0.06:
            continue
        if len(kept) > 1 and any(
            abs(kept[-2][axis] - kept[-1][axis]) < 0.06 and abs(kept[-1][axis] - point[axis]) < 0.06
            for axis in (0, 1)
        ):
            kept.pop()
        kept.append(point)
    return tuple(kept)
