"""The main window: the start page or an open plan, the menus, and the keys that work everywhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QWidget

from dxplanner.services import files
from dxplanner.services.session import Session
from dxplanner.ui import approval_sheet as approval
from dxplanner.ui import keys, messages
from dxplanner.ui.about import about_sheet
from dxplanner.ui.context import Context
from dxplanner.ui.facts_door import FactsDoor
from dxplanner.ui.finding_things import Door, Finder
from dxplanner.ui.focus_ring import FocusRing
from dxplanner.ui.manual.opening import manual_sheet
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.plan_actions import PlanActions
from dxplanner.ui.plan_menu import RULE, Entry, fill, view_menu
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.shortcuts import shortcut_sheet
from dxplanner.ui.start import NAME, StartPage, suggested_file
from dxplanner.ui.step_list import EXPORT, HOME
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.tasks import Task
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.top_bar import plan_title
from dxplanner.ui.versions_page import VERSIONS
from dxplanner.ui.widgets.search_input import Found

SIZE = (1366, 768)
OPENING = "計画を開いています…"
FROM_BACKUP = "控えから戻す"


class Window(QMainWindow):
    def __init__(self, theme: Theme, context: Context, settings: WindowSettings) -> None:
        super().__init__()
        self.theme = theme
        self.context = context
        self.settings = settings
        self.shell: Shell | None = None
        self.start: StartPage | None = None
        self.sheet: Overlay | None = None
        self._task: Task | None = None
        self._wanted: Path | None = None
        self._told = ""
        self._sample = False
        self.facts = FactsDoor(self, self)
        self.finder = Finder(
            self,
            theme,
            context,
            (
                Door(title=approval.PAPER, words=approval.WORDS, open=self.show_approval),
                self.facts.door,
            ),
            self.show_manual,
        )
        self.ring = FocusRing(theme)
        self.actions_of_plan = PlanActions(self, self)
        self.setWindowTitle(NAME)
        self.setMinimumSize(900, 560)
        self._make_menus()
        self._make_keys()
        if settings.geometry.isEmpty() or not self.restoreGeometry(settings.geometry):
            self.resize(*SIZE)
        theme.changed.connect(self._on_theme_changed)
        self.show_start(context.remark)

    # ---- menus and keys

    def _make_menus(self) -> None:
        do = self.actions_of_plan
        self.plan_menu = QMenu(self)
        self.plan_menu.setAccessibleName("計画のメニュー")
        self.plan_entries = fill(
            self.plan_menu,
            (
                Entry(id="home", words="ホーム", run=partial(self.go, HOME), keys=keys.HOME),
                Entry(id="search", words="探す", run=self.show_search, keys=keys.SEARCH),
                Entry(id="export", words="書類を出す", run=partial(self.go, EXPORT), keys=keys.EXPORT),
                Entry(id="versions", words="版（残す・比べる・戻す）", run=partial(self.go, VERSIONS)),
                RULE,
                Entry(id="save", words="今すぐ保存", run=self._save, keys=keys.SAVE),
                Entry(id="save_as", words="名前を付けて保存", run=do.save_as, keys=keys.SAVE_AS),
                Entry(id="move", words="名前の変更・移動", run=do.move),
                Entry(id="backups", words="控え（バックアップ）から戻す", run=do.show_backups),
                Entry(id="exchange", words="交換用ファイルに書き出す", run=do.write_exchange),
                RULE,
                Entry(id="open", words="ほかの計画を開く", run=partial(self.open_plan, None), keys=keys.OPEN),
                Entry(id="start", words="スタートページへ", run=self.leave_plan),
                Entry(id="facts", words="制度の資料", run=self.facts.show),
                RULE,
                Entry(id="manual", words="操作の手引", run=self.show_manual, keys=keys.MANUAL),
                Entry(id="keys", words="キーボードでの操作", run=self.show_shortcuts, keys=keys.SHORTCUTS),
                Entry(id="approval", words=approval.TITLE, run=self.show_approval),
                Entry(id="about", words="このプログラムについて", run=self.show_about),
                Entry(id="quit", words="終了", run=self.close),
            ),
        )
        self.view_menu = view_menu(
            self,
            self.theme,
            self.set_percent,
            self.set_scheme,
            (
                Entry(id="steps", words="左の一覧を出す・隠す", run=self._toggle_steps),
                Entry(id="side", words="右の欄を出す・隠す", run=self._toggle_side),
            ),
        )
        self.plan_menu.aboutToShow.connect(self._refresh_menu)

    def _refresh_menu(self) -> None:
        """What makes no sense for a sample or for 閲覧のみ is switched off."""
        session = self.shell.session if self.shell is not None else None
        has_file = session is not None and session.path is not None
        for name in ("move", "backups"):
            writable = has_file and session is not None and not session.read_only
            self.plan_entries[name].setEnabled(writable)

    def _make_keys(self) -> None:
        of_plan: tuple[tuple[tuple[str, ...], Callable[[Shell], object]], ...] = (
            (keys.UNDO, Shell.undo),
            (keys.REDO, Shell.redo),
            (keys.SAVE, Shell.save_now),
            (keys.PREVIOUS_STEP, lambda shell: shell.go_by(-1)),
            (keys.NEXT_STEP, lambda shell: shell.go_by(1)),
            (keys.NEXT_PANE, lambda shell: shell.keyboard.cycle(1)),
            (keys.PREVIOUS_PANE, lambda shell: shell.keyboard.cycle(-1)),
            (keys.HOME, lambda shell: shell.go_to(*HOME)),
            (keys.EXPORT, lambda shell: shell.go_to(*EXPORT)),
            (keys.SEARCH, lambda _shell: self.show_search()),
            (keys.SAVE_AS, lambda _shell: self.actions_of_plan.save_as()),
            (keys.PLAN_MENU, lambda shell: self._drop_plan_menu(shell)),
        )
        everywhere: tuple[tuple[tuple[str, ...], Callable[[], object]], ...] = (
            (keys.HELP, self.help),
            (keys.MANUAL, self.show_manual),
            (keys.SHORTCUTS, self.show_shortcuts),
            (keys.OPEN, partial(self.open_plan, None)),
        )
        bound = [(names, partial(self._in_shell, run)) for names, run in of_plan]
        for sequences, run in (*bound, *everywhere):
            for sequence in sequences:
                shortcut = QShortcut(QKeySequence(sequence), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(run)

    def _in_shell(self, run: Callable[[Shell], object]) -> None:
        if self.shell is not None:
            if self.sheet is not None:
                self.sheet.close_sheet()
            run(self.shell)

    def go(self, place: tuple[str, str]) -> None:
        self._in_shell(lambda shell: shell.go_to(*place))

    def _save(self) -> None:
        self._in_shell(Shell.save_now)

    def _drop_plan_menu(self, shell: Shell) -> None:
        title = shell.top.title
        self.plan_menu.popup(title.mapToGlobal(QPoint(0, title.height())))
        self.plan_menu.setActiveAction(self.plan_menu.actions()[0])

    def _toggle_side(self) -> None:
        self._in_shell(lambda shell: shell.show_side(not shell.side.isVisible()))

    def _toggle_steps(self) -> None:
        self._in_shell(lambda shell: shell.show_steps(not shell.steps.isVisible()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the ring, as people expect; Qt only knows the space bar."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    # ---- sheets over the window

    def show_sheet(self, sheet: Overlay) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.sheet = sheet
        sheet.closed.connect(self._on_sheet_closed)
        sheet.open_sheet()

    def _on_sheet_closed(self) -> None:
        """The ring must not go down with the sheet it is drawn in."""
        sheet, self.sheet = self.sheet, None
        if sheet is not None and sheet.isAncestorOf(self.ring):
            self.ring.release()

    def help(self) -> None:
        """F1: the help of the page and field in hand; where there is none, the manual."""
        if self.shell is not None and (isinstance(self.shell.page, StepPage) or self.shell.help.hasFocus()):
            self._in_shell(lambda shell: shell.keyboard.toggle_help())
        else:
            self.show_manual()

    def show_manual(self, target: str = "") -> None:
        """The manual, at a section or where the place and the question in hand are explained."""
        self.show_sheet(manual_sheet(self, self, target))

    def show_shortcuts(self) -> None:
        self.show_sheet(shortcut_sheet(self, self.theme))

    def show_about(self) -> None:
        self.show_sheet(about_sheet(self, self.theme, self.context, self.show_approval))

    def show_approval(self) -> None:
        plan = self.shell.session.plan if self.shell is not None else None
        folder = Path(self.settings.folder("approval") or self.context.plans_folder)
        remember = partial(self._remember_folder, "approval")
        sheet = approval.ApprovalSheet(self, self.theme, self.context, plan, folder, remember)
        self.show_sheet(sheet)

    def _remember_folder(self, purpose: str, folder: Path) -> None:
        self.settings.set_folder(purpose, str(folder))

    def show_search(self) -> None:
        """Ctrl+K, in an open plan."""
        if self.shell is not None:
            self.show_sheet(self.finder.sheet(self.shell))

    # ---- look

    def set_percent(self, percent: int) -> None:
        self.settings.percent = percent
        self.theme.set_percent(percent)

    def set_scheme(self, scheme: Scheme) -> None:
        self.settings.scheme = scheme
        self.theme.set_scheme(scheme)

    def _on_theme_changed(self) -> None:
        """Sizes are baked into layouts: draw anew, at the same place."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        if self.shell is None:
            self.show_start()
        else:
            self.show_again()

    def show_again(self) -> None:
        """Draw the open plan anew, at the same place: its sizes, its file or its rights have changed."""
        if self.shell is None:
            return
        place, expanded = self.shell.place, self.shell.desk.expanded
        self.shell.leave()
        self.shell.bridge.close()
        self._show_shell(self.shell.session, place, expanded)

    # ---- start page and plans

    def set_content(self, content: QWidget) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet(give_back=False)
        self.ring.release()
        self.setCentralWidget(content)

    def show_start(self, sentence: str = "") -> None:
        self.shell = None
        start = self.start = StartPage(self.theme, self.context)
        start.open_wanted.connect(self.open_plan)
        start.new_wanted.connect(self.new_plan)
        start.sample_wanted.connect(self.open_sample)
        start.last_year_wanted.connect(self.actions_of_plan.from_last_year)
        start.forget_wanted.connect(self._forget)
        start.about_wanted.connect(self.show_about)
        start.approval_wanted.connect(self.show_approval)
        start.facts_wanted.connect(self.facts.show)
        start.manual_wanted.connect(self.show_manual)
        start.show_message(sentence)
        self.set_content(start)
        self.setWindowTitle(NAME)
        start.focus_first()

    def _forget(self, path: Path) -> None:
        self.context.forget(path)
        if self.start is not None:
            self.start.refresh()
            self.start.focus_first()

    def leave_plan(self) -> None:
        """Write and close the plan, and show the start page."""
        if self.close_plan():
            self.show_start()

    def close_plan(self) -> bool:
        """False when the officer wants to go on, since something would be lost."""
        if self.shell is None:
            return True
        self.shell.leave()
        if not self.actions_of_plan.may_close(self.shell.session, sample=self._sample):
            return False
        self.ring.release()
        self.shell.close_session()
        self.shell = None
        return True

    def open_plan(self, path: Path | None, *, told: str = "") -> None:
        """`told` is said on the message line once the plan is open."""
        folder = Path(self.settings.folder("plans") or self.context.plans_folder)
        chosen = path or messages.ask_open_path(self, folder)
        if chosen is None:
            return
        self.settings.set_folder("plans", str(chosen.parent))
        if chosen.suffix.lower() == files.EXCHANGE_SUFFIX:
            self._open_exchange(chosen)
        else:
            self.load(lambda: self.context.open_plan(chosen), path=chosen, told=told)

    def _open_exchange(self, source: Path) -> None:
        """An exchange file is never edited itself: it becomes a plan at a place the officer chooses."""
        target = messages.ask_save_path(self, source.with_suffix(files.SUFFIX))
        if target is None:
            return

        def make() -> Session:
            exchange = files.read_plan_file(source)
            files.new_file(target, exchange.plan, exchange.versions)
            return self.context.open_plan(target)

        self.load(make, told=f"「{source.name}」を読み込み、「{target.name}」に保存しました。")

    def new_plan(self, town: Found) -> None:
        path = messages.ask_save_path(self, suggested_file(self.context.plans_folder, town.label))
        if path is not None:
            self.settings.set_folder("plans", str(path.parent))
            self.load(lambda: self.context.new_plan(town.value, path))

    def open_sample(self, sample_id: str) -> None:
        self.load(lambda: self.context.open_sample(sample_id), sample=True)

    def load(
        self, make: Callable[[], Session], *, path: Path | None = None, told: str = "", sample: bool = False
    ) -> None:
        """Get a session away from the window's thread, then show it. `path` is offered its backups on failure."""
        if self._task is not None or not self.close_plan():
            return
        if self.start is None or self.centralWidget() is not self.start:
            self.show_start()
        self._wanted, self._told, self._sample = path, told, sample
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
        if self.shell is not None and self._told:
            self.shell.message.show_message(self._told)

    def _on_not_loaded(self, sentence: str) -> None:
        self._task = None
        start, path = self.start, self._wanted
        if start is None:
            return
        start.setEnabled(True)
        if path is not None and files.backups_of(path):
            start.show_message(sentence, FROM_BACKUP, partial(self.actions_of_plan.show_backups, path))
            start.remedy.setFocus()
        else:
            start.show_message(sentence)
            start.focus_first()

    def show_session(self, session: Session) -> None:
        self._show_shell(session, HOME, {})

    def _show_shell(self, session: Session, place: tuple[str, str], expanded: dict[str, set[str]]) -> None:
        shell = Shell(self.theme, self.context, session, self.settings, (self.plan_menu, self.view_menu))
        shell.desk.expanded.update(expanded)
        self.shell, self.start = shell, None
        self.set_content(shell)
        shell.steps.setVisible(self.settings.is_shown("steps"))
        shell.title_changed.connect(lambda title: self.setWindowTitle(f"{title} - {NAME}"))
        shell.copy_wanted.connect(self.actions_of_plan.copy_and_edit)
        shell.facts_changed.connect(self.facts.changed)
        shell.take_over_wanted.connect(self.actions_of_plan.take_over)
        shell.top.search_wanted.connect(self.show_search)
        shell.manual_wanted.connect(self.show_manual)
        self.setWindowTitle(f"{plan_title(session.plan)} - {NAME}")
        if place != HOME:
            shell.go_to(*place)
        else:
            shell.focus_page()

    @property
    def loading(self) -> bool:
        return self._task is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_plan():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.settings.flush()
        event.accept()
