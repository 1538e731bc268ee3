"""Jumping to a question with a way back: where one came from, the last place on top. Knows pages by what they can do."""

from typing import Any, Protocol

from PySide6.QtCore import QTimer

from dxplanner.core.dataclass import dataclass
from dxplanner.services.session import Session
from dxplanner.wizards.registry import field_of
from dxplanner.wizards.spec import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A place, the question one stood at, how far the page was scrolled, and what the place is called."""

    place: tuple[str, str]
    path: str
    scrolled: int
    title: str


class Host(Protocol):
    """The window one goes about in. `page` is what stands in the middle; it scrolls in its `area`."""

    session: Session
    place: tuple[str, str]
    page: Any

    def go_to(self, chapter_id: str, step_id: str = "", *, focus: bool = True) -> None: ...

    def focus_page(self) -> None: ...

    def page_title(self) -> str: ...


class Trail:
    """A jump goes on with the trail; going anywhere by other means ends it."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._stops: list[Stop] = []
        self._jumping = False

    @property
    def last(self) -> Stop | None:
        return self._stops[-1] if self._stops else None

    def arrived(self) -> None:
        """A page has been asked for. If not by a jump, there is nowhere to return to any more."""
        if not self._jumping:
            self._stops.clear()
        self._jumping = False

    def jump(self, path: str, place: tuple[str, str] | None = None, item: Item | None = None) -> bool:
        """To the question of a path; `place` and `item` say which where several ask for it. False when none does."""
        host = self._host
        found = field_of(path, host.session.plan)
        if found is None:
            return False
        target = place or (found.chapter.id, found.step.id)
        if target != host.place:
            self._stops.append(self._here())
            self._jumping = True
            host.go_to(*target, focus=False)
        page = host.page
        if not (item is not None and page.focus_item(item)):
            page.focus_path(path) or page.focus_path(found.item.path)
        return True

    def _here(self) -> Stop:
        host = self._host
        focused = getattr(host.page, "focused_path", None)
        return Stop(
            place=host.place,
            path=focused() if focused is not None else "",
            scrolled=host.page.area.verticalScrollBar().value(),
            title=host.page_title(),
        )

    def back(self) -> None:
        """To where the last jump began, scrolled as it was, the cursor on the same question."""
        if not self._stops:
            return
        host, stop = self._host, self._stops.pop()
        self._jumping = True
        host.go_to(*stop.place, focus=False)
        page = host.page
        if not (stop.path and page.focus_path(stop.path)):
            host.focus_page()
        bar = page.area.verticalScrollBar()
        QTimer.singleShot(0, page, lambda: bar.setValue(stop.scrolled))
