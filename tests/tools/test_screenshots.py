"""The picture book leaves nothing out: every step of the registry, every page the window names, in every look."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from dxplanner.ui.places import CHECK, EXPORT, HOME
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from dxplanner.wizards.registry import CHAPTERS
from tests.ui.acting import throw_away
from tools import screenshots
from tools.contact_sheet import GAP, SMALL, Picture, contact_sheet
from tools.sample_desk import FILE, NOW, sample_session
from tools.window_pages import Page, pages

STEPS = [(chapter.id, step.id) for chapter in CHAPTERS for step in chapter.steps]
LOOKS = ["light-100", "light-200", "dark-100", "dark-200"]


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    blinking = qapp.cursorFlashTime()
    made = screenshots.make_desk(tmp_path / "settings")
    yield made
    qapp.setCursorFlashTime(blinking)
    made.set_scheme(Scheme.LIGHT)  # the look of the application belongs to the other tests, too
    made.set_percent(100)
    made.close()
    made.deleteLater()
    throw_away()


def _names(found: tuple[Page, ...]) -> list[str]:
    return [page.name for page in found]


def test_every_place_of_the_plan_is_visited(window: Window) -> None:
    visited = []
    for page in pages(window):
        page.show(window)
        throw_away()
        visited.append(window.shell.place if window.shell is not None else None)
    places = [None, HOME, *STEPS, EXPORT]
    assert visited[: len(places)] == places


def test_a_step_added_to_the_registry_is_taken(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _names(pages(window))
    monkeypatch.setattr("tools.window_pages.CHAPTERS", CHAPTERS[:1])
    fewer = _names(pages(window))
    gone = [name for name in before if name not in fewer]
    steps = [f"{c.number:02}-{c.id}-{s.id}" for c in CHAPTERS[1:] for s in c.steps]
    assert gone == [*steps, *(f"{c.number:02}-{c.id}-check" for c in CHAPTERS[1:])]


def test_the_check_pages_the_versions_and_the_sheets_are_taken(window: Window) -> None:
    found = {page.name: page for page in pages(window)}
    for chapter in CHAPTERS:
        found[f"{chapter.number:02}-{chapter.id}-check"].show(window)
        throw_away()
        assert window.shell is not None
        assert window.shell.place == (chapter.id, CHECK)
    for name in ("85-search", "86-shortcuts", "87-about", "88-approval"):
        found[name].show(window)
        assert window.sheet is not None, name
    found["00-home"].show(window)
    assert window.sheet is None


def test_the_names_are_for_every_file_system(window: Window) -> None:
    names = _names(pages(window))
    assert all(name.isascii() and name == name.lower() and " " not in name for name in names)
    assert len(set(names)) == len(names)


def test_every_pane_at_the_side_is_opened(window: Window) -> None:
    panes = [page for page in pages(window) if page.name.startswith("90-pane-")]
    shown: list[QWidget | None] = []
    for page in panes:
        page.show(window)
        screenshots.turn(0)
        assert window.shell is not None
        assert window.shell.side.isVisible()
        shown.append(window.shell.side.stack.currentWidget())
    assert window.shell is not None
    assert len(set(shown)) == window.shell.side.stack.count() > 0


def test_every_look(window: Window) -> None:
    wanted = [page for page in pages(window) if page.name == "00-home"]
    found = []
    for _, look, _ in screenshots.walk(window, wanted):
        found.append((look, window.theme.scheme, window.theme.percent))
        screenshots.turn(0)
    assert [look for look, _, _ in found] == LOOKS
    assert [(scheme, percent) for _, scheme, percent in found] == [
        (scheme, percent) for scheme in (Scheme.LIGHT, Scheme.DARK) for percent in (100, 200)
    ]


def test_pictures_and_sheets_are_written(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screenshots, "QUIET_SECONDS", 0.03)
    wanted = [page for page in pages(window) if page.name in ("00-start", "95-menu-view")]
    made = screenshots.take(window, wanted, tmp_path / "book", whole=False)
    expected = [f"{name}-{look}" for look in LOOKS for name in ("00-start", "95-menu-view")]
    assert [path.stem for path in made] == [*expected, "contact-light", "contact-dark"]
    pictures = {path.stem: QImage(str(path)) for path in made}
    first = pictures["00-start-light-100"]
    assert (first.width(), first.height()) == screenshots.SIZE
    corner = {look: pictures[f"00-start-{look}"].pixelColor(3, 400).lightness() for look in LOOKS}
    assert corner["light-100"] > 200 > 60 > corner["dark-100"], "the two colours are really different"


def test_below_the_first_screenful(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screenshots, "QUIET_SECONDS", 0.03)
    (long,) = [page for page in pages(window) if page.name == "01-municipality-people"]
    window.set_percent(200)
    long.show(window)
    assert len(list(screenshots.screenfuls(window, whole=False))) == 1
    found = list(screenshots.screenfuls(window, whole=True))
    area = screenshots.page_area(window)
    assert area is not None
    assert len(found) > 1
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_the_desk_shows_a_fixed_time_and_no_folder_of_this_machine() -> None:
    session = sample_session()
    try:
        assert session.last_status is not None
        assert session.last_status.at == NOW
        assert session.path == FILE
        assert not FILE.is_absolute()
    finally:
        session.close()


def test_a_contact_sheet_keeps_the_order() -> None:
    colours = ["#ff0000", "#00ff00", "#0000ff"]
    pictures = []
    for colour in colours:
        image = QImage(1366, 768, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        pictures.append(Picture(name=colour[1:], image=image))
    sheet = contact_sheet(pictures, 2)
    assert sheet.width() == 2 * (SMALL[0] + GAP) + GAP
    middle, down = SMALL[0] // 2, sheet.height() // 2
    places = [(middle, down // 2), (middle + SMALL[0] + GAP, down // 2), (middle, down + down // 2)]
    assert [sheet.pixelColor(*place).name() for place in places] == colours
