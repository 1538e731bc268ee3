"""The window of an open plan: top bar, step list, page, panes. Goes from page to page and follows what changes."""

from functools import partial

import shiboken6
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from dxplanner.plan.look import label_of
from dxplanner.services.changes import Notice, SaveState, SaveStatus
from dxplanner.services.session import Session
from dxplanner.ui.banner import banner
from dxplanner.ui.bridge import SessionBridge, path_of
from dxplanner.ui.context import Context
from dxplanner.ui.desk import Desk
from dxplanner.ui.editor import Editor
from dxplanner.ui.findings_follow import attach_findings
from dxplanner.ui.help_pane import HelpPane
from dxplanner.ui.keys import BACK, commit_composition
from dxplanner.ui.message_bar import MessageBar, speak
from dxplanner.ui.page import Page
from dxplanner.ui.page_maker import Place, make_page, place_by, whole_place
from dxplanner.ui.pane_keys import PaneKeys
from dxplanner.ui.parts import column
from dxplanner.ui.places import EXPORT, HOME, VERSIONS, WHOLE_TITLES
from dxplanner.ui.preview.attach import attach_preview
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell_panes import ShellPanes
from dxplanner.ui.side_panes import SidePanes
from dxplanner.ui.step_list import StepList
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.top_bar import TopBar, plan_title
from dxplanner.ui.trail import Trail
from dxplanner.wizards.registry import CHAPTERS, field_of

REFRESH_AFTER_MS = 150


