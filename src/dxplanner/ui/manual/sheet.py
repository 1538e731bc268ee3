"""操作の手引 over the window: a field to search, the contents, the text. Esc gives the cursor back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dxplanner.services.manual.book import chapters
from dxplanner.services.manual.finding import found
from dxplanner.ui import messages
from dxplanner.ui.manual.places import chapter_of, target_of
from dxplanner.ui.manual.reader import Reader
from dxplanner.ui.message_bar import speak
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import button, label, line, set_shown
from dxplanner.ui.tasks import Task
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.widgets.line_edit import LineEdit

TITLE = "操作の手引"
NOTHING = "見付かりません。言葉を短くするか、別の言葉で探してください。"
CONTENTS_EM = 17
NARROW_BELOW_EM = 44
TARGET = Qt.ItemDataRole.UserRole


class ManualSheet(Overlay):
    """`go` follows a link out of the manual (`step:`, `field:`, `document:`) and says whether it led anywhere;
    without an open plan it leads to the chapter that explains the place. `make` writes the PDF into a folder."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        target: str,
        go: Callable[[str], bool],
        make: Callable[[Path], Path],
        folder: Path,
    ) -> None:
        super().__init__(window, theme, TITLE, widest=72)
        self._go, self._make, self._folder = go, make, folder
        self._trail: list[str] = []
        self.target = ""
        self._narrow = False
        self._task: Task | None = None
        self.edit = LineEdit()
        self.edit.setPlaceholderText("手引の中を探す")
        self.edit.setAccessibleName("手引の中を探す")
        self.edit.setAccessibleDescription(
            "言葉を2文字ほど入れます。↓で一覧へ、Enterで最初のものへ移ります。"
        )
        self.edit.edited.connect(self.look_up)
        self.edit.installEventFilter(self)
        self.contents_button = button("目次", "quiet", self._toggle_contents)
        self.contents_button.setCheckable(True)
        self.back = button("前に読んだところ", "quiet", self.go_back)
        self.print = button("PDFで出す", "quiet", self._ask_folder)
        self.told = label("", "support", wrap=True)
        self.told.hide()
        self.list = QListWidget()
        self.list.setAccessibleName("手引の目次")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.reader = Reader(theme)
        self.reader.followed.connect(self.follow)
        set_role(self.reader, "reader")
        self._lay_out()
        self.begin = self.reader.setFocus
        self.show_target(target)

    def _lay_out(self) -> None:
        row = line(None, self.theme, gap=4)
        row.addWidget(self.edit, 1)
        for part in (self.contents_button, self.back, self.print):
            row.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.told)
        both = line(None, self.theme, gap=8)
        both.addWidget(self.list, 0)
        both.addWidget(self.reader, 1)
        self.body.addLayout(both, 1)
        self._arrange()

    def _wanted_height(self, width: int) -> int:
        """All there is: a book is long."""
        return self._window.height()

    # ---- wide and narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.theme.em(NARROW_BELOW_EM)
        if narrow != self._narrow:
            self._narrow = narrow
            self.contents_button.setChecked(False)
            self._arrange()

    def _arrange(self) -> None:
        """Beside the text when there is room, else in its place while one looks for something."""
        asked = self.contents_button.isChecked() or bool(self.edit.text().strip())
        set_shown(self.contents_button, self._narrow)
        if self._narrow:
            self.list.setMaximumWidth(self.width())
            self.list.setMinimumWidth(0)
        else:
            self.list.setFixedWidth(self.theme.em(CONTENTS_EM))
        set_shown(self.list, asked or not self._narrow)
        set_shown(self.reader, not (asked and self._narrow))

    def _toggle_contents(self) -> None:
        self.edit.clear()
        self._fill_contents()
        self._arrange()
        (self.list if self.list.isVisible() else self.reader).setFocus()

    # ---- reading

    def show_target(self, target: str) -> None:
        """A chapter (`backup`), a section of it (`backup/restore`), or a question (`policy/vision#policy.vision`)."""
        chapter = chapter_of(target)
        if self.target and self.target != target:
            self._trail.append(self.target)
        self.target = target
        place, _, question = target.partition("#")
        anchor = question or place.partition("/")[2]
        self.reader.show_chapter(chapter, anchor)
        self.back.setEnabled(bool(self._trail))
        if not self.edit.text().strip():
            self._fill_contents()

    def go_back(self) -> None:
        if self._trail:
            target, self.target = self._trail.pop(), ""
            self.show_target(target)

    def follow(self, address: str) -> None:
        kind, _, place = address.partition(":")
        if kind == "manual":
            self.show_target(place)
        elif not self._go(address):
            self.show_target(target_of(address))

    # ---- contents and search

    def _fill_contents(self) -> None:
        """Every chapter, with the sections of the one that is read."""
        self.list.clear()
        self.list.setAccessibleName("手引の目次")
        here, _, section_here = self.target.partition("#")[0].partition("/")
        for chapter in chapters():
            self._add(
                chapter.id,
                chapter.title,
                bold=chapter.id == here,
                chosen=chapter.id == here and not section_here,
            )
            if chapter.id == here:
                for section in chapter.sections:
                    self._add(
                        f"{chapter.id}/{section.id}", f"　{section.title}", chosen=section.id == section_here
                    )

    def _add(self, target: str, words: str, *, bold: bool = False, chosen: bool = False) -> None:
        item = QListWidgetItem(words)
        item.setData(TARGET, target)
        item.setFont(self.theme.font(14, bold=bold))
        self.list.addItem(item)
        if chosen:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item)

    def look_up(self, text: str) -> None:
        if not text.strip():
            self._fill_contents()
            self._arrange()
            return
        hits = found(text)
        self.list.clear()
        self.list.setAccessibleName("手引の中で見付かったところ")
        for hit in hits:
            self._add(hit.target, f"{hit.title}\n{hit.chapter}：{hit.snippet}")
        if hits:
            self.list.setCurrentRow(0)
        self.tell(f"{len(hits)}か所" if hits else NOTHING)
        self._arrange()

    def tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        if sentence:
            speak(self.edit, sentence)

    def _take(self, item: QListWidgetItem) -> None:
        target = item.data(TARGET)
        if self._narrow:
            self.contents_button.setChecked(False)
            self.edit.clear()
        self.tell("")
        self.show_target(target)
        self._arrange()
        self.reader.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.list.count():
                self.list.setFocus()
                return True
            searched = bool(self.edit.text().strip()) and self.list.currentRow() >= 0
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and searched:
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    # ---- on paper

    def _ask_folder(self) -> None:
        folder = messages.ask_folder(self, self._folder)
        if folder is None or self._task is not None:
            return
        self.print.setEnabled(False)
        self.tell("手引をPDFにしています…")
        self._task = Task(lambda _tell: self._make(folder), self)
        self._task.finished.connect(lambda path: self._printed(f"「{path.name}」を書き出しました。"))
        self._task.failed.connect(self._printed)
        self._task.start()

    def _printed(self, sentence: str) -> None:
        self._task = None
        self.print.setEnabled(True)
        self.tell(sentence)
