"""書類を出す: which documents, in which formats, into which folder. Never refuses for gaps: it lists them."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from dxplanner.core.errors import BadInput
from dxplanner.plan.plan import Plan
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.context import ExportWish
from dxplanner.ui.desk import Desk
from dxplanner.ui.export_choices import ExportChoices
from dxplanner.ui.export_gaps import UNKNOWN
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.page import Page
from dxplanner.ui.paper import scrolling_page
from dxplanner.ui.parts import breakable, button, clear, column, frame, label, line, reading
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
FINDINGS_SHOWN = 3
NOTHING_CHOSEN = "出す書類を一つ以上選んでください。"


class ExportPage(Page):
    """`folder` and `remember` keep the folder used last; `session` has the versions to compare with."""

    def __init__(
        self, desk: Desk, folder: Path, remember: Callable[[Path], None], session: Session | None = None
    ) -> None:
        super().__init__()
        self.desk = desk
        self._session = session
        self._folder = folder
        self._remember = remember
        self._known: set[str] = set()
        self.task: Task | None = None
        self._check: Task | None = None
        theme = desk.theme
        self.area, whole = scrolling_page(self, theme, gap=18)
        whole.addWidget(label("書類を出す", "page_title"))
        whole.addWidget(reading(WHAT, "support"))
        self._gaps = column(None, theme, gap=4)
        whole.addLayout(self._gaps)
        self.choices = ExportChoices(desk, desk.plan)
        self.choices.opened.connect(lambda: self._ask(desk.plan))
        self.choices.redrawn.connect(lambda: read_in_order(self))
        whole.addWidget(self.choices)
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
        self.choices.show_plan(plan)
        self._known.clear()
        self._ask(plan)

    def focus_first(self) -> None:
        self.make.setFocus()

    def show_document(self, document: str) -> None:
        """The cursor to the row of this document."""
        box = self.choices.show_document(document)
        if box is not None:
            box.setFocus()
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(box))

    def _ask(self, plan: Plan) -> None:
        """What the documents whose rows are open lack; those of closed groups are not built for nothing."""
        if self._check is not None:
            self._check.cancel()
        wanted = tuple(one for one in self.choices.open_documents() if one not in self._known)
        if not wanted:
            return
        ask = self.desk.context.readiness
        self._check = Task(lambda tell: ask(plan, wanted, tell), self)
        self._check.finished.connect(self._show_ready)
        self._check.failed.connect(lambda _sentence: self.choices.say(wanted, UNKNOWN))
        self._check.start()

    def _show_ready(self, found: "tuple[Readiness, ...]") -> None:
        self._known.update(ready.document for ready in found)
        self.choices.show_ready(found)
        read_in_order(self)

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
        wanted = self.choices.wanted()
        self._show_fault("" if wanted else NOTHING_CHOSEN)
        if not wanted or self.task is not None:
            return
        self.desk.commit()
        clear(self._result)
        wish = ExportWish(folder=self._folder, wanted=wanted, session=self._session)
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
