"""The main window: the start page or an open plan, the menus, and the keys that work everywhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from dxplanner.services.session import Session
from dxplanner.ui import keys, messages
from dxplanner.ui.context import Context
from dxplanner.ui.focus_ring import FocusRing
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.start import NAME, StartPage, suggested_file
from dxplanner.ui.step_list import EXPORT, HOME
from dxplanner.ui.tasks import Task
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import SCHEME_WORDS, TEXT_SIZES, Scheme
from dxplanner.ui.top_bar import plan_title
from dxplanner.ui.widgets.search_input import Found

SIZE = (1366, 768)
OPENING = "計画を開いています…"


class Window(QMainWindow):
    def __init__(self, theme: Theme, context: Context, settings: WindowSettings) -> None:
        super().__init__()
        self.theme = theme
        self.context = context
        self.settings = settings
        self.shell: Shell | None = None
        self.start: StartPage | None = None
        self._task: Task | None = None
        self.ring = FocusRing(theme)
        self.setWindowTitle(NAME)
        self.setMinimumSize(900, 560)
        self._make_menus()
        self._make_keys()
        if settings.geometry.isEmpty() or not self.restoreGeometry(settings.geometry):
            self.resize(*SIZE)
        theme.changed.connect(self._on_theme_changed)
        self.show_start()

    # ---- menus and keys

    def _make_menus(self) -> None:
        self.plan_menu = QMenu(self)
        for words, run in (
            ("スタートページへ", self.leave_plan),
            ("ホーム", lambda: self._in_shell(lambda shell: shell.go_to(*HOME))),
            ("書類を出す", lambda: self._in_shell(lambda shell: shell.go_to(*EXPORT))),
            ("ほかの計画を開く", lambda: self.open_plan(None)),
            ("終了", self.close),
        ):
            self._action(self.plan_menu, words, run)
        self.view_menu = QMenu(self)
        sizes = self.view_menu.addMenu("文字の大きさ")
        self._choices(
            sizes, [(f"{size}％", size) for size in TEXT_SIZES], self.theme.percent, self.set_percent
        )
        schemes = self.view_menu.addMenu("配色")
        self._choices(schemes, [(w, s) for s, w in SCHEME_WORDS.items()], self.theme.scheme, self.set_scheme)
        self.view_menu.addSeparator()
        self._action(self.view_menu, "左の一覧を出す・隠す", self._toggle_steps)
        self._action(self.view_menu, "右の欄を出す・隠す", self._toggle_side)

    def _action(self, menu: QMenu, words: str, run: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: run())
        return action

    def _choices(self, menu: QMenu, items: list, current: object, choose: Callable) -> None:
        group = QActionGroup(menu)
        for words, value in items:
            action = self._action(menu, words, partial(choose, value))
            action.setCheckable(True)
            action.setChecked(value == current)
            group.addAction(action)

    def _make_keys(self) -> None:
        bound: tuple[tuple[tuple[str, ...], Callable[[Shell], object]], ...] = (
            (keys.UNDO, Shell.undo),
            (keys.REDO, Shell.redo),
            (keys.SAVE, Shell.save_now),
            (keys.PREVIOUS_STEP, lambda shell: shell.go_by(-1)),
            (keys.NEXT_STEP, lambda shell: shell.go_by(1)),
            (keys.HELP, lambda shell: shell.keyboard.toggle_help()),
            (keys.NEXT_PANE, lambda shell: shell.keyboard.cycle(1)),
            (keys.PREVIOUS_PANE, lambda shell: shell.keyboard.cycle(-1)),
            (keys.HOME, lambda shell: shell.go_to(*HOME)),
        )
        for sequences, run in bound:
            for sequence in sequences:
                shortcut = QShortcut(QKeySequence(sequence), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(partial(self._in_shell, run))

    def _in_shell(self, run: Callable[[Shell], object]) -> None:
        if self.shell is not None:
            run(self.shell)

    def _toggle_side(self) -> None:
        self._in_shell(lambda shell: shell.show_side(not shell.side.isVisible()))

    def _toggle_steps(self) -> None:
        self._in_shell(lambda shell: shell.show_steps(not shell.steps.isVisible()))

    # ---- look

    def set_percent(self, percent: int) -> None:
        self.settings.percent = percent
        self.theme.set_percent(percent)

    def set_scheme(self, scheme: Scheme) -> None:
        self.settings.scheme = scheme
        self.theme.set_scheme(scheme)

    def _on_theme_changed(self) -> None:
        """Sizes are baked into layouts: draw anew, at the same place."""
        if self.shell is None:
            self.show_start()
            return
        place, expanded = self.shell.place, self.shell.desk.expanded
        self.shell.leave()
        self.shell.bridge.close()
        self._show_shell(self.shell.session, place, expanded)

    # ---- start page and plans

    def _set_content(self, content: QWidget) -> None:
        self.ring.release()
        self.setCentralWidget(content)

    def show_start(self, sentence: str = "") -> None:
        self.shell = None
        self.start = StartPage(self.theme, self.context)
        self.start.open_wanted.connect(self.open_plan)
        self.start.new_wanted.connect(self.new_plan)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.show_message(sentence)
        self._set_content(self.start)
        self.setWindowTitle(NAME)

    def leave_plan(self) -> None:
        """Write and close the plan, and show the start page."""
        self._close_shell()
        self.show_start()

    def _close_shell(self) -> None:
        if self.shell is not None:
            self.ring.release()
            self.shell.close_session()
            self.shell = None

    def open_plan(self, path: Path | None) -> None:
        folder = Path(self.settings.folder("plans") or self.context.plans_folder)
        chosen = path or messages.ask_open_path(self, folder)
        if chosen is not None:
            self.settings.set_folder("plans", str(chosen.parent))
            self._load(lambda: self.context.open_plan(chosen))

    def new_plan(self, town: Found) -> None:
        path = messages.ask_save_path(self, suggested_file(self.context.plans_folder, town.label))
        if path is not None:
            self.settings.set_folder("plans", str(path.parent))
            self._load(lambda: self.context.new_plan(town.value, path))

    def open_sample(self, sample_id: str) -> None:
        self._load(lambda: self.context.open_sample(sample_id))

    def _load(self, make: Callable[[], Session]) -> None:
        """Get a session away from the window's thread, then show it."""
        if self._task is not None:
            return
        self._close_shell()
        if self.start is None or self.centralWidget() is not self.start:
            self.show_start()
        self._task = Task(lambda _progress: make(), self)
        self._task.finished.connect(self._on_loaded)
        self._task.failed.connect(self._on_not_loaded)
        if self.start is not None:
            self.start.show_message("")
            self.start.setEnabled(False)
            self.start.progress.follow(self._task, OPENING)
        self._task.start()

    def _on_loaded(self, session: Session) -> None:
        self._task = None
        self.show_session(session)

    def _on_not_loaded(self, sentence: str) -> None:
        self._task = None
        if self.start is not None:
            self.start.setEnabled(True)
            self.start.show_message(sentence)

    def show_session(self, session: Session) -> None:
        self._show_shell(session, HOME, {})

    def _show_shell(self, session: Session, place: tuple[str, str], expanded: dict[str, set[str]]) -> None:
        shell = Shell(self.theme, self.context, session, self.settings, (self.plan_menu, self.view_menu))
        shell.desk.expanded.update(expanded)
        self.shell, self.start = shell, None
        self._set_content(shell)
        shell.steps.setVisible(self.settings.is_shown("steps"))
        shell.title_changed.connect(lambda title: self.setWindowTitle(f"{title} - {NAME}"))
        self.setWindowTitle(f"{plan_title(session.plan)} - {NAME}")
        if place != HOME:
            shell.go_to(*place)

    @property
    def loading(self) -> bool:
        return self._task is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self._close_shell()
        self.settings.flush()
        event.accept()
