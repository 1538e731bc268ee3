"""The pictures of the manual: a few pages of the real window, light, in grey, small enough to be kept.

    .venv/bin/python -m tools.make_manual_pictures [NAME…]

Written to resources/manual/pictures. The window is narrower than usual, so that its text can be read at the width
of an A4 page; grey in sixteen steps, as a copier would show it.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded

from PIL import Image
from PySide6.QtCore import QBuffer, QPoint
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from dxplanner.services.files import BackupFile
from dxplanner.ui.backups_sheet import backups_sheet
from dxplanner.ui.places import CHECK, EXPORT, HOME, VERSIONS
from dxplanner.ui.search_sheet import SearchSheet
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from tools.sample_desk import FILE, NOW, stop_the_clock
from tools.screenshots import make_desk, settled
from tools.window_pages import shell_of

TARGET = Path(__file__).resolve().parents[1] / "resources" / "manual" / "pictures"
SIZE = (1120, 680)
LEVELS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """`show` brings it on the screen and answers the part to keep; None keeps the whole window."""

    name: str
    show: Callable[[Window], QWidget | None]


def _start(window: Window) -> None:
    if window.shell is not None:
        window.leave_plan()


def _at(place: tuple[str, str], *, side: bool = False) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        shell = shell_of(window)
        shell.show_side(side)
        shell.go_to(*place)

    return show


def _pane(name: str) -> Callable[[Window], QWidget | None]:
    def show(window: Window) -> QWidget | None:
        shell = shell_of(window)
        shell.show_side(True)
        shell.go_to("policy", "vision")
        QApplication.processEvents()
        shell.side.show_pane(name)
        return shell.side

    return show


def _search(window: Window) -> QWidget | None:
    shell_of(window).go_to("policy", "vision")
    window.show_search()
    sheet = window.sheet
    if isinstance(sheet, SearchSheet):
        sheet.edit.setText("報酬")
        sheet.look_up("報酬")
    return sheet


def _backups(window: Window) -> QWidget | None:
    shell_of(window).go_to(*HOME)
    days = (NOW.replace(day=day, hour=hour) for day, hour in ((24, 9), (20, 16), (12, 10)))
    found = tuple(BackupFile(path=FILE, made_at=day) for day in days)
    window.show_sheet(backups_sheet(window, window.theme, FILE, found, print))
    return window.sheet


def _menu(window: Window) -> QWidget | None:
    shell_of(window).go_to(*HOME)
    window.plan_menu.adjustSize()
    return window.plan_menu


SHOTS = (
    Shot(name="start", show=_start),
    Shot(name="home", show=_at(HOME)),
    Shot(name="step", show=_at(("policy", "vision"), side=True)),
    Shot(name="table", show=_at(("costs", "budget"))),
    Shot(name="help", show=_pane("help")),
    Shot(name="findings", show=_pane("findings")),
    Shot(name="check", show=_at(("policy", CHECK))),
    Shot(name="export", show=_at(EXPORT)),
    Shot(name="versions", show=_at(VERSIONS)),
    Shot(name="estimate", show=_at(("costs", "estimate"))),
    Shot(name="search", show=_search),
    Shot(name="backups", show=_backups),
    Shot(name="menu", show=_menu),
)


def in_grey(image: QImage) -> bytes:
    """A PNG in a few steps of grey."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    step = 255 / (LEVELS - 1)
    grey = (
        Image.open(BytesIO(buffer.data().data())).convert("L").point(lambda v: round(round(v / step) * step))
    )
    made = BytesIO()
    grey.save(made, "PNG", optimize=True)
    return made.getvalue()


def take(window: Window, shot: Shot) -> bytes:
    if window.sheet is not None:
        window.sheet.close_sheet()
    window.resize(*SIZE)
    QCursor.setPos(window.mapToGlobal(QPoint(*SIZE)))  # over nothing that lights up
    part = shot.show(window)
    if part is None or part.window() is not window:
        return in_grey(settled(part or window))
    whole = settled(window)
    rect = part.rect().translated(part.mapTo(window, QPoint(0, 0)))
    return in_grey(whole.copy(rect))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make_manual_pictures", description="Pictures of the manual.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    given = parser.parse_args(arguments)
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as settings:
        os.environ["DXPLANNER_DATA_DIR"] = settings
        stop_the_clock()
        window = make_desk(Path(settings))
        window.set_scheme(Scheme.LIGHT)
        for shot in SHOTS:
            if given.names and shot.name not in given.names:
                continue
            (TARGET / f"{shot.name}.png").write_bytes(take(window, shot))
        window.close()
        QApplication.processEvents()
    size = sum(path.stat().st_size for path in TARGET.glob("*.png"))
    print(f"{size:,} bytes: {TARGET}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
