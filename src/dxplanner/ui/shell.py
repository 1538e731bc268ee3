"""The window of an open plan: top bar, step list, page, panes. Decides what is where; pages do the rest."""

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from dxplanner.core import tree
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.services.changes import Notice, SaveState, SaveStatus
from dxplanner.services.session import Session
from dxplanner.ui.banner import banner
from dxplanner.ui.bridge import SessionBridge, path_of
from dxplanner.ui.check_answers import CHECK, CheckAnswersPage
from dxplanner.ui.check_answers import TITLE as CHECK_TITLE
from dxplanner.ui.context import Context
from dxplanner.ui.desk import Desk
from dxplanner.ui.editor import Editor
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.facts_page import FACTS, FactsPage
from dxplanner.ui.facts_page import TITLE as FACTS_TITLE
from dxplanner.ui.findings_follow import attach_findings
from dxplanner.ui.help_pane import HelpPane
from dxplanner.ui.home import HomePage
from dxplanner.ui.keys import BACK, commit_composition
from dxplanner.ui.message_bar import MessageBar, speak
from dxplanner.ui.pane_keys import PaneKeys
from dxplanner.ui.parts import column
from dxplanner.ui.preview.attach import attach_preview
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.side_panes import SidePanes
from dxplanner.ui.step_list import EXPORT, HOME, StepList
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.steps_drawer import StepsDrawer
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.theme.tokens import BASE_PX, DRAWER_BELOW_EM
from dxplanner.ui.top_bar import TopBar, plan_title
from dxplanner.ui.trail import Trail
from dxplanner.ui.versions_page import VERSIONS, VersionsPage
from dxplanner.wizards.registry import CHAPTERS, chapter, field_of, step

WIDTHS_EM = (16.0, 50.0, 24.0)
REFRESH_AFTER_MS = 150
WHOLE_PAGES = (HOME, EXPORT, VERSIONS, FACTS)
"""Places that are no step of a chapter."""
WHOLE_TITLES = {HOME: "ホーム", EXPORT: "書類を出す", VERSIONS: "版", FACTS: FACTS_TITLE}


Page = HomePage | StepPage | CheckAnswersPage | ExportPage | VersionsPage | FactsPage


