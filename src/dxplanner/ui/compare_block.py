"""二つの版を比べる: any two of the versions, the plan as it is, and other files; on screen and as 新旧対照表 on paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import DxError
from dxplanner.plan.plan import Plan
from dxplanner.services import versions
from dxplanner.services.session import Session, local_now
from dxplanner.ui import messages
from dxplanner.ui.change_lines import add_change_lines
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading, set_shown
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.tasks import Progress, Task
from dxplanner.ui.widgets.combo_input import ComboBox
from dxplanner.wizards.changes import change_lines

if TYPE_CHECKING:
    from dxplanner.store.shelf import VersionEntry

WHAT = (
    "前と後を選ぶと、変わったところを一覧で見られます。"
    "新旧対照表（変わった語に下線）と変更点一覧を、PDFとWordで書き出せます。"
)
SAME = "選んだ二つの内容は同じです。"
NOTHING = "比べる相手がありません。版を残すか、ほかの計画のファイルを選んでください。"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to compare. The plan is read when it is wanted."""

    name: str
    read: Callable[[], Plan]
    key: str = ""


class CompareBlock(QWidget):
    """`redrawn` is called when widgets came or went."""

    def __init__(self, desk: Desk, session: Session, redrawn: Callable[[], object]) -> None:
        super().__init__()
        self.desk = desk
        self._session = session
        self._redrawn = redrawn
        self._sources: list[Source] = []
        self._files: list[Source] = []
        self.task: Task | None = None
        theme = desk.theme
        whole = column(self, theme, gap=8)
        whole.addWidget(label("二つの版を比べる", "heading"))
        whole.addWidget(reading(WHAT, "support"))
        self.before = self._choice(whole, "前の版")
        self.after = self._choice(whole, "後の版")
        buttons = QWidget()
        row = FlowLayout(buttons, theme.px(12), theme.px(4))
        self.show_button = button("変わったところを一覧で見る", "", self.show_changes)
        self.write_button = button("新旧対照表と変更点一覧を書き出す", "", self.write)
        self.file_button = button("ほかの計画のファイルと比べる", "link", self.choose_file)
        for part in (self.show_button, self.write_button, self.file_button):
            row.addWidget(part)
        whole.addWidget(buttons)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        whole.addWidget(self.fault)
        self._result = column(None, theme, gap=4)
        whole.addLayout(self._result)

    def _choice(self, whole: QVBoxLayout, words: str) -> ComboBox:
        whole.addWidget(label(words, "field_label"))
        box = ComboBox(self.desk.theme)
        box.setAccessibleName(words)
        box.currentIndexChanged.connect(self._forget)
        whole.addWidget(box)
        return box

    # ---- what can be compared

    def show_versions(self, entries: "Sequence[VersionEntry]") -> None:
        """Newest first; what was chosen stays chosen. At first: the newest version, and the plan as it is."""
        kept = [
            Source(versions.called(entry), _reader(self._session, entry.id), f"version:{entry.id}")
            for entry in entries
        ]
        now = Source(versions.NOW, lambda: self.desk.plan, "now")
        before, after = self._chosen(self.before), self._chosen(self.after)
        self._sources = [now, *kept, *self._files]
        first = kept[0].key if kept else (self._files[-1].key if self._files else "now")
        self._fill(self.before, before.key if before is not None and before.key != "now" else first)
        self._fill(self.after, after.key if after is not None else "now")
        some = len(self._sources) > 1
        self.show_button.setEnabled(some)
        self.write_button.setEnabled(some)
        self._forget()
        if not some:
            self._result.addWidget(reading(NOTHING, "support"))

    def _fill(self, box: ComboBox, key: str) -> None:
        box.blockSignals(True)
        box.clear()
        box.addItems([source.name for source in self._sources])
        keys = [source.key for source in self._sources]
        box.setCurrentIndex(keys.index(key) if key in keys else 0)
        box.blockSignals(False)

    def _chosen(self, box: ComboBox) -> Source | None:
        at = box.currentIndex()
        return self._sources[at] if 0 <= at < len(self._sources) else None

    def choose_file(self) -> None:
        """Another plan's file becomes the former one. It is only read."""
        path = messages.ask_open_path(self, self.desk.context.plans_folder)
        if path is None:
            return
        from dxplanner.services.files import read_plan

        try:
            plan = read_plan(path)
        except DxError as problem:
            self._say_fault(problem.message)
            return
        source = Source(f"「{path.name}」", lambda: plan, f"file:{path}")
        self._files = [*(one for one in self._files if one.key != source.key), source]
        self._sources = [*(one for one in self._sources if one.key != source.key), source]
        after = self._chosen(self.after)
        self._fill(self.before, source.key)
        self._fill(self.after, after.key if after is not None else "now")
        self.show_button.setEnabled(True)
        self.write_button.setEnabled(True)
        self.show_changes()

    # ---- on screen

    def _forget(self) -> None:
        clear(self._result)
        self._say_fault("")

    def _both(self) -> tuple[Source, Source, Plan, Plan] | None:
        before, after = self._chosen(self.before), self._chosen(self.after)
        if before is None or after is None:
            return None
        try:
            return before, after, before.read(), after.read()
        except DxError as problem:
            self._say_fault(problem.message)
            return None

    def show_changes(self) -> None:
        self._forget()
        found = self._both()
        if found is None:
            return
        _before, after, earlier, later = found
        lines = change_lines(earlier, later)
        if not lines:
            self._result.addWidget(reading(SAME))
        else:
            box = frame("example")
            inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 10))
            inside.addWidget(label(f"変わったところ {len(lines)}か所", "field_label", wrap=True))
            add_change_lines(inside, self.desk, lines, may_open=after.key == "now")
            self._result.addWidget(box)
        self.desk.announce(f"変わったところは{len(lines)}か所です。" if lines else SAME)
        self._redrawn()
        read_in_order(self.window())

    # ---- on paper

    def write(self) -> None:
        """Ask for the folder, then make the papers away from the window's thread."""
        self._say_fault("")
        found = self._both()
        if found is None or self.task is not None:
            return
        folder = messages.ask_folder(self, self.desk.context.plans_folder)
        if folder is None:
            return
        before, after, earlier, later = found

        def work(_progress: Progress) -> tuple[Path, ...]:
            from dxplanner.services.former import former_plan, write_comparison

            today = local_now().date()
            former = former_plan(later, earlier, before.name, today, after.name)
            return tuple(item.path for item in write_comparison(later, former, folder, today))

        self.write_button.setEnabled(False)
        self.task = Task(work, self)
        self.task.finished.connect(self._on_made)
        self.task.failed.connect(self._on_failed)
        self.task.start()

    def _on_made(self, files: tuple[Path, ...]) -> None:
        self._end()
        names = "、".join(f"「{file.name}」" for file in files)
        self.desk.announce(f"{names}を書き出しました。")
        if files:
            self._result.addWidget(reading(f"✓ {names}を書き出しました。"))
            self._result.addWidget(
                button("フォルダーを開く", "link", lambda: messages.open_folder(files[0].parent))
            )
            self._redrawn()

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self._say_fault(sentence)

    def _end(self) -> None:
        self.task = None
        self.write_button.setEnabled(True)

    def _say_fault(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}" if sentence else "")
        set_shown(self.fault, bool(sentence))
        if sentence:
            self.desk.announce(sentence)


def _reader(session: Session, version_id: str) -> Callable[[], Plan]:
    return lambda: versions.read_plan(session, version_id)
