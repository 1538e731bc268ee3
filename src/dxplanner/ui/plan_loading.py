"""Opening plans: a file, an exchange file, a new one, a sample. Reads away from the window's thread, then shows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dxplanner.services import files
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.front import OPENING
from dxplanner.ui.tasks import Task
from dxplanner.ui.window_host import WindowHost

if TYPE_CHECKING:
    from dxplanner.ui.widgets.search_input import Found

FROM_BACKUP = "控えから戻す"


class PlanLoading:
    """One plan at a time. `sample`: what is open has no file."""

    def __init__(self, window: WindowHost, parent: QWidget) -> None:
        self._window = window
        self._parent = parent
        self._task: Task | None = None
        self._wanted: Path | None = None
        self._told = ""
        self.sample = False

    @property
    def loading(self) -> bool:
        return self._task is not None

    def open_plan(self, path: Path | None, told: str = "") -> None:
        window = self._window
        folder = Path(window.settings.folder("plans") or window.context.plans_folder)
        chosen = path or messages.ask_open_path(self._parent, folder)
        if chosen is None:
            return
        window.settings.set_folder("plans", str(chosen.parent))
        if chosen.suffix.lower() == files.EXCHANGE_SUFFIX:
            self._open_exchange(chosen)
        else:
            self.load(lambda: window.context.open_plan(chosen), path=chosen, told=told)

    def _open_exchange(self, source: Path) -> None:
        """An exchange file is never edited itself: it becomes a plan at a place the officer chooses."""
        window = self._window
        target = messages.ask_save_path(self._parent, source.with_suffix(files.SUFFIX))
        if target is None:
            return

        def make() -> Session:
            exchange = files.read_plan_file(source)
            files.new_file(target, exchange.plan, exchange.versions)
            return window.context.open_plan(target)

        self.load(make, told=f"「{source.name}」を読み込み、「{target.name}」に保存しました。")

    def new_plan(self, town: "Found") -> None:
        from dxplanner.ui.start import suggested_file

        window = self._window
        path = messages.ask_save_path(self._parent, suggested_file(window.context.plans_folder, town.label))
        if path is not None:
            window.settings.set_folder("plans", str(path.parent))
            self.load(lambda: window.context.new_plan(town.value, path))

    def load(
        self, make: Callable[[], Session], *, path: Path | None = None, told: str = "", sample: bool = False
    ) -> None:
        """`path` is offered its backups on failure."""
        window = self._window
        if self._task is not None or not window.close_plan():
            return
        window.show_waiting()
        self._wanted, self._told, self.sample = path, told, sample
        self._task = Task(lambda _progress: make(), self._parent)
        self._task.finished.connect(self._on_loaded)
        self._task.failed.connect(self._on_not_loaded)
        if window.start is not None:
            window.start.show_message("")
            window.start.setEnabled(False)
            window.start.progress.follow(self._task, OPENING)
        self._task.start()

    def _on_loaded(self, session: Session) -> None:
        self._task = None
        self._window.show_session(session)
        if self._window.shell is not None and self._told:
            self._window.shell.message.show_message(self._told)

    def _on_not_loaded(self, sentence: str) -> None:
        self._task = None
        if self._window.start is None:
            self._window.show_start()
        start, path = self._window.start, self._wanted
        if start is None:
            return
        start.setEnabled(True)
        if path is not None and files.backups_of(path):
            start.show_message(
                sentence, FROM_BACKUP, partial(self._window.actions_of_plan.show_backups, path)
            )
            start.remedy.setFocus()
        else:
            start.show_message(sentence)
            start.focus_first()