class Shell(QWidget):
    """`place` is where one is: (chapter id, step id), or one of the whole pages. Empty until `begin`."""

    place_changed = Signal(str, str)
    copy_wanted = Signal()
    """Of a plan that is open 閲覧のみ."""
    take_over_wanted = Signal()
    """The mark of somebody who is gone stands in the way."""
    manual_wanted = Signal()
    """Of the place and the question in hand."""
    title_changed = Signal(str)
    facts_changed = Signal(str)
    """Another set of facts is in use: everything is to be drawn anew. The sentence to be told then."""

    def __init__(
        self,
        theme: Theme,
        context: Context,
        session: Session,
        settings: WindowSettings,
        menus: tuple[QMenu, QMenu],
        expanded: dict[str, set[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.context = context
        self.session = session
        self.settings = settings
        self.place: tuple[str, str] = HOME
        self.page: Page | None = None
        self.trail = Trail(self)
        self.message = MessageBar(theme)
        self.editor = Editor(session, self.message.show_message)
        self.desk = Desk(
            theme=theme,
            context=context,
            editor=self.editor,
            announce=self._announce,
            go_to=self.go_to,
            go_to_path=self.go_to_path,
            jump=self.trail.jump,
            show_help=self._show_help,
            export=lambda: self.go_to(*EXPORT),
            commit=session.commit,
            expanded=dict(expanded or {}),
        )
        self.top = TopBar(theme, *menus)
        self.steps = StepList(theme, CHAPTERS)
        self.middle = QStackedWidget()
        self.help = HelpPane(theme, context)
        self.side = SidePanes(theme)
        self.panes = ShellPanes(
            self, theme, settings, (self.steps, self.middle, self.side), self.top.side.setChecked
        )
        self._lay_out()
        self.panes.drawer.closed.connect(self.focus_page)
        self.keyboard = PaneKeys(
            self.steps, self.middle, self.side, self.help, self.focus_page, self.show_side
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REFRESH_AFTER_MS)
        self._later.timeout.connect(self._refresh_frame)
        self.bridge = SessionBridge(session, self)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.saving.connect(self._on_saving)
        self._connect()
        self.preview = attach_preview(self)
        self.side.add_pane("help", "書き方", self.help)
        self.findings = attach_findings(self)
        if session.last_status is not None:
            self.top.show_status(session.last_status)

    def begin(self, place: Place) -> None:
        """The first page, once the window has its size: it is laid out for its width."""
        self.go_to(*place)
        if self.session.path is not None:
            self._remember_place(*self.place)
            self.place_changed.connect(self._remember_place)

    def _remember_place(self, chapter_id: str, step_id: str) -> None:
        if self.session.path is not None:
            self.settings.set_place(self.session.path, (chapter_id, step_id))

    def _connect(self) -> None:
        self.top.undo_wanted.connect(self.undo)
        self.top.redo_wanted.connect(self.redo)
        self.top.versions_wanted.connect(lambda: self.go_to(*VERSIONS))
        self.top.side_toggled.connect(self.show_side)
        self.help.manual_wanted.connect(self.manual_wanted)
        self.side.hide_wanted.connect(lambda: self.show_side(False))
        self.steps.place_wanted.connect(self.go_to)
        back = QShortcut(QKeySequence(BACK[0]), self)
        back.activated.connect(self.trail.back)
        self.theme.changing.connect(self._throw_page_away)

    # ---- laying out

    def _lay_out(self) -> None:
        whole = column(self, self.theme, gap=0)
        whole.addWidget(self.top)
        path = self.session.path
        held = self.session.read_only and path is not None and bool(self.context.holder(path))
        over = self.take_over_wanted.emit if held and self.context.open_over is not None else None
        whole.addWidget(banner(self.theme, self.session, self.copy_wanted.emit, over))
        whole.addWidget(self.panes.splitter, 1)
        whole.addWidget(self.message)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panes.fit()
        if self.page is not None:
            self.page.offer_steps(self.panes.steps_are_hidden)

    def show_side(self, shown: bool) -> None:
        self.panes.show_side(shown)

    def show_steps(self, shown: bool) -> None:
        self.panes.show_steps(shown)

    # ---- going somewhere

    def leave(self) -> None:
        """Take over what is being typed and write it, before the page changes."""
        commit_composition()
        self.session.commit()

    def go_to(self, chapter_id: str, step_id: str = "", *, focus: bool = True) -> None:
        self.leave()
        place = self.place = whole_place((chapter_id, step_id))
        self.trail.arrived()
        page = make_page(self, place)
        old, self.page = self.page, page
        self.middle.addWidget(page)
        self.middle.setCurrentWidget(page)
        if old is not None:
            self.middle.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.steps.show_place(*place)
        page.offer_steps(self.panes.steps_are_hidden)
        page.steps_wanted.connect(partial(self.show_steps, True))
        self.help.show_step(page.step)
        self._refresh_frame()
        if focus:
            self.focus_page()
            speak(self, self.page.place_words())
        self.place_changed.emit(*place)

    def _throw_page_away(self) -> None:
        """The window makes a new shell once the look has changed: what is old need not be styled for it."""
        self.leave()
        page, self.page = self.page, None
        if page is not None:
            page.hide()  # the cursor and its ring leave it
            self.middle.removeWidget(page)
            shiboken6.delete(page)
        self.help.show_step(None)

    def page_title(self) -> str:
        """Where one is, in words."""
        words = self.page.place_words() if self.page is not None else ""
        return words or WHOLE_TITLES.get(self.place, "")

    def go_by(self, steps: int) -> None:
        """The page before (-1) or after (1) this one."""
        place = place_by(self.place, steps, self.session.plan)
        if place is not None:
            self.go_to(*place)

    def go_to_path(self, path: str) -> bool:
        """The step that asks for this path, the cursor in its field. False when no step asks for it."""
        place = field_of(path, self.session.plan)
        if place is None:
            return False
        if self.place != (place.chapter.id, place.step.id):
            self.go_to(place.chapter.id, place.step.id, focus=False)
        if self.page is not None:
            self.page.focus_path(path) or self.page.focus_path(place.item.path)
        return True

    # ---- what happened

    @property
    def splitter(self) -> QSplitter:
        return self.panes.splitter

    def undo(self) -> None:
        commit_composition()
        words = self.session.undo()
        if words is not None:
            self._announce(f"{words}を元に戻しました。")

    def redo(self) -> None:
        commit_composition()
        words = self.session.redo()
        if words is not None:
            self._announce(f"{words}をやり直しました。")

    def _on_changed(self, notice: Notice) -> None:
        plan = notice.after
        if self.page is not None and self.page.follows:
            self.page.refresh(plan)
        if notice.origin in ("undo", "redo"):
            self._follow(notice)
            self._refresh_frame()
        else:
            self._later.start()
        if notice.cleared:
            names = "、".join(label_of(notice.before, path) for path in notice.cleared[:3])
            more = f"ほか{len(notice.cleared) - 3}か所" if len(notice.cleared) > 3 else ""
            self.message.show_message(
                f"削除した行につながっていた「{names}」{more}も空にしました。", "元に戻す", self.undo
            )

    def _follow(self, notice: Notice) -> None:
        """Go where the change was taken back, so that one sees it."""
        paths = [path for difference in notice.differences if (path := path_of(difference))]
        for path in paths:
            here = self.page is not None and self.page.shows_change(path, notice.after)
            if here or self.go_to_path(path):
                return
        if self.page is not None and not self.page.follows:
            self.page.refresh(notice.after)

    def _on_saving(self, status: SaveStatus) -> None:
        self.top.show_status(status)
        if status.message:
            self._announce(status.message)

    def save_now(self) -> None:
        """Ctrl+S: nothing has to be saved by hand, but people press it and want to hear so."""
        commit_composition()
        if self.session.path is None:
            self._announce("見本は保存されません。書き換えても、元の見本は変わりません。")
            return
        self.session.commit(wait=True)
        status = self.session.last_status
        if status is not None and status.state is SaveState.FAILED:
            self._announce(status.message)
        else:
            self._announce("保存しました。入力は、いつも自動で保存されています。")

    def _refresh_frame(self) -> None:
        if self.page is not None:
            read_in_order(self.page)
        self.steps.refresh(self.session.plan)
        self.top.refresh(self.session)
        self.title_changed.emit(plan_title(self.session.plan))

    def _announce(self, sentence: str) -> None:
        self.message.show_message(sentence)

    def _show_help(self, item) -> None:
        self.help.show_item(item)

    def focus_page(self) -> None:
        """Put the cursor where one begins on this page."""
        if self.page is not None:
            self.page.focus_first()

    def close_session(self) -> None:
        self.leave()
        self.preview.stop()
        self.bridge.close()
        self.session.close()
