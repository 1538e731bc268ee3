"""One application with our fonts and look for all tests of the window; a shell on the sample plan for each test."""

import gc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.services.preview import Previewer, PreviewPages
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.application import make_application
from dxplanner.ui.collecting import PAUSE_MS, collect_due
from dxplanner.ui.fonts import load_fonts
from dxplanner.ui.preview import attach
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from tests.ui.acting import throw_away
from tests.ui.fakes import FONTS, Desktop
from tests.ui.sample import sample_plan


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    return make_application


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Theme:
    load_fonts(FONTS)
    return Theme(qapp, Scheme.LIGHT, 100)


@pytest.fixture
def theme(look: Theme) -> Iterator[Theme]:
    yield look
    look.set_percent(100)
    look.set_scheme(Scheme.LIGHT)


@pytest.fixture(scope="session", autouse=True)
def _collected_here(qapp: QApplication) -> Iterator[None]:
    """As in the program: workers of a test never take its widgets apart, a timer of the window collects."""
    gc.disable()
    timer = QTimer(qapp)
    timer.timeout.connect(collect_due)
    timer.start(PAUSE_MS)
    yield
    QGuiApplication.clipboard().clear()  # what a test copied is Python's, and would outlive Python
    timer.stop()
    gc.enable()


@pytest.fixture(autouse=True)
def _collected_in_between() -> Iterator[None]:
    yield
    throw_away()
    collect_due()


@pytest.fixture(autouse=True)
def _no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog nobody answers would hang the run."""
    for name in (
        "tell",
        "confirm",
        "ask_open_path",
        "ask_facts_path",
        "ask_save_path",
        "ask_folder",
        "open_folder",
    ):
        monkeypatch.setattr(messages, name, lambda *_args, name=name: pytest.fail(f"dialog {name}"))


@pytest.fixture(scope="session")
def _any_pages() -> PreviewPages:
    """Pages of a plan just begun, laid out once."""
    return Previewer().show(Plan(), date(2026, 11, 24))


@pytest.fixture(autouse=True)
def _pages_at_hand(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, _any_pages: PreviewPages
) -> None:
    """Most tests of the window ask nothing of the preview, and laying out is most of their work.

    Those that do say `pytestmark = pytest.mark.real_pages`.
    """
    if request.node.get_closest_marker("real_pages") is None:
        _put_at_hand(monkeypatch, _any_pages)


def _put_at_hand(monkeypatch: pytest.MonkeyPatch, found: PreviewPages) -> None:
    monkeypatch.setattr(attach, "page_maker", lambda _session: lambda _question: found)


@pytest.fixture
def desktop(tmp_path: Path) -> Desktop:
    return Desktop(tmp_path)


@pytest.fixture
def window(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Window:
    widget = Window(theme, desktop.context(), WindowSettings(data_dir))
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture(scope="module")
def standing(
    look: Theme, tmp_path_factory: pytest.TempPathFactory, _any_pages: PreviewPages
) -> Iterator[Window]:
    """One window on the sample plan for a whole module, whose tests leave the plan as they found it."""
    folder = tmp_path_factory.mktemp("standing")
    with pytest.MonkeyPatch.context() as monkeypatch:
        _put_at_hand(monkeypatch, _any_pages)
        widget = Window(look, Desktop(folder).context(), WindowSettings(folder))
        widget.resize(1366, 768)
        widget.show()
        widget.show_session(Session(sample_plan()))
        yield widget
        look.set_percent(100)
        widget.close()
        widget.deleteLater()
        throw_away()


@pytest.fixture
def shell(window: Window) -> Shell:
    window.show_session(Session(sample_plan()))
    assert window.shell is not None
    return window.shell


def type_japanese(widget: QWidget, text: str) -> None:
    """What an input method does: compose, then commit. (Key clicks with such characters end the process.)"""
    composing = QInputMethodEvent(text, [])
    QApplication.sendEvent(widget, composing)
    committed = QInputMethodEvent("", [])
    committed.setCommitString(text)
    QApplication.sendEvent(widget, committed)


def turn_wheel(widget: QWidget) -> None:
    point = QPointF(widget.rect().center())
    event = QWheelEvent(
        point, QPointF(widget.mapToGlobal(widget.rect().center())), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def copy_text(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
