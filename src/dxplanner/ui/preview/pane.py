"""The preview beside the questions: which document, its pages, page count and zoom. Asks the worker, shows answers.

Give it the plan and the path of the field in hand; it sends the path of a block that was clicked.
"""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget

from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.ui.context import DocumentChoice
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.message_bar import speak
from dxplanner.ui.parts import button, column, frame, label, line, reading, rule, set_shown
from dxplanner.ui.preview.chooser import DocumentChooser
from dxplanner.ui.preview.view import PageView
from dxplanner.ui.preview.worker import Answer, Make, PreviewWorker, Question
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.wizards.registry import field_of

PAUSE_MS = 120
LONGEST_WAIT_MS = 600
"""Someone who types without a pause sees the page after this."""
NO_PLAN = "計画を開くと、ここに書類のページが表示されます。"
MAKING = "プレビューを作っています…"


class PreviewPane(QWidget):
    path_clicked = Signal(str)

    def __init__(self, theme: Theme, documents: Sequence[DocumentChoice], make: Make) -> None:
        super().__init__()
        self._theme = theme
        self._documents = tuple(documents)
        self._plan: Plan | None = None
        self._path = ""
        self._pinned = ""
        self._shown = ""
        self._asked: Question | None = None
        self._waiting_since: float | None = None
        self._seen = False
        """It has stood on the screen. Making pages takes the interpreter from whoever draws the window: that comes first."""
        self.worker = PreviewWorker(make)
        self.worker.answered.connect(self._on_answered)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        set_role(self, "panel")
        self._build()
        self.view.show_words(NO_PLAN)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.worker.stop)
        self.destroyed.connect(_stopper(self.worker))

    def _build(self) -> None:
        theme = self._theme
        whole = column(self, theme, gap=0)
        top = line(None, theme, margins=(12, 8, 12, 8))
        self.chooser = DocumentChooser(theme, self._documents)
        self.chooser.chosen.connect(self._on_chosen)
        top.addWidget(self.chooser, 1)
        whole.addLayout(top)
        whole.addWidget(self._notice())
        self.view = PageView(theme, self._can_go, self._name_of)
        self.view.path_clicked.connect(self.path_clicked)
        self.view.page_changed.connect(self._on_page)
        self.view.zoom_changed.connect(self._on_zoom)
        self.view.drawn.connect(self._go_on)
        whole.addWidget(rule())
        whole.addWidget(self.view, 1)
        whole.addWidget(rule())
        whole.addWidget(self._foot())
        self.setFocusProxy(self.view)

    def _notice(self) -> QFrame:
        self.notice = frame("ask")
        inside = column(self.notice, self._theme, gap=2, margins=(12, 6, 12, 6))
        self.notice_words = reading("", "support", height=140)
        inside.addWidget(self.notice_words)
        self.notice_link = button("その質問へ", "link", self._on_notice_link)
        inside.addWidget(self.notice_link)
        self._notice_path = ""
        self.notice.hide()
        return self.notice

    def _foot(self) -> QWidget:
        theme = self._theme
        foot = QWidget()
        set_role(foot, "panel")
        row = line(foot, theme, margins=(12, 4, 8, 4))
        flow = FlowLayout(None, theme.px(2), 0)
        self.count = label("", "counter")
        self.count.setMinimumWidth(theme.em(4))
        self.count.setMinimumHeight(theme.px(32))
        self.smaller = button("－", "quiet", lambda: self.view.zoom_by(-1))
        self.smaller.setAccessibleName("縮小")
        self.smaller.setToolTip("縮小（Ctrl+－）")
        self.percent = button("", "quiet", lambda: self.view.set_percent(100))
        self.percent.setToolTip("実際の大きさにする（Ctrl+1）")
        self.larger = button("＋", "quiet", lambda: self.view.zoom_by(1))
        self.larger.setAccessibleName("拡大")
        self.larger.setToolTip("拡大（Ctrl+＋）")
        self.fit = QPushButton("幅に合わせる")
        set_role(self.fit, "quiet")
        self.fit.setCheckable(True)
        self.fit.setChecked(True)
        self.fit.setToolTip("ページを欄の幅に合わせる（Ctrl+0）")
        self.fit.clicked.connect(self._on_fit)
        for widget in (self.count, self.smaller, self.percent, self.larger, self.fit):
            flow.addWidget(widget)
        row.addLayout(flow, 1)
        self._set_tools(False)
        return foot

    # ---- what to show

    @property
    def document(self) -> str:
        """The document shown now; empty before the first pages."""
        return self._shown

    @property
    def waiting(self) -> bool:
        """Pages have been asked for, or are about to be, and are not here yet."""
        if self._plan is None or not self.isVisible():
            return False
        return self.worker.busy or not self._is_current()

    def set_plan(self, plan: Plan | None) -> None:
        """The plan as it is now; its pages follow after a pause in the typing."""
        if plan is self._plan:
            return
        first = self._plan is None
        self._plan = plan
        self.chooser.show_plan(plan)
        if first:
            self._ask_soon(0)
        else:
            self._ask_soon(PAUSE_MS)

    def show_path(self, path: str) -> None:
        """The field in hand. Empty: none, the pages stay where they are."""
        if path and path != self._path:
            self._path = path
            self._ask_soon(0)

    def pin(self, document: str) -> None:
        """Show this document whatever the field in hand; empty: follow the field again."""
        if document != self._pinned:
            self._pinned = document
            self.chooser.show_choice(self._pinned, self._shown)
            self._ask_soon(0)

    def stop(self) -> None:
        """End the worker; called when the plan is closed."""
        self._pause.stop()
        self.worker.stop()

    # ---- asking

    def _ask_soon(self, milliseconds: int) -> None:
        """A pause of so long without another change; but nobody waits longer than `LONGEST_WAIT_MS`."""
        if self._plan is None or not self._seen or not self.isVisible():
            return  # asked when the pane is shown
        now = time.monotonic()
        if self._waiting_since is None:
            self._waiting_since = now
        left = LONGEST_WAIT_MS - (now - self._waiting_since) * 1000
        self._pause.start(max(0, min(milliseconds, round(left))))

    def _ask(self) -> None:
        if self._plan is None:
            return
        question = Question(plan=self._plan, path=self._path, shown=self._shown, pinned=self._pinned)
        asked = self._asked
        if (
            self.worker.busy
            and asked is not None
            and (asked.path, asked.pinned) == (self._path, self._pinned)
        ):
            return  # only the text went on: asked as soon as the pages under way have come
        self._waiting_since = None
        self._asked = question
        if not self._shown:
            self.view.show_words(MAKING)
        self.worker.ask(question)

    def _on_answered(self, answer: Answer) -> None:
        if answer.pages is None:
            self._show_notice(answer.sentence, "")
            if not self._shown:
                self.view.show_words("")
            self._go_on()
        else:
            pages = answer.pages
            other = pages.document != self._shown
            self._shown = pages.document
            self.view.show_words("")
            self.view.show_layout(pages.layout, answer.question.path, other_document=other)
            self._show_notice(pages.remark, pages.remark_path)
            self._set_tools(True)
            if other:
                self.chooser.show_choice(self._pinned, self._shown)

    def _go_on(self) -> None:
        """Ask for what was typed since. Not before the pages that have come are drawn: making the next ones would
        take the interpreter from drawing these."""
        if self._waiting_since is not None and not self._pause.isActive():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plan is not None and not self._is_current():
            self._ask_soon(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self._ask_soon(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()
        self._waiting_since = None

    def _is_current(self) -> bool:
        asked = self._asked
        wanted = (self._plan, self._path, self._pinned)
        return asked is not None and asked.plan is wanted[0] and (asked.path, asked.pinned) == wanted[1:]

    # ---- questions behind the blocks

    def _can_go(self, path: str) -> bool:
        return field_of(path, self._plan) is not None

    def _name_of(self, path: str) -> str:
        return label_of(self._plan, path) if self._plan is not None else ""

    # ---- chooser, notice, foot

    def _on_chosen(self, document: str) -> None:
        self.pin(document)
        speak(self, f"プレビューの書類：{self.chooser.words()}")

    def _show_notice(self, sentence: str, path: str) -> None:
        if sentence and sentence != self.notice.property("sentence"):
            speak(self, sentence)
        self.notice.setProperty("sentence", sentence)
        self.notice_words.set_words(f"！{sentence}" if sentence else "", 140)
        self._notice_path = path
        self.notice_link.setVisible(bool(path) and self._can_go(path))
        set_shown(self.notice, bool(sentence))

    def _on_notice_link(self) -> None:
        self.path_clicked.emit(self._notice_path)

    def _set_tools(self, usable: bool) -> None:
        for tool in (self.smaller, self.percent, self.larger, self.fit):
            tool.setEnabled(usable)

    def _on_fit(self) -> None:
        self.view.set_percent(None if self.fit.isChecked() else self.view.percent)

    def _on_page(self, number: int, total: int) -> None:
        self.count.setText(f"{number}／{total}" if total else "")
        self.count.setAccessibleName(f"全{total}ページの{number}ページ目" if total else "")

    def _on_zoom(self, percent: int, fits: bool) -> None:
        self.percent.setText(f"{percent}%")
        self.percent.setAccessibleName(f"表示の大きさ{percent}パーセント。押すと実際の大きさ")
        self.fit.setChecked(fits)


def _stopper(worker: PreviewWorker) -> Callable[..., None]:
    """Outlives the pane, so that the thread ends also when the pane is thrown away without notice."""

    def stop(*_pane: object) -> None:
        worker.stop()

    return stop
