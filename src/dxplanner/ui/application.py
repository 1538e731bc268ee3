"""Starts Qt, paints the window, and only then loads the program and opens the plan."""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from dxplanner.facts.resources import resource_path
from dxplanner.services.recent import recent_files
from dxplanner.store.places import data_dir
from dxplanner.ui.collecting import Collector
from dxplanner.ui.fonts import load_fonts
from dxplanner.ui.front import NAME, OPENING
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.window import Window

if TYPE_CHECKING:
    from dxplanner.services.scheduler import Scheduler
    from dxplanner.ui.context import Context

LAST = "前回の計画"
COLLECT_AFTER_MS = 3000


def make_application(argv: Sequence[str]) -> QApplication:
    """The one QApplication, speaking Japanese in its standard buttons too."""
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(list(argv))
    application.setApplicationName("dxplanner")
    application.setApplicationDisplayName(NAME)
    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
    translator = QTranslator(application)
    if translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return application


def make_window(application: QApplication, context: "Context") -> Window:
    """Fonts, look and window, not shown yet."""
    load_fonts(context.fonts)
    settings = WindowSettings(context.data_folder)
    theme = Theme(application, settings.scheme, settings.percent)
    return Window(theme, context, settings)


def _unforeseen(
    window: Window, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A fault of ours in the middle of an action: the action ends, the window and the plan stay."""
    if not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    from dxplanner.services.session import local_now
    from dxplanner.services.trouble import record, sentence
    from dxplanner.ui import messages

    messages.tell(window, "問題が起きました", sentence(record(error, local_now())))


def run(
    argv: Sequence[str], make_context: "Callable[[Scheduler], Context]", *, open_path: Path | None = None
) -> int:
    """Runs until the window is closed; the exit status. Sessions get the scheduler of the window's thread."""
    gc.disable()  # looking through what is being loaded again and again takes a tenth of the start
    application = make_application(argv)
    load_fonts(resource_path("fonts"))
    settings = WindowSettings(data_dir())
    theme = Theme(application, settings.scheme, settings.percent)
    window = Window(theme, None, settings, _front(open_path))
    sys.excepthook = partial(_unforeseen, window)
    window.front.painted.connect(lambda: _furnish(application, window, make_context, open_path))
    window.show()
    return application.exec()


def _front(open_path: Path | None) -> tuple[str, str]:
    """The name of the plan that is coming, from the list of recent ones; without a path the one used last."""
    recent = recent_files()
    if open_path is None:
        return (recent[0].name, LAST) if recent else ("", "")
    path = open_path.absolute()
    return next((item.name for item in recent if item.path == path), open_path.stem), OPENING


def _furnish(
    application: QApplication,
    window: Window,
    make_context: "Callable[[Scheduler], Context]",
    open_path: Path | None,
) -> None:
    from dxplanner.ui.scheduler import QtScheduler

    context = make_context(QtScheduler(application))
    window.furnish(context, open_path)
    if open_path is None:
        window.show_start()
    QTimer.singleShot(COLLECT_AFTER_MS, application, Collector(application).start)
