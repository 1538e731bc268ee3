"""Which document the preview shows: a button with a menu, one submenu for each group, filled when it opens."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from dxplanner.plan.plan import Plan
from dxplanner.ui.context import DocumentChoice
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.keys import hand_on_window_keys
from dxplanner.ui.theme.theme import Theme, set_role

NAME = "プレビューに出す書類"
FOLLOW = "自動で選ぶ（入力中の質問に合わせる）"
LONGEST = 22
"""Characters of a name in the menu; the whole stands in its tool tip."""


class DocumentChooser(QPushButton):
    """What does not fit ends with 「…」; the whole stands in the tool tip and in the accessible name."""

    chosen = Signal(str)
    """The id of a document; empty: the one of the question in hand."""

    def __init__(self, theme: Theme, documents: Sequence[DocumentChoice]) -> None:
        super().__init__()
        self._theme = theme
        self._documents = tuple(documents)
        self._plan: Plan | None = None
        self._pinned = ""
        self._whole = ""
        set_role(self, "chooser")
        set_chevron(self, theme, "down", after=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.em(6))
        self.menu_of_documents = QMenu(self)
        self.menu_of_documents.setAccessibleName(NAME)
        self.menu_of_documents.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
        )  # the button's own is turned
        self.menu_of_documents.setToolTipsVisible(True)
        self.menu_of_documents.aboutToShow.connect(self._fill)
        self.clicked.connect(self.open_menu)
        hand_on_window_keys(self)
        self.show_choice("", "")

    def show_plan(self, plan: Plan | None) -> None:
        """Documents that are of no use for it so far say so in the menu."""
        self._plan = plan

    def show_choice(self, pinned: str, shown: str) -> None:
        """`pinned` was chosen by hand; else `shown` is what follows the question, empty before the first pages."""
        self._pinned = pinned
        self._whole = (
            self._title(pinned) if pinned else f"自動：{self._title(shown)}" if shown else FOLLOW
        ) or ""
        self.setToolTip(self._whole)
        self.setAccessibleName(f"{NAME}：{self._whole}")
        self._write()

    def words(self) -> str:
        """The whole of what the button says."""
        return self._whole

    def _title(self, document: str) -> str:
        return next((one.title for one in self._documents if one.id == document), document)

    # ---- the menu

    def open_menu(self) -> None:
        self.menu_of_documents.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.menu_of_documents.setActiveAction(self.menu_of_documents.actions()[0])

    def _fill(self) -> None:
        """Groups of one document need no submenu; while there are few documents none is needed at all."""
        menu = self.menu_of_documents
        menu.clear()
        self._entry(menu, "", FOLLOW, "")
        menu.addSeparator()
        groups: dict[str, list[DocumentChoice]] = {}
        for document in self._documents:
            groups.setdefault(document.group, []).append(document)
        for name, documents in groups.items():
            if len(documents) == 1 or len(self._documents) <= len(groups) * 2:
                self._fill_group(menu, documents)
                continue
            inner = menu.addMenu(f"{name}（{len(documents)}）")
            inner.setToolTipsVisible(True)
            inner.setAccessibleName(f"{name}の書類")
            inner.aboutToShow.connect(partial(self._fill_once, inner, documents))

    def _fill_once(self, menu: QMenu, documents: Sequence[DocumentChoice]) -> None:
        if menu.isEmpty():
            self._fill_group(menu, documents)

    def _fill_group(self, menu: QMenu, documents: Sequence[DocumentChoice]) -> None:
        for document in documents:
            not_yet = document.not_yet(self._plan) if self._plan is not None else ""
            self._entry(menu, document.id, document.title, not_yet)

    def _entry(self, menu: QMenu, document: str, title: str, not_yet: str) -> QAction:
        words = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
        action = menu.addAction(f"{words}（まだ使いません）" if not_yet else words)
        action.setToolTip(f"{title}。まだ使いません：{not_yet}" if not_yet else title)
        action.setCheckable(True)
        action.setChecked(document == self._pinned)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(document))
        return action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_menu()
            return
        super().keyPressEvent(event)

    # ---- the words that fit

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._whole) + self._theme.px(48)
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        room = max(self.width() - self._theme.px(44), 0)
        words = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))
