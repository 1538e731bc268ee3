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
_STEPS: Final = {_LEFT: (-1, 0), _RIGHT: (1, 0), _UP: (0, -1), _DOWN: (0, 1)}


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
        across = abs(a[1] - b[1]) < 0.01
        at, low, high = (
            (a[1], min(a[0], b[0]), max(a[0], b[0])) if across else (a[0], min(a[1], b[1]), max(a[1], b[1]))
        )
        lane, found = round(at / _APART), 0.0
        for near in (lane - 1, lane, lane + 1):
            for start, end in self._taken.get((across, near), ()):
                if start < high and end > low:
                    found += min(high, end) - max(low, start)
        return found

    def between(self, source: Rect, target: Rect, *, downwards: bool) -> tuple[Point, ...]:
        """The cheapest way; `downwards`: rather from a foot to a head than from side to side. Empty: none."""
        ports = {rect: tuple(_ports(rect, downwards, is_source=rect is source)) for rect in (source, target)}
        grid = _Grid(self._rects, self._frame, [ring for made in ports.values() for _p, ring, _d, _c in made])
        return _Search(grid, self, ports[source], ports[target]).path()


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

    def open(self, i: int, j: int, way: int) -> bool:
        if way == _LEFT:
            return i > 0 and i - 1 not in self.across[j]
        if way == _RIGHT:
            return i < len(self.xs) - 1 and i not in self.across[j]
        if way == _UP:
            return j > 0 and j - 1 not in self.along[i]
        return j < len(self.ys) - 1 and j not in self.along[i]


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
_Leg = tuple[int, _State, float]
"""The way it goes, where it leads, what it costs without the bend."""


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
        for port in starts if self._goals else ():
            node = grid.at(port[1])
            if node is not None:
                self._reach((*node, port[2]), port[3], None, port)

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
        found = self._legs_from.get(node)
        if found is None:
            found = self._legs_from[node] = tuple(self._made_legs(*node))
        return found

    def _made_legs(self, i: int, j: int) -> "Iterator[_Leg]":
        grid = self._grid
        start = (grid.xs[i], grid.ys[j])
        for way, (di, dj) in _STEPS.items():
            if grid.open(i, j, way):
                end = (grid.xs[i + di], grid.ys[j + dj])
                length = abs(end[0] - start[0]) + abs(end[1] - start[1])
                yield way, (i + di, j + dj, way), length + _SHARED * self._ways.along(start, end)

    def _reach(self, state: _State, cost: float, before: _State | None, port: _Port | None = None) -> None:
        if cost >= self._best.get(state, 1e9) - 1e-9:
            return
        self._best[state] = cost
        if before is not None:
            self._before[state] = before
            self._start.pop(state, None)
        elif port is not None:
            self._start[state] = port
        heappush(self._queue, (cost + self._rest(state[:2]), cost, state))

    def path(self) -> tuple[Point, ...]:
        done: tuple[float, _State, _Port] | None = None
        while self._queue:
            guess, cost, state = heappop(self._queue)
            if done is not None and guess >= done[0]:
                break
            if cost > self._best[state]:
                continue
            if (port := self._goals.get(state[:2])) is not None:
                arriving = cost + port[3] + (0.0 if state[2] ^ 1 == port[2] else _BEND)
                if done is None or arriving < done[0]:
                    done = (arriving, state, port)
            self._go_on(state, cost)
        return () if done is None else self._points(done[1], done[2])

    def _go_on(self, state: _State, cost: float) -> None:
        way = state[2]
        back = way ^ 1
        for turn, there, more in self._legs(state[:2]):
            if turn != back:
                self._reach(there, cost + more + (0.0 if turn == way else _BEND), state)

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
