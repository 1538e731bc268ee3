"""書類を出す: which documents, in which formats, into which folder. Never refuses for gaps: it lists them."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dxplanner.core.errors import BadInput
from dxplanner.plan.plan import Plan
from dxplanner.ui import messages
from dxplanner.ui.check_box import CheckBox
from dxplanner.ui.context import DocumentChoice, ExportWish
from dxplanner.ui.desk import Desk
from dxplanner.ui.export_gaps import UNKNOWN, GapLines
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.paper import scrolling_page
from dxplanner.ui.parts import breakable, button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.progress_line import ProgressLine
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.tasks import Task

if TYPE_CHECKING:
    from dxplanner.services.readiness import Readiness

WHAT = (
    "選んだ書類を、まとめて一つのフォルダーに作ります。途中の計画でも出せます。"
    "答えのないところは、書類に〔未記入〕と印刷されます。"
)
STOPPED = "中止しました。書きかけの書類は残していません。"
FORMAT_WORDS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
FINDINGS_SHOWN = 3
NOTHING_CHOSEN = "出す書類を一つ以上選んでください。"


class ExportPage(QWidget):
    """`folder` and `remember` keep the folder used last."""

    def __init__(self, desk: Desk, folder: Path, remember: Callable[[Path], None]) -> None:
        super().__init__()
        self.desk = desk
        self._folder = folder
        self._remember = remember
        self._boxes: dict[tuple[str, str], CheckBox] = {}
        self._lines: dict[str, GapLines] = {}
        self.task: Task | None = None
        self._check: Task | None = None
        theme = desk.theme
        self.area, whole = scrolling_page(self, theme, gap=18)
        whole.addWidget(label("書類を出す", "page_title"))
        whole.addWidget(reading(WHAT, "support"))
        self._gaps = column(None, theme, gap=4)
        whole.addLayout(self._gaps)
        whole.addLayout(self._choices())
        whole.addLayout(self._folder_line())
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        whole.addWidget(self.fault)
        whole.addWidget(self._remedy_line())
        self.make = button("選んだ書類を作る", "primary", self.start)
        whole.addWidget(self.make)
        self.progress = ProgressLine(theme)
        whole.addWidget(self.progress)
        self._result = column(None, theme, gap=4)
        whole.addLayout(self._result)
        whole.addStretch(1)
        self.refresh(desk.plan)

    def _choices(self) -> QGridLayout:
        """One row for each document, one column for each format that any document has."""
        theme, documents = self.desk.theme, self.desk.context.documents
        kinds = [kind for kind in FORMAT_WORDS if any(kind in document.formats for document in documents)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        grid.addLayout(self._all_or_none(), 0, 0, 1, len(kinds) + 1)
        at = 1
        for document in documents:
            grid.addWidget(rule(), at, 0, 1, len(kinds) + 1)
            grid.addWidget(label(document.title, "", wrap=True), at + 1, 0)
            for column_at, kind in enumerate(kinds, 1):
                if kind in document.formats:
                    grid.addWidget(self._box(document, kind), at + 1, column_at)
            lines = GapLines(theme, document.title, self.desk.go_to_path)
            lines.redrawn.connect(lambda: read_in_order(self))
            self._lines[document.id] = lines
            grid.addWidget(lines, at + 2, 0, 1, len(kinds) + 1)
            at += 3
        grid.addWidget(rule(), at, 0, 1, len(kinds) + 1)
        return grid

    def _all_or_none(self) -> QHBoxLayout:
        row = line(None, self.desk.theme, gap=16)
        row.addWidget(label("書類と形式", "heading"))
        row.addStretch(1)
        for words, checked in (("すべて選ぶ", True), ("すべて外す", False)):
            setter = button(words, "link", partial(self._set_all, checked))
            setter.setAccessibleName(f"書類と形式を{words}")
            row.addWidget(setter)
        return row

    def _set_all(self, checked: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(checked)

    def _box(self, document: DocumentChoice, kind: str) -> CheckBox:
        box = CheckBox(self.desk.theme, FORMAT_WORDS[kind])
        box.setAccessibleName(f"{document.title}を{FORMAT_WORDS[kind]}で出す")
        box.setChecked(kind == "pdf")
        self._boxes[document.id, kind] = box
        return box

    def _folder_line(self):
        row = line(None, self.desk.theme, gap=12)
        words = column(None, self.desk.theme, gap=2)
        words.addWidget(label("書類を出すフォルダー", "field_label"))
        self.folder_label = label("", "support", wrap=True)
        words.addWidget(self.folder_label)
        row.addLayout(words, 1)
        row.addWidget(button("フォルダーを選ぶ", "", self._choose_folder), 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_folder()
        return row

    def _remedy_line(self) -> QWidget:
        """Hidden until something goes wrong."""
        self._fault_path = ""
        self._remedies = QWidget()
        row = FlowLayout(self._remedies, self.desk.theme.px(12), self.desk.theme.px(4))
        self.again = button("もう一度", "", self.start)
        self.go_to_fault = button("その欄へ移る", "", self._go_to_fault)
        for remedy in (self.again, self.go_to_fault):
            row.addWidget(remedy)
        self._remedies.hide()
        return self._remedies

    def _show_folder(self) -> None:
        self.folder_label.setText(breakable(str(self._folder)))

    def _choose_folder(self) -> None:
        folder = messages.ask_folder(self, self._folder)
        if folder is not None:
            self._folder = folder
            self._remember(folder)
            self._show_folder()

    def refresh(self, plan: Plan) -> None:
        """Say what documents will print as missing, and what the checks found."""
        self._show_findings(plan)
        if self._check is not None:
            self._check.cancel()
        ask = self.desk.context.readiness
        self._check = Task(lambda tell: ask(plan, tell), self)
        self._check.finished.connect(self._show_ready)
        self._check.failed.connect(self._show_unready)
        self._check.start()

    def _show_ready(self, found: "tuple[Readiness, ...]") -> None:
        for ready in found:
            if ready.document in self._lines:
                self._lines[ready.document].show_ready(ready)
        read_in_order(self)

    def _show_unready(self, _sentence: str) -> None:
        """Not knowing what is missing is no reason not to print."""
        for lines in self._lines.values():
            lines.say(UNKNOWN)

    def _show_findings(self, plan: Plan) -> None:
        clear(self._gaps)
        found = [item for item in self.desk.context.findings(plan) if item.set_aside is None]
        if not found:
            return
        counts = Counter(item.severity for item in found)
        words = "、".join(f"{severity.label}{counts[severity]}件" for severity in counts)
        box = frame("ask")
        inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 10))
        inside.addWidget(
            label(f"！ 指摘が{len(found)}件あります（{words}）。このままでも出せます。", "", wrap=True)
        )
        for item in found[:FINDINGS_SHOWN]:
            row = line(None, self.desk.theme, gap=12)
            row.addWidget(reading(f"{item.severity.label}：{item.message}", "support", height=130), 1)
            if item.path:
                link = button("開く", "link", partial(self.desk.go_to_path, item.path))
                link.setAccessibleName(f"指摘の場所を開く：{item.message}")
                row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            inside.addLayout(row)
        if len(found) > FINDINGS_SHOWN:
            inside.addWidget(label(f"ほか{len(found) - FINDINGS_SHOWN}件", "support"))
        self._gaps.addWidget(box)

    def start(self) -> None:
        wanted = tuple(key for key, box in self._boxes.items() if box.isChecked())
        self._show_fault("" if wanted else NOTHING_CHOSEN)
        if not wanted or self.task is not None:
            return
        self.desk.commit()
        clear(self._result)
        wish = ExportWish(folder=self._folder, wanted=wanted)
        plan, export = self.desk.plan, self.desk.context.export
        self.make.setEnabled(False)
        self.task = Task(lambda progress: export(plan, wish, progress), self)
        self.task.finished.connect(self._on_made)
        self.task.failed.connect(self._on_failed)
        self.task.stopped.connect(lambda: self._on_failed(STOPPED))
        self.progress.follow(self.task, "書類を作っています…")
        self.task.start()

    def _end(self) -> None:
        self.task = None
        self.make.setEnabled(True)

    def _on_made(self, files: tuple[Path, ...]) -> None:
        self._end()
        box = frame("note")
        inside = column(box, self.desk.theme, gap=4, margins=(16, 12, 16, 12))
        inside.addWidget(label(f"✓ {len(files)}件の書類を作りました", "field_label"))
        for file in files:
            inside.addWidget(label(f"・{file.name}", "support", wrap=True))
        folder = files[0].parent if files else self._folder
        opener = button("フォルダーを開く", "", lambda: messages.open_folder(folder))
        inside.addWidget(opener)
        self._result.addWidget(box)
        read_in_order(self)
        opener.setFocus()
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(box))
        self.desk.announce(f"{len(files)}件の書類を作りました。")

    def _on_failed(self, sentence: str) -> None:
        problem = self.task.problem if self.task is not None else None
        self._end()
        self._show_fault(sentence, problem)
        self.desk.announce(sentence)

    def _show_fault(self, sentence: str, problem: BaseException | None = None) -> None:
        """With what can be done: try again when a file was in the way, go to the field that cannot be printed."""
        self.fault.setText(f"！{sentence}" if sentence else "")
        self.fault.setVisible(bool(sentence))
        self._fault_path = problem.place if isinstance(problem, BadInput) else ""
        may_try = problem is not None and not isinstance(problem, BadInput)
        self.go_to_fault.setVisible(bool(self._fault_path))
        self.again.setVisible(may_try)
        self._remedies.setVisible(bool(self._fault_path) or may_try)
        if self._remedies.isVisible():
            (self.go_to_fault if self._fault_path else self.again).setFocus()
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self._remedies))

    def _go_to_fault(self) -> None:
        self.desk.go_to_path(self._fault_path)
