"""The main window: first who is coming, then the start page or an open plan, and the sheets that lie over them.

Stands on the screen before the program is loaded, so it brings nothing along: what it shows it fetches when it
shows it.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QWidget

from dxplanner.ui.focus_ring import FocusRing
from dxplanner.ui.front import NAME, OPENING, FrontPage
from dxplanner.ui.places import HOME
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import Scheme

if TYPE_CHECKING:  # loaded once the window stands
    from PySide6.QtGui import QAction

    from dxplanner.services.session import Session
    from dxplanner.ui.context import Context
    from dxplanner.ui.doors import Doors
    from dxplanner.ui.overlay import Overlay
    from dxplanner.ui.plan_actions import PlanActions
    from dxplanner.ui.plan_loading import PlanLoading
    from dxplanner.ui.shell import Shell
    from dxplanner.ui.start import StartPage
    from dxplanner.ui.widgets.search_input import Found
    from dxplanner.ui.window_keys import WindowKeys

SIZE = (1366, 768)


class Window(QMainWindow):
    """Without a `context` it is a front page only, until `furnish` gives it one."""

    context: "Context"
    plans: "PlanLoading"
    doors: "Doors"
    keys: "WindowKeys"

    def __init__(
        self,
        theme: Theme,
        context: "Context | None",
        settings: WindowSettings,
        front: tuple[str, str] = ("", ""),
    ) -> None:
        """`front`: the name of the plan that is coming, and words below it."""
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.shell: Shell | None = None
        self.start: StartPage | None = None
        self.sheet: Overlay | None = None
        self.searched = ""
        """What Ctrl+K was asked last."""
        self.setWindowTitle(f"{front[0]} - {NAME}" if front[0] else NAME)
        self.setMinimumSize(900, 560)
        if settings.geometry.isEmpty() or not self.restoreGeometry(settings.geometry):
            self.resize(*SIZE)
        self.ring = FocusRing(theme, self)
        if context is None:
            self.front = FrontPage(theme, *front)
            self.setCentralWidget(self.front)
        else:
            self.furnish(context)
            self.show_start(context.remark)

    def furnish(self, context: "Context", open_path: Path | None = None) -> None:
        """Everything the window can do; what it shows comes next. A plan is read while the rest is loaded."""
        from dxplanner.ui.plan_loading import PlanLoading

        self.context = context
        self.plans = PlanLoading(self, self)
        if open_path is not None:
            self.plans.open_plan(open_path)
        from dxplanner.ui.doors import Doors
        from dxplanner.ui.window_keys import WindowKeys

        self.doors = Doors(self, self)
        self.keys = WindowKeys(self, self)
        self.theme.changed.connect(self._on_theme_changed)

    @cached_property
    def actions_of_plan(self) -> "PlanActions":
        from dxplanner.ui.plan_actions import PlanActions

        return PlanActions(self, self)

    @property
    def plan_menu(self) -> QMenu:
        return self.keys.plan_menu

    @property
    def view_menu(self) -> QMenu:
        return self.keys.view_menu

    @property
    def plan_entries(self) -> "dict[str, QAction]":
        return self.keys.entries

    def in_shell(self, run: "Callable[[Shell], object]") -> None:
        """Do something with the open plan, where there is one."""
        if self.shell is not None:
            if self.sheet is not None:
                self.sheet.close_sheet()
            run(self.shell)

    def go(self, place: tuple[str, str]) -> None:
        self.in_shell(lambda shell: shell.go_to(*place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the ring, as people expect; Qt only knows the space bar."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    # ---- sheets over the window

    def show_sheet(self, sheet: "Overlay") -> None:
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
        shell = self.shell
        asks = shell is not None and shell.page is not None and shell.page.step is not None
        if shell is not None and (asks or shell.help.hasFocus()):
            self.in_shell(lambda shell: shell.keyboard.toggle_help())
        else:
            self.doors.show_manual()

    def show_shortcuts(self) -> None:
        from dxplanner.ui.shortcuts import shortcut_sheet

        self.show_sheet(shortcut_sheet(self, self.theme))

    def show_about(self) -> None:
        from dxplanner.ui.about import about_sheet

        self.show_sheet(about_sheet(self, self.theme, self.context, self.doors.show_approval))

    def show_search(self) -> None:
        """Ctrl+K, in an open plan."""
        from dxplanner.ui.finding_things import search_sheet

        if self.shell is not None:
            self.show_sheet(search_sheet(self, self.shell, self.doors, self.searched, self._remember_search))

    def _remember_search(self, text: str) -> None:
        self.searched = text

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
        from dxplanner.ui.start import StartPage

        self.shell = None
        start = self.start = StartPage(self.theme, self.context)
        start.open_wanted.connect(self.open_plan)
        start.new_wanted.connect(self.new_plan)
        start.sample_wanted.connect(self.open_sample)
        start.last_year_wanted.connect(lambda: self.actions_of_plan.from_last_year())
        start.forget_wanted.connect(self._forget)
        start.about_wanted.connect(self.show_about)
        start.approval_wanted.connect(self.doors.show_approval)
        start.manual_wanted.connect(lambda: self.doors.show_manual())
        start.facts_wanted.connect(self.doors.show_facts)
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
        if not self.actions_of_plan.may_close(self.shell.session, sample=self.plans.sample):
            return False
        self.ring.release()
        self.shell.close_session()
        self.shell = None
        return True

    def open_plan(self, path: Path | None, *, told: str = "") -> None:
        """`told` is said on the message line once the plan is open."""
        self.plans.open_plan(path, told)

    def new_plan(self, town: "Found") -> None:
        self.plans.new_plan(town)

    def open_sample(self, sample_id: str) -> None:
        self.load(lambda: self.context.open_sample(sample_id), sample=True)

    def load(
        self, make: "Callable[[], Session]", *, path: Path | None = None, told: str = "", sample: bool = False
    ) -> None:
        """Get a session away from the window's thread, then show it."""
        self.plans.load(make, path=path, told=told, sample=sample)

    def show_waiting(self) -> None:
        """Where one sees that a plan is coming: the front page, while it stands, else the start page."""
        shown = self.centralWidget()
        if shown is not self.start and not isinstance(shown, FrontPage):
            self.show_start()
        if isinstance(shown, FrontPage):
            shown.words.setText(OPENING)

    def show_session(self, session: "Session") -> None:
        """At the page one was at last, when it is the plan that was open last."""
        from dxplanner.ui.page_maker import is_place

        place = self.settings.place(session.path) if session.path is not None else HOME
        self._show_shell(session, place if is_place(place) else HOME, {})

    def _show_shell(self, session: "Session", place: tuple[str, str], expanded: dict[str, set[str]]) -> None:
        from dxplanner.ui.shell import Shell
        from dxplanner.ui.top_bar import plan_title

        menus = (self.plan_menu, self.view_menu)
        shell = Shell(self.theme, self.context, session, self.settings, menus, expanded, parent=self)
        self.shell, self.start = shell, None
        self.set_content(shell)
        shell.steps.setVisible(self.settings.is_shown("steps"))
        shell.title_changed.connect(lambda title: self.setWindowTitle(f"{title} - {NAME}"))
        shell.copy_wanted.connect(lambda: self.actions_of_plan.copy_and_edit())
        shell.facts_changed.connect(self.doors.facts_changed)
        shell.manual_wanted.connect(lambda: self.doors.show_manual())
        shell.take_over_wanted.connect(lambda: self.actions_of_plan.take_over())
        shell.top.search_wanted.connect(self.show_search)
        self.setWindowTitle(f"{plan_title(session.plan)} - {NAME}")
        shell.show()  # Qt would do it later, and pages are laid out for the width there is
        layout = self.layout()
        if layout is not None:
            layout.activate()
        shell.begin(place)

    @property
    def loading(self) -> bool:
        return self.plans.loading

    def closeEvent(self, event: QCloseEvent) -> None:
        if hasattr(self, "plans") and not self.close_plan():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.settings.flush()
        event.accept()
