"""Starts Qt, paints the window, and only then opens the plan. Heavy libraries are loaded after the first paint."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from dxplanner.services.scheduler import Scheduler
from dxplanner.services.session import local_now
from dxplanner.services.trouble import record, sentence
from dxplanner.ui import messages
from dxplanner.ui.context import Context
from dxplanner.ui.fonts import load_fonts
from dxplanner.ui.scheduler import QtScheduler
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.start import NAME
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.window import Window


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


def make_window(application: QApplication, context: Context) -> Window:
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
    messages.tell(window, "問題が起きました", sentence(record(error, local_now())))


def run(
    argv: Sequence[str], make_context: Callable[[Scheduler], Context], *, open_path: Path | None = None
) -> int:
    """Runs until the window is closed; the exit status. Sessions get the scheduler of the window's thread."""
    application = make_application(argv)
    window = make_window(application, make_context(QtScheduler(application)))
    window.show()
    sys.excepthook = partial(_unforeseen, window)
    if open_path is not None:
        QTimer.singleShot(0, window, lambda: window.open_plan(open_path))
    return application.exec()
