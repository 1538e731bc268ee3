"""The composition as the program makes it, on the sample plan in a folder: for tests of whole ways through it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from dxplanner.app import make_context
from dxplanner.services import files
from dxplanner.services.samples import sample_plan
from dxplanner.ui.scheduler import QtScheduler
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.window import Window


def real_window(qtbot, qapp: QApplication, theme: Theme, data_dir: Path) -> Window:
    window = Window(theme, make_context(QtScheduler(qapp)), WindowSettings(data_dir))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    return window


def sample_file(folder: Path, name: str = "見本町DX推進計画.dxplan") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    files.new_file(path, files.with_own_identity(sample_plan("mihon")))
    return path


def opened(qtbot, window: Window, run: Callable[[], object]) -> Shell:
    """Do what opens a plan and wait for it."""
    run()
    qtbot.waitUntil(lambda: not window.loading and window.shell is not None)
    assert window.shell is not None
    return window.shell
