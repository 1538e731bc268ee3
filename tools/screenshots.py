"""The picture book: walks every page of the real window in light and dark, at 100 % and 200 %, and keeps PNGs.

    python3 run.py screenshots --to DIR [--only PREFIX…] [--whole]

File names say page, colours and text size (`02-policy-vision-light-100.png`); one contact sheet for each of the
two colours comes last. Offscreen, with a fixed clock and the sample town. `--whole` also keeps what lies below
the first screenful. Which pages there are is said by `tools.window_pages`.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from dxplanner.ui.application import make_application, make_window
from dxplanner.ui.scheduler import QtScheduler
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from tools.contact_sheet import Picture, contact_sheet, small
from tools.sample_desk import desk_context, stop_the_clock
from tools.window_pages import Page, pages

SIZE = (1366, 768)
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
PERCENTS = (100, 200)
PAIRS_IN_A_ROW = 4
QUIET_SECONDS = 0.3
"""Unchanged for so long, a page is finished: longer than the pauses before refreshing and previewing."""
LONGEST_SECONDS = 10.0
OVERLAP_PX = 60
"""Of two screenfuls of one page."""


def make_desk(settings_folder: Path) -> Window:
    """The real window on the fixed desk, shown."""
    application = make_application(["dxplanner"])
    application.setCursorFlashTime(0)  # the cursor stands still
    window = make_window(application, desk_context(QtScheduler(application), settings_folder))
    window.resize(*SIZE)
    window.show()
    return window


def walk(
    window: Window,
    wanted: Sequence[Page],
    schemes: Sequence[Scheme] = SCHEMES,
    percents: Sequence[int] = PERCENTS,
) -> Iterator[tuple[Page, str, QWidget]]:
    """Every page in every look: the page, the look in words for files, and the widget that shows it."""
    for scheme in schemes:
        for percent in percents:
            window.set_scheme(scheme)
            window.set_percent(percent)
            for page in wanted:
                window.resize(*SIZE)
                QCursor.setPos(window.mapToGlobal(QPoint(*SIZE)))  # over nothing that lights up
                yield page, f"{scheme.value}-{percent}", page.show(window) or window


def turn(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def settled(widget: QWidget) -> QImage:
    """The picture of a widget once nothing on it has changed for a while."""
    patience = time.monotonic() + LONGEST_SECONDS
    image = _picture(widget)
    quiet_since = time.monotonic()
    while time.monotonic() < min(quiet_since + QUIET_SECONDS, patience):
        turn(QUIET_SECONDS / 6)
        now = _picture(widget)
        if now != image or _laying_out(widget):
            image, quiet_since = now, time.monotonic()
    return image


def _laying_out(widget: QWidget) -> bool:
    """The preview of the window is still making its pages."""
    window = widget.window()
    shell = window.shell if isinstance(window, Window) else None
    return shell is not None and shell.preview.waiting


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def screenfuls(widget: QWidget, *, whole: bool) -> Iterator[QImage]:
    """The first screenful, and when asked the rest of the page, screenful by screenful."""
    yield settled(widget)
    area = page_area(widget) if whole else None
    bar = area.verticalScrollBar() if area is not None else None
    while bar is not None and bar.value() < bar.maximum():
        bar.setValue(bar.value() + max(bar.pageStep() - OVERLAP_PX, OVERLAP_PX))
        yield settled(widget)


def page_area(widget: QWidget) -> QScrollArea | None:
    """What scrolls the page in the middle, or the start page; None in menus and dialogs."""
    if not isinstance(widget, Window):
        return None
    page = widget.start if widget.shell is None else widget.shell.page
    return page.area if page is not None else None


def take(window: Window, wanted: Sequence[Page], folder: Path, *, whole: bool) -> list[Path]:
    """All pictures and the contact sheets; the files made, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    sheets: dict[str, list[Picture]] = {}
    for page, look, widget in walk(window, wanted):
        for number, image in enumerate(screenfuls(widget, whole=whole), start=1):
            more = f"-{number}" if number > 1 else ""
            made.append(_saved(image, folder / f"{page.name}-{look}{more}.png"))
            if number == 1:
                sheets.setdefault(look, []).append(Picture(name=made[-1].stem, image=small(image)))
        if widget is not window:
            widget.close()
    for scheme in SCHEMES:
        pairs = zip(*(sheets.get(f"{scheme.value}-{percent}", []) for percent in PERCENTS), strict=True)
        pictures = [picture for pair in pairs for picture in pair]
        sheet = contact_sheet(pictures, PAIRS_IN_A_ROW * len(PERCENTS))
        made.append(_saved(sheet, folder / f"contact-{scheme.value}.png"))
    return made


def _saved(image: QImage, path: Path) -> Path:
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise OSError(f"{path} could not be written")
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="screenshots", description="Pictures of every page of the window.")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    parser.add_argument(
        "--only", nargs="+", default=[""], metavar="PREFIX", help="pages whose name begins so"
    )
    parser.add_argument("--whole", action="store_true", help="also what lies below the first screenful")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as settings:
        os.environ["DXPLANNER_DATA_DIR"] = settings
        stop_the_clock()
        window = make_desk(Path(settings))
        wanted = [page for page in pages(window) if page.name.startswith(tuple(given.only))]
        if not wanted:
            parser.error(f"no page begins with {' or '.join(given.only)}")
        made = take(window, wanted, given.to, whole=given.whole)
        window.close()
        QApplication.processEvents()
    print(f"{len(made)} pictures: {given.to}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
