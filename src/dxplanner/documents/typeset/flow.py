"""What a set block looks like to the paginator: it gives away fragments that fit into the room left on a page.

Owns the general flows (lines, solid pieces, groups). Knows no document blocks and no fonts.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Protocol

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.geometry import Bookmark, Item, Rect, Region
from dxplanner.documents.typeset.inline import SetLine, draw_lines

ARTIFACT: Final = "-"
"""Tag of text that is printed again and should not be read again: repeated table headers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """Items from the top left of the text area, the height they take, and what is left for the next page."""

    items: Sequence[Item]
    height: float
    rest: "Flow | None" = None


class Flow(Protocol):
    @property
    def role(self) -> str:
        """Role in the reading order: P, H1, Table, Figure."""

    @property
    def before(self) -> float:
        """Space above, dropped at the top of a page."""

    @property
    def keep_with_next(self) -> bool: ...

    @property
    def least(self) -> float:
        """Height of the smallest fragment it may leave at the foot of a page."""

    @property
    def height(self) -> float:
        """Height when nothing is split."""

    def take(self, room: float, *, force: bool) -> Fragment | None:
        """The part that fits into `room`, or None. With `force` (an empty page) something is always given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Solid:
    """One piece that is never split."""

    items: Sequence[Item]
    height: float
    role: str = "P"
    before: float = 0.0
    keep_with_next: bool = False

    @property
    def least(self) -> float:
        return self.height

    def take(self, room: float, *, force: bool) -> Fragment | None:
        if self.height > room and not force:
            return None
        return Fragment(items=self.items, height=self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFlow:
    """Lines of text; at least two stay together at the foot and at the head of a page."""

    lines: tuple[SetLine, ...]
    x: float
    width: float
    role: str = "P"
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    path: str = ""
    bookmark: Bookmark | None = None
    extra: tuple[Item, ...] = ()
    """Drawn with the first fragment: list markers, rules."""
    first_fewest: int = 2

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + self.after

    @property
    def least(self) -> float:
        fewest = len(self.lines) if len(self.lines) <= 3 else self.first_fewest
        return sum(line.height for line in self.lines[:fewest])

    def take(self, room: float, *, force: bool) -> Fragment | None:
        if self.height - self.after <= room + 0.01:
            return self._fragment(len(self.lines))
        count = self._fitting(room)
        if len(self.lines) - count == 1:
            count -= 1
        if count < self.first_fewest or len(self.lines) <= 3:
            if not force:
                return None
            count = max(self._fitting(room), 1)
        return self._fragment(count)

    def _fitting(self, room: float) -> int:
        total = 0.0
        for count, line in enumerate(self.lines):
            total += line.height
            if total > room + 0.01:
                return count
        return len(self.lines)

    def _fragment(self, count: int) -> Fragment:
        lines, rest = self.lines[:count], self.lines[count:]
        height = sum(line.height for line in lines)
        items: list[Item] = list(self.extra)
        if self.bookmark is not None:
            items.append(self.bookmark)
        if self.path:
            items.append(Region(path=self.path, rect=Rect(self.x, 0.0, self.width, height)))
        items.extend(draw_lines(lines, self.x, 0.0, self.width))
        following = replace(self, lines=rest, before=0.0, bookmark=None, extra=()) if rest else None
        return Fragment(items=items, height=height if rest else height + self.after, rest=following)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Flows that move to the next page together when they fit on one page but not on the rest of this one."""

    flows: tuple[Flow, ...]

    @property
    def height(self) -> float:
        return sum(flow.height + flow.before for flow in self.flows)


Step = Flow | Break | Together
"""What a block may become."""
