"""The line at the top: which plan, which version, whether it is safe, undo and redo, how the window looks."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy

from dxplanner.plan.plan import Plan
from dxplanner.services.changes import SaveState, SaveStatus
from dxplanner.services.session import Session
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.keys import SEARCH, shown
from dxplanner.ui.parts import button, label, line
from dxplanner.ui.theme.theme import Theme, set_property, set_role

SAVING = "保存しています…"
NOT_SAVED = "保存できていません"
NO_FILE = "見本（保存されません）"


def plan_title(plan: Plan, fallback: str = "名称のない計画") -> str:
    """What the plan is called on screen."""
    if plan.policy.title:
        return plan.policy.title
    return f"{plan.municipality.name}DX推進計画" if plan.municipality.name else fallback


class TitleButton(QPushButton):
    """The plan's name; what does not fit ends with 「…」, the whole stands in the tool tip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._whole = ""
        set_role(self, "title")
        set_chevron(self, theme, "down", after=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.em(6))

    def set_title(self, title: str) -> None:
        self._whole = title
        self.setToolTip(title)
        self.setAccessibleName(f"計画「{title}」のメニュー")
        self._write()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._whole) + self._theme.px(42)
        return QSize(width, super().sizeHint().height())

    def _write(self) -> None:
        room = self.width() - self._theme.px(38)
        words = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()


class TopBar(QFrame):
    undo_wanted = Signal()
    redo_wanted = Signal()
    side_toggled = Signal(bool)
    versions_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, theme: Theme, plan_menu: QMenu, view_menu: QMenu) -> None:
        super().__init__()
        set_role(self, "top_bar")
        self._status: SaveStatus | None = None
        row = line(self, theme, gap=8, margins=(8, 6, 12, 6))
        self.title = TitleButton(theme)
        self.title.clicked.connect(lambda: _drop(plan_menu, self.title))
        self.version = button("", "quiet", self.versions_wanted.emit)
        self.saved = label("", "support")
        self.undo = button("元に戻す", "quiet", self.undo_wanted.emit)
        self.redo = button("やり直し", "quiet", self.redo_wanted.emit)
        self.search = button("探す", "quiet", self.search_wanted.emit)
        self.search.setToolTip(f"質問、書類、指摘、書き方、入力した言葉を探す（{shown(SEARCH[0])}）")
        self.search.setAccessibleDescription(self.search.toolTip())
        self.view = button("表示", "quiet")
        set_chevron(self.view, theme, "down", after=True)
        self.view.setAccessibleName("表示のメニュー")
        self.view.clicked.connect(lambda: _drop(view_menu, self.view))
        self.side = QPushButton("右の欄")
        set_role(self.side, "quiet")
        self.side.setCheckable(True)
        self.side.setAccessibleName("右の欄（プレビュー、書き方、指摘）を表示")
        self.side.clicked.connect(self.side_toggled)
        row.addWidget(self.title, 0)
        row.addSpacing(theme.px(8))
        row.addWidget(self.version)
        row.addStretch(1)
        for widget in (self.saved, self.undo, self.redo, self.search, self.view, self.side):
            row.addWidget(widget)

    def refresh(self, session: Session) -> None:
        plan = session.plan
        self.title.set_title(plan_title(plan, session.path.stem if session.path else "名称のない計画"))
        state = plan.paperwork.state
        words = state.label if state is not None else "素案"
        self.version.setText(f"版: {words}")
        self.version.setAccessibleName(f"版：{words}。版を残す、比べる、戻す")
        self.version.setToolTip("版を残す、比べる、戻す")
        _tell(self.undo, "元に戻す", session.undo_label if session.can_undo else None, "Ctrl+Z")
        _tell(self.redo, "やり直し", session.redo_label if session.can_redo else None, "Ctrl+Y")
        if session.path is None and self._status is None:
            self.saved.setText(NO_FILE)
        elif session.read_only:
            self.saved.setText("閲覧のみ")
        elif self._status is None:
            self.saved.setText("自動保存")
        self.saved.setAccessibleName(f"保存の状態：{self.saved.text()}")

    def show_status(self, status: SaveStatus) -> None:
        self._status = status
        if status.state is SaveState.SAVED and status.at is not None:
            self.saved.setText(f"自動保存済み {status.at:%H:%M}")
        else:
            self.saved.setText(SAVING if status.state is SaveState.SAVING else f"！{NOT_SAVED}")
        self.saved.setAccessibleName(f"保存の状態：{self.saved.text()}")
        set_property(self.saved, "state", "review" if status.state is SaveState.FAILED else "")
        self.saved.setToolTip(status.message)


def _tell(widget: QPushButton, word: str, what: str | None, key: str) -> None:
    widget.setEnabled(what is not None)
    words = f"{word}：{what}（{key}）" if what is not None else f"{word}（{key}）"
    widget.setToolTip(words)
    widget.setAccessibleDescription(words)


def _drop(menu: QMenu, under: QPushButton) -> None:
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
