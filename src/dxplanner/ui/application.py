"""Starts Qt, paints the window, and only then opens the plan. Heavy libraries are loaded after the first paint."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from dxplanner.services.scheduler import Scheduler
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


def run(
    argv: Sequence[str], make_context: Callable[[Scheduler], Context], *, open_path: Path | None = None
) -> int:
    """Runs until the window is closed; the exit status. Sessions get the scheduler of the window's thread."""
    application = make_application(argv)
    window = make_window(application, make_context(QtScheduler(application)))
    window.show()
    if open_path is not None:
        QTimer.singleShot(0, window, lambda: window.open_plan(open_path))
    return application.exec()