class Shell(QWidget):
    """`place` is where one is: (chapter id, step id), or one of `WHOLE_PAGES`."""

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
    ) -> None:
        super().__init__()
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
        )
        self.top = TopBar(theme, *menus)
        self.steps = StepList(theme, CHAPTERS)
        self.middle = QStackedWidget()
        self.help = HelpPane(theme, context)
        self.side = SidePanes(theme)
        self._side_wanted = settings.is_shown("side")
        self._drawer = False
        self._lay_out()
        self.steps_drawer = StepsDrawer(theme, self.steps, self.splitter, self)
        self.steps_drawer.closed.connect(self.focus_page)
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
        self._refresh_frame()
        self.go_to(*HOME)

    def _connect(self) -> None:
        self.top.undo_wanted.connect(self.undo)
        self.top.redo_wanted.connect(self.redo)
        self.top.versions_wanted.connect(lambda: self.go_to(*VERSIONS))
        self.top.side_toggled.connect(self.show_side)
        self.help.manual_wanted.connect(self.manual_wanted)
        self.side.hide_wanted.connect(lambda: self.show_side(False))
        self.steps.place_wanted.connect(self._on_place_wanted)
        back = QShortcut(QKeySequence(BACK[0]), self)
        back.activated.connect(self.trail.back)
        self.splitter.splitterMoved.connect(self._remember_widths)
        self.theme.changing.connect(self._throw_page_away)

    # ---- laying out

    def _lay_out(self) -> None:
        whole = column(self, self.theme, gap=0)
        whole.addWidget(self.top)
        path = self.session.path
        held = self.session.read_only and path is not None and bool(self.context.holder(path))
        over = self.take_over_wanted.emit if held and self.context.open_over is not None else None
        whole.addWidget(banner(self.theme, self.session, self.copy_wanted.emit, over))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(max(1, self.theme.px(1)))
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.steps)
        self.splitter.addWidget(self.middle)
        self.splitter.addWidget(self.side)
        for at, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(at, stretch)
        self.middle.setMinimumWidth(self.theme.em(18))
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.message)
        stored = self.settings.widths("plan")
        widths = [part / 100 for part in stored] if len(stored) == 3 else list(WIDTHS_EM)
        self.splitter.setSizes([self.theme.em(width) for width in widths])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_steps()
        self._place_side()

    def _place_steps(self) -> None:
        shown = self.settings.is_shown("steps")
        self.steps_drawer.fit(self.width(), shown=shown, widths_em=WIDTHS_EM)
        self.steps_drawer.place(self.splitter.y(), self.splitter.height(), self.width())
        if isinstance(self.page, StepPage | CheckAnswersPage):
            self.page.offer_steps(self.steps_drawer.narrow)

    def _place_side(self) -> None:
        """Beside the page when there is room, else a drawer over it."""
        narrow = self.width() / (BASE_PX * self.theme.scale) < DRAWER_BELOW_EM
        if narrow != self._drawer:
            self._drawer = narrow
            self._side_wanted = self.settings.is_shown("side") and not narrow
            if narrow:
                self.side.setParent(self)
                set_role(self.side, "drawer")
                # while Qt shows a window for the first time its parts paint nothing, and a child that comes
                # in just then would keep that for good
                QTimer.singleShot(0, self.side, partial(self.side.setUpdatesEnabled, True))
            else:
                set_role(self.side, "panel")
                self.splitter.addWidget(self.side)
                self.splitter.setSizes([self.theme.em(width) for width in WIDTHS_EM])
        if self._drawer:
            top = self.splitter.y()
            width = min(self.theme.em(24), self.width() - self.theme.em(6))
            self.side.setGeometry(self.width() - width, top, width, self.splitter.height())
            self.side.raise_()
        self.side.setVisible(self._side_wanted)
        self.top.side.setChecked(self._side_wanted)

    def show_side(self, shown: bool) -> None:
        self._side_wanted = shown
        if not self._drawer:
            self.settings.set_shown("side", shown)
        self._place_side()

    def show_steps(self, shown: bool) -> None:
        if self.steps_drawer.narrow:
            self.steps_drawer.set_open(shown)
            return
        self.steps.setVisible(shown)
        self.settings.set_shown("steps", shown)

    def _remember_widths(self) -> None:
        if not self._drawer and self.side.isVisible():
            unit = BASE_PX * self.theme.scale
            self.settings.set_widths("plan", [round(size * 100 / unit) for size in self.splitter.sizes()])

    # ---- going somewhere

    def _on_place_wanted(self, chapter_id: str, step_id: str) -> None:
        if not step_id and (chapter_id, step_id) not in WHOLE_PAGES:
            step_id = chapter(chapter_id).steps[0].id
        self.go_to(chapter_id, step_id)

    def leave(self) -> None:
        """Take over what is being typed and write it, before the page changes."""
        commit_composition()
        self.session.commit()

    def go_to(self, chapter_id: str, step_id: str = "", *, focus: bool = True) -> None:
        self.leave()
        if not step_id and (chapter_id, step_id) not in WHOLE_PAGES:
            step_id = chapter(chapter_id).steps[0].id
        self.place = (chapter_id, step_id)
        self.trail.arrived()
        page = self._make_page(chapter_id, step_id)
        old, self.page = self.page, page
        self.middle.addWidget(page)
        self.middle.setCurrentWidget(page)
        if old is not None:
            self.middle.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.steps.show_place(chapter_id, step_id)
        if isinstance(page, StepPage | CheckAnswersPage):
            page.offer_steps(self.steps_drawer.narrow)
            page.steps_wanted.connect(partial(self.show_steps, True))
        self.help.show_step(page.step if isinstance(page, StepPage) else None)
        self._refresh_frame()
        if focus:
            self.focus_page()
            speak(self, self.page_title())
        self.place_changed.emit(chapter_id, step_id)

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
        if isinstance(self.page, StepPage):
            return f"{self.page.chapter.title} ＞ {self.page.step.title}"
        if isinstance(self.page, CheckAnswersPage):
            return f"{self.page.chapter.title} ＞ {CHECK_TITLE}"
        return WHOLE_TITLES.get(self.place, "")

    def _make_page(self, chapter_id: str, step_id: str) -> Page:
        if (chapter_id, step_id) == HOME:
            return HomePage(self.desk)
        if (chapter_id, step_id) == EXPORT:
            return ExportPage(self.desk, self._export_folder(), self._remember_folder)
        if (chapter_id, step_id) == VERSIONS:
            return VersionsPage(self.desk, self.session)
        if (chapter_id, step_id) == FACTS and self.context.facts is not None:
            return FactsPage(
                self.theme, self.context.facts, self.context.plans_folder, self.facts_changed.emit
            )
        before, after = self._neighbours(chapter_id, step_id)
        if step_id == CHECK:
            return CheckAnswersPage(
                self.desk,
                chapter(chapter_id),
                width=self.middle.width(),
                previous=lambda: self.go_to(*before),
                following=lambda: self.go_to(*after),
            )
        stop = self.trail.last
        return StepPage(
            self.desk,
            chapter(chapter_id),
            step(chapter_id, step_id),
            width=self.middle.width(),
            previous=lambda: self.go_to(*before),
            following=lambda: self.go_to(*after),
            returning=(stop.title, self.trail.back) if stop is not None else None,
            parent=self.middle,
        )

    def _export_folder(self) -> Path:
        remembered = self.settings.folder("export")
        if remembered and Path(remembered).is_dir():
            return Path(remembered)
        return self.session.path.parent if self.session.path else self.context.plans_folder

    def _remember_folder(self, folder: Path) -> None:
        self.settings.set_folder("export", str(folder))

    def _neighbours(self, chapter_id: str, step_id: str) -> tuple[tuple[str, str], tuple[str, str]]:
        places = [HOME, *((c.id, s) for c in CHAPTERS for s in (*(one.id for one in c.steps), CHECK)), EXPORT]
        at = places.index((chapter_id, step_id))
        return places[at - 1], places[at + 1]

    def go_by(self, steps: int) -> None:
        """The page before (-1) or after (1) this one."""
        if self.place == EXPORT and steps < 0:
            self.go_to(CHAPTERS[-1].id, CHECK)
        elif self.place == HOME and steps > 0:
            self.go_to(CHAPTERS[0].id, CHAPTERS[0].steps[0].id)
        elif self.place not in WHOLE_PAGES:
            self.go_to(*self._neighbours(*self.place)[steps > 0])

    def go_to_path(self, path: str) -> bool:
        """The step that asks for this path, the cursor in its field. False when no step asks for it."""
        place = field_of(path, self.session.plan)
        if place is None:
            return False
        if self.place != (place.chapter.id, place.step.id):
            self.go_to(place.chapter.id, place.step.id, focus=False)
        if isinstance(self.page, StepPage):
            self.page.focus_path(path) or self.page.focus_path(place.item.path)
        return True

    # ---- what happened

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
        if isinstance(self.page, StepPage | CheckAnswersPage):
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
            if self._is_here(path, notice.after) or self.go_to_path(path):
                return
        if isinstance(self.page, HomePage | ExportPage | VersionsPage):
            self.page.refresh(notice.after)

    def _is_here(self, path: str, plan: Plan) -> bool:
        """Whether the page in hand shows the path; then the cursor goes there and the page stays."""
        if isinstance(self.page, CheckAnswersPage):
            return self.page.focus_path(path)
        if not isinstance(self.page, StepPage):
            return False
        if tree.exists(plan, path):
            return self.page.focus_path(path)
        return any(path.startswith(f"{block.item.path}[") for block in self.page.blocks)

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
        if isinstance(self.page, StepPage):
            self.page.focus_first()
        elif isinstance(self.page, HomePage):
            self.page.go_on.setFocus()
        elif isinstance(self.page, ExportPage):
            self.page.make.setFocus()
        elif isinstance(self.page, VersionsPage | CheckAnswersPage | FactsPage):
            self.page.focus_first()

    def close_session(self) -> None:
        self.leave()
        self.preview.stop()
        self.bridge.close()
        self.session.close()
