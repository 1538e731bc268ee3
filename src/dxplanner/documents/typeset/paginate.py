"""Filling pages: headings stay with what follows, groups stay together, what is too tall is split.

Takes flows in order and gives lists of items per page, in page coordinates. Knows no document blocks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dxplanner.documents.typeset.flow import ARTIFACT, Break, Flow, Fragment, Step, Together
from dxplanner.documents.typeset.geometry import GlyphRun, Item, moved, run_at
from dxplanner.documents.typeset.measures import Frame


@dataclass(slots=True, kw_only=True)
class _Sheet:
    frame: Frame
    pages: list[list[Item]] = field(default_factory=lambda: [[]])
    y: float = 0.0
    tags: int = 0

    @property
    def room(self) -> float:
        return self.frame.height - self.y

    @property
    def fresh(self) -> bool:
        return self.y <= 0.0

    def turn(self) -> None:
        self.pages.append([])
        self.y = 0.0

    def put(self, fragment: Fragment, tag: str) -> None:
        dx, dy = self.frame.left, self.frame.top + self.y
        page = self.pages[-1]
        for item in fragment.items:
            if isinstance(item, GlyphRun):
                page.append(run_at(item, item.x + dx, item.baseline + dy, _tagged(item.tag, tag)))
            else:
                page.append(moved(item, dx, dy))
        self.y += fragment.height


def _tagged(own: str, tag: str) -> str:
    """From the outside in; what is printed again is not read again."""
    if own == ARTIFACT:
        return ""
    return f"{tag}/{own}" if own else tag


def paginate(steps: Iterable[Step], frame: Frame, *, first_tag: int = 0) -> tuple[list[list[Item]], int]:
    """The pages of one section, and the next free tag number."""
    sheet = _Sheet(frame=frame, tags=first_tag)
    _run(sheet, list(steps))
    return sheet.pages, sheet.tags


def _run(sheet: _Sheet, steps: Sequence[Step]) -> None:
    for index, step in enumerate(steps):
        if isinstance(step, Break):
            if not sheet.fresh:
                sheet.turn()
        elif isinstance(step, Together):
            if not sheet.fresh and sheet.room < step.height <= sheet.frame.height:
                sheet.turn()
            _run(sheet, step.flows)
        else:
            _place(sheet, step, steps[index + 1 :])


def _place(sheet: _Sheet, flow: Flow, following: Sequence[Step]) -> None:
    sheet.tags += 1
    tag = f"{flow.role}:{sheet.tags}"
    if not sheet.fresh and flow.before + _needed(flow, following, sheet.frame.height) > sheet.room + 0.01:
        sheet.turn()
    if not sheet.fresh:
        sheet.y += flow.before
    rest: Flow | None = flow
    while rest is not None:
        fragment = rest.take(sheet.room, force=sheet.fresh)
        if fragment is None:
            sheet.turn()
            continue
        sheet.put(fragment, tag)
        rest = fragment.rest
        if rest is not None:
            sheet.turn()


def _needed(flow: Flow, following: Sequence[Step], whole: float) -> float:
    """Room that must be left so that a heading is not alone at the foot of a page; never more than a page."""
    if not flow.keep_with_next:
        return flow.least
    total = flow.height
    for step in following:
        if isinstance(step, Break):
            break
        if isinstance(step, Together):
            total += step.height if step.height + total <= whole else 0.0
            break
        total += step.before
        if not step.keep_with_next:
            total += step.least
            break
        total += step.height
    return total if total <= whole else flow.least
