"""The ring around what has the focus, and the window in another theme or size."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from shiboken6 import delete, isValid

from dxplanner.services.samples import sample_plan as finished_plan
from dxplanner.services.session import Session
from dxplanner.ui.focus_ring import FocusRing
from dxplanner.ui.home import HomePage
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from dxplanner.wizards.engine import StepState, chapter_state
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Chapter
from tests.ui.acting import open_page, settle
from tests.ui.fakes import Desktop

# ---- ring


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_the_ring_is_around_what_has_the_keyboard_at_once(
    window: Window, shell: Shell, chapter: Chapter
) -> None:
    for step in chapter.steps[:3]:
        shell.go_to(chapter.id, step.id)
        assert_ring(window.ring, window)
        settle()
        assert_ring(window.ring, window)
        assert isinstance(shell.page, StepPage)
        shell.page.next.setFocus()
        assert_ring(window.ring, window)


def assert_ring(ring: FocusRing, window: Window) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    assert ring.isVisible(), target
    gap = window.theme.px(4)
    corner = ring.mapToGlobal(QPoint(gap, gap))
    assert corner == target.mapToGlobal(QPoint(0, 0)), target
    assert ring.width() == target.width() + 2 * gap


def test_the_ring_goes_with_its_window(theme: Theme, desktop: Desktop, data_dir: Path) -> None:
    """Rings left behind once went on following the keyboard, each slowing it down a little."""
    window = Window(theme, desktop.context(), WindowSettings(data_dir))
    ring = window.ring
    ring.setParent(window.centralWidget())  # where it stands while something there has the keyboard
    ring.release()
    window.close()
    delete(window)
    assert not isValid(ring)


def test_the_ring_is_painted_in_the_colour_of_actions(window: Window, shell: Shell) -> None:
    shell.go_to_path("policy.philosophy")
    settle()
    image = window.ring.grab().toImage()
    middle = image.pixelColor(image.width() // 2, window.theme.px(1))
    wanted = QColor(window.theme.tokens.action)
    assert abs(middle.red() - wanted.red()) + abs(middle.blue() - wanted.blue()) < 60


# ---- window


def test_the_drawer_paints_after_the_text_size_changed(window: Window, shell: Shell) -> None:
    shell.go_to("policy", "vision")
    settle()
    window.set_percent(200)
    settle()
    assert window.shell is not None
    window.shell.show_side(True)
    settle()
    side = window.shell.side
    assert side.isVisible()
    parts = [side, *(part for part in side.findChildren(QWidget) if part.isVisible())]
    assert all(part.updatesEnabled() for part in parts)
    image = window.grab(side.geometry().translated(window.shell.pos())).toImage()
    panel = QColor(window.theme.tokens.panel)
    assert image.pixelColor(image.width() // 2, 3) == panel


def test_the_step_list_gives_way_to_large_text(qtbot, window: Window, shell: Shell) -> None:
    shell.go_to("policy", "vision")
    settle()
    assert shell.steps.isVisible()
    assert isinstance(shell.page, StepPage)
    assert not shell.page.list_button.isVisible()
    window.set_percent(200)
    settle()
    large = window.shell
    assert large is not None
    assert not large.steps.isVisible()
    assert isinstance(large.page, StepPage)
    assert large.page.list_button.isVisible()
    large.page.list_button.click()
    settle()
    assert large.steps.isVisible()
    assert large.steps.hasFocus()
    assert large.steps.updatesEnabled()
    qtbot.keyClick(large.steps, Qt.Key.Key_Escape)
    settle()
    assert not large.steps.isVisible()
    large.page.list_button.click()
    large.steps.place_wanted.emit("policy", "indicators")
    settle()
    assert large.place == ("policy", "indicators")
    assert not large.steps.isVisible()
    window.set_percent(100)
    settle()
    assert window.shell is not None
    assert window.shell.steps.isVisible()


def test_the_place_one_is_at_is_whole_in_the_list(window: Window, shell: Shell) -> None:
    window.resize(1366, 560)
    window.set_percent(150)
    assert window.shell is not None
    large = window.shell
    for chapter in CHAPTERS:
        for step in (chapter.steps[0], chapter.steps[-1]):
            open_page(large, chapter.id, step.id)
            rect = large.steps.visualItemRect(large.steps._items[(chapter.id, step.id)])
            assert large.steps.viewport().rect().contains(rect), step.title


def test_one_chapter_stands_open_in_the_list(window: Window, shell: Shell) -> None:
    window.resize(1366, 768)
    for place in (("organisation", "rules"), ("recruitment", "form_choice"), ("policy", "vision")):
        open_page(shell, *place)
        opened = [c.id for c in CHAPTERS if shell.steps._items[(c.id, "")].isExpanded()]
        assert opened == [place[0]]


def test_home_of_a_finished_plan_offers_the_documents(window: Window) -> None:
    window.show_session(Session(finished_plan("mihon")))
    assert window.shell is not None
    home = window.shell.page
    assert isinstance(home, HomePage)
    plan = window.shell.session.plan
    assert all(chapter_state(plan, chapter) is StepState.DONE for chapter in CHAPTERS), "the sample is whole"
    assert home.go_on.text() == "書類を出す"
    words = " ".join(label.text() for label in home.findChildren(QLabel))
    assert "約3分" not in words
    assert [b.text() for b in home.findChildren(QPushButton)].count("書類を出す") == 1
    home.go_on.click()
    assert window.shell.place == ("export", "")


def test_bullets_hang(shell: Shell) -> None:
    shell.show_side(True)
    shell.side.show_pane("help")
    settle()
    dots = [label for label in shell.help.findChildren(QLabel) if "・<" in label.text()]
    assert len(dots) >= 3
    for label in shell.help.findChildren(QLabel):
        assert not ("・" in label.text() and "<br>・" in label.text())


def test_a_new_look_styles_the_old_page_no_more(window: Window, shell: Shell) -> None:
    """What takes longest is styling what is thrown away at once; the page is gone before."""
    shell.go_to("costs", "budget")
    settle()
    gone: list[bool] = []
    page = shell.page
    assert page is not None
    painted = QApplication.palette().window().color()
    page.destroyed.connect(lambda: gone.append(QApplication.palette().window().color() == painted))
    window.theme.set_scheme(Scheme.DARK)
    assert gone == [True], "gone while the old look still stood"
    assert window.shell is not shell
    assert window.shell is not None
    assert window.shell.place == ("costs", "budget")
    assert isinstance(window.shell.page, StepPage)
