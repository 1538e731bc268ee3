"""Which page a place is, and which comes before and after it. Each kind of page is loaded when it is first wanted."""

from pathlib import Path
from typing import Any, Protocol

from dxplanner.ui.page import Page
from dxplanner.ui.places import CASES, CHECK, EXPORT, FACTS, HOME, VERSIONS, WHOLE_PAGES
from dxplanner.wizards.registry import CHAPTERS, chapter, step

Place = tuple[str, str]


class Host(Protocol):
    """What pages are made for: the window of an open plan."""

    desk: Any
    session: Any
    settings: Any
    context: Any
    middle: Any
    trail: Any
    theme: Any
    facts_changed: Any

    def go_to(self, chapter_id: str, step_id: str = "", *, focus: bool = True) -> None: ...


def whole_place(place: Place) -> Place:
    """A chapter without a step is its first step."""
    chapter_id, step_id = place
    return place if step_id or place in WHOLE_PAGES else (chapter_id, chapter(chapter_id).steps[0].id)


def neighbours(place: Place) -> tuple[Place, Place]:
    """The pages before and after a page of a chapter, in the order of the list."""
    places = [HOME, *((c.id, s) for c in CHAPTERS for s in (*(one.id for one in c.steps), CHECK)), EXPORT]
    at = places.index(place)
    return places[at - 1], places[at + 1]


def place_by(place: Place, steps: int) -> Place | None:
    """The page before (-1) or after (1) this one; None at the ends."""
    if place == EXPORT and steps < 0:
        return CHAPTERS[-1].id, CHECK
    if place == HOME and steps > 0:
        return CHAPTERS[0].id, CHAPTERS[0].steps[0].id
    return None if place in WHOLE_PAGES else neighbours(place)[steps > 0]


def is_place(place: Place) -> bool:
    """Whether there is such a page: a remembered one may be of another edition of the program."""
    return place in WHOLE_PAGES or any(
        (c.id, s) == place for c in CHAPTERS for s in (*(one.id for one in c.steps), CHECK)
    )


def make_page(host: Host, place: Place) -> Page:
    if place == HOME:
        from dxplanner.ui.home import HomePage

        return HomePage(host.desk)
    if place == EXPORT:
        from dxplanner.ui.export_page import ExportPage

        return ExportPage(
            host.desk, _export_folder(host), lambda folder: _remember(host, folder), host.session
        )
    if place == VERSIONS:
        from dxplanner.ui.versions_page import VersionsPage

        return VersionsPage(host.desk, host.session)
    if place == CASES:
        from dxplanner.ui.cases_page import CasesPage

        return CasesPage(host.desk)
    if place == FACTS and host.context.facts is not None:
        from dxplanner.ui.facts_page import FactsPage

        return FactsPage(host.theme, host.context.facts, host.context.plans_folder, host.facts_changed.emit)
    return _of_chapter(host, place)


def _of_chapter(host: Host, place: Place) -> Page:
    before, after = neighbours(place)
    chapter_id, step_id = place
    if step_id == CHECK:
        from dxplanner.ui.check_answers import CheckAnswersPage

        return CheckAnswersPage(
            host.desk,
            chapter(chapter_id),
            width=host.middle.width(),
            previous=lambda: host.go_to(*before),
            following=lambda: host.go_to(*after),
        )
    from dxplanner.ui.step_page import StepPage

    stop = host.trail.last
    return StepPage(
        host.desk,
        chapter(chapter_id),
        step(chapter_id, step_id),
        width=host.middle.width(),
        previous=lambda: host.go_to(*before),
        following=lambda: host.go_to(*after),
        returning=(stop.title, host.trail.back) if stop is not None else None,
        parent=host.middle,
    )


def _export_folder(host: Host) -> Path:
    remembered = host.settings.folder("export")
    if remembered and Path(remembered).is_dir():
        return Path(remembered)
    file: Path | None = host.session.path
    if file is not None:
        return file.parent
    plans: Path = host.context.plans_folder
    return plans


def _remember(host: Host, folder: Path) -> None:
    host.settings.set_folder("export", str(folder))
