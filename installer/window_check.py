"""Opens the real window with the sample, waits for its first page of preview, and writes down what it found.

Part of the packaged program, because only there can it be asked; the bench also runs it from the clone. Times are
`time.perf_counter_ns`, so that whoever started the process can subtract its own.
"""

import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

SAMPLE = "mihon"
SIZE = (1366, 768)
PATIENCE_SECONDS = 60
NOBODY = ("192.0.2.1", 9)  # an address kept for documentation: even without a guard nothing would answer


class _FirstPaint(QObject):
    """When the first window had been painted."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.at = 0
        application.installEventFilter(self)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(thing, QWidget) and thing.isWindow():
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        self.at = time.perf_counter_ns()


def run(answer: Path) -> int:
    """Writes JSON to `answer`, also when something went wrong; exit status 0 when all is well."""
    found: dict[str, Any] = {}
    try:
        _look(found)
    except Exception as problem:  # whatever it was is the answer
        found["problem"] = f"{type(problem).__name__}: {problem}"
    answer.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    return 1 if "problem" in found else 0


def _look(found: dict[str, Any]) -> None:
    from dxplanner.app import make_context
    from dxplanner.ui.application import make_application, make_window
    from dxplanner.ui.scheduler import QtScheduler

    application = make_application(["dxplanner"])
    first = _FirstPaint(application)
    context = make_context(QtScheduler(application))
    window = make_window(application, context)
    window.resize(*SIZE)
    window.show()
    _until(lambda: first.at, "the window is painted")
    found["painted"] = first.at
    found["platform"] = application.platformName()
    found["data_folder"] = str(context.data_folder)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)  # named: it owns the button
    found["button"] = buttons.buttons()[0].text()
    found["fonts"] = sorted(name for name in QFontDatabase.families() if name.startswith(("BIZ", "Noto")))
    found["network"] = _network()
    window.open_sample(SAMPLE)
    _until(lambda: window.shell is not None, "the sample is open")
    shell = window.shell
    assert shell is not None
    shell.go_to("policy", "vision")
    from dxplanner.ui.preview.pane import PreviewPane

    _until(lambda: shell.findChildren(PreviewPane), "the preview is there")
    (pane,) = shell.findChildren(PreviewPane)

    def has_pages() -> bool:
        if (
            not pane.isVisible()
        ):  # in a narrow window a drawer, closed when the step comes in; unseen it makes no pages
            shell.show_side(True)
            shell.side.show_pane("preview")
        return bool(pane.view.pages or pane.worker.problem)

    _until(has_pages, "the first page is there")
    if pane.worker.problem is not None:
        raise pane.worker.problem
    found["pages"] = len(pane.view.pages)
    found["preview"] = time.perf_counter_ns()
    window.close()


def _network() -> str:
    """How an attempt to connect ends."""
    try:
        with socket.socket() as attempt:
            attempt.settimeout(0.2)
            attempt.connect(NOBODY)
    except PermissionError as refusal:
        return f"refused: {refusal}"
    except OSError as failure:
        return f"tried: {failure}"
    return "connected"


def _until(ready: Callable[[], object], what: str) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        if time.monotonic() > patience:
            raise TimeoutError(what)
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()
